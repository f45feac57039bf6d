package io.github.steelyard.sensitivity;

import io.github.steelyard.sensitivity.Explanation.Answered;
import io.github.steelyard.sensitivity.Explanation.Part;
import java.util.ArrayList;
import java.util.List;

/** An explanation as a sentence to be read aloud, and a second one where an option can never be first. */
final class ExplanationWords {

    private static final int CONS = 3;

    private final Explanation explanation;

    ExplanationWords(Explanation explanation) {
        this.explanation = explanation;
    }

    String sentence() {
        String better = explanation.better().name();
        String worse = explanation.worse().name();
        if (explanation.lead() == 0) {
            return explanation.pros().isEmpty()
                    ? better + " and " + worse + " are level and do the same on every criterion that has weight."
                    : better + " and " + worse + " are level: " + parts(explanation.pros(), 3) + " just makes up for "
                            + parts(explanation.cons(), 3) + ".";
        }
        String lead = better + " leads " + worse + " by " + Words.score(explanation.lead());
        if (explanation.cons().isEmpty()) {
            return lead + ": it is nowhere worse, and " + (explanation.pros().size() == 1 ? "all" : "most")
                    + " of the lead comes from " + parts(explanation.carrying(), 4) + ".";
        }
        if (explanation.carrying().isEmpty()) {
            return lead + ".";
        }
        return lead + " on " + parts(explanation.carrying(), 6) + ", which "
                + (explanation.carrying().size() == 1 ? "alone outweighs" : "together outweigh")
                + " all that speaks for " + worse + ": " + cons() + ".";
    }

    /** Why the worse option can never be first; empty when it can. */
    String never() {
        List<String> shares = new ArrayList<>();
        explanation.neverFirst().forEach((option, share) -> shares.add(Words.percent(share) + " " + option.name()));
        if (shares.isEmpty()) {
            return "";
        }
        String worse = explanation.worse().name();
        return explanation.neverFirst().size() == 1
                ? worse + " can never be first: "
                        + explanation.neverFirst().keySet().iterator().next().name()
                        + " is ahead of it whatever the weights."
                : worse + " can never be first: whatever the weights, one of "
                        + Words.list(explanation.neverFirst().keySet().stream()
                                .map(o -> o.name())
                                .toList())
                        + " is ahead of it (a mixture of " + Words.list(shares) + " always is).";
    }

    private static String parts(List<Part> parts, int most) {
        return Words.few(parts.stream().map(ExplanationWords::part).toList(), most);
    }

    /** "Risk of war (5 % against 9 %)". */
    private static String part(Part part) {
        return part.criterion().name() + " (" + part.better() + " against " + part.worse() + ")";
    }

    private String cons() {
        List<String> words = new ArrayList<>();
        List<Answered> answers = explanation.answers();
        int shown = answers.size() <= CONS + 1 ? answers.size() : CONS;
        for (Answered answer : answers.subList(0, shown)) {
            String by = Words.list(
                    answer.by().stream().map(p -> p.criterion().name()).toList());
            boolean alone = explanation.carrying().size() == 1;
            words.add(part(answer.con()) + (alone || by.isEmpty() ? "" : ", answered by " + by));
        }
        int more = answers.size() - shown;
        String separator = explanation.carrying().size() == 1 ? ", " : "; ";
        return String.join(separator, words) + (more == 0 ? "" : separator + "and " + more + " smaller points");
    }
}
