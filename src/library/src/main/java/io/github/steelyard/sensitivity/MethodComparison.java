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
import io.github.steelyard.model.Option;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.sensitivity.Comparison.Agreement;
import io.github.steelyard.sensitivity.Comparison.Ranked;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

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
                .output("methods", "rank by method and option")
                .output("not-applicable", "by method: why it cannot rank this decision")
                .output("kendall-tau-b", "agreement of two methods over all pairs of options; null where undefined")
                .output("weighted-spearman", "the same with more weight on the top of both rankings")
                .output("ws", "the same with more weight on the top of the first ranking")
                .output(
                        "decisive",
                        "choices of which an alternative puts another option first: choice, now, tried (how"
                                + " many alternatives), changes (to, winner)")
                .output("choices", "all choices tried: choice, now, tried, used (whether it moves any score), changes");
    }

    @Override
    public Comparison run(Study study, Parameters parameters, Cancellation cancellation, Progress progress) {
        return Comparison.of(FilledGaps.of(study, parameters), parameters.texts("methods"), cancellation, progress);
    }

    @Override
    public List<Block> present(Comparison result) {
        return new ComparisonReport(result).blocks();
    }

    @Override
    public Object figures(Comparison result) {
        List<Option> options = result.study().problem().options();
        Map<String, Object> methods = new LinkedHashMap<>();
        for (Ranked ranked : result.methods()) {
            Map<String, Object> ranks = new LinkedHashMap<>();
            for (int i = 0; i < options.size(); i++) {
                ranks.put(options.get(i).id(), ranked.ranking().rank(i));
            }
            methods.put(ranked.method().id(), ranks);
        }
        Map<String, Object> others = new LinkedHashMap<>();
        result.others().forEach(o -> others.put(o.method().id(), o.reason()));
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("methods", methods);
        figures.put("not-applicable", others);
        figures.put("kendall-tau-b", matrix(result, Agreement::kendallTauB));
        figures.put("weighted-spearman", matrix(result, Agreement::weightedSpearman));
        figures.put("ws", matrix(result, Agreement::ws));
        figures.put(
                "decisive",
                result.choices().stream()
                        .filter(ModelChoice::isDecisive)
                        .map(c -> figures(c, false))
                        .toList());
        figures.put(
                "choices", result.choices().stream().map(c -> figures(c, true)).toList());
        return figures;
    }

    private static Map<String, Object> matrix(Comparison result, Function<Agreement, OptionalDouble> coefficient) {
        Map<String, Object> matrix = new LinkedHashMap<>();
        for (Ranked a : result.methods()) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (Ranked b : result.methods()) {
                OptionalDouble number = coefficient.apply(result.agreement(a, b));
                row.put(b.method().id(), number.isPresent() ? number.getAsDouble() : null);
            }
            matrix.put(a.method().id(), row);
        }
        return matrix;
    }

    private static Map<String, Object> figures(ModelChoice choice, boolean whole) {
        List<Object> changes = new ArrayList<>();
        for (ModelChoice.Trial trial : choice.changes()) {
            Map<String, Object> change = new LinkedHashMap<>();
            change.put("to", trial.to());
            change.put("winner", trial.leaders().stream().map(Option::id).toList());
            changes.add(change);
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("choice", choice.id());
        figures.put("now", choice.now());
        figures.put("tried", choice.trials().size());
        if (whole) {
            figures.put("used", choice.isUsed());
        }
        figures.put("changes", changes);
        return figures;
    }
}
