package io.github.steelyard.gui;

import static io.github.steelyard.gui.EventThread.flush;
import static io.github.steelyard.gui.EventThread.on;
import static io.github.steelyard.gui.EventThread.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.gui.session.Folders;
import io.github.steelyard.gui.session.Look;
import io.github.steelyard.gui.view.PerformancesView;
import java.awt.Component;
import java.awt.Container;
import java.awt.Robot;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.swing.JTable;
import javax.swing.KeyStroke;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The keyboard in the table of performances. */
@RealWindows
class TypingWindowTest {

    private static final String TEXT = """
            title: Lunch
            criteria:
              price: {direction: min, weight: 60}
              taste: {direction: max, weight: 40}
            options:
              canteen: {performance: {price: 9.5, taste: 4}}
              bistro: {performance: {price: 16, taste: 9}}
            """;

    @TempDir
    private Path folder;

    private Path file;
    private Window window;
    private Robot robot;
    private Keyboard keyboard;
    private final Answers answers = new Answers();

    @BeforeEach
    void open() throws Exception {
        robot = new Robot();
        keyboard = new Keyboard();
        file = Files.writeString(folder.resolve("lunch.yaml"), TEXT);
        window = EventThread.open(
                () -> {
                    Appearance.apply(Look.DEFAULT);
                    FileDesk desk = new FileDesk(Folders.in(folder.resolve("own")), answers);
                    return new Window(desk.open(file, Look.DEFAULT).orElseThrow(), desk);
                },
                1400,
                900);
        on(() -> {
            window.session().store().attend(a -> a.showing("performances"));
            return null;
        });
        flush();
        select(0, 0);
    }

    @AfterEach
    void close() throws Exception {
        answers.choices.add(1);
        EventThread.close(window);
    }

    private JTable table() throws Exception {
        return on(() -> find(window.frame().getContentPane()));
    }

    private static JTable find(Container root) {
        for (Component child : root.getComponents()) {
            if (child instanceof PerformancesView view) {
                return view.table();
            }
            JTable below = child instanceof Container container ? find(container) : null;
            if (below != null) {
                return below;
            }
        }
        return null;
    }

    private void select(int row, int column) throws Exception {
        JTable table = table();
        on(() -> {
            table.changeSelection(row, column, false, false);
            return table.requestFocusInWindow();
        });
        until(table::isFocusOwner, "table focused");
    }

    private void press(int... keys) throws Exception {
        keyboard.press(keys);
    }

    private String typed() throws Exception {
        return on(() -> ((JTextComponent) find(window.frame().getContentPane()).getEditorComponent()).getText());
    }

    private String cell(int row, int column) throws Exception {
        return on(() -> String.valueOf(find(window.frame().getContentPane()).getValueAt(row, column)));
    }

    /** Views follow a frame later. */
    private void shown(int row, int column, String text) throws Exception {
        until(
                () -> String.valueOf(find(window.frame().getContentPane()).getValueAt(row, column))
                        .equals(text),
                text);
    }

    private void editing() throws Exception {
        JTable table = table();
        until(() -> table.isEditing() && table.getEditorComponent().isFocusOwner(), "editor focused");
    }

    @Test
    void aCharacterReplacesTheContentAndMoreGoBehindIt() throws Exception {
        press(KeyEvent.VK_7);
        editing();
        assertThat(typed()).isEqualTo("7");
        press(KeyEvent.VK_PERIOD);
        press(KeyEvent.VK_2);
        until(
                () -> ((JTextComponent) find(window.frame().getContentPane()).getEditorComponent())
                        .getText()
                        .equals("7.2"),
                "7.2 typed");
        on(() -> Offscreen.snap(window.frame().getRootPane(), "window-typing"));
        press(KeyEvent.VK_ENTER);
        until(() -> !find(window.frame().getContentPane()).isEditing(), "taken");
        shown(0, 0, "7.2");
        until(() -> find(window.frame().getContentPane()).getSelectedRow() == 1, "Enter goes down");
    }

    @Test
    void fastHandsLoseNothing() throws Exception {
        for (int key : new int[] {KeyEvent.VK_1, KeyEvent.VK_2, KeyEvent.VK_PERIOD, KeyEvent.VK_5, KeyEvent.VK_ENTER}) {
            robot.keyPress(key);
            robot.keyRelease(key);
        }
        until(() -> window.session().state().isDirty(), "taken");
        shown(0, 0, "12.5");
    }

