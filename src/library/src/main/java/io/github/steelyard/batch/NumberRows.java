package io.github.steelyard.batch;

import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.PerformanceTable;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Requirement;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/**
 * Rows of numbers as options without names. Safe on any thread.
 *
 * @param base a study without any option
 */
public record NumberRows(Study base) {

    private static final Option SOME = Option.of("some-row");

    /**
     * The rows that can be ranked: something is known of them, and they meet all requirements or, not knowing enough, may.
     *
     * @param columns by criterion, NaN where a performance is missing
     * @param count of rows
     */
    public int[] admitted(double[][] columns, int count) {
        List<Criterion> criteria = base.problem().criteria();
        BitSet admitted = new BitSet(count);
        for (double[] column : columns) {
            for (int i = 0; i < count; i++) {
                if (!Double.isNaN(column[i])) {
                    admitted.set(i);
                }
            }
            if (admitted.cardinality() == count) {
                break;
            }
        }
        for (int j = 0; j < columns.length; j++) {
            if (criteria.get(j).requirement().isPresent()) {
                Requirement requirement = criteria.get(j).requirement().get();
                for (int i = 0; i < count; i++) {
                    if (!Double.isNaN(columns[j][i]) && !requirement.admits(columns[j][i])) {
                        admitted.clear(i);
                    }
                }
            }
        }
        return admitted.stream().toArray();
    }

    /**
     * A study of some rows.
     *
     * @param columns by criterion, taken over
     * @param count of rows
     * @param admitted which are ranked
     */
    public Study study(double[][] columns, int count, int[] admitted) {
        Problem problem = base.problem();
        PerformanceTable table = PerformanceTable.ofColumns(count, columns);
        if (admitted.length < count) {
            table = table.rows(admitted);
        }
        List<Option> nameless = Collections.nCopies(admitted.length, SOME);
        return base.with(new Problem(problem.tree(), nameless, base.decision().filled(table, nameless)));
    }
}
