package io.github.steelyard.robustness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which coordinates of the points of {@link ScrambledNets} uncertainties and performances take. What has none goes by
 * counter as elsewhere.
 */
final class NetCoordinates {

    private final ScrambledNets nets;
    private final Map<Integer, Integer> firsts;
    private final Map<Integer, Integer> seconds;
    private final int[][] cells;

    private NetCoordinates(
            ScrambledNets nets, Map<Integer, Integer> firsts, Map<Integer, Integer> seconds, int[][] cells) {
        this.nets = nets;
        this.firsts = firsts;
        this.seconds = seconds;
        this.cells = cells;
    }

    /**
     * The coordinates of performances, after those of weights: uncertainties by id, then performances in the order in
     * which they are drawn.
     *
     * @param before how many the weights take
     */
    static NetCoordinates of(PerformanceSampler performances, int before, long seed) {
        int next = before;
        Map<Integer, Integer> firsts = new HashMap<>();
        Map<Integer, Integer> seconds = new HashMap<>();
        List<SharedInputs.Input> inputs = SharedInputs.of(performances);
        for (SharedInputs.Input input : inputs) {
            for (int u : input.uncertainties()) {
                firsts.put(u, next++);
            }
        }
        for (SharedInputs.Input input : inputs) {
            for (int k = 0; k < input.sizes().size(); k++) {
                if (input.sizes().get(k) == 2) {
                    seconds.put(input.uncertainties().get(k), next++);
                }
            }
        }
        int[][] cells = new int[performances.problem().options().size()]
                [performances.problem().criteria().size()];
        for (int row = 0; row < cells.length; row++) {
            int i = performances.option(row);
            for (int column = 0; column < cells[i].length; column++) {
                int j = performances.criterion(column);
                cells[i][j] = performances.isDrawn(i, j) ? next++ : -1;
            }
        }
        return new NetCoordinates(new ScrambledNets(next, seed), firsts, seconds, cells);
    }

    ScrambledNets nets() {
        return nets;
    }

    /** The coordinate of a performance, −1 where it has none. */
    int cell(int i, int j) {
        return cells[i][j];
    }

    /** The coordinate of an uncertainty, or of the place in its chance's range; −1 where it has none. */
    int uncertainty(int u, boolean isSecond) {
        return (isSecond ? seconds : firsts).getOrDefault(u, -1);
    }
}
