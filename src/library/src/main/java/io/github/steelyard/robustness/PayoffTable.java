package io.github.steelyard.robustness;

import java.util.Arrays;

/**
 * A choice between actions whose payoff depends on a state of the world: the value of information, exactly.
 *
 * <p><b>Formula:</b> without information max<sub>a</sub> Σ<sub>s</sub> p<sub>s</sub> x<sub>as</sub>; knowing a signal y
 * with likelihoods P(y | s), Σ<sub>y</sub> max<sub>a</sub> Σ<sub>s</sub> p<sub>s</sub> P(y | s) x<sub>as</sub>; the value
 * of the information is the difference. Perfect information is the signal that names the state.
 *
 * <p><b>Edge:</b> information that cannot change the choice is worth exactly 0, never less.
 *
 * <p><b>Source:</b> Raiffa (1968), Decision Analysis.
 *
 * @param probabilities of the states; their sum need not be exactly 1
 * @param payoffs by action and state
 */
record PayoffTable(double[] probabilities, double[][] payoffs) {

    /** The expected payoff of an action. */
    double expected(int action) {
        double sum = 0;
        for (int s = 0; s < probabilities.length; s++) {
            sum += probabilities[s] * payoffs[action][s];
        }
        return sum;
    }

    /** The action to take without information; of several, the first. */
    int best() {
        int best = 0;
        for (int a = 1; a < payoffs.length; a++) {
            best = expected(a) > expected(best) ? a : best;
        }
        return best;
    }

    /** The expected value of knowing the state. */
    double perfect() {
        int[] each = new int[probabilities.length];
        Arrays.setAll(each, s -> s);
        return partial(each, each.length);
    }

    /**
     * The expected value of knowing to which group the state belongs.
     *
     * @param group by state, from 0
     */
    double partial(int[] group, int groups) {
        double[][] likelihoods = new double[groups][group.length];
        for (int s = 0; s < group.length; s++) {
            likelihoods[group[s]][s] = 1;
        }
        return sample(likelihoods);
    }

    /** The expected value of seeing a signal, given by signal and state. */
    double sample(double[][] likelihoods) {
        int without = best();
        double value = 0;
        for (double[] likelihood : likelihoods) {
            double most = 0;
            for (double[] payoff : payoffs) {
                double gain = 0;
                for (int s = 0; s < likelihood.length; s++) {
                    gain += probabilities[s] * likelihood[s] * (payoff[s] - payoffs[without][s]);
                }
                most = Math.max(most, gain);
            }
            value += most;
        }
        return value;
    }
}
