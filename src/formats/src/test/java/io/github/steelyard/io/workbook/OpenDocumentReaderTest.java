package io.github.steelyard.io.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.model.Decision;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenDocumentReaderTest {

    private static final String HEAD = "<?xml version='1.0' encoding='UTF-8'?><office:document-content"
            + " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
            + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
            + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
            + " xmlns:calcext='urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0'>"
            + "<office:body><office:spreadsheet>";
    private static final String END = "</office:spreadsheet></office:body></office:document-content>";

    private static byte[] ods(String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("META-INF/manifest.xml"));
            zip.write("<manifest/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static String text(String text) {
        return "<table:table-cell office:value-type='string'><text:p>" + text + "</text:p></table:table-cell>";
    }

    private static String number(String value) {
        return "<table:table-cell office:value-type='float' office:value='" + value + "'><text:p>" + value
                + "</text:p></table:table-cell>";
    }

    private static String row(String... cells) {
        return "<table:table-row>" + String.join("", cells) + "</table:table-row>";
    }

    private static String table(String... rows) {
        return HEAD + "<table:table table:name='S'>" + String.join("", rows) + "</table:table>" + END;
    }

    /** A sheet with one more cell in the last row. */
    private static String with(String cell) {
        return table(
                row(text("o"), text("a"), text("b")),
                row(text("direction"), text("max"), text("max")),
                row(text("x"), number("1"), number("2")),
                row(text("y"), number("3"), cell));
    }

    private static Loaded read(String content) throws IOException {
        return DecisionReader.read("s.ods", ods(content));
    }

    private static List<String> said(String content) throws IOException {
        return read(content).diagnostics().stream().map(Diagnostic::toString).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "office:value-type='float' office:value='0.5', 0.5",
        "office:value-type='currency' office:value='1200', 1200",
        "office:value-type='float' office:value='1e3', 1000"
    })
    void numbersCountAsTheyAreMeant(String attributes, double value) throws IOException {
        Decision decision = read(with("<table:table-cell " + attributes + "><text:p>shown</text:p></table:table-cell>"))
                .orThrow();

        assertThat(decision.performances().at(1, 1).central()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "office:value-type='date' office:date-value='2024-01-01', is formatted as a date",
        "office:value-type='float' office:value='much', holds no number",
        "office:value-type='string' calcext:value-type='error', holds the error"
    })
    void whatIsNoPerformanceIsRefusedAtItsCell(String attributes, String words) throws IOException {
        assertThat(said(with("<table:table-cell " + attributes + "><text:p>#REF!</text:p></table:table-cell>")))
                .anySatisfy(d -> assertThat(d).startsWith("s.ods:S!C4: error: ").contains(words));
    }

    @Test
    void commentsAndDrawingsAreNoText() throws IOException {
        String cell = "<table:table-cell office:value-type='string'><office:annotation><text:p>say 9</text:p>"
                + "</office:annotation><text:p>4</text:p></table:table-cell>";

        assertThat(read(with(cell)).orThrow().performances().at(1, 1).central()).isEqualTo(4);
    }

    @Test
    void repeatedCellsAndRowsCountAsOftenAsTheyStand() throws IOException {
        Decision decision = read(table(
                        row(text("o"), text("a"), text("b")),
                        row(
                                text("direction"),
                                "<table:table-cell office:value-type='string'"
                                        + " table:number-columns-repeated='2'><text:p>max</text:p></table:table-cell>"),
                        "<table:table-row table:number-rows-repeated='1000'><table:table-cell"
                                + " table:number-columns-repeated='16384'/></table:table-row>",
                        row(text("x"), number("1"), number("2")),
                        row(text("y"), number("3"), number("1"))))
                .orThrow();

        assertThat(decision.options()).hasSize(2);
    }

    private static String withHidden() {
        return HEAD + "<table:table table:name='S'><table:table-column/><table:table-column/>"
                + "<table:table-column table:visibility='collapse'/>"
                + row(text("o"), text("a"), text("b"))
                + row(text("direction"), text("max"), text("max"))
                + row(text("x"), number("1"), number("2"))
                + "<table:table-row table:visibility='filter'>" + text("z") + number("9") + number("9")
                + "</table:table-row>" + row(text("y"), number("3"), number("1")) + "</table:table>" + END;
    }

    @Test
    void whatIsHiddenIsLeftOutWithANoteAndTakenInByName() throws IOException {
        Loaded loaded = read(withHidden());

        assertThat(loaded.orThrow().options()).extracting(o -> o.id()).containsExactly("x", "y");
        assertThat(loaded.orThrow().tree().criteria()).hasSize(1);
        assertThat(loaded.diagnostics())
                .singleElement()
                .asString()
                .contains("'z', 'b' are hidden in the sheet and left out; --keep z,b takes them in");

        Decision kept = DecisionReader.read("s.ods", ods(withHidden()), SheetOptions.NONE.with("keep", "z,b"))
                .orThrow();
        assertThat(kept.options()).extracting(o -> o.id()).containsExactly("x", "z", "y");
        assertThat(kept.performances().at(1, 1).central()).isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"16384", "99999", "999999999999", "16383"})
    void cellsBeyondEverySheetAreRefused(String times) throws IOException {
        assertThat(said(with("<table:table-cell office:value-type='float' office:value='1'"
                        + " table:number-columns-repeated='" + times + "'><text:p>1</text:p></table:table-cell>")))
                .singleElement()
                .asString()
                .contains("s.ods:S!", "lies outside any sheet");
    }

    @Test
    void aFewBytesThatStandForMillionsOfCellsAreRefusedAtOnce() throws IOException {
        String bomb = table(
                row(text("o"), text("a")),
                "<table:table-row table:number-rows-repeated='1048576'><table:table-cell office:value-type='float'"
                        + " office:value='1' table:number-columns-repeated='16000'><text:p>1</text:p>"
                        + "</table:table-cell></table:table-row>");

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(said(bomb)).singleElement().asString().contains("more than 500000 cells"));
    }

    @Test
    void whatIsNotADocumentIsRefusedInWords() throws IOException {
        assertThat(said("<office:document-content")).singleElement().asString().contains("is damaged");
        assertThat(said("")).singleElement().asString().contains("is damaged");
        assertThat(said(HEAD + END)).singleElement().asString().contains("has no sheet with at least two rows");
        assertThat(said("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>" + with("&b;")))
                .singleElement()
                .asString()
                .doesNotContain("root");
    }

    @Test
    void anUnknownSheetIsTold() {
        assertThat(DecisionReader.read(Path.of("src/test/resources/foreign/stoves.ods#Stove"))
                        .diagnostics())
                .singleElement()
                .asString()
                .contains("has no sheet 'Stove'; did you mean 'Stoves'?");
    }
}
