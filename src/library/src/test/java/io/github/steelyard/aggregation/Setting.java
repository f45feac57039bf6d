package io.github.steelyard.aggregation;

import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Scope;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A method with parameters that suit any small decision. Parameters that are performances are taken from the scales, so
 * that they move along when a unit changes.
 */
record Setting(AggregationMethod method, String name, Function<Problem, Map<String, Object>> given) {

    /** What methods need that cannot do without. */
    private static final Map<String, Function<Problem, Map<String, Object>>> NEEDED =
            Map.of("electre-tri", p -> Map.of("profiles", along(p, 0.3, 0.7)));

    /** Every listed method with as few parameters as it needs. */
    static Stream<Setting> plain() {
        return AggregationMethods.all().stream()
                .map(m -> new Setting(m, m.id(), NEEDED.getOrDefault(m.id(), p -> Map.of())));
    }

    /** The plain settings and some with parameters. */
    static Stream<Setting> all() {
        List<Setting> more = new ArrayList<>();
        for (String word : List.of("min-max", "ratio-to-best", "vector", "sum", "nonlinear", "z-score")) {
            more.add(set("weighted-sum", "normalization", p -> word));
        }
        for (String word : List.of("min-max", "ratio-to-best", "sum", "none")) {
            more.add(set("topsis", "normalization", p -> word));
        }
        more.add(set("weighted-product", "normalization", p -> "sum"));
        more.add(set("multiplicative-value", "k", p -> each(p, j -> p.criteria().size() == 1 ? 1 : 0.5 / (1 + j))));
        more.add(set("multiplicative-value", "k", p -> each(p, j -> p.criteria().size() == 1 ? 1 : 0.9)));
        more.add(set("vikor", "v", p -> 0.0));
        more.add(set("moora", "part", p -> "reference-point"));
        more.add(set("multimoora", "multiplicative", p -> "factors"));
        more.add(set("aras", "optimal", p -> at(p, 1)));
        more.add(set("codas", "threshold", p -> 0.0));
        more.add(set("spotis", "expected-solution-point", p -> at(p, 0.6)));
        more.add(set("comet", "characteristic-values", p -> along(p, 0, 0.4, 1)));
        more.add(set("rim", "reference", p -> interval(p, 0.5, 0.8)));
        more.add(set(
                "owa",
                "order-weights",
                p -> IntStream.range(0, p.criteria().size())
                        .mapToObj(k -> 1.0 + k)
                        .toList()));
        more.add(set("choquet", "capacity", Setting::capacity));
        return Stream.concat(plain(), more.stream());
    }

    private static Setting set(String id, String parameter, Function<Problem, Object> value) {
        Function<Problem, Map<String, Object>> given = p -> Map.of(parameter, value.apply(p));
        return new Setting(AggregationMethods.all().get(id), id + " with " + parameter, given);
    }

    private static Map<String, Object> each(Problem problem, Function<Integer, Double> number) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int j = 0; j < problem.criteria().size(); j++) {
            map.put(problem.criteria().get(j).id(), number.apply(j));
        }
        return map;
    }

    private static Map<String, Object> at(Problem problem, double share) {
        Map<String, Object> map = new LinkedHashMap<>();
        along(problem, share).forEach((id, list) -> map.put(id, ((List<?>) list).get(0)));
        return map;
    }

    private static Map<String, Object> interval(Problem problem, double from, double to) {
        Map<String, Object> map = new LinkedHashMap<>();
        along(problem, from, to)
                .forEach((id, ends) -> map.put(
                        id,
                        ((List<?>) ends)
                                .stream().map(Double.class::cast).sorted().toList()));
        return map;
    }

    /** Performances at these shares of the way from the worst to the best end of each scale. */
    private static Map<String, Object> along(Problem problem, double... shares) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int j = 0; j < problem.criteria().size(); j++) {
            double worst = problem.curves().get(j).worst();
            double best = problem.curves().get(j).best();
            map.put(
                    problem.criteria().get(j).id(),
                    Arrays.stream(shares)
                            .mapToObj(share -> share == 1 ? best : worst + share * (best - worst))
                            .toList());
        }
        return map;
    }

    private static Map<String, Object> capacity(Problem problem) {
        int n = problem.criteria().size();
        Map<String, Object> map = new LinkedHashMap<>();
        for (int coalition = 1; coalition < 1 << n; coalition++) {
            List<String> names = new ArrayList<>();
            for (int j = 0; j < n; j++) {
                if ((coalition >> j & 1) == 1) {
                    names.add(problem.criteria().get(j).id());
                }
            }
            map.put(String.join("+", names), Math.pow((double) names.size() / n, 2));
        }
        return map;
    }

    Parameters parameters(Problem problem) {
        List<String> criteria = problem.criteria().stream().map(Criterion::id).toList();
        return Parameters.of(
                method,
                given.apply(problem),
                new Scope(criteria, Sample.ids(problem.options().size())));
    }

    Scorer prepared(Problem problem) {
        return method.prepared(problem, parameters(problem));
    }

    Scores scores(Sample sample) {
        return prepared(sample.problem()).score(sample.weights(), Tracer.OFF);
    }

    /** The scores, or nothing where the method refuses. */
    Optional<Scores> tried(Sample sample) {
        try {
            return Optional.of(scores(sample));
        } catch (Refusal refusal) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
