package io.github.steelyard.robustness;

import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.Keyed;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Weights;
import io.github.steelyard.sampling.WeightSampler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What SMAA-2 gives. Options and criteria by their index in the study's problem.
 *
 * @param study what was asked
 * @param samples how many draws were counted; 0 when the figures are exact
 * @param quasiRandom how many replicates of quasi-random points were counted; empty when draws are random
 * @param acceptability by option and rank: the share of draws in which the option has that rank
 * @param standardErrors of the acceptabilities; 0 when they are exact
 * @param centralWeights by option: the mean weights of the draws in which it is first; empty when it never is
 * @param confidenceFactors by option: the share of draws in which it is first at its own central weights
 * @param pairwiseWinning by option and other: the share of draws in which it beats the other, a tie counting half
 * @param entropy of who is first, in bits
 * @param rankingEntropy of the whole ranking, in bits; empty for many options
 * @param weights how the weights are spread, in words
 * @param methods what the choice of method makes of it, where several were asked
 */
@Outputs({
    "samples",
    "exact",
    "quasi-random",
    "acceptability",
    "standard-error",
    "central-weights",
    "confidence-factor",
    "pairwise-winning",
    "expected-rank",
    "entropy",
    "ranking-entropy",
    "methods",
    "method-share"
})
public record SmaaResult(
        Study study,
        long samples,

        @Meaning(
                value = "replicates of quasi-random points, which tell the standard errors; only with 'draws: quasi'",
                omitted = true)
        OptionalInt quasiRandom,

        Matrix acceptability,
        Matrix standardErrors,
        List<Optional<Weights>> centralWeights,
        List<OptionalDouble> confidenceFactors,
        Matrix pairwiseWinning,

        @Meaning("of who is first, in bits: 0 when it is always the same")
        double entropy,

        @Meaning("of the whole ranking, in bits; null above seven options")
        OptionalDouble rankingEntropy,

        String weights,
        Optional<MethodSpread> methods) {

    /**
     * Copies {@code centralWeights} and {@code confidenceFactors}.
     *
     * @param study what was asked
     * @param samples how many draws were counted; 0 when the figures are exact
     * @param quasiRandom how many replicates of quasi-random points were counted; empty when draws are random
     * @param acceptability by option and rank: the share of draws in which the option has that rank
     * @param standardErrors of the acceptabilities; 0 when they are exact
     * @param centralWeights by option: the mean weights of the draws in which it is first; empty when it never is
     * @param confidenceFactors by option: the share of draws in which it is first at its own central weights
     * @param pairwiseWinning by option and other: the share of draws in which it beats the other, a tie counting half
     * @param entropy of who is first, in bits
     * @param rankingEntropy of the whole ranking, in bits; empty for many options
     * @param weights how the weights are spread, in words
     * @param methods what the choice of method makes of it, where several were asked
     * @throws NullPointerException when one of them or a part of one is null
     */
    public SmaaResult {
        centralWeights = List.copyOf(centralWeights);
        confidenceFactors = List.copyOf(confidenceFactors);
    }

    static SmaaResult of(
            Study study, List<String> methods, SmaaSetup setup, Counts counts, Optional<Confirmation> confirmation) {
        Shares shares = setup.exact().orElseGet(() -> Shares.of(counts, setup.weights()));
        List<Optional<Weights>> central = new ArrayList<>();
        List<OptionalDouble> factors = new ArrayList<>();
        for (int i = 0; i < shares.central().length; i++) {
            int option = i;
            double[] own = shares.central()[i];
            central.add(Optional.ofNullable(own).map(Weights::of));
            factors.add(
                    own == null || confirmation.isEmpty()
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(confirmation.get().factor(option)));
        }
        return new SmaaResult(
                study,
                setup.exact().isPresent() ? 0 : counts.draws(),
                setup.isNet() && setup.exact().isEmpty() ? OptionalInt.of(counts.replicates()) : OptionalInt.empty(),
                rows(shares.acceptability()),
                rows(shares.error()),
                central,
                factors,
                rows(shares.winning()),
                shares.entropy(),
                shares.rankingEntropy(),
                setup.weights().words(),
                methods.size() < 2 ? Optional.empty() : Optional.of(MethodSpread.of(methods, counts, setup.weights())));
    }

    private static Matrix rows(double[][] rows) {
        double[][] columns = new double[rows.length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            for (int r = 0; r < rows.length; r++) {
                columns[r][i] = rows[i][r];
            }
        }
        return Matrix.ofColumns(rows.length, columns);
    }

    /** {@return whether the figures are exact, not counted over draws} */
    @Meaning("whether the figures are exact; then 'samples' is 0")
    public boolean isExact() {
        return samples == 0;
    }

    @Meaning(value = "number of draws; 0 when the figures are exact", name = "samples")
    private int draws() {
        return (int) samples;
    }

    private List<Option> options() {
        return study.problem().options();
    }

    private static List<Double> row(Matrix matrix, int i) {
        return Arrays.stream(matrix.row(i)).boxed().toList();
    }

    @Meaning(value = "share of draws in which the option has rank 1, 2, …", name = "acceptability")
    private Map<Option, List<Double>> acceptabilities() {
        return Keyed.by(options(), i -> row(acceptability, i));
    }

    @Meaning("of the acceptabilities, from the number of draws; 0 when exact")
    private Map<Option, List<Double>> standardError() {
        return Keyed.by(options(), i -> row(standardErrors, i));
    }

    @Meaning(
            value = "mean weights of the draws in which the option is first; null when it never is",
            name = "central-weights")
    private Map<Option, Optional<Map<Criterion, Double>>> centralByCriterion() {
        return Keyed.by(
                options(),
                i -> centralWeights.get(i).map(w -> Keyed.by(study.problem().criteria(), w::at)));
    }

    @Meaning("share of draws in which the option is first at its own central weights")
    private Map<Option, OptionalDouble> confidenceFactor() {
        return Keyed.by(options(), confidenceFactors::get);
    }

    @Meaning(value = "share of draws in which the option beats the other; ties count half", name = "pairwise-winning")
    private Map<Option, Map<Option, Double>> winning() {
        return Keyed.by(options(), i -> {
            Map<Option, Double> others = new LinkedHashMap<>(Keyed.by(options(), k -> pairwiseWinning.at(i, k)));
            others.remove(options().get(i));
            return others;
        });
    }

    @Meaning(value = "mean rank over all draws", name = "expected-rank")
    private Map<Option, Double> expectedRanks() {
        return Keyed.by(options(), this::expectedRank);
    }

    @Meaning(
            value = "with 'methods': share of draws in which each option is first, by method",
            name = "methods",
            omitted = true)
    private Optional<Map<String, Map<Option, Double>>> firstByMethod() {
        return methods.map(spread -> {
            Map<String, Map<Option, Double>> first = new LinkedHashMap<>();
            spread.first().forEach((id, shares) -> first.put(id, Keyed.by(options(), shares::get)));
            return first;
        });
    }

    @Meaning(value = "with 'methods': what the choice of method makes of the verdict", omitted = true)
    private Optional<MethodSpread> methodShare() {
        return methods;
    }

    /**
     * {@return the share of draws in which option i is first}
     *
     * @param i index of the option, from 0
     */
    public double first(int i) {
        return acceptability.at(i, 0);
    }

    /**
     * {@return the mean rank of option i over all draws}
     *
     * @param i index of the option, from 0
     */
    public double expectedRank(int i) {
        double sum = 0;
        for (int r = 0; r < acceptability.columns(); r++) {
            sum += (r + 1) * acceptability.at(i, r);
        }
        return sum;
    }

    /** {@return the option that is first most often; of several, the first in the file} */
    public int mostOftenFirst() {
        int best = 0;
        for (int i = 1; i < acceptability.rows(); i++) {
            best = first(i) > first(best) ? i : best;
        }
        return best;
    }

    /** {@return the largest standard error of any acceptability} */
    public double largestError() {
        double largest = 0;
        for (int i = 0; i < standardErrors.rows(); i++) {
            for (int r = 0; r < standardErrors.columns(); r++) {
                largest = Math.max(largest, standardErrors.at(i, r));
            }
        }
        return largest;
    }

    /**
     * What the choice of method makes of the verdict, over methods that all ranked the same draws and count alike.
     *
     * @param first by method: share of draws in which each option is first
     * @param agreement share of draws in which all methods name the same first option
     * @param alone share of the variance of "the most frequent winner is first" that knowing the method removes
     * @param inAll share of that variance that is left when weights and performances are known and the method is not
     */
    public record MethodSpread(
            Map<String, List<Double>> first,

            @Meaning("share of draws in which all methods name the same winner")
            double agreement,

            @Meaning("first-order share of the variance of the verdict that is due to the choice of method")
            OptionalDouble alone,

            @Meaning("total share of that variance that is due to the choice of method")
            OptionalDouble inAll) {

        static MethodSpread of(List<String> ids, Counts counts, WeightSampler weights) {
            Map<String, List<Double>> first = new LinkedHashMap<>();
            Tally all = counts.together();
            int leader = 0;
            for (int i = 0; i < all.options; i++) {
                leader = all.times(i, 0) > all.times(leader, 0) ? i : leader;
            }
            double p = all.times(leader, 0) / all.draws;
            double square = all.squares(leader, 0) / all.draws;
            double between = 0;
            for (int t = 0; t < ids.size(); t++) {
                Tally own = counts.method(t);
                List<Double> shares = new ArrayList<>();
                for (int i = 0; i < own.options; i++) {
                    shares.add(own.times(i, 0) / own.draws);
                }
                between += (shares.get(leader) - p) * (shares.get(leader) - p) / ids.size();
                first.put(ids.get(t), List.copyOf(shares));
            }
            double variance = square - p * p;
            double units = (double) Counts.UNIT * ids.size();
            double together = counts.squares[leader] / (units * units) / counts.draws();
            return new MethodSpread(
                    first,
                    (double) counts.agreements / counts.draws(),
                    variance > 1e-15 ? OptionalDouble.of(between / variance) : OptionalDouble.empty(),
                    variance > 1e-15
                            ? OptionalDouble.of(Math.max(0, square - together) / variance)
                            : OptionalDouble.empty());
        }
    }

    /** {@return the analysis that gives it} */
    public static Analysis<SmaaResult> analysis() {
        return new Smaa();
    }
}
