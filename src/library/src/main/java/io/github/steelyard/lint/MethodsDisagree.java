package io.github.steelyard.lint;

import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.model.Option;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.sensitivity.Comparison;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** First places that most other ranking methods give to another option. */
final class MethodsDisagree implements LintRule {

    @Override
    public Description description() {
        return Description.of(
                        "methods-disagree",
                        "Methods that disagree",
                        "Of the other methods that can rank the decision, too few put the same option first.")
                .formula("share of the other applicable methods, at their defaults, that put the winner first <"
                        + " 'agreement'")
                .source("Hobbs, Chankong, Hamadeh & Stakhiv (1992), Does choice of multicriteria method matter?,"
                        + " Water Resources Research 28, 1767-1779; Zanakis, Solomon, Wishart & Dublish"
                        + " (1998), Multi-attribute decision making: a simulation comparison, European"
                        + " Journal of Operational Research 107, 507-529")
                .parameter(ParameterSpec.number("agreement", 0.5)
                        .in(0, 1)
                        .help("share of the other methods that have to agree"));
    }

    @Override
    public Severity severity() {
        return Severity.NOTE;
    }

    @Override
    public String why() {
        return "Methods treat trade-offs differently, and none is right for every decision. Where most of them lead"
                + " elsewhere, the choice of the method decides, and should be argued for.";
    }

    @Override
    public String remedy() {
        return "See 'steelyard compare FILE' and say why the method at hand suits: whether a bad performance may be"
                + " made good elsewhere, and how performances become values.";
    }

    @Override
    public String example() {
        return """
                cost: {unit: MEUR, direction: min, value: {points: {0: 100, 50: 90, 100: 0}}, weight: 34}
                """;
    }

    @Override
    public List<Finding> check(Examination examination, Parameters limits) {
        Optional<Evaluation> contest =
                examination.smallContest().filter(e -> e.ranking().leaders().size() == 1);
        Optional<Comparison> comparison = contest.flatMap(e -> examination.answer(Analyses.METHOD_COMPARISON));
        if (comparison.isEmpty() || comparison.get().methods().size() < 2) {
            return List.of();
        }
        Option winner = contest.get().first();
        int others = comparison.get().methods().size() - 1;
        int agree = 0;
        Map<Option, List<String>> elsewhere = new LinkedHashMap<>();
        for (Comparison.Ranked ranked : comparison.get().methods()) {
            if (!ranked.method().id().equals(comparison.get().own().method().id())) {
                List<Option> leaders = comparison.get().leaders(ranked.ranking());
                agree += leaders.contains(winner) ? 1 : 0;
                if (!leaders.contains(winner)) {
                    elsewhere
                            .computeIfAbsent(leaders.get(0), o -> new ArrayList<>())
                            .add(ranked.method().id());
                }
            }
        }
        if (agree >= limits.number("agreement") * others - 1e-12) {
            return List.of();
        }
        Map.Entry<Option, List<String>> rival = elsewhere.entrySet().stream()
                .reduce((a, b) -> b.getValue().size() > a.getValue().size() ? b : a)
                .orElseThrow();
        return List.of(Finding.of(
                        this,
                        Ways.of(winner),
                        "of " + others + " other methods that can rank this, " + (agree == 0 ? "none" : "only " + agree)
                                + " put" + (agree == 1 ? "s " : " ") + Say.id(winner) + " first; "
                                + rival.getValue().size() + " put " + Say.id(rival.getKey()) + " first ("
                                + Words.few(rival.getValue(), 3) + "). Say why '"
                                + contest.get().study().choice().id() + "' suits")
                .related(List.of(Ways.of(rival.getKey()))));
    }
}
