package io.github.steelyard.results;

import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import io.github.steelyard.catalogue.Trace;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.Keyed;
import io.github.steelyard.figures.OutputValues;
import io.github.steelyard.figures.ResultValues;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Scenario;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.report.Json;
import io.github.steelyard.sensitivity.Decisive;
import io.github.steelyard.sensitivity.Verdict;
import io.github.steelyard.weighting.OptionComparison;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A ranking as a document for programs, format "steelyard-rank/1". Outputs are only ever added. */
@Outputs({
    "format",
    "decision",
    "method",
    "parameters",
    "stakeholder",
    "scenario",
    "seed",
    "weights",
    "higher-is-better",
    "ranking",
    "outputs",
    "comparisons",
    "excluded",
    "verdict",
    "decides",
    "notices",
    "working"
})
public final class RankResult {

    private final Evaluation evaluation;
    private final Study study;
    private final Optional<Loaded> loaded;
    private final Optional<Trace> trace;

    private RankResult(Evaluation evaluation, Optional<Loaded> loaded, Optional<Trace> trace) {
        this.evaluation = evaluation;
        this.study = evaluation.study();
        this.loaded = loaded;
        this.trace = trace;
    }

    /**
     * {@return the ranking of a decision made in code; its notices have no places}
     *
     * @param evaluation a ranking with its scores
     */
    public static RankResult of(Evaluation evaluation) {
        return new RankResult(evaluation, Optional.empty(), Optional.empty());
    }

    /**
     * {@return the ranking of a decision that was read; its notices have places, and what the reader noticed is among
     * them}
     *
     * @param evaluation a ranking with its scores
     * @param loaded what the reader noticed, with places
     */
    public static RankResult of(Evaluation evaluation, Loaded loaded) {
        return new RankResult(evaluation, Optional.of(loaded), Optional.empty());
    }

    /**
     * {@return the same with every intermediate table}
     *
     * @param steps intermediate tables of the method
     */
    public RankResult with(Trace steps) {
        return new RankResult(evaluation, loaded, Optional.of(steps));
    }

    /** {@return the document, as {@code rank --format json} prints it: ends in a line break} */
    public String json() {
        return Json.document(ResultValues.plain(this));
    }

    /** {@return the format and its version} */
    @Meaning("the format and its version")
    public String format() {
        return "steelyard-rank/1";
    }

    /** {@return the title of the decision} */
    @Meaning("title of the decision")
    public String decision() {
        return study.decision().title();
    }

    /** {@return the id of the ranking method} */
    @Meaning("id of the ranking method")
    public String method() {
        return study.choice().id();
    }

    /** {@return the parameters that were given} */
    @Meaning("parameters of the method that were given")
    public Map<String, Object> parameters() {
        return evaluation.parameters().given();
    }

    /** {@return whose weights; empty for the base weights} */
    @Meaning("whose weights; null for the base weights")
    public Optional<Stakeholder> stakeholder() {
        return study.stakeholder();
    }

    /** {@return which scenario; empty for the base performances} */
    @Meaning("which scenario; null for the base performances")
    public Optional<Scenario> scenario() {
        return study.scenario();
    }

    /** {@return the seed of everything random} */
    @Meaning("of everything random")
    public long seed() {
        return study.seed();
    }

    /** {@return cumulative weights by criterion} */
    @Meaning("cumulative weight by criterion")
    public Map<Criterion, Double> weights() {
        return weights(study);
    }

    /**
     * {@return cumulative weights of a study by criterion}
     *
     * @param study the study that is asked
     */
    public static Map<Criterion, Double> weights(Study study) {
        return Keyed.by(study.problem().criteria(), study.weights()::at);
    }

    /** {@return whether a higher score is better} */
    @Meaning("whether a higher score is better")
    public boolean higherIsBetter() {
        return evaluation.scores().higherIsBetter();
    }

    /** {@return the options, best first} */
    @Meaning("the options, best first")
    public List<RankedOption> ranking() {
        return Arrays.stream(evaluation.ranking().order())
                .mapToObj(i -> RankedOption.of(evaluation, i))
                .toList();
    }

    /** {@return the method's own quantities by name} */
    @Meaning("the method's own quantities; 'methods ID' says what they mean")
    public Map<String, Object> outputs() {
        return OutputValues.of(study.problem(), evaluation.scores());
    }

    /** {@return the comparisons of options that performances follow from} */
    @Meaning(value = "comparisons of options that performances follow from", omitted = true)
    public Optional<List<OptionComparison>> comparisons() {
        return Optional.of(OptionComparison.all(study.problem())).filter(all -> !all.isEmpty());
    }

    /** {@return the options that are not ranked, with the reason} */
    @Meaning("options that are not ranked")
    public List<Excluded> excluded() {
        return study.exclusions().stream()
                .map(e -> new Excluded(e.option(), e.criterion(), e.why(), e.isJudged()))
                .toList();
    }

    /**
     * An option that is not ranked.
     *
     * @param option which
     * @param criterion whose requirement it fails; empty when nothing is known of it
     * @param why in words
     * @param isJudged whether anything is known of it
     */
    public record Excluded(
            @Meaning("which option") Option option,

            @Meaning("whose requirement it fails; null when nothing is known of it")
            Optional<Criterion> criterion,

            @Meaning("why, in words") String why,
            @Meaning("whether anything is known of it") boolean isJudged) {}

    /** {@return how clear the first place is, in a sentence} */
    @Meaning("how clear the first place is, in a sentence")
    public String verdict() {
        return Verdict.of(evaluation).sentence();
    }

    /** {@return the missing performance that turns the first place by the smallest move, where one does} */
    @Meaning(value = "the missing performance that turns the first place by the smallest move", omitted = true)
    public Optional<Decisive> decides() {
        return Decisive.of(evaluation);
    }

    /** {@return what the reader and the evaluation noticed} */
    @Meaning("what the reader and the evaluation noticed")
    public List<Noticed> notices() {
        List<Noticed> notices = new ArrayList<>();
        loaded.ifPresent(l -> l.diagnostics()
                .forEach(d -> notices.add(
                        new Noticed(d.id(), d.message(), Optional.of(d.place().toString())))));
        evaluation
                .notices()
                .forEach(notice -> notices.add(new Noticed(
                        notice.id(),
                        notice.message(),
                        loaded.flatMap(l -> l.place(notice.subject())).map(Object::toString))));
        return notices;
    }

    /**
     * Something to know.
     *
     * @param id of its kind
     * @param message a sentence
     * @param place file, line and column; empty when there is none
     */
    public record Noticed(
            @Meaning("id of its kind") String id,
            @Meaning("a sentence") String message,

            @Meaning("file, line and column; null when there is none")
            Optional<String> place) {}

    @Meaning(value = "with --explain: every intermediate table of the method", omitted = true)
    private Optional<List<Step>> working() {
        return trace.map(t -> t.steps().stream()
                .map(step -> new Step(
                        step.symbol(),
                        step.caption(),
                        step.rows(),
                        step.columns(),
                        Arrays.stream(step.cells())
                                .map(row -> Arrays.stream(row).boxed().toList())
                                .toList()))
                .toList());
    }

    private record Step(
            @Meaning("its symbol in the formula") String symbol,
            @Meaning("what it holds") String caption,
            @Meaning("names of the rows") List<String> rows,
            @Meaning("names of the columns") List<String> columns,
            @Meaning("numbers by row and column") List<List<Double>> cells) {}
}
