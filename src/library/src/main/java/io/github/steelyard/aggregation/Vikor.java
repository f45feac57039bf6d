package io.github.steelyard.aggregation;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Weights;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Compromise ranking: a mean of how far an option falls short altogether and how far on its worst criterion.
 *
 * <p><b>Formula:</b> r<sub>ij</sub> = (best<sub>j</sub> − x<sub>ij</sub>) / (best<sub>j</sub> − worst<sub>j</sub>);
 * S = Σ<sub>j</sub> w<sub>j</sub> r<sub>ij</sub>; R = max<sub>j</sub> w<sub>j</sub> r<sub>ij</sub>; Q = v (S − S*) /
 * (S⁻ − S*) + (1 − v) (R − R*) / (R⁻ − R*), S* and R* the least, S⁻ and R⁻ the greatest.
 *
 * <p><b>Out:</b> Q in 0..1, 0 best. Acceptable advantage: Q of the second exceeds that of the first by 1 / (m − 1) or
 * more. Acceptable stability: the first by Q is also first by S or by R. The compromise: the first alone when both
 * hold, the first and the second when only stability fails, and all closer than 1 / (m − 1) to the first when there is
 * no advantage.
 *
 * <p><b>Holds:</b> dominance, unit change, translation, duplicated option (of the ranking). <b>Fails:</b> an option more
 * or less.
 *
 * <p><b>Edge:</b> a constant column counts 0. Where S does not vary, its part of Q is 0; the same for R. A single option
 * is the compromise.
 *
 * <p><b>Source:</b> Opricovic &amp; Tzeng (2004), Compromise solution by MCDM methods, EJOR 156(2), 445–455.
 */
final class Vikor implements AggregationMethod {

    @Override
    public Description description() {
        return Description.of(
                        "vikor",
                        "VIKOR",
                        "Finds the compromise between the least total shortfall and the least worst shortfall.")
                .formula("r_ij = (best_j - x_ij) / (best_j - worst_j); S_i = sum_j w_j r_ij; R_i = max_j w_j r_ij; "
                        + "Q_i = v (S_i - S*) / (S- - S*) + (1 - v) (R_i - R*) / (R- - R*), less is better")
                .source("Opricovic & Tzeng (2004), Compromise solution by MCDM methods, European Journal of "
                        + "Operational Research 156(2), 445-455")
                .takes("Performances of any sign.")
                .gives("Q from 0 to 1, 0 the best; less is better. Read it with the compromise, which may hold "
                        + "several options.")
                .parameter(ParameterSpec.number("v", 0.5)
                        .in(0, 1)
                        .help("weight of the majority of criteria (S) against the worst criterion (R)"))
                .output("s", "total weighted shortfall by option")
                .output("r", "largest weighted shortfall by option")
                .output("q", "the score by option, 0 best")
                .output("acceptable-advantage", "whether the second is at least 1 / (m - 1) behind the first in Q")
                .output("acceptable-stability", "whether the first by Q is also first by S or by R")
                .output("compromise", "the options that the method proposes together");
    }

    @Override
    public Sight sight(Parameters parameters) {
        return Sight.SUMS;
    }

    @Override
    public Set<Property> holds() {
        return EnumSet.of(Property.DOMINANCE, Property.UNIT_CHANGE, Property.TRANSLATION, Property.DUPLICATED_OPTION);
    }

    @Override
    public Scorer prepare(Problem problem, Parameters parameters) {
        double v = parameters.number("v");
        Matrix r = Normalization.shortfalls(problem);
        return (weights, tracer) -> score(problem, r, v, weights, tracer);
    }

    private static Scores score(Problem problem, Matrix r, double v, Weights weights, Tracer tracer) {
        double[] total = Linear.sum(r, weights);
        double[] worst = new double[r.rows()];
        for (int j = 0; j < r.columns(); j++) {
            for (int i = 0; i < worst.length; i++) {
                worst[i] = Math.max(worst[i], weights.at(j) * r.at(i, j));
            }
        }
        Overall[] overall = Overall.of(problem, 0, total, worst);
        double[] fromTotal = fromBest(total, overall[0]);
        double[] fromWorst = fromBest(worst, overall[1]);
        double[] q = new double[total.length];
        for (int i = 0; i < q.length; i++) {
            q[i] = v * fromTotal[i] + (1 - v) * fromWorst[i];
        }
        if (tracer.isOn()) {
            Tables.byOptionAndCriterion(tracer, problem, "r", "shortfalls from the best, as shares", r.toRows());
            Tables.byCriterion(tracer, problem, "w", "weights", weights.toArray());
            Tables.byOption(tracer, problem, "S", "total weighted shortfall", total);
            Tables.byOption(tracer, problem, "R", "largest weighted shortfall", worst);
            Tables.byOption(tracer, problem, "Q", "score: compromise index, 0 best", q);
        }
        return withCompromise(total, worst, q);
    }

    /** (x − least) / (greatest − least), 0 where only rounding tells the numbers apart. */
    private static double[] fromBest(double[] x, Overall all) {
        double range = all.greatest() - all.least();
        double[] shares = new double[x.length];
        if (range > Ranking.TIE_TOLERANCE * all.greatest()) {
            for (int i = 0; i < x.length; i++) {
                shares[i] = (x[i] - all.least()) / range;
            }
        }
        return shares;
    }

    private static Scores withCompromise(double[] s, double[] r, double[] q) {
        Scores scores = Scores.lowerIsBetter(q.clone());
        Ranking byQ = scores.ranking();
        Ranking byS = Ranking.of(s, false);
        Ranking byR = Ranking.of(r, false);
        double needed = 1.0 / (q.length - 1) - Ranking.TIE_TOLERANCE;
        int first = byQ.option(0);
        boolean advantage = q.length == 1 || q[byQ.option(1)] - q[first] >= needed;
        boolean stability = byQ.leaders().stream().anyMatch(i -> byS.rank(i) == 1 || byR.rank(i) == 1);
        List<Integer> compromise = new ArrayList<>();
        for (int i = 0; i < q.length; i++) {
            boolean closeEnough = !advantage && q[i] - q[first] < needed;
            boolean second = advantage && !stability && i == byQ.option(1);
            if (i == first || closeEnough || second) {
                compromise.add(i);
            }
        }
        return scores.with("s", new Output.ByOption(s))
                .with("r", new Output.ByOption(r))
                .with("q", new Output.ByOption(q))
                .with("acceptable-advantage", new Output.Flag(advantage))
                .with("acceptable-stability", new Output.Flag(stability))
                .with("compromise", new Output.Options(compromise));
    }
}
