package io.github.steelyard.gui;

import static io.github.steelyard.gui.EventThread.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.editing.Edit.MoveWeight;
import io.github.steelyard.gui.session.Folders;
import io.github.steelyard.gui.session.Look;
import io.github.steelyard.gui.session.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of another program opens like any other, is never written over, and its changes go into YAML beside it. */
class ForeignFileDeskTest {

    @TempDir
    private Path folder;

    private final Answers answers = new Answers();

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({
        "pump.ahp, pump.ahp, noise",
        "pump.ahp, pump.yaml, noise",
        "treatment.json, treatment.json, nausea",
        "antenna.jsmaa, antenna.jsmaa, gain",
        "trip.xml, trip.xml, fare",
        "trip-of-two.xml, trip-of-two.txt, fare",
        "fields.dmsy, fields.dmsy, labour",
        "bikes.json, bikes.json, price",
        "stoves.md, stoves.md, price",
        "stoves.txt, stoves.txt, price",
        "stoves.csv.gz, stoves.csv.gz, price",
        "stoves.ods, stoves.ods, price",
        "stoves.xlsm, stoves.xlsm, price"
    })
    void itStaysAsItIs(String sample, String name, String criterion) throws Exception {
        byte[] bytes = Files.readAllBytes(Path.of("src/test/resources/foreign", sample));
        Path file = Files.write(folder.resolve(name), bytes);
        FileDesk desk = new FileDesk(Folders.in(folder.resolve("own")), answers);
        Session session = on(() -> desk.open(file, Look.DEFAULT).orElseThrow());
        on(() -> {
            session.store().apply(new MoveWeight(criterion, 0.3, false));
            return null;
        });

        assertThat(on(() -> FileDesk.needsAnotherName(session.state()))).isTrue();
        assertThat(on(() -> desk.save(session))).isFalse();
        if (sample.endsWith(".ahp")) {
            // Yes, judgements may give way to points, each time.
            answers.choices.add(0);
            answers.choices.add(0);
        }
        answers.files.add(file);
        assertThat(on(() -> desk.saveAs(session.state()))).isEmpty();
        assertThat(answers.heard).last().asString().contains("stays as it is");
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);

        answers.files.add(folder.resolve("mine.yaml"));
        Session saved = on(() -> desk.saveAs(session.state()).orElseThrow());
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
        assertThat(on(() -> saved.state().points(criterion))).isEqualTo(0.3);
        assertThat(on(() -> FileDesk.needsAnotherName(saved.state()))).isFalse();
    }
}
