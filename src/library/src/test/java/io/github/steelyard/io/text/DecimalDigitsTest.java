package io.github.steelyard.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Decimal numbers are read as the JDK reads them. {@code -Dsteelyard.decimals=100000000} tries so many; the build tries a
 * few.
 */
class DecimalDigitsTest {

    private static final int TRIED = Integer.getInteger("steelyard.decimals", 400_000);

    private static long unsettled;

    private static void same(String text) {
        double x = NumberText.parse(text);
        if (Double.doubleToLongBits(x) != Double.doubleToLongBits(Double.parseDouble(text) + 0.0)) {
            throw new AssertionError(text + " was read as " + x);
        }
    }

    private static void same(long digits, int power) {
        double quick = DecimalDigits.nearest(digits, power);
        if (Double.isNaN(quick)) {
            unsettled++;
            return;
        }
        double expected = Double.parseDouble(digits + "E" + power);
        if (Double.doubleToLongBits(quick) != Double.doubleToLongBits(expected)) {
            throw new AssertionError(digits + "E" + power + " was " + quick + ", expected " + expected);
        }
    }

    private static long digits(Random random) {
        int most = 1 + random.nextInt(DecimalDigits.MOST);
        long power = 1;
        for (int k = 0; k < most; k++) {
            power *= 10;
        }
        return Math.floorMod(random.nextLong(), power);
    }

    @Test
    void anyDigitsTimesAnyPower() {
        Random random = new Random(1);
        unsettled = 0;
        for (int k = 0; k < TRIED; k++) {
            same(digits(random), random.nextInt(241) - 120);
        }
        assertThat(unsettled).isLessThan(TRIED / 1000 + 1);
    }

    @Test
    void whatProgramsWriteOfDoubles() {
        Random random = new Random(2);
        for (int k = 0; k < TRIED; k++) {
            double x = switch (random.nextInt(3)) {
                case 0 -> random.nextDouble();
                case 1 -> random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
                default -> random.nextInt(1_000_000) / 7.0;
            };
            same(Double.toString(x));
            same(new java.math.BigDecimal(x)
                    .round(new java.math.MathContext(17))
                    .toPlainString());
        }
    }

    /** Half way between two doubles, and one off in the last digit: where a bound has to be honest. */
    @Test
    void halfWayBetweenTwo() {
        Random random = new Random(3);
        for (int k = 0; k < TRIED; k++) {
            long odd = (1L << 53) + 1 + 2 * (long) random.nextInt(1 << 30) * (1 + random.nextInt(1 << 20));
            for (long digits : new long[] {odd - 1, odd, odd + 1}) {
                if (digits < 1_000_000_000_000_000_000L) {
                    same(digits, 0);
                    same(digits, -random.nextInt(30));
                    same(digits, random.nextInt(30));
                }
            }
        }
    }

    @Test
    void withinFiveOfTheNearestDigitsToHalfWays() {
        Random random = new Random(4);
        for (int k = 0; k < TRIED / 20; k++) {
            double x = Double.longBitsToDouble(
                    random.nextLong(Double.doubleToLongBits(1e-60), Double.doubleToLongBits(1e60)));
            java.math.BigDecimal half = new java.math.BigDecimal(x)
                    .add(new java.math.BigDecimal(Math.ulp(x)).divide(java.math.BigDecimal.valueOf(2)));
            java.math.BigDecimal cut = half.round(new java.math.MathContext(18));
            long digits = cut.unscaledValue().longValueExact();
            for (int off = -5; off <= 5; off++) {
                if (digits + off < 1_000_000_000_000_000_000L) {
                    same(digits + off, -cut.scale());
                }
            }
        }
    }
}
