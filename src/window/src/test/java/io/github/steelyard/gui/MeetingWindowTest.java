package io.github.steelyard.gui;

import static io.github.steelyard.gui.EventThread.on;
import static io.github.steelyard.gui.EventThread.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.editing.Edit.MoveWeight;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.gui.session.Folders;
import io.github.steelyard.gui.session.Look;
import io.github.steelyard.record.KeptJournal;
import io.github.steelyard.record.Minutes;
import io.github.steelyard.record.Replay;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A meeting with the window, kept in a journal, can be made again step by step. */
@RealWindows
class MeetingWindowTest {

    @TempDir
    private Path folder;

    private Window window;
    private final Answers answers = new Answers();

    @AfterEach
    void close() throws Exception {
        answers.choices.clear();
        answers.choices.add(1);
        EventThread.close(window);
    }

    private void open(Path file) throws Exception {
        window = EventThread.open(
                () -> {
                    Appearance.apply(Look.DEFAULT);
                    FileDesk desk = new FileDesk(Folders.in(folder.resolve("own")), answers);
                    return new Window(desk.open(file, Look.DEFAULT).orElseThrow(), desk);
                },
                1200,
                800);
    }

    private void command(String id) throws Exception {
        on(() -> {
            window.commands().run(id);
            return null;
        });
    }

    private void drag(String node, double... points) throws Exception {
        on(() -> {
            for (double p : points) {
                window.session().store().apply(new MoveWeight(node, p, true));
            }
            window.session().store().release();
            return null;
        });
    }

    private Replay replay(Path journal) throws Exception {
        // What was to be written before is written when the thread of the disk does this.
        CompletableFuture.runAsync(() -> {}, Workers.disk()).get();
        return Replay.of(journal.getFileName().toString(), Files.readAllBytes(journal));
    }

    @Test
    void everyStepIsKeptWithItsTimePersonAndReason() throws Exception {
        Path file = folder.resolve("lunch.yaml");
        Files.copy(Path.of("options/examples/lunch.yaml"), file);
        byte[] first = Files.readAllBytes(file);
        Path journal = KeptJournal.beside(file);
        open(file);
        drag("price", 31);
        command("undo");
        assertThat(journal).doesNotExist();
        command("keepJournal");
        drag("price", 40, 50, 60, 90);
        on(() -> {
            window.session().store().attend(a -> a.showing("journal"));
            window.panel().tabs().journal().why().setText("budget was cut");
            window.panel().tabs().journal().why().postActionEvent();
            return null;
        });
        command("undo");
        command("redo");
        on(() -> {
            new io.github.steelyard.gui.session.Building(window.session().store()).option("Picnic");
            return null;
        });
        command("undo");
        command("save");
        until(() -> !window.session().state().isDirty(), "saved");

        Replay replay = replay(journal);
        assertThat(replay.fault()).isEmpty();
        assertThat(replay.moments())
                .extracting(Replay.Moment::what)
                .containsExactly(
                        "the beginning",
                        "the ranking was shown",
                        "weight of Price",
                        "the reason for step 2",
                        "undone: weight of Price",
                        "done again: weight of Price",
                        "option Picnic added",
                        "undone: option Picnic added");
        assertThat(replay.at(2).why()).isEqualTo("budget was cut");
        assertThat(bytes(replay.at(0))).isEqualTo(first);
        assertThat(bytes(replay.at(4))).as("undone").isEqualTo(first);
        assertThat(bytes(replay.last())).as("as it was saved").isEqualTo(Files.readAllBytes(file));
        assertThat(Minutes.of(replay, Study::of).toString())
                .contains("weight of Price (budget was cut). ")
                .contains("takes the first place from")
                .contains("Weights were moved after the ranking was shown");

        command("close");
        Files.writeString(file, Files.readString(file).replace("title: ", "title: The "), StandardCharsets.UTF_8);
        open(file);
        drag("price", 20);
        List<Replay.Moment> more = replay(journal).moments();
        assertThat(more.subList(8, more.size()))
                .as("opened again, it goes on")
                .extracting(Replay.Moment::what)
                .containsExactly(
                        "the files were changed since the last step", "the ranking was shown", "weight of Price");
        command("keepJournal");
        drag("price", 25);
        assertThat(replay(journal).moments()).as("ended").hasSameSizeAs(more);
    }

    private static byte[] bytes(Replay.Moment moment) {
        return moment.texts().get("lunch.yaml").getBytes(StandardCharsets.UTF_8);
    }
}
