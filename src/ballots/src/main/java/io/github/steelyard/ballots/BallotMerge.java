package io.github.steelyard.ballots;

import io.github.steelyard.model.Cell;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Judgement;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.PerformanceTable;
import io.github.steelyard.model.Stakeholder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Joins ballots to a decision: whoever weighed becomes a stakeholder, and estimates become performances with a spread.
 *
 * <p><b>Pooling:</b> of amounts, low, likely and high are each the mean of the participants' by voice (quantiles are
 * averaged, not probabilities, which keeps the spread as sharp as people's own); of levels, each level has the share of
 * the voices that named it.
 *
 * <p><b>Source:</b> Lichtendahl, Grushka-Cockayne and Winkler (2013), Is it better to average probabilities or quantiles?,
 * Management Science 59, 1594–1611.
 */
public final class BallotMerge {

    private final Decision decision;
    private final String fingerprint;
    private final List<String> refused = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private BallotMerge(Decision decision, String fingerprint) {
        this.decision = decision;
        this.fingerprint = fingerprint;
    }

    /**
     * What came of it.
     *
     * @param decision with the ballots; as it was when one was refused
     * @param stakeholders those that were added or renewed
     * @param judgements of those who chose, in place of all that they had made before
     * @param pooled performances that were pooled, by cell
     * @param refused why ballots do not fit the decision, one line each; empty when all do
     * @param notes what was assumed or left out
     */
    public record Merged(
            Decision decision,
            List<Stakeholder> stakeholders,
            List<Judgement> judgements,
            Map<Cell, Performance> pooled,
            List<String> refused,
            List<String> notes) {
        public Merged {
            stakeholders = List.copyOf(stakeholders);
            judgements = List.copyOf(judgements);
            refused = List.copyOf(refused);
            notes = List.copyOf(notes);
        }
    }

    /**
     * Joins them.
     *
     * @param fingerprint SHA-256 of the decision file
     */
    public static Merged of(Decision decision, String fingerprint, List<Ballot> ballots) {
        return new BallotMerge(decision, fingerprint).merged(ballots);
    }

    private Merged merged(List<Ballot> ballots) {
        new BallotFit(decision, fingerprint, refused, notes).check(ballots);
        Map<String, Stakeholder> people = new LinkedHashMap<>();
        List<Ballot> weights = RoomSpread.latest(Round.WEIGHTS, ballots);
        List<Ballot> orders = RoomSpread.latest(Round.ORDER, ballots);
        orders.forEach(b -> people.put(b.who(), stakeholder(b)));
        for (Ballot ballot : weights) {
            if (people.containsKey(ballot.who())) {
                notes.add("of '" + ballot.who() + "' the points count, not the order");
            }
            people.put(ballot.who(), stakeholder(ballot));
        }
        List<Ballot> choices = RoomSpread.latest(Round.CHOICES, ballots);
        choices.forEach(b -> people.computeIfAbsent(b.who(), who -> stakeholder(b)));
        for (String who : people.keySet()) {
            decision.stakeholder(who)
                    .filter(s -> !s.label().note().startsWith(NOTE))
                    .ifPresent(s -> refused.add("there is a stakeholder '" + who
                            + "' in the decision already who is no ballot's; rename one of the two"));
        }
        Map<Cell, Performance> pooled = refused.isEmpty() ? pooled(ballots) : Map.of();
        if (!refused.isEmpty()) {
            return new Merged(decision, List.of(), List.of(), Map.of(), refused, notes);
        }
        Decision joined = joined(people, pooled);
        ChosenJudgements chosen = ChosenJudgements.of(joined, choices);
        notes.addAll(chosen.notes());
        for (Ballot ballot : choices) {
            if (people.get(ballot.who()).isSilent()) {
                people.put(ballot.who(), chooser(ballot, joined, chosen));
            }
        }
        joined = joined(people, pooled);
        return new Merged(
                chosen.joined(joined), List.copyOf(people.values()), chosen.judgements(), pooled, refused, notes);
    }

    /** How the note of a stakeholder begins who was made from a ballot. */
    static final String NOTE = "Ballot";

