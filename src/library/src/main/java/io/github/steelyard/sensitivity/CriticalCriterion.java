package io.github.steelyard.sensitivity;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.ResultSchema;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.sensitivity.Criticality.WeightChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** The weights of {@link Criticality} as an analysis. */
final class CriticalCriterion implements Analysis<Criticality> {

    @Override
    public Description description() {
        return Description.of(
                        "critical-criterion",
                        "Critical criterion",
                        "The criterion whose weight needs the smallest relative change to make two options level.")
                .formula("delta = (P_k - P_i) / (a_kj - a_ij), in per cent of w_j, possible where delta <= w_j; the new"
                        + " weight is w_j - delta, then all are divided by their sum")
                .source("Triantaphyllou & Sanchez (1997), A sensitivity analysis approach for some deterministic"
                        + " multi-criteria decision-making methods, Decision Sciences 28(1), 151-194")
                .outputs(ResultSchema.meanings(Criticality.class));
    }

    @Override
    public Optional<String> objection(Study study, Parameters parameters) {
        return linear(study);
    }

    /** Why it cannot be asked where scores are not linear in the weights. */
    static Optional<String> linear(Study study) {
        if (study.problem().options().isEmpty()) {
            return Optional.of("there is no option to rank");
        }
        return study.scorer().terms().isEmpty()
                ? Optional.of("the scores of '" + study.choice().id()
                        + "' are not linear in the weights; 'stability-intervals' and 'tornado' take any method")
                : Optional.empty();
    }

    @Override
    public Criticality run(Study study, Parameters parameters, Cancellation cancellation, Progress progress) {
        return Criticality.of(study, cancellation);
    }

    @Override
    public List<Block> present(Criticality result) {
        List<Block> blocks = new ArrayList<>();
        Optional<WeightChange> top = result.top();
        blocks.add(Paragraph.lead(top.map(c -> c.percent().orElseThrow() == 0
                        ? Words.name(c.second()) + " is level with " + Words.name(c.first())
                                + " already, so any change of a weight on which they differ decides."
                        : "The first place is most sensitive to the weight of "
                                + Words.name(c.criterion()) + ": " + change(c) + ", "
                                + Words.name(c.second()) + " is level with "
                                + Words.name(c.first()) + ".")
                .orElse("No relative change of a single weight makes another option level with the first.")));
        result.any()
                .filter(c -> !top.equals(Optional.of(c)))
                .ifPresent(c ->
                        blocks.add(new Paragraph("The smallest change that touches any two options: when the weight of "
                                + Words.name(c.criterion()) + " "
                                + fall(c) + ", "
                                + Words.name(c.second())
                                + " is level with " + Words.name(c.first()) + ".")));
        List<Criterion> criteria = result.study().problem().criteria();
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (int j = 0; j < criteria.size(); j++) {
            OptionalDouble degree = result.degrees().get(j);
            rows.add(List.of(
                    Table.Cell.of(criteria.get(j).name()),
                    Table.Cell.of(result.study().weights().at(j)),
                    degree.isPresent() ? Table.Cell.of(degree.getAsDouble() / 100) : Table.Cell.of("none"),
                    degree.isPresent() && degree.getAsDouble() > 0
                            ? Table.Cell.of(1 / degree.getAsDouble())
                            : Table.Cell.BLANK));
        }
        blocks.add(new Table(
                "Smallest relative change of each weight that makes two options level",
                List.of(
                        new Table.Column("Criterion", Table.Format.TEXT),
                        new Table.Column("Weight", Table.Format.PERCENT),
                        new Table.Column("Smallest change", Table.Format.PERCENT),
                        new Table.Column("Sensitivity", Table.Format.NUMBER)),
                rows));
        return blocks;
    }

    private static String change(WeightChange change) {
        return "when it " + fall(change);
    }

    private static String fall(WeightChange change) {
        double percent = change.percent().orElseThrow();
        return (percent < 0 ? "rises" : "falls") + " by "
                + String.format(Locale.ROOT, Math.abs(percent) < 10 ? "%.1f" : "%.0f", Math.abs(percent))
                + "%";
    }
}
