package io.github.steelyard.evaluation;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.aggregation.Scores;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Notice;
import io.github.steelyard.model.Option;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A study's answer.
 *
 * @param study what was asked
 * @param parameters of the method, with defaults
 * @param scores one an option of {@code study.problem()}
 * @param ranking of the same options
 * @param terms where the score is linear in the weights: the matrix whose weighted row sums are the scores
 * @param notices what a reader should know
 */
public record Evaluation(
        Study study,
        Parameters parameters,
        Scores scores,
        Ranking ranking,
        Optional<Matrix> terms,
        List<Notice> notices) {

    public Evaluation {
        notices = List.copyOf(notices);
    }

    /** The options, best first; tied ones in the order of the file. */
    public List<Option> ranked() {
        List<Option> options = study.problem().options();
        return IntStream.range(0, ranking.size())
                .mapToObj(k -> options.get(ranking.option(k)))
                .toList();
    }

    /**
     * The best option; of several that tie for first, the first in the file.
     *
     * @throws NoSuchElementException when no option is left to rank
     */
    public Option first() {
        if (ranking.size() == 0) {
            throw new NoSuchElementException("every option is excluded");
        }
        return study.problem().options().get(ranking.option(0));
    }

    /** What criterion j adds to the score of option i; only where {@link #terms} is there. */
    public double contribution(int i, int j) {
        return study.weights().at(j) * terms.orElseThrow().at(i, j);
    }
}
