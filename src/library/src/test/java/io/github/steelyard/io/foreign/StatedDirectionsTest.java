package io.github.steelyard.io.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.place.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Which end of a criterion is better can be said from outside of files that are no sheets, too. */
class StatedDirectionsTest {

    private static String drugis() throws IOException {
        return Files.readString(Path.of("src/test/resources/foreign/treatment.json"))
                .replace("\"pvf\": {\"range\": [0.2, 0.7], \"type\": \"linear\", \"direction\": \"increasing\"},", "");
    }

    private static String xmcda() throws IOException {
        return Files.readString(Path.of("src/test/resources/xmcda/sorting-v3/all.xml"))
                .replaceAll("(?s)<criteriaScales>.*</criteriaScales>", "");
    }

    private static Loaded read(String name, String text, SheetOptions said) {
        return DecisionReader.read(name, text.getBytes(StandardCharsets.UTF_8), said);
    }

    @Test
    void whatIsOpenIsAskedForInOneLine() throws IOException {
        assertThat(read("a.json", drugis(), SheetOptions.NONE).diagnostics())
                .filteredOn(d -> d.severity() == Severity.ERROR)
                .singleElement()
                .extracting(Diagnostic::message)
                .isEqualTo(
                        "nothing says whether more or less is better on Response; name each in --max or --min, such as"
                                + " --max 'Response'");
    }

    @Test
    void withItSaidTheFileIsADecision() throws IOException {
        SheetOptions said = SheetOptions.NONE.with("max", "response");

        assertThat(read("a.json", drugis(), said).orThrow().tree().criteria()).hasSize(2);
        assertThat(read("a.xml", xmcda(), SheetOptions.NONE.with("min", "flow")).value())
                .isPresent();
        assertThat(read("a.xml", xmcda(), SheetOptions.NONE.with("impacts", "+"))
                        .value())
                .isPresent();
    }

    @Test
    void aNameThatIsNoCriterionIsRefused() throws IOException {
        assertThat(read("a.xml", xmcda(), SheetOptions.NONE.with("max", "flow,flaw"))
                        .diagnostics())
                .extracting(Diagnostic::message)
                .contains("--max names 'flaw', which is no criterion here; did you mean 'flow'?");
    }

    @Test
    void whatIsSaidOfSheetsAndNotUsedIsTold() throws IOException {
        SheetOptions said = SheetOptions.NONE.with("max", "flow").with("weights", "3");
        String yaml = "title: T\ncriteria:\n  a: {direction: max}\noptions:\n  x: {performance: {a: 1}}\n"
                + "  y: {performance: {a: 2}}\n";

        assertThat(read("a.xml", xmcda(), said).diagnostics())
                .extracting(Diagnostic::message)
                .contains("not used, because it is said of sheets and none was read: --weights");
        assertThat(read("a.yaml", yaml, said).diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("not used, because it is said of sheets and none was read: --max, --weights");
    }
}