    @Test
    void deleteBeginsEmptyAndEscapeTakesItBack() throws Exception {
        for (int key : new int[] {KeyEvent.VK_DELETE, KeyEvent.VK_BACK_SPACE}) {
            press(key);
            editing();
            assertThat(typed()).isEmpty();
            press(KeyEvent.VK_ESCAPE);
            until(() -> !find(window.frame().getContentPane()).isEditing(), "cancelled");
            assertThat(cell(0, 0)).isEqualTo("9.5");
            select(0, 0);
        }
        press(KeyEvent.VK_F2);
        until(() -> find(window.frame().getContentPane()).isEditing(), "editing");
        assertThat(typed()).as("F2 edits what is there").isEqualTo("9.5");
        press(KeyEvent.VK_ESCAPE);
    }

    @Test
    void noKeyOfACommandOpensAnEditor() throws Exception {
        JTable table = table();
        for (Map.Entry<String, KeyStroke> key : window.commands().keys().entrySet()) {
            KeyStroke stroke = key.getValue();
            on(() -> {
                // Without the command itself, whose dialogs and windows are not in question here.
                window.commands().get(key.getKey()).setEnabled(false);
                table.dispatchEvent(new KeyEvent(
                        table,
                        KeyEvent.KEY_PRESSED,
                        0,
                        stroke.getModifiers() & 0x3FC0,
                        stroke.getKeyCode(),
                        KeyEvent.CHAR_UNDEFINED));
                table.dispatchEvent(new KeyEvent(
                        table, KeyEvent.KEY_TYPED, 0, stroke.getModifiers() & 0x3FC0, KeyEvent.VK_UNDEFINED, (char)
                                ('a' + stroke.getKeyCode() % 26)));
                return null;
            });
            boolean isPlain = (stroke.getModifiers() & 0x3FC0) == 0;
            assertThat(on(table::isEditing)).as(key.getKey()).isEqualTo(isPlain);
            on(() -> {
                if (table.isEditing()) {
                    table.getCellEditor().cancelCellEditing();
                }
                return table.requestFocusInWindow();
            });
            until(table::isFocusOwner, "table focused");
        }
        for (int key :
                new int[] {KeyEvent.VK_F7, KeyEvent.VK_CONTROL, KeyEvent.VK_SHIFT, KeyEvent.VK_ALT, KeyEvent.VK_INSERT
                }) {
            press(key);
            assertThat(on(table::isEditing)).as(KeyEvent.getKeyText(key)).isFalse();
        }
    }

    @Test
    void savingTakesWhatIsBeingTypedAndUndoTakesItBack() throws Exception {
        press(KeyEvent.VK_7);
        editing();
        press(KeyEvent.VK_ENTER);
        until(() -> window.session().state().isDirty(), "edited");
        select(0, 1);
        press(KeyEvent.VK_6);
        editing();
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_S);
        until(() -> !window.session().state().isDirty(), "saved");
        assertThat(Files.readString(file)).isEqualTo(TEXT.replace("9.5", "7").replace("taste: 4", "taste: 6"));
        select(0, 1);
        press(KeyEvent.VK_1);
        editing();
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
        until(() -> !find(window.frame().getContentPane()).isEditing(), "given up");
        shown(0, 1, "6");
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
        until(() -> window.session().state().isDirty(), "undone");
        shown(0, 1, "4");
    }

    @Test
    void anEditorNeverKeepsANumberThatIsGone() throws Exception {
        press(KeyEvent.VK_7);
        editing();
        press(KeyEvent.VK_ENTER);
        until(() -> window.session().state().isDirty(), "edited");
        select(0, 0);
        press(KeyEvent.VK_F2);
        editing();
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
        until(() -> !window.session().state().isDirty(), "undone");
        assertThat(on(() -> find(window.frame().getContentPane()).isEditing())).isFalse();
        select(1, 1);
        shown(0, 0, "9.5");
        assertThat(on(() -> window.session().state().isDirty())).isFalse();
    }

    @Test
    void closingAsksAboutWhatIsBeingTyped() throws Exception {
        press(KeyEvent.VK_7);
        editing();
        on(() -> {
            window.close();
            return null;
        });
        assertThat(answers.heard).hasSize(1);
        assertThat(on(() -> window.frame().isDisplayable())).isTrue();
        shown(0, 0, "7");
    }
}
