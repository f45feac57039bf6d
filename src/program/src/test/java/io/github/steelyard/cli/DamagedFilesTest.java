package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.Steelyard;
import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.draft.SheetOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small files that made the program allocate or compute without end, or lose rows without a word. */
class DamagedFilesTest {

    private static final Path FOLDER = Path.of("src/test/resources/faults");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "column-reference.xlsx     | the cell ZZZZZZ1 lies outside any sheet",
                "long-number.xlsx          | is damaged at A1: the number there has more than 400 characters",
                "shared-string-index.xlsx  | is damaged at A1: it shows the text number 2147483647",
                "shared-string-index-2.xlsx| is damaged at A1: it shows the text number 99999999"
            })
    void aDamagedWorkbookIsOneErrorThatNamesTheCell(String file, String message) {
        assertThat(DecisionReader.read(FOLDER.resolve(file)).diagnostics())
                .singleElement()
                .satisfies(d -> assertThat(d.message()).contains(message));
    }

    @Test
    void tooManyStatementsAreOneError() {
        assertThat(DecisionReader.read(FOLDER.resolve("macbeth-60.yaml")).diagnostics())
                .singleElement()
                .satisfies(d -> assertThat(d.message()).contains("1770 statements are too many to be solved"));
    }

    @Test
    void threeHundredCriteriaAreWeighedByPairs() {
        Loaded loaded = DecisionReader.read(FOLDER.resolve("ahp-300.yaml"));

        assertThat(Steelyard.of(loaded.orThrow()).study().evaluate().ranking().order())
                .isNotEmpty();
    }

    @Test
    void anUnclosedQuoteIsOneErrorWithBothPlaces() {
        Loaded loaded = DecisionReader.read(FOLDER.resolve("unclosed-quote.csv"));

        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.diagnostics()).singleElement().satisfies(d -> {
            assertThat(d.place().line()).isEqualTo(5);
            assertThat(d.place().column()).isEqualTo(1);
            assertThat(d.message()).contains("line 5").contains("line 7");
        });
    }

    /** A quote is dropped from a right table: the rows are all read, or there is an error; never fewer in silence. */
    @Test
    void noRowIsLostInSilenceWhenAQuoteIsDropped() throws Exception {
        SplittableRandom random = new SplittableRandom(10);
        int refused = 0;
        for (int k = 0; k < 300; k++) {
            int rows = random.nextInt(2, 8);
            StringBuilder text = new StringBuilder("option,a,b\ndirection,max,min\n");
            for (int i = 0; i < rows; i++) {
                text.append("\"no ").append(i).append(random.nextBoolean() ? ", so\"" : "\"");
                text.append(",").append(random.nextInt(9)).append(",").append(i).append("\n");
            }
            List<Integer> quotes =
                    text.chars().boxed().toList().stream().filter(c -> c == '"').toList();
            int drop = random.nextInt(quotes.size());
            int at = -1;
            for (int q = 0; q <= drop; q++) {
                at = text.indexOf("\"", at + 1);
            }
            text.deleteCharAt(at);
            Path file = folder.resolve(k + ".csv");
            Files.write(file, text.toString().getBytes(StandardCharsets.UTF_8));

            Loaded loaded = DecisionReader.read(List.of(file), SheetOptions.NONE);

            boolean isRefused = loaded.diagnostics().stream().anyMatch(d -> d.severity() == Severity.ERROR);
            refused += isRefused ? 1 : 0;
            assertThat(isRefused || loaded.orThrow().options().size() == rows)
                    .as(text.toString())
                    .isTrue();
        }
        assertThat(refused).isGreaterThan(100);
    }
}
