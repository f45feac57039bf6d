package io.github.steelyard.gui;

import static io.github.steelyard.gui.EventThread.flush;
import static io.github.steelyard.gui.EventThread.on;
import static io.github.steelyard.gui.EventThread.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.editing.Origin;
import io.github.steelyard.gui.importing.SheetImport;
import io.github.steelyard.gui.importing.SheetSource;
import io.github.steelyard.gui.session.Folders;
import io.github.steelyard.gui.session.Look;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.model.Decision;
import java.awt.Component;
import java.awt.Container;
import java.awt.Toolkit;
import java.awt.datatransfer.StringSelection;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.AbstractButton;
import javax.swing.JTable;
import javax.swing.JTextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cells of a spreadsheet become a ranked decision in the window, by keys and buttons as people press them. */
@RealWindows
class ImportWindowTest {

    /** Eight rows of six cells, as a spreadsheet copies them. */
    private static final String LAPTOPS = """
            Laptop\tPrice\tBattery\tComfort\tSpeed\tNotes
            Acer\t799\t8\tlow\t70\told
            Baran\t999\t11\tmedium\t80\t
            Celo\t649\t6\tlow\t60\tloud
            Dura\t1099\t12\thigh\t85\t
            Eno\t899\t9\tmedium\t75\t
            Flux\t749\t7\tmedium\t65\tused
            Giro\t1199\t13\thigh\t90\t
            """;

    @TempDir
    private Path folder;

    private final Answers answers = new Answers();
    private Window window;
    private Keyboard keyboard;

    @BeforeEach
    void open() throws Exception {
        keyboard = new Keyboard();
        window = EventThread.open(
                () -> {
                    Appearance.apply(Look.DEFAULT);
                    FileDesk desk = new FileDesk(Folders.in(folder.resolve("own")), answers);
                    return new Window(
                            desk.begin(Origin.of(Example.decision(), Optional.empty(), List.of()), Look.DEFAULT), desk);
                },
                1280,
                800);
        on(() -> {
            window.frame().toFront();
            return window.frame().getContentPane().requestFocusInWindow();
        });
        until(() -> window.frame().isFocused(), "window focused");
    }

    @AfterEach
    void close() throws Exception {
        answers.choices.clear();
        answers.choices.add(1);
        EventThread.close(window);
    }

    private void press(int... keys) throws Exception {
        keyboard.press(keys);
    }

