package io.github.steelyard.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.Samples;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.source.Span;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Performance;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Options from a table. */
class TableReaderTest {

    private static final String MAIN = """
            title: Which line?
            table: fleet.csv
            criteria:
              cost: {scale: {worst: 50, best: 0}}
              image: {levels: {poor: 0, fair: 50, good: 100}}
            """;

    @TempDir
    private Path folder;

    private Loaded read(String csv) throws IOException {
        return read(MAIN, csv);
    }

    private Loaded read(String main, String csv) throws IOException {
        Files.writeString(folder.resolve("fleet.csv"), csv);
        return DecisionReader.read(Files.writeString(folder.resolve("main.yaml"), main));
    }

    private List<String> said(Loaded loaded) {
        return loaded.diagnostics().stream()
                .map(d -> d.toString().replace(folder + "/", ""))
                .toList();
    }

    @Test
    void aRowIsAnOptionAndAColumnACriterion() throws IOException {
        Loaded loaded = read("""
                id,name,kind,image,cost
                bus,"Bus, ""old""\",road,poor,10
                tram,,rail,fair..good, 12.5
                ferry,Ferry,,55,8..12
                rail,Rail,rail,,unknown
                """);

        assertThat(loaded.diagnostics()).isEmpty();
        Decision decision = loaded.orThrow();
        assertThat(decision.options())
                .extracting(o -> o.id() + "|" + o.name() + "|" + o.kind())
                .containsExactly("bus|Bus, \"old\"|road", "tram|Tram|rail", "ferry|Ferry|", "rail|Rail|rail");
        assertThat(decision.performances().at(0, 0)).isEqualTo(new Performance.Exact(10));
        assertThat(decision.performances().at(0, 1)).isEqualTo(new Performance.Exact(0));
        assertThat(decision.performances().at(1, 0)).isEqualTo(new Performance.Exact(12.5));
        assertThat(decision.performances().at(1, 1)).isEqualTo(new Performance.Uniform(50, 100));
        assertThat(decision.performances().at(2, 0)).isEqualTo(new Performance.Uniform(8, 12));
        assertThat(decision.performances().at(2, 1)).isEqualTo(new Performance.Exact(55));
        assertThat(decision.performances().isMissing(3, 0)).isTrue();
        assertThat(decision.performances().isMissing(3, 1)).isTrue();
    }

    @Test
    void whatIsWrongIsPlacedAtItsCell() throws IOException {
        assertThat(said(read(
                        "id,cost,image\r\nbus,010,god\r\ntram, 60,\"fair\"\r\n\r\nbus,1,fair\r\nBig,5..,9..1\r\n")))
                .containsExactly(
                        "fleet.csv:2:5: error: performance on 'cost' must be a number, was '010': some programs read a"
                                + " leading zero as octal; write it without [number-form]",
                        "fleet.csv:2:9: error: unknown level 'god' in performance on 'image'; did you mean 'good'?"
                                + " [unknown-level]",
                        "fleet.csv:3:7: error: performance on 'cost' must lie on its scale, from 0 to 50; was 60; correct it or widen the scale"
                                + " [performance-outside-scale]",
                        "fleet.csv:5:1: error: option 'bus' is defined twice; it is already defined at"
                                + " fleet.csv:2:1 [duplicate-id]",
                        "fleet.csv:6:1: error: option id must be lower-case letters, digits and single hyphens; was 'Big'; write 'big', and what people read under 'name' [bad-id]",
                        "fleet.csv:6:5: error: performance on 'cost' must be a number, was '5..' [not-a-number]",
                        "fleet.csv:6:12: error: max on 'image' must be at least its min 9, was 1"
                                + " [performance-bounds]");
    }

    @Test
    void aCellIsFoundAgainBehindQuotesAndLineEnds() throws IOException {
        Loaded loaded = read("id,name,cost\nbus,\"a\n\"\"b\"\", c\",x\nt\uD83D\uDE8B,\uD83D\uDE8B,y\n");

        assertThat(loaded.diagnostics().stream()
                        .map(d -> d.place().line() + ":" + d.place().column()))
                .containsExactly("3:11", "4:1", "4:6");
    }

    @Test
    void anEmptyTableIsToldSo() throws IOException {
        assertThat(said(read(""))).singleElement().asString().contains("the table is empty");
    }

    @Test
    void aTableMayStandBesideOptions() throws IOException {
        Loaded loaded = read(MAIN + "options: {bus: {performance: {cost: 1}}}\n", "id,cost\nbus,2\ntram,3\n");

        assertThat(said(loaded))
                .containsExactly(
                        "fleet.csv:2:1: error: option 'bus' is defined twice; it is already defined at main.yaml:6:11"
                                + " [duplicate-id]");
    }

