package io.github.steelyard.gui;

import static io.github.steelyard.gui.EventThread.on;
import static io.github.steelyard.gui.EventThread.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.editing.Edit;
import io.github.steelyard.gui.session.Folders;
import io.github.steelyard.gui.session.Look;
import io.github.steelyard.gui.view.PackageBoard;
import io.github.steelyard.gui.widget.Palette;
import java.awt.Component;
import java.awt.Container;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.swing.AbstractButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JTabbedPane;
import javax.swing.JTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures are switched in the window, and what is on is ranked and held against the rules. */
@RealWindows
class PackagesWindowTest {

    /** Scores by hand, at equal weights: S+A 0.525, A+N 0.4875, S 0.375, A 0.3625, D 0.275, none 0.25. */
    private static final String TEXT = """
            title: Four measures
            criteria:
              pressure: {direction: max, scale: {worst: -50, best: 150}, weight: 50}
              calm: {direction: max, scale: {worst: -50, best: 150}, weight: 50}
            options:
              sanctions: {performance: {pressure: 40, calm: 10}}
              assurances: {performance: {pressure: 10, calm: 35}}
              negotiations: {performance: {pressure: 20, calm: 30}}
              deterrence: {performance: {pressure: 25, calm: -15}}
            packages:
              measures: [sanctions, assurances, negotiations, deterrence]
              combine: {pressure: sum, calm: sum}
              together:
                - {of: [sanctions, assurances], add: {pressure: 15}, because: pressure works when its end is assured}
                - {of: [sanctions, negotiations], add: {calm: -20}, because: nobody talks freely under penalties}
              rules:
                - {if: negotiations, needs: assurances, because: nobody talks without them}
                - {never: [deterrence, assurances], because: one takes back the other}
              limits: {effort: {at-most: 5, use: {sanctions: 3, assurances: 2, negotiations: 2, deterrence: 4}}}
            """;

    @TempDir
    private Path folder;

    private final Answers answers = new Answers();
    private Window window;

    private void open(String text, Look look) throws Exception {
        Path file = Files.writeString(folder.resolve("measures.yaml"), text);
        window = EventThread.open(
                () -> {
                    Appearance.apply(look);
                    FileDesk desk = new FileDesk(Folders.in(folder.resolve("own")), answers);
                    return new Window(desk.open(file, look).orElseThrow(), desk);
                },
                1280,
                800);
        on(() -> {
            window.session().store().attend(a -> a.showing("packages"));
            return null;
        });
    }

    @AfterEach
    void close() throws Exception {
        answers.choices.add(1);
        EventThread.close(window);
    }

    private static <C extends Component> List<C> all(Container root, Class<C> kind, Predicate<C> wanted) {
        List<C> found = new ArrayList<>();
        for (Component child : root.getComponents()) {
            if (kind.isInstance(child) && wanted.test(kind.cast(child))) {
                found.add(kind.cast(child));
            }
            if (child instanceof Container container) {
                found.addAll(all(container, kind, wanted));
            }
        }
        return found;
    }

    private PackageBoard board() {
        return all(window.panel().tabs().component(), PackageBoard.class, b -> true)
                .get(0);
    }

    private JTextArea area(String name) {
        return all(
                        board(),
                        JTextArea.class,
                        a -> name.equals(a.getAccessibleContext().getAccessibleName()))
                .get(0);
    }

    private String headline() {
        return area("What the package that is switched on comes to").getText();
    }

    private JTextArea reasons() {
        return area("What it breaks, and why that is not allowed");
    }

    private void reads(String headline) throws Exception {
        until(() -> headline().equals(headline), "'" + headline + "'");
    }

    private void press(String measure) throws Exception {
        Hands hands = new Hands();
        on(() -> {
            JCheckBox box = all(board(), JCheckBox.class, b -> b.getText().equals(measure))
                    .get(0);
            box.requestFocusInWindow();
            return null;
        });
        until(
                () -> all(board(), JCheckBox.class, b -> b.getText().equals(measure) && b.isFocusOwner())
                                .size()
                        == 1,
                measure + " has the keyboard");
        hands.press(KeyEvent.VK_SPACE);
    }

    private void pressPackage(String spoken) throws Exception {
        on(() -> {
            AbstractButton button = all(
                            board(),
                            AbstractButton.class,
                            b -> b.getAccessibleContext().getAccessibleName().equals(spoken))
                    .get(0);
            button.doClick(0);
            return null;
        });
    }

