package io.github.steelyard.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a ranking method sees: options, criteria and performances, with the scales resolved. An uncertain performance
 * counts as the mean of what is drawn for it: its expected performance where a method reads performances, its expected
 * value where a method reads values ({@link Expectation}). A missing one is drawn evenly over the values 0 to 1.
 *
 * <p><b>Edge:</b> on a local scale on which all known performances are the same, or only one is known, a criterion tells
 * nobody apart, so a missing performance is taken to be the same as the known ones ({@link DrawnColumn}).
 *
 * <p>A local scale runs over everything that the options may show: means, ends of ranges, outcomes, and 1.96 standard
 * deviations of a normal; a constructed scale from 0 to 100; a piecewise value function without a declared scale from
 * its point of value 0 to its point of value 1.
 */
public final class Problem {

    private final ValueTree tree;
    private final List<Criterion> criteria;
    private final List<Option> options;
    private final PerformanceTable performances;
    private final List<ValueCurve> curves;
    private final Matrix central;
    /** Of which these options are a piece; null when they are all. */
    private final @Nullable Whole whole;

    /** Null until asked for. */
    private @Nullable Matrix values;

    /**
     * A problem.
     *
     * @param tree groups and criteria
     * @param options in the order of the rows
     * @param performances a row an option, a column a criterion
     * @throws io.github.steelyard.catalogue.Refusal when an exponential midpoint lies outside its scale
     * @throws IllegalArgumentException when the table does not fit options and criteria
     */
    public Problem(ValueTree tree, List<Option> options, PerformanceTable performances) {
        this.tree = tree;
        this.criteria = tree.criteria();
        this.options = List.copyOf(options);
        this.performances = performances;
        if (performances.rows() != options.size() || performances.columns() != criteria.size()) {
            throw new IllegalArgumentException("the table is " + performances.rows() + " x " + performances.columns()
                    + ", expected " + options.size() + " options x " + criteria.size() + " criteria");
        }
        List<ValueCurve> resolved = new ArrayList<>();
        double[][] columns = new double[criteria.size()][];
        for (int j = 0; j < columns.length; j++) {
            ValueCurve curve = resolve(criteria.get(j), j);
            resolved.add(curve);
            columns[j] = performances.isExact(j)
                    ? performances.centralColumn(j)
                    : new DrawnColumn(criteria.get(j), curve, performances, j).expectedPerformances();
        }
        this.curves = List.copyOf(resolved);
        this.central = Matrix.taking(options.size(), columns);
        this.whole = null;
    }

