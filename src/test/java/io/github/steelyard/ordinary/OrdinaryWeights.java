package io.github.steelyard.ordinary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Weights made up at random, put into a decision's criteria: points, bounds, orders, groups, weighting methods. */
final class OrdinaryWeights {

    private static final List<String> OF_DATA = List.of(
            "entropy",
            "critic",
            "merec",
            "standard-deviation",
            "coefficient-of-variation",
            "gini",
            "angle",
            "cilos",
            "idocriw",
            "lopcow");

    private OrdinaryWeights() {}

    /** Gives the criteria weights, and with luck a group. */
    static void put(SplittableRandom random, Map<String, Object> file, Map<String, Object> criteria) {
        int[] spread = {0, 0, 0, 1, 5, 25, 50, 100};
        int uncertainty = spread[random.nextInt(spread.length)];
        if (uncertainty > 0) {
            file.put("weight-uncertainty", uncertainty / 100.0);
        }
        List<String> ids = new ArrayList<>(criteria.keySet());
        if (ids.size() > 2 && random.nextInt(4) == 0) {
            Map<String, Object> inner = new LinkedHashMap<>();
            for (String id : ids.subList(0, 2)) {
                inner.put(id, criteria.remove(id));
            }
            level(random, new LinkedHashMap<>(), inner);
            Map<String, Object> group = new LinkedHashMap<>();
            group.put("criteria", inner);
            criteria.put("g", group);
        }
        level(random, file, criteria);
    }

    private static void level(SplittableRandom random, Map<String, Object> parent, Map<String, Object> children) {
        List<String> ids = List.copyOf(children.keySet());
        int form = random.nextInt(16);
        switch (form) {
            case 0 -> {}
            case 1, 2 -> order(random, parent, ids);
            case 3 -> {
                if (!ids.contains("g")) {
                    parent.put("weighting", Map.of("method", OF_DATA.get(random.nextInt(OF_DATA.size()))));
                }
            }
            case 4 -> parent.put("weighting", Map.of("method", "rank-order-centroid", "order", ids));
            case 5, 6 -> bounds(random, children, ids);
            default -> points(random, form, children, ids);
        }
    }

    private static void order(SplittableRandom random, Map<String, Object> parent, List<String> ids) {
        List<Object> order = new ArrayList<>(ids);
        if (ids.size() > 2 && random.nextBoolean()) {
            order = new ArrayList<>(List.of(ids.subList(0, 2)));
            order.addAll(ids.subList(2, ids.size()));
        }
        parent.put("weight-order", order);
    }

    @SuppressWarnings("unchecked")
    private static void bounds(SplittableRandom random, Map<String, Object> children, List<String> ids) {
        for (String id : ids) {
            int min = random.nextInt(0, 100 / ids.size());
            Map<String, Object> weight = new LinkedHashMap<>();
            weight.put("min", min);
            weight.put("max", Math.min(100, 100 / ids.size() + 1 + random.nextInt(60)));
            ((Map<String, Object>) children.get(id)).put("weight", weight);
        }
    }

    @SuppressWarnings("unchecked")
    private static void points(SplittableRandom random, int form, Map<String, Object> children, List<String> ids) {
        int heaviest = random.nextInt(ids.size());
        for (int k = 0; k < ids.size(); k++) {
            Object points = switch (form) {
                case 7 -> k == heaviest ? 1 : random.nextInt(2);
                case 8 -> k == heaviest ? 1000 : 1;
                case 9 -> k == heaviest ? 1e6 : random.nextInt(1, 100) / 1e3;
                case 10 -> random.nextInt(1, 1000) / 10.0;
                default -> random.nextInt(1, 101);
            };
            ((Map<String, Object>) children.get(ids.get(k))).put("weight", points);
        }
    }
}
