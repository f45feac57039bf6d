package io.github.steelyard.lint;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Problem;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.statistics.RankCorrelation;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Criteria that put the options in the same order and so may count one thing twice. */
final class CorrelatedCriteria implements LintRule {

    @Override
    public Description description() {
        return Description.of(
                        "correlated-criteria",
                        "Criteria that say the same",
                        "Two criteria put the options in almost the same order, so one concern may be counted twice.")
                .formula("Kendall's tau-b of the two columns, both turned so that more is better, >= 'tau-b', over at"
                        + " least 'options' options for which both are known")
                .source("Keeney & Raiffa (1976), Decisions with Multiple Objectives, chapter 2 (non-redundancy);"
                        + " Department for Communities and Local Government (2009), Multi-criteria analysis: a manual"
                        + " (double counting)")
                .parameter(ParameterSpec.number("tau-b", 0.9)
                        .in(0, 1)
                        .help("agreement of the two orders from which they are said to be the same"))
                .parameter(ParameterSpec.integer("options", 5)
                        .atLeast(3)
                        .help("options below which agreement may well be chance"));
    }

    @Override
    public Severity severity() {
        return Severity.QUESTION;
    }

    @Override
    public String why() {
        return "What is counted under two names gets two weights. Correlation over a handful of options is no proof:"
                + " noise and price may go together here and still matter for different reasons. Only the author can"
                + " tell.";
    }

    @Override
    public String remedy() {
        return "If both stand for one concern, keep one, or put them into a group whose weight is the concern's. If"
                + " not, say so in an ignore comment.";
    }

    @Override
    public String example() {
        return """
                soot: {unit: t a year, direction: min, scale: {worst: 12, best: 0}, weight: 20}
                nitrogen: {unit: t a year, direction: min, scale: {worst: 60, best: 0}, weight: 20}
                """;
    }

    @Override
    public List<Finding> check(Examination examination, Parameters limits) {
        List<Finding> findings = new ArrayList<>();
        examination.smallContest().map(Evaluation::study).ifPresent(study -> {
            for (int b = 1; b < study.weights().size(); b++) {
                examination.cancellation().check();
                for (int a = 0; a < b; a++) {
                    compare(study, a, b, limits, findings);
                }
            }
        });
        return findings;
    }

    private void compare(Study study, int a, int b, Parameters limits, List<Finding> findings) {
        if (study.weights().at(a) == 0 || study.weights().at(b) == 0) {
            return;
        }
        Problem problem = study.problem();
        int[] both = IntStream.range(0, problem.options().size())
                .filter(i -> !problem.performances().isMissing(i, a)
                        && !problem.performances().isMissing(i, b))
                .toArray();
        if (both.length < limits.integer("options")) {
            return;
        }
        OptionalDouble tau = RankCorrelation.kendallTauB(column(problem, a, both), column(problem, b, both));
        if (tau.isPresent() && tau.getAsDouble() >= limits.number("tau-b") - 1e-12) {
            Criterion first = problem.criteria().get(a);
            Criterion second = problem.criteria().get(b);
            double together = study.weights().at(a) + study.weights().at(b);
            findings.add(Finding.of(
                            this,
                            Ways.of(second),
                            Say.id(first) + " and " + Say.id(second) + " put the options in "
                                    + (tau.getAsDouble() > 1 - 1e-12 ? "the same" : "almost the same")
                                    + " order (tau-b "
                                    + Words.number(tau.getAsDouble()) + ") and weigh " + Words.percent(together)
                                    + " together; do they count one concern twice?")
                    .related(List.of(Ways.of(first))));
        }
    }

    private static double[] column(Problem problem, int j, int[] rows) {
        int sign = problem.criteria().get(j).sign();
        return IntStream.of(rows)
                .mapToDouble(i -> sign * problem.central().at(i, j))
                .toArray();
    }
}
