package io.github.steelyard.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Heading;
import io.github.steelyard.report.document.Items;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.report.document.Table.Cell;
import io.github.steelyard.report.document.Table.Column;
import io.github.steelyard.report.document.Table.Format;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Markdown, CSV and pages. */
class MarkupTest {

    private static Table table(String text, double number) {
        return new Table(
                "",
                List.of(new Column("A", Format.TEXT), new Column("B", Format.NUMBER)),
                List.of(List.of(Cell.of(text), Cell.of(number))));
    }

    private static String markdown(Block... blocks) {
        return new MarkdownRenderer().render(List.of(blocks));
    }

    private static String csv(Block... blocks) {
        return new CsvRenderer().render(List.of(blocks));
    }

    @Test
    void markdownEscapesWhatMarkdownWouldRead() {
        assertThat(markdown(new Paragraph("a*b* [c](d) <e> f|g `h` snake_case _i_ R&D A & B")))
                .isEqualTo("a\\*b\\* \\[c\\](d) \\<e\\> f\\|g \\`h\\` snake_case \\_i_ R\\&D A & B\n");
        assertThat(markdown(new Paragraph("1. not a list"), new Items(List.of("- nor this"))))
                .isEqualTo("1\\. not a list\n\n- \\- nor this\n");
        assertThat(markdown(new Heading(2, "# x"), Paragraph.lead("y"))).isEqualTo("## \\# x\n\n**y**\n");
    }

    @Test
    void markdownTablesAlignNumbersAndKeepIndentation() {
        assertThat(markdown(table("  in | side\nline", 0.5)))
                .isEqualTo("| A | B |\n| --- | ---: |\n| &emsp;in \\| side line | 0.5 |\n");
    }

    @Test
    void csvQuotesAsRfc4180Says() {
        assertThat(csv(table("say \"a, b\"\nand c", 0.1))).isEqualTo("A,B\r\n\"say \"\"a, b\"\"\nand c\",0.1\r\n");
    }

    @Test
    void csvKeepsNumbersInFullAndTablesApart() {
        assertThat(csv(new Heading(1, "left out"), table("x", 1.0 / 3), table("y", 2)))
                .isEqualTo("A,B\r\nx,0.3333333333333333\r\n\r\nA,B\r\ny,2\r\n");
    }

    @Test
    void aPageOpensWhatStandsBehindACellAndATableThatIsFolded() {
        List<Column> columns = List.of(
                new Column("Option", Format.TEXT),
                new Column("Cost & more", Format.NUMBER),
                new Column("C", Format.TEXT));
        List<List<Cell>> rows = List.of(List.of(Cell.of("a"), Cell.of(2).behind("Smith <2017>"), Cell.of("c")));

        String open = new HtmlRenderer().render(List.of(new Table("T", columns, rows)));
        String folded = new HtmlRenderer().render(List.of(new Table("T", columns, rows, true)));

        assertThat(open)
                .contains("<table class=\"cards\">\n<caption>T</caption>")
                .contains("<tr><td>a</td><td class=\"n\" data-of=\"Cost &amp; more\"><details><summary>2</summary>"
                        + "<p>Smith &lt;2017&gt;</p></details></td><td data-of=\"C\">c</td></tr>")
                .doesNotContain("<details class=\"fold\">");
        assertThat(folded)
                .contains("<details class=\"fold\"><summary>T</summary>")
                .doesNotContain("<caption>");
        assertThat(csv(new Table("T", columns, rows, true))).isEqualTo("Option,Cost & more,C\r\na,2,c\r\n");
    }
}
