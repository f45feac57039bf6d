package io.github.steelyard.aggregation;

import io.github.steelyard.model.Matrix;
import io.github.steelyard.text.Numbers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A weight for every coalition of criteria; coalitions are sets of bits. */
final class Capacity {

    private static final int MOST_CRITERIA = 16;
    private static final double ROUNDING = 1e-9;

    private final int n;
    private final double[] mu;

    private Capacity(int n, double[] mu) {
        this.n = n;
        this.mu = mu;
    }

    /** What is wrong with a stated capacity. */
    static Optional<String> objection(List<String> criteria, Map<String, Double> stated) {
        if (criteria.size() > MOST_CRITERIA) {
            return Optional.of("a capacity can be stated for at most " + MOST_CRITERIA + " criteria; there are "
                    + criteria.size());
        }
        double[] mu = new double[1 << criteria.size()];
        Arrays.fill(mu, Double.NaN);
        mu[0] = 0;
        for (Map.Entry<String, Double> entry : stated.entrySet()) {
            int coalition = coalition(criteria, entry.getKey());
            if (!Double.isNaN(mu[coalition])) {
                return Optional.of("'capacity' names the coalition '" + entry.getKey() + "' twice");
            }
            mu[coalition] = entry.getValue();
        }
        int all = mu.length - 1;
        if (Math.abs(mu[all] - 1) > ROUNDING) {
            return Optional.of("'capacity' of all criteria together must be 1, was " + Numbers.plain(mu[all]));
        }
        mu[all] = 1;
        for (int coalition = 1; coalition < mu.length; coalition++) {
            if (Double.isNaN(mu[coalition])) {
                return Optional.of(
                        "'capacity' must name every coalition; it does not name '" + name(criteria, coalition) + "'");
            }
        }
        return falling(criteria, mu);
    }

    private static Optional<String> falling(List<String> criteria, double[] mu) {
        for (int coalition = 1; coalition < mu.length; coalition++) {
            for (int j = 0; j < criteria.size(); j++) {
                int without = coalition & ~(1 << j);
                if (mu[without] > mu[coalition] + ROUNDING) {
                    return Optional.of("'capacity' must not fall when a criterion joins; '" + name(criteria, without)
                            + "' has " + Numbers.plain(mu[without]) + ", '" + name(criteria, coalition) + "' has "
                            + Numbers.plain(mu[coalition]));
                }
            }
        }
        return Optional.empty();
    }

    /** The stated capacity, where there is no objection. */
    static Capacity of(List<String> criteria, Map<String, Double> stated) {
        double[] mu = new double[1 << criteria.size()];
        mu[mu.length - 1] = 1;
        stated.forEach((key, weight) -> mu[coalition(criteria, key)] = weight);
        return new Capacity(criteria.size(), mu);
    }

    private static int coalition(List<String> criteria, String key) {
        return Arrays.stream(key.split("\\+"))
                .map(String::trim)
                .mapToInt(id -> 1 << criteria.indexOf(id))
                .reduce(0, (a, b) -> a | b);
    }

    private static String name(List<String> criteria, int coalition) {
        StringBuilder name = new StringBuilder();
        for (int j = 0; j < criteria.size(); j++) {
            if ((coalition >> j & 1) == 1) {
                name.append(name.isEmpty() ? "" : "+").append(criteria.get(j));
            }
        }
        return name.toString();
    }

    /** The Choquet integral of every row. */
    double[] integrals(Matrix v) {
        double[] integrals = new double[v.rows()];
        int[] ascending = new int[n];
        for (int i = 0; i < integrals.length; i++) {
            sort(v, i, ascending);
            double below = 0;
            int coalition = mu.length - 1;
            for (int j : ascending) {
                integrals[i] += (v.at(i, j) - below) * mu[coalition];
                below = v.at(i, j);
                coalition &= ~(1 << j);
            }
        }
        return integrals;
    }

    private static void sort(Matrix v, int i, int[] ascending) {
        for (int k = 0; k < ascending.length; k++) {
            int at = k;
            while (at > 0 && v.at(i, ascending[at - 1]) > v.at(i, k)) {
                ascending[at] = ascending[at - 1];
                at--;
            }
            ascending[at] = k;
        }
    }

    /** What each criterion adds to a coalition, averaged over all orders of joining. */
    double[] shapley() {
        double[] share = new double[n];
        share[0] = 1.0 / n;
        for (int t = 1; t < n; t++) {
            share[t] = share[t - 1] * t / (n - t);
        }
        double[] shapley = new double[n];
        for (int coalition = 0; coalition < mu.length; coalition++) {
            int size = Integer.bitCount(coalition);
            for (int j = 0; j < n; j++) {
                if ((coalition >> j & 1) == 0) {
                    shapley[j] += share[size] * (mu[coalition | 1 << j] - mu[coalition]);
                }
            }
        }
        return shapley;
    }
}
