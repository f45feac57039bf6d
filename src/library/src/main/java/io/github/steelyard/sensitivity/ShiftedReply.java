package io.github.steelyard.sensitivity;

import static java.util.Objects.requireNonNull;

import io.github.steelyard.model.Reply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A reply whose answer has moved on its way to certain or impossible, whatever went before it, so that what it has in
 * common with other answers stays.
 *
 * @param own as it is worked out
 * @param isEvent whether the answers are that it does not happen and that it does, else states in their order
 * @param answer which one moves, by its place among the answers
 * @param way −1 impossible, 0 as it is, 1 certain: its probability is p + t(1 − p) or p(1 + t)
 */
record ShiftedReply(Reply own, boolean isEvent, int answer, double way) implements Reply {

    @Override
    public List<Integer> given() {
        return own.given();
    }

    @Override
    public double[] chances(String option, Map<Integer, Integer> outcomes) {
        double[] p = own.chances(option, outcomes);
        double now = p[answer];
        double moved = way > 0 ? now + way * (1 - now) : now * (1 + way);
        for (int a = 0; a < p.length; a++) {
            p[a] = a == answer ? moved : now < 1 ? p[a] / (1 - now) * (1 - moved) : (1 - moved) / (p.length - 1);
        }
        return p;
    }

    @Override
    public double[] worth(String option, Map<Integer, Integer> outcomes) {
        return own.worth(option, outcomes);
    }

    @Override
    public double[] answers(String option, Map<Integer, double[]> outcomes, double[] uniforms, long[] counters) {
        double[] answers = new double[uniforms.length];
        for (int k = 0; k < answers.length; k++) {
            Map<Integer, Integer> here = new HashMap<>();
            for (int g : given()) {
                here.put(g, (int) requireNonNull(outcomes.get(g))[k]);
            }
            answers[k] = at(chances(option, here), uniforms[k]);
        }
        return answers;
    }

    /** An event happens for small numbers, states divide them in their order. */
    private int at(double[] p, double uniform) {
        if (isEvent) {
            return uniform < p[1] ? 1 : 0;
        }
        int state = 0;
        double upTo = p[0];
        while (uniform >= upTo && state < p.length - 1) {
            state++;
            upTo += p[state];
        }
        return state;
    }
}
