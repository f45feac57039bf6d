package io.github.steelyard.gui.view;

import io.github.steelyard.gui.session.RankingSheet;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.gui.widget.Ink;
import java.awt.Font;
import java.awt.FontMetrics;
import javax.swing.JComponent;

/**
 * Where the columns of the ranking stand, the same for all rows.
 *
 * @param rank right edge of the rank
 * @param name left edge of the name
 * @param bar left edge of the bar
 * @param barEnd right edge of the bar
 * @param score right edge of the score
 * @param strip left edge of the rank distribution; no room for it where that is not left of its end
 * @param stripEnd its right edge
 * @param first right edge of "first in"
 */
record RankColumns(int rank, int name, int bar, int barEnd, int score, int strip, int stripEnd, int first) {

    /** The room that bars keep beside long names, in sizes of the type. */
    private static final int SHORTEST_BAR = 20;

    static RankColumns of(JComponent host, RankingSheet sheet, int width) {
        Font font = host.getFont();
        // The leader is set in bold, and anyone may come to lead.
        FontMetrics metrics = host.getFontMetrics(font.deriveFont(Font.BOLD));
        FontMetrics small = host.getFontMetrics(Ink.small(font));
        int em = Math.round(font.getSize2D());
        int names = 0;
        int bare = 0;
        int scores = metrics.stringWidth("0.000");
        boolean firm = false;
        for (RankingSheet.Row row : sheet.rows()) {
            int kind = row.kind().isEmpty() ? 0 : small.stringWidth(row.kind()) + em;
            bare = Math.max(bare, metrics.stringWidth(row.name()));
            names = Math.max(names, metrics.stringWidth(row.name()) + kind);
            scores = Math.max(scores, metrics.stringWidth(row.score()));
            firm |= row.ranks().length > 0;
        }
        int rank = em / 2 + metrics.stringWidth("00");
        int name = rank + em * 3 / 4;
        int right = width - em * 3 / 4;
        int first = right;
        int firstWidth = firm ? small.stringWidth(Text.of("ranking.first", ">99%")) : 0;
        int room = right - name;
        int stripWidth = firm && room > em * 52 ? em * 7 : 0;
        if (room < em * 30) {
            firstWidth = 0;
        }
        int strip = right - firstWidth - stripWidth - (firstWidth > 0 ? em * 3 / 4 : 0);
        int stripEnd = strip + stripWidth;
        int score = strip - (stripWidth > 0 ? em : 0);
        int left = score - scores - em - name;
        int fair = (int) (left * (left < em * 30 ? 0.6 : 0.5));
        // Names come before the kinds and before long bars: nobody may have to guess who leads.
        int nameWidth = Math.min(names, Math.max(fair, Math.min(bare + em / 2, left - em * SHORTEST_BAR)));
        int bar = name + nameWidth + em * 3 / 4;
        return new RankColumns(
                rank,
                name,
                bar,
                Math.max(bar, score - scores - em * 3 / 4),
                score,
                strip,
                stripEnd,
                firstWidth > 0 ? first : -1);
    }
}
