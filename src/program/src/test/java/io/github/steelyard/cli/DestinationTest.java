package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.io.text.DeepFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DestinationTest {

    @TempDir
    private Path folder;

    @Test
    void aFileIsReplacedAndNothingElseIsLeft() throws IOException {
        Path file = Files.writeString(folder.resolve("out.txt"), "before");
        Destination.file(file, "after é\n");
        assertThat(file).hasContent("after é\n");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path file = Files.writeString(folder.resolve("real.txt"), "before");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);
        Destination.file(link, "after");
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("after");
    }

    @Test
    void whatWasThereSurvivesWhenTheNewFileCannotBeWritten() throws IOException {
        Path file = Files.writeString(DeepFolder.place(folder, "out.txt"), "before");
        assertThatThrownBy(() -> Destination.file(file, "after"))
                .isInstanceOf(LostOutput.class)
                .hasMessageStartingWith("cannot write '" + file + "': ");
        assertThat(file).hasContent("before");
    }

    @Test
    void foldersAreRefused() {
        assertThatThrownBy(() -> Destination.file(folder, "x"))
                .isInstanceOf(Refusal.class)
                .hasMessage("cannot write '" + folder + "': it is a folder");
    }

    @Test
    void aBrokenPipeIsToldFromOtherTrouble() {
        assertThat(lost("Broken pipe").isBrokenPipe()).isTrue();
        assertThat(lost("The pipe is being closed").isBrokenPipe()).isTrue();
        assertThat(lost("No space left on device").isBrokenPipe()).isFalse();
    }

    private static LostOutput lost(String message) {
        Terminal terminal = new Terminal(
                null,
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException(message);
                    }
                },
                null,
                80,
                false,
                false);
        try {
            Destination.standardOutput(terminal, "x");
        } catch (LostOutput e) {
            return e;
        }
        throw new AssertionError("nothing was lost");
    }
}
