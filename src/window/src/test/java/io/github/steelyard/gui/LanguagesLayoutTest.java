package io.github.steelyard.gui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.editing.Edit;
import io.github.steelyard.gui.session.Demo;
import io.github.steelyard.gui.session.Look;
import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.phrases.Languages;
import io.github.steelyard.phrases.Translations;
import io.github.steelyard.sensitivity.Verdict;
import java.awt.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import javax.swing.JMenuBar;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The window in the languages that it speaks beside English. */
class LanguagesLayoutTest {

    private static final List<String> TABS = List.of("sensitivity", "performances", "packages", "reactions", "journal");

    @AfterEach
    void speakEnglishAgain() {
        Text.speak(Locale.ROOT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "zh"})
    void everyTextStandsInTheLanguageWithTheSamePlaces(String tag) {
        assertThat(Translations.faults(Text.class, "io.github.steelyard.gui.text", tag))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "zh"})
    void editsAndTheVerdictFollow(String tag) throws Exception {
        Text.speak(Languages.of(tag));
        SwingUtilities.invokeAndWait(() -> {
            DecisionPanel panel = window(1);
            panel.session().store().apply(new Edit.SweepWeight("learning", 0.4713, false));
            SessionState state = panel.session().state();
            Verdict verdict = Verdict.of(state.findings().evaluation().orElseThrow(), OptionalDouble.empty());
            assertThat(state.findings().verdict())
                    .isEqualTo(verdict.sentence(Languages.of(tag)))
                    .isNotEqualTo(verdict.sentence());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "zh"})
    void everyMenuHasALetterOfItsOwn(String tag) throws Exception {
        Text.speak(Languages.of(tag));
        SwingUtilities.invokeAndWait(() -> {
            JMenuBar bar = Menus.bar(new Commands(id -> () -> {}));
            List<Integer> letters = new ArrayList<>();
            for (int k = 0; k < bar.getMenuCount(); k++) {
                letters.add(bar.getMenu(k).getMnemonic());
            }
            assertThat(letters).doesNotHaveDuplicates().allMatch(letter -> letter >= 'A' && letter <= 'Z');
        });
    }

    @ParameterizedTest
    @CsvSource({"de, 1, 1280, 820", "zh, 1, 1280, 820"})
    void nothingIsCut(String tag, double scale, int width, int height) throws Exception {
        Text.speak(Languages.of(tag));
        SwingUtilities.invokeAndWait(() -> {
            DecisionPanel panel = window(scale);
            for (String tab : TABS) {
                panel.session().store().attend(a -> a.showing(tab));
                Offscreen.paint(panel, width, height, "language-" + tag + "-" + width + "-" + tab);
                assertThat(Layout.cut(panel)).as(tab).isEmpty();
                assertThat(Layout.overlapping(panel)).as(tab).isEmpty();
                assertThat(Layout.nameless(panel)).as(tab).isEmpty();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "zh"})
    void theBarIsOneRow(String tag) throws Exception {
        Text.speak(Languages.of(tag));
        SwingUtilities.invokeAndWait(() -> {
            DecisionPanel panel = window(1);
            Offscreen.paint(panel, 1280, 800, "bar-" + tag);
            List<Component> shown = Stream.of(panel.bar().getComponents())
                    .filter(Component::isVisible)
                    .toList();
            assertThat(shown).hasSizeGreaterThan(8);
            int tallest = shown.stream().mapToInt(Component::getHeight).max().orElseThrow();
            for (Component part : shown) {
                assertThat(part.getY() + part.getHeight())
                        .as("%s", part)
                        .isLessThanOrEqualTo(panel.bar().getInsets().top + tallest);
            }
        });
    }

    private static DecisionPanel window(double scale) {
        Look look = Look.DEFAULT.themed(Look.Theme.LIGHT).scaled(scale);
        Appearance.apply(look);
        DecisionPanel panel =
                new DecisionPanel(Demo.session(SessionState.opening(Demo.korea().origin(), look)));
        new CommandBar(panel.bar(), new Commands(id -> () -> {})).show(false);
        return panel;
    }
}
