package io.github.steelyard.reactions;

import io.github.steelyard.model.Chance;
import io.github.steelyard.model.Decider;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Reply;
import io.github.steelyard.model.Settled;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.model.Uncertainties;
import io.github.steelyard.model.Uncertainty;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * How those who decide answer each option: in the order of the file, each knowing the answers before and anticipating
 * those after.
 *
 * <p><b>Source:</b> Ríos Insua, Ríos &amp; Banks (2009), Adversarial risk analysis, Journal of the American Statistical
 * Association 104, 841-854; McKelvey &amp; Palfrey (1995), Quantal response equilibria for normal form games, Games and
 * Economic Behavior 10, 6-38.
 */
public final class Replies {

    private final Problem problem;
    private final Decision decision;
    private final List<Uncertainty> all;
    private final List<io.github.steelyard.model.Correlation> correlations;
    private final Map<String, DeciderWeights> weights = new HashMap<>();
    private final Map<String, Matrix> values = new HashMap<>();

    private Replies(Problem problem, Decision decision, Uncertainties uncertainties) {
        this.problem = problem;
        this.decision = decision;
        this.all = new ArrayList<>(uncertainties.all());
        this.correlations = uncertainties.correlations();
        // From the last to the first, so that answers that are anticipated are there.
        for (int u = all.size() - 1; u >= 0; u--) {
            if (all.get(u).decider().isPresent()) {
                all.set(u, all.get(u).replying(new DecidedReply(this, u, given(u))));
            }
        }
    }

    /**
     * The uncertainties with the answers of those who decide.
     *
     * @param problem every option, with performances that know of no answers yet
     * @param uncertainties as a scenario may have set them
     */
    public static Uncertainties of(Problem problem, Decision decision, Uncertainties uncertainties) {
        if (uncertainties.all().stream().allMatch(u -> u.decider().isEmpty())) {
            return uncertainties;
        }
        Replies replies = new Replies(problem, decision, uncertainties);
        List<Uncertainty> told = new ArrayList<>();
        for (int u = 0; u < replies.all.size(); u++) {
            told.add(replies.all.get(u).decider().isPresent() ? replies.told(u) : replies.all.get(u));
        }
        return new Uncertainties(told, replies.correlations);
    }

    Problem problem() {
        return problem;
    }

    Uncertainty one(int u) {
        return all.get(u);
    }

    /** On what an answer depends: answers before, and what of chance its decider sees. */
    private List<Integer> given(int u) {
        Decider decider = all.get(u).decider().orElseThrow();
        TreeSet<Integer> given = new TreeSet<>();
        for (int before = 0; before < u; before++) {
            if (all.get(before).decider().isPresent()) {
                given.add(before);
            }
        }
        for (String id : decider.knows()) {
            for (int k = 0; k < all.size(); k++) {
                if (all.get(k).id().equals(id) && !(all.get(k) instanceof Uncertainty.Quantity)) {
                    given.add(k);
                }
            }
        }
        if (decider.reading() == Decider.Reading.LIKELY) {
            for (int i = 0; i < problem.options().size(); i++) {
                for (int j = 0; j < problem.criteria().size(); j++) {
                    for (int k : Settled.reached(problem, i, j, u)) {
                        if (all.get(k).decider().isEmpty() && !(all.get(k) instanceof Uncertainty.Quantity)) {
                            given.add(k);
                        }
                    }
                }
            }
        }
        return List.copyOf(given);
    }

    /** Expected values of all options on all criteria, by answer. */
    synchronized Matrix values(int u, int answer, Map<Integer, Integer> outcomes) {
        String key = u + "=" + answer + new java.util.TreeMap<>(outcomes);
        Matrix known = values.get(key);
        if (known == null) {
            List<Uncertainty> set = new ArrayList<>(all);
            outcomes.forEach((k, outcome) -> set.set(k, certain(all.get(k), outcome)));
            set.set(u, certain(all.get(u), answer));
            known = Settled.under(problem, new Uncertainties(set, correlations)).values();
            values.put(key, known);
        }
        return known;
    }

    /** The same uncertainty where it is known. */
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

    /** How many answers there are. */
    static int answers(Uncertainty one) {
        return one instanceof Uncertainty.States states ? states.states().size() : 2;
    }

    DeciderWeights weights(String by) {
        return weights.computeIfAbsent(by, id -> {
            Stakeholder someone = decision.stakeholder(id).orElseThrow();
            return DeciderWeights.of(problem, decision, someone);
        });
    }

    /** The same with the chances that answers have by option, whatever went before. */
    private Uncertainty told(int u) {
        Uncertainty one = all.get(u);
        Optional<Decider> decider = one.decider();
        Map<String, double[]> chances = new LinkedHashMap<>();
        for (Option option : problem.options()) {
            double[] sum = new double[answers(one)];
            List<Integer> before = closed(u);
            add(before, 0, option.id(), u, new HashMap<>(), 1, sum);
            chances.put(option.id(), sum);
        }
        if (one instanceof Uncertainty.Event event) {
            Map<String, Chance> byOption = new LinkedHashMap<>();
            chances.forEach((id, p) -> byOption.put(id, Chance.of(Math.max(0, Math.min(1, p[1])))));
            return new Uncertainty.Event(event.label(), event.chance(), byOption, decider);
        }
        Uncertainty.States states = (Uncertainty.States) one;
        Map<String, Map<String, Double>> byOption = new LinkedHashMap<>();
        chances.forEach((id, p) -> {
            Map<String, Double> own = new LinkedHashMap<>();
            for (int s = 0; s < p.length; s++) {
                own.put(states.names().get(s), p[s]);
            }
            byOption.put(id, own);
        });
        return new Uncertainty.States(states.label(), states.states(), byOption, decider);
    }

    /** All on which an answer depends, directly or through other answers: chance first, then answers in order. */
    private List<Integer> closed(int u) {
        TreeSet<Integer> closed = new TreeSet<>(all.get(u).reply().orElseThrow().given());
        for (int k = all.size() - 1; k >= 0; k--) {
            if (closed.contains(k) && all.get(k).reply().isPresent()) {
                closed.addAll(all.get(k).reply().get().given());
            }
        }
        List<Integer> order = new ArrayList<>();
        closed.stream().filter(k -> all.get(k).reply().isEmpty()).forEach(order::add);
        closed.stream().filter(k -> all.get(k).reply().isPresent()).forEach(order::add);
        return order;
    }

    private void add(
            List<Integer> before,
            int k,
            String option,
            int u,
            Map<Integer, Integer> outcomes,
            double probability,
            double[] sum) {
        boolean isLast = k == before.size();
        int next = isLast ? u : before.get(k);
        double[] p = chances(next, option, outcomes);
        for (int s = 0; s < p.length; s++) {
            if (p[s] > 0 && isLast) {
                sum[s] += probability * p[s];
            } else if (p[s] > 0) {
                outcomes.put(next, s);
                add(before, k + 1, option, u, outcomes, probability * p[s], sum);
            }
        }
    }

    private double[] chances(int u, String option, Map<Integer, Integer> outcomes) {
        Uncertainty one = all.get(u);
        if (one.reply().isPresent()) {
            Reply reply = one.reply().get();
            Map<Integer, Integer> own = new HashMap<>();
            reply.given().forEach(g -> own.put(g, outcomes.get(g)));
            return reply.chances(option, own);
        }
        if (one instanceof Uncertainty.Event event) {
            double p = event.chance(option).central();
            return new double[] {1 - p, p};
        }
        return ((Uncertainty.States) one).probabilities(option);
    }
}
