package io.github.steelyard.io.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.format.ReadLimits;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.NodeWeight;
import io.github.steelyard.model.Performance;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks; heating.xlsx was saved by LibreOffice 7.4, with a title over merged cells, formulas and per cent. */
class WorkbookReaderTest {

    private static final Path HEATING = Path.of("src/test/resources/sheets/heating.xlsx");

    @TempDir
    private Path folder;

    private List<String> said(Loaded loaded) {
        return loaded.diagnostics().stream()
                .map(d -> d.toString().replace(folder + "/", "").replace(HEATING.getParent() + "/", ""))
                .toList();
    }

    @Test
    void aSheetSavedByLibreOfficeIsADecision() {
        Loaded loaded = DecisionReader.read(HEATING);

        assertThat(said(loaded))
                .containsExactly(
                        "heating.xlsx:Comparison!A1: note: sheet 'Comparison' was read, and not Wrong;"
                                + " --sheet Wrong reads another, as does the name 'heating.xlsx#Wrong' [sheet-note]",
                        "heating.xlsx:Comparison!E7: note: a number that the sheet holds as text was taken as a number"
                                + " [sheet-note]",
                        "heating.xlsx:Comparison!B12: note: 'Source: energy audit, third draft' stands alone in its row"
                                + " and is not read; an option has at least one performance, be it 'unknown'"
                                + " [sheet-note]");
        Decision decision = loaded.orThrow();
        assertThat(decision.title()).isEqualTo("Which heating for the school?");
        assertThat(decision.tree().criteria())
                .extracting(c -> c.id() + "|" + c.name() + "|" + c.unit() + "|" + c.direction())
                .containsExactly(
                        "yearly-cost|Yearly cost||MIN",
                        "share-of-renewables|Share of renewables|%|MAX",
                        "gene-db|Gêne (dB)||MIN");
        assertThat(decision.tree().criteria())
                .extracting(c -> c.weight())
                .containsExactly(NodeWeight.points(50), NodeWeight.points(20), NodeWeight.points(30));
        assertThat(decision.options())
                .extracting(o -> o.name())
                .containsExactly("Gas boiler", "Heat pump, air", "Pellets");
        // The formula's value as it was last worked out.
        assertThat(decision.performances().at(0, 0)).isEqualTo(new Performance.Exact(18400));
        assertThat(decision.performances().at(0, 1)).isEqualTo(new Performance.Exact(7));
        assertThat(decision.performances().at(1, 2)).isEqualTo(new Performance.Uniform(40, 55));
        assertThat(decision.performances().isMissing(2, 2)).isTrue();
    }

    @Test
    void datesErrorsAndMixedPerCentAreRefusedAtTheirCells() {
        assertThat(said(DecisionReader.read(Path.of(HEATING + "#Wrong"))))
                .containsExactly(
                        "heating.xlsx:Wrong!B3: error: the cell is formatted as a date or a time; write what it counts"
                                + " as a plain number, such as days [sheet-cell]",
                        "heating.xlsx:Wrong!C3: error: the cell holds the error '#DIV/0!', not a value; mend the"
                                + " formula [sheet-cell]",
                        "heating.xlsx:Wrong!D4: error: the column mixes plain numbers with per cent, such as at"
                                + " heating.xlsx:Wrong!D3; write all of them in one way"
                                + " [number-form]");
        assertThat(said(DecisionReader.read(Path.of(HEATING + "#Wrnog"))))
                .singleElement()
                .asString()
                .contains("has no sheet 'Wrnog'; did you mean 'Wrong'?");
    }

    @Test
    void aTableMayBeASheetOfAWorkbook() throws IOException {
        Files.copy(HEATING, folder.resolve("heating.xlsx"));
        Path main = Files.writeString(folder.resolve("main.yaml"), """
                title: T
                table: heating.xlsx#Options
                criteria: {cost: {direction: min}, share: {direction: max, scale: {worst: 0, best: 100}}}
                """);
        Files.write(folder.resolve("heating.xlsx"), workbook(sheet -> {
            Object[][] rows = {
                {null, "A title"},
                {null, "id", "name", "cost", "share"},
                {null, "gas", "Gas boiler", 18.5, 7},
                {null},
                {null, "pump", null, "14..15", 68},
                {null, "wood", null, "x", 168},
            };
            for (int i = 0; i < rows.length; i++) {
                for (int j = 0; j < rows[i].length; j++) {
                    if (rows[i][j] instanceof Number x) {
                        sheet.value(i, j, x);
                    } else if (rows[i][j] != null) {
                        sheet.value(i, j, (String) rows[i][j]);
                    }
                }
            }
        }));
        Loaded loaded = DecisionReader.read(main);

        assertThat(said(loaded))
                .containsExactly(
                        "heating.xlsx:Options!D6: error: performance on 'cost' must be a number, was 'x' [not-a-number]",
                        "heating.xlsx:Options!E6: error: performance on 'share' must lie on its scale, from 0 to 100;"
                                + " was 168; correct it or widen the scale [performance-outside-scale]");
        assertThat(loaded.place("options/pump/performance/cost").orElseThrow())
                .hasToString(folder + "/heating.xlsx:Options!D5");
        assertThat(loaded.sources().span("options/pump/performance/cost")).isEmpty();
        assertThat(loaded.sources().text(folder + "/heating.xlsx")).isEmpty();
    }

