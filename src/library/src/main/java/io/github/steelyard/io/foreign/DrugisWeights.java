package io.github.steelyard.io.foreign;

import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.syntax.SyntaxBuilder;
import io.github.steelyard.io.text.Diagnostics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** What drugis says of the importance of criteria: an order of their swings, or ratios between them. */
final class DrugisWeights {

    private final Saying saying;
    private final Naming ids;
    private final Set<String> criteria;

    DrugisWeights(Saying saying, Naming ids, Set<String> criteria) {
        this.saying = saying;
        this.ids = ids;
        this.criteria = criteria;
    }

    /** A statement on two criteria; the ratio is NaN where only their order is stated. */
    private record Pair(Syntax at, String first, String second, double ratio) {}

    /** Adds an order to the tree, or weights to the criteria. */
    void put(Syntax.Mapping file, Syntax.Mapping root, SyntaxBuilder tree, Map<String, SyntaxBuilder> builders) {
        Syntax part = root.get("preferences");
        if (part == null
                && file.get("scenarios") instanceof Syntax.Listing scenarios
                && scenarios.size() > 0
                && scenarios.element(0) instanceof Syntax.Mapping scenario
                && scenario.get("state") instanceof Syntax.Mapping state) {
            part = state.get("prefs");
        }
        if (!(part instanceof Syntax.Listing list) || list.size() == 0) {
            return;
        }
        List<Pair> pairs = new ArrayList<>();
        for (int k = 0; k < list.size() && !saying.checks().diagnostics().isFull(); k++) {
            Pair pair = pair(list.element(k));
            if (pair == null) {
                return;
            }
            pairs.add(pair);
        }
        boolean isOrder = pairs.stream().allMatch(p -> p.ratio() != p.ratio());
        boolean isRatios = pairs.stream().allMatch(p -> p.ratio() == p.ratio());
        if (isOrder) {
            order(list, pairs, tree);
        } else if (isRatios) {
            weights(list, pairs, builders);
        } else {
            saying.note(list, "the preferences mix an order with ratios, which are not used; the criteria count alike");
        }
    }

    private Pair pair(Syntax part) {
        if (!(part instanceof Syntax.Mapping map)
                || !(map.get("criteria") instanceof Syntax.Listing two)
                || two.size() != 2
                || !criteria.contains(Saying.text(two.element(0)))
                || !criteria.contains(Saying.text(two.element(1)))) {
            saying.wrong(part, "a preference needs 'type' and 'criteria' with the ids of two criteria");
            return null;
        }
        String type = Saying.text(map.get("type"));
        double ratio = Double.NaN;
        if (type.equals("exact swing")) {
            OptionalDouble stated = saying.number(map.get("ratio"), map, "'ratio'");
            ratio = stated.orElse(-1);
        } else if (type.equals("ratio bound")) {
            ratio = middle(map);
        } else if (!type.equals("ordinal")) {
            saying.wrong(
                    map,
                    "the preference is of the kind " + Diagnostics.quoted(type)
                            + ", which is not read; read are ordinal, exact swing and ratio bound");
            return null;
        }
        if (ratio <= 0 || ratio > 1e9) {
            if (ratio != -1) {
                saying.wrong(map, "a ratio must be above 0");
            }
            return null;
        }
        return new Pair(map, Saying.text(two.element(0)), Saying.text(two.element(1)), ratio);
    }

    private double middle(Syntax.Mapping map) {
        if (!(map.get("bounds") instanceof Syntax.Listing bounds) || bounds.size() != 2) {
            saying.wrong(map, "a ratio bound needs 'bounds', two numbers");
            return -1;
        }
        OptionalDouble low = saying.number(bounds.element(0), bounds, "a bound");
        OptionalDouble high = saying.number(bounds.element(1), bounds, "a bound");
        if (low.isEmpty() || high.isEmpty()) {
            return -1;
        }
        saying.note(bounds, "of the bounds of a ratio the middle was taken, their geometric mean");
        return Math.sqrt(Math.max(0, low.getAsDouble()) * Math.max(0, high.getAsDouble()));
    }

    /** An order, where each statement continues the one before it. */
    private void order(Syntax.Listing list, List<Pair> pairs, SyntaxBuilder tree) {
        List<String> chain = new ArrayList<>();
        for (Pair pair : pairs) {
            int first = chain.indexOf(pair.first());
            int second = chain.indexOf(pair.second());
            boolean isNew = chain.isEmpty();
            if (isNew) {
                chain.add(pair.first());
                chain.add(pair.second());
            } else if (first == chain.size() - 1 && second < 0) {
                chain.add(pair.second());
            } else if (second == 0 && first < 0) {
                chain.add(0, pair.first());
            } else if (!(first >= 0 && second > first)) {
                saying.note(list, "the order of the criteria branches, so it is not used; the criteria count alike");
                return;
            }
        }
        List<Syntax.Scalar> names = chain.stream()
                .map(c -> SyntaxBuilder.scalar(list, ids.id(c, c)))
                .toList();
        tree.put("weight-order", SyntaxBuilder.list(list, names));
    }

    /** Weights by ratios that lead from one criterion to all others. */
    private void weights(Syntax.Listing list, List<Pair> pairs, Map<String, SyntaxBuilder> builders) {
        Map<String, Double> weights = new LinkedHashMap<>();
        weights.put(pairs.get(0).first(), 1.0);
        Map<String, List<Pair>> by = new HashMap<>();
        pairs.forEach(p -> {
            by.computeIfAbsent(p.first(), c -> new ArrayList<>()).add(p);
            by.computeIfAbsent(p.second(), c -> new ArrayList<>()).add(p);
        });
        List<String> reached = new ArrayList<>(weights.keySet());
        for (int k = 0; k < reached.size(); k++) {
            String at = reached.get(k);
            for (Pair p : by.getOrDefault(at, List.of())) {
                String other = p.first().equals(at) ? p.second() : p.first();
                double weight = p.first().equals(at) ? weights.get(at) / p.ratio() : weights.get(at) * p.ratio();
                if (weights.putIfAbsent(other, weight) == null) {
                    reached.add(other);
                }
            }
        }
        boolean isUsable =
                weights.size() == criteria.size() && weights.values().stream().allMatch(w -> w >= 1e-12 && w <= 1e12);
        if (!isUsable) {
            saying.note(list, "the ratios do not lead to a weight for every criterion; the criteria count alike");
            return;
        }
        boolean isAgreed = pairs.stream()
                .allMatch(p -> Math.abs(weights.get(p.first()) / weights.get(p.second()) / p.ratio() - 1) < 1e-6);
        if (!isAgreed) {
            saying.note(list, "the ratios contradict each other; those that lead from the first criterion were taken");
        }
        double sum = weights.values().stream().mapToDouble(w -> w).sum();
        weights.forEach((c, w) -> builders.get(c).put("weight", Saying.scalar(list, w / sum)));
    }
}
