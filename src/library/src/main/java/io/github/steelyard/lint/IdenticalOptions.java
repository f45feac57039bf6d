package io.github.steelyard.lint;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Performance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Options with the same performance on every criterion. */
final class IdenticalOptions implements LintRule {

    /** Beyond so many performances a copy is nobody's slip of the hand. */
    private static final int MOST_CELLS = 100_000;

    @Override
    public Description description() {
        return Description.of(
                        "identical-options",
                        "Identical options",
                        "Two options have the same performance, spread included, on every criterion.")
                .formula("equal performances on every criterion, not all of them missing; up to 100000 performances")
                .source("Keeney & Raiffa (1976), Decisions with Multiple Objectives, chapter 2 (a complete set of"
                        + " criteria tells options apart)");
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public String why() {
        return "Either one is a copy whose figures were never filled in, or what tells them apart is no criterion."
                + " They tie under any weights.";
    }

    @Override
    public String remedy() {
        return "Fill in what differs, add the criterion on which they differ, or drop one.";
    }

    @Override
    public String example() {
        return """
                gas: {performance: {cost: 28, noise: 75}}
                gas-new: {performance: {cost: 28, noise: 75}}
                """;
    }

    @Override
    public List<Finding> check(Examination examination, Parameters limits) {
        List<Finding> findings = new ArrayList<>();
        Decision decision = examination.decision();
        if ((long) decision.options().size() * decision.performances().columns() > MOST_CELLS) {
            return findings;
        }
        Map<List<Performance>, Option> seen = new LinkedHashMap<>();
        for (int i = 0; i < decision.options().size(); i++) {
            List<Performance> row = new ArrayList<>();
            for (int j = 0; j < decision.performances().columns(); j++) {
                row.add(decision.performances().at(i, j));
            }
            Option option = decision.options().get(i);
            Option first = seen.putIfAbsent(row, option);
            if (first != null && !row.stream().allMatch(Performance::isMissing)) {
                findings.add(Finding.of(
                                this,
                                Ways.of(option),
                                Say.id(option) + " has the same performance as " + Say.id(first)
                                        + " on every criterion; what tells them apart?")
                        .related(List.of(Ways.of(first))));
            }
        }
        return findings;
    }
}
