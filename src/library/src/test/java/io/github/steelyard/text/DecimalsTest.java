package io.github.steelyard.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DecimalsTest {

    @Test
    void numbersReadAsTheLongWayWritesThem() {
        SplittableRandom random = new SplittableRandom(1);
        double[] special = {0, -0.0, 1, -1, 0.5, 1.005, 2.675, 0.125, 99.995, -0.004, 1e9, 1e15, 1e300, 0.1 + 0.2};
        for (int k = 0; k < 20_000; k++) {
            double x = k < special.length
                    ? special[k]
                    : (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(-3, 11));
            double grid = Math.round(x * 1000) / 1000.0;
            for (int decimals = 0; decimals <= 4; decimals++) {
                String format = "%." + decimals + "f";
                assertThat(Decimals.of(x, decimals)).isEqualTo(String.format(Locale.ROOT, format, x));
                assertThat(Decimals.of(grid, decimals)).isEqualTo(String.format(Locale.ROOT, format, grid));
            }
        }
    }
}
