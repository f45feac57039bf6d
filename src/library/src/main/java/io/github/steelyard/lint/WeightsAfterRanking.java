package io.github.steelyard.lint;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Severity;
import java.util.List;

/** Weights that followed the ranking. The journal of a meeting is a file, so who reads the files asks for it. */
final class WeightsAfterRanking implements LintRule {

    @Override
    public Description description() {
        return Description.of(
                        LintRules.WEIGHTS_AFTER_RANKING,
                        "Weights moved after the ranking was shown",
                        "By the journal that was kept beside the file, weights were moved when the ranking had been"
                                + " shown, and the first place changed with them.")
                .formula("a step of FILE.journal.jsonl after the one that showed the ranking changes a weight and the"
                        + " option that is first")
                .source("Montibeller & von Winterfeldt (2015), Cognitive and motivational biases in decision and risk"
                        + " analysis, Risk Analysis 35, 1230-1251");
    }

    @Override
    public Severity severity() {
        return Severity.QUESTION;
    }

    @Override
    public String why() {
        return "Weights say what matters, whichever option gains by it. Who sees the ranking first may, without meaning"
                + " to, choose the weights that put the favourite in front.";
    }

    @Override
    public String remedy() {
        return "Ask for the weights once more with the names of the options hidden, or silence this finding with the reason why they were moved.";
    }

    @Override
    public String example() {
        return """
                cost: {unit: MEUR, direction: min, scale: {worst: 60, best: 20}, weight: 60}
                """;
    }

    @Override
    public List<Finding> check(Examination examination, Parameters limits) {
        return List.of();
    }
}
