package io.github.steelyard.editing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * One weight moved: what it gains, its unlocked siblings give in proportion to what they have; their total stays.
 *
 * <p><b>Edge:</b> siblings that all have nothing take by the proportions of {@code fallback}, or equally. With every
 * sibling locked nothing can move. Points are kept on a grid of a ten-thousandth of the total's power of ten, so that
 * a file saved afterwards holds numbers that a person can read.
 */
public final class WeightMove {

    private WeightMove() {}

    /**
     * The points of all siblings after the move.
     *
     * @param points of the siblings before, the moved one among them
     * @param locked ids that stay
     * @param fallback points whose proportions hold where the siblings have nothing
     */
    public static Map<String, Double> of(
            Map<String, Double> points, Set<String> locked, String moved, double target, Map<String, Double> fallback) {
        double total = 0;
        double fixed = 0;
        double given = 0;
        double spare = 0;
        int takers = 0;
        for (Map.Entry<String, Double> sibling : points.entrySet()) {
            total += sibling.getValue();
            if (sibling.getKey().equals(moved)) {
                continue;
            }
            if (locked.contains(sibling.getKey())) {
                fixed += sibling.getValue();
            } else {
                takers++;
                given += sibling.getValue();
                spare += fallback.getOrDefault(sibling.getKey(), 0.0);
            }
        }
        if (takers == 0 || locked.contains(moved) || !(total > 0) || Double.isNaN(target)) {
            return points;
        }
        double grid = 1e4 / Math.pow(10, Math.floor(Math.log10(total)));
        double now = snap(Math.max(0, Math.min(total - fixed, target)), grid);
        double rest = Math.max(0, total - fixed - now);
        Map<String, Double> after = new LinkedHashMap<>();
        double left = rest;
        int toGo = takers;
        for (Map.Entry<String, Double> sibling : points.entrySet()) {
            String id = sibling.getKey();
            if (id.equals(moved)) {
                after.put(id, now);
            } else if (locked.contains(id)) {
                after.put(id, sibling.getValue());
            } else {
                double part = given > 0
                        ? sibling.getValue() / given
                        : spare > 0 ? fallback.getOrDefault(id, 0.0) / spare : 1.0 / takers;
                // The last one takes what is left, so that the total stays to the last bit of the grid.
                double own = --toGo == 0 && part > 0 ? left : Math.min(left, snap(part * rest, grid));
                own = snap(own, grid);
                left -= own;
                after.put(id, own);
            }
        }
        return after;
    }

    private static double snap(double x, double grid) {
        return Math.round(x * grid) / grid;
    }
}
