package io.github.steelyard.model;

import java.util.List;
import java.util.Map;

/**
 * What somebody prefers.
 *
 * @param better what is preferred, or as good
 * @param than to what
 * @param isSame whether both are as good as each other
 * @param by id of the stakeholder whose judgement it is; empty when it binds the weights of the decision
 * @param evidence what it rests on
 * @param note a remark
 */
public record Judgement(Side better, Side than, boolean isSame, String by, List<Evidence> evidence, String note) {

    /**
     * Copies lists and maps, and checks that every part is given.
     *
     * @param better what is preferred, or as good
     * @param than to what
     * @param isSame whether both are as good as each other
     * @param by id of the stakeholder whose judgement it is; empty when it binds the weights of the decision
     * @param evidence what it rests on
     * @param note a remark
     * @throws InvalidDecision when a part is null
     */
    public Judgement {
        Given.value(better, "what is preferred");
        Given.value(than, "to what something is preferred");
        Given.value(by, "whose judgement it is");
        evidence = Given.list(evidence, "the evidence of a judgement");
        Given.value(note, "the note of a judgement");
    }

    /** One side of a judgement. */
    public sealed interface Side {}

    /** An option. */
    public record Chosen(String option) implements Side {}

    /**
     * Something with these performances, the rest equal on both sides.
     *
     * @param performances by criterion, in its unit; of levels their values
     */
    public record Profile(Map<String, Double> performances) implements Side {
        /**
         * Copies lists and maps, and checks that every part is given.
         *
         * @param performances by criterion, in its unit; of levels their values
         * @throws InvalidDecision when a part is null
         */
        public Profile {
            performances = Given.map(performances, "the performances of a profile");
        }
    }

    /**
     * {@return one option is at least as good as another}
     *
     * @param option id of the better option
     * @param than id of the other option
     */
    public static Judgement better(String option, String than) {
        return new Judgement(new Chosen(option), new Chosen(than), false, "", List.of(), "");
    }

    /**
     * {@return one profile is at least as good as another, the rest equal}
     *
     * @param profile performances by criterion of the better one
     * @param than id of the other option
     */
    public static Judgement better(Map<String, Double> profile, Map<String, Double> than) {
        return new Judgement(new Profile(profile), new Profile(than), false, "", List.of(), "");
    }

    /** {@return the judgement in words: "'gas' is at least as good as 'trolley'"} */
    public String words() {
        return words(better) + (isSame ? " is as good as " : " is at least as good as ") + words(than);
    }

    private static String words(Side side) {
        if (side instanceof Chosen chosen) {
            return "'" + chosen.option() + "'";
        }
        List<String> told = ((Profile) side)
                .performances().entrySet().stream()
                        .map(e -> e.getKey() + " " + io.github.steelyard.text.Numbers.plain(e.getValue()))
                        .toList();
        return String.join(", ", told);
    }
}
