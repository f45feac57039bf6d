package io.github.steelyard.scoring;

import io.github.steelyard.aggregation.AggregationMethod;
import io.github.steelyard.aggregation.AggregationMethods;
import io.github.steelyard.batch.TableFacts;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.DecisionWriter;
import io.github.steelyard.io.format.DecisionFormat;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.MissingPolicy;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.PerformanceTable;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.ValueTree;
import io.github.steelyard.model.Weights;
import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.ObjectStreamException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a study says of any option: criteria, weights and method, without the options at hand. It travels as the text of a
 * decision file, which every version of the library reads, and as the weights to the last bit.
 */
final class RowModel implements Serializable {

    private static final long serialVersionUID = 1;

    private final transient Study study;

    private RowModel(Study study) {
        this.study = study;
    }

    /**
     * Of a study.
     *
     * @throws Refusal when a score cannot be had row by row
     */
    static RowModel of(Study study) {
        TableFacts.areNeeded(study);
        TableFacts.checkWeights(study.decision());
        for (Criterion criterion : study.decision().tree().criteria()) {
            if (criterion.scale() instanceof Scale.Compared) {
                throw new Refusal("performances on '" + criterion.id()
                        + "' follow from comparing options in pairs; rows need performances of their own");
            }
            if (criterion.missing().or(study.decision()::missing).equals(Optional.of(MissingPolicy.BASELINE))) {
                throw new Refusal("missing performances on '" + criterion.id()
                        + "' count as those of the baseline, which is no row; say what else they count as");
            }
        }
        Decision alone = alone(study.decision().tree(), study.decision().missing());
        return new RowModel(
                Study.of(alone).rankedAs(study).with(study.weights()).withSeed(study.seed()));
    }

    private static Decision alone(ValueTree tree, Optional<MissingPolicy> missing) {
        int n = tree.criteria().size();
        Decision decision =
                Decision.of("rows", new Problem(tree, List.of(), PerformanceTable.ofColumns(0, new double[n][0])));
        return missing.map(decision::filling).orElse(decision);
    }

    Study study() {
        return study;
    }

    List<Criterion> criteria() {
        return study.decision().tree().criteria();
    }

    /** The study with the scales of all rows. */
    Study scaled(TableFacts facts) {
        return Study.of(facts.scaled(study.decision()))
                .rankedAs(study)
                .with(study.weights())
                .withSeed(study.seed());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowModel m && study.equals(m.study);
    }

    @Override
    public int hashCode() {
        return study.hashCode();
    }

    private Object writeReplace() throws ObjectStreamException {
        AggregationMethod method = study.method();
        boolean isListed = AggregationMethods.all().find(method.id()).isPresent();
        if (!isListed && !(method instanceof Serializable)) {
            throw new NotSerializableException(
                    "the method '" + method.id() + "' is given in code and is not Serializable: "
                            + method.getClass().getName());
        }
        Decision decision = study.decision();
        Option some = Option.of("some-row");
        PerformanceTable nothing =
                PerformanceTable.ofColumns(1, filled(decision.tree().criteria().size()));
        Decision readable = decision.extended(List.of(some), nothing, Optional.empty());
        return new Travelling(
                DecisionWriter.write(readable, DecisionFormat.JSON).bytes(),
                study.choice().id(),
                new HashMap<>(study.choice().parameters()),
                isListed ? null : method,
                study.weights().toArray(),
                study.seed());
    }

    private static double[][] filled(int n) {
        double[][] columns = new double[n][1];
        for (double[] column : columns) {
            Arrays.fill(column, Double.NaN);
        }
        return columns;
    }

    /** How it travels. */
    private record Travelling(
            byte[] decision,
            String id,
            Map<String, Object> parameters,
            @Nullable AggregationMethod method,
            double[] weights,
            long seed)
            implements Serializable {

        private Object readResolve() throws ObjectStreamException {
            Decision read = DecisionReader.read("rows.json", decision)
                    .value()
                    .orElseThrow(
                            () -> new IllegalStateException("the criteria of a row scorer could not be read again"));
            try {
                Study study = Study.of(alone(read.tree(), read.missing()));
                MethodChoice choice = new MethodChoice(id, parameters);
                Study ranked = method == null
                        ? study.with(choice)
                        : study.with(method, Parameters.of(method, parameters, study.scope()))
                                .with(choice);
                return new RowModel(ranked.with(Weights.ofShares(weights)).withSeed(seed));
            } catch (Refusal e) {
                throw new InvalidObjectException(e.getMessage());
            }
        }
    }
}
