package io.github.steelyard.answers;

import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Answer;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Scenario;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.results.AnalysesResult;
import io.github.steelyard.results.RankResult;
import io.github.steelyard.sensitivity.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a batch says of one decision that could be ranked: a line of JSON, format "steelyard-batch/1".
 *
 * @param input as messages name it
 * @param evaluation its ranking
 * @param answers of the analyses that were asked for
 */
@Outputs({
    "format",
    "input",
    "ranked",
    "decision",
    "method",
    "stakeholder",
    "scenario",
    "seed",
    "weights",
    "higher-is-better",
    "ranking",
    "excluded",
    "not-judged",
    "verdict",
    "analyses"
})
public record BatchLine(
        @Meaning("the decision as messages name it") String input, Evaluation evaluation, List<Answer> answers) {

    /** The format of every line. */
    static final String FORMAT = "steelyard-batch/1";

    /**
     * An option in the ranking.
     *
     * @param option which
     * @param rank from 1; ties share the smaller rank
     * @param score as the method gives it
     */
    public record Place(
            @Meaning("id of the option") Option option,
            @Meaning("from 1; ties share the smaller rank") int rank,
            @Meaning("as the method gives it") double score) {}

    /**
     * A decision that could not be ranked.
     *
     * @param input as messages name it
     * @param errors why
     */
    @Outputs({"format", "input", "ranked", "errors"})
    public record Failed(
            @Meaning("the decision as messages name it") String input,
            @Meaning("why it is not ranked") List<String> errors) {

        @Meaning("the format and its version")
        private String format() {
            return FORMAT;
        }

        @Meaning("false")
        private boolean ranked() {
            return false;
        }
    }

    private Study study() {
        return evaluation.study();
    }

    @Meaning("the format and its version")
    private String format() {
        return FORMAT;
    }

    @Meaning("true")
    private boolean ranked() {
        return true;
    }

    @Meaning("title of the decision")
    private String decision() {
        return study().decision().title();
    }

    @Meaning("id of the ranking method")
    private String method() {
        return study().choice().id();
    }

    @Meaning("whose weights; null for the base weights")
    private Optional<Stakeholder> stakeholder() {
        return study().stakeholder();
    }

    @Meaning("which scenario; null for the base performances")
    private Optional<Scenario> scenario() {
        return study().scenario();
    }

    @Meaning("of everything random")
    private long seed() {
        return study().seed();
    }

    @Meaning("cumulative weight by criterion")
    private Map<Criterion, Double> weights() {
        return RankResult.weights(study());
    }

    @Meaning("whether a higher score is better")
    private boolean higherIsBetter() {
        return evaluation.scores().higherIsBetter();
    }

    @Meaning("the options, best first")
    private List<Place> ranking() {
        return Arrays.stream(evaluation.ranking().order())
                .mapToObj(i -> new Place(
                        study().problem().options().get(i),
                        evaluation.ranking().rank(i),
                        evaluation.scores().at(i)))
                .toList();
    }

    @Meaning("options that are not ranked")
    private List<Option> excluded() {
        return study().exclusions().stream().map(e -> e.option()).toList();
    }

    @Meaning(value = "those of them of which nothing is known; left out where there are none", omitted = true)
    private Optional<List<Option>> notJudged() {
        List<Option> notJudged = study().exclusions().stream()
                .filter(e -> !e.isJudged())
                .map(e -> e.option())
                .toList();
        return Optional.of(notJudged).filter(all -> !all.isEmpty());
    }

    @Meaning("how clear the first place is, in a sentence")
    private String verdict() {
        return Verdict.of(evaluation).sentence();
    }

    @Meaning(value = "what each analysis gives, by its id; left out where none was asked for", omitted = true)
    private Optional<Map<Analysis<?>, Object>> analyses() {
        return Optional.of(AnalysesResult.of(answers).analyses()).filter(all -> !all.isEmpty());
    }
}
