package io.github.steelyard.sensitivity;

import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.DrawnColumn;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Settled;
import io.github.steelyard.model.ValueCurve;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * For each option and criterion the performance at which the winner would no longer be alone in front: a worse one of the
 * winner, a better one of another option; everything else stays, scales included.
 *
 * <p><b>Formula:</b> in the additive value model a lead of d is closed where the value moves by d / w<sub>j</sub>; the
 * performance follows from the inverse of the value function. Other methods: searched in steps of 1/200 of the way to the
 * end of the scale, bisected to 10<sup>−9</sup> of that way.
 *
 * <p><b>Edge:</b> where no performance on the scale is enough, or the weight is 0, there is none.
 *
 * @param study what was asked
 * @param winner who is first now
 * @param flips one an option and criterion: reachable ones by share of the scale, then the others in file order; none of
 *     performances that depend on uncertainties, which move with these
 * @param uncertainties each moved alone, with all that depends on it: the nearest tipping point first
 * @param isExact whether they are in closed form
 */
@Outputs(whole = "rows")
public record ScoreFlips(
        Study study, Option winner, List<Flip> flips, List<TippingPoints.Tipping> uncertainties, boolean isExact) {

    /**
     * Copies {@code flips} and {@code uncertainties}.
     *
     * @param study what was asked
     * @param winner who is first now
     * @param flips one an option and criterion: reachable ones by share of the scale, then the others in file order;
     *     none of performances that depend on uncertainties, which move with these
     * @param uncertainties each moved alone, with all that depends on it: the nearest tipping point first
     * @param isExact whether they are in closed form
     * @throws NullPointerException when one of them or a part of one is null
     */
    public ScoreFlips {
        flips = List.copyOf(flips);
        uncertainties = List.copyOf(uncertainties);
    }

    /** Performances and uncertainties together. */
    @Meaning(
            "one an option and criterion, and one an uncertainty: reachable ones by share of the scale or of the way, then"
                    + " the others")
    List<FlipRow> rows() {
        return Stream.concat(
                        flips.stream().map(FlipRow::of), uncertainties.stream().map(FlipRow::of))
                .sorted(Comparator.comparingDouble(row -> row.shareOfScale().orElse(Double.POSITIVE_INFINITY)))
                .toList();
    }

    /**
     * One performance.
     *
     * @param option whose it is
     * @param criterion on which
     * @param performance now, in the criterion's unit; the middle of the scale when missing
     * @param isMissing whether it is not known
     * @param needed where the first place is shared; empty when no performance on the scale is enough
     * @param shareOfScale the change as a share of the scale; infinite when there is none
     * @param first who shares the first place there, or takes it
     * @param isLevel whether scores meet there; otherwise they jump, and {@code first} takes the place
     * @param isWithinRange whether that lies within what is stated of the uncertain performance
     * @param isExact whether it is in closed form
     */
    public record Flip(
            Option option,
            Criterion criterion,
            double performance,
            boolean isMissing,
            Optional<Double> needed,
            double shareOfScale,
            Optional<Option> first,
            boolean isLevel,
            boolean isWithinRange,
            boolean isExact) {

        /**
         * Needed less performance; empty when no performance on the scale is enough.
         *
         * @return what the performance has to change by; empty when no performance on the scale is enough
         */
        public Optional<Double> change() {
            return needed.map(x -> x - performance);
        }
    }

    /**
     * Where the first place passes.
     *
     * @param performance at which
     * @param option who has it then
     */
    private record Turn(double performance, int option, boolean isLevel) {}

    /** What a lead may change by over {@link Bracket#TOLERANCE} of the way, as a share of the scores, without a jump. */
    private static final double JUMP = 1e-6;

    /**
     * {@return the flips of every performance}
     *
     * @param study the study that is asked
     */
    public static ScoreFlips of(Study study) {
        return of(study, Cancellation.NEVER, Progress.NONE);
    }

    static ScoreFlips of(Study study, Cancellation cancellation, Progress progress) {
        return of(study, false, cancellation, progress);
    }

    /** The flips of missing performances that may have any value. */
    static ScoreFlips ofMissing(Study study, Cancellation cancellation, Progress progress) {
        return of(study, true, cancellation, progress);
    }

    private static ScoreFlips of(Study study, boolean isMissingAlone, Cancellation cancellation, Progress progress) {
        Problem problem = study.problem();
        List<DrawnColumn> drawn = IntStream.range(0, problem.criteria().size())
                .mapToObj(problem::drawn)
                .toList();
        ScoreModel model = ScoreModel.of(study);
        Trials trials = new Trials(model);
        List<Flip> flips = new ArrayList<>();
        for (int i = 0; i < model.options() && model.options() > 1; i++) {
            for (int j = 0; j < model.criteria(); j++) {
                cancellation.check();
                if (isMissingAlone
                        ? drawn.get(j).isOpen(i)
                        : Settled.reached(problem, i, j).isEmpty()) {
                    flips.add(flip(model, trials, i, j));
                }
            }
            progress.done((i + 1.0) / model.options());
        }
        flips.sort(Comparator.comparingDouble(Flip::shareOfScale));
        List<TippingPoints.Tipping> uncertainties = isMissingAlone
                        || model.options() < 2
                        || Settled.uncertainties(problem).isEmpty()
                ? List.of()
                : TippingPoints.of(study, cancellation, progress).shifts();
        return new ScoreFlips(study, model.option(model.first()), flips, uncertainties, trials.isAdditive());
    }

    private static Flip flip(ScoreModel model, Trials trials, int i, int j) {
        Problem problem = model.study().problem();
        ValueCurve curve = problem.curves().get(j);
        double now = problem.central().at(i, j);
        Optional<Turn> turn = curve.worst() == curve.best() || model.weights()[j] == 0
                ? Optional.empty()
                : trials.isAdditive() ? closed(model, i, j) : searched(model, trials, i, j);
        Optional<Double> needed = turn.map(Turn::performance);
        return new Flip(
                model.option(i),
                problem.criteria().get(j),
                now,
                problem.performances().isMissing(i, j),
                needed,
                needed.map(x -> Math.abs(x - now) / Math.abs(curve.best() - curve.worst()))
                        .orElse(Double.POSITIVE_INFINITY),
                turn.map(t -> model.option(t.option())),
                turn.map(Turn::isLevel).orElse(false),
                needed.filter(x -> isWithinRange(problem, i, j, x)).isPresent(),
                trials.isAdditive());
    }

    private static boolean isWithinRange(Problem problem, int i, int j, double x) {
        DrawnColumn drawn = problem.drawn(j);
        return x >= drawn.low(i) - 1e-12 && x <= drawn.high(i) + 1e-12;
    }

    private static Optional<Turn> closed(ScoreModel model, int i, int j) {
        int first = model.first();
        double gap = i == first
                ? model.scores()[model.ranking().option(1)] - model.scores()[first]
                : model.scores()[first] - model.scores()[i];
        double value = model.row(i)[j] + gap / model.weights()[j];
        if (value < -1e-12 || value > 1 + 1e-12) {
            return Optional.empty();
        }
        Problem problem = model.study().problem();
        ValueCurve curve = problem.curves().get(j);
        double target = Math.min(1, Math.max(0, value));
        // An uncertain performance may be worth less or more than its mean is; what counts is what it is worth.
        double now =
                problem.performances().isExact(i, j) ? problem.central().at(i, j) : curve.performance(model.row(i)[j]);
        double needed = gap == 0 ? now : curve.performance(target);
        // On a flat piece of the curve the nearer end is enough.
        DoublePredicate still = t -> {
            double v = curve.value(Segment.at(now, needed, t));
            return gap < 0 ? v > target + 1e-15 : v < target - 1e-15;
        };
        double performance =
                gap != 0 && !still.test(1 - 1e-6) ? Segment.at(now, needed, Bracket.edge(0, 1, still)) : needed;
        return Optional.of(new Turn(performance, i == first ? model.ranking().option(1) : i, true));
    }

    private static Optional<Turn> searched(ScoreModel model, Trials trials, int i, int j) {
        Problem problem = model.study().problem();
        ValueCurve curve = problem.curves().get(j);
        double now = problem.central().at(i, j);
        int first = model.first();
        double end = i == first ? curve.worst() : curve.best();
        if (model.ranking().leaders().size() > 1 && model.ranking().rank(i) == 1) {
            return Optional.of(new Turn(now, i == first ? model.ranking().option(1) : i, true));
        }
        DoublePredicate holds = t -> trials.with(i, j, Segment.at(now, end, t))
                .map(outcome -> outcome.ranking().rank(first) == 1)
                .orElse(true);
        double t = Bracket.last(0, 1, holds);
        if (t == 1 || end == now) {
            return Optional.empty();
        }
        Optional<Trials.Outcome> here = trials.with(i, j, Segment.at(now, end, t));
        Optional<Trials.Outcome> beyond =
                trials.with(i, j, Segment.at(now, end, Math.min(1, t + 2 * Bracket.TOLERANCE)));
        int taker = beyond.map(o -> o.ranking().option(0))
                .filter(k -> k != first)
                .orElse(i == first ? model.ranking().option(1) : i);
        boolean isLevel = here.isPresent()
                && beyond.isPresent()
                && Math.abs(here.get().gap(taker, first) - beyond.get().gap(taker, first)) <= JUMP * model.size();
        return Optional.of(new Turn(Segment.at(now, end, t), taker, isLevel));
    }

    /** {@return the analysis that gives it} */
    public static Analysis<ScoreFlips> analysis() {
        return new ScoreFlip();
    }
}
