package io.github.steelyard.spark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Row;

/** Some rows of a partition with their performances by criterion: many at once cost far less a row than one. */
final class RowBlock {

    private static final int MOST = 4096;

    private final CriterionColumns columns;
    private final List<Row> rows = new ArrayList<>(MOST);
    private final double[][] performances;
    private final String[] wrong = new String[MOST];

    private RowBlock(CriterionColumns columns) {
        this.columns = columns;
        this.performances = new double[columns.size()][MOST];
    }

    /** The next rows, as many as a block holds or there are. */
    static RowBlock next(Iterator<Row> from, CriterionColumns columns) {
        RowBlock block = new RowBlock(columns);
        while (from.hasNext() && block.rows.size() < MOST) {
            block.add(from.next());
        }
        return block;
    }

    private void add(Row row) {
        int i = rows.size();
        rows.add(row);
        for (int j = 0; j < performances.length; j++) {
            performances[j][i] = columns.performance(row, j);
        }
        String word = columns.wrongWord(row);
        if (!word.isEmpty()) {
            leaveOut(i, word);
        }
    }

    int size() {
        return rows.size();
    }

    Row row(int i) {
        return rows.get(i);
    }

    double[][] performances() {
        return performances;
    }

    double[] performances(int i) {
        return Arrays.stream(performances).mapToDouble(column -> column[i]).toArray();
    }

    /** Why a row cannot be used; null where it can. */
    String wrong(int i) {
        return wrong[i];
    }

    /** Leaves out every row with which something is wrong. */
    void leaveOut(Function<double[], Optional<String>> fault) {
        for (int i = 0; i < rows.size(); i++) {
            int at = i;
            if (wrong[i] == null) {
                fault.apply(performances(i)).ifPresent(why -> leaveOut(at, why));
            }
        }
    }

    /** A row of which nothing is known does not count. */
    private void leaveOut(int i, String why) {
        wrong[i] = why;
        for (double[] column : performances) {
            column[i] = Double.NaN;
        }
    }
}
