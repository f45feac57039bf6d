package io.github.steelyard.robustness;

import io.github.steelyard.model.Chance;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Uncertainties;
import io.github.steelyard.model.Uncertainty;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The uncertainties that performances of a problem depend on, as inputs: those that correlations join are one. */
final class SharedInputs {

    /**
     * One input.
     *
     * @param id {@code uncertainty:ID}, of several with a plus between
     * @param words for people
     * @param uncertainties numbers
     * @param sizes how many uniform numbers each takes
     */
    record Input(String id, String words, List<Integer> uncertainties, List<Integer> sizes) {
        Input {
            uncertainties = List.copyOf(uncertainties);
            sizes = List.copyOf(sizes);
        }
    }

    private SharedInputs() {}

    static List<Input> of(PerformanceSampler performances) {
        List<Input> inputs = new ArrayList<>();
        if (!performances.isShared()) {
            return inputs;
        }
        List<Option> options = performances.problem().options();
        SharedDraws shared = performances.shared();
        Uncertainties all = shared.uncertainties();
        Set<Integer> reached = new LinkedHashSet<>();
        for (int i = 0; i < options.size(); i++) {
            for (int j = 0; j < performances.problem().criteria().size(); j++) {
                if (performances.program(i, j) != null) {
                    reached.addAll(performances.program(i, j).reached());
                }
            }
        }
        Set<Integer> done = new LinkedHashSet<>();
        for (int u : byId(all)) {
            if (!reached.contains(u) || done.contains(u) || !varies(all.all().get(u), options)) {
                continue;
            }
            List<Integer> joined = shared.joined(u);
            done.addAll(joined);
            List<Integer> sizes = joined.stream()
                    .map(k -> all.all().get(k).decider().isPresent()
                                    || all.all().get(k) instanceof Uncertainty.Event e
                                            && chances(e, options).anyMatch(Chance::isRange)
                            ? 2
                            : 1)
                    .toList();
            List<Uncertainty> ones = joined.stream().map(k -> all.all().get(k)).toList();
            inputs.add(new Input(
                    "uncertainty:" + ones.stream().map(Uncertainty::id).collect(Collectors.joining("+")),
                    words(ones),
                    joined,
                    sizes));
        }
        return inputs;
    }

    /** Numbers of the uncertainties by id, so that the order of the file does not matter. */
    private static int[] byId(Uncertainties all) {
        return all.ids().stream().sorted().mapToInt(all::index).toArray();
    }

    private static Stream<Chance> chances(Uncertainty.Event event, List<Option> options) {
        return options.stream().map(o -> event.chance(o.id()));
    }

    private static boolean varies(Uncertainty one, List<Option> options) {
        if (one instanceof Uncertainty.Event event) {
            return chances(event, options).anyMatch(c -> c.isRange() || c.min() > 0 && c.min() < 1)
                    || chances(event, options).distinct().count() > 1;
        }
        if (one instanceof Uncertainty.States states) {
            return options.stream()
                                    .map(o -> java.util.Arrays.stream(states.probabilities(o.id()))
                                            .boxed()
                                            .toList())
                                    .distinct()
                                    .count()
                            > 1
                    || java.util.Arrays.stream(
                                    states.probabilities(options.get(0).id()))
                            .noneMatch(p -> p == 1);
        }
        return ((Uncertainty.Quantity) one).spread().isUncertain();
    }

    private static String words(List<Uncertainty> ones) {
        if (ones.size() > 1) {
            return ones.stream().map(Uncertainty::name).collect(Collectors.joining(" and "));
        }
        Uncertainty one = ones.get(0);
        String name = "“" + one.name() + "”";
        return one instanceof Uncertainty.Event
                ? "whether " + name + " holds"
                : one instanceof Uncertainty.States ? "which state of " + name + " comes" : "how large " + name + " is";
    }
}
