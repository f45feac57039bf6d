package io.github.steelyard.io.foreign;

import java.util.ArrayList;
import java.util.List;

/**
 * How somebody scores a primitive objective of ValueCharts: by words, or by figures with straight lines between them.
 *
 * @param isDiscrete whether by words
 * @param keys the words, or figures ascending
 * @param scores of the keys, usually from 0 to 1
 */
record ScoreFunction(boolean isDiscrete, List<String> keys, List<Double> scores) {

    ScoreFunction {
        keys = List.copyOf(keys);
        scores = List.copyOf(scores);
    }

    /** Whether a decision file can state it as levels or points: from 0 to 1, between figures rising or falling. */
    boolean isStandard() {
        boolean isFull =
                scores.contains(0.0) && scores.contains(1.0) && scores.stream().allMatch(s -> s >= 0 && s <= 1);
        if (isDiscrete || !isFull) {
            return isFull;
        }
        boolean isRising = scores.get(0) < scores.get(scores.size() - 1);
        for (int k = 1; k < scores.size(); k++) {
            double step = scores.get(k) - scores.get(k - 1);
            if (isRising ? step <= 0 : step >= 0) {
                return false;
            }
        }
        return true;
    }

    /** The score of a value; NaN when it is none of the words, or lies outside the figures. */
    double score(String value) {
        if (isDiscrete) {
            int at = keys.indexOf(value);
            return at < 0 ? Double.NaN : scores.get(at);
        }
        double x = Saying.number(value);
        List<Double> xs = new ArrayList<>();
        keys.forEach(key -> xs.add(Saying.number(key)));
        for (int k = 0; k < xs.size(); k++) {
            if (xs.get(k) == x) {
                return scores.get(k);
            }
            if (k > 0 && xs.get(k - 1) < x && x < xs.get(k)) {
                double part = (x - xs.get(k - 1)) / (xs.get(k) - xs.get(k - 1));
                return scores.get(k - 1) + part * (scores.get(k) - scores.get(k - 1));
            }
        }
        return Double.NaN;
    }
}
