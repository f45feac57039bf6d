package io.github.steelyard.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.steelyard.catalogue.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which decisions a batch is asked for. */
class InputsTest {

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private List<String> found(String name) {
        return Inputs.files(List.of(name)).stream()
                .map(file -> folder.relativize(file).toString())
                .toList();
    }

    @Test
    void aFolderGivesItsTitledYamlFilesByName() throws IOException {
        file("b.yaml", "title: b\n");
        file("a.yml", "# a comment\n\ntitle: a\n");
        file("deep/c.YAML", "\ufefftitle: c\n");
        file("part.yaml", "options:\n  x: {name: title: no}\n");
        file("notes.txt", "title: no\n");
        assertThat(found(folder.toString())).containsExactly("a.yml", "b.yaml", "deep/c.YAML");
    }

    @Test
    void aPatternGivesWhatMatchesAndANamedFileIsTakenAsItIs() throws IOException {
        file("runs/1.yaml", "title: 1\n");
        file("runs/2.yaml", "options: {}\n");
        file("runs/deep/3.yaml", "title: 3\n");
        assertThat(found(folder + "/runs/*.yaml")).containsExactly("runs/1.yaml", "runs/2.yaml");
        assertThat(found(folder + "/**.yaml")).containsExactly("runs/1.yaml", "runs/2.yaml", "runs/deep/3.yaml");
        assertThat(found(folder + "/not-there.yaml")).containsExactly("not-there.yaml");
    }

    @Test
    void nothingFoundIsSaid() {
        assertThatThrownBy(() -> found(folder + "/*.yaml"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no file matches");
        assertThatThrownBy(() -> found(folder.toString()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("no decision file in folder");
    }

    @Test
    void aStreamHoldsDecisionsBetweenHyphens() {
        String text = "---\ntitle: a\n---\n\n---\ntitle: b\ncriteria: {}\n--- \r\ntitle: c";
        Inputs inputs = Inputs.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        List<String> all = new ArrayList<>();
        inputs.forEachRemaining(e -> all.add(e.name() + " " + new String(e.text(), StandardCharsets.UTF_8)));
        assertThat(all)
                .containsExactly("<stdin>#1 title: a\n", "<stdin>#2 \ntitle: b\ncriteria: {}\n", "<stdin>#3 title: c");
    }
}