    private Decision joined(Map<String, Stakeholder> people, Map<Cell, Performance> pooled) {
        List<Stakeholder> all = new ArrayList<>();
        Set<String> left = new LinkedHashSet<>(people.keySet());
        for (Stakeholder old : decision.stakeholders()) {
            all.add(people.getOrDefault(old.id(), old));
            left.remove(old.id());
        }
        left.forEach(id -> all.add(people.get(id)));
        PerformanceTable table = decision.performances();
        List<String> options = decision.options().stream().map(Option::id).toList();
        List<String> criteria =
                decision.tree().criteria().stream().map(Criterion::id).toList();
        for (Map.Entry<Cell, Performance> one : pooled.entrySet()) {
            table = table.with(
                    options.indexOf(one.getKey().option()),
                    criteria.indexOf(one.getKey().criterion()),
                    one.getValue());
        }
        Decision performed = pooled.isEmpty() ? decision : decision.performing(table);
        return performed.toBuilder().stakeholders(all).build();
    }

    /** The cells that a ballot estimates; none in other rounds. */
    public static List<Cell> cells(Ballot ballot) {
        return ballot.answers() instanceof Answers.Estimates estimates
                ? List.copyOf(estimates.estimates().keySet())
                : List.of();
    }

    /** Somebody of whom only choices are known: the centre of all weights that keep them stands for their weights. */
    private Stakeholder chooser(Ballot ballot, Decision joined, ChosenJudgements chosen) {
        Optional<Map<String, Double>> centre = chosen.centre(joined, ballot.who());
        notes.add(
                centre.isPresent()
                        ? "of '" + ballot.who()
                                + "' only choices are known; their weights are the centre of all weights that"
                                + " keep these choices"
                        : "of '" + ballot.who()
                                + "' only choices are known, and no weights follow from them; the base weights"
                                + " count as theirs");
        return stakeholder(ballot, centre.orElse(Map.of()));
    }

    private Stakeholder stakeholder(Ballot ballot) {
        return stakeholder(ballot, ballot.answers() instanceof Answers.Points points ? points.points() : Map.of());
    }

    /** A stakeholder with these shares as points: of each criterion, and of each group the sum of what is in it. */
    private Stakeholder stakeholder(Ballot ballot, Map<String, Double> given) {
        Map<String, Double> points = new LinkedHashMap<>();
        if (!given.isEmpty()) {
            decision.tree().root().children().forEach(child -> points(child, given, points));
        }
        String note = NOTE + ", round " + ballot.round().id() + (ballot.pass() > 1 ? ", pass " + ballot.pass() : "")
                + (ballot.because().isEmpty() ? "" : ": " + ballot.because());
        return new Stakeholder(
                new Label(ballot.who(), Label.nameOf(ballot.who()), "", List.of(), note),
                ballot.voice(),
                points,
                Map.of(),
                Map.of(),
                ballot.answers() instanceof Answers.Order order ? order.levels() : List.of());
    }

    private static double points(Node node, Map<String, Double> given, Map<String, Double> points) {
        double sum = 0;
        if (node instanceof Group group) {
            Map<String, Double> inside = new LinkedHashMap<>();
            for (Node child : group.children()) {
                sum += points(child, given, inside);
            }
            // In a group that matters nothing the base weights stay: all 0 would leave nothing to share.
            points.putAll(sum > 0 ? inside : Map.of());
        } else {
            sum = given.getOrDefault(node.id(), 0.0);
        }
        points.put(node.id(), sum);
        return sum;
    }

    private Map<Cell, Performance> pooled(List<Ballot> all) {
        List<Ballot> ballots = RoomSpread.latest(Round.PERFORMANCES, all);
        Set<Cell> cells = new LinkedHashSet<>();
        ballots.forEach(b -> cells.addAll(cells(b)));
        Map<Cell, Performance> pooled = new LinkedHashMap<>();
        for (Cell cell : cells) {
            pooled.put(cell, Pool.of(cell, ballots, decision));
        }
        return pooled;
    }
}
