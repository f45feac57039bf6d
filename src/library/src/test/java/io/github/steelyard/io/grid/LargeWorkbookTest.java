package io.github.steelyard.io.grid;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Small workbooks that unpack to much are refused before the library reads them, with the cell where there is one. */
class LargeWorkbookTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final String STYLES = "xl/styles.xml";

    private static final Map<String, String> PARTS = parts();

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String packages = "http://schemas.openxmlformats.org/package/2006";
        parts.put(
                "[Content_Types].xml",
                ("<Types xmlns='P/content-types'><Default Extension='rels' ContentType="
                                + "'application/vnd.openxmlformats-package.relationships+xml'/>TYPES</Types>")
                        .replace("P/", packages + "/")
                        .replace(
                                "TYPES",
                                type("workbook", "sheet.main")
                                        + type("sharedStrings", "sharedStrings")
                                        + type("styles", "styles")
                                        + type("worksheets/sheet1", "worksheet")));
        parts.put("_rels/.rels", relations("rId1", office + "/officeDocument", "xl/workbook.xml"));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r='" + office + "'><sheets><sheet name='Costs' sheetId='1' r:id='a'/>"
                        + "</sheets></workbook>");
        parts.put("xl/_rels/workbook.xml.rels", relations("a", office + "/worksheet", "worksheets/sheet1.xml"));
        parts.put(TEXTS, "<sst><si><t>id</t></si></sst>");
        parts.put(STYLES, "<styleSheet><cellXfs><xf numFmtId='0'/></cellXfs></styleSheet>");
        parts.put(SHEET, sheet(""));
        return parts;
    }

    private static String type(String part, String type) {
        return "<Override PartName='/xl/" + part + ".xml' ContentType='application/vnd.openxmlformats-officedocument"
                + ".spreadsheetml." + type + "+xml'/>";
    }

    private static String relations(String id, String type, String target) {
        return "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='"
                + id + "' Type='" + type + "' Target='" + target + "'/></Relationships>";
    }

    private static String text(String text) {
        return "<c t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    /** A matrix of two options without any reference, as some programs write it, and more rows. */
    private static String sheet(String more) {
        return "<worksheet><sheetData><row>" + text("id") + text("cost") + "</row><row>" + text("direction")
                + text("min") + "</row><row>" + text("x") + "<c><v>1</v></c></row><row>" + text("y")
                + "<c><v>2</v></c></row>" + more + "</sheetData></worksheet>";
    }

    private static Loaded read(String part, String content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Map<String, String> parts = new LinkedHashMap<>(PARTS);
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(bytes)) {
            if (parts.containsKey(part)) {
                parts.put(part, content);
            }
            for (Map.Entry<String, String> one : parts.entrySet()) {
                put(zip, one.getKey(), one.getValue());
            }
            if (!parts.containsKey(part)) {
                put(zip, part.substring(1), content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return DecisionReader.read("w.xlsx", bytes.toByteArray());
    }

    private static void put(ZipArchiveOutputStream zip, String name, String content) throws IOException {
        zip.putArchiveEntry(new ZipArchiveEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeArchiveEntry();
    }

    @Test
    void aWorkbookWithoutReferencesIsRead() {
        Loaded loaded = read(SHEET, sheet(""));
        assertThat(loaded.diagnostics()).isEmpty();
        assertThat(loaded.orThrow().options()).extracting(o -> o.id()).containsExactly("x", "y");
        assertThat(loaded.place("options/y").orElseThrow()).hasToString("w.xlsx:Costs!A4");
    }

    private static String names(String before, String after, int count) {
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < count; k++) {
            text.append(before).append(k).append(after);
        }
        return text.toString();
    }

    static Stream<Arguments> hostile() {
        int million = 1_000_000;
        return Stream.of(
                Arguments.of(SHEET, sheet("<row>" + "<c/>".repeat(16_385) + "</row>"), "Costs!XFE5", "16384 cells"),
                Arguments.of(
                        SHEET, sheet("<row>" + "<c r='A1'/>".repeat(16_385) + "</row>"), "Costs!A5", "16384 cells"),
                Arguments.of(SHEET, sheet("<row/>".repeat(1_048_576)), "Costs!A1048576", "1048576 rows"),
                Arguments.of(SHEET, sheet("<row r='7'/>"), "Costs!A7", "some rows of a sheet have numbers"),
                Arguments.of(
                        SHEET, sheet("<row><c r='C9'/><c r='ZZZZZZ1'/></row>"), "Costs!D5", "ZZZZZZ1 lies outside"),
                Arguments.of(SHEET, sheet("<a>".repeat(300)), "Costs!B4", "nested more than 256 deep"),
                Arguments.of(TEXTS, "<sst>" + "<a>".repeat(300), "1:1", "nested more than 256 deep"),
                Arguments.of(SHEET, sheet("<row a='" + "a".repeat(2 * million) + "'/>"), "Costs!B4", "longer than any"),
                Arguments.of(
                        SHEET, sheet("<row a='>" + "a".repeat(10 * million) + "'/>"), "Costs!B4", "longer than any"),
                Arguments.of(SHEET, sheet("<!--" + "a".repeat(2 * million) + "-->"), "Costs!B4", "longer than any"),
                Arguments.of(SHEET, sheet("<row " + names("a", "='' ", 30_000) + "/>"), "Costs!B4", "20000 names"),
                Arguments.of(SHEET, sheet(names("<a", "/>", 30_000)), "Costs!B4", "20000 names"),
                Arguments.of(SHEET, sheet(names("<?a", "?>", 30_000)), "Costs!B4", "20000 names"),
                Arguments.of(SHEET, sheet(names("<a xmlns:p", "=''/>", 30_000)), "Costs!B4", "20000 names"),
                Arguments.of(SHEET, sheet("<x/>".repeat(5 * million)), "Costs!B4", "more than 5000000 elements"),
                Arguments.of(STYLES, "<s>" + "<xf/>".repeat(100_001) + "</s>", "1:1", "100000 elements 'xf'"),
                Arguments.of(STYLES, "<s>" + "<numFmt/>".repeat(100_001) + "</s>", "1:1", "100000 elements 'numFmt'"),
                Arguments.of(
                        STYLES,
                        "<s>" + ("<numFmt formatCode='" + "0".repeat(million) + "'/>").repeat(17) + "</s>",
                        "1:1",
                        "16 million characters"),
                Arguments.of(TEXTS, "<sst>" + "<si/>".repeat(2_000_001) + "</sst>", "1:1", "more than 2000000 texts"),
                Arguments.of(TEXTS, "<x>" + "<si/>".repeat(2_000_001) + "</x>", "1:1", "more than 2000000 texts"),
                Arguments.of(
                        TEXTS,
                        "<sst><si>" + "<r><t>abcd</t></r>".repeat(300_000) + "</si></sst>",
                        "1:1",
                        "1048576 char"),
                Arguments.of(
                        SHEET,
                        sheet("<row>" + text("a".repeat(2 * million)) + "</row>"),
                        "Costs!A5",
                        "is too large at A5"),
                Arguments.of(SHEET, sheet("<row><c><f>" + "1".repeat(2 * million)), "Costs!A5", "is too large at A5"),
                Arguments.of(
                        SHEET,
                        sheet("<row>" + text("a".repeat(million)).repeat(17) + "</row>"),
                        "Costs!Q5",
                        "row 5 has more than 16 million characters"),
                Arguments.of(
                        "+xl/worksheets/sheet1.xml", sheet(""), "1:1", "two parts named 'xl/worksheets/sheet1.xml'"),
                Arguments.of("+XL/Worksheets/Sheet1.XML", sheet(""), "1:1", "two parts named"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isRefused(String part, String content, String place, String words) {
        assertThat(read(part, content).diagnostics()).singleElement().satisfies(d -> {
            assertThat(d.place()).hasToString("w.xlsx:" + place);
            assertThat(d.message()).contains(words);
        });
    }
}