    @Test
    void decimalCommasInTextAreTakenWhenAskedFor() throws IOException {
        Path file = Files.write(folder.resolve("c.xlsx"), workbook(sheet -> {
            sheet.value(0, 0, "id");
            sheet.value(0, 1, "cost");
            sheet.value(1, 0, "direction");
            sheet.value(1, 1, "min");
            sheet.value(2, 0, "one");
            sheet.value(2, 1, 1.25);
            sheet.value(3, 0, "two");
            sheet.value(3, 1, "3,5..4");
        }));
        Loaded taken = DecisionReader.read(List.of(file), SheetOptions.NONE.with("decimal", "comma"));

        assertThat(said(DecisionReader.read(file)))
                .singleElement()
                .asString()
                .startsWith("c.xlsx:Options!B4: note: the comma in '3,5' stands before decimals");
        assertThat(taken.orThrow().performances().at(0, 0)).isEqualTo(new Performance.Exact(1.25));
        assertThat(taken.orThrow().performances().at(1, 0)).isEqualTo(new Performance.Uniform(3.5, 4));
    }

    private interface Filling {
        void fill(Worksheet sheet);
    }

    private static byte[] workbook(Filling filling) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(out, "test", null);
        filling.fill(workbook.newWorksheet("Options"));
        workbook.finish();
        return out.toByteArray();
    }

    @Test
    void hostileAndDamagedWorkbooksAreRefusedInWords() throws IOException {
        byte[] good = Files.readAllBytes(HEATING);
        assertThat(refusal(Arrays.copyOf(good, good.length / 2))).contains("is damaged");
        assertThat(refusal("title: x".getBytes(StandardCharsets.UTF_8))).contains("is not a workbook");
        assertThat(refusal(new byte[0])).contains("is not a workbook");
        byte[] old = new byte[64];
        old[0] = (byte) 0xD0;
        old[1] = (byte) 0xCF;
        assertThat(refusal(old)).contains("old kind");
        assertThat(refusal(zip("readme.txt", 10))).contains("not a workbook");
        assertThat(refusal(zip("xl/workbook.xml", 10))).contains("is damaged");
        assertThat(refusal(zip("xl/workbook.xml", ReadLimits.DEFAULT.unpackedBytes() + 1)))
                .contains("unpacks to more than 256 MiB");
        for (int at = 100; at < good.length; at += 97) {
            byte[] bad = good.clone();
            bad[at] ^= 0x55;
            Path file = Files.write(folder.resolve("bad.xlsx"), bad);
            assertThat(DecisionReader.read(file)).isNotNull();
        }
    }

    /** Ways of packing for which a library would be needed are none that the standard of workbooks has. */
    @Test
    void aPartThatIsPackedInAnotherWayIsRefused() throws IOException {
        byte[] good = Files.readAllBytes(HEATING);
        int changed = 0;
        for (int at = 0; at + 11 < good.length; at++) {
            if (good[at] == 'P' && good[at + 1] == 'K' && good[at + 2] == 1 && good[at + 3] == 2) {
                for (int method : new int[] {93, 95, 12, 99}) {
                    byte[] bad = good.clone();
                    bad[at + 10] = (byte) method;
                    assertThat(refusal(bad)).contains("a part of it is packed in a way that workbooks do not use");
                    changed++;
                }
            }
        }
        assertThat(changed).isGreaterThan(20);
    }

    @Test
    void aSheetThatIsLargerThanItsFileIsRefused() throws IOException {
        assertThat(refusal(workbook(sheet -> {
                    for (int i = 0; i < 3000; i++) {
                        sheet.value(i, 0, "o-" + i);
                    }
                    sheet.value(0, 16_000, "stray");
                })))
                .contains("bad.xlsx:Options!WQK1: error: the sheet is a rectangle of more than 2000000 cells");
        String long1 = "x".repeat(30_000);
        assertThat(refusal(workbook(sheet -> {
                    for (int i = 0; i < 3000; i++) {
                        sheet.value(i, 0, long1);
                    }
                })))
                .contains("the texts of the sheet are too large: no more than 64 million characters are read");
    }

    private String refusal(byte[] bytes) throws IOException {
        Loaded loaded = DecisionReader.read(Files.write(folder.resolve("bad.xlsx"), bytes));
        assertThat(loaded.value()).isEmpty();
        return String.join("\n", said(loaded));
    }

    /** One part of so many zeros. */
    private static byte[] zip(String part, long size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(part));
            byte[] zeros = new byte[1 << 20];
            for (long left = size; left > 0; left -= zeros.length) {
                zip.write(zeros, 0, (int) Math.min(left, zeros.length));
            }
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
