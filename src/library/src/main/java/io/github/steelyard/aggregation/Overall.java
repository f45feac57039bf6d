package io.github.steelyard.aggregation;

import io.github.steelyard.model.ColumnTotals;
import io.github.steelyard.model.Problem;
import java.util.Optional;

/**
 * What numbers by option come to over all options, whether all are at hand or a piece of a table. A method that asks for
 * it says so by {@link Sight#SUMS}.
 *
 * @param least positive infinity without any option
 * @param greatest negative infinity without any option
 * @param beyond what else is known when there are more options than those at hand
 */
record Overall(double least, double greatest, Optional<ColumnTotals> beyond) {

    /**
     * Of several numbers by option.
     *
     * @param round 0, or 1 when the numbers depend on what those of round 0 came to
     */
    static Overall[] of(Problem problem, int round, double[]... numbers) {
        var known = problem.overall(round, numbers);
        Overall[] all = new Overall[numbers.length];
        for (int k = 0; k < all.length; k++) {
            all[k] = known.isPresent() ? of(known.get().get(k)) : of(numbers[k]);
        }
        return all;
    }

    private static Overall of(ColumnTotals totals) {
        return new Overall(totals.least(), totals.greatest(), Optional.of(totals));
    }

    private static Overall of(double[] numbers) {
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (double x : numbers) {
            least = Math.min(least, x);
            greatest = Math.max(greatest, x);
        }
        return new Overall(least, greatest, Optional.empty());
    }
}
