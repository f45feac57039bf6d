package io.github.steelyard.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * All combinations of the events and states that a performance reaches and that have a chance above 0 for its option, by
 * id.
 */
final class Assignments {

    /** Of more combinations none is listed. */
    static final int MOST = 4096;

    private final List<Integer> uncertainties = new ArrayList<>();
    private final List<double[]> probabilities = new ArrayList<>();
    private final long count;

    Assignments(CellProgram program) {
        List<Uncertainty> all = program.uncertainties().all();
        String option = program.cell().option();
        program.reached().stream()
                .sorted(Comparator.comparing(u -> all.get(u).id()))
                .forEach(u -> {
                    if (all.get(u) instanceof Uncertainty.Event event) {
                        double p = event.chance(option).central();
                        uncertainties.add(u);
                        probabilities.add(new double[] {1 - p, p});
                    } else if (all.get(u) instanceof Uncertainty.States states) {
                        uncertainties.add(u);
                        probabilities.add(states.probabilities(option));
                    }
                });
        long product = 1;
        for (double[] p : probabilities) {
            product = Math.min(Long.MAX_VALUE / 64, product)
                    * java.util.Arrays.stream(p).filter(x -> x > 0).count();
        }
        this.count = product;
    }

    boolean areFew() {
        return count <= MOST;
    }

    /** The numbers of the uncertainties that are assigned. */
    List<Integer> uncertainties() {
        return uncertainties;
    }

    /** Hands out each combination, one outcome for each of {@link #uncertainties}, with its probability. */
    void each(BiConsumer<int[], Double> taker) {
        each(0, new int[uncertainties.size()], 1, taker);
    }

    private void each(int k, int[] outcome, double probability, BiConsumer<int[], Double> taker) {
        if (k == outcome.length) {
            taker.accept(outcome.clone(), probability);
            return;
        }
        double[] p = probabilities.get(k);
        for (int o = 0; o < p.length; o++) {
            if (p[o] > 0) {
                outcome[k] = o;
                each(k + 1, outcome, probability * p[o], taker);
            }
        }
    }

    /** Sets a combination in every draw of a block. */
    void set(int[] outcome, PointBlock block) {
        for (int k = 0; k < outcome.length; k++) {
            block.set(uncertainties.get(k), outcome[k]);
        }
    }

    /** Draws events and states too, where the combinations are too many. */
    void draw(PointBlock block) {
        for (int k = 0; k < probabilities.size(); k++) {
            double[] p = probabilities.get(k);
            double[] state = new double[block.size()];
            for (int d = 0; d < state.length; d++) {
                // A sequence of its own for each uncertainty: multiples of the square root of a prime, and of its
                // place.
                double u = (d + 0.5) * Math.sqrt(org.apache.commons.math3.primes.Primes.nextPrime(2 + 7 * k)) % 1;
                double sum = p[0];
                while (u >= sum && state[d] < p.length - 1) {
                    state[d]++;
                    sum += p[(int) state[d]];
                }
            }
            block.set(uncertainties.get(k), state);
        }
    }
}
