package io.github.steelyard.io.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Direction;
import io.github.steelyard.model.NodeWeight;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Scale;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sheets as people have them: options down, criteria across. */
class MatrixSheetTest {

    private static final String PLAIN = """
            Which heating?,,,
            ,,,
            Weight,50,20,30
            System,Yearly cost,"Share, green",Noise
            Gas boiler,18400,7,45
            "Heat pump ""A\""",14950.5,68,40..55

            direction,min,max,min
            """;

    @TempDir
    private Path folder;

    private Loaded read(byte[] csv) throws IOException {
        return DecisionReader.read(Files.write(folder.resolve("my-fleet.csv"), csv));
    }

    private Loaded read(String csv) throws IOException {
        return read(csv.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> said(Loaded loaded) {
        return loaded.diagnostics().stream()
                .map(d -> d.toString().replace(folder + "/", ""))
                .toList();
    }

    @Test
    void aSheetWithHumanNamesIsADecision() throws IOException {
        Loaded loaded = read(PLAIN);

        assertThat(said(loaded)).isEmpty();
        Decision decision = loaded.orThrow();
        assertThat(decision.title()).isEqualTo("Which heating?");
        assertThat(decision.tree().criteria())
                .extracting(c -> c.id() + "|" + c.name() + "|" + c.direction())
                .containsExactly("yearly-cost|Yearly cost|MIN", "share-green|Share, green|MAX", "noise|Noise|MIN");
        assertThat(decision.tree().criteria())
                .extracting(c -> c.weight())
                .containsExactly(NodeWeight.points(50), NodeWeight.points(20), NodeWeight.points(30));
        assertThat(decision.options())
                .extracting(o -> o.id() + "|" + o.name())
                .containsExactly("gas-boiler|Gas boiler", "heat-pump-a|Heat pump \"A\"");
        assertThat(decision.performances().at(1, 2)).isEqualTo(new Performance.Uniform(40, 55));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lineEndsDelimitersAndMarksMakeNoDifference(String end) throws IOException {
        Decision plain = read(PLAIN).orThrow();
        for (String delimiter : List.of(",", ";", "\t", "|")) {
            String other = PLAIN.replace("Share, green", "Share# green")
                    .replace(",", delimiter)
                    .replace("#", ",")
                    .replace("\n", end)
                    .stripTrailing();
            for (Charset charset :
                    List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                assertThat(read(("\ufeff" + other).getBytes(charset)).orThrow())
                        .as(delimiter + charset)
                        .isEqualTo(plain);
            }
            assertThat(read(other).orThrow()).as(delimiter).isEqualTo(plain);
        }
        assertThat(read("sep=|" + end
                                + PLAIN.replace(", green", "; green")
                                        .replace(",", "|")
                                        .replace("; green", ", green"))
                        .orThrow())
                .isEqualTo(plain);
    }

    @Test
    void quotesDoubledBrokenAndInsideWordsAreTakenAsTheyAre() throws IOException {
        Loaded loaded = read("""
                id,name,cost,"a ""b"", c",noise
                direction,,min,min,min
                one,"two
                lines, ""quoted\""",1,2,3
                two,5" pipe,x,4,"5"
                three, spaced ,"6" ,7,8
                """);

        assertThat(said(loaded))
                .containsExactly("my-fleet.csv:6:1: error: from here on the table is not well-formed; is a quote not"
                        + " closed, or does text follow a closing quote? [table-row]");
        Loaded better = read("""
                id,name,cost,"a ""b"", c",noise
                direction,,min,min,min
                one,"two
                lines, ""quoted\""",1,2,3
                two,5" pipe,x,4,"5"
                three, spaced ,6 ,7,8
                """);
        assertThat(said(better))
                .containsExactly(
                        "my-fleet.csv:5:13: error: performance on 'cost' must be a number, was 'x'; where that stands for"
                                + " nothing known, say --missing x, or leave all of it out with --ignore cost"
                                + " [not-a-number]");
    }

    @Test
    void raggedRowsAreToldWhereTheyAre() throws IOException {
        assertThat(said(read("id,a,b\ndirection,min,max\none,1,2\ntwo,1\nthree,1,2,3\n")))
                .containsExactly(
                        "my-fleet.csv:4:1: error: the row has 2 cells, the row that names the criteria has 3 [table-row]",
                        "my-fleet.csv:5:1: error: the row has 4 cells, the row that names the criteria has 3 [table-row]");
    }

    /** Shapes that would take forever if every row were looked at as far as the widest. */
    @Test
    void wideAndLongSheetsAreReadInOneGo() throws IOException {
        StringBuilder wide = new StringBuilder("id").append(",".repeat(300_000)).append('\n');
        for (int i = 0; i < 200_000; i++) {
            wide.append(i).append('\n');
        }
        assertThat(read(wide.toString()).value()).isEmpty();
        StringBuilder tall = new StringBuilder("id,x\ndirection,max\n");
        for (int i = 0; i < 200_000; i++) {
            tall.append("o-").append(i).append(",1\n");
        }
        assertThat(read(tall.toString()).orThrow().options()).hasSize(200_000);
    }

    @Test
    void whatIsMissingIsSaidWithWhatToAdd() throws IOException {
        assertThat(said(read("id,a,b\none,1,2\ntwo,3,4\n")))
                .containsExactly("my-fleet.csv:1:4: error: nothing says which end of 'a', 'b' is better; add --max and"
                        + " --min with their names, such as --max a,b, or a row 'direction' with max or min under each"
                        + " criterion [direction-missing]");
        assertThat(said(read("id,a,b\ndirection,max,\none,1,2\ntwo,3,4\n")))
                .containsExactly(
                        "my-fleet.csv:2:15: error: nothing says which end of 'b' is better; add --max b or --min b, or write"
                                + " max or min here [direction-missing]");
        assertThat(said(read("id,a,b\ndirection,max,up?\none,1,2\ntwo,3,4\n")))
                .containsExactly(
                        "my-fleet.csv:2:15: error: direction must be max or min (or benefit or cost); was 'up?';"
                                + " mend it, or say --max b or --min b [unknown-word]");
        assertThat(said(read("id,a,\ndirection,max,\none,1,2\ntwo,3,4\n")))
                .singleElement()
                .asString()
                .contains("my-fleet.csv:3:7: error: something stands here, but row 1");
        assertThat(said(read("id,a,b\ndirection,max,min\none,1,2\n,3,4\n")))
                .contains("my-fleet.csv:4:1: error: the row has no name in its first column [table-row]");
        assertThat(said(read(""))).singleElement().asString().contains("there is no row that names criteria");
        assertThat(said(read("id,a,A\ndirection,max,min\none,1,20\nOne,3,40\n")))
                .containsExactly(
                        "my-fleet.csv:1:6: error: criterion or group 'a' is defined twice; it is already defined at"
                                + " my-fleet.csv:1:4 [duplicate-id]",
                        "my-fleet.csv:4:1: error: option 'one' is defined twice; it is already defined at"
                                + " my-fleet.csv:3:1 [duplicate-id]");
    }

    @Test
    void decimalCommasAreReadWhereNothingElseFits() throws IOException {
        String csv = "id;cost;share\ndirection;min;max\nweight;0,5;2\none;3,5;7\ntwo;-4,25;3,5..4\n";
        Loaded loaded = read(csv);
        SheetOptions comma = SheetOptions.NONE.with("decimal", "comma");
        Loaded asked = DecisionReader.read(List.of(folder.resolve("my-fleet.csv")), comma);

        assertThat(said(loaded))
                .containsExactly(
                        "my-fleet.csv:4:5: note: the comma in '3,5' and in 2 more numbers stands before decimals;"
                                + " --decimal point says otherwise [sheet-note]");
        assertThat(said(asked)).isEmpty();
        assertThat(loaded.orThrow()).isEqualTo(asked.orThrow());
        assertThat(asked.orThrow().performances().at(1, 0)).isEqualTo(new Performance.Exact(-4.25));
        assertThat(asked.orThrow().performances().at(1, 1)).isEqualTo(new Performance.Uniform(3.5, 4));
        assertThat(asked.orThrow().tree().criteria().get(0).weight()).isEqualTo(NodeWeight.points(0.5));
        read(csv.replace("3,5;7", "1.200;7"));
        assertThat(said(DecisionReader.read(List.of(folder.resolve("my-fleet.csv")), comma)))
                .singleElement()
                .asString()
                .contains("my-fleet.csv:4:5: error: '1.200' has a point where decimals are written with a comma");
        assertThat(DecisionReader.read(List.of(folder.resolve("my-fleet.csv")), comma.with("thousands", "true"))
                        .orThrow()
                        .performances()
                        .at(0, 0))
                .isEqualTo(new Performance.Exact(1200));
    }

    @Test
    void windowsTextIsReadAndSaidSo() throws IOException {
        Loaded loaded = read("id,gêne €\ndirection,min\nété,1\ntwo,2\n".getBytes("windows-1252"));

        assertThat(said(loaded))
                .containsExactly(
                        "my-fleet.csv:1:5: note: the file is not UTF-8 and was read as Windows-1252, which makes"
                                + " this a 'ê'; if that is wrong, save it as UTF-8 [other-encoding]");
        assertThat(loaded.orThrow().options().get(0).label().id()).isEqualTo("ete");
        assertThat(loaded.orThrow().options().get(0).name()).isEqualTo("été");
        assertThat(loaded.orThrow().tree().criteria().get(0).name()).isEqualTo("gêne €");
        assertThat(said(read(new byte[] {'a', ',', (byte) 0x81, '\n'})))
                .singleElement()
                .asString()
                .contains("neither");
    }

    @Test
    void perCentIsReadAsPeopleSeeIt() throws IOException {
        Decision decision =
                read("id,share\ndirection,max\none,95%\ntwo,7.5 %\n").orThrow();

        assertThat(decision.tree().criteria().get(0).unit()).isEqualTo("%");
        assertThat(decision.performances().at(1, 0)).isEqualTo(new Performance.Exact(7.5));
        assertThat(said(read("id,share\ndirection,max\none,95%\ntwo,0.9\n")))
                .containsExactly("my-fleet.csv:4:5: error: the column mixes plain numbers with per cent, such as at"
                        + " my-fleet.csv:3:5; write all of them in one way [number-form]");
    }

    @Test
    void everyMarkedRowIsUnderstood() throws IOException {
        Decision decision = read("""
                T,,,,
                id,kind,cost,image,days
                name,,Whole cost,Image,Days
                Unit:,,MEUR,,d
                worst,,60,,0
                best,,20,,10
                weight,,10..40,20..50,30..60
                levels,,,"poor: 0, fair: 40; good = 100",
                midpoint,,,,3
                at-most,,55,,
                indifference,,1,,
                preference,,2,,
                veto,,9,,
                preference_function,,linear,,
                direction,,Cost,,
                one,road,31,poor..good,4
                two,rail,40,fair,unknown
                """).orThrow();

        assertThat(decision.tree().criteria().get(0).scale()).isEqualTo(new Scale.Declared(60, 20));
        assertThat(decision.tree().criteria().get(0).direction()).isEqualTo(Direction.MIN);
        assertThat(decision.tree().criteria().get(0).thresholds().veto()).hasValue(9);
        assertThat(decision.tree()
                        .criteria()
                        .get(0)
                        .weight()
                        .bounds()
                        .orElseThrow()
                        .max())
                .isEqualTo(40);
        assertThat(decision.performances().at(0, 1)).isEqualTo(new Performance.Uniform(0, 100));
        assertThat(decision.performances().isMissing(1, 2)).isTrue();
        assertThat(decision.options()).extracting(o -> o.kind()).containsExactly("road", "rail");
    }

    @Test
    void aRemarkBelowTheTableIsPassedOverAndSaidSo() throws IOException {
        Loaded loaded = read("id,a,b\ndirection,max,min\none,1,20\ntwo,3,40\nSource: us,,\n");

        assertThat(loaded.value()).isPresent();
        assertThat(said(loaded)).singleElement().asString().contains("note: 'Source: us' stands alone in its row");
    }
}
