package io.github.steelyard.results;

import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.ScoreIntervals;
import io.github.steelyard.figures.Keyed;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Option;
import java.util.Map;
import java.util.Optional;

/**
 * A ranked option.
 *
 * @param option which
 * @param name what people read
 * @param kind free tag; empty when there is none
 * @param rank from 1; ties share the smaller rank
 * @param score as the method gives it
 * @param scoreLow where performances are missing: the lowest score that it can have, whatever fills them; else empty
 * @param scoreHigh the highest
 * @param rankBest the smallest rank number over all missing performances together
 * @param rankWorst the largest
 * @param contributions of the criteria to the score; empty where scores are not linear in the weights
 */
public record RankedOption(
        @Meaning("id of the option") Option option,
        @Meaning("what people read") String name,
        @Meaning("free tag; null when there is none") Optional<String> kind,
        @Meaning("from 1; ties share the smaller rank") int rank,
        @Meaning("as the method gives it") double score,

        @Meaning(
                value = "where performances are missing: the lowest score that it can have, whatever fills them",
                omitted = true)
        Optional<Double> scoreLow,

        @Meaning(value = "the highest score that it can have", omitted = true)
        Optional<Double> scoreHigh,

        @Meaning(
                value = "the smallest rank number that it can have over all missing performances together",
                omitted = true)
        Optional<Integer> rankBest,

        @Meaning(value = "the largest rank number that it can have", omitted = true)
        Optional<Integer> rankWorst,

        @Meaning(
                value = "what each criterion adds to the score, where scores are linear in the weights",
                omitted = true)
        Optional<Map<Criterion, Double>> contributions) {

    /** The option at an index of the problem, as an evaluation ranks it. */
    static RankedOption of(Evaluation evaluation, int i) {
        Optional<ScoreIntervals> intervals = evaluation.intervals();
        Option option = evaluation.study().problem().options().get(i);
        return new RankedOption(
                option,
                option.name(),
                Optional.of(option.kind()).filter(kind -> !kind.isEmpty()),
                evaluation.ranking().rank(i),
                evaluation.scores().at(i),
                intervals.map(known -> known.low(i)),
                intervals.map(known -> known.high(i)),
                intervals.map(known -> known.best(i)),
                intervals.map(known -> known.worst(i)),
                evaluation.terms().isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                Keyed.by(evaluation.study().problem().criteria(), j -> evaluation.contribution(i, j))));
    }
}
