package io.github.steelyard.sensitivity;

import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.DrawnColumn;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.ValueCurve;
import io.github.steelyard.optimization.LinearProgram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which options are at least as good as another on every criterion and better on one, whatever the weights. Options are
 * compared by the values of their central performances.
 *
 * <p><b>Edge:</b> equal options do not dominate each other. A missing performance counts as the middle of its scale, and
 * a pair that rests on one says so. A criterion that tells no options apart is level for all.
 *
 * <p><b>Cost:</b> m² n, and one linear programme an option that is not dominated.
 *
 * @param study what was asked
 * @param pairs by dominating option, in the order of the file
 * @param pareto options that no other dominates, in the order of the file
 * @param mixed options of the Pareto set that a mixture of others beats on the scale of values
 */
public record Dominance(
        Study study,
        @Meaning("which option dominates which, and how") List<Pair> pairs,
        @Meaning("options that no other dominates") List<Option> pareto,

        @Meaning(
                value = "options of the Pareto set that a mixture of others beats, with the mixture",
                name = "convex-dominated")
        List<Mixture> mixed) {

    /**
     * Copies {@code pairs}, {@code pareto} and {@code mixed}.
     *
     * @param study what was asked
     * @param pairs by dominating option, in the order of the file
     * @param pareto options that no other dominates, in the order of the file
     * @param mixed options of the Pareto set that a mixture of others beats on the scale of values
     * @throws NullPointerException when one of them or a part of one is null
     */
    public Dominance {
        pairs = List.copyOf(pairs);
        pareto = List.copyOf(pareto);
        mixed = List.copyOf(mixed);
    }

    /**
     * One option dominates another.
     *
     * @param dominating the better
     * @param dominated the worse
     * @param isStrict whether it is better on every criterion, not only on some
     * @param isCertain whether it holds wherever in their ranges the uncertain and missing performances lie
     * @param restsOnMissing whether a missing performance, put at the middle of its scale, is needed for it
     */
    @Outputs({"dominates", "dominated", "kind", "certain", "rests-on-missing"})
    public record Pair(
            @Meaning(value = "the better option", name = "dominates")
            Option dominating,

            @Meaning("the worse option") Option dominated,
            boolean isStrict,

            @Meaning("whether it holds whatever the uncertain performances turn out to be")
            boolean isCertain,

            @Meaning("whether a missing performance is involved")
            boolean restsOnMissing) {

        /** {@return strict or weak} */
        @Meaning("strict (better on every criterion) or weak")
        public String kind() {
            return isStrict ? "strict" : "weak";
        }
    }

    /**
     * An option that no other dominates, yet a mixture of others does: with linear trade-offs it is never first alone.
     *
     * @param option the beaten one
     * @param shares of the others in the mixture, together 1
     */
    public record Mixture(
            @Meaning("the beaten option") Option option,

            @Meaning(value = "shares of the others in the mixture", name = "by")
            Map<Option, Double> shares) {
        /**
         * Copies {@code shares}.
         *
         * @param option the beaten one
         * @param shares of the others in the mixture, together 1
         */
        public Mixture {
            shares = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(shares));
        }
    }

    /**
     * Compares all options.
     *
     * @param study the study that is asked
     * @return every pair in which one option dominates the other
     */
    public static Dominance of(Study study) {
        return of(study, Cancellation.NEVER);
    }

    static Dominance of(Study study, Cancellation cancellation) {
        Problem problem = study.problem();
        List<Option> options = problem.options();
        double[][] values = problem.values().toRows();
        List<Pair> pairs = new ArrayList<>();
        boolean[] beaten = new boolean[options.size()];
        for (int i = 0; i < values.length; i++) {
            cancellation.check();
            for (int k = 0; k < values.length; k++) {
                if (i != k && dominates(values[i], values[k])) {
                    beaten[k] = true;
                    pairs.add(pair(problem, values, i, k));
                }
            }
        }
        List<Option> pareto = new ArrayList<>();
        List<Integer> left = new ArrayList<>();
        for (int i = 0; i < beaten.length; i++) {
            if (!beaten[i]) {
                pareto.add(options.get(i));
                left.add(i);
            }
        }
        List<Mixture> mixed = new ArrayList<>();
        for (int i : left) {
            cancellation.check();
            mixture(options, values, left, i).ifPresent(mixed::add);
        }
        return new Dominance(study, pairs, pareto, mixed);
    }

    private static boolean dominates(double[] a, double[] b) {
        boolean better = false;
        for (int j = 0; j < a.length; j++) {
            if (a[j] < b[j]) {
                return false;
            }
            better |= a[j] > b[j];
        }
        return better;
    }

    private static Pair pair(Problem problem, double[][] values, int i, int k) {
        boolean strict = true;
        boolean certain = true;
        boolean missing = false;
        for (int j = 0; j < values[i].length; j++) {
            strict &= values[i][j] > values[k][j];
            certain &= value(problem, i, j, false) >= value(problem, k, j, true);
            missing |= problem.performances().isMissing(i, j)
                    || problem.performances().isMissing(k, j);
        }
        return new Pair(problem.options().get(i), problem.options().get(k), strict, certain, missing);
    }

    /** The worst or best value that a performance may turn out to have. */
    private static double value(Problem problem, int i, int j, boolean best) {
        ValueCurve curve = problem.curves().get(j);
        DrawnColumn drawn = problem.drawn(j);
        double low = curve.value(drawn.low(i));
        double high = curve.value(drawn.high(i));
        return best ? Math.max(low, high) : Math.min(low, high);
    }

    /** The mixture of others with the largest total advantage, when there is one without any disadvantage. */
    private static Optional<Mixture> mixture(List<Option> options, double[][] values, List<Integer> pareto, int i) {
        int others = pareto.size() - 1;
        int n = values[i].length;
        if (others < 2 || n == 0) {
            return Optional.empty();
        }
        List<Integer> mix = pareto.stream().filter(k -> k != i).toList();
        LinearProgram program = new LinearProgram(others);
        double[] ones = new double[others];
        Arrays.fill(ones, 1);
        program.exactly(ones, 1);
        double[] gain = new double[others];
        for (int j = 0; j < n; j++) {
            double[] column = new double[others];
            for (int k = 0; k < others; k++) {
                column[k] = values[mix.get(k)][j];
                gain[k] += column[k] - values[i][j];
            }
            program.atLeast(column, values[i][j]);
        }
        if (program.maximize(gain) instanceof LinearProgram.Optimal best && best.value() > 1e-9) {
            Map<Option, Double> shares = new LinkedHashMap<>();
            for (int k = 0; k < others; k++) {
                if (best.point()[k] > 1e-9) {
                    shares.put(options.get(mix.get(k)), best.point()[k]);
                }
            }
            return Optional.of(new Mixture(options.get(i), shares));
        }
        return Optional.empty();
    }

    /** {@return the analysis that gives it} */
    public static Analysis<Dominance> analysis() {
        return new DominanceCheck();
    }
}
