package io.github.steelyard.packages;

import io.github.steelyard.model.Cell;
import io.github.steelyard.model.Combination;
import io.github.steelyard.model.Combined;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Interaction;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Packages;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.PerformanceTable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What packages come to on each criterion. */
public final class PackageCells {

    private final PackageSet set;
    private final List<Criterion> criteria;
    private final PerformanceTable table;
    private final int[] rows;
    private final Combination[] how;
    private final long[] together;
    private final double[][] add;
    private final double[] whole;

    /**
     * @param options of the table, in its order
     * @param table which the measures are in
     */
    public PackageCells(PackageSet set, List<Criterion> criteria, List<Option> options, PerformanceTable table) {
        this.set = set;
        this.criteria = criteria;
        this.table = table;
        Packages packages = set.packages();
        List<String> ids = options.stream().map(Option::id).toList();
        this.rows = packages.measures().stream().mapToInt(ids::indexOf).toArray();
        this.how = criteria.stream().map(c -> packages.combination(c.id())).toArray(Combination[]::new);
        this.whole = criteria.stream().mapToDouble(Packages::whole).toArray();
        this.together = packages.together().stream()
                .mapToLong((Interaction i) -> set.bits(i.of()))
                .toArray();
        this.add = new double[together.length][criteria.size()];
        for (int t = 0; t < together.length; t++) {
            for (int j = 0; j < criteria.size(); j++) {
                add[t][j] = packages.together()
                        .get(t)
                        .add()
                        .getOrDefault(criteria.get(j).id(), 0.0);
            }
        }
    }

    /** Whether doing none of the measures has a performance on every criterion. */
    public boolean isNoneDefined() {
        for (Combination one : how) {
            if (!one.isDefinedForNone()) {
                return false;
            }
        }
        return true;
    }

    /** How performances on criterion j combine. */
    Combination how(int j) {
        return how[j];
    }

    /** The sets of measures that add something when all are in. */
    long[] together() {
        return together;
    }

    /** What an interaction adds on criterion j. */
    double add(int interaction, int j) {
        return add[interaction][j];
    }

    /** What the interactions of a package add on criterion j. */
    public double added(long bits, int j) {
        double sum = 0;
        for (int t = 0; t < together.length; t++) {
            sum += (bits & together[t]) == together[t] ? add[t][j] : 0;
        }
        return sum;
    }

    /** Whether every measure has one number on criterion j. */
    public boolean isExact(int j) {
        for (int row : rows) {
            if (!table.isExact(row, j)) {
                return false;
            }
        }
        return true;
    }

    /** The performance of a measure on criterion j, where it is one number. */
    double measure(int i, int j) {
        return table.central(rows[i], j);
    }

    /** The performance of a package on criterion j, before the scale cuts it; empty where it is not one number. */
    public OptionalDouble exact(long bits, int j) {
        double[] parts = new double[Long.bitCount(bits)];
        int count = 0;
        for (int i = 0; i < rows.length; i++) {
            if ((bits >> i & 1) == 1) {
                if (!table.isExact(rows[i], j)) {
                    return OptionalDouble.empty();
                }
                parts[count++] = table.central(rows[i], j);
            }
        }
        return OptionalDouble.of(how[j].of(parts, criteria.get(j).direction(), whole[j]) + added(bits, j));
    }

    /** The performance of a package on criterion j, as a table of a decision holds it. */
    Performance performance(long bits, int j, double low, double high) {
        OptionalDouble exact = exact(bits, j);
        if (exact.isPresent() && exact.getAsDouble() >= low && exact.getAsDouble() <= high) {
            return Performance.exact(exact.getAsDouble());
        }
        List<Cell> parts = new ArrayList<>();
        for (String id : set.measures(bits)) {
            parts.add(new Cell(id, criteria.get(j).id()));
        }
        return new Combined(parts, how[j], added(bits, j));
    }
}
