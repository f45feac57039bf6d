package io.github.steelyard.model;

import java.util.List;
import java.util.Map;

/** How somebody answers each option, once it is known what went before. */
public interface Reply {

    /**
     * {@return the numbers of the uncertainties on which the answer depends, those that come first before the others}
     */
    List<Integer> given();

    /**
     * {@return the probability of each answer, in the order of the states; of an event first that it does not happen}
     *
     * @param option what is answered
     * @param outcomes by uncertainty of {@link #given}: 1 or 0 for an event, else the number of the state
     */
    double[] chances(String option, Map<Integer, Integer> outcomes);

    /**
     * {@return what each answer is worth to the decider by its stated weights}
     *
     * @param option id of the option under which is answered
     * @param outcomes how the uncertainties turned out that the decider knows of, by number
     */
    double[] worth(String option, Map<Integer, Integer> outcomes);

    /** {@return what a reader should know of how answers were found} */
    default List<String> notices() {
        return List.of();
    }

    /**
     * {@return the answer in each draw}
     *
     * @param option what is answered
     * @param outcomes by uncertainty of {@link #given}, by draw
     * @param uniforms a number from 0 to 1 for each draw
     * @param counters a number for each draw, the same for all answers of the decider
     */
    double[] answers(String option, Map<Integer, double[]> outcomes, double[] uniforms, long[] counters);
}
