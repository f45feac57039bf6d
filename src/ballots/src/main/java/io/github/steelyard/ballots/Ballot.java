package io.github.steelyard.ballots;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What one participant answered in one round.
 *
 * @param of SHA-256 of the decision file that was judged, in hexadecimal
 * @param who the participant: an id such as p07, no name unless asked for
 * @param pass 1 for the first time a round is asked, 2 after the spread was shown once, and so on
 * @param asked what was judged, in words by id: the ends of a scale, the name of an option
 * @param answers what was answered
 * @param because a reason for all of it; empty when none is given
 * @param reasons reasons by what they are about: a criterion, an option, or option/criterion
 * @param voice how much the participant counts, 1 unless said otherwise
 * @param seconds how long answering took; empty when not known
 */
public record Ballot(
        String of,
        String who,
        int pass,
        Map<String, String> asked,
        Answers answers,
        String because,
        Map<String, String> reasons,
        double voice,
        OptionalDouble seconds) {

    public Ballot {
        asked = Collections.unmodifiableMap(new LinkedHashMap<>(asked));
        reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
    }

    /** The round in which it was cast. */
    public Round round() {
        return answers.round();
    }

    /** The same with a reason for all of it. */
    public Ballot because(String reason) {
        return new Ballot(of, who, pass, asked, answers, reason, reasons, voice, seconds);
    }

    /** The name of its file in a folder of ballots: p07.yaml, p07-order.yaml, p07-order-2.yaml. */
    public String fileName() {
        return who + (round() == Round.WEIGHTS ? "" : "-" + round().id()) + (pass == 1 ? "" : "-" + pass) + ".yaml";
    }
}
