package io.github.steelyard.actors;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Chance;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Settled;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.model.Uncertainties;
import io.github.steelyard.model.Uncertainty;
import io.github.steelyard.weighting.NodeWeights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The events and states of a study that somebody decides, with the values and weights of those who do. */
final class Seats {

    private final Study study;
    private final Problem problem;
    private final Uncertainties uncertainties;
    private final List<Integer> decided = new ArrayList<>();
    private final Map<String, double[]> weights = new LinkedHashMap<>();
    private final Map<Map<Integer, Integer>, Problem> known = new LinkedHashMap<>();

    Seats(Study study) {
        this.study = study;
        this.problem = study.problem();
        this.uncertainties = Settled.uncertainties(problem);
        for (int u = 0; u < uncertainties.all().size(); u++) {
            if (uncertainties.all().get(u).reply().isPresent()) {
                decided.add(u);
            }
        }
    }

    Problem problem() {
        return problem;
    }

    /** The numbers of what somebody decides, in the order of the file. */
    List<Integer> decided() {
        return decided;
    }

    Uncertainty one(int u) {
        return uncertainties.all().get(u);
    }

    /** Id of who decides. */
    String by(int u) {
        return one(u).decider().orElseThrow().by();
    }

    /** What can be answered, the first to be listed first: of an event that it happens. */
    List<Integer> answers(int u) {
        if (one(u) instanceof Uncertainty.States states) {
            return java.util.stream.IntStream.range(0, states.names().size())
                    .boxed()
                    .toList();
        }
        return List.of(1, 0);
    }

    String word(int u, int answer) {
        return one(u) instanceof Uncertainty.States states ? states.names().get(answer) : String.valueOf(answer == 1);
    }

    /** The stated weights of a stakeholder; with an empty id those of the study. */
    double[] weights(String id) {
        return weights.computeIfAbsent(id, key -> {
            if (key.isEmpty()) {
                return study.weights().toArray();
            }
            Stakeholder someone = study.decision()
                    .stakeholder(key)
                    .orElseThrow(() -> new Refusal("unknown stakeholder '" + key + "'"));
            return NodeWeights.resolve(
                            problem, Optional.of(someone), study.decision().stakeholders(), Map.of(), Tracer.OFF)
                    .weights()
                    .toArray();
        });
    }

    /** The problem where some answers are known. */
    Problem where(Map<Integer, Integer> outcomes) {
        return known.computeIfAbsent(Map.copyOf(outcomes), now -> {
            List<Uncertainty> all = new ArrayList<>(uncertainties.all());
            now.forEach((u, outcome) -> all.set(u, certain(all.get(u), outcome)));
            return Settled.under(problem, new Uncertainties(all, uncertainties.correlations()));
        });
    }

    private static Uncertainty certain(Uncertainty one, int outcome) {
        if (one instanceof Uncertainty.Event event) {
            return new Uncertainty.Event(event.label(), Chance.of(outcome), Map.of());
        }
        Uncertainty.States states = (Uncertainty.States) one;
        Map<String, Double> known = new LinkedHashMap<>();
        for (int s = 0; s < states.names().size(); s++) {
            known.put(states.names().get(s), s == outcome ? 1.0 : 0.0);
        }
        return new Uncertainty.States(states.label(), known, Map.of());
    }

    /** The number of the “do nothing” option. */
    Optional<Integer> baseline() {
        return study.decision()
                .baselineOption()
                .map(one -> problem.optionIndex(one.id()))
                .filter(i -> i >= 0);
    }

    /** To which option those answer who decide: to a strategy as to its start. */
    int asked(int option) {
        String id = problem.options().get(option).id();
        return study.origin().strategies().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(one -> problem.optionIndex(one.start()))
                .filter(start -> start >= 0)
                .orElse(option);
    }

    /** What an option is worth to somebody where answers are known. */
    double worth(String by, int option, Map<Integer, Integer> outcomes) {
        double[] w = weights(by);
        double sum = 0;
        for (int j = 0; j < w.length; j++) {
            sum += w[j] * where(outcomes).values().at(option, j);
        }
        return sum;
    }

    /** The chance of an answer to an option. */
    double chance(int u, int answer, String option) {
        if (one(u) instanceof Uncertainty.Event event) {
            double p = event.chance(option).central();
            return answer == 1 ? p : 1 - p;
        }
        return ((Uncertainty.States) one(u)).probabilities(option)[answer];
    }

    /** The answer of the largest chance; of level ones the one listed first. */
    int likeliest(int u, String option) {
        int best = answers(u).get(0);
        for (int answer : answers(u)) {
            best = chance(u, answer, option) > chance(u, best, option) + 1e-12 ? answer : best;
        }
        return best;
    }
}
