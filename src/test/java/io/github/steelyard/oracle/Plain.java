package io.github.steelyard.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.aggregation.Output;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Problem;
import java.util.Arrays;
import java.util.List;

/** Results in the shapes that oracle files have, and their comparison. */
public final class Plain {

    private Plain() {}

    /** An output of a method as numbers, truth values, words and lists. */
    public static Object of(Output output, Problem problem) {
        List<String> ids = problem.options().stream().map(Option::id).toList();
        if (output instanceof Output.Number n) {
            return n.value();
        } else if (output instanceof Output.Flag f) {
            return f.value();
        } else if (output instanceof Output.ByOption b) {
            return list(b.values());
        } else if (output instanceof Output.ByCriterion b) {
            return list(b.values());
        } else if (output instanceof Output.TextByOption t) {
            return t.values();
        } else if (output instanceof Output.Options o) {
            return o.indices().stream().map(ids::get).toList();
        } else if (output instanceof Output.OptionGroups g) {
            return g.groups().stream()
                    .map(group -> group.stream().map(ids::get).toList())
                    .toList();
        } else if (output instanceof Output.Pairs p) {
            return p.pairs().stream()
                    .map(pair -> List.of(ids.get(pair.first()), ids.get(pair.second())))
                    .toList();
        } else if (output instanceof Output.OptionMatrix m) {
            return Arrays.stream(m.values()).map(Plain::list).toList();
        } else if (output instanceof Output.TextMatrix m) {
            return m.values();
        } else if (output instanceof Output.Table t) {
            return Arrays.stream(t.values()).map(Plain::list).toList();
        } else if (output instanceof Output.Rules r) {
            return r.rules().stream().map(Output.Rule::worth).toList();
        }
        throw new IllegalArgumentException("no plain form for " + output);
    }

    /** Numbers as a list. */
    public static List<Double> list(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    /** Holds when both have the same shape, the same words and truth values, and numbers within the tolerance. */
    public static void assertAgree(String what, Object ours, Object expected, double tolerance) {
        if (expected == null) {
            return;
        }
        if (expected instanceof List<?> list) {
            assertThat(ours).as(what).isInstanceOf(List.class);
            assertThat((List<?>) ours).as(what).hasSameSizeAs(list);
            for (int i = 0; i < list.size(); i++) {
                assertAgree(what + "[" + i + "]", ((List<?>) ours).get(i), list.get(i), tolerance);
            }
        } else if (expected instanceof Double x) {
            assertThat((Double) ours).as(what).isEqualTo(x, within(tolerance));
        } else {
            assertThat(ours).as(what).isEqualTo(expected);
        }
    }
}
