package io.github.steelyard.model;

import static java.util.Objects.requireNonNull;

import io.github.steelyard.statistics.Copula;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What a performance depends on besides events and states: quantities and spreads, as the coordinates of points. Quantities
 * stand by id, so that the order of the file does not matter.
 */
final class Coordinates {

    private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);
    private static final int MOST_DIMENSIONS = 1000;

    /**
     * One of them.
     *
     * @param uncertainty number of a quantity; −1 for a leaf
     * @param cell whose leaf it is; null for a quantity
     * @param leaf number of the leaf
     */
    record Coordinate(
            int uncertainty, @Nullable CellProgram cell, int leaf, Performance spread, SpreadQuantile quantile) {}

    private final List<Coordinate> all = new ArrayList<>();
    private final Map<Cell, Integer> start = new HashMap<>();
    private final Copula copula;

    Coordinates(CellProgram program) {
        Uncertainties uncertainties = program.uncertainties();
        List<String> quantities = new ArrayList<>();
        program.reached().stream()
                .map(u -> uncertainties.all().get(u))
                .filter(u -> u instanceof Uncertainty.Quantity)
                .sorted(Comparator.comparing(Uncertainty::id))
                .forEach(u -> {
                    Performance spread = ((Uncertainty.Quantity) u).spread();
                    quantities.add(u.id());
                    all.add(new Coordinate(uncertainties.index(u.id()), null, -1, spread, new SpreadQuantile(spread)));
                });
        this.copula = new Copula(quantities, uncertainties::correlation);
        Set<CellProgram> cells = new LinkedHashSet<>();
        gather(program, cells);
        for (CellProgram cell : cells) {
            if (start.containsKey(cell.cell())) {
                continue;
            }
            start.put(cell.cell(), all.size());
            for (int l = 0; l < cell.leaves().size(); l++) {
                Performance spread = cell.leaves().get(l);
                all.add(new Coordinate(-1, cell, l, spread, new SpreadQuantile(spread)));
            }
        }
    }

    private static void gather(CellProgram program, Set<CellProgram> cells) {
        if (cells.add(program)) {
            program.siblings().stream()
                    .sorted(Comparator.comparing((CellProgram s) -> s.cell().criterion())
                            .thenComparing(s -> s.cell().option()))
                    .forEach(s -> gather(s, cells));
        }
    }

    List<Coordinate> all() {
        return all;
    }

    /** Fixed draws, evenly spread: points of Sobol's sequence in the middles of their cells. */
    PointBlock draws(int count) {
        int dimensions = Math.max(1, Math.min(MOST_DIMENSIONS, all.size()));
        double[][] points = dimensions <= Few.DIMENSIONS && count <= Few.COUNT ? Few.POINTS : sobol(dimensions, count);
        double[][] u = new double[Math.max(1, all.size())][count];
        for (int c = 0; c < u.length; c++) {
            for (int k = 0; k < count; k++) {
                u[c][k] = points[c % dimensions][k] + 0.5 / count;
            }
        }
        PointBlock block = new PointBlock(count, (cell, leaf, base) -> {
            Coordinate own = all.get(requireNonNull(start.get(cell.cell())) + leaf);
            double[] out = new double[count];
            for (int k = 0; k < count; k++) {
                double from = base == null ? 0 : base[k];
                out[k] = own.spread().isMissing() || !Double.isFinite(from)
                        ? Double.NaN
                        : from
                                + own.quantile()
                                        .at(u[start.get(cell.cell()) + leaf][k], cell.low() - from, cell.high() - from);
            }
            return out;
        });
        quantities(u, count, block);
        return block;
    }

    /** By dimension. */
    private static double[][] sobol(int dimensions, int count) {
        SobolSequenceGenerator sobol = new SobolSequenceGenerator(dimensions);
        double[][] points = new double[dimensions][count];
        for (int k = 0; k < count; k++) {
            double[] point = sobol.nextVector();
            for (int c = 0; c < dimensions; c++) {
                points[c][k] = point[c];
            }
        }
        return points;
    }

    /** The first dimensions of the sequence are the same however many there are. */
    private static final class Few {
        private static final int DIMENSIONS = 8;
        private static final int COUNT = OutlookMaker.DRAWS;
        private static final double[][] POINTS = sobol(DIMENSIONS, COUNT);
    }

    private void quantities(double[][] u, int count, PointBlock block) {
        int n = copula.ids().size();
        double[][] z = new double[n][count];
        boolean isJoined = false;
        for (int i = 0; i < n; i++) {
            isJoined |= copula.row(i)[i] != 1;
        }
        for (int i = 0; i < n && isJoined; i++) {
            for (int k = 0; k < count; k++) {
                z[i][k] = NORMAL.inverseCumulativeProbability(u[i][k]);
            }
        }
        for (int i = 0; i < n; i++) {
            double[] row = copula.row(i);
            boolean isAlone = row[i] == 1;
            double[] out = new double[count];
            for (int k = 0; k < count; k++) {
                double own = 0;
                for (int j = 0; j <= i && !isAlone; j++) {
                    own += row[j] * z[j][k];
                }
                out[k] = all.get(i).quantile().at(isAlone ? u[i][k] : NORMAL.cumulativeProbability(own));
            }
            block.set(all.get(i).uncertainty(), out);
        }
    }

    /**
     * Points that are given.
     *
     * @param values by coordinate and point
     * @param withOwn whether the spreads of the program itself are added; else a sum with one is left out
     */
    PointBlock points(double[][] values, int count, CellProgram program, boolean withOwn) {
        PointBlock block = new PointBlock(count, (cell, leaf, base) -> {
            double[] own = values[requireNonNull(start.get(cell.cell())) + leaf];
            double[] out = new double[count];
            boolean isLeftOut = cell == program && !withOwn;
            for (int k = 0; k < count; k++) {
                double x = (base == null ? 0 : base[k]) + own[k];
                out[k] = Double.isInfinite(x)
                        ? x
                        : isLeftOut ? Double.NaN : x == x ? Math.max(cell.low(), Math.min(cell.high(), x)) : x;
            }
            return out;
        });
        for (int c = 0; c < all.size(); c++) {
            if (all.get(c).cell() == null) {
                block.set(all.get(c).uncertainty(), Arrays.copyOf(values[c], count));
            }
        }
        return block;
    }
}
