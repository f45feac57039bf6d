package io.github.steelyard.gui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.gui.session.Demo;
import io.github.steelyard.gui.session.Look;
import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.gui.session.Text;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutTest {

    @AfterEach
    void speakEnglishAgain() {
        Text.use(Text.english());
    }

    private static void check(double scale, int width, int height, String tab, String name) {
        Look look = Look.DEFAULT.themed(Look.Theme.LIGHT).scaled(scale);
        Appearance.apply(look);
        SessionState start = SessionState.opening(Demo.korea().origin(), look);
        DecisionPanel panel = new DecisionPanel(Demo.session(start));
        panel.session().store().attend(a -> a.showing(tab));
        Offscreen.paint(panel, width, height, name);
        assertThat(Layout.cut(panel)).isEmpty();
        assertThat(Layout.overlapping(panel)).isEmpty();
        assertThat(Layout.nameless(panel)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.8, 1024, 700", "1, 1024, 700", "1.5, 1280, 820", "2, 1600, 1000", "3, 3840, 2160"})
    void nothingIsCutNothingOverlapsNothingIsNameless(double scale, int width, int height) throws Exception {
        SwingUtilities.invokeAndWait(
                () -> check(scale, width, height, "performances", "layout-" + Math.round(100 * scale)));
    }

    @Test
    void longerWordsBreakNothing() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            Text.use(new PseudoText());
            check(1, 1400, 900, "sensitivity", "layout-pseudo");
        });
    }

    @Test
    void everyTextWithPlacesCanBeFilledIn() {
        Pattern place = Pattern.compile("\\{(\\d)}");
        for (String key : Collections.list(Text.english().getKeys())) {
            String english = Text.english().getString(key);
            Matcher places = place.matcher(english);
            int count = (int) places.results().count();
            if (count > 0) {
                assertThat(Text.of(key, "one", "two", "three", "four", "five", "six"))
                        .as(key)
                        .contains("one")
                        .doesNotContainPattern("\\{\\d");
            } else {
                assertThat(english).as(key).doesNotContain("''");
            }
        }
    }
}