    private void paste(String text) throws Exception {
        on(() -> {
            Toolkit.getDefaultToolkit().getSystemClipboard().setContents(new StringSelection(text), null);
            return null;
        });
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_V);
        until(() -> window.importing().isOpen(), "page open");
    }

    private static void collect(Container in, List<AbstractButton> buttons) {
        for (Component child : in.getComponents()) {
            if (child instanceof AbstractButton button) {
                buttons.add(button);
            }
            if (child instanceof Container inner) {
                collect(inner, buttons);
            }
        }
    }

    /** Presses the button of this text or accessible name that can be pressed. */
    private void click(String text) throws Exception {
        on(() -> {
            List<AbstractButton> buttons = new ArrayList<>();
            collect(window.frame().getContentPane(), buttons);
            AbstractButton button = buttons.stream()
                    .filter(b -> b.isEnabled()
                            && (text.equals(b.getText())
                                    || text.equals(b.getAccessibleContext().getAccessibleName())))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no button " + text + " among "
                            + buttons.stream().map(AbstractButton::getText).toList()));
            button.doClick(0);
            return null;
        });
        flush();
    }

    private SheetImport page() throws Exception {
        return on(() -> window.importing().page().state());
    }

    private void untilOpen(int count) throws Exception {
        until(() -> window.importing().page().state().open() == count, count + " questions left");
    }

    private Decision decision() throws Exception {
        return on(() -> window.session().state().decision());
    }

    @Test
    void eightRowsOfSixCellsAreRankedInThreeAnswers() throws Exception {
        paste(LAPTOPS);
        int asked = 0;
        assertThat(page().open()).isLessThanOrEqualTo(3).isPositive();
        click("Price: less is better");
        for (String more : List.of("Battery", "Comfort", "Speed")) {
            if (page().points().stream()
                    .anyMatch(p -> p.text().contains("better") && p.text().contains(more))) {
                click(more + ": more is better");
            }
        }
        click("Answer");
        asked++;
        untilOpen(0);
        assertThat(asked).isLessThanOrEqualTo(3);
        until(() -> window.importing().page().state().loaded().value().isPresent(), "ranked underneath");

        click("Use it");
        until(() -> !window.importing().isOpen(), "page left");
        assertThat(decision().options()).hasSize(7);
        assertThat(decision().tree().criteria())
                .extracting(c -> c.id())
                .containsExactly("price", "battery", "comfort", "speed");
        until(() -> window.session().state().isCurrent(), "ranked");
        assertThat(on(() -> window.session().state().isDirty()))
                .as("in no file yet")
                .isTrue();

        answers.files.add(folder.resolve("laptops.yaml"));
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_S);
        until(() -> Files.exists(folder.resolve("laptops.yaml")), "saved");
        Decision saved = DecisionReader.read(folder.resolve("laptops.yaml")).orThrow();
        assertThat(saved.options()).hasSize(7);
        assertThat(saved.performances()).isEqualTo(decision().performances());
    }

    @Test
    void theTableIsSavedBesideTheDecision() throws Exception {
        Path sheet =
                Files.writeString(folder.resolve("trip.csv"), "City,Price,Sun\nRome,300,8\nOslo,250,3\nFaro,320,9\n");
        on(() -> {
            window.importing().drop(sheet);
            return null;
        });
        click("Price: less is better");
        click("Sun: more is better");
        click("Answer");
        untilOpen(0);
        answers.files.add(folder.resolve("trip.yaml"));
        click("Save with the table beside…");
        until(() -> !window.importing().isOpen(), "page left");
        assertThat(folder.resolve("trip.yaml")).hasContent("""
                title: Trip
                table:
                  file: 'trip.csv'
                  max: [Sun]
                  min: [Price]
                """);
        assertThat(on(() -> window.session().state().origin().file())).contains(folder.resolve("trip.yaml"));
        assertThat(on(() -> window.session().state().isDirty())).isFalse();
        assertThat(decision().options()).hasSize(3);
    }

    @Test
    void pastedCellsAreSavedAsATableBeside() throws Exception {
        paste("City\tPrice\tSun\nRome\t300\t8\nOslo\t250\t3\n");
        click("Price: less is better");
        click("Sun: more is better");
        click("Answer");
        untilOpen(0);
        Files.writeString(folder.resolve("pasted.tsv"), "not to be lost");
        answers.files.add(folder.resolve("city.yaml"));
        click("Save with the table beside…");
        until(() -> !window.importing().isOpen(), "page left");
        assertThat(folder.resolve("pasted.tsv")).hasContent("not to be lost");
        assertThat(folder.resolve("pasted-2.tsv")).content().startsWith("City\tPrice");
        assertThat(DecisionReader.read(folder.resolve("city.yaml")).orThrow().options())
                .hasSize(2);
    }

    @Test
    void undoTakesTheLastAnswerBackAndEscapeLeavesThePage() throws Exception {
        // Nothing comes from the decision behind the page any more.
        until(() -> window.session().state().isCurrent(), "ranked");
        paste("City\tPrice\tSun\nRome\t300\t8\nOslo\t250\t3\n");
        click("More is better on all");
        click("Answer");
        untilOpen(0);
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_Z);
        untilOpen(1);
        assertThat(page().answers()).isEmpty();
        press(KeyEvent.VK_ESCAPE);
        until(() -> !window.importing().isOpen(), "page left");
        assertThat(decision().title()).isEqualTo(Example.decision().title());
        assertThat(on(() -> window.frame().getContentPane())).isSameAs(window.panel());
    }

    @Test
    void anyOptionOfTheCommandLineCanBeTyped() throws Exception {
        paste("City\tPrice\tSun\nRome\t300\t8\nOslo\t250\t3\n");
        on(() -> {
            JTextField line = field(window.frame().getContentPane());
            line.setText("impacts -,+");
            line.postActionEvent();
            return null;
        });
        untilOpen(0);
        assertThat(page().said()).hasToString("--impacts -,+");
    }

    private static JTextField field(Container in) {
        for (Component child : in.getComponents()) {
            JTextField found = child instanceof JTextField field
                    ? field
                    : child instanceof Container inner && !(child instanceof JTable) ? field(inner) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Test
    void rolesAreNamedAndSeen() throws Exception {
        Path sheet = Files.writeString(folder.resolve("flat.csv"), """
                Flat,Rent,Light,Note,Total
                Weight,60,40,,
                Direction,min,max,,
                North,800,3,quiet,9
                South,950,9,noisy,7
                """);
        on(() -> {
            window.importing().drop(sheet);
            return null;
        });
        assertThat(page().open()).isZero();
        List<String> columns = on(() -> {
            JTable table = table(window.frame().getContentPane());
            List<String> names = new ArrayList<>();
            for (int j = 0; j < table.getColumnCount(); j++) {
                names.add(table.getColumnName(j));
            }
            return names;
        });
        assertThat(columns).containsExactly("A · names", "B · criterion", "C · criterion", "D · left out", "E · total");
        JTable table = on(() -> table(window.frame().getContentPane()));
        var colours = on(() -> {
            List<java.awt.Color> seen = new ArrayList<>();
            for (int[] at : new int[][] {{0, 1}, {1, 1}, {3, 0}, {3, 1}, {3, 3}, {3, 4}}) {
                seen.add(table.prepareRenderer(table.getCellRenderer(at[0], at[1]), at[0], at[1])
                        .getBackground());
            }
            return seen;
        });
        assertThat(colours).doesNotHaveDuplicates();
    }

    private static JTable table(Container in) {
        for (Component child : in.getComponents()) {
            if (child instanceof JTable table && table.getColumnCount() > 1) {
                return table;
            }
            JTable found = child instanceof Container inner ? table(inner) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Test
    void aSheetWithOpenPointsOpensThePageInsteadOfBeingRefused() throws Exception {
        Path sheet = Files.writeString(folder.resolve("trip.csv"), "City,Price,Sun\nRome,300,8\nOslo,250,3\n");
        on(() -> {
            window.open(sheet);
            return null;
        });
        assertThat(on(() -> window.importing().isOpen())).isTrue();
        assertThat(answers.heard).isEmpty();
        assertThat(page()).isEqualTo(SheetImport.of(SheetSource.of(sheet), page().loaded()));
    }

    @Test
    void aFileThatIsNoSheetIsOpenedOrRefusedAsEver() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.yaml"), "title: x\noptions: 3\n");
        on(() -> {
            window.importing().drop(broken);
            return null;
        });
        assertThat(on(() -> window.importing().isOpen())).isFalse();
        assertThat(answers.heard).singleElement().asString().contains("broken.yaml");
    }

    private static JTable sheet(Container in) {
        for (Component c : in.getComponents()) {
            String name = c.getAccessibleContext() == null
                    ? ""
                    : c.getAccessibleContext().getAccessibleName();
            JTable found = c instanceof JTable table && Text.of("import.sheet").equals(name)
                    ? table
                    : c instanceof Container inner ? sheet(inner) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Test
    void aWideSheetOpensAtItsFirstCellAndItsHeadingsGoAlong() throws Exception {
        StringBuilder head = new StringBuilder("Place");
        StringBuilder row = new StringBuilder("Here");
        for (int k = 1; k <= 40; k++) {
            head.append(",A longer name ").append(k);
            row.append(',').append(k == 38 ? "> 7" : String.valueOf(100 + k));
        }
        Path file = Files.writeString(
                folder.resolve("wide.csv"),
                head + "\n" + row + "\n" + row.toString().replace("Here", "There") + "\n");
        on(() -> {
            window.open(file);
            return null;
        });
        until(() -> window.importing().isOpen() && sheet(window.frame()).getVisibleRect().width > 0, "the sheet");
        JTable table = on(() -> sheet(window.frame()));
        assertThat(on(() -> table.getVisibleRect().x)).isZero();

        on(() -> {
            table.scrollRectToVisible(table.getCellRect(0, 40, true));
            table.getTableHeader().revalidate();
            return null;
        });
        until(
                () -> table.getVisibleRect().x > 0
                        && table.getTableHeader().getVisibleRect().x == table.getVisibleRect().x,
                "headings above their columns");
    }
}
