package io.github.steelyard.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * What is known of all options where only a piece of them is at hand.
 *
 * @param columns what each column of central performances comes to
 * @param sums the same of numbers by option that a method works out on its way, by round
 * @param next takes what those of the first round that is not known yet come to over the options at hand
 */
record Whole(List<ColumnTotals> columns, List<List<ColumnTotals>> sums, Consumer<List<ColumnTotals>> next) {

    /** @param count how many of the numbers are of options at hand */
    List<ColumnTotals> overall(int round, int count, double[]... numbers) {
        if (round < sums.size()) {
            return sums.get(round);
        }
        List<ColumnTotals> here =
                Arrays.stream(numbers).map(x -> ColumnTotals.of(x, count)).toList();
        if (round == sums.size()) {
            next.accept(here);
        }
        return here;
    }
}
