package io.github.steelyard.io.kind;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.place.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RecognitionTest {

    private static final String SHEET = "mimetypeapplication/vnd.oasis.opendocument.spreadsheet";

    /** The bytes of a file one a character, and what it is under any name. */
    static Stream<Arguments> files() {
        String zip = "PK\u0003\u0004" + "x".repeat(26);
        return Stream.of(
                Arguments.of(zip + "xl/workbook.xml", FileKind.WORKBOOK),
                Arguments.of(zip + "xl/workbook.bin", FileKind.BINARY_WORKBOOK),
                Arguments.of(zip + SHEET, FileKind.OPEN_DOCUMENT),
                Arguments.of(zip + SHEET.replace("spreadsheet", "text"), FileKind.WORD),
                Arguments.of(zip + "META-INF/manifest.xml content.xml", FileKind.OPEN_DOCUMENT),
                Arguments.of(zip + "word/document.xml", FileKind.WORD),
                Arguments.of(zip + "ppt/presentation.xml", FileKind.SLIDES),
                Arguments.of(zip + "Index/Document.iwa", FileKind.NUMBERS),
                Arguments.of(zip + "readme.txt", FileKind.ARCHIVE),
                Arguments.of("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1", FileKind.OLD_WORKBOOK),
                Arguments.of("\u001f\u008b\b", FileKind.GZIP),
                Arguments.of("%PDF-1.7\n", FileKind.PDF),
                Arguments.of("\u0089PNG\r\n", FileKind.PICTURE),
                Arguments.of("{\\rtf1\\ansi", FileKind.RICH_TEXT),
                Arguments.of("SQLite format 3\u0000", FileKind.DATABASE),
                Arguments.of("RDX3\nX\n", FileKind.R_DATA),
                Arguments.of("<!DOCTYPE html>\n<html><table>", FileKind.WEB_PAGE),
                Arguments.of("<?xml version='1.0'?>\n<!-- <a> --><DEXi><VERSION>5</VERSION>", FileKind.DEXI),
                Arguments.of("<?xml version='1.0'?><ValueCharts version='1.0'>", FileKind.VALUECHARTS),
                Arguments.of("<?xml version='1.0'?>\n<SMAA-2-model name='a'>", FileKind.JSMAA),
                Arguments.of("<?xml version='1.0'?>\n<SMAA-TRI-model name='a'>", FileKind.JSMAA),
                Arguments.of("<?xml version='1.0'?>\n<xmcda:XMCDA xmlns:xmcda='x'>", FileKind.XMCDA),
                Arguments.of("<?xml version='1.0'?>\n<office:document x='y'>", FileKind.OPEN_DOCUMENT));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("files")
    void signaturesCountMoreThanNames(String content, FileKind kind) {
        for (String name : new String[] {"a", "a.dat", "a.yaml", "a.json", "a.csv", "a.xml", "a.ahp"}) {
            assertThat(Recognition.of(name, bytes(content))).describedAs(name).isEqualTo(kind);
        }
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("files")
    void whatIsNotReadIsCalledByItsNameInOneLine(String content, FileKind kind) {
        if (kind.isRead()) {
            return;
        }
        assertThat(DecisionReader.read("a.yaml", bytes(content)).diagnostics())
                .singleElement()
                .extracting(Diagnostic::message)
                .isEqualTo("'a.yaml' " + kind.refusal());
    }

    @Test
    void textsOfUnknownEndingsAreToldByWhatTheyHold() {
        assertThat(Recognition.of("a.txt", bytes("a;b;c\nd;1;2\ne;3;4\n"))).isEqualTo(FileKind.TABLE);
        assertThat(Recognition.of("a.txt", bytes("a\tb\nd\t1\n"))).isEqualTo(FileKind.TABLE);
        assertThat(Recognition.of("a", bytes("# c\ntitle: A, b, c\noptions: {}\n")))
                .isEqualTo(FileKind.YAML);
        assertThat(Recognition.of("a", bytes("titel: A\n"))).isEqualTo(FileKind.YAML);
        assertThat(Recognition.of("a", bytes(" {\"title\": 1}"))).isEqualTo(FileKind.JSON);
        assertThat(Recognition.of("a", bytes("| a | b |\n|---|:-:|\n| 1 | 2 |")))
                .isEqualTo(FileKind.MARKDOWN);
        assertThat(Recognition.of("a.csv", bytes("| a | b |\n|---|:-:|\n| 1 | 2 |")))
                .isEqualTo(FileKind.MARKDOWN);
        assertThat(Recognition.of("a", bytes("Dear all\nwe met on Monday\n"))).isEqualTo(FileKind.UNKNOWN);
        assertThat(Recognition.of("a", bytes("\u0001\u0000\u0002"))).isEqualTo(FileKind.BINARY);
    }

    @Test
    void proseIsNeverReadAsYaml() {
        assertThat(DecisionReader.read("minutes.txt", bytes("Dear all\nwe met on Monday\n"))
                        .diagnostics())
                .singleElement()
                .asString()
                .contains("text of no kind that is known", "steelyard new");
    }

    @Test
    void aBrokenDecisionFileGetsTheErrorsOfItsOwnFormat() {
        assertThat(Recognition.of("a.yaml", bytes("Dear all\n"))).isEqualTo(FileKind.YAML);
        assertThat(Recognition.of("a.json", bytes("title\n"))).isEqualTo(FileKind.JSON);
        assertThat(Recognition.of("a.csv", bytes("<4,>5\n"))).isEqualTo(FileKind.TABLE);
    }
}
