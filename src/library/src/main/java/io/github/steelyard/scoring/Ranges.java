package io.github.steelyard.scoring;

import io.github.steelyard.batch.NumberRows;
import io.github.steelyard.batch.TableFacts;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.ColumnTotals;
import io.github.steelyard.model.Criterion;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What must be known of all rows before the first can be scored: where local scales begin and end, and what columns and
 * the method's own numbers come to. Sums are exact, so {@link #plus(Ranges)} is associative and commutative to the last
 * bit: rows can be gathered in any pieces, in any order, on any machines. Immutable.
 *
 * <p>{@link #passes} tells how often the rows must be gone through; declared scales and a method that looks at one option
 * alone need none. A pass gathers every row and ends with {@link #next}.
 *
 * <pre>{@code
 * Ranges ranges = Ranges.of(study);
 * while (ranges.passes() > 0) {
 *     ranges = ranges.plus(columns, 0, rows).next();
 * }
 * RowScorer scorer = RowScorer.of(study, ranges);
 * }</pre>
 */
public final class Ranges implements Serializable {

    private static final long serialVersionUID = 1;

    private static final int BLOCK = 4096;

    private final RowModel model;
    private final TableFacts facts;
    private final int passes;

    /** Of the first pass, and of a later one: what was gathered so far. */
    private final TableFacts gathered;

    private final ArrayList<ColumnTotals> sums;

    /** Null until asked for. */
    private transient @Nullable NumberRows rows;

    private Ranges(RowModel model, TableFacts facts, int passes, TableFacts gathered, List<ColumnTotals> sums) {
        this.model = model;
        this.facts = facts;
        this.passes = passes;
        this.gathered = gathered;
        this.sums = new ArrayList<>(sums);
    }

    /**
     * Of no rows yet.
     *
     * @param study whose criteria, weights and method count; its options do not
     * @return the ranges of these rows
     * @throws Refusal when the method must see all options at once, or weights follow from performances
     */
    public static Ranges of(Study study) {
        RowModel model = RowModel.of(study);
        int passes = TableFacts.areNeeded(study)
                ? 1 + study.method().sight(study.parameters()).rounds()
                : 0;
        return new Ranges(model, TableFacts.NONE, passes, TableFacts.NONE, List.of());
    }

    /**
     * Of rows that are at hand, gone through as often as it takes.
     *
     * @param study whose criteria, weights and method count; its options do not
     * @param columns by criterion, as {@link #plus(double[][], int, int)} takes them
     * @return the ranges of these rows
     */
    public static Ranges of(Study study, double[][] columns) {
        Ranges ranges = of(study);
        while (ranges.passes > 0) {
            ranges = ranges.plus(columns, 0, columns.length == 0 ? 0 : columns[0].length)
                    .next();
        }
        return ranges;
    }

    /** {@return how many passes over the rows are still to be made} */
    public int passes() {
        return passes;
    }

    /**
     * {@return the same knowing one more row}
     *
     * @param row performances in the order of the criteria, NaN where one is missing
     */
    public Ranges plus(double[] row) {
        double[][] columns = new double[row.length][];
        Arrays.setAll(columns, j -> new double[] {row[j]});
        return plus(columns, 0, 1);
    }

    /**
     * {@return the same knowing more rows} Rows that fail a requirement do not count.
     *
     * @param columns by criterion, in their order: performances by row, NaN where one is missing
     * @param from first row
     * @param to behind the last row
     * @throws Refusal when a performance lies outside its scale
     */
    public Ranges plus(double[][] columns, int from, int to) {
        if (passes == 0) {
            return this;
        }
        Bounds.of(model.criteria()).check(columns, from, to);
        Ranges all = this;
        for (int at = from; at < to; at += BLOCK) {
            all = all.plusBlock(columns, at, Math.min(to, at + BLOCK));
        }
        return all;
    }

    private Ranges plusBlock(double[][] columns, int from, int to) {
        double[][] block = new double[columns.length][];
        Arrays.setAll(block, j -> Arrays.copyOfRange(columns[j], from, to));
        NumberRows numbers = rows();
        int[] admitted = numbers.admitted(block, to - from);
        if (admitted.length == 0) {
            return this;
        }
        Study study = numbers.study(block, to - from, admitted);
        if (isFirst()) {
            return new Ranges(model, facts, passes, gathered.plus(TableFacts.of(study)), sums).sharing(numbers);
        }
        List<ColumnTotals> more = new ArrayList<>();
        Study within = facts.within(study, more::addAll);
        within.scorer().score(within.weights(), Tracer.OFF);
        return new Ranges(model, facts, passes, gathered, TableFacts.together(sums, more)).sharing(numbers);
    }

    /** Whether nothing is known of the columns yet. */
    private boolean isFirst() {
        return facts == TableFacts.NONE
                || facts.ends().isEmpty() && facts.totals().isEmpty();
    }

    private NumberRows rows() {
        if (rows == null) {
            rows = new NumberRows(model.scaled(facts));
        }
        return rows;
    }

    private Ranges sharing(@Nullable NumberRows numbers) {
        rows = numbers;
        return this;
    }

    /**
     * {@return what is wrong with a row, so that {@link #plus(double[])} refuses it; empty when nothing is}
     *
     * @param row one performance a criterion, NaN where missing
     */
    public Optional<String> wrong(double[] row) {
        return Bounds.of(model.criteria()).wrong(row);
    }

    /**
     * {@return what this and other rows of the same pass show together}
     *
     * @param other seen in the same pass
     * @throws IllegalArgumentException when the other is of another study or of another pass
     */
    public Ranges plus(Ranges other) {
        if (passes != other.passes || !model.equals(other.model)) {
            throw new IllegalArgumentException("ranges of different studies or passes cannot be joined");
        }
        return new Ranges(model, facts, passes, gathered.plus(other.gathered), TableFacts.together(sums, other.sums))
                .sharing(rows);
    }

    /**
     * {@return the end of a pass: what was gathered is known of all rows}
     *
     * @throws Refusal when the totals are too large or too small to be computed with
     */
    public Ranges next() {
        if (passes == 0) {
            return this;
        }
        if (isFirst()) {
            gathered.check(model.criteria());
            return new Ranges(model, gathered, passes - 1, TableFacts.NONE, List.of());
        }
        return new Ranges(model, facts.knowing(List.copyOf(sums)), passes - 1, TableFacts.NONE, List.of());
    }

    /** Performances that some row may have. */
    double[] some() {
        List<Criterion> criteria = model.criteria();
        double[] some = new double[criteria.size()];
        for (int j = 0; j < some.length; j++) {
            if (!facts.totals().isEmpty()) {
                some[j] = facts.totals().get(j).greatest();
            } else if (!facts.ends().isEmpty()) {
                some[j] = facts.ends().get(j)[1];
            } else {
                some[j] = model.study().problem().curves().get(j).best();
            }
        }
        return some;
    }

    RowModel model() {
        return model;
    }

    TableFacts facts() {
        return facts;
    }
}
