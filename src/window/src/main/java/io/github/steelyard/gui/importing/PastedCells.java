package io.github.steelyard.gui.importing;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Takes cells from what another program put on the clipboard or dropped. */
public final class PastedCells {

    private static final int MOST = 20_000_000;

    private PastedCells() {}

    /** Whether there may be cells in it. */
    public static boolean mayBe(DataFlavor[] flavors) {
        for (DataFlavor flavor : flavors) {
            if (flavor.equals(DataFlavor.stringFlavor) || flavor.equals(DataFlavor.allHtmlFlavor)) {
                return true;
            }
        }
        return false;
    }

    /** The cells; empty where it holds none, at least two rows of two. */
    public static Optional<SheetSource> of(Transferable clipboard) {
        String plain = text(clipboard, DataFlavor.stringFlavor);
        if (plain.indexOf('\t') >= 0) {
            return of(plain);
        }
        // A browser may part the cells of a table by line breaks alone.
        String html = text(clipboard, DataFlavor.allHtmlFlavor);
        Optional<SheetSource> table =
                html.isEmpty() ? Optional.empty() : HtmlTable.tabbed(html).flatMap(PastedCells::of);
        return table.or(() -> of(plain));
    }

    /** The cells of a text: separated by tabs, as a table of Markdown, or by commas or semicolons. */
    static Optional<SheetSource> of(String text) {
        List<String> lines =
                text.lines().filter(line -> !line.isBlank()).limit(3).toList();
        if (lines.size() < 2 || text.length() > MOST) {
            return Optional.empty();
        }
        if (lines.stream()
                .allMatch(line -> line.strip().startsWith("|") && line.strip().lastIndexOf('|') > 0)) {
            return Optional.of(SheetSource.pasted(text, "md"));
        }
        for (char sign : new char[] {'\t', ';', ','}) {
            if (lines.stream().filter(line -> line.indexOf(sign) >= 0).count() > 1) {
                return Optional.of(SheetSource.pasted(text, sign == '\t' ? "tsv" : "csv"));
            }
        }
        return Optional.empty();
    }

    private static String text(Transferable clipboard, DataFlavor flavor) {
        try {
            return clipboard.isDataFlavorSupported(flavor) && clipboard.getTransferData(flavor) instanceof String text
                    ? text
                    : "";
        } catch (UnsupportedFlavorException | IOException gone) {
            return "";
        }
    }
}
