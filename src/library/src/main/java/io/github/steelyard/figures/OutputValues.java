package io.github.steelyard.figures;

import io.github.steelyard.aggregation.Output;
import io.github.steelyard.aggregation.Scores;
import io.github.steelyard.model.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** A method's own quantities as plain values, with the ids of options and criteria as keys. */
public final class OutputValues {

    private final List<String> options;
    private final List<String> criteria;

    private OutputValues(Problem problem) {
        this.options = problem.options().stream().map(o -> o.id()).toList();
        this.criteria = problem.criteria().stream().map(c -> c.id()).toList();
    }

    /** All of them by name, in the method's order. */
    public static Map<String, Object> of(Problem problem, Scores scores) {
        OutputValues values = new OutputValues(problem);
        Map<String, Object> plain = new LinkedHashMap<>();
        scores.outputs().forEach((name, output) -> plain.put(name, values.plain(output)));
        return plain;
    }

    private Object plain(Output output) {
        if (output instanceof Output.Number number) {
            return number.value();
        }
        if (output instanceof Output.Flag flag) {
            return flag.value();
        }
        if (output instanceof Output.ByOption numbers) {
            double[] values = numbers.values();
            return keyed(options, i -> values[i]);
        }
        if (output instanceof Output.TextByOption texts) {
            return keyed(options, i -> texts.values().get(i));
        }
        if (output instanceof Output.ByCriterion numbers) {
            double[] values = numbers.values();
            return keyed(criteria, j -> values[j]);
        }
        if (output instanceof Output.Options some) {
            return ids(some.indices());
        }
        if (output instanceof Output.OptionGroups groups) {
            return groups.groups().stream().map(this::ids).toList();
        }
        if (output instanceof Output.Pairs pairs) {
            return pairs.pairs().stream()
                    .map(pair -> List.of(options.get(pair.first()), options.get(pair.second())))
                    .toList();
        }
        if (output instanceof Output.OptionMatrix matrix) {
            double[][] values = matrix.values();
            return keyed(options, i -> others(i, k -> values[i][k]));
        }
        if (output instanceof Output.TextMatrix matrix) {
            return keyed(options, i -> others(i, k -> matrix.values().get(i).get(k)));
        }
        if (output instanceof Output.Table table) {
            double[][] values = table.values();
            return keyed(options, i -> keyed(criteria, j -> values[i][j]));
        }
        if (output instanceof Output.Rules rules) {
            return rules.rules().stream().map(this::rule).toList();
        }
        throw new IllegalArgumentException("no plain form of " + output.getClass());
    }

    private Map<String, Object> rule(Output.Rule rule) {
        double[] performances = rule.performances();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("performance", keyed(criteria, j -> performances[j]));
        map.put("worth", rule.worth());
        return map;
    }

    private List<String> ids(List<Integer> indices) {
        List<String> ids = new ArrayList<>();
        indices.forEach(i -> ids.add(options.get(i)));
        return ids;
    }

    private static Map<String, Object> keyed(List<String> keys, IntFunction<Object> value) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int k = 0; k < keys.size(); k++) {
            map.put(keys.get(k), value.apply(k));
        }
        return map;
    }

    /** Everything but the diagonal. */
    private Map<String, Object> others(int i, IntFunction<Object> value) {
        Map<String, Object> map = keyed(options, value);
        map.remove(options.get(i));
        return map;
    }
}
