package io.github.steelyard.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.commons.math3.primes.Primes;

/**
 * All combinations of the events and states that a performance reaches and that have a chance above 0, by id. Where the
 * performance sees one of them under the chances of several options, one uniform number decides for all of these.
 */
final class Assignments {

    /** Of more combinations none is listed. */
    static final int MOST = 4096;

    /**
     * What one uniform number can come to.
     *
     * @param seen under the chances of which options
     * @param outcomes by part of 0..1, one for each of {@code seen}
     * @param probabilities by part
     */
    private record Division(List<Seen> seen, List<int[]> outcomes, List<Double> probabilities) {}

    private final List<Division> divisions = new ArrayList<>();
    /** What somebody answers, after all that the answer depends on. */
    private final List<Seen> answers = new ArrayList<>();

    private final List<Uncertainty> all;
    private final long count;

    Assignments(CellProgram program) {
        this.all = program.uncertainties().all();
        Map<Integer, List<Seen>> byUncertainty = new LinkedHashMap<>();
        closed(program.seen()).stream()
                .filter(s -> all.get(s.uncertainty()).reply().isEmpty())
                .sorted(Comparator.comparing(
                                (Seen s) -> all.get(s.uncertainty()).id())
                        .thenComparing(Seen::option))
                .forEach(s -> byUncertainty
                        .computeIfAbsent(s.uncertainty(), u -> new ArrayList<>())
                        .add(s));
        byUncertainty.forEach((u, seen) -> divisions.add(divided(all.get(u), seen)));
        long product = 1;
        for (Division division : divisions) {
            product = Math.min(Long.MAX_VALUE / 64, product) * division.outcomes.size();
        }
        for (Seen answer : answers) {
            product = Math.min(Long.MAX_VALUE / 64, product)
                    * (all.get(answer.uncertainty()) instanceof Uncertainty.States s
                            ? s.states().size()
                            : 2);
        }
        this.count = product;
    }

