package io.github.steelyard.gui;

import static io.github.steelyard.gui.EventThread.on;
import static io.github.steelyard.gui.EventThread.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.editing.Edit;
import io.github.steelyard.gui.session.Folders;
import io.github.steelyard.gui.session.Look;
import io.github.steelyard.gui.view.ReactionBoard;
import java.awt.Component;
import java.awt.Container;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who answers how is read in the window, option by option, and follows the weights of who answers. */
@RealWindows
class ReactionsWindowTest {

    private static final String TEXT = """
            title: Who answers
            baseline: wait
            criteria:
              effect: {direction: max, scale: {worst: 0, best: 10}, weight: 50}
              cost: {direction: min, scale: {worst: 10, best: 0}, weight: 30}
              stake: {direction: max, scale: {worst: 0, best: 10}, weight: 20}
            options:
              wait: {performance: {effect: 2, cost: 1, stake: 5}}
              ask: {performance: {effect: {if: helps, then: 9, else: 3}, cost: 4, stake: {if: helps, then: 4, else: 6}}}
              pay: {performance: {effect: {if: helps, then: 8, else: 1}, cost: 8, stake: {if: helps, then: 9, else: 3}}}
            uncertainties:
              helps: {name: The neighbour helps, CHANCE}
            stakeholders:
              neighbour: {weights: {effect: 50, cost: 30, stake: 60}}
            """;

    @TempDir
    private Path folder;

    private final Answers answers = new Answers();
    private Window window;

    private void open(String chance) throws Exception {
        Path file = Files.writeString(folder.resolve("who.yaml"), TEXT.replace("CHANCE", chance));
        window = EventThread.open(
                () -> {
                    Appearance.apply(Look.DEFAULT);
                    FileDesk desk = new FileDesk(Folders.in(folder.resolve("own")), answers);
                    return new Window(desk.open(file, Look.DEFAULT).orElseThrow(), desk);
                },
                1280,
                800);
        on(() -> {
            window.session().store().attend(a -> a.showing("reactions"));
            return null;
        });
    }

    @AfterEach
    void close() throws Exception {
        answers.choices.add(1);
        EventThread.close(window);
    }

    private static <C extends Component> Optional<C> first(Container root, Class<C> kind) {
        for (Component child : root.getComponents()) {
            Optional<C> found = kind.isInstance(child)
                    ? Optional.of(kind.cast(child))
                    : child instanceof Container inner ? first(inner, kind) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private ReactionBoard board() {
        return first(window.panel().tabs().component(), ReactionBoard.class).orElseThrow();
    }

    private JTable table() {
        return first(board(), JTable.class).orElseThrow();
    }

    private boolean says(int row, String answer) {
        return table().getRowCount() > row
                && table().getValueAt(row, 1).toString().equals(answer);
    }

    @Test
    void answers_are_read_option_by_option_and_follow_the_weights_of_who_answers() throws Exception {
        open("decided-by: neighbour, reading: noisy, precision: 5");
        // To ask: (50 * 0.6 - 60 * 0.2) / 140 = 0.1286, and 1 / (1 + exp(-5 * 0.1286)) = 0.655.
        until(() -> says(1, "yes 66%") && says(2, "yes 93%"), "the answers");
        on(() -> table().requestFocusInWindow());
        until(() -> table().isFocusOwner(), "the table has the keyboard");
        Hands hands = new Hands();
        hands.press(KeyEvent.VK_CONTROL, KeyEvent.VK_HOME).press(KeyEvent.VK_DOWN);
        until(() -> table().getSelectedRow() == 1, "the second option");
        assertThat(on(() -> Seen.words(board())))
                .contains("Neighbour answers yes to The neighbour helps (chance 66%); it prefers that by 0.129.")
                .contains("if Stake with yes were 1 instead of 4")
                .contains("Who gains and who loses against the baseline");
        assertThat(on(() -> Layout.nameless(board()))).isEmpty();
        on(() -> {
            window.session().store().apply(new Edit.ChooseStakeholder(Optional.of("neighbour")));
            window.session()
                    .store()
                    .apply(new Edit.SetPoints(Map.of("effect", 50.0, "cost", 30.0, "stake", 300.0), "The stake alone"));
            return null;
        });
        // (50 * 0.6 - 300 * 0.2) / 380 = -0.0789, and 1 / (1 + exp(-5 * 0.0789)) = 0.597.
        until(() -> says(1, "no 60%"), "the other answer");
        assertThat(on(() -> table().getSelectedRow())).isEqualTo(1);
        assertThat(on(() -> Seen.words(board())))
                .contains("Neighbour answers no to The neighbour helps (chance 60%); it prefers that by 0.079.");
        hands.press(KeyEvent.VK_TAB);
        until(() -> !table().isFocusOwner(), "the keyboard goes on");
    }

    @Test
    void the_tab_is_there_with_deciders_alone() throws Exception {
        open("chance: 0.5");
        assertThat(on(() -> ((JTabbedPane) window.panel().tabs().component()).indexOfTab("Reactions")))
                .isNegative();
    }
}
