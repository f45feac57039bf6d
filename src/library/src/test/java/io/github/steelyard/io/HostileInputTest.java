package io.github.steelyard.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.io.place.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files made to do harm come to a clear error, soon, and in little memory. */
class HostileInputTest {

    @Test
    @Timeout(value = 10, unit = TimeUnit.MINUTES) // against a reader that hangs; how fast it is, is measured elsewhere
    void eachComesToAnErrorThatNamesTheLimitInAQuarterOfAGigabyte() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        HostileInput.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        Map<String, List<String>> ids = new LinkedHashMap<>();
        output.lines().map(line -> line.split("\t")).forEach(c -> ids.put(c[0], List.of(c[1].split(","))));
        assertThat(ids.keySet()).isEqualTo(HostileInput.all().keySet());
        HostileInput.all()
                .forEach((name, hostile) ->
                        assertThat(ids.get(name)).describedAs(name).contains(hostile.id()));
    }

    @ParameterizedTest
    @CsvSource({"UTF-16LE, UTF-16", "UTF-16BE, UTF-16", "UTF-16, UTF-16", "UTF-32LE, UTF-32", "UTF-32BE, UTF-32"})
    void otherEncodingsAreNamed(String charset, String named) throws IOException {
        byte[] bytes = "title: Which line?\n".getBytes(charset);

        Loaded loaded = DecisionReader.read("wide.yaml", bytes);

        assertThat(loaded.diagnostics())
                .extracting(Diagnostic::toString)
                .containsExactly("wide.yaml:1:1: error: the file is " + named
                        + "; save it as UTF-8, the only encoding that is read [encoding]");
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsChangeNothing() {
        Loaded plain = DecisionReader.read("bus.yaml", Samples.SMALL.getBytes(StandardCharsets.UTF_8));
        Loaded marked = DecisionReader.read(
                "bus.yaml", ("\uFEFF" + Samples.SMALL.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8));

        assertThat(marked.diagnostics()).isEmpty();
        assertThat(marked.value()).isEqualTo(plain.value());
        assertThat(marked.places()).isEqualTo(plain.places());
    }

    @Test
    void placesCountCharactersAsAnEditorDoes() {
        String text =
                Samples.SMALL.replace("title: Which line?", "title: \uD83D\uDE8D\uD83D\uDE8B, or what? # caf\u00e9\r")
                        + "sources: {a: {title: \uD83D\uDE8D, date: soon}}\n";

        Loaded loaded = DecisionReader.read("bus.yaml", text.getBytes(StandardCharsets.UTF_8));

        assertThat(loaded.diagnostics()).singleElement().satisfies(d -> {
            assertThat(d.place().line()).isEqualTo((int) text.lines().count());
            assertThat(d.place().column()).isEqualTo("sources: {a: {title: X, date: soon".indexOf("soon") + 1);
        });
    }

    @Test
    void anEscapeCannotBringInAControlCharacter() {
        for (String escape : List.of("\\0", "\\e[31m", "\\u0085", "\\uD800", "\\u2028")) {
            String text = Samples.SMALL.replace("title: Which line?", "title: \"Which " + escape + "line?\"");

            Loaded loaded = DecisionReader.read("bus.yaml", text.getBytes(StandardCharsets.UTF_8));

            assertThat(loaded.diagnostics())
                    .describedAs(escape)
                    .extracting(Diagnostic::id)
                    .containsExactly("control-character");
        }
    }

    @Test
    void theFileThatWasProbablyMeantIsNamed(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("lunch.yaml"), "{}");
        Files.createDirectory(folder.resolve("lunh.yml"));

        assertThat(DecisionReader.read(folder.resolve("lunh.yaml")).diagnostics())
                .singleElement()
                .satisfies(d -> assertThat(d.message()).endsWith("lunh.yaml'; did you mean 'lunch.yaml'?"));
        assertThat(DecisionReader.read(folder.resolve("other.yaml")).diagnostics())
                .singleElement()
                .satisfies(d -> assertThat(d.message()).endsWith("other.yaml'"));
    }

    @Test
    void whatIsNotAFileIsSaidSo(@TempDir Path folder) throws IOException {
        Map<Path, String> said = Map.of(
                folder,
                "is a folder without files of XMCDA",
                folder.resolve("lost.yaml"),
                "there is no file",
                Files.writeString(folder.resolve("file"), "x").resolve("within"),
                "cannot be read");
        said.forEach((path, words) -> assertThat(DecisionReader.read(path).diagnostics())
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.id()).isEqualTo("unreadable");
                    assertThat(d.message()).contains(words);
                    assertThat(d.place()).isEqualTo(new Place(path.toString(), 1, 1));
                }));
    }
}
