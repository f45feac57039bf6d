package io.github.steelyard.sensitivity;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Settled;
import io.github.steelyard.model.Uncertainties;
import io.github.steelyard.model.Uncertainty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * For each uncertainty where the leader stops being first, the others staying as they are, on both sides, and who takes
 * over.
 *
 * <p><b>In:</b> a chance or the probability of a state from 0 to 1, a quantity over its range (its 2.5% and 97.5% points
 * where it has no end); scales and weights as they are.
 *
 * <p><b>Edge:</b> one that no performance depends on, or that cannot move, has no place here; places closer to each other
 * than 1/200 of the way are not told apart.
 *
 * @param study what was asked
 * @param leader who is first now
 * @param shifts one an uncertainty, of several states one a state: those with the nearest tipping point first
 */
public record TippingPoints(
        Study study,
        @Meaning("who is first now") Option leader,

        @Meaning(value = "one an uncertainty, of several states one a state, nearest first", name = "uncertainties")
        List<Tipping> shifts) {

    /**
     * Copies {@code shifts}.
     *
     * @param study what was asked
     * @param leader who is first now
     * @param shifts one an uncertainty, of several states one a state: those with the nearest tipping point first
     * @throws NullPointerException when it or a part of it is null
     */
    public TippingPoints {
        shifts = List.copyOf(shifts);
    }

    /**
     * One uncertainty.
     *
     * @param uncertainty what moves
     * @param state of several; empty for an event and a quantity
     * @param now its chance, probability or mean; of what somebody decides, the chance under the leader
     * @param below the nearest point below
     * @param above the nearest point above
     * @param nearest the way to the nearer one as a share of the whole way; infinite when there is none
     */
    @Outputs({"uncertainty", "state", "now", "tipping"})
    public record Tipping(
            @Meaning("what moves") Uncertainty uncertainty,

            @Meaning("of several, the one whose probability moves; null for an event and a quantity")
            Optional<String> state,

            @Meaning("its chance, probability or mean as it stands; of what somebody decides, that under the leader")
            double now,

            Optional<Point> below,
            Optional<Point> above,
            double nearest) {

        /** The nearer of the points; empty when there is none. */
        Optional<Point> nearer() {
            return below.isPresent() && above.isPresent()
                    ? now - below.get().at() <= above.get().at() - now ? below : above
                    : below.or(() -> above);
        }

        /** {@return the points on both sides, the lower first} */
        @Meaning("where the leader stops being first, at most one on either side")
        public List<Point> tipping() {
            return Stream.concat(below.stream(), above.stream()).toList();
        }
    }

    /**
     * Where the first place passes.
     *
     * @param at chance, probability or amount
     * @param takesOver who is first beyond
     */
    public record Point(
            @Meaning("chance, probability or amount") double at,
            @Meaning("who is first beyond") Option takesOver) {}

    /**
     * {@return the tipping points of all uncertainties}
     *
     * @param study the study that is asked
     */
    public static TippingPoints of(Study study) {
        return of(study, Cancellation.NEVER, Progress.NONE);
    }

    static TippingPoints of(Study study, Cancellation cancellation, Progress progress) {
        Problem problem = study.problem();
        Uncertainties all = Settled.uncertainties(problem);
        int leader = ranked(study, all).option(0);
        List<Shift> shifts = shifts(all, problem.options().get(leader));
        List<Tipping> found = new ArrayList<>();
        for (int k = 0; k < shifts.size(); k++) {
            Shift shift = shifts.get(k);
            cancellation.check();
            Optional<Point> below = point(study, all, leader, shift, shift.from(), cancellation);
            Optional<Point> above = point(study, all, leader, shift, shift.to(), cancellation);
            double whole = shift.to() - shift.from();
            double nearest = Math.min(
                    below.map(p -> (shift.now() - p.at()) / whole).orElse(Double.POSITIVE_INFINITY),
                    above.map(p -> (p.at() - shift.now()) / whole).orElse(Double.POSITIVE_INFINITY));
            found.add(new Tipping(shift.uncertainty(), shift.state(), shift.now(), below, above, nearest));
            progress.done((k + 1.0) / shifts.size());
        }
        found.sort(java.util.Comparator.comparingDouble(Tipping::nearest)
                .thenComparing(t -> t.uncertainty().id())
                .thenComparing(t -> t.state().orElse("")));
        return new TippingPoints(study, problem.options().get(leader), found);
    }

    static List<Shift> shifts(Uncertainties all, Option leader) {
        List<Shift> shifts = new ArrayList<>();
        for (Uncertainty one : all.all()) {
            if (one instanceof Uncertainty.Event event) {
                shifts.add(Shift.of(event, leader));
            } else if (one instanceof Uncertainty.States states) {
                states.names().forEach(state -> shifts.add(Shift.of(states, state, leader)));
            } else if (one instanceof Uncertainty.Quantity quantity
                    && quantity.spread().low() < quantity.spread().high()) {
                shifts.add(Shift.of(quantity));
            }
        }
        return shifts;
    }

    private static Optional<Point> point(
            Study study, Uncertainties all, int leader, Shift shift, double end, Cancellation cancellation) {
        if (shift.now() == end) {
            return Optional.empty();
        }
        double t = Bracket.last(0, 1, share -> {
            cancellation.check();
            double x = Segment.at(shift.now(), end, share);
            return ranking(study, all.with(shift.at(x)))
                    .map(r -> r.rank(leader) == 1)
                    .orElse(true);
        });
        if (t == 1) {
            return Optional.empty();
        }
        double beyond = Segment.at(shift.now(), end, Math.min(1, t + 2 * Bracket.TOLERANCE));
        Option taker = ranking(study, all.with(shift.at(beyond)))
                .filter(r -> r.option(0) != leader)
                .map(r -> study.problem().options().get(r.option(0)))
                .orElseGet(() -> study.problem().options().get(leader));
        return taker.equals(study.problem().options().get(leader))
                ? Optional.empty()
                : Optional.of(new Point(Segment.at(shift.now(), end, t), taker));
    }

    /** The ranking under other uncertainties; empty when the method cannot take it. */
    private static Optional<Ranking> ranking(Study study, Uncertainties other) {
        try {
            return Optional.of(ranked(study, other));
        } catch (Refusal refusal) {
            return Optional.empty();
        }
    }

    private static Ranking ranked(Study study, Uncertainties other) {
        return study.method()
                .prepared(Settled.under(study.problem(), other), study.parameters())
                .score(study.weights(), Tracer.OFF)
                .ranking();
    }

    /** Those that can take the first place from the leader. */
    List<Tipping> able() {
        return shifts.stream()
                .filter(t -> t.nearest() < Double.POSITIVE_INFINITY)
                .collect(Collectors.toList());
    }

    /** {@return the analysis that gives it} */
    public static Analysis<TippingPoints> analysis() {
        return new TippingCheck();
    }
}
