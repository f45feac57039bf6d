package io.github.steelyard.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.aggregation.AggregationMethods;
import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.model.PreferenceFunction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the documentation says of the decision file is so. */
class DecisionFileDocumentTest {

    private static final Path DOCUMENT = Path.of("docs/decision-file.md");
    private static final String TABLE = "| id | meaning |\n|---|---|\n";

    @Test
    void everyDiagnosticIsListedWithItsMeaning() throws IOException {
        String text = Files.readString(DOCUMENT);
        String rows = Arrays.stream(DiagnosticId.values())
                .map(id -> "| `" + id.id() + "`"
                        + (id.severity() == Severity.ERROR ? "" : " (" + id.severity() + ")") + " | "
                        + id.sentence() + " |\n")
                .collect(Collectors.joining());
        int start = text.indexOf(TABLE) + TABLE.length();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(DOCUMENT, text.substring(0, start) + rows);
        }

        assertThat(Files.readString(DOCUMENT).substring(start)).isEqualTo(rows);
    }

    @Test
    void itsSheetReadsWithoutAnyRemark(@TempDir Path folder) throws IOException {
        String text = Files.readString(DOCUMENT);
        int start = text.indexOf("```csv\n") + "```csv\n".length();
        Path sheet = Files.writeString(folder.resolve("s.csv"), text.substring(start, text.indexOf("```", start)));

        assertThat(DecisionReader.read(sheet).diagnostics()).isEmpty();
    }

    @Test
    void itsDecisionReadsWithoutAnyRemark() throws IOException {
        String whole = blocks().stream()
                .filter(b -> b.startsWith("title:"))
                .findFirst()
                .orElseThrow();

        assertThat(read(whole)).isEmpty();
    }

    @Test
    void itsPiecesFitIntoADecision() throws IOException {
        String around = """
                title: Which bus fleet?
                criteria:
                  cost: {direction: min}
                  city: {criteria: {noise: {direction: min}, image: {levels: {poor: 0, good: 100}}}}
                options:
                  battery: {performance: {cost: 34, noise: 60, image: good}}
                  diesel: {performance: {cost: 31, noise: 78, image: poor}}
                """;
        List<String> pieces =
                blocks().stream().filter(b -> !b.startsWith("title:")).toList();

        assertThat(pieces)
                .hasSize(5)
                .allSatisfy(piece -> assertThat(read(around + piece)).isEmpty());
    }

    @Test
    void everyFormOfPerformanceItListsIsRead() throws IOException {
        String table = Files.readString(DOCUMENT);
        List<String> forms = table.substring(table.indexOf("| form |"), table.indexOf("`confidence` is"))
                .lines()
                .skip(2)
                .filter(row -> row.startsWith("|"))
                .flatMap(row -> Arrays.stream(row.split("\\|")[1].split("`")).filter(cell -> cell.matches("\\S.*")))
                .filter(cell -> !cell.matches("or.*|,.*"))
                .toList();
        assertThat(forms).hasSize(14);

        for (String form : forms) {
            boolean isLevel = form.contains("good");
            String text = """
                    title: t
                    criteria: {cost: {direction: min}, image: {levels: {poor: 0, good: 100}}}
                    options: {a: {performance: {%s: %s}}, b: {}}
                    """.formatted(isLevel ? "image" : "cost", form);
            assertThat(read(text)).describedAs(form).isEmpty();
        }
    }

    @Test
    void theWordsItNamesAreThose() throws IOException {
        String text = Files.readString(DOCUMENT);

        assertThat(PreferenceFunction.words())
                .allSatisfy(word -> assertThat(text).contains("`" + word + "`"));
        assertThat(AggregationMethods.all().find("topsis")).isPresent();
    }

    private static List<Diagnostic> read(String text) {
        return DecisionReader.read("bus.yaml", text.getBytes(StandardCharsets.UTF_8))
                .diagnostics();
    }

    private static List<String> blocks() throws IOException {
        return Arrays.stream(Files.readString(DOCUMENT).split("```yaml\n"))
                .skip(1)
                .map(b -> b.substring(0, b.indexOf("```")))
                .toList();
    }
}
