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
import io.github.steelyard.text.Units;
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
 * @param isBeyond whether scores jump there, so that it takes more than this performance
 */
public record Decisive(
        @Meaning("whose performance it is") Option option,
        @Meaning("on which criterion") Criterion criterion,

        @Meaning(value = "the other option is level or leads at this performance or less", omitted = true)
        Optional<Double> atOrBelow,

        @Meaning(value = "the other option is level or leads at this performance or more", omitted = true)
        Optional<Double> atOrAbove,

        @Meaning("who leads then") Option thenLeads,
        boolean isBeyond) {

    /** Beyond this many options or criteria none is looked for in methods that do not sum up values. */
    private static final int MOST = 50;

    private static final int ENORMOUS = 20_000;

    /**
     * {@return the one of a ranking with one leader; empty where no single missing performance can turn it}
     *
     * @param evaluation a ranking with its scores
     */
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
                one.leads().orElseThrow(),
                !one.isLevel());
    }

    /** What is missing and turns the first place of a ranking with one leader. */
    static VerdictFacts.Unknown unknown(Evaluation evaluation, Cancellation cancellation) {
        Optional<Decisive> one = of(evaluation, cancellation);
        Optional<ScoreIntervals> intervals = evaluation.intervals();
        int first = evaluation.ranking().option(0);
        boolean holds = intervals.isEmpty() || intervals.get().worst(first) == 1;
        return new VerdictFacts.Unknown(
                one,
                one.isPresent() || holds
                        ? List.of()
                        : IntStream.range(0, evaluation.ranking().size())
                                .filter(i -> i != first && intervals.get().best(i) == 1)
                                .mapToObj(evaluation.study().problem().options()::get)
                                .toList());
    }

    /** Where the other option is level or leads, as the criterion says it; rounded so that it is enough. */
    String limit() {
        double needed = atOrBelow.or(() -> atOrAbove).orElseThrow();
        if (criterion.scale() instanceof Scale.Levels levels) {
            return Native.exactly(criterion, level(levels, needed));
        }
        return Words.enough(needed, atOrAbove.isPresent()) + Units.after(criterion.unit());
    }

    /** Whether the limit itself is enough: always on a constructed scale, where the next level that is enough is told. */
    boolean isReached() {
        return !isBeyond || criterion.scale() instanceof Scale.Levels;
    }

    private double level(Scale.Levels levels, double needed) {
        boolean isLess = atOrBelow.isPresent();
        double enough = isBeyond ? -1e-9 : 1e-9;
        return levels.values().values().stream()
                .filter(v -> isLess ? v <= needed + enough : v >= needed - enough)
                .reduce((a, b) -> isLess == a > b ? a : b)
                .orElse(needed);
    }
}
