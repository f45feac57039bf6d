package io.github.steelyard.sensitivity;

import io.github.steelyard.phrases.Words;
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
        String better = Words.name(explanation.better());
        String worse = Words.name(explanation.worse());
        if (explanation.lead() == 0) {
            return explanation.pros().isEmpty()
                    ? better + " and " + worse + " are level and do the same on every criterion that has weight."
                    : better + " and " + worse + " are level: " + parts(explanation.pros(), 3)
                            + (explanation.pros().size() == 1 ? " just makes up for " : " just make up for ")
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
        explanation
                .neverFirst()
                .forEach((option, share) -> shares.add(Words.percent(share) + " " + Words.name(option)));
        if (shares.isEmpty()) {
            return "";
        }
        String worse = Words.name(explanation.worse());
        return explanation.neverFirst().size() == 1
                ? worse + " can never be first: "
                        + Words.name(
                                explanation.neverFirst().keySet().iterator().next())
                        + " is ahead of it whatever the weights."
                : worse + " can never be first: whatever the weights, one of "
                        + Words.list(explanation.neverFirst().keySet().stream()
                                .map(o -> Words.name(o))
                                .toList())
                        + " is ahead of it (a mixture of " + Words.list(shares) + " always is).";
    }

    private static String parts(List<Part> parts, int most) {
        return Words.few(parts.stream().map(ExplanationWords::part).toList(), most);
    }

    /** "Risk of war (5% against 9%)". */
    private static String part(Part part) {
        String both = part.better().equals(part.worse())
                ? "both " + part.better() + ", but not as surely"
                : part.better() + (part.better().contains(" and ") ? ", against " : " against ") + part.worse();
        return Words.name(part.criterion()) + " (" + both + ")";
    }

    private String cons() {
        List<String> words = new ArrayList<>();
        List<Answered> answers = explanation.answers();
        int shown = answers.size() <= CONS + 1 ? answers.size() : CONS;
        for (Answered answer : answers.subList(0, shown)) {
            String by = Words.list(
                    answer.by().stream().map(p -> Words.name(p.criterion())).toList());
            boolean alone = explanation.carrying().size() == 1;
            words.add(part(answer.con()) + (alone || by.isEmpty() ? "" : ", offset by " + by));
        }
        int more = answers.size() - shown;
        String separator = explanation.carrying().size() == 1 ? ", " : "; ";
        return String.join(separator, words) + (more == 0 ? "" : separator + "and " + more + " smaller points");
    }
}
