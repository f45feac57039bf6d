package io.github.steelyard.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Options that can be done together.
 *
 * @param measures ids of options
 * @param combine how performances combine, by criterion; the mean where nothing is said
 * @param together what measures add to each other
 * @param rules what a package must keep to
 * @param limits of what it may use only so much
 * @param isRanked whether packages are ranked beside the options
 */
public record Packages(
        List<String> measures,
        Map<String, Combination> combine,
        List<Interaction> together,
        List<PackageRule> rules,
        List<PackageLimit> limits,
        boolean isRanked) {

    /** Packages are sets of bits. */
    public static final int MOST_MEASURES = 60;

    /**
     * Copies lists and maps, and checks that every part is given.
     *
     * @param measures ids of options
     * @param combine how performances combine, by criterion; the mean where nothing is said
     * @param together what measures add to each other
     * @param rules what a package must keep to
     * @param limits of what it may use only so much
     * @param isRanked whether packages are ranked beside the options
     * @throws InvalidDecision when a part is null
     */
    public Packages {
        measures = Given.list(measures, "the measures");
        combine = Given.map(combine, "'combine'");
        together = Given.list(together, "'together'");
        rules = Given.list(rules, "the rules of packages");
        limits = Given.list(limits, "the limits of packages");
    }

    /**
     * Measures without interactions, rules and limits.
     *
     * @param measures ids of the options that can be done together
     * @param combine how performances combine, by criterion; the others have the default
     * @return packages of these measures
     */
    public static Packages of(List<String> measures, Map<String, Combination> combine) {
        return new Packages(measures, combine, List.of(), List.of(), List.of(), false);
    }

    /**
     * {@return how performances on a criterion combine}
     *
     * @param criterion id of a criterion
     */
    public Combination combination(String criterion) {
        return combine.getOrDefault(criterion, Combination.MEAN);
    }

    /**
     * The id of the package of the measures that a text joins by {@code +}, in whatever order.
     *
     * @param joined ids of measures joined by {@code +}
     * @return empty where the text is not of two measures or more, each once
     */
    public Optional<String> id(String joined) {
        List<String> named = List.of(joined.split("\\+", -1));
        List<String> own = measures.stream().filter(named::contains).toList();
        return named.size() > 1 && own.size() == named.size() ? Optional.of(String.join("+", own)) : Optional.empty();
    }

    /**
     * {@return the number that stands for certain on a criterion where probabilities join}
     *
     * @param criterion a criterion whose performances are probabilities
     */
    public static double whole(Criterion criterion) {
        return criterion.unit().equals("%") ? 100 : 1;
    }

    /**
     * {@return the same, ranked beside the options or not}
     *
     * @param isRankedNow whether packages are ranked beside the options
     */
    public Packages ranked(boolean isRankedNow) {
        return new Packages(measures, combine, together, rules, limits, isRankedNow);
    }

    /**
     * {@return the same with other rules}
     *
     * @param others in place of all rules
     */
    public Packages ruledBy(List<PackageRule> others) {
        return new Packages(measures, combine, together, others, limits, isRanked);
    }

    /**
     * {@return the same with other interactions}
     *
     * @param others in place of all interactions
     */
    public Packages interacting(List<Interaction> others) {
        return new Packages(measures, combine, others, rules, limits, isRanked);
    }
}
