package io.github.steelyard.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sheet is whatever part the workbook names: its cells are looked at under any root, name and encoding. */
class DisguisedWorkbookTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String TEXTS = "xl/sharedStrings.xml";

    private static Map<String, byte[]> parts() throws IOException {
        return WorkbookMutation.parts(
                Files.readAllBytes(Path.of("src/test/resources/faults/shared-string-index-2.xlsx")));
    }

    private static String text(Map<String, byte[]> parts, String name) {
        return new String(parts.get(name), StandardCharsets.UTF_8);
    }

    private static void isRefused(Map<String, byte[]> parts, String words) throws IOException {
        assertThat(DecisionReader.read("w.xlsx", WorkbookMutation.packed(parts)).diagnostics())
                .singleElement()
                .satisfies(d -> assertThat(d.message()).contains(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"row", "chartsheet", "x", "sst"})
    void underAnotherRoot(String root) throws IOException {
        Map<String, byte[]> parts = parts();
        parts.put(SHEET, text(parts, SHEET).replace("worksheet", root).getBytes(StandardCharsets.UTF_8));

        isRefused(parts, "is damaged at A1: it shows the text number 99999999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"worksheets/sheet1.txt", "media/image1.png", "sheet"})
    void underAnotherName(String name) throws IOException {
        Map<String, byte[]> parts = parts();
        parts.put(
                RELATIONS,
                text(parts, RELATIONS).replace("worksheets/sheet1.xml", name).getBytes(StandardCharsets.UTF_8));
        parts.put("xl/" + name, parts.remove(SHEET));

        isRefused(parts, "is damaged at A1: it shows the text number 99999999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "ISO-8859-1"})
    void inAnotherEncoding(String charset) throws IOException {
        Map<String, byte[]> parts = parts();
        parts.put(SHEET, text(parts, SHEET).replace("UTF-8", charset).getBytes(Charset.forName(charset)));

        isRefused(parts, "is damaged at A1: it shows the text number 99999999");
    }

    @Test
    void aSheetWithoutANameIsRefused() throws IOException {
        Map<String, byte[]> parts = parts();
        String workbook = "xl/workbook.xml";
        parts.put(workbook, text(parts, workbook).replace(" name=", " nome=").getBytes(StandardCharsets.UTF_8));

        isRefused(parts, "one of its sheets has no name");
    }

    @Test
    void millionsOfEmptyTextsAreTooMany() throws IOException {
        Map<String, byte[]> parts = parts();
        parts.put(TEXTS, ("<sst>" + "<si/>".repeat(2_000_001) + "</sst>").getBytes(StandardCharsets.UTF_8));

        isRefused(parts, "shares more than 2000000 texts");
    }
}
