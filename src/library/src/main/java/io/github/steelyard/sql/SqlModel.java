package io.github.steelyard.sql;

import io.github.steelyard.aggregation.AggregationMethod;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.MissingPolicy;
import io.github.steelyard.model.PerformanceTable;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.ValueCurve;
import io.github.steelyard.model.Weights;
import io.github.steelyard.weighting.WeightingMethods;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a statement is made of.
 *
 * @param curves by criterion; of a local scale those of the options at hand, which do not count
 * @param weights cumulative
 * @param method its id
 * @param normalization how it makes columns comparable; "value" by the value functions
 * @param missing what missing performances count as, where a criterion does not say so
 * @param baseline performances of the file's baseline by criterion, NaN where there is none
 */
record SqlModel(
        List<Criterion> criteria,
        List<ValueCurve> curves,
        Weights weights,
        String method,
        String normalization,
        Optional<MissingPolicy> missing,
        List<Double> baseline) {

    /** @throws Refusal when a table of rows has not what the study needs */
    static SqlModel of(Study study) {
        Decision decision = study.decision();
        checkWeights(study);
        for (Criterion criterion : decision.tree().criteria()) {
            if (criterion.scale() instanceof Scale.Compared) {
                throw new Refusal("performances on '" + criterion.id()
                        + "' follow from comparing options in pairs; a table needs performances of its own");
            }
            MissingPolicy gap = criterion.missing().or(decision::missing).orElse(MissingPolicy.MIDDLE);
            if (gap == MissingPolicy.BASELINE) {
                checkBaseline(study, criterion);
            }
        }
        AggregationMethod method = study.method();
        Parameters parameters = study.parameters();
        Optional<ParameterSpec> normalization = method.description().parameterNamed("normalization");
        method.description().parameters().stream()
                .filter(p ->
                        !p.name().equals("normalization") && parameters.given().containsKey(p.name()))
                .findFirst()
                .ifPresent(p -> {
                    throw new Refusal("parameter '" + p.name() + "' of '" + method.id()
                            + "' cannot be said as one statement of SQL yet");
                });
        return new SqlModel(
                decision.tree().criteria(),
                study.problem().curves(),
                study.weights(),
                method.id(),
                normalization.isPresent() ? parameters.text("normalization") : "value",
                decision.missing(),
                decision.tree().criteria().stream()
                        .map(criterion -> baseline(study, criterion))
                        .toList());
    }

    /** The performance of the file's baseline; NaN where it is missing. */
    private static double baseline(Study study, Criterion criterion) {
        Decision decision = study.decision();
        int j = decision.tree().criteria().indexOf(criterion);
        return decision.baselineOption()
                .map(decision.options()::indexOf)
                .map(i -> decision.performances(study.scenario()).central(i, j))
                .orElse(Double.NaN);
    }

    private static void checkBaseline(Study study, Criterion criterion) {
        Decision decision = study.decision();
        PerformanceTable table = decision.performances(study.scenario());
        int j = decision.tree().criteria().indexOf(criterion);
        boolean isPlain = decision.baselineOption()
                .map(decision.options()::indexOf)
                .filter(i -> table.isExact(i, j) || table.isMissing(i, j))
                .isPresent();
        if (!isPlain) {
            throw new Refusal("missing performances on '" + criterion.id()
                    + "' count as those of the baseline, of which the file has none that is a plain number; say what"
                    + " else they count as");
        }
    }

    private static void checkWeights(Study study) {
        Stream.concat(
                        study.decision().tree().groups().stream().map(group -> group.weighting()),
                        study.stakeholder().stream().flatMap(s -> s.weighting().values().stream()))
                .map(statement -> WeightingMethods.all().get(statement.method()))
                .filter(method -> method.needsPerformances())
                .findFirst()
                .ifPresent(method -> {
                    throw new Refusal("weights by '" + method.id() + "' follow from the rows; a statement of SQL takes"
                            + " weights that are stated");
                });
    }
}
