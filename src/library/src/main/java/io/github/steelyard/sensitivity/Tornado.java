package io.github.steelyard.sensitivity;

import static java.util.Objects.requireNonNull;

import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.BoundCell;
import io.github.steelyard.model.DrawnColumn;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.NodeWeight;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Settled;
import io.github.steelyard.model.Uncertainties;
import io.github.steelyard.model.Uncertainty;
import io.github.steelyard.model.ValueTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What each uncertain input, moved alone from its low to its high end, does to the winner's score and lead.
 *
 * <p><b>In:</b> the cumulative weight of each criterion: from its lower to its upper bound where these are stated, else
 * times 1 − spread and 1 + spread, at most 1; the others are rescaled. Each uncertain performance: the ends of its range,
 * 1.96 standard deviations of a normal, cut at the ends of a scale that has any; a missing one over its whole scale.
 *
 * <p><b>Edge:</b> an input that cannot move (weight 0, a single criterion) is left out, and so is a performance that the
 * method refuses.
 *
 * @param study what was asked
 * @param winner who is first now
 * @param score of the winner now
 * @param lead of the winner over the best other option now, never negative
 * @param swings widest first
 * @param isByLead whether the width is that of the lead, else of the score
 */
@Outputs(whole = "swings")
public record Tornado(
        Study study,
        Option winner,
        double score,
        double lead,
        @Meaning("inputs, widest first") List<Swing> swings,
        boolean isByLead) {

    /** The share by which a weight without bounds moves either way unless said otherwise. */
    public static final double SPREAD = 0.2;

    /**
     * Copies {@code swings}.
     *
     * @param study what was asked
     * @param winner who is first now
     * @param score of the winner now
     * @param lead of the winner over the best other option now, never negative
     * @param swings widest first
     * @param isByLead whether the width is that of the lead, else of the score
     * @throws NullPointerException when it or a part of it is null
     */
    public Tornado {
        swings = List.copyOf(swings);
    }

    /**
     * One input.
     *
     * @param node the criterion (or bounded group) whose weight moves, or the criterion of the performance; empty for an
     *     uncertainty
     * @param option whose performance moves; empty for a weight and an uncertainty
     * @param uncertainty that moves from impossible to certain, or over its range, with all that depends on it
     * @param state of several, the one whose probability moves
     * @param atLow what comes out at its low end
     * @param atHigh what comes out at its high end
     */
    @Outputs({
        "criterion",
        "option",
        "uncertainty",
        "state",
        "low",
        "high",
        "low-score",
        "high-score",
        "low-lead",
        "high-lead",
        "winner-changes"
    })
    public record Swing(
            @Meaning(
                    value = "whose weight, or whose performance, is moved; null for an uncertainty",
                    name = "criterion")
            Optional<Node> node,

            @Meaning("whose performance is moved; null for a weight and an uncertainty")
            Optional<Option> option,

            @Meaning(value = "which uncertainty is moved, with all that depends on it", omitted = true)
            Optional<Uncertainty> uncertainty,

            @Meaning(value = "of several states, the one whose probability is moved", omitted = true)
            Optional<String> state,

            End atLow,
            End atHigh) {

        /** {@return the low end of the input} */
        @Meaning("the input's low end: a cumulative weight, a performance in its unit, a chance or an amount")
        public double low() {
            return atLow.input();
        }

        /** {@return the high end of the input} */
        @Meaning("the input's high end")
        public double high() {
            return atHigh.input();
        }

        @Meaning("the winner's score at the low end")
        private double lowScore() {
            return atLow.score();
        }

        @Meaning("the winner's score at the high end")
        private double highScore() {
            return atHigh.score();
        }

        @Meaning("the winner's lead at the low end, negative when it is no longer first")
        private double lowLead() {
            return atLow.lead();
        }

        @Meaning("the winner's lead at the high end, negative when it is no longer first")
        private double highLead() {
            return atHigh.lead();
        }

        /** {@return whether another option leads at one of the ends} */
        @Meaning(value = "whether another option leads at one of the ends", name = "winner-changes")
        public boolean changesWinner() {
            return atLow.lead() < 0 || atHigh.lead() < 0;
        }

        private double width(boolean byLead) {
            return byLead ? Math.abs(atHigh.lead() - atLow.lead()) : Math.abs(atHigh.score() - atLow.score());
        }
    }

    /**
     * One end of an input.
     *
     * @param input weight or performance
     * @param score of the winner, as the method gives it
     * @param lead of the winner over the best other option; negative when it is no longer first
     * @param first who leads there
     */
    public record End(double input, double score, double lead, Option first) {}

    /**
     * {@return the swings of all inputs by their effect on the lead}
     *
     * @param study the study that is asked
     */
    public static Tornado of(Study study) {
        return of(study, SPREAD, true, Cancellation.NEVER, Progress.NONE);
    }

    static Tornado of(Study study, double spread, boolean byLead, Cancellation cancellation, Progress progress) {
        ScoreModel model = ScoreModel.of(study);
        List<Swing> swings = new ArrayList<>(weights(model, spread));
        Trials trials = new Trials(model);
        Problem problem = study.problem();
        Uncertainties uncertainties = Settled.uncertainties(problem);
        for (Shift shift : TippingPoints.shifts(uncertainties, model.option(model.first()))) {
            cancellation.check();
            if (!shift.isCertain()) {
                uncertainty(model, trials, uncertainties, shift).ifPresent(swings::add);
            }
        }
        for (int i = 0; i < model.options(); i++) {
            cancellation.check();
            for (int j = 0; j < model.criteria(); j++) {
                if (!problem.performances().isExact(j)) {
                    performance(model, trials, i, j).ifPresent(swings::add);
                }
            }
            progress.done((i + 1.0) / model.options());
        }
        swings.sort(Comparator.comparingDouble((Swing s) -> -s.width(byLead)));
        double score = model.original(model.scores()[model.first()]);
        return new Tornado(study, model.option(model.first()), score, model.margin(), swings, byLead);
    }

    private static List<Swing> weights(ScoreModel model, double spread) {
        Study study = model.study();
        List<Swing> swings = new ArrayList<>();
        for (Node node : study.problem().tree().nodes()) {
            if (node instanceof Group && node.weight().bounds().isEmpty()) {
                continue;
            }
            WeightPath path = WeightPath.of(study.nodeWeights(), node);
            double low = path.current() * (1 - spread);
            double high = Math.min(1, path.current() * (1 + spread));
            if (node.weight().bounds().isPresent()) {
                NodeWeight.Bounds bounds = node.weight().bounds().get();
                Group parent = study.problem().tree().parent(node.id()).orElseThrow();
                double whole = parent.id().equals(ValueTree.ROOT)
                        ? 1
                        : requireNonNull(study.nodeWeights().shares().get(parent.id()))
                                .cumulative();
                low = whole * bounds.min() / 100;
                high = whole * bounds.max() / 100;
            }
            if (!path.isFixed() && low < high) {
                swings.add(new Swing(
                        Optional.of(node),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        end(model, path, low),
                        end(model, path, high)));
            }
        }
        return swings;
    }

    private static End end(ScoreModel model, WeightPath path, double t) {
        double[] w = path.at(t);
        return end(model, t, new Trials.Outcome(model.scores(w), model.ranking(w)));
    }

    private static End end(ScoreModel model, double input, Trials.Outcome outcome) {
        int winner = model.first();
        boolean first = outcome.ranking().rank(winner) == 1;
        double lead = outcome.lead(winner);
        return new End(
                input,
                model.original(outcome.scores()[winner]),
                first ? Math.max(0, lead) : Math.min(-Double.MIN_VALUE, lead),
                first ? model.option(winner) : model.option(outcome.ranking().option(0)));
    }

    private static Optional<Swing> uncertainty(ScoreModel model, Trials trials, Uncertainties all, Shift shift) {
        Optional<Trials.Outcome> atLow = trials.under(all.with(shift.at(shift.from())));
        Optional<Trials.Outcome> atHigh = trials.under(all.with(shift.at(shift.to())));
        return atLow.isEmpty()
                        || atHigh.isEmpty()
                        || Arrays.equals(atLow.get().scores(), atHigh.get().scores())
                ? Optional.empty()
                : Optional.of(new Swing(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(shift.uncertainty()),
                        shift.state(),
                        end(model, shift.from(), atLow.get()),
                        end(model, shift.to(), atHigh.get())));
    }

    /** Whether a performance moves by the uncertainties that it depends on alone, and has no spread of its own. */
    private static boolean isShared(Problem problem, int i, int j) {
        return problem.performances().at(i, j) instanceof BoundCell bound
                && !bound.program().reached().isEmpty()
                && bound.program().leaves().stream().noneMatch(Performance::isUncertain);
    }

    private static Optional<Swing> performance(ScoreModel model, Trials trials, int i, int j) {
        Problem problem = model.study().problem();
        DrawnColumn drawn = problem.drawn(j);
        double low = drawn.low(i);
        double high = drawn.high(i);
        if (!(low < high) || model.weights()[j] == 0 || isShared(problem, i, j)) {
            return Optional.empty();
        }
        Optional<Trials.Outcome> atLow = trials.with(i, j, low);
        Optional<Trials.Outcome> atHigh = trials.with(i, j, high);
        return atLow.isEmpty() || atHigh.isEmpty()
                ? Optional.empty()
                : Optional.of(new Swing(
                        Optional.of(problem.criteria().get(j)),
                        Optional.of(model.option(i)),
                        Optional.empty(),
                        Optional.empty(),
                        end(model, low, atLow.get()),
                        end(model, high, atHigh.get())));
    }

    /** {@return the analysis that gives it} */
    public static Analysis<Tornado> analysis() {
        return new TornadoCheck();
    }
}
