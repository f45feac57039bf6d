package io.github.steelyard.actors;

import static java.util.Objects.requireNonNull;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.ResultSchema;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.report.document.Block;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How those who decide answer, as an analysis. */
final class ReactionsCheck implements Analysis<ReactionsResult> {

    @Override
    public Description description() {
        return Description.of(
                        "reactions",
                        "Reactions",
                        "How those who decide an event answer each option, by how much they prefer it, the least that would"
                                + " change it, and who gains and who loses.")
                .formula(
                        "answer = argmax_a sum_j w_j E[v_j given a], w the decider's own weights; it turns where the two"
                                + " best answers are worth the same")
                .source(
                        "Rios Insua, Rios & Banks (2009), Adversarial risk analysis, Journal of the American Statistical"
                                + " Association 104, 841-854")
                .outputs(ResultSchema.meanings(ReactionsResult.class));
    }

    @Override
    public Optional<String> objection(Study study, Parameters parameters) {
        return new Seats(study).decided().isEmpty()
                ? Optional.of("no performance depends on an event that somebody decides")
                : Analysis.super.objection(study, parameters);
    }

    @Override
    public ReactionsResult run(Study study, Parameters parameters, Cancellation cancellation, Progress progress) {
        Seats seats = new Seats(study);
        Problem problem = study.problem();
        Map<Option, Map<String, ReactionsResult.Answer>> replies = new LinkedHashMap<>();
        for (int i = 0; i < problem.options().size(); i++) {
            cancellation.check();
            Map<String, ReactionsResult.Answer> own = new LinkedHashMap<>();
            Map<Integer, Integer> before = new HashMap<>();
            for (int u : seats.decided()) {
                int asked = seats.asked(i);
                own.put(seats.one(u).id(), answer(seats, asked, u, before));
                before.put(u, seats.likeliest(u, problem.options().get(asked).id()));
            }
            replies.put(problem.options().get(i), own);
        }
        return new ReactionsResult(study, replies, LeastAsked.of(seats, replies), gains(seats, study));
    }

    private static ReactionsResult.Answer answer(Seats seats, int option, int u, Map<Integer, Integer> before) {
        String id = seats.problem().options().get(option).id();
        int chosen = seats.likeliest(u, id);
        Map<String, Double> values = new LinkedHashMap<>();
        int next = -1;
        double best = Double.NEGATIVE_INFINITY;
        for (int a : seats.answers(u)) {
            Map<Integer, Integer> now = new HashMap<>(before);
            now.put(u, a);
            double worth = seats.worth(seats.by(u), option, now);
            values.put(seats.word(u, a), worth);
            if (a != chosen && worth > best) {
                best = worth;
                next = a;
            }
        }
        Map<Integer, Integer> with = new HashMap<>(before);
        with.put(u, chosen);
        Map<Integer, Integer> other = new HashMap<>(before);
        other.put(u, next);
        return new ReactionsResult.Answer(
                seats.by(u),
                seats.word(u, chosen),
                seats.chance(u, chosen, id),
                values,
                requireNonNull(values.get(seats.word(u, chosen))) - best,
                Turn.of(
                        seats.where(with),
                        seats.where(other),
                        option,
                        seats.weights(seats.by(u)),
                        seats.word(u, chosen),
                        seats.word(u, next)));
    }

    private static Map<String, Map<Option, Double>> gains(Seats seats, Study study) {
        Map<String, Map<Option, Double>> gains = new LinkedHashMap<>();
        int baseline = seats.baseline().orElse(-1);
        if (baseline < 0) {
            return gains;
        }
        List<String> people = new ArrayList<>(List.of(""));
        study.decision().stakeholders().stream().map(Stakeholder::id).forEach(people::add);
        for (String who : people) {
            Map<Option, Double> own = new LinkedHashMap<>();
            for (int i = 0; i < seats.problem().options().size(); i++) {
                own.put(
                        seats.problem().options().get(i),
                        seats.worth(who, i, Map.of()) - seats.worth(who, baseline, Map.of()));
            }
            gains.put(who.isEmpty() ? "own" : who, own);
        }
        return gains;
    }

    @Override
    public List<Block> present(ReactionsResult result) {
        return ReactionsReport.of(result);
    }
}
