package io.github.steelyard.lint;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Severity;
import java.util.List;

/** Decisions without a “do nothing” option. */
final class NoBaseline implements LintRule {

    @Override
    public Description description() {
        return Description.of("no-baseline", "No baseline", "No option stands for what happens if nothing is decided.")
                .formula("no 'baseline' is set, no option is of the kind 'baseline', and none is named like one"
                        + " (status quo, do nothing, business as usual, …)")
                .source("HM Treasury (2022), The Green Book, chapter 4 (business as usual); Department for"
                        + " Communities and Local Government (2009), Multi-criteria analysis: a manual"
                        + " (options)");
    }

    @Override
    public Severity severity() {
        return Severity.NOTE;
    }

    @Override
    public String why() {
        return "The best of a list may still be worse than leaving things as they are, and differences are best told"
                + " from something known.";
    }

    @Override
    public String remedy() {
        return "Add the option of going on as now and name it: 'baseline: ID' at the top of the file. Where one of"
                + " the options must be taken, say so in an ignore comment or under 'lint'.";
    }

    @Override
    public String example() {
        return """
                options:
                  tram: {performance: {cost: 30, noise: 62}}
                """;
    }

    @Override
    public List<Finding> check(Examination examination, Parameters limits) {
        return examination.baseline().isPresent()
                        || examination.decision().options().size() < 2
                ? List.of()
                : List.of(Finding.of(
                        this,
                        "options",
                        "none of the " + examination.decision().options().size()
                                + " options is “do nothing”; add it, or mark it with 'baseline: ID'"));
    }
}
