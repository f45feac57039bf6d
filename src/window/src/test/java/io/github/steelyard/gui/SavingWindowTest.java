package io.github.steelyard.gui;

import static io.github.steelyard.gui.EventThread.flush;
import static io.github.steelyard.gui.EventThread.on;
import static io.github.steelyard.gui.EventThread.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.editing.Edit.MoveWeight;
import io.github.steelyard.editing.Origin;
import io.github.steelyard.gui.session.Folders;
import io.github.steelyard.gui.session.Look;
import java.awt.event.KeyEvent;
import java.awt.event.WindowEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Saving by the keyboard and closing by the frame's button: what was done in a window is never lost. */
@RealWindows
class SavingWindowTest {

    private static final String JUDGED = """
            title: Lunch
            weighting: {method: ahp, pairwise: {price: {taste: 3}}}
            criteria:
              price: {direction: min}
              taste: {direction: max}
            options:
              canteen: {performance: {price: 9.5, taste: 4}}
              bistro: {performance: {price: 16, taste: 9}}
            """;

    private static final String WEIGHED = JUDGED.replace(
                    "weighting: {method: ahp, pairwise: {price: {taste: 3}}}\n", "")
            .replace("min}", "min, weight: 60}")
            .replace("max}", "max, weight: 40}");

    @TempDir
    private Path folder;

    private Path file;
    private Window window;
    private Keyboard keyboard;
    private final Answers answers = new Answers();

    @BeforeEach
    void prepare() throws Exception {
        keyboard = new Keyboard();
        file = folder.resolve("lunch.yaml");
    }

    @AfterEach
    void close() throws Exception {
        answers.choices.clear();
        answers.choices.add(1);
        EventThread.close(window);
    }

    private void open(String text) throws Exception {
        if (text != null) {
            Files.writeString(file, text);
        }
        window = EventThread.open(
                () -> {
                    Appearance.apply(Look.DEFAULT);
                    FileDesk desk = new FileDesk(Folders.in(folder.resolve("own")), answers);
                    return new Window(
                            text == null
                                    ? desk.begin(
                                            Origin.of(Example.decision(), Optional.empty(), List.of()), Look.DEFAULT)
                                    : desk.open(file, Look.DEFAULT).orElseThrow(),
                            desk);
                },
                1200,
                800);
        on(() -> {
            window.frame().toFront();
            return window.frame().getContentPane().requestFocusInWindow();
        });
        until(() -> window.frame().isFocused(), "window focused");
    }

    private void move(double points) throws Exception {
        on(() -> {
            window.session().store().apply(new MoveWeight("price", points, false));
            return null;
        });
    }

    private void pressSave() throws Exception {
        keyboard.press(KeyEvent.VK_CONTROL, KeyEvent.VK_S);
    }

    private void pressClose() throws Exception {
        on(() -> {
            window.frame().dispatchEvent(new WindowEvent(window.frame(), WindowEvent.WINDOW_CLOSING));
            return null;
        });
        flush();
    }

    @Test
    void theStartExampleIsSavedUnderANameAndClosingAsks() throws Exception {
        open(null);
        move(70);
        pressClose();
        assertThat(answers.heard).as("closing asks").hasSize(1);
        assertThat(on(() -> window.frame().isDisplayable()))
                .as("not answered: open")
                .isTrue();
        answers.files.add(file);
        pressSave();
        until(() -> Files.exists(file), "the file is written");
        assertThat(Files.readString(file)).contains("weight: 70");
        until(() -> !window.session().state().isDirty(), "nothing is left to save");
    }

    @Test
    void weightsOfJudgementsAreSavedAsPointsAfterOneQuestion() throws Exception {
        open(JUDGED);
        move(70);
        pressSave();
        assertThat(answers.heard).singleElement().asString().contains("judgements");
        assertThat(file).hasContent(JUDGED);
        answers.choices.add(0);
        pressSave();
        until(() -> Files.readString(file).contains("weight: 70"), "the points are written");
        assertThat(Files.readString(file)).doesNotContain("pairwise");
    }

    @Test
    void theDifferenceIsThatOfTheFileAndWhatWouldBeWritten() throws Exception {
        open(WEIGHED);
        move(70);
        Files.writeString(file, WEIGHED.replace("taste: 4", "taste: 5"));
        answers.choices.add(2);
        pressSave();
        assertThat(answers.heard.get(1)).contains("weight: 60", "weight: 70").doesNotContain("− 6", "taste: 4");
    }

    @Test
    void aDeletedFileIsWrittenAgain() throws Exception {
        open(WEIGHED);
        move(70);
        Files.delete(file);
        answers.choices.add(0);
        pressSave();
        until(() -> Files.exists(file), "the file is written again");
        assertThat(Files.readString(file)).isEqualTo(WEIGHED.replace("60", "70").replace("40", "30"));
    }
}
