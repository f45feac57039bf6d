package io.github.steelyard.sampling;

import io.github.steelyard.catalogue.Identified;
import io.github.steelyard.model.Combined;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Dependent;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.PerformanceTable;
import io.github.steelyard.weighting.FeasibleWeights;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * In which order options or criteria get their random numbers: as they stand in the file, or by id, so that their order
 * in the file does not matter.
 *
 * <p>Decisions in which no performance depends on an uncertainty and no policy is stated for missing ones keep the order of
 * the file, and with it the counts that they always had.
 */
public final class DrawOrder {

    private final int[] indices;
    private final int[] places;
    private final boolean isStated;

    private DrawOrder(int[] indices, boolean isStated) {
        this.isStated = isStated;
        this.indices = indices;
        this.places = new int[indices.length];
        for (int place = 0; place < indices.length; place++) {
            places[indices[place]] = place;
        }
    }

    /** As they stand. */
    public static DrawOrder stated(int size) {
        return new DrawOrder(IntStream.range(0, size).toArray(), true);
    }

    /** By id. */
    public static DrawOrder byId(List<? extends Identified> all) {
        int[] sorted = IntStream.range(0, all.size())
                .boxed()
                .sorted(Comparator.comparing((Integer k) -> all.get(k).id()))
                .mapToInt(k -> k)
                .toArray();
        return new DrawOrder(sorted, false);
    }

    /** The order of some options or criteria of a decision. */
    public static DrawOrder of(Decision decision, List<? extends Identified> all) {
        return isById(decision) ? byId(all) : stated(all.size());
    }

    private static boolean isById(Decision decision) {
        if (decision.missing().isPresent()
                || decision.tree().criteria().stream().anyMatch(c -> c.missing().isPresent())
                || decision.scenarios().stream()
                        .flatMap(s -> s.performances().values().stream())
                        .anyMatch(DrawOrder::hangs)) {
            return true;
        }
        PerformanceTable table = decision.performances();
        for (int i = 0; i < table.rows(); i++) {
            for (int j = 0; j < table.columns(); j++) {
                if (!table.isExact(i, j) && hangs(table.at(i, j))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a performance is stated as one that depends on others or on uncertainties; packages are not stated so. */
    private static boolean hangs(Performance performance) {
        return performance.stated() instanceof Dependent dependent && !(dependent instanceof Combined);
    }

    public int size() {
        return indices.length;
    }

    /** What stands at a place. */
    public int at(int place) {
        return indices[place];
    }

    /** At which place something stands. */
    public int place(int index) {
        return places[index];
    }

    /** Numbers in the order of the file, put into this order. */
    public double[] placed(double[] stated) {
        return Arrays.stream(indices).mapToDouble(k -> stated[k]).toArray();
    }

    /** Numbers in this order, put into the order of the file. */
    public double[] stated(double[] placed) {
        return Arrays.stream(places).mapToDouble(k -> placed[k]).toArray();
    }

    /** The same weights in this order; constraints stand in an order that follows from what they say. */
    FeasibleWeights placed(FeasibleWeights feasible) {
        if (isStated) {
            return feasible;
        }
        List<FeasibleWeights.Constraint> constraints = feasible.constraints().stream()
                .map(c -> new FeasibleWeights.Constraint(placed(c.a()), c.isEquality(), c.why()))
                .sorted(Comparator.comparing(FeasibleWeights.Constraint::a, Arrays::compare)
                        .thenComparing(FeasibleWeights.Constraint::isEquality))
                .toList();
        return new FeasibleWeights(feasible.size(), constraints, feasible.isStated());
    }
}
