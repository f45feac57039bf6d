package io.github.steelyard.ballots;

import io.github.steelyard.model.Cell;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a participant answered in one round. */
public sealed interface Answers {

    /** The round that asks for it. */
    Round round();

    /**
     * Points by criterion.
     *
     * @param points finite, not negative, one above 0
     */
    record Points(Map<String, Double> points) implements Answers {
        public Points {
            points = ordered(points);
        }

        /** Points as shares that sum to 1. */
        public Map<String, Double> shares() {
            double sum =
                    points.values().stream().mapToDouble(Double::doubleValue).sum();
            Map<String, Double> shares = new LinkedHashMap<>();
            points.forEach((id, x) -> shares.put(id, x / sum));
            return shares;
        }

        @Override
        public Round round() {
            return Round.WEIGHTS;
        }
    }

    /**
     * Criteria by importance.
     *
     * @param levels most important first; criteria of one level are tied
     */
    record Order(List<List<String>> levels) implements Answers {
        public Order {
            levels = levels.stream().map(List::copyOf).toList();
        }

        /**
         * The centre of all weights that agree with the order: with N<sub>k</sub> criteria in the first k of L levels, a
         * criterion of level l has (1/L) Σ<sub>k ≥ l</sub> 1/N<sub>k</sub>. The same as {@code weight-order} of a decision
         * file.
         *
         * <p><b>Source:</b> Barron and Barrett (1996), Decision quality using ranked attribute weights, Management Science 42,
         * 1515–1523.
         */
        public Map<String, Double> shares() {
            double[] above = new double[levels.size()];
            int count = 0;
            for (int k = 0; k < above.length; k++) {
                count += levels.get(k).size();
                above[k] = 1.0 / count / above.length;
            }
            Map<String, Double> shares = new LinkedHashMap<>();
            double sum = 0;
            for (int k = above.length - 1; k >= 0; k--) {
                sum += above[k];
                for (String id : levels.get(k)) {
                    shares.put(id, sum);
                }
            }
            return shares;
        }

        @Override
        public Round round() {
            return Round.ORDER;
        }
    }

    /** Estimates of performances. */
    record Estimates(Map<Cell, Estimate> estimates) implements Answers {
        public Estimates {
            estimates = ordered(estimates);
        }

        @Override
        public Round round() {
            return Round.PERFORMANCES;
        }
    }

    /** Which of two options is better, by pair. */
    record Choices(Map<OptionPair, OptionPair.Choice> choices) implements Answers {
        public Choices {
            choices = ordered(choices);
        }

        @Override
        public Round round() {
            return Round.CHOICES;
        }
    }

    /** Whether one can live with each option, by its id. */
    record Acceptance(Map<String, Boolean> accepted) implements Answers {
        public Acceptance {
            accepted = ordered(accepted);
        }

        @Override
        public Round round() {
            return Round.ACCEPT;
        }
    }

    private static <K, V> Map<K, V> ordered(Map<K, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
