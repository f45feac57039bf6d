package io.github.steelyard.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ColumnTotalsTest {

    private static final MathContext MANY = new MathContext(60);

    private static double[] column(int count, double offset) {
        Random random = new Random(4);
        double[] column = new double[count];
        Arrays.setAll(column, i -> offset + random.nextDouble() * Math.pow(10, random.nextInt(6)));
        return column;
    }

    @Test
    void sumsAreWhatExactArithmeticGives() {
        double[] x = column(5_000, 1);
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal squares = BigDecimal.ZERO;
        for (double v : x) {
            sum = sum.add(new BigDecimal(v));
            squares = squares.add(new BigDecimal(v).pow(2));
        }
        ColumnTotals totals = ColumnTotals.of(x);
        assertThat(totals.sum()).isEqualTo(sum.doubleValue());
        assertThat(totals.norm()).isEqualTo(Math.sqrt(squares.doubleValue()));
        assertThat(totals.count()).isEqualTo(5_000);
    }

    @Test
    void piecesGiveWhatTheWholeGives() {
        double[] x = column(5_000, 1);
        ColumnTotals whole = ColumnTotals.of(x);
        ColumnTotals pieces = ColumnTotals.of(new double[0]);
        for (int from = 0; from < x.length; from += 617) {
            pieces = pieces.plus(ColumnTotals.of(Arrays.copyOfRange(x, from, Math.min(x.length, from + 617))));
        }
        assertThat(pieces.sum()).isEqualTo(whole.sum());
        assertThat(pieces.norm()).isEqualTo(whole.norm());
        assertThat(pieces.reciprocals()).isEqualTo(whole.reciprocals());
        assertThat(pieces.least()).isEqualTo(whole.least());
        assertThat(pieces.greatest()).isEqualTo(whole.greatest());
        assertThat(pieces.deviation(true)).isCloseTo(whole.deviation(true), within(1e-12 * whole.deviation(true)));
    }

    @Test
    void aSmallSpreadOfLargeNumbersIsNotLost() {
        double[] x = column(1_000, 1e12);
        BigDecimal mean = BigDecimal.ZERO;
        for (double v : x) {
            mean = mean.add(new BigDecimal(v));
        }
        mean = mean.divide(BigDecimal.valueOf(x.length), MANY);
        BigDecimal spread = BigDecimal.ZERO;
        for (double v : x) {
            spread = spread.add(new BigDecimal(v).subtract(mean).pow(2));
        }
        double exact =
                Math.sqrt(spread.divide(BigDecimal.valueOf(x.length), MANY).doubleValue());
        assertThat(ColumnTotals.of(x).deviation(false)).isCloseTo(exact, within(1e-9 * exact));
    }
}
