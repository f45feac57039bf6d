package io.github.steelyard.gui;

import static io.github.steelyard.gui.EventThread.on;
import static io.github.steelyard.gui.EventThread.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.gui.session.Folders;
import io.github.steelyard.gui.session.Look;
import io.github.steelyard.gui.session.Part;
import io.github.steelyard.gui.view.EvidenceRow;
import io.github.steelyard.gui.view.EvidenceView;
import io.github.steelyard.gui.view.InspectorView;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Evidence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import javax.swing.JTextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evidence and sources are edited in fields, and the file says what the fields say. */
@RealWindows
class EvidenceWindowTest {

    private static final String SITES = """
            # what we found in March
            title: Sites
            sources:
              survey: {title: Survey of the harbour, date: 2019}   # on paper
              letter: {title: Letter of the mayor}
            criteria:
              cost: {direction: min}
              view: {direction: max}
            options:
              north: {performance: {cost: 10, view: 2}, evidence: [{source: letter, paragraph: 4, note: so he says}]}
              south: {performance: {cost: 12, view: 3}}   # windy
            """;

    @TempDir
    private Path folder;

    private final Answers answers = new Answers();
    private Window window;
    private Path file;

    private void open(String text) throws Exception {
        file = Files.writeString(folder.resolve("sites.yaml"), text);
        window = EventThread.open(
                () -> {
                    Appearance.apply(Look.DEFAULT);
                    FileDesk desk = new FileDesk(Folders.in(folder.resolve("own")), answers);
                    return new Window(desk.open(file, Look.DEFAULT).orElseThrow(), desk);
                },
                1280,
                800);
    }

    @AfterEach
    void close() throws Exception {
        answers.choices.clear();
        answers.choices.add(1);
        EventThread.close(window);
    }

    private InspectorView inspecting(Part part) throws Exception {
        on(() -> {
            window.session().store().attend(a -> a.inspecting(part));
            window.panel().inspect(true);
            return null;
        });
        InspectorView inspector = window.panel().inspector();
        until(() -> inspector.isShowing() && inspector.part().equals(part), "inspector");
        return inspector;
    }

    private static void run(Callable<?> work) throws Exception {
        on(work);
    }

    private static Void type(JTextField field, String text) {
        field.setText(text);
        field.postActionEvent();
        return null;
    }

    private Decision saved() throws Exception {
        on(() -> {
            window.commands().run("save");
            return null;
        });
        until(() -> !window.session().state().isDirty(), "saved");
        return DecisionReader.read(file).orThrow();
    }

    @Test
    void evidenceOfACellIsPickedPlacedAndTurned() throws Exception {
        open(SITES);
        EvidenceView view = inspecting(Part.cell("south", "cost")).evidence();
        assertThat(on(view::count)).isZero();
        run(() -> {
            view.add().doClick();
            return null;
        });
        until(() -> view.count() == 1, "evidence added");
        EvidenceRow row = on(() -> view.row(0));
        run(() -> {
            row.source().setSelectedIndex(1);
            return null;
        });
        run(() -> type(row.place(), "7"));
        run(() -> type(row.note(), "twelve: at least"));
        run(() -> {
            row.stance().setSelectedIndex(1);
            row.inferred().doClick();
            return null;
        });
        on(() -> Offscreen.snap(window.frame().getRootPane(), "evidence"));
        Evidence wanted =
                new Evidence("letter", OptionalInt.of(7), Optional.empty(), "twelve: at least", true, true, "");
        Decision saved = saved();
        assertThat(saved.notes().get(new Cell("south", "cost")).evidence()).containsExactly(wanted);
        assertThat(saved.performances().at(1, 0).central()).isEqualTo(12);
        assertThat(Files.readString(file))
                .startsWith("# what we found in March")
                .contains("# on paper")
                .contains("# windy");
        run(() -> type(row.place(), "table 3"));
        assertThat(saved().notes()
                        .get(new Cell("south", "cost"))
                        .evidence()
                        .get(0)
                        .at())
                .contains("table 3");
        run(() -> {
            row.remove().doClick();
            return null;
        });
        until(() -> view.count() == 0, "evidence removed");
        while (on(() -> window.session().state().canUndo())) {
            run(() -> {
                window.commands().run("undo");
                return null;
            });
        }
        saved();
        assertThat(Files.readString(file)).isEqualTo(SITES);
    }

    @Test
    void whatStoodIsShownAndASourceIsDescribed() throws Exception {
        open(SITES);
        EvidenceView view = inspecting(Part.option("north")).evidence();
        until(() -> view.count() == 1, "evidence of the option");
        assertThat(on(() -> view.row(0).place().getText())).isEqualTo("4");
        assertThat(on(() -> view.row(0).note().getText())).isEqualTo("so he says");
        InspectorView inspector = inspecting(new Part(Part.Kind.SOURCE, "letter", ""));
        until(() -> !inspector.evidence().isVisible(), "sources have no evidence");
        run(() -> type((JTextField) inspector.field("author"), "The mayor: herself"));
        run(() -> type((JTextField) inspector.field("date"), "2020-03"));
        run(() -> type((JTextField) inspector.field("paragraphs"), "9"));
        run(() -> type((JTextField) inspector.field("paragraphs"), "many"));
        until(() -> ((JTextField) inspector.field("paragraphs")).getText().equals("9"), "what was refused gives way");
        run(() -> type((JTextField) inspector.field("date"), "in spring"));
        until(() -> ((JTextField) inspector.field("date")).getText().equals("2020-03"), "what was refused gives way");
        assertThat(saved().sources())
                .filteredOn(s -> s.id().equals("letter"))
                .singleElement()
                .satisfies(source -> {
                    assertThat(source.author()).isEqualTo("The mayor: herself");
                    assertThat(source.date()).isEqualTo("2020-03");
                    assertThat(source.paragraphs()).hasValue(9);
                });
    }

    @Test
    void withoutASourceItSaysWhatToDo() throws Exception {
        open("""
                title: Sites
                criteria: {cost: {direction: min}}
                options: {north: {performance: {cost: 10}}, south: {performance: {cost: 12}}}
                """);
        EvidenceView view = inspecting(Part.option("north")).evidence();
        until(() -> view.isVisible() && !view.add().isEnabled(), "nothing to add from");
        assertThat(on(() -> Seen.words(view))).contains("add one by Decision");
    }
}
