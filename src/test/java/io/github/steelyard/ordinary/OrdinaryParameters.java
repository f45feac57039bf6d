package io.github.steelyard.ordinary;

import io.github.steelyard.aggregation.AggregationMethods;
import io.github.steelyard.catalogue.ParameterKind;
import io.github.steelyard.catalogue.ParameterSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Parameters of a ranking method made up at random, so that they fit the columns. */
final class OrdinaryParameters {

    private OrdinaryParameters() {}

    static Map<String, Object> of(String id, SplittableRandom random, List<OrdinaryColumn> columns) {
        Map<String, Object> given = new LinkedHashMap<>();
        for (ParameterSpec spec : AggregationMethods.all().get(id).description().parameters()) {
            if (spec.kind() == ParameterKind.CHOICE && random.nextInt(4) == 0) {
                given.put(
                        spec.name(),
                        spec.choices().get(random.nextInt(spec.choices().size())));
            }
            switch (spec.name()) {
                case "v", "zeta" -> {
                    if (random.nextBoolean()) {
                        given.put(spec.name(), random.nextInt(1, 10) / 10.0);
                    }
                }
                case "lambda" -> {
                    if (random.nextBoolean()) {
                        given.put("lambda", random.nextInt(6, 10) / 10.0);
                    }
                }
                case "capacity" -> given.put("capacity", capacity(random, columns.size()));
                case "k" -> given.put("k", each(columns, j -> random.nextInt(1, 10) / 10.0));
                case "order-weights" -> given.put("order-weights", orderWeights(random, columns.size()));
                case "reference" ->
                    given.put("reference", each(columns, j -> {
                        int from = random.nextInt(3);
                        return List.of(
                                columns.get(j).place(from / 4.0), columns.get(j).place((from + 1) / 4.0));
                    }));
                case "categories" -> given.put("categories", List.of("low", "high"));
                case "profiles" ->
                    given.put(
                            "profiles",
                            each(columns, j -> List.of(columns.get(j).place(0.5))));
                default -> {}
            }
        }
        return given;
    }

    private interface ByCriterion {
        Object at(int j);
    }

    private static Map<String, Object> each(List<OrdinaryColumn> columns, ByCriterion what) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int j = 0; j < columns.size(); j++) {
            map.put("c" + j, what.at(j));
        }
        return map;
    }

    private static List<Object> orderWeights(SplittableRandom random, int n) {
        int[] points = new int[n];
        int sum = 0;
        for (int k = 0; k < n; k++) {
            points[k] = random.nextInt(1, 10);
            sum += points[k];
        }
        List<Object> weights = new ArrayList<>();
        for (int p : points) {
            weights.add((double) p / sum);
        }
        return weights;
    }

    /** A power of an additive capacity: monotone, 1 for all criteria. */
    private static Map<String, Object> capacity(SplittableRandom random, int n) {
        double power = new double[] {0.5, 1, 2}[random.nextInt(3)];
        Map<String, Object> capacity = new LinkedHashMap<>();
        for (int set = 1; set < 1 << n; set++) {
            List<String> names = new ArrayList<>();
            for (int j = 0; j < n; j++) {
                if ((set >> j & 1) == 1) {
                    names.add("c" + j);
                }
            }
            if (names.size() < n) {
                capacity.put(String.join("+", names), Math.pow((double) names.size() / n, power));
            }
        }
        return capacity;
    }
}
