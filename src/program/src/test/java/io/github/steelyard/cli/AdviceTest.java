package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The command and the documentation give the same advice, on methods that exist. */
class AdviceTest {

    private static final Map<String, String> KINDS =
            Map.of("method", "aggregation", "weighting", "weighting", "analysis", "analysis");

    @Test
    void eachNamesSomethingOfItsKind() {
        assertThat(Advice.all()).hasSizeGreaterThan(20).allSatisfy(advice -> {
            assertThat(KINDS).containsKey(advice.kind());
            assertThat(Entry.of(advice.use()))
                    .as(advice.use())
                    .extracting(Entry::kind)
                    .contains(KINDS.get(advice.kind()));
            assertThat(advice.because()).isNotBlank();
        });
    }

    @Test
    void theDocumentationHasTheSameRows() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("docs/which-method.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| when"))
                .toList();
        assertThat(rows)
                .containsExactlyElementsOf(Advice.all().stream()
                        .map(a -> "| " + a.when() + " | `" + a.use() + "` | " + a.because() + " |")
                        .toList());
    }

    @Test
    void theCommandShowsItAndTakesNoIdBesideIt() {
        String shown = Run.of("methods", "--advise", "--format", "markdown").out();
        assertThat(Advice.all())
                .allSatisfy(advice -> assertThat(shown).contains(advice.use()).contains(advice.because()));
        Run both = Run.of("methods", "topsis", "--advise");
        assertThat(both.code()).isEqualTo(2);
        assertThat(both.err()).startsWith("error: '--advise' is about all methods; leave out 'topsis'\n");
    }
}