    /**
     * {@return a problem of exact performances, one row an option, in the order of the criteria}
     *
     * @param criteria in the order of the columns
     * @param optionIds in the order of the rows
     * @param rows one array an option, finite numbers
     */
    public static Problem of(List<Criterion> criteria, List<String> optionIds, double[][] rows) {
        double[][] columns = new double[criteria.size()][rows.length];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != criteria.size()) {
                throw new IllegalArgumentException(
                        "row " + i + " has " + rows[i].length + " performances, expected " + criteria.size());
            }
            for (int j = 0; j < columns.length; j++) {
                columns[j][i] = rows[i][j];
            }
        }
        return new Problem(
                ValueTree.of(criteria),
                optionIds.stream().map(Option::of).toList(),
                PerformanceTable.ofColumns(rows.length, columns));
    }

    private ValueCurve resolve(Criterion criterion, int j) {
        if (criterion.scale() instanceof Scale.Declared declared) {
            return new ValueCurve(criterion.id(), criterion.value(), declared.worst(), declared.best());
        }
        if (criterion.scale() instanceof Scale.Levels || criterion.scale() instanceof Scale.Compared) {
            return new ValueCurve(criterion.value(), 0, 100);
        }
        if (criterion.value() instanceof ValueFunction.Piecewise piecewise) {
            ValueFunction.Point first = piecewise.points().get(0);
            ValueFunction.Point last = piecewise.points().get(piecewise.points().size() - 1);
            boolean rises = first.value() < last.value();
            double worst = rises ? first.performance() : last.performance();
            double best = rises ? last.performance() : first.performance();
            return new ValueCurve(piecewise, worst, best);
        }
        return local(criterion, j);
    }

    private ValueCurve local(Criterion criterion, int j) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < options.size(); i++) {
            if (!performances.isMissing(i, j)) {
                Performance p = performances.isExact(j) ? null : performances.at(i, j);
                low = Math.min(low, p == null ? performances.central(i, j) : p.low());
                high = Math.max(high, p == null ? performances.central(i, j) : p.high());
            }
        }
        if (low > high) {
            low = 0;
            high = 0;
        }
        boolean max = criterion.direction() == Direction.MAX;
        return new ValueCurve(criterion.id(), criterion.value(), max ? low : high, max ? high : low);
    }

    /** {@return the criteria and their groups} */
    public ValueTree tree() {
        return tree;
    }

    /** {@return the leaves of the value tree, in order: the columns} */
    public List<Criterion> criteria() {
        return criteria;
    }

    /** {@return the options, in order: the rows} */
    public List<Option> options() {
        return options;
    }

    /** {@return the performances as stated, with their spreads} */
    public PerformanceTable performances() {
        return performances;
    }

    /** {@return value functions on their resolved scales, one a criterion} */
    public List<ValueCurve> curves() {
        return curves;
    }

    /**
     * {@return the performances on criterion j as they are drawn}
     *
     * @param j index of the criterion, from 0
     */
    public DrawnColumn drawn(int j) {
        return new DrawnColumn(criteria.get(j), curves.get(j), performances, j);
    }

    /** {@return expected performances in the criteria's units} */
    public Matrix central() {
        return central;
    }

    /** {@return expected values, 1 at the best end of the scale, 0 at the worst} */
    public synchronized Matrix values() {
        if (values == null) {
            double[][] columns = new double[criteria.size()][];
            for (int j = 0; j < columns.length; j++) {
                columns[j] = performances.isExact(j)
                        ? curves.get(j).values(performances.centralColumn(j))
                        : drawn(j).expectedValues();
            }
            values = Matrix.taking(options.size(), columns);
        }
        return values;
    }

    /** The same with these as exact performances and as values. */
    Problem settled(Matrix expected, Matrix worth) {
        return new Problem(this, expected, worth);
    }

    private Problem(Problem base, Matrix central, Matrix values) {
        this.tree = base.tree;
        this.criteria = base.criteria;
        this.options = base.options;
        this.performances = PerformanceTable.ofColumns(options.size(), Settled.columns(central));
        this.curves = base.curves;
        this.central = central;
        this.whole = base.whole;
        this.values = values;
    }

    /**
     * {@return the same criteria and scales kept, with other exact performances: what one Monte Carlo draw looks like}
     *
     * @param columns one array a criterion, finite numbers
     */
    public Problem drawn(double[][] columns) {
        return new Problem(this, columns);
    }

    private Problem(Problem base, double[][] columns) {
        this.tree = base.tree;
        this.criteria = base.criteria;
        this.options = base.options;
        this.performances = PerformanceTable.ofColumns(base.options.size(), columns);
        this.curves = base.curves;
        this.central = Matrix.ofColumns(base.options.size(), columns);
        this.whole = null;
    }

    /**
     * {@return these options as a piece of many more} Two are added at the end, which have the least and the greatest
     * of every column, so that whoever looks at these options sees the ends of all; scales are kept.
     *
     * @param totals what each column of central performances of all options comes to, these included
     * @param sums the same of numbers by option that a method works out on its way, by round
     * @param next takes what those of the first round that is not known yet come to over the options at hand
     */
    public Problem within(List<ColumnTotals> totals, List<List<ColumnTotals>> sums, Consumer<List<ColumnTotals>> next) {
        List<Option> more = new ArrayList<>(options);
        more.add(Option.of("least of all"));
        more.add(Option.of("greatest of all"));
        double[][] ends = new double[2][criteria.size()];
        double[][] columns = new double[criteria.size()][];
        for (int j = 0; j < columns.length; j++) {
            ends[0][j] = totals.get(j).least();
            ends[1][j] = totals.get(j).greatest();
            columns[j] = Arrays.copyOf(central.column(j), more.size());
            columns[j][options.size()] = ends[0][j];
            columns[j][options.size() + 1] = ends[1][j];
        }
        return new Problem(
                this,
                more,
                performances.plus(ends),
                Matrix.taking(more.size(), columns).within(totals),
                new Whole(totals, sums, next));
    }

    /**
     * What numbers by option, which a method works out on its way, come to over all options.
     *
     * @param round from 0; numbers of a later round may depend on what those of the earlier ones come to
     * @param numbers arrays with one number an option
     * @return one for each array; empty when these options are all
     */
    public Optional<List<ColumnTotals>> overall(int round, double[]... numbers) {
        return Optional.ofNullable(whole).map(all -> all.overall(round, options.size() - 2, numbers));
    }

    private Problem(
            Problem base, List<Option> options, PerformanceTable performances, Matrix central, @Nullable Whole whole) {
        this.tree = base.tree;
        this.criteria = base.criteria;
        this.options = List.copyOf(options);
        this.performances = performances;
        this.curves = base.curves;
        this.central = central;
        this.whole = whole;
    }

    /**
     * {@return the options of these indices only, in this order; local scales are taken anew}
     *
     * @param indices from 0, in the order wanted
     */
    public Problem options(int[] indices) {
        List<Option> kept = new ArrayList<>();
        for (int i : indices) {
            kept.add(options.get(i));
        }
        return new Problem(tree, kept, performances.rows(indices));
    }

    /**
     * {@return index of a criterion, −1 when there is none of that id}
     *
     * @param id id of a criterion
     */
    public int criterionIndex(String id) {
        for (int j = 0; j < criteria.size(); j++) {
            if (criteria.get(j).id().equals(id)) {
                return j;
            }
        }
        return -1;
    }

    /**
     * {@return index of an option, −1 when there is none of that id}
     *
     * @param id id of an option
     */
    public int optionIndex(String id) {
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /** {@return whether any performance is missing} */
    public boolean hasMissing() {
        for (int j = 0; j < criteria.size(); j++) {
            if (!performances.isExact(j)) {
                for (int i = 0; i < options.size(); i++) {
                    if (performances.isMissing(i, j)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Problem p
                && tree.equals(p.tree)
                && options.equals(p.options)
                && performances.equals(p.performances)
                && central.equals(p.central);
    }

    @Override
    public int hashCode() {
        return 31 * tree.hashCode() + performances.hashCode();
    }
}
