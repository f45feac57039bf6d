package io.github.steelyard.gui.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PastedCellsTest {

    private static Transferable clipboard(String plain, String html) {
        Map<DataFlavor, String> held = new LinkedHashMap<>();
        held.put(DataFlavor.stringFlavor, plain);
        if (!html.isEmpty()) {
            held.put(DataFlavor.allHtmlFlavor, html);
        }
        return new Transferable() {
            @Override
            public DataFlavor[] getTransferDataFlavors() {
                return held.keySet().toArray(DataFlavor[]::new);
            }

            @Override
            public boolean isDataFlavorSupported(DataFlavor flavor) {
                return held.containsKey(flavor);
            }

            @Override
            public Object getTransferData(DataFlavor flavor) {
                return held.get(flavor);
            }
        };
    }

    @Test
    void tabsPartCells() {
        assertThat(PastedCells.of(clipboard("a\tb\n1\t2\n", "<table></table>")))
                .contains(SheetSource.pasted("a\tb\n1\t2\n", "tsv"));
    }

    @Test
    void aTableOfAWebPageIsTakenWhereTheTextHasNoTabs() {
        String html = "<html><body><p>x</p><table><tr><th colspan=2>Car &amp; bike<th>P</tr>"
                + "<tr><td rowspan=2>a<td>1<td>2<br>3</tr><tr><td>\"4\"<td>5</tr></table>"
                + "<table><tr><td>other</table></body></html>";
        assertThat(PastedCells.of(clipboard("Car\nP\na\n1\n2\n", html)))
                .contains(SheetSource.pasted("Car & bike\t\tP\na\t1\t2 3\n\t\"\"\"4\"\"\"\t5\n", "tsv"));
    }

    @Test
    void markdownAndCommasAreCellsAndSentencesAreNot() {
        assertThat(PastedCells.of("| a | b |\n|---|---|\n| 1 | 2 |\n")
                        .orElseThrow()
                        .name())
                .isEqualTo("pasted.md");
        assertThat(PastedCells.of("a;b\n1;2\n").orElseThrow().name()).isEqualTo("pasted.csv");
        assertThat(PastedCells.of("one cell")).isEmpty();
        assertThat(PastedCells.of("two\nlines")).isEmpty();
        assertThat(PastedCells.of("")).isEmpty();
    }

    @Test
    void spansCannotAskForMuch() {
        StringBuilder html = new StringBuilder("<table>");
        for (int i = 0; i < 3000; i++) {
            html.append("<tr><td colspan=9999 rowspan=9999>x</td></tr>");
        }
        assertThat(HtmlTable.tabbed(html + "</table>").orElseThrow().length()).isLessThan(30_000_000);
    }
}
