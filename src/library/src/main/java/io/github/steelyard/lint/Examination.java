package io.github.steelyard.lint;

import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A decision with what the rules need to know of it: the study with the base weights and its ranking, as far as they can
 * be had.
 */
public final class Examination {

    /** Beyond so many performances nothing is ranked again and again. */
    private static final int MOST_CELLS = 5_000;

    /** Words in the name of an option that is there to compare with. */
    private static final List<List<String>> BASELINE_WORDS = List.of(
            List.of("baseline"),
            List.of("status", "quo"),
            List.of("do", "nothing"),
            List.of("no", "change"),
            List.of("no", "action"),
            List.of("business", "as", "usual"),
            List.of("as", "is"),
            List.of("as", "now"),
            List.of("stay", "as"),
            List.of("present", "course"),
            List.of("current"));

    private final Decision decision;
    private final Cancellation cancellation;
    private final Optional<Study> study;
    private final Optional<Evaluation> evaluation;

    Examination(Decision decision, Cancellation cancellation) {
        this.decision = decision;
        this.cancellation = cancellation;
        this.study = tried(() -> Study.of(decision));
        this.evaluation = study.flatMap(s -> tried(s::evaluate));
    }

    /** {@return what is checked} */
    public Decision decision() {
        return decision;
    }

    /**
     * To be asked now and then by a rule that takes long.
     *
     * @return to be asked now and then by a rule that takes long
     */
    public Cancellation cancellation() {
        return cancellation;
    }

    /** {@return the decision as it stands; empty when its weights cannot be had} */
    public Optional<Study> study() {
        return study;
    }

    /** {@return the ranking of two options or more; empty when there is none} */
    public Optional<Evaluation> contest() {
        return evaluation.filter(e -> e.ranking().size() > 1);
    }

    /** The same where it is small enough to be ranked again for every option or performance. */
    Optional<Evaluation> smallContest() {
        return contest()
                .filter(e -> (long) e.ranking().size()
                                * e.study().problem().criteria().size()
                        <= MOST_CELLS);
    }

    /** The answer of an analysis at its defaults; empty when it refuses. */
    <R> Optional<R> answer(Analysis<R> analysis) {
        return study.flatMap(s -> tried(() -> answer(analysis, s))).flatMap(answer -> answer);
    }

    private <R> Optional<R> answer(Analysis<R> analysis, Study s) {
        Parameters parameters = Parameters.defaults(analysis);
        return analysis.objection(s, parameters).isPresent()
                ? Optional.empty()
                : Optional.of(analysis.run(s, parameters, cancellation, Progress.NONE));
    }

    /** The “do nothing” option: named so by the decision, by its kind, or else by its name. */
    Optional<Option> baseline() {
        return decision.options().stream()
                .filter(o -> decision.baseline().map(o.id()::equals).orElse(false))
                .findFirst()
                .or(() -> decision.options().stream()
                        .filter(o -> o.kind().equals("baseline"))
                        .findFirst())
                .or(() -> decision.options().stream()
                        .filter(o -> isNamedLikeBaseline(Tokens.of(o.id(), o.name())))
                        .findFirst());
    }

    private static boolean isNamedLikeBaseline(Tokens name) {
        return BASELINE_WORDS.stream().anyMatch(name::holds);
    }

    /** What a computation gives; empty when it refuses. */
    static <T> Optional<T> tried(Attempt<T> attempt) {
        try {
            return Optional.of(attempt.get());
        } catch (Refusal refusal) {
            return Optional.empty();
        }
    }

    /** Something that may be refused. */
    interface Attempt<T> {
        T get();
    }

    /** The smallest and the largest number that is not NaN; NaN when there is none. */
    static double[] ends(double[] numbers) {
        double[] known = Arrays.stream(numbers).filter(x -> x == x).toArray();
        return new double[] {
            Arrays.stream(known).min().orElse(Double.NaN),
            Arrays.stream(known).max().orElse(Double.NaN)
        };
    }
}
