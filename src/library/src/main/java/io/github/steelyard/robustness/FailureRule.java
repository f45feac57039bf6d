package io.github.steelyard.robustness;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Problem;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.text.Nearest;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When an option fails in a draw: {@code not-first}, {@code regret > x} (the best score less its own), {@code CRITERION <
 * x} or {@code CRITERION > x} of its own performance.
 *
 * @param criterion index, −1 where it is about scores
 * @param isAbove whether it fails above the limit
 * @param limit NaN for {@code not-first}
 */
record FailureRule(int criterion, boolean isAbove, double limit) {

    private static final Pattern COMPARISON =
            Pattern.compile("([a-z0-9-]+)\\s*([<>])\\s*([-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?)");

    /** @throws Refusal when the text says none of these */
    static FailureRule of(String text, Problem problem) {
        String rule = text.strip();
        if (rule.isEmpty() || rule.equals("not-first")) {
            return new FailureRule(-1, true, Double.NaN);
        }
        Matcher m = COMPARISON.matcher(rule);
        if (!m.matches()) {
            throw new Refusal(
                    "'when' must be not-first, 'regret > x', 'CRITERION < x' or 'CRITERION > x', was '" + text + "'");
        }
        boolean isAbove = m.group(2).equals(">");
        double limit = Double.parseDouble(m.group(3));
        if (m.group(1).equals("regret")) {
            if (!isAbove) {
                throw new Refusal("'when' counts a regret as failure above a limit: 'regret > x'; was '" + text + "'");
            }
            return new FailureRule(-1, true, limit);
        }
        int j = problem.criterionIndex(m.group(1));
        if (j < 0) {
            List<String> ids = problem.criteria().stream().map(Criterion::id).toList();
            throw new Refusal("unknown criterion '" + m.group(1) + "' in 'when'" + Nearest.hint(m.group(1), ids));
        }
        return new FailureRule(j, isAbove, limit);
    }

    /** Whether an option fails in a draw. */
    boolean fails(DrawnInputs inputs, int option, int k) {
        if (criterion >= 0) {
            double x = inputs.performance(k, option, criterion);
            return isAbove ? x > limit : x < limit;
        }
        double best = Double.NEGATIVE_INFINITY;
        for (double[] s : inputs.scores()) {
            best = Math.max(best, s[k]);
        }
        double regret = best - inputs.scores()[option][k];
        double tie = 1e-9 * Math.max(1, Math.abs(best));
        return limit == limit ? regret > limit : regret > tie;
    }

    /** "is not first", "has a regret above 0.1". */
    String words(Problem problem) {
        if (criterion >= 0) {
            return "has " + Words.name(problem.criteria().get(criterion)) + (isAbove ? " above " : " below ")
                    + Words.number(limit);
        }
        return limit == limit ? "has a regret above " + Words.number(limit) : "is not first";
    }
}
