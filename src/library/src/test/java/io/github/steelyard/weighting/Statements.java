package io.github.steelyard.weighting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random statements that the weighting methods of that name accept. */
final class Statements {

    private static final List<String> WORDS =
            List.of("very-weak", "weak", "moderate", "strong", "very-strong", "extreme");

    private Statements() {}

    static Map<String, Object> of(String method, List<String> ids, Random random) {
        Map<String, Object> given = new LinkedHashMap<>();
        switch (method) {
            case "swing" -> {
                Map<String, Object> points = new LinkedHashMap<>();
                ids.forEach(id -> points.put(id, 1.0 + random.nextInt(100)));
                points.put(ids.get(random.nextInt(ids.size())), 100.0);
                given.put("points", points);
            }
            case "rank-order-centroid", "rank-sum", "rank-reciprocal", "rank-exponent" ->
                given.put("order", order(ids, random));
            case "fucom" -> {
                List<Object> order = order(ids, random);
                given.put("order", order);
                given.put(
                        "comparative-priority",
                        random.doubles(order.size() - 1, 1, 4).boxed().toList());
            }
            case "ahp" -> given.put("pairwise", pairs(ids, random));
            case "best-worst" -> bestWorst(ids, random, given);
            case "macbeth" -> given.put("differences", differences(ids, random));
            default -> {}
        }
        return given;
    }

    private static List<Object> order(List<String> ids, Random random) {
        List<String> shuffled = new ArrayList<>(ids);
        Collections.shuffle(shuffled, random);
        List<Object> order = new ArrayList<>();
        for (int k = 0; k < shuffled.size(); k++) {
            if (k + 1 < shuffled.size() && random.nextInt(4) == 0) {
                order.add(List.of(shuffled.get(k), shuffled.get(++k)));
            } else {
                order.add(shuffled.get(k));
            }
        }
        return order;
    }

    private static Map<String, Object> pairs(List<String> ids, Random random) {
        Map<String, Object> pairs = new LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            for (int j = i + 1; j < ids.size(); j++) {
                // Neighbours always, so that all are linked.
                if (j == i + 1 || random.nextInt(4) > 0) {
                    boolean turn = random.nextBoolean();
                    put(pairs, ids.get(turn ? j : i), ids.get(turn ? i : j), 1.0 + random.nextInt(9));
                }
            }
        }
        return pairs;
    }

    private static void put(Map<String, Object> pairs, String first, String second, Object value) {
        @SuppressWarnings("unchecked")
        Map<String, Object> row = (Map<String, Object>) pairs.computeIfAbsent(first, id -> new LinkedHashMap<>());
        row.put(second, value);
    }

    private static void bestWorst(List<String> ids, Random random, Map<String, Object> given) {
        int n = ids.size();
        int best = random.nextInt(n);
        int worst = n == 1 ? 0 : (best + 1 + random.nextInt(n - 1)) % n;
        Map<String, Object> toOthers = new LinkedHashMap<>();
        Map<String, Object> toWorst = new LinkedHashMap<>();
        for (String id : ids) {
            toOthers.put(id, 1.0 + random.nextInt(9));
            toWorst.put(id, 1.0 + random.nextInt(9));
        }
        toOthers.put(ids.get(best), 1.0);
        toWorst.put(ids.get(best), toOthers.get(ids.get(worst)));
        toWorst.put(ids.get(worst), 1.0);
        given.put("best", ids.get(best));
        given.put("worst", ids.get(worst));
        given.put("best-to-others", toOthers);
        given.put("others-to-worst", toWorst);
        given.put("model", random.nextBoolean() ? "linear" : "nonlinear");
    }

    /** Words for the differences of a hidden scale, so that they do not contradict each other. */
    private static Map<String, Object> differences(List<String> ids, Random random) {
        int[] hidden = random.ints(ids.size(), 1, 25).toArray();
        Map<String, Object> pairs = new LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            for (int j = i + 1; j < ids.size(); j++) {
                int difference = hidden[i] - hidden[j];
                String word = difference == 0 ? "null" : WORDS.get(Math.min(5, (Math.abs(difference) - 1) / 4));
                put(pairs, ids.get(difference < 0 ? j : i), ids.get(difference < 0 ? i : j), word);
            }
        }
        return pairs;
    }
}
