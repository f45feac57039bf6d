package io.github.steelyard.sensitivity;

import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.Keyed;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Weights;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.weighting.FeasibleWeights;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * For each other option the smallest move of the whole weight vector that puts it first, level with the next.
 *
 * <p><b>Formula:</b> min ‖w − w₀‖ over the feasible w with s<sub>c</sub>(w) ≥ s<sub>k</sub>(w) for every k: the sum of
 * the changes (L1) and the largest change (L-infinity) by linear programme, the Euclidean length (L2) by projection.
 *
 * <p><b>Edge:</b> an option that is level with the winner, and ahead of it at other weights, has distance 0. One that no
 * feasible weights put ahead of the winner and level with or ahead of all others, its twin for one, has no distance, and
 * a mixture of options that is never behind it as the proof.
 *
 * @param study what was asked
 * @param winner who is first now; of several that tie, the first in the file
 * @param challengers all others in the order of the file
 * @param isExact whether distances are the smallest there are; otherwise the smallest found along straight moves
 * @param isStated whether the decision (or a lock) restricts the weights
 */
@Outputs({"winner", "challengers", "nearest", "exact"})
public record Flips(
        Study study,
        @Meaning("who is first now") Option winner,
        List<Challenger> challengers,

        @Meaning("false where the method's scores are not linear in the weights and distances are the smallest found"
                + " along straight moves, bisected to 1e-9")
        boolean isExact,

        boolean isStated) {

    /**
     * Copies {@code challengers}.
     *
     * @param study what was asked
     * @param winner who is first now; of several that tie, the first in the file
     * @param challengers all others in the order of the file
     * @param isExact whether distances are the smallest there are; otherwise the smallest found along straight moves
     * @param isStated whether the decision (or a lock) restricts the weights
     * @throws NullPointerException when it or a part of it is null
     */
    public Flips {
        challengers = List.copyOf(challengers);
    }

    /**
     * An option that would be first.
     *
     * @param option the challenger
     * @param flip the smallest moves; empty when no weights put it first (or none were found)
     * @param beatenBy shares of other options in a mixture that is never behind it at feasible weights; empty unless
     *     that proves that it is never first
     */
    public record Challenger(Option option, Optional<Flip> flip, Map<Option, Double> beatenBy) {
        /**
         * Copies {@code beatenBy}.
         *
         * @param option the challenger
         * @param flip the smallest moves; empty when no weights put it first (or none were found)
         * @param beatenBy shares of other options in a mixture that is never behind it at feasible weights; empty
         *     unless that proves that it is never first
         */
        public Challenger {
            beatenBy = Collections.unmodifiableMap(new LinkedHashMap<>(beatenBy));
        }
    }

    /** How the challenger stands, at the end of its smallest move, to who is first until then: of the nearest, the winner. */
    public enum Arrival {
        /** Their scores meet: beyond, the challenger is ahead. */
        LEVEL,
        /** The scores jump there, from behind to ahead. */
        OVERTAKES,
        /** The scores jump there, from behind to the same rank. */
        SHARES;

        /** "X and Y …" as a clause about the challenger: "X ties with Y". */
        String says(Option challenger, Option winner) {
            return Words.name(challenger)
                    + switch (this) {
                        case LEVEL -> " ties with ";
                        case OVERTAKES -> " overtakes ";
                        case SHARES -> " shares the first place with ";
                    }
                    + Words.name(winner);
        }
    }

    /**
     * Smallest moves, each norm on its own.
     *
     * @param l1 sum of all changes of weight: twice what moves
     * @param l2 Euclidean length
     * @param linf largest change of one weight
     * @param weights where the smallest move by L1 leads
     * @param moves the same move said as what goes from where to where
     * @param arrival whether the two are level there
     */
    public record Flip(double l1, double l2, double linf, Weights weights, List<Move> moves, Arrival arrival) {
        /**
         * Copies {@code moves}.
         *
         * @param l1 sum of all changes of weight: twice what moves
         * @param l2 Euclidean length
         * @param linf largest change of one weight
         * @param weights where the smallest move by L1 leads
         * @param moves the same move said as what goes from where to where
         * @param arrival whether the two are level there
         * @throws NullPointerException when it or a part of it is null
         */
        public Flip {
            moves = List.copyOf(moves);
        }

        /** {@return the share of weight that moves} */
        public double moved() {
            return l1 / 2;
        }
    }

    /** A share of weight that goes from one criterion to another. */
    @Outputs({"from", "to", "points"})
    public record Move(
            @Meaning("where it comes from") Criterion from,
            @Meaning("where it goes") Criterion to,
            double share) {

        /** {@return the share in points of 100} */
        @Meaning("how much, in points of 100")
        public double points() {
            return 100 * share;
        }
    }

    /** What is told of a challenger by its id. */
    @Outputs({"l1", "l2", "linf", "weights", "moves", "beaten-by"})
    private record Told(Flips flips, Challenger challenger) {

        @Meaning("sum of the changes of weight; null: no weights put it ahead of the winner")
        Optional<Double> l1() {
            return challenger.flip().map(Flip::l1);
        }

        @Meaning("Euclidean length of the smallest changes; null as l1")
        Optional<Double> l2() {
            return challenger.flip().map(Flip::l2);
        }

        @Meaning("the largest change of one weight, at its smallest; null as l1")
        Optional<Double> linf() {
            return challenger.flip().map(Flip::linf);
        }

        @Meaning("weights by criterion where the smallest changes by l1 lead")
        Optional<Map<Criterion, Double>> weights() {
            return challenger
                    .flip()
                    .map(flip -> Keyed.by(flips.study().problem().criteria(), flip.weights()::at));
        }

        @Meaning("the same changes as moves from criterion to criterion")
        List<Move> moves() {
            return challenger.flip().map(Flip::moves).orElse(List.of());
        }

        @Meaning(
                value = "where no weights make the option win: the mixture of others that is never behind it at all"
                        + " feasible weights",
                omitted = true)
        Optional<Map<Option, Double>> beatenBy() {
            return challenger.flip().isEmpty() && flips.isExact()
                    ? Optional.of(challenger.beatenBy())
                    : Optional.empty();
        }
    }

    @Meaning(value = "what it takes each other option to be first, by option", name = "challengers")
    private Map<Option, Told> told() {
        return Keyed.by(challengers.stream().map(Challenger::option).toList(), c -> new Told(this, challengers.get(c)));
    }

    @Meaning(value = "the challenger with the smallest l1; null when nobody else can win", name = "nearest")
    private Optional<Option> nearestOption() {
        return nearest().map(Challenger::option);
    }

    /**
     * {@return the flips of every challenger within what the decision states}
     *
     * @param study the study that is asked
     */
    public static Flips of(Study study) {
        return of(study, FeasibleWeights.of(study.nodeWeights()));
    }

    /**
     * {@return the flips of every challenger within a region of weights, e.g. with locked nodes}
     *
     * @param study the study that is asked
     * @param region weights that are allowed
     * @throws Refusal when no weights lie in the region
     */
    public static Flips of(Study study, FeasibleWeights region) {
        return of(study, region, Cancellation.NEVER, Progress.NONE);
    }

    static Flips of(Study study, FeasibleWeights region, Cancellation cancellation, Progress progress) {
        if (region.isStated() && region.isEmpty()) {
            throw new Refusal("no weights satisfy all stated bounds, orders and locks");
        }
        ScoreModel model = ScoreModel.of(study);
        List<Challenger> challengers = model.isLinear()
                ? FlipPrograms.all(model, region, cancellation, progress)
                : new FlipBrackets(model, region, cancellation, progress).all();
        return new Flips(study, model.option(model.first()), challengers, model.isLinear(), region.isStated());
    }

    /**
     * {@return the nearest challenger alone, found much faster than all of them; empty when no feasible weights put
     * another option first, when scores are not linear in the weights, and when an enormous field was not searched to
     * the end}
     *
     * @param study the study that is asked
     * @param region weights that are allowed
     */
    public static Optional<Challenger> nearest(Study study, FeasibleWeights region) {
        ScoreModel model = ScoreModel.of(study);
        return model.isLinear() && model.options() > 0
                ? NearestFlip.of(model, region)
                        .step()
                        .map(s -> study.problem().options().indexOf(s.challenger()))
                        .map(c -> FlipPrograms.one(model, region, c))
                : Optional.empty();
    }

    /** {@return the challenger with the smallest sum of changes; empty when nobody else can be first} */
    public Optional<Challenger> nearest() {
        Challenger nearest = null;
        for (Challenger c : challengers) {
            if (c.flip().isPresent()
                    && (nearest == null
                            || c.flip().get().l1()
                                    < nearest.flip().orElseThrow().l1() - 1e-12)) {
                nearest = c;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** The options that are level with the winner now though no weights put them ahead, in the order of the file. */
    List<Option> levelOnly() {
        List<Integer> leaders = study.evaluate().ranking().leaders();
        return challengers.stream()
                .filter(c -> c.flip().isEmpty()
                        && leaders.contains(study.problem().options().indexOf(c.option())))
                .map(Challenger::option)
                .toList();
    }

    /** A change of weights said as few moves: equal gains and losses first, then the largest of each. */
    static List<Move> moves(List<Criterion> criteria, double[] before, double[] after) {
        int n = before.length;
        double[] gain = new double[n];
        for (int j = 0; j < n; j++) {
            gain[j] = Math.abs(after[j] - before[j]) < 1e-12 ? 0 : after[j] - before[j];
        }
        List<Move> moves = new ArrayList<>();
        for (int from = 0; from < n; from++) {
            for (int to = 0; to < n && gain[from] < 0; to++) {
                if (gain[to] > 0 && Math.abs(gain[from] + gain[to]) < 1e-10) {
                    moves.add(new Move(criteria.get(from), criteria.get(to), gain[to]));
                    gain[from] = 0;
                    gain[to] = 0;
                }
            }
        }
        while (true) {
            int from = 0;
            int to = 0;
            for (int j = 1; j < n; j++) {
                from = gain[j] < gain[from] ? j : from;
                to = gain[j] > gain[to] ? j : to;
            }
            double share = Math.min(-gain[from], gain[to]);
            if (share < 1e-12) {
                moves.sort((a, b) -> Double.compare(b.share(), a.share()));
                return moves;
            }
            moves.add(new Move(criteria.get(from), criteria.get(to), share));
            gain[from] += share;
            gain[to] -= share;
        }
    }

    /** {@return the analysis that gives it} */
    public static Analysis<Flips> analysis() {
        return new FlipDistance();
    }
}
