package io.github.steelyard.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.report.document.Axis;
import io.github.steelyard.report.document.BarTable;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Heading;
import io.github.steelyard.report.document.Items;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.StackedBarChart;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.report.document.Table.Cell;
import io.github.steelyard.report.document.Table.Column;
import io.github.steelyard.report.document.Table.Format;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextRendererTest {

    private static String render(int width, Block... blocks) {
        return new TextRenderer(new TextStyle(width, false, false)).render(List.of(blocks));
    }

    private static Table table(String... names) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int r = 0; r < names.length; r++) {
            rows.add(List.of(Cell.of(names[r]), Cell.of(r + 0.5)));
        }
        return new Table("", List.of(new Column("Name", Format.TEXT), new Column("Figure", Format.NUMBER)), rows);
    }

    @Test
    void aDocumentIsSetWithAirBetweenItsParts() {
        assertThat(render(
                        60,
                        new Heading(1, "Title"),
                        new Paragraph("A sentence."),
                        new Heading(2, "Part"),
                        table("a", "b"),
                        new Items(List.of("one", "two"))))
                .isEqualTo("""
                        Title
                        ═════

                        A sentence.

                        Part
                        ────
                        Name  Figure
                        ────────────
                        a        0.5
                        b        1.5

                        • one
                        • two
                        """);
    }

    @Test
    void textWrapsInItsColumnAndNumbersStayWhole() {
        assertThat(render(40, table("a name so long that it cannot stand on a single line", "b")))
                .isEqualTo("""
                        Name                              Figure
                        ────────────────────────────────────────
                        a name so long that it cannot        0.5
                        stand on a single line
                        b                                    1.5
                        """);
    }

    @Test
    void aTableTooWideForThePageIsSetInStretches() {
        List<Column> columns = new ArrayList<>(List.of(new Column("", Format.TEXT)));
        List<Cell> row = new ArrayList<>(List.of(Cell.of("option")));
        for (int c = 0; c < 9; c++) {
            columns.add(new Column("criterion-" + c, Format.NUMBER));
            row.add(Cell.of(c));
        }
        String text = render(40, new Table("", columns, List.of(row)));
        assertThat(text.lines()).allMatch(line -> line.length() <= 40);
        assertThat(text.lines().filter(line -> line.startsWith("option"))).hasSize(5);
        for (int c = 0; c < 9; c++) {
            assertThat(text).containsOnlyOnce("criterion-" + c);
        }
    }

    @Test
    void wideAndCombiningLettersKeepColumnsAligned() {
        String text = render(60, table("日本", "e\u0301te\u0301", "plain"));
        assertThat(text).isEqualTo("""
                        Name   Figure
                        ─────────────
                        日本      0.5
                        e\u0301te\u0301       1.5
                        plain     2.5
                        """);
    }

    @Test
    void noLinePartsAFigureFromItsPerCentSign() {
        assertThat(render(40, new Paragraph("The weight of Taste is now at exactly 37 % of all.")))
                .isEqualTo("The weight of Taste is now at exactly\n37 % of all.\n");
    }

    @Test
    void whatWouldSteerATerminalIsShownAsAMark() {
        assertThat(render(60, new Paragraph("a\u001b[31mb\u202ec\td"))).isEqualTo("a\ufffd[31mb\ufffdc d\n");
    }

    @Test
    void barsShareOneScaleAndTheirPartsAddUp() {
        String text = render(60, bars(new double[] {0.5, 0.5}, new double[] {0.25, 0}));
        assertThat(text.lines()
                        .skip(2)
                        .limit(2)
                        .map(line -> line.replaceAll("[^█░]", "").length()))
                .containsExactly(46, 12);
        assertThat(text).endsWith("\n\n█ First   ░ Second\n");
    }

    @Test
    void partsBelowZeroHangToTheLeftOfIt() {
        String text = render(60, bars(new double[] {0.5, -0.5}, new double[] {-0.25, 0.25}));
        List<String> lines = text.lines().skip(2).limit(2).toList();
        assertThat(lines.get(0)).matches("a +0\\.5 +░{23}│█{23}");
        assertThat(lines.get(1)).matches("b +1\\.5 +█{11,12}│░{11,12}");
        assertThat(lines.get(0).indexOf('│')).isEqualTo(lines.get(1).indexOf('│'));
    }

    private static BarTable bars(double[] first, double[] second) {
        return new BarTable(
                table("a", "b"),
                new StackedBarChart(
                        "Bars",
                        "",
                        new Axis("", -1, 1, Format.NUMBER),
                        List.of(new StackedBarChart.Part("First", 0), new StackedBarChart.Part("Second", 1)),
                        List.of(new StackedBarChart.Row("a", first, ""), new StackedBarChart.Row("b", second, ""))));
    }

    @Test
    void barsOfNothingAreBlank() {
        assertThat(render(60, bars(new double[] {0, 0}, new double[] {0, 0}))).contains("a        0.5\n");
    }

    @Test
    void asciiDrawsLinesBarsAndQuotesWithAsciiOnly() {
        String text = new TextRenderer(new TextStyle(60, true, false))
                .render(List.of(
                        new Heading(1, "T"),
                        Paragraph.lead("\u201cQuoted\u201d \u2013 and dashed"),
                        bars(new double[] {0.5, -0.5}, new double[] {0, 1})));
        assertThat(text.chars()).allMatch(c -> c < 128);
        assertThat(text).contains("\"Quoted\" - and dashed").contains("#").contains("=");
    }

    @Test
    void colourAddsEscapeCodesAndNothingElse() {
        Block[] blocks = {
            new Heading(2, "T"), Paragraph.lead("x"), bars(new double[] {0.5, 0.5}, new double[] {0.25, 0})
        };
        String coloured = new TextRenderer(new TextStyle(60, false, true)).render(List.of(blocks));
        assertThat(coloured).contains("\u001b[1mT\u001b[0m");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(render(60, blocks));
    }

    @Test
    void aWordLongerThanTheLineIsBrokenInsideAndNoLetterIsLost() {
        String word = "x".repeat(95) + "\ud83d\ude00".repeat(30);
        String text = render(40, new Paragraph(word));
        assertThat(text.replace("\n", "")).isEqualTo(word);
        assertThat(text.lines()).allMatch(line -> Letters.width(line) <= 40);
    }

    @Test
    void nothingRendersAsNothing() {
        assertThat(render(60)).isEmpty();
        assertThat(render(60, new Table("", List.of(), List.of()))).isEmpty();
    }
}
