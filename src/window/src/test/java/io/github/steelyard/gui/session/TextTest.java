package io.github.steelyard.gui.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.phrases.Sentence;
import io.github.steelyard.phrases.Words;
import java.text.MessageFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TextTest {

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

    @Test
    void scoresReadAsInSentences() {
        for (double score : new double[] {0, 1.234, -0.0512, 0.625, 12.345, 1234.5, 2e7, 4e-9}) {
            assertThat(Text.score(score)).isEqualTo(Words.score(score));
        }
        assertThat(Text.score(1.234)).isEqualTo("1.23");
        assertThat(Text.score(Double.NEGATIVE_INFINITY)).isEqualTo("−∞");
    }
}
