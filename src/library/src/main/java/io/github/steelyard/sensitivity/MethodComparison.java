package io.github.steelyard.sensitivity;

import io.github.steelyard.aggregation.AggregationMethods;
import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterKind;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.ResultSchema;
import io.github.steelyard.report.document.Block;
import java.util.List;

/** {@link Comparison} as an analysis. */
final class MethodComparison implements Analysis<Comparison> {

    @Override
    public Description description() {
        return Description.of(
                        "method-comparison",
                        "Method comparison",
                        "Ranks by every applicable method and says how far they agree and which modelling choice decides"
                                + " the winner.")
                .formula(
                        "tau-b, weighted Spearman r_W and WS of each pair of rankings, ties at average ranks; a choice is"
                                + " decisive when an alternative to it puts another option first")
                .source(
                        "Kendall (1945), Biometrika 33, 239-251; Pinto da Costa & Soares (2005), Australian & New Zealand J."
                                + " Statistics 47, 515-529; Salabun & Urbaniak (2020), ICCS 2020, 632-645")
                .parameter(ParameterSpec.optional("methods", ParameterKind.CHOICES)
                        .words(AggregationMethods.all().ids())
                        .or(AggregationMethods.all().ids())
                        .help("ids of the methods to compare; the decision's own is always among them"))
                .parameter(FilledGaps.PARAMETER)
                .outputs(ResultSchema.meanings(Comparison.class));
    }

    @Override
    public Comparison run(Study study, Parameters parameters, Cancellation cancellation, Progress progress) {
        return Comparison.of(FilledGaps.of(study, parameters), parameters.texts("methods"), cancellation, progress);
    }

    @Override
    public List<Block> present(Comparison result) {
        return new ComparisonReport(result).blocks();
    }
}
