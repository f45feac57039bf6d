package io.github.steelyard.io.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.Samples;
import io.github.steelyard.io.source.Span;
import io.github.steelyard.model.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JSON is the same file in other clothes. */
class JsonSyntaxReaderTest {

    @TempDir
    private Path folder;

    private Loaded read(String json) throws IOException {
        return DecisionReader.read(Files.writeString(folder.resolve("d.json"), json));
    }

    private List<String> said(String json) throws IOException {
        return read(json).diagnostics().stream()
                .map(d -> d.toString().replace(folder + "/", ""))
                .toList();
    }

    @Test
    void theSameKeysGiveTheSameDecision() throws IOException {
        Path yaml = Files.writeString(folder.resolve("d.yaml"), Samples.SMALL);
        Decision decision = read("""
                {"title": "Which line?",
                 "criteria": {
                   "cost": {"direction": "min", "unit": "EUR", "weight": 60},
                   "noise": {"direction": "min", "unit": "dB", "weight": 4e1}},
                 "options": {
                   "bus": {"performance": {"cost": 10, "noise": 70.0}},
                   "tram": {"performance": {"cost": 14, "noise": 60}}}}
                """).orThrow();

        assertThat(decision).isEqualTo(DecisionReader.read(yaml).orThrow());
    }

    @Test
    void everythingWrongIsToldAtItsPlace() throws IOException {
        assertThat(said("""
                {"title": "T\\u00e9 \uD83D\uDE8B", "titel": 1,
                 "criteria": {"a": {"direction": "min", "weight": "3", "weight": 2}, "b": {"direction": "up"}},
                 "options": {
                   "\uD83D\uDE8B": {"performance": {"a": 1e999, "b": "NaN"}},
                   "o": {"performance": {"a": null, "b": "unknown", "c": [1]}}}}
                """))
                .containsExactly(
                        "d.json:1:24: error: unknown key 'titel' in the top level; did you mean 'title'? [unknown-key]",
                        "d.json:2:51: error: weight must be a finite number >= 0, was '3' in quotes, which makes it a"
                                + " text; drop the quotes [number-quoted]",
                        "d.json:2:56: error: key 'weight' is given twice; it is already defined in line 2"
                                + " [duplicate-key]",
                        "d.json:2:89: error: direction must be one of max, min; was 'up'; did you mean 'max'? [unknown-word]",
                        "d.json:4:4: error: option id must be lower-case letters, digits and single hyphens; was '\uD83D\uDE8B' [bad-id]",
                        "d.json:4:31: error: performance on 'a' must be a number, was '1e999': it is too large; the"
                                + " largest number is about 1.8e308 [number-range]",
                        "d.json:4:43: error: performance on 'b' must be a number, was 'NaN': it must be a finite number"
                                + " [number-range]",
                        "d.json:5:53: error: unknown criterion 'c' in performance of 'o'; did you mean 'a'?"
                                + " [unknown-criterion]");
    }

    @Test
    void whatIsNotJsonIsToldInPlainWords() throws IOException {
        assertThat(said("{\"a\": 1,}"))
                .containsExactly("d.json:1:9: error: a key in double quotes must stand here; is"
                        + " there a comma too many before it? [syntax]");
        assertThat(said("{'a': 1}"))
                .containsExactly("d.json:1:2: error: texts and keys stand in double quotes [syntax]");
        assertThat(said("{\"a\": 1\n // why\n}")).containsExactly("d.json:2:2: error: JSON has no comments [syntax]");
        assertThat(said("{\"a\": 010}")).singleElement().asString().contains("must not begin with a zero");
        assertThat(said("{\"a\": NaN}")).singleElement().asString().contains("must stand in double quotes");
        assertThat(said("{\"a\": \"x\n\"}")).singleElement().asString().contains("written as \\n");
        assertThat(said("{\"a\": [1 2]}")).containsExactly("d.json:1:10: error: a ',' is missing before this [syntax]");
        assertThat(said("{\"a\": ")).singleElement().asString().contains("ends too early");
        assertThat(said("{} {}")).anyMatch(s -> s.startsWith("d.json:1:4: error: this stands after the end"));
        assertThat(said("[1]"))
                .containsExactly("d.json:1:1: error: the top level must be a map of keys such as title,"
                        + " criteria and options; was a list [not-a-map]");
        assertThat(said("")).singleElement().asString().contains("[empty-file]");
        assertThat(said("{\"title\": \"a\\u0000b\"}")).anyMatch(s -> s.contains("1:11: error: an escape stands for"));
        assertThat(said("[".repeat(100_000))).singleElement().asString().contains("more than 64 deep");
    }

    @Test
    void aValueIsFoundAgainByItsSpan() throws IOException {
        Loaded loaded = read("""
                {"title": "\uD83D\uDE8B \\"q\\"", "criteria": {"a": {"direction": "min"}},
                 "options": {"o": {"performance": {"a": -1.5e1}}, "p": {"performance": {"a": 2}}}}
                """);

        Span span = loaded.sources().span("options/o/performance/a").orElseThrow();
        Span title = loaded.sources().span("title").orElseThrow();
        String text = loaded.sources().text(span.file()).orElseThrow();
        assertThat(text.substring(span.start(), span.end())).isEqualTo("-1.5e1");
        assertThat(text.substring(title.start(), title.end())).isEqualTo("\"\uD83D\uDE8B \\\"q\\\"\"");
    }
}
