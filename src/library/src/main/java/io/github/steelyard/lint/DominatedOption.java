package io.github.steelyard.lint;

import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.model.Option;
import io.github.steelyard.sensitivity.Dominance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Options that another equals or beats on every criterion. */
final class DominatedOption implements LintRule {

    @Override
    public Description description() {
        return Description.of(
                        "dominated-option",
                        "Dominated option",
                        "Another option is at least as good on every criterion and better on one; the baseline is not"
                                + " spoken of.")
                .formula("analysis 'dominance', central performances, on pairs that rest on no missing one")
                .source("Keeney & Raiffa (1976), Decisions with Multiple Objectives, chapter 3; Department for"
                        + " Communities and Local Government (2009), Multi-criteria analysis: a manual"
                        + " (dominance)")
                .parameter(ParameterSpec.integer("each", 5)
                        .atLeast(0)
                        .help("up to so many dominated options are told one by one, more in one finding"));
    }

    @Override
    public Severity severity() {
        return Severity.NOTE;
    }

    @Override
    public String why() {
        return "No weights put it first. If anybody would still want it, something that speaks for it is missing from"
                + " the criteria.";
    }

    @Override
    public String remedy() {
        return "Ask what speaks for it and add that, or leave it out of the list.";
    }

    @Override
    public String example() {
        return """
                old-diesel: {performance: {cost: 40, noise: 80}}
                """;
    }

    @Override
    public List<Finding> check(Examination examination, Parameters limits) {
        if (examination.smallContest().isEmpty()) {
            return List.of();
        }
        Optional<Dominance> dominance = examination.answer(Analyses.DOMINANCE);
        Optional<Option> baseline = examination.baseline();
        List<Option> dominated = new ArrayList<>();
        List<Finding> each = new ArrayList<>();
        for (Dominance.Pair pair : dominance.map(Dominance::pairs).orElse(List.of())) {
            Option worse = pair.dominated();
            if (!pair.restsOnMissing()
                    && !dominated.contains(worse)
                    && baseline.filter(worse::equals).isEmpty()) {
                dominated.add(worse);
                each.add(Finding.of(
                                this,
                                Ways.of(worse),
                                Say.id(worse) + " can never win: " + Say.id(pair.dominating())
                                        + " is at least as good on every criterion"
                                        + (pair.isCertain() ? "" : " by central performances")
                                        + "; is a criterion in its favour missing?")
                        .related(List.of(Ways.of(pair.dominating()))));
            }
        }
        if (dominated.size() <= limits.integer("each")) {
            return each;
        }
        return List.of(Finding.of(
                        this,
                        "options",
                        dominated.size() + " of "
                                + examination.decision().options().size()
                                + " options can never win, since another is at least as good on every criterion, among them "
                                + Say.options(dominated) + "; are criteria in their favour missing?")
                .related(dominated.stream().map(Ways::of).toList()));
    }
}