    @Test
    void switches_rank_a_package_and_say_what_it_breaks() throws Exception {
        open(TEXT, Look.DEFAULT);
        reads("Place 1 of 6 packages, score 0.525  ·  Effort: 5 of 5");
        assertThat(on(() -> reasons().getText())).isEqualTo("It keeps all rules and limits.");
        press("Negotiations");
        reads("Not allowed; it would score 0.600  ·  Effort: 7 of 5");
        assertThat(on(() -> reasons().getText())).isEqualTo("• Effort is 7, at most 5");
        assertThat(on(() -> reasons().getForeground())).isIn(Palette.LIGHT.broken(), Palette.DARK.broken());
        press("Assurances");
        reads("Not allowed; it would score 0.450  ·  Effort: 5 of 5");
        assertThat(on(() -> reasons().getText()))
                .isEqualTo("• Negotiations needs Assurances, because nobody talks without them");
        press("Assurances");
        press("Sanctions");
        reads("Place 2 of 6 packages, score 0.488  ·  Effort: 4 of 5");
        assertThat(on(() -> reasons().getForeground())).isNotIn(Palette.LIGHT.broken(), Palette.DARK.broken());
        press("Assurances");
        press("Negotiations");
        reads("Place 6 of 6 packages, score 0.250  ·  Effort: 0 of 5");
        pressPackage("Place 1, score 0.525: Sanctions + Assurances");
        reads("Place 1 of 6 packages, score 0.525  ·  Effort: 5 of 5");
        assertThat(on(() -> all(board(), JCheckBox.class, AbstractButton::isSelected).stream()
                        .map(AbstractButton::getText)
                        .toList()))
                .containsExactly("Sanctions", "Assurances");
        JComponent tabs = on(() -> window.panel().tabs().component());
        assertThat(on(() -> Layout.nameless(tabs))).isEmpty();
        assertThat(on(() -> Layout.overlapping(tabs))).isEmpty();
        assertThat(on(() -> Layout.cut(board()))).isEmpty();
    }

    @Test
    void the_package_that_is_on_moves_when_weights_do() throws Exception {
        open(TEXT, Look.DEFAULT);
        reads("Place 1 of 6 packages, score 0.525  ·  Effort: 5 of 5");
        on(() -> {
            window.session()
                    .store()
                    .apply(new Edit.SetPoints(Map.of("pressure", 25.0, "calm", 75.0), "A quarter for pressure"));
            return null;
        });
        // A quarter for pressure: 0.25 * 0.575 + 0.75 * 0.475 beside 0.25 * 0.4 + 0.75 * 0.575.
        reads("Place 2 of 6 packages, score 0.500  ·  Effort: 5 of 5");
        pressPackage("Place 1, score 0.531: Assurances + Negotiations");
        reads("Place 1 of 6 packages, score 0.531  ·  Effort: 4 of 5");
    }

    @Test
    void the_tab_is_there_with_packages_alone_and_hides_what_totals_would_tell() throws Exception {
        open(TEXT.substring(0, TEXT.indexOf("packages:")), Look.DEFAULT);
        assertThat(on(() -> ((JTabbedPane) window.panel().tabs().component()).indexOfTab("Packages")))
                .isNegative();
        EventThread.close(window);
        open(TEXT, Look.DEFAULT.hiding(Look.Blind.TOTALS));
        until(() -> window.session().state().findings().answers().containsKey("packages"), "an answer");
        assertThat(on(() -> Seen.words(window.panel().tabs().component())))
                .doesNotContain("0.5")
                .doesNotContain("Place")
                .contains("Hidden for as long as totals are");
        EventThread.close(window);
        open(TEXT, Look.DEFAULT.hiding(Look.Blind.NAMES));
        until(() -> headline().startsWith("Place 1 of 6"), "a place");
        press("Option C");
        reads("Not allowed; it would score 0.600  ·  Effort: 7 of 5");
        press("Option B");
        reads("Not allowed; it would score 0.450  ·  Effort: 5 of 5");
        assertThat(on(() -> Seen.words(window.panel().tabs().component())))
                .doesNotContainIgnoringCase("assurances")
                .doesNotContainIgnoringCase("sanctions")
                .doesNotContain("talks");
    }
}
