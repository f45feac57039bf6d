package io.github.steelyard.evaluation;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.aggregation.Scores;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Notice;
import io.github.steelyard.model.Option;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A study's answer: scores and ranking always are those of the study, since only {@link Study#evaluate} makes them.
 * Immutable.
 */
public final class Evaluation {

    private final Study study;
    private final Parameters parameters;
    private final Scores scores;
    private final Ranking ranking;
    private final Optional<Matrix> terms;
    private final Supplier<List<Notice>> noticed;
    /** Null until asked for. */
    private @Nullable List<Notice> notices;

    /** Null until asked for. */
    private @Nullable Optional<ScoreIntervals> intervals;

    Evaluation(Study study, Parameters parameters, Scores scores, Optional<Matrix> terms) {
        this(study, parameters, scores, terms, study::notices);
    }

    private Evaluation(
            Study study, Parameters parameters, Scores scores, Optional<Matrix> terms, Supplier<List<Notice>> noticed) {
        this.study = study;
        this.parameters = parameters;
        this.scores = scores;
        this.ranking = scores.ranking();
        this.terms = terms;
        this.noticed = noticed;
    }

    /**
     * {@return the same for the first options alone, which are a piece of many more}
     *
     * @param piece a study of these options
     * @param largest size of the largest score of all options, by which ties are measured
     * @throws IllegalArgumentException when the piece is not what this evaluation begins with
     */
    public Evaluation first(Study piece, double largest) {
        int n = piece.problem().options().size();
        List<Option> all = study.problem().options();
        if (n > all.size() || !all.subList(0, n).equals(piece.problem().options())) {
            throw new IllegalArgumentException("the piece is not what the evaluation begins with");
        }
        Scores own = scores.first(n);
        return new Evaluation(
                piece,
                parameters,
                own.madeOf(Math.max(own.unit(), largest)),
                terms.map(t -> Matrix.ofRows(Arrays.copyOf(t.toRows(), n))),
                this::notices);
    }

    /** {@return what was asked} */
    public Study study() {
        return study;
    }

    /** {@return parameters of the method, with defaults} */
    public Parameters parameters() {
        return parameters;
    }

    /**
     * One an option of {@code study().problem()}.
     *
     * @return one score an option of {@code study().problem()}
     */
    public Scores scores() {
        return scores;
    }

    /**
     * Of the same options.
     *
     * @return the ranks of the same options; ties share the smaller one
     */
    public Ranking ranking() {
        return ranking;
    }

    /** {@return where the score is linear in the weights: the matrix whose weighted row sums are the scores} */
    public Optional<Matrix> terms() {
        return terms;
    }

    /** {@return what a reader should know} */
    public synchronized List<Notice> notices() {
        if (notices == null) {
            notices = List.copyOf(noticed.get());
        }
        return notices;
    }

    /**
     * {@return what scores and ranks can be, where performances are missing and the method scores each option on its
     * own}
     *
     * @throws io.github.steelyard.catalogue.Refusal when the method cannot take the ends of some scale
     */
    public synchronized Optional<ScoreIntervals> intervals() {
        if (intervals == null) {
            intervals = ScoreIntervals.of(study);
        }
        return intervals;
    }

    /**
     * {@return the same with what its scores and ranks can be among more options than its own}
     *
     * @param known intervals over all options
     */
    public Evaluation with(ScoreIntervals known) {
        Evaluation same = new Evaluation(study, parameters, scores, terms, this::notices);
        same.intervals = Optional.of(known);
        return same;
    }

    /** {@return the options, best first; tied ones in the order of the file} */
    public List<Option> ranked() {
        List<Option> options = study.problem().options();
        return IntStream.range(0, ranking.size())
                .mapToObj(k -> options.get(ranking.option(k)))
                .toList();
    }

    /**
     * {@return the best option; of several that tie for first, the first in the file}
     *
     * @throws NoSuchElementException when no option is left to rank
     */
    public Option first() {
        if (ranking.size() == 0) {
            throw new NoSuchElementException("every option is excluded");
        }
        return study.problem().options().get(ranking.option(0));
    }

    /**
     * {@return what criterion j adds to the score of option i; only where {@link #terms} is there}
     *
     * @param i index of the option, from 0
     * @param j index of the criterion, from 0
     */
    public double contribution(int i, int j) {
        return study.weights().at(j) * terms.orElseThrow().at(i, j);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Evaluation e
                && study.equals(e.study)
                && parameters.equals(e.parameters)
                && scores.equals(e.scores)
                && ranking.equals(e.ranking)
                && terms.equals(e.terms)
                && notices().equals(e.notices());
    }

    @Override
    public int hashCode() {
        return 31 * study.hashCode() + scores.hashCode();
    }

    /** The options from the best to the worst. */
    @Override
    public String toString() {
        return ranked().toString();
    }
}
