package io.github.steelyard.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is first in how many cells of a grid, and which axis decides it: the share of the variance of "option o is first"
 * (1, or a part where several share the place), summed over the options, that lies between the values of the axis:
 * Σ<sub>o</sub> Var<sub>v</sub>(E[1<sub>o</sub> | v]) / Σ<sub>o</sub> Var(1<sub>o</sub>). It is the main effect of
 * the analysis of variance, 0 when the axis alone tells nothing and 1 when it alone decides.
 */
public final class SweepTally {

    private final SweepGrid grid;
    private final Map<String, Double> first = new LinkedHashMap<>();
    private final Map<String, Double> squares = new LinkedHashMap<>();
    private final List<List<Map<String, Double>>> byValue = new ArrayList<>();
    private final List<int[]> cellsByValue = new ArrayList<>();
    private int ranked;
    private int refused;

    public SweepTally(SweepGrid grid) {
        this.grid = grid;
        for (SweepAxis axis : grid.axes()) {
            List<Map<String, Double>> values = new ArrayList<>();
            axis.values().forEach(v -> values.add(new LinkedHashMap<>()));
            byValue.add(values);
            cellsByValue.add(new int[axis.values().size()]);
        }
    }

    /** Adds a cell with the options that lead in it; none where it could not be ranked. */
    public void add(int cell, Set<String> leaders) {
        if (leaders.isEmpty()) {
            refused++;
            return;
        }
        ranked++;
        int[] at = grid.at(cell);
        for (int a = 0; a < at.length; a++) {
            cellsByValue.get(a)[at[a]]++;
        }
        double share = 1.0 / leaders.size();
        for (String option : leaders) {
            first.merge(option, share, Double::sum);
            squares.merge(option, share * share, Double::sum);
            for (int a = 0; a < at.length; a++) {
                byValue.get(a).get(at[a]).merge(option, share, Double::sum);
            }
        }
    }

    /** Cells that could be ranked. */
    public int ranked() {
        return ranked;
    }

    /** Cells that could not. */
    public int refused() {
        return refused;
    }

    /** Cells in which each option is first; a shared place counts in part. */
    public Map<String, Double> first() {
        return first;
    }

    /** The share of the variance of the winner that an axis explains alone, 0 where nobody else ever wins. */
    public double share(int axis) {
        double within = 0;
        double between = 0;
        for (Map.Entry<String, Double> option : first.entrySet()) {
            double mean = option.getValue() / ranked;
            within += squares.get(option.getKey()) / ranked - mean * mean;
            for (int v = 0; v < cellsByValue.get(axis).length; v++) {
                int cells = cellsByValue.get(axis)[v];
                if (cells > 0) {
                    double own = byValue.get(axis).get(v).getOrDefault(option.getKey(), 0.0) / cells;
                    between += (own - mean) * (own - mean) * cells / ranked;
                }
            }
        }
        return within <= 1e-15 ? 0 : Math.min(1, between / within);
    }
}
