package io.github.steelyard.spark;

import java.util.Arrays;
import java.util.Comparator;
import org.apache.spark.sql.Row;

/** Best first; rows of the same score by their other columns, so that the order of partitions decides nothing. */
record Better(boolean isHigherBetter, int score) implements Comparator<Row> {

    @Override
    public int compare(Row a, Row b) {
        int byScore = Double.compare(a.getDouble(score), b.getDouble(score));
        if (byScore != 0) {
            return isHigherBetter ? -byScore : byScore;
        }
        for (int k = 0; k < score; k++) {
            int byCell = byCell(a.get(k), b.get(k));
            if (byCell != 0) {
                return byCell;
            }
        }
        return 0;
    }

    @SuppressWarnings("unchecked")
    private static int byCell(Object a, Object b) {
        if (a == null || b == null) {
            return a == b ? 0 : a == null ? 1 : -1;
        }
        if (a instanceof byte[] bytes) {
            return Arrays.compare(bytes, (byte[]) b);
        }
        return a instanceof Comparable<?>
                ? ((Comparable<Object>) a).compareTo(b)
                : a.toString().compareTo(b.toString());
    }
}
