package io.github.steelyard.io.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeFilesTest {

    @TempDir
    private Path folder;

    private static void write(Path target, String text) throws IOException {
        SafeFiles.replace(Map.of(target, text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aNameMayBeAsLongAsTheSystemAllows() throws IOException {
        Path target = folder.resolve("n".repeat(255));
        write(target, "text");
        assertThat(target).hasContent("text");
    }

    @Test
    void namesOfTemporaryFilesCannotBeGuessed() {
        Path target = folder.resolve("out.txt");
        assertThat(Stream.generate(() -> Beside.of(target)).limit(100).distinct())
                .hasSize(100);
    }

    @Test
    void whatAKilledProcessLeftIsClearedAndWhatALivingOneWritesIsNot() throws IOException {
        Path dead = Files.createFile(folder.resolve(".steelyard-999999999.5-0011223344556677.tmp"));
        // The number lives again, the process does not: it began at another time.
        String again = ProcessHandle.current().pid() + ".1000";
        Path reborn = Files.createFile(folder.resolve(".steelyard-" + again + "-0011223344556677.tmp"));
        Path alive = Files.createFile(Beside.of(folder.resolve("other.txt")));
        Path foreign = Files.createFile(folder.resolve(".steelyard-notes.tmp"));

        write(folder.resolve("out.txt"), "text");

        assertThat(dead).doesNotExist();
        assertThat(reborn).doesNotExist();
        assertThat(alive).exists();
        assertThat(foreign).exists();
    }

    @Test
    void theOldFileSurvivesWhereNoNewOneFits() throws IOException {
        Path target = DeepFolder.place(folder, "out.txt");
        Files.writeString(target, "before");
        assertThatThrownBy(() -> write(target, "after")).isInstanceOf(IOException.class);
        assertThat(Files.readString(target)).isEqualTo("before");
    }
}
