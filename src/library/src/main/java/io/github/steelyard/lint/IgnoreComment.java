package io.github.steelyard.lint;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Severity;
import java.util.List;

/** Ignore comments that do not do what they are there for. Comments are in the files, so who reads these asks for it. */
final class IgnoreComment implements LintRule {

    @Override
    public Description description() {
        return Description.of(
                        LintRules.IGNORE_COMMENT,
                        "Idle ignore comment",
                        "A comment '# steelyard: …' cannot be read, names an unknown rule, gives no reason, or"
                                + " silences nothing.")
                .formula("the comment is not of the form '# steelyard: ignore ID because REASON', or no finding of"
                        + " that rule stands where it applies")
                .source("Steelyard's own rule (2026)");
    }

    @Override
    public Severity severity() {
        return Severity.NOTE;
    }

    @Override
    public String why() {
        return "A comment that no longer silences anything hides that the finding is gone, and one that is misspelt"
                + " hides nothing at all.";
    }

    @Override
    public String remedy() {
        return "Spell it right, add the reason, or take it out.";
    }

    @Override
    public String example() {
        return """
                # steelyard: ignore small-range because the bids are not in yet
                """;
    }

    @Override
    public List<Finding> check(Examination examination, Parameters limits) {
        return List.of();
    }
}
