package io.github.steelyard.ballots;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Judgement;
import io.github.steelyard.model.Judgements;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.weighting.FeasibleWeights;
import io.github.steelyard.weighting.JudgedWeights;
import io.github.steelyard.weighting.NodeWeights;
import java.util.ArrayList;
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

    /** The fewest judgements that no weights keep together; none where some weights keep all. */
    private static List<Judgement> contradictory(Decision decision, String who, List<Judgement> own) {
        if (own.isEmpty() || decision.judgements().isFree()) {
            return List.of();
        }
        try {
            Problem problem = new Problem(decision.tree(), decision.options(), decision.performances());
            Optional<Stakeholder> person = decision.stakeholder(who);
            FeasibleWeights stated = FeasibleWeights.of(
                    NodeWeights.resolve(problem, person, decision.stakeholders(), Map.of(), Tracer.OFF));
            List<FeasibleWeights.Constraint> constraints = new ArrayList<>(stated.constraints());
            int before = constraints.size();
            constraints.addAll(JudgedWeights.of(own, problem));
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
