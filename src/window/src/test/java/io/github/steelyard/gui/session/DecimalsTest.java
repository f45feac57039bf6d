package io.github.steelyard.gui.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.editing.Sentence;
import java.text.MessageFormat;
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

    @Test
    void pointsDropTheZerosTheyDoNotNeed() {
        assertThat(Text.points(40)).isEqualTo("40");
        assertThat(Text.points(100)).isEqualTo("100");
        assertThat(Text.points(2.5)).isEqualTo("2.5");
        assertThat(Text.points(0.25)).isEqualTo("0.25");
        assertThat(Text.points(0)).isEqualTo("0");
    }

    @Test
    void sentencesSayWhatMessageFormatSays() {
        for (String pattern : new String[] {
            "{0} draws · seed {1}", "{1}, then {0}", "it''s {0}", "{0}", "none", "'{0}' is {1}", "{0,number} of {1}"
        }) {
            for (Object[] arguments : new Object[][] {{"a", "b"}, {7, "x"}, {12345, "y"}, {-3, "z"}}) {
                if (!pattern.contains("number") || arguments[0] instanceof Integer) {
                    assertThat(Sentence.of(pattern).with(arguments))
                            .as(pattern)
                            .isEqualTo(new MessageFormat(pattern, Locale.ROOT).format(arguments));
                }
            }
        }
    }
}
