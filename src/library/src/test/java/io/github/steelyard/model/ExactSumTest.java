package io.github.steelyard.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExactSumTest {

    /** Numbers of every size and sign, some of which nearly cancel. */
    private static double[] numbers(Random random, int count) {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            long bits = random.nextLong();
            double x = Double.longBitsToDouble(bits);
            if (random.nextInt(3) == 0 || !Double.isFinite(x) || Math.abs(x) > 1e300) {
                x = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(40) - 20);
            }
            numbers[i] = i > 0 && random.nextInt(4) == 0 ? -numbers[i - 1] * (1 + 0x1p-52) : x;
        }
        return numbers;
    }

    private static double exact(double[] numbers) {
        BigDecimal sum = BigDecimal.ZERO;
        for (double x : numbers) {
            sum = sum.add(new BigDecimal(x));
        }
        return sum.doubleValue();
    }

    @Test
    void isTheDoubleNearestToTheTrueSum() {
        Random random = new Random(8);
        for (int round = 0; round < 300; round++) {
            double[] numbers = numbers(random, 1 + random.nextInt(40));
            ExactSum sum = new ExactSum();
            Arrays.stream(numbers).forEach(sum::add);
            assertThat(sum.value()).isEqualTo(exact(numbers));
            assertThat(ColumnTotals.sum(numbers)).isEqualTo(exact(numbers));
        }
    }

    /** Long columns, of one size or nearly cancelling, and columns whose sum lies half way between two doubles. */
    @Test
    void aColumnAtHandHasTheSameSumsToTheLastBit() {
        Random random = new Random(12);
        for (int round = 0; round < 400; round++) {
            int count = 1 + random.nextInt(round % 20 == 0 ? 30_000 : 600);
            double[] numbers = numbers(random, count);
            if (round % 3 == 0) {
                Arrays.setAll(numbers, i -> 0.01 + random.nextDouble());
            }
            if (round % 4 == 0 && count > 2) {
                numbers[0] = 0x1p60;
                numbers[1] = 0x1p7;
                numbers[2] = random.nextBoolean() ? Double.MIN_VALUE : -Double.MIN_VALUE;
                Arrays.fill(numbers, 3, count, 0);
            }
            double[] column = numbers;
            ExactSum sum = new ExactSum();
            ExactSum squares = new ExactSum();
            for (double x : column) {
                sum.add(x);
                double square = x * x;
                squares.add(square);
                if (Double.isFinite(square)) {
                    squares.add(Math.fma(x, x, -square));
                }
            }
            assertThat(ColumnTotals.sum(column)).isEqualTo(sum.value());
            assertThat(ColumnTotals.norm(column)).isEqualTo(Math.sqrt(squares.value()));
        }
    }

    @Test
    void doesNotHangOnTheOrder() {
        Random random = new Random(9);
        double[] numbers = numbers(random, 5_000);
        ExactSum forward = new ExactSum();
        Arrays.stream(numbers).forEach(forward::add);
        ExactSum pieces = new ExactSum();
        for (int to = numbers.length; to > 0; ) {
            int from = Math.max(0, to - random.nextInt(700) - 1);
            ExactSum piece = new ExactSum();
            for (int i = to - 1; i >= from; i--) {
                piece.add(numbers[i]);
            }
            pieces.add(piece);
            to = from;
        }
        assertThat(pieces).isEqualTo(forward).hasSameHashCodeAs(forward);
        assertThat(pieces.rest()).isEqualTo(forward.rest());
    }

    @Test
    void knowsTiesSmallestNumbersAndInfinities() {
        ExactSum tie = new ExactSum();
        tie.add(1);
        tie.add(0x1p-53);
        assertThat(tie.value()).isEqualTo(1);
        assertThat(tie.rest()).isEqualTo(0x1p-53);
        tie.add(Double.MIN_VALUE);
        assertThat(tie.value()).isEqualTo(1 + 0x1p-52);
        tie.add(Double.POSITIVE_INFINITY);
        assertThat(tie.value()).isEqualTo(Double.POSITIVE_INFINITY);
        tie.add(Double.NEGATIVE_INFINITY);
        assertThat(tie.value()).isNaN();
        ExactSum large = new ExactSum();
        for (int i = 0; i < 5_000; i++) {
            large.add(i % 2 == 0 ? Double.MAX_VALUE : -Double.MAX_VALUE);
        }
        large.add(Double.MIN_VALUE);
        assertThat(large.value()).isEqualTo(Double.MIN_VALUE);
    }
}
