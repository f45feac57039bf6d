package io.github.steelyard.reactions;

import static java.util.Objects.requireNonNull;

import io.github.steelyard.model.Decider;
import io.github.steelyard.model.Reply;
import io.github.steelyard.model.Uncertainty;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How somebody answers. Each answer is worth the decider's own weighted value of the option with it. */
final class DecidedReply implements Reply {

    private static final double TIE = 1e-12;

    private final Replies replies;
    private final int uncertainty;
    private final List<Integer> given;
    private final Map<String, double[]> known = new HashMap<>();
    private final List<String> notices = new ArrayList<>();

    DecidedReply(Replies replies, int uncertainty, List<Integer> given) {
        this.replies = replies;
        this.uncertainty = uncertainty;
        this.given = given;
    }

    @Override
    public List<Integer> given() {
        return given;
    }

    @Override
    public List<String> notices() {
        return List.copyOf(notices);
    }

    private Decider decider() {
        return replies.one(uncertainty).decider().orElseThrow();
    }

    /** Expected values by answer and criterion. */
    private double[][] values(String option, Map<Integer, Integer> outcomes) {
        int i = replies.problem().optionIndex(option);
        double[][] values = new double[Replies.answers(replies.one(uncertainty))][];
        for (int a = 0; a < values.length; a++) {
            values[a] = replies.values(uncertainty, a, outcomes).row(i);
        }
        return values;
    }

    /** The answer of the largest worth; of level ones the one that is listed first, of an event that it happens. */
    private int best(double[][] values, double[] weights) {
        boolean isEvent = replies.one(uncertainty) instanceof Uncertainty.Event;
        int best = isEvent ? 1 : 0;
        for (int a = 0; a < values.length; a++) {
            best = dot(values[a], weights) > dot(values[best], weights) + TIE ? a : best;
        }
        return best;
    }

    private static double dot(double[] values, double[] weights) {
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            sum += weights[j] * values[j];
        }
        return sum;
    }

    @Override
    public double[] worth(String option, Map<Integer, Integer> outcomes) {
        double[] weights = replies.weights(decider().by()).stated();
        double[][] values = values(option, outcomes);
        double[] worth = new double[values.length];
        for (int a = 0; a < worth.length; a++) {
            worth[a] = dot(values[a], weights);
        }
        return worth;
    }

    @Override
    public double[] chances(String option, Map<Integer, Integer> outcomes) {
        // One lock for all who decide, since each asks the others.
        synchronized (replies) {
            String key = option + new java.util.TreeMap<>(outcomes);
            double[] found = known.get(key);
            if (found == null) {
                found = work(option, outcomes);
                known.put(key, found);
            }
            return found.clone();
        }
    }

    private double[] work(String option, Map<Integer, Integer> outcomes) {
        double[][] values = values(option, outcomes);
        DeciderWeights weights = replies.weights(decider().by());
        double[] chances = new double[values.length];
        switch (decider().reading()) {
            case NOISY -> {
                double sum = 0;
                double top = Double.NEGATIVE_INFINITY;
                for (double[] own : values) {
                    top = Math.max(top, dot(own, weights.stated()));
                }
                for (int a = 0; a < chances.length; a++) {
                    chances[a] = StrictMath.exp(decider().precision() * (dot(values[a], weights.stated()) - top));
                    sum += chances[a];
                }
                for (int a = 0; a < chances.length; a++) {
                    chances[a] /= sum;
                }
            }
            case BEST -> {
                int best = best(values, weights.stated());
                chances[best] = 1;
                tell(option, values, weights.stated(), best);
            }
            default -> {
                return weights.shares(values, w -> best(values, w), this::sampled);
            }
        }
        return chances;
    }

    private void sampled() {
        String told = "how often '" + decider().by() + "' answers '"
                + replies.one(uncertainty).id() + "' in which way is the share of 4,096 fixed draws of its weights";
        if (!notices.contains(told)) {
            notices.add(told);
        }
    }

    private void tell(String option, double[][] values, double[] weights, int best) {
        for (int a = 0; a < values.length; a++) {
            if (a != best && Math.abs(dot(values[a], weights) - dot(values[best], weights)) <= TIE) {
                notices.add("'" + decider().by() + "' is indifferent about '"
                        + replies.one(uncertainty).id() + "' under '" + option
                        + "'; it takes what is listed first");
                return;
            }
        }
    }

    @Override
    public double[] answers(String option, Map<Integer, double[]> outcomes, double[] uniforms, long[] counters) {
        double[] out = new double[uniforms.length];
        Map<List<Integer>, double[][]> values = new HashMap<>();
        Map<List<Integer>, double[]> chances = new HashMap<>();
        boolean isLikely = decider().reading() == Decider.Reading.LIKELY;
        boolean isEvent = replies.one(uncertainty) instanceof Uncertainty.Event;
        double[][] weights = isLikely ? replies.weights(decider().by()).draws(counters) : new double[0][];
        for (int k = 0; k < out.length; k++) {
            List<Integer> key = new ArrayList<>(given.size());
            for (int g : given) {
                key.add((int) requireNonNull(outcomes.get(g))[k]);
            }
            if (isLikely) {
                double[][] own = values.computeIfAbsent(key, now -> locked(option, now));
                out[k] = best(own, weights[k]);
            } else {
                double[] p = chances.computeIfAbsent(key, now -> chances(option, named(now)));
                out[k] = isEvent ? uniforms[k] < p[1] ? 1 : 0 : state(p, uniforms[k]);
            }
        }
        return out;
    }

    private double[][] locked(String option, List<Integer> now) {
        synchronized (replies) {
            return values(option, named(now));
        }
    }

    private Map<Integer, Integer> named(List<Integer> now) {
        Map<Integer, Integer> named = new HashMap<>();
        for (int g = 0; g < given.size(); g++) {
            named.put(given.get(g), now.get(g));
        }
        return named;
    }

    private static int state(double[] p, double u) {
        int state = 0;
        double upTo = p[0];
        while (u >= upTo && state < p.length - 1) {
            state++;
            upTo += p[state];
        }
        return state;
    }
}