    @Test
    void placesAndSpansLeadToTheCells() throws IOException {
        Loaded loaded = read("id,name,cost\nbus,\"Bus, old\",10\ntram,Tram,12\n");

        assertThat(loaded.place("options/tram/performance/cost"))
                .contains(new Place(folder.resolve("fleet.csv").toString(), 3, 11));
        Span span = loaded.sources().span("options/bus/name").orElseThrow();
        assertThat(loaded.sources().text(span.file()).orElseThrow().substring(span.start(), span.end()))
                .isEqualTo("\"Bus, old\"");
    }

    @Test
    void delimitersEncodingsAndDecimalCommasAreTakenAsTheyAre() throws IOException {
        byte[] csv = "sep=;\r\nid;name;image;cost\r\nbus;Café;poor;3,5\r\ntram;\"a;b\";fair;1,25..2\r\n"
                .getBytes("windows-1252");
        Path main = Files.writeString(folder.resolve("main.yaml"), MAIN);
        Files.write(folder.resolve("fleet.csv"), csv);

        assertThat(said(DecisionReader.read(main)))
                .containsExactly(
                        "fleet.csv:3:8: note: the file is not UTF-8 and was read as Windows-1252, which makes this a"
                                + " 'é'; if that is wrong, save it as UTF-8 [other-encoding]",
                        "fleet.csv:3:15: note: the comma in '3,5' and in 1 more number stands before decimals;"
                                + " --decimal point says otherwise [sheet-note]");
        Files.writeString(main, MAIN.replace("fleet.csv", "{file: fleet.csv, decimal: comma}"));
        Decision decision = DecisionReader.read(main).orThrow();
        assertThat(decision.performances().at(0, 0)).isEqualTo(new Performance.Exact(3.5));
        assertThat(decision.performances().at(1, 0)).isEqualTo(new Performance.Uniform(1.25, 2));
        assertThat(decision.options()).extracting(o -> o.name()).containsExactly("Café", "a;b");
        Files.writeString(folder.resolve("fleet.csv"), "id;cost\nbus;1.200\ntram;3,5\n");
        assertThat(said(DecisionReader.read(main)))
                .containsExactly("fleet.csv:2:5: error: '1.200' has a point where decimals are written with a comma;"
                        + " write it without, or with a comma [number-form]");
    }

    @Test
    void aTableInAMapIsCheckedLikeAllMaps() throws IOException {
        assertThat(said(read(MAIN.replace("fleet.csv", "{fil: fleet.csv, decimal: dot}"), "id,cost\nbus,2\ntram,3\n")))
                .containsExactly(
                        "main.yaml:2:9: error: unknown key 'fil' in 'table'; did you mean 'file'? [unknown-key]",
                        "main.yaml:2:34: error: decimal must be one of point, comma; was 'dot' [unknown-word]");
        assertThat(said(read(MAIN.replace("fleet.csv", "{decimal: dot}"), "")))
                .containsExactly(
                        "main.yaml:2:8: error: 'table' needs 'file', the table's path [missing-key]",
                        "main.yaml:2:18: error: decimal must be one of point, comma; was 'dot' [unknown-word]");
    }

    /** The same classes where the part for workbooks is not found. */
    @Test
    void withoutTheLibraryAWorkbookIsRefusedAndTheRestIsRead() throws Exception {
        Files.writeString(folder.resolve("fleet.csv"), "id,cost\nbus,2\ntram,3\n");
        Path table = Files.writeString(folder.resolve("table.yaml"), MAIN);
        Path plain = Files.writeString(folder.resolve("plain.yaml"), Samples.SMALL);
        List<URL> urls = new ArrayList<>();
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        for (String entry : path.split(File.pathSeparator)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        try (URLClassLoader loader =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader()) {
                    @Override
                    public Enumeration<URL> findResources(String name) throws IOException {
                        return name.endsWith(".Workbooks") ? Collections.emptyEnumeration() : super.findResources(name);
                    }
                }) {
            Method read = loader.loadClass(DecisionReader.class.getName()).getMethod("read", Path.class);
            Object tabled = read.invoke(null, table);
            Object fine = read.invoke(null, plain);
            Object sheet = read.invoke(null, folder.resolve("fleet.csv"));
            Object workbook = read.invoke(null, Path.of("src/test/resources/sheets/heating.xlsx"));

            assertThat(call(tabled, "diagnostics").toString()).isEqualTo("[]");
            assertThat(call(fine, "diagnostics").toString()).isEqualTo("[]");
            assertThat(call(sheet, "diagnostics").toString()).doesNotContain("class path");
            assertThat(call(workbook, "diagnostics").toString())
                    .contains("heating.xlsx' is not read: workbooks need steelyard-formats; add"
                            + " io.github.steelyard:steelyard-formats to the class path [table-library]");
        }
    }

    private static Object call(Object target, String method) throws ReflectiveOperationException {
        return target.getClass().getMethod(method).invoke(target);
    }
}
