package io.github.steelyard.lint;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.PerformanceTable;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.ValueCurve;
import io.github.steelyard.phrases.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Criteria that weigh much and hardly tell the options apart, or only because a tiny local range is stretched. */
final class SmallRange implements LintRule {

    @Override
    public Description description() {
        return Description.of(
                        "small-range",
                        "Small range under a heavy weight",
                        "A criterion carries much weight, though the options hardly differ on it.")
                .formula("cumulative weight >= 'weight', and on a stated scale: highest value - lowest value <"
                        + " 'range'; on the range of the options: (max - min) / largest size < 'relative'; or"
                        + " all options the same")
                .source("Keeney (2002), Common mistakes in making value trade-offs, Operations Research 50, 935-945;"
                        + " von Nitzsch & Weber (1993), The effect of attribute ranges on weights, Management Science"
                        + " 39, 937-943")
                .parameter(ParameterSpec.number("weight", 0.1)
                        .in(0, 1)
                        .help("cumulative weight from which a criterion is heavy"))
                .parameter(ParameterSpec.number("range", 0.1)
                        .in(0, 1)
                        .help("share of a stated scale's value that the options must use"))
                .parameter(ParameterSpec.number("relative", 0.05)
                        .in(0, 1)
                        .help("difference of the options, as a share of the largest, that a local scale must have"));
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String why() {
        return "A weight is the worth of the step from the worst to the best of a scale. People answer how important"
                + " a criterion is and forget how little of it is at stake; then a difference nobody would pay for"
                + " decides, or points are spent on a criterion that cannot decide anything.";
    }

    @Override
    public String remedy() {
        return "Ask again what the step is worth that the options really make: lower the weight, or state a scale"
                + " whose ends matter.";
    }

    @Override
    public String example() {
        return """
                noise: {unit: dB(A), direction: min, scale: {worst: 100, best: 0}, weight: 40}
                """;
    }

    @Override
    public List<Finding> check(Examination examination, Parameters limits) {
        List<Finding> findings = new ArrayList<>();
        Optional<Study> study =
                examination.study().filter(s -> s.problem().options().size() > 1);
        for (int j = 0;
                study.isPresent() && j < study.get().problem().criteria().size();
                j++) {
            double weight = study.get().weights().at(j);
            if (weight >= limits.number("weight") - 1e-12 && weight > 0) {
                Criterion criterion = study.get().problem().criteria().get(j);
                said(study.get().problem(), j, weight, limits)
                        .ifPresent(message -> findings.add(Finding.of(this, Ways.of(criterion), message)));
            }
        }
        return findings;
    }

    private static Optional<String> said(Problem problem, int j, double weight, Parameters limits) {
        Criterion criterion = problem.criteria().get(j);
        ValueCurve curve = problem.curves().get(j);
        double[] known = known(problem.performances(), j);
        String carries = Say.id(criterion) + " carries " + Words.percent(weight) + " of the weight";
        if (known.length < 2) {
            return Optional.empty();
        }
        double[] ends = Examination.ends(known);
        if (curve.worst() == curve.best()
                || ends[0] == ends[1] && problem.performances().isExact(j)) {
            return Optional.of(carries + ", but every option shows " + Say.amount(criterion, ends[0])
                    + ", so it decides nothing; leave it out, or weigh it when options differ");
        }
        if (criterion.scale() instanceof Scale.Local && curve.isLinear()) {
            double low = Math.min(curve.worst(), curve.best());
            double high = Math.max(curve.worst(), curve.best());
            double share = (high - low) / Math.max(Math.abs(low), Math.abs(high));
            return share < limits.number("relative") - 1e-9
                    ? Optional.of(carries + ", but from " + Say.amount(criterion, low) + " to "
                            + Say.amount(criterion, high) + " the options differ by " + Words.percent(share)
                            + " only; the local scale stretches that to everything between worst and best. State a"
                            + " scale that matters, or ask what this small step is worth")
                    : Optional.empty();
        }
        double used = Math.abs(curve.value(ends[1]) - curve.value(ends[0]));
        return used < limits.number("range") - 1e-9
                ? Optional.of(carries + ", but between " + Say.amount(criterion, ends[0]) + " and "
                        + Say.amount(criterion, ends[1]) + " the options use " + Words.percent(used)
                        + " of its scale, so it can decide little; bring the scale's ends nearer and ask what that"
                        + " step is worth, or lower the weight")
                : Optional.empty();
    }

    private static double[] known(PerformanceTable table, int j) {
        return IntStream.range(0, table.rows())
                .filter(i -> !table.isMissing(i, j))
                .mapToDouble(i -> table.central(i, j))
                .toArray();
    }
}
