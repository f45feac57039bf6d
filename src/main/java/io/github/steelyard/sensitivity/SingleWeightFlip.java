package io.github.steelyard.sensitivity;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.catalogue.Numbers;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Weights;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * The smallest change of one criterion's weight, the others kept in proportion, from which on another option is ahead of
 * the first.
 *
 * <p><b>Formula:</b> with w<sub>j</sub> = t the score is s<sub>i</sub>(t) = t v<sub>ij</sub> + (1 − t) r<sub>i</sub>,
 * r<sub>i</sub> = Σ<sub>k≠j</sub> w<sub>k</sub> v<sub>ik</sub> / (1 − w<sub>j</sub>). Two options are level at
 * t = d / (d + e), d the lead of the first over the other in r and e the lead of the other over the first in v.
 *
 * <p><b>In:</b> an evaluation whose score is linear in the weights, with one leader.
 *
 * <p><b>Out:</b> the criterion and challenger with the smallest |t − w<sub>j</sub>|, 0 &lt; t &lt; 1; nothing when no
 * single weight, however large or small, puts another option ahead. In case of equality the first criterion and option.
 *
 * <p><b>Edge:</b> a criterion with all the weight is passed over: in which proportion the others would gain is not known,
 * and giving to one of them is looked at anyway.
 *
 * @param criterion whose weight changes
 * @param challenger who is then ahead
 * @param from share now
 * @param to share at which the two are level
 */
record SingleWeightFlip(Criterion criterion, Option challenger, double from, double to) {

    /** Two changes that differ by no more are the same. */
    private static final double ROUNDING = 1e-12;

    static Optional<SingleWeightFlip> nearest(Evaluation evaluation) {
        Matrix terms = evaluation.terms().orElseThrow();
        Weights weights = evaluation.study().weights();
        int first = evaluation.ranking().option(0);
        double sign = evaluation.scores().higherIsBetter() ? 1 : -1;
        int n = terms.columns();
        SingleWeightFlip best = null;
        for (int j = 0; j < n; j++) {
            double w = weights.at(j);
            for (int i = 0; i < terms.rows(); i++) {
                if (i == first || w == 1) {
                    continue;
                }
                double here = sign * (terms.at(first, j) - terms.at(i, j));
                double elsewhere = 0;
                double size = Math.abs(here);
                for (int k = 0; k < n; k++) {
                    if (k != j) {
                        elsewhere += weights.at(k) / (1 - w) * sign * (terms.at(first, k) - terms.at(i, k));
                        size = Math.max(size, Math.abs(terms.at(first, k)));
                    }
                }
                // Ahead on both ends is ahead everywhere; level at an end is not behind.
                double level = elsewhere / (elsewhere - here);
                double tiny = Ranking.TIE_TOLERANCE * size;
                boolean crosses = here < -tiny && elsewhere > tiny || here > tiny && elsewhere < -tiny;
                if (crosses
                        && level > 0
                        && level < 1
                        && (best == null || Math.abs(level - w) < Math.abs(best.to - best.from) - ROUNDING)) {
                    best = new SingleWeightFlip(
                            evaluation.study().problem().criteria().get(j),
                            evaluation.study().problem().options().get(i),
                            w,
                            level);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** "Noise weighs 24 points of 100 instead of 16, the others in proportion"; rounded so that it is enough. */
    String condition() {
        RoundingMode outward = to > from ? RoundingMode.CEILING : RoundingMode.FLOOR;
        int decimals = 0;
        while (decimals < 6 && Math.abs(to - from) * 100 * Math.pow(10, decimals) < 10) {
            decimals++;
        }
        double points = BigDecimal.valueOf(100 * to)
                .setScale(9, RoundingMode.HALF_UP)
                .setScale(decimals, outward)
                .doubleValue();
        double now = BigDecimal.valueOf(100 * from)
                .setScale(decimals, RoundingMode.HALF_UP)
                .doubleValue();
        return criterion.name() + " weighs " + Numbers.plain(points) + " points of 100 instead of " + Numbers.plain(now)
                + ", the others in proportion";
    }
}
