package io.github.steelyard.portfolio;

import static java.util.Objects.requireNonNull;

import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.PackageLimit;
import io.github.steelyard.model.PackageRule;
import io.github.steelyard.packages.Expansion;
import io.github.steelyard.packages.PackageSet;
import io.github.steelyard.packages.Tried;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.text.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Places a set of measures among the packages, and says what it breaks. */
final class Trial {

    /** Scores nearer to each other than this are level. */
    private static final double LEVEL = 1e-12;

    private final Valued valued;
    private final PackageSet set;
    private final long bits;

    private Trial(Valued valued, long bits) {
        this.valued = valued;
        this.set = valued.set();
        this.bits = bits;
    }

    /**
     * What was asked for, or the best package.
     *
     * @param best of all packages, the best first
     */
    static Tried of(Valued valued, Parameters parameters, List<PackagesResult.Best> best) {
        long bits = parameters.has("measures")
                ? bits(valued, parameters.texts("measures"))
                : valued.set().bits(best.get(0).measures());
        return new Trial(valued, bits).tried(best);
    }

    private static long bits(Valued valued, List<String> asked) {
        List<String> measures = valued.set().packages().measures();
        List<String> wrong = asked.stream()
                .filter(id -> !measures.contains(id) && !id.equals(Expansion.NONE))
                .map(id -> "'" + id + "' is not one of the measures: " + String.join(", ", measures)
                        + Nearest.hint(id, measures))
                .toList();
        if (!wrong.isEmpty()) {
            throw new Refusal(String.join("; ", wrong));
        }
        return valued.set().bits(asked.stream().filter(measures::contains).toList());
    }

    private Tried tried(List<PackagesResult.Best> best) {
        boolean isDefined = bits != 0 || valued.isNoneDefined();
        OptionalDouble score = isDefined
                ? OptionalDouble.of(requireNonNull(valued.scores(List.of(bits)).get(bits)))
                : OptionalDouble.empty();
        List<Tried.Broken> breaks = breaks(isDefined);
        Map<String, Double> use = new LinkedHashMap<>();
        List<PackageLimit> limits = set.packages().limits();
        for (int l = 0; l < limits.size(); l++) {
            use.put(limits.get(l).id(), set.use(l, bits));
        }
        return new Tried(
                set.measures(bits),
                score,
                breaks.isEmpty() ? place(score.getAsDouble(), best) : OptionalDouble.empty(),
                use,
                breaks);
    }

    private OptionalDouble place(double score, List<PackagesResult.Best> best) {
        if (valued.isListed()) {
            double[] weights = valued.study().weights().toArray();
            int before = 0;
            for (int k = 0; k < valued.size(); k++) {
                before += valued.score(k, weights) > score + LEVEL ? 1 : 0;
            }
            return OptionalDouble.of(before + 1);
        }
        List<String> own = set.measures(bits);
        return best.stream().anyMatch(b -> b.measures().equals(own))
                ? OptionalDouble.of(
                        1 + best.stream().filter(b -> b.score() > score + LEVEL).count())
                : OptionalDouble.empty();
    }

    private List<Tried.Broken> breaks(boolean isDefined) {
        List<Tried.Broken> breaks = new ArrayList<>();
        List<PackageRule> rules = set.packages().rules();
        for (int r = 0; r < rules.size(); r++) {
            if (set.breaks(r, bits)) {
                breaks.add(new Tried.Broken(
                        rules.get(r).words(this::name), rules.get(r).because()));
            }
        }
        List<PackageLimit> limits = set.packages().limits();
        for (int l = 0; l < limits.size(); l++) {
            if (set.exceeds(l, bits)) {
                PackageLimit limit = limits.get(l);
                breaks.add(new Tried.Broken(
                        limit.name() + " is " + Words.number(set.use(l, bits)) + ", at most "
                                + Words.number(limit.atMost()),
                        limit.label().description()));
            }
        }
        if (!isDefined) {
            breaks.add(new Tried.Broken("to do none of the measures has no performance on every criterion", ""));
        } else {
            valued.excluded(bits).ifPresent(why -> breaks.add(new Tried.Broken(why, "")));
        }
        return breaks;
    }

    private String name(String id) {
        return valued.study().decision().options().stream()
                .filter(o -> o.id().equals(id))
                .findFirst()
                .map((Option o) -> Words.name(o))
                .orElse(id);
    }
}
