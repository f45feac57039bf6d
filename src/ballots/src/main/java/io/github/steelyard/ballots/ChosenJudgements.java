package io.github.steelyard.ballots;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Judgement;
import io.github.steelyard.model.Judgements;
import io.github.steelyard.model.Problem;
import io.github.steelyard.sampling.PolytopeWeights;
import io.github.steelyard.sampling.Triangulation;
import io.github.steelyard.sampling.WeightPolytope;
import io.github.steelyard.weighting.FeasibleWeights;
import io.github.steelyard.weighting.JudgedWeights;
import io.github.steelyard.weighting.NodeWeights;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Choices between options as judgements that bind the weights of those who made them. Choices that no weights keep are left
 * out, the fewest that cannot hold together at a time, and it is said which.
 *
 * @param judgements of all who chose
 * @param notes which choices were left out
 */
record ChosenJudgements(List<Judgement> judgements, List<String> notes) {

    private static final int MOST_VERTICES = 320;
    private static final int MOST_SIMPLICES = 20_000;

    /** The judgements of ballots, of people who are stakeholders of the decision by now. */
    static ChosenJudgements of(Decision decision, List<Ballot> ballots) {
        List<Judgement> all = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Ballot ballot : ballots) {
            List<Judgement> own = new ArrayList<>();
            ((Answers.Choices) ballot.answers())
                    .choices()
                    .forEach((pair, choice) -> own.add(pair.judgement(choice, ballot.who())));
            List<Judgement> against = contradictory(decision, ballot.who(), own);
            while (!against.isEmpty()) {
                notes.add("no weights keep these choices of '" + ballot.who() + "' together, so they are left out: "
                        + against.stream().map(Judgement::words).collect(Collectors.joining("; ")));
                own.removeAll(against);
                against = contradictory(decision, ballot.who(), own);
            }
            all.addAll(own);
        }
        return new ChosenJudgements(all, notes);
    }

    /**
     * The centre of all weights that keep the choices of somebody: the mean of weights drawn uniformly from them. A choice
     * says on which side of a plane somebody's weights lie; nothing speaks for one place there more than for another.
     *
     * @return points by criterion; empty where nothing was chosen or the weights that keep the choices cannot be listed
     */
    Optional<Map<String, Double>> centre(Decision decision, String who) {
        List<Judgement> own =
                judgements.stream().filter(j -> j.by().equals(who)).toList();
        if (own.isEmpty() || decision.judgements().isFree()) {
            return Optional.empty();
        }
        try {
            List<FeasibleWeights.Constraint> constraints =
                    new ArrayList<>(stated(decision, who).constraints());
            constraints.addAll(JudgedWeights.of(own, problem(decision)));
            FeasibleWeights feasible =
                    new FeasibleWeights(decision.tree().criteria().size(), constraints, true);
            Optional<Triangulation> kept = WeightPolytope.of(feasible, MOST_VERTICES)
                    .filter(polytope -> !polytope.vertices().isEmpty())
                    .flatMap(polytope -> Triangulation.of(polytope, MOST_SIMPLICES));
            return kept.map(weights -> points(decision, feasible, new PolytopeWeights(weights, 0).centre()));
        } catch (Refusal refused) {
            // Weights that cannot be had are reported where they are stated.
            return Optional.empty();
        }
    }

    /** Per cent with three figures where the choices still hold so, since more would look like a measurement. */
    private static Map<String, Double> points(Decision decision, FeasibleWeights feasible, double[] centre) {
        double[] rounded = new double[centre.length];
        double sum = 0;
        for (int j = 0; j < centre.length; j++) {
            rounded[j] = new BigDecimal(100 * Math.max(0, centre[j]))
                    .round(new MathContext(3))
                    .doubleValue();
            sum += rounded[j];
        }
        double whole = sum;
        boolean isKept =
                feasible.holds(Arrays.stream(rounded).map(x -> x / whole).toArray(), 1e-9);
        Map<String, Double> points = new LinkedHashMap<>();
        for (int j = 0; j < centre.length; j++) {
            points.put(decision.tree().criteria().get(j).id(), isKept ? rounded[j] : Math.max(0, centre[j]));
        }
        return points;
    }

    private static Problem problem(Decision decision) {
        return new Problem(decision.tree(), decision.options(), decision.performances());
    }

    private static FeasibleWeights stated(Decision decision, String who) {
        return FeasibleWeights.of(NodeWeights.resolve(
                problem(decision), decision.stakeholder(who), decision.stakeholders(), Map.of(), Tracer.OFF));
    }

    /** The fewest judgements that no weights keep together; none where some weights keep all. */
    private static List<Judgement> contradictory(Decision decision, String who, List<Judgement> own) {
        if (own.isEmpty() || decision.judgements().isFree()) {
            return List.of();
        }
        try {
            FeasibleWeights stated = stated(decision, who);
            List<FeasibleWeights.Constraint> constraints = new ArrayList<>(stated.constraints());
            int before = constraints.size();
            constraints.addAll(JudgedWeights.of(own, problem(decision)));
            return new FeasibleWeights(stated.size(), constraints, true)
                    .fewest().stream()
                            .filter(k -> k >= before)
                            .map(k -> own.get(k - before))
                            .toList();
        } catch (Refusal refused) {
            // Weights that cannot be had are reported where they are stated.
            return List.of();
        }
    }

    /** The decision with these, in place of all judgements that the same people had made. */
    Decision joined(Decision decision) {
        if (judgements.isEmpty()) {
            return decision;
        }
        List<String> people = judgements.stream().map(Judgement::by).distinct().toList();
        List<Judgement> all = new ArrayList<>(decision.judgements().all());
        all.removeIf(one -> people.contains(one.by()));
        all.addAll(judgements);
        return decision.toBuilder()
                .judgements(new Judgements(all, decision.judgements().isFree()))
                .build();
    }
}
