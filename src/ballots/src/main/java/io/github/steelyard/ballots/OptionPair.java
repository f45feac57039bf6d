package io.github.steelyard.ballots;

import io.github.steelyard.model.Judgement;
import java.util.Optional;

/**
 * Two options that are compared; which one is named first makes no difference.
 *
 * @param first the id that comes first in the alphabet
 * @param second the other
 */
public record OptionPair(String first, String second) {

    /** What somebody says of the two. */
    public enum Choice {
        /** The first is better. */
        FIRST,
        /** The second is better. */
        SECOND,
        /** Both are as good as each other. */
        SAME
    }

    public OptionPair {
        if (first.compareTo(second) > 0) {
            String other = first;
            first = second;
            second = other;
        }
    }

    /** How files, forms and the command line name it. */
    public String key() {
        return first + "/" + second;
    }

    /** The choice of one of the two. */
    Choice better(String option) {
        return option.equals(first) ? Choice.FIRST : Choice.SECOND;
    }

    /** The option that was chosen; empty where both are as good. */
    public Optional<String> chosen(Choice choice) {
        return choice == Choice.SAME ? Optional.empty() : Optional.of(choice == Choice.FIRST ? first : second);
    }

    /** The choice as a judgement of a stakeholder. */
    Judgement judgement(Choice choice, String who) {
        boolean isSecond = choice == Choice.SECOND;
        Judgement plain = Judgement.better(isSecond ? second : first, isSecond ? first : second);
        return new Judgement(plain.better(), plain.than(), choice == Choice.SAME, who, plain.evidence(), plain.note());
    }
}
