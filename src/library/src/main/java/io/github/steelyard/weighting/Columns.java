package io.github.steelyard.weighting;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Direction;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Problem;
import io.github.steelyard.text.Numbers;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The central performances on the criteria to be weighed, column by column, for one weighting method.
 *
 * @param method id, for messages
 * @param criteria in order
 * @param options in order
 * @param x performances, one array a criterion
 */
record Columns(String method, List<Criterion> criteria, List<Option> options, double[][] x) {

    /**
     * The columns of the children.
     *
     * @throws Refusal when a child is a group or a performance is missing
     */
    static Columns of(WeightingTask task, String method) {
        Problem problem = task.leaves();
        int m = problem.options().size();
        double[][] x = new double[task.size()][];
        for (int j = 0; j < x.length; j++) {
            for (int i = 0; i < m && x.length > 1; i++) {
                if (problem.performances().isMissing(i, j)
                        && problem.performances().at(i, j).filling().isEmpty()) {
                    throw new Refusal("'" + method + "' weighs by the performances and needs them all; '"
                            + problem.options().get(i).id() + "' has none on '"
                            + problem.criteria().get(j).id() + "'");
                }
            }
            x[j] = problem.central().column(j);
        }
        return new Columns(method, problem.criteria(), problem.options(), x);
    }

    int size() {
        return x.length;
    }

    int optionCount() {
        return options.size();
    }

    List<String> ids() {
        return criteria.stream().map(Criterion::id).toList();
    }

    List<String> names() {
        return criteria.stream().map(Criterion::name).toList();
    }

    boolean isMax(int j) {
        return criteria.get(j).direction() == Direction.MAX;
    }

    /** Whether all options perform the same on criterion j. */
    boolean isConstant(int j) {
        return Arrays.stream(x[j]).allMatch(v -> v == x[j][0]);
    }

    /** Column j divided by its largest size, so that sums of it neither overflow nor vanish. */
    double[] scaled(int j) {
        double largest = Arrays.stream(x[j]).map(Math::abs).max().getAsDouble();
        return largest == 0
                ? x[j].clone()
                : Arrays.stream(x[j]).map(v -> v / largest).toArray();
    }

    /** Column j from 0 (its smallest) to 1 (its largest), or turned round; all 0 when it is constant. */
    double[] minMax(int j, boolean turned) {
        double low = Arrays.stream(x[j]).min().getAsDouble();
        double high = Arrays.stream(x[j]).max().getAsDouble();
        boolean halve = Double.isInfinite(high - low);
        double unit = halve ? 0.5 : 1;
        double range = high * unit - low * unit;
        return Arrays.stream(x[j])
                .map(v -> range == 0 ? 0 : (turned ? high * unit - v * unit : v * unit - low * unit) / range)
                .toArray();
    }

    /** Refuses fewer than two options. */
    void requireOptions() {
        if (options.size() < 2) {
            throw new Refusal("'" + method + "' weighs by how options differ and needs at least two; there "
                    + (options.isEmpty()
                            ? "are none"
                            : "is only '" + options.get(0).id() + "'"));
        }
    }

    /** Refuses negative performances. */
    void requireNonNegative() {
        require(false);
    }

    /** Refuses performances of 0 or less. */
    void requirePositive() {
        require(true);
    }

    private void require(boolean positive) {
        for (int j = 0; j < x.length; j++) {
            for (int i = 0; i < x[j].length; i++) {
                if (positive ? !(x[j][i] > 0) : x[j][i] < 0) {
                    throw new Refusal("'" + method + "' needs performances " + (positive ? "> 0" : ">= 0") + "; '"
                            + options.get(i).id() + "' has " + Numbers.plain(x[j][i]) + " on '"
                            + criteria.get(j).id() + "'");
                }
            }
        }
    }

    /** One number a criterion, by id. */
    Map<String, Object> plain(double[] byCriterion) {
        Map<String, Object> plain = new LinkedHashMap<>();
        for (int j = 0; j < byCriterion.length; j++) {
            plain.put(criteria.get(j).id(), byCriterion[j]);
        }
        return plain;
    }

    /** Shows a table of options and criteria, given column by column. */
    void trace(Tracer tracer, String symbol, String caption, double[][] columns) {
        if (tracer.isOn()) {
            double[][] rows = new double[options.size()][columns.length];
            for (int j = 0; j < columns.length; j++) {
                for (int i = 0; i < rows.length; i++) {
                    rows[i][j] = columns[j][i];
                }
            }
            tracer.table(symbol, caption, options.stream().map(Option::name).toList(), names(), rows);
        }
    }

    /** The mean. */
    static double mean(double[] column) {
        double sum = 0;
        for (double v : column) {
            sum += v;
        }
        return sum / column.length;
    }

    /** The population standard deviation, exactly 0 when all numbers are the same. */
    static double deviation(double[] column) {
        double mean = mean(column);
        double sum = 0;
        boolean differ = false;
        for (double v : column) {
            sum += (v - mean) * (v - mean);
            differ |= v != column[0];
        }
        return differ ? Math.sqrt(sum / column.length) : 0;
    }
}
