package io.github.steelyard.gui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.editing.Edit;
import io.github.steelyard.gui.session.Demo;
import io.github.steelyard.gui.session.Look;
import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.gui.session.Text;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
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
        Text.speak(Locale.ROOT);
    }

    private static final List<String> TABS =
            List.of("sensitivity", "robustness", "performances", "methods", "stakeholders", "scenarios");

    /** The whole window but its frame, buttons included. */
    private static DecisionPanel window(Look look) {
        Appearance.apply(look);
        SessionState start = SessionState.opening(Demo.korea().origin(), look);
        DecisionPanel panel = new DecisionPanel(Demo.session(start));
        new CommandBar(panel.bar(), new Commands(id -> () -> {})).show(look.theme() == Look.Theme.DARK);
        return panel;
    }

    private static void check(Look look, int width, int height, List<String> tabs, String name) {
        DecisionPanel panel = window(look);
        for (String tab : tabs) {
            panel.session().store().attend(a -> a.showing(tab));
            Offscreen.paint(panel, width, height, name + "-" + tab);
            assertThat(Layout.cut(panel)).as(tab).isEmpty();
            assertThat(Layout.overlapping(panel)).as(tab).isEmpty();
            assertThat(Layout.nameless(panel)).as(tab).isEmpty();
        }
    }

    private static Look look(Look.Theme theme, double scale) {
        return Look.DEFAULT.themed(theme).scaled(scale);
    }

    @ParameterizedTest
    @CsvSource({
        "LIGHT, 1, 1400, 900",
        "DARK, 1, 1400, 900",
        "LIGHT, 1.5, 1280, 820",
        "DARK, 1.5, 1920, 1080",
        "LIGHT, 3, 3840, 2160",
        "DARK, 3, 2560, 1440"
    })
    void everyTabInBothThemesAndThreeScales(Look.Theme theme, double scale, int width, int height) throws Exception {
        String name = "tabs-" + theme.name().toLowerCase(Locale.ROOT) + "-" + Math.round(100 * scale);
        SwingUtilities.invokeAndWait(() -> check(look(theme, scale), width, height, TABS, name));
    }

    @ParameterizedTest
    @CsvSource({"0.8, 1024, 700", "1, 1024, 700", "1.5, 1280, 820", "2, 1600, 1000", "1, 3840, 2160"})
    void nothingIsCutNothingOverlapsNothingIsNameless(double scale, int width, int height) throws Exception {
        String name = "layout-" + Math.round(100 * scale) + "-" + width;
        SwingUtilities.invokeAndWait(
                () -> check(look(Look.Theme.LIGHT, scale), width, height, List.of("performances"), name));
    }

    @ParameterizedTest
    @CsvSource({"1, 1024, 700", "1, 1400, 900", "2, 1920, 1080"})
    void longerWordsBreakNothing(double scale, int width, int height) throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            Text.use(new PseudoText());
            check(look(Look.Theme.LIGHT, scale), width, height, TABS, "layout-pseudo-" + width);
        });
    }

    @Test
    void pointsWithDecimalsFitTheirFields() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            DecisionPanel panel = window(look(Look.Theme.LIGHT, 1));
            panel.session().store().apply(new Edit.SweepWeight("learning", 0.4713, false));
            Offscreen.paint(panel, 1400, 900, "decimals");
            assertThat(Layout.cut(panel)).isEmpty();
        });
    }

    @Test
    void comparingTwoOptionsFitsToo() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            DecisionPanel panel = window(look(Look.Theme.LIGHT, 1));
            panel.session().store().attend(a -> a.selecting(List.of("freeze-talks", "present-course")));
            panel.session().store().say("A message that says something at some length, as those of refused edits do.");
            Offscreen.paint(panel, 1400, 900, "versus");
            assertThat(Layout.cut(panel)).isEmpty();
            assertThat(Layout.overlapping(panel)).isEmpty();
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