    /** The events and states, with those on which answers among them depend; fills {@link #answers}. */
    private Set<Seen> closed(Set<Seen> seen) {
        Set<Seen> closed = new LinkedHashSet<>(seen);
        Deque<Seen> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            Seen next = open.poll();
            all.get(next.uncertainty())
                    .reply()
                    .ifPresent(reply -> reply.given().forEach(u -> {
                        Seen before = new Seen(u, next.option());
                        if (closed.add(before)) {
                            open.add(before);
                        }
                    }));
        }
        closed.stream()
                .filter(s -> all.get(s.uncertainty()).reply().isPresent())
                .sorted(Comparator.comparingInt(Seen::uncertainty).thenComparing(Seen::option))
                .forEach(answers::add);
        return closed;
    }

    private double[] chances(Seen answer, Map<Seen, Integer> given) {
        Reply reply = all.get(answer.uncertainty()).reply().orElseThrow();
        Map<Integer, Integer> outcomes = new LinkedHashMap<>();
        reply.given().forEach(u -> outcomes.put(u, given.get(new Seen(u, answer.option()))));
        return reply.chances(answer.option(), outcomes);
    }

    private void answer(
            int k, Map<Seen, Integer> given, double probability, BiConsumer<Map<Seen, Integer>, Double> taker) {
        if (k == answers.size()) {
            taker.accept(new LinkedHashMap<>(given), probability);
            return;
        }
        double[] chances = chances(answers.get(k), given);
        for (int s = 0; s < chances.length; s++) {
            if (chances[s] > 0) {
                given.put(answers.get(k), s);
                answer(k + 1, given, probability * chances[s], taker);
            }
        }
    }

    private static double[] probabilities(Uncertainty one, String option) {
        if (one instanceof Uncertainty.Event event) {
            double p = event.chance(option).central();
            return new double[] {1 - p, p};
        }
        return ((Uncertainty.States) one).probabilities(option);
    }

    /** Where an outcome begins on 0..1: an event is true from 0 on, states stand in their order. */
    private static double[] upTo(Uncertainty one, double[] p) {
        if (one instanceof Uncertainty.Event) {
            return new double[] {p[1]};
        }
        double[] upTo = new double[p.length - 1];
        double sum = 0;
        for (int s = 0; s < upTo.length; s++) {
            sum += p[s];
            upTo[s] = sum;
        }
        return upTo;
    }

    private static int at(Uncertainty one, double[] upTo, double u) {
        int part = 0;
        while (part < upTo.length && u >= upTo[part]) {
            part++;
        }
        return one instanceof Uncertainty.Event ? 1 - part : part;
    }

    private static Division divided(Uncertainty one, List<Seen> seen) {
        List<double[]> p =
                seen.stream().map(s -> probabilities(one, s.option())).toList();
        List<int[]> outcomes = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        if (p.stream().allMatch(q -> Arrays.equals(q, p.get(0)))) {
            for (int o = 0; o < p.get(0).length; o++) {
                if (p.get(0)[o] > 0) {
                    int[] same = new int[seen.size()];
                    Arrays.fill(same, o);
                    outcomes.add(same);
                    shares.add(p.get(0)[o]);
                }
            }
            return new Division(seen, outcomes, shares);
        }
        List<double[]> upTo = p.stream().map(q -> upTo(one, q)).toList();
        double[] cuts = java.util.stream.DoubleStream.concat(
                        java.util.stream.DoubleStream.of(0, 1), upTo.stream().flatMapToDouble(Arrays::stream))
                .map(x -> Math.min(1, x))
                .sorted()
                .distinct()
                .toArray();
        for (int k = 0; k + 1 < cuts.length; k++) {
            double middle = (cuts[k] + cuts[k + 1]) / 2;
            outcomes.add(upTo.stream().mapToInt(u -> at(one, u, middle)).toArray());
            shares.add(cuts[k + 1] - cuts[k]);
        }
        return new Division(seen, outcomes, shares);
    }

    boolean areFew() {
        return count <= MOST;
    }

    /** Hands out each combination with its probability. */
    void each(BiConsumer<Map<Seen, Integer>, Double> taker) {
        each(0, new LinkedHashMap<>(), 1, taker);
    }

    private void each(
            int k, Map<Seen, Integer> given, double probability, BiConsumer<Map<Seen, Integer>, Double> taker) {
        if (k == divisions.size()) {
            answer(0, given, probability, taker);
            return;
        }
        Division division = divisions.get(k);
        for (int part = 0; part < division.outcomes.size(); part++) {
            for (int s = 0; s < division.seen.size(); s++) {
                given.put(division.seen.get(s), division.outcomes.get(part)[s]);
            }
            each(k + 1, given, probability * division.probabilities.get(part), taker);
        }
    }

    /** Draws events and states too, where the combinations are too many. */
    void draw(PointBlock block) {
        for (int k = 0; k < divisions.size(); k++) {
            Division division = divisions.get(k);
            double[][] drawn = new double[division.seen.size()][block.size()];
            for (int d = 0; d < block.size(); d++) {
                // A sequence of its own for each uncertainty: multiples of the square root of a prime, and of its
                // place.
                double u = (d + 0.5) * Math.sqrt(Primes.nextPrime(2 + 7 * k)) % 1;
                int part = 0;
                double sum = division.probabilities.get(0);
                while (u >= sum && part < division.outcomes.size() - 1) {
                    part++;
                    sum += division.probabilities.get(part);
                }
                for (int s = 0; s < drawn.length; s++) {
                    drawn[s][d] = division.outcomes.get(part)[s];
                }
            }
            for (int s = 0; s < drawn.length; s++) {
                block.set(division.seen.get(s), drawn[s]);
            }
        }
        for (int k = 0; k < answers.size(); k++) {
            block.set(answers.get(k), answered(answers.get(k), divisions.size() + k, block));
        }
    }

    private double[] answered(Seen answer, int place, PointBlock block) {
        Reply reply = all.get(answer.uncertainty()).reply().orElseThrow();
        double[] out = new double[block.size()];
        for (int d = 0; d < out.length; d++) {
            Map<Integer, Integer> outcomes = new LinkedHashMap<>();
            for (int u : reply.given()) {
                outcomes.put(u, (int) block.state(new Seen(u, answer.option()))[d]);
            }
            double[] chances = reply.chances(answer.option(), outcomes);
            double u = (d + 0.5) * Math.sqrt(Primes.nextPrime(2 + 7 * place)) % 1;
            double sum = chances[0];
            while (u >= sum && out[d] < chances.length - 1) {
                out[d]++;
                sum += chances[(int) out[d]];
            }
        }
        return out;
    }
}
