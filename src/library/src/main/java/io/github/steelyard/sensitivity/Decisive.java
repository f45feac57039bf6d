package io.github.steelyard.sensitivity;

import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.ScoreIntervals;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Scale;
import io.github.steelyard.phrases.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The missing performance that changes the first place by the smallest move from what it counts as now.
 *
 * @param option whose performance it is
 * @param criterion on which criterion
 * @param atOrBelow the other option is level or leads at this performance or less; empty where it is more that does it
 * @param atOrAbove the same at this performance or more
 * @param thenLeads who leads then
 */
public record Decisive(
        @Meaning("whose performance it is") Option option,
        @Meaning("on which criterion") Criterion criterion,

        @Meaning(value = "the other option is level or leads at this performance or less", omitted = true)
        Optional<Double> atOrBelow,

        @Meaning(value = "the other option is level or leads at this performance or more", omitted = true)
        Optional<Double> atOrAbove,

        @Meaning("who leads then") Option thenLeads) {

    /** Beyond this many options or criteria none is looked for in methods that do not sum up values. */
    private static final int MOST = 50;

    private static final int ENORMOUS = 20_000;

    /** The one of a ranking with one leader; empty where no single missing performance can turn it. */
    public static Optional<Decisive> of(Evaluation evaluation) {
        return of(evaluation, Cancellation.NEVER);
    }

    static Optional<Decisive> of(Evaluation evaluation, Cancellation cancellation) {
        int options = evaluation.ranking().size();
        int most = evaluation.terms().isPresent() ? ENORMOUS : MOST;
        if (options < 2
                || evaluation.ranking().leaders().size() > 1
                || options > most
                || evaluation.study().problem().criteria().size() > most
                || !evaluation.study().problem().hasMissing()) {
            return Optional.empty();
        }
        Unknowns unknowns = Unknowns.of(evaluation.study(), cancellation, Progress.NONE);
        return unknowns.cells().stream()
                .filter(one -> one.needed().isPresent() && one.leads().isPresent())
                .findFirst()
                .map(one -> of(one, unknowns.leader()));
    }

    private static Decisive of(Unknowns.Unknown one, Option leader) {
        boolean isLess = one.option().equals(leader) == one.criterion().sign() > 0;
        Optional<Double> needed = one.needed();
        return new Decisive(
                one.option(),
                one.criterion(),
                isLess ? needed : Optional.empty(),
                isLess ? Optional.empty() : needed,
                one.leads().orElseThrow());
    }

    /** What is said of missing performances behind a verdict; empty where they cannot turn it. */
    static String words(Evaluation evaluation, Cancellation cancellation) {
        Optional<Decisive> one = of(evaluation, cancellation);
        if (one.isPresent()) {
            return ", but " + one.get().sentence(evaluation.first());
        }
        Optional<ScoreIntervals> intervals = evaluation.intervals();
        int first = evaluation.ranking().option(0);
        if (intervals.isEmpty() || intervals.get().worst(first) == 1) {
            return "";
        }
        List<String> others = IntStream.range(0, evaluation.ranking().size())
                .filter(i -> i != first && intervals.get().best(i) == 1)
                .mapToObj(i -> Words.name(evaluation.study().problem().options().get(i)))
                .toList();
        String who = others.size() > 3
                ? others.size() + " others"
                : Words.list(others).replaceFirst(" and ([^,]*)$", " or $1");
        return ", but what is unknown, taken together, can put " + who + " first";
    }

    private String sentence(Option leader) {
        boolean isOwn = option.equals(leader);
        boolean isLess = atOrBelow.isPresent();
        double at = level(atOrBelow.or(() -> atOrAbove).orElseThrow(), isLess);
        return Words.name(criterion) + " is unknown for " + (isOwn ? "it" : Words.name(option)) + ": at "
                + Native.exactly(criterion, at) + (isLess ? " or below" : " or above") + ", " + Words.name(thenLeads)
                + " is level with it or leads";
    }

    /** On a constructed scale the next level that is enough. */
    private double level(double needed, boolean isLess) {
        if (!(criterion.scale() instanceof Scale.Levels levels)) {
            return needed;
        }
        return levels.values().values().stream()
                .filter(v -> isLess ? v <= needed + 1e-9 : v >= needed - 1e-9)
                .reduce((a, b) -> isLess == a > b ? a : b)
                .orElse(needed);
    }
}
