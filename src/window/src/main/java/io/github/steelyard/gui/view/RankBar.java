package io.github.steelyard.gui.view;

import io.github.steelyard.gui.session.RankingSheet;
import java.awt.geom.Rectangle2D;

/**
 * Where the bar of a row and its parts stand.
 *
 * @param row whose bar
 * @param sheet all rows, which share one axis
 * @param columns of the row
 */
record RankBar(RankingSheet.Row row, RankingSheet sheet, RankColumns columns) {

    private double scale() {
        return (columns.barEnd() - columns.bar()) / (sheet.high() - sheet.low());
    }

    double xOf(double amount) {
        return columns.bar() + (amount - sheet.low()) * scale();
    }

    /** The boxes of the parts, by criterion; parts below 0 hang to the left of it. */
    Rectangle2D[] parts(double top, double tall) {
        double[] amounts = row.parts();
        Rectangle2D[] boxes = new Rectangle2D[amounts.length];
        double up = xOf(0);
        double down = up;
        for (int j = 0; j < amounts.length; j++) {
            double width = Math.abs(amounts[j]) * scale();
            double left = amounts[j] >= 0 ? up : down - width;
            boxes[j] = new Rectangle2D.Double(left, top, width, tall);
            up += amounts[j] >= 0 ? width : 0;
            down -= amounts[j] >= 0 ? 0 : width;
        }
        return boxes;
    }

    /** The criterion whose part is at x; −1 for none. */
    int criterionAt(int x) {
        Rectangle2D[] boxes = parts(0, 1);
        for (int j = 0; j < boxes.length; j++) {
            if (x >= boxes[j].getMinX() && x < boxes[j].getMaxX()) {
                return j;
            }
        }
        return -1;
    }
}
