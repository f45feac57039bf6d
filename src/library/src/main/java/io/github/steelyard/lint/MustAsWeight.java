package io.github.steelyard.lint;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Scale;
import io.github.steelyard.phrases.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Criteria that speak of what must be, and are weighed all the same. */
final class MustAsWeight implements LintRule {

    private static final Set<String> MUST = Set.of(
            "must",
            "mandatory",
            "compulsory",
            "obligatory",
            "imperative",
            "indispensable",
            "prerequisite",
            "dealbreaker");

    private static final List<List<String>> PHRASES = List.of(
            List.of("deal", "breaker"),
            List.of("knock", "out"),
            List.of("legally", "required"),
            List.of("required", "by", "law"),
            List.of("non", "negotiable"),
            List.of("red", "line"),
            List.of("not", "allowed"),
            List.of("at", "least", "required"));

    /** Names of levels at which something is out of the question. */
    private static final Set<String> OUT = Set.of(
            "illegal", "forbidden", "prohibited", "unacceptable", "inadmissible", "unlawful", "disqualified", "fails");

    @Override
    public Description description() {
        return Description.of(
                        "must-as-weight",
                        "'Must' modelled as weight",
                        "A criterion names what must be reached, but only has a weight and no requirement.")
                .formula("a word of its name, description or note says must, or its worst level says that it is not"
                        + " allowed; it has a weight and no 'require'")
                .source("Keeney (2002), Common mistakes in making value trade-offs, Operations Research 50, 935-945;"
                        + " Belton & Stewart (2002), Multiple Criteria Decision Analysis, chapter 4 (aspirations)");
    }

    @Override
    public Severity severity() {
        return Severity.QUESTION;
    }

    @Override
    public String why() {
        return "In a weighted sum everything can be paid for: an option that fails what it must do wins if it is good"
                + " enough elsewhere. A heavy weight does not prevent that; it only drowns the other criteria.";
    }

    @Override
    public String remedy() {
        return "State the limit as 'require: {at-least: …}' or 'at-most', so that failing options are excluded with"
                + " the reason, and weigh only what lies beyond it.";
    }

    @Override
    public String example() {
        return """
                description: Must meet the emission limit of 2030.
                """;
    }

    @Override
    public List<Finding> check(Examination examination, Parameters limits) {
        List<Finding> findings = new ArrayList<>();
        examination.study().ifPresent(study -> {
            for (Criterion criterion : study.problem().criteria()) {
                double weight = study.nodeWeights().cumulative(criterion);
                String word = criterion.requirement().isPresent() || weight == 0 ? "" : word(criterion);
                if (!word.isEmpty()) {
                    findings.add(Finding.of(
                            this,
                            Ways.of(criterion),
                            Say.id(criterion) + " says '" + word + "', but has a weight of "
                                    + Words.percent(weight)
                                    + " and no 'require', so an option can make up for failing it; is it a"
                                    + " requirement?"));
                }
            }
        });
        return findings;
    }

    private static String word(Criterion criterion) {
        Tokens words = Tokens.of(
                criterion.id(),
                criterion.name(),
                criterion.label().description(),
                criterion.label().note());
        String word = words.firstOf(MUST);
        return Optional.of(word)
                .filter(w -> !w.isEmpty())
                .or(() -> PHRASES.stream()
                        .filter(words::holds)
                        .map(p -> String.join(" ", p))
                        .findFirst())
                .orElseGet(() -> level(criterion));
    }

    private static String level(Criterion criterion) {
        return criterion.scale() instanceof Scale.Levels levels
                ? levels.values().entrySet().stream()
                        .filter(level -> level.getValue() == 0)
                        .map(level -> Tokens.of(level.getKey()).firstOf(OUT))
                        .filter(word -> !word.isEmpty())
                        .findFirst()
                        .orElse("")
                : "";
    }
}
