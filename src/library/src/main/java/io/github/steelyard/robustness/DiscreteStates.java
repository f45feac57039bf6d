package io.github.steelyard.robustness;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.sampling.WeightSampler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All combinations of outcomes, where every uncertain performance is discrete, the weights are exact and the combinations
 * are few: then nothing need be drawn.
 */
final class DiscreteStates {

    private static final int MOST = 4096;

    private final List<int[]> cells;
    private final List<Nodes> nodes;
    private final int[][] outcome;
    private final double[][] first;
    private final PayoffTable table;

    private DiscreteStates(List<int[]> cells, List<Nodes> nodes, int[][] outcome, double[][] first, PayoffTable table) {
        this.cells = cells;
        this.nodes = nodes;
        this.outcome = outcome;
        this.first = first;
        this.table = table;
    }

    /** The states, if they can be listed. */
    static Optional<DiscreteStates> of(
            PerformanceSampler performances, WeightSampler weights, Scoring scoring, Cancellation cancellation) {
        if (weights.point().isEmpty() || performances.isShared()) {
            return Optional.empty();
        }
        List<int[]> cells = new ArrayList<>();
        List<Nodes> nodes = new ArrayList<>();
        long count = 1;
        for (int i = 0; i < performances.problem().options().size(); i++) {
            for (int j = 0; j < weights.size(); j++) {
                Quantile quantile = performances.quantile(i, j);
                if (!quantile.isPoint()) {
                    cells.add(new int[] {i, j});
                    nodes.add(Nodes.of(quantile));
                    count *= nodes.get(nodes.size() - 1).x().length;
                    if (!(quantile instanceof Quantile.Steps) || count > MOST) {
                        return Optional.empty();
                    }
                }
            }
        }
        return Optional.of(list(performances, weights, scoring, cells, nodes, (int) count, cancellation));
    }

    private static DiscreteStates list(
            PerformanceSampler performances,
            WeightSampler weights,
            Scoring scoring,
            List<int[]> cells,
            List<Nodes> nodes,
            int count,
            Cancellation cancellation) {
        int m = performances.problem().options().size();
        int[][] outcome = new int[cells.size()][count];
        double[] probabilities = new double[count];
        double[][] payoffs = new double[m][count];
        double[][] first = new double[m][count];
        double[][] columns = performances.draw(0);
        for (int state = 0; state < count; state++) {
            cancellation.check();
            int rest = state;
            probabilities[state] = 1;
            for (int c = 0; c < cells.size(); c++) {
                int o = rest % nodes.get(c).x().length;
                rest /= nodes.get(c).x().length;
                outcome[c][state] = o;
                probabilities[state] *= nodes.get(c).p()[o];
                columns[cells.get(c)[1]][cells.get(c)[0]] = nodes.get(c).x()[o];
            }
            double[] scores = scoring.scores(columns, weights.point().get());
            List<Integer> leaders = Ranking.of(scores, true).leaders();
            for (int i = 0; i < m; i++) {
                payoffs[i][state] = scores[i];
            }
            for (int i : leaders) {
                first[i][state] = 1.0 / leaders.size();
            }
        }
        return new DiscreteStates(cells, nodes, outcome, first, new PayoffTable(probabilities, payoffs));
    }

    PayoffTable table() {
        return table;
    }

    /** The states grouped by what some performances show; the option is −1 for all on a criterion. */
    private int[] group(int option, int criterion) {
        int[] group = new int[table.probabilities().length];
        for (int c = 0; c < cells.size(); c++) {
            if (cells.get(c)[1] == criterion && (option < 0 || cells.get(c)[0] == option)) {
                for (int s = 0; s < group.length; s++) {
                    group[s] = group[s] * nodes.get(c).x().length + outcome[c][s];
                }
            }
        }
        return group;
    }

    private int groups(int option, int criterion) {
        int count = 1;
        for (int c = 0; c < cells.size(); c++) {
            boolean known = cells.get(c)[1] == criterion && (option < 0 || cells.get(c)[0] == option);
            count *= known ? nodes.get(c).x().length : 1;
        }
        return count;
    }

    /** The worth of knowing a performance, or with option −1 all on a criterion. */
    Worth worth(int option, int criterion) {
        return new Worth(table.partial(group(option, criterion), groups(option, criterion)), 0);
    }

    /** Entropy in bits of who is first. */
    double entropy() {
        return entropy(new int[table.probabilities().length], 1);
    }

    /** The expected fall of that entropy. */
    double drop(int option, int criterion) {
        return Math.max(0, entropy() - entropy(group(option, criterion), groups(option, criterion)));
    }

    private double entropy(int[] group, int groups) {
        double[][] mass = new double[groups][first.length];
        double[] whole = new double[groups];
        for (int s = 0; s < group.length; s++) {
            whole[group[s]] += table.probabilities()[s];
            for (int i = 0; i < first.length; i++) {
                mass[group[s]][i] += table.probabilities()[s] * first[i][s];
            }
        }
        double bits = 0;
        for (int g = 0; g < groups; g++) {
            for (double share : mass[g]) {
                bits += whole[g] * Shares.bits(share / whole[g]);
            }
        }
        return bits;
    }
}
