package io.github.steelyard.lint;

import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.group.StakeholdersResult;
import io.github.steelyard.model.Option;
import io.github.steelyard.phrases.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Groups whose mean weights put first what nobody puts first. */
final class NobodysFirst implements LintRule {

    @Override
    public Description description() {
        return Description.of(
                        "nobodys-first",
                        "Group winner nobody's first",
                        "The stakeholders' mean weights put an option first that is the first choice of none of them.")
                .formula("analysis 'stakeholders', output nobodys-first, of two stakeholders or more")
                .source("Matsatsinis & Samaras (2001), MCDA and preference disaggregation in group decision support"
                        + " systems, European Journal of Operational Research 130, 414-429; French, Maule &"
                        + " Papamichail (2009), Decision Behaviour, Analysis and Support");
    }

    @Override
    public Severity severity() {
        return Severity.QUESTION;
    }

    @Override
    public String why() {
        return "A mean of weights is nobody's opinion. Its winner may be the compromise everyone can live with, or an"
                + " artefact of averaging two camps.";
    }

    @Override
    public String remedy() {
        return "See 'analyze FILE stakeholders consensus' for who can accept it, and put it to them as a compromise,"
                + " not as the group's wish.";
    }

    @Override
    public String example() {
        return """
                stakeholders:
                  treasury: {weights: {cost: 80, noise: 20}}
                  residents: {weights: {cost: 20, noise: 80}}
                """;
    }

    @Override
    public List<Finding> check(Examination examination, Parameters limits) {
        if (examination.decision().stakeholders().size() < 2
                || examination.smallContest().isEmpty()) {
            return List.of();
        }
        Optional<StakeholdersResult> answer = examination.answer(Analyses.STAKEHOLDERS);
        if (answer.filter(StakeholdersResult::isNobodysFirst).isEmpty()) {
            return List.of();
        }
        List<Option> winners = answer.get().groupWinners();
        Map<Option, List<String>> choices = new LinkedHashMap<>();
        answer.get()
                .winners()
                .forEach((who, first) -> first.forEach(option ->
                        choices.computeIfAbsent(option, o -> new ArrayList<>()).add(Say.id(who))));
        List<String> told = new ArrayList<>();
        choices.forEach((option, who) -> told.add(Say.id(option) + " (" + Words.few(who, 3) + ")"));
        return List.of(Finding.of(
                        this,
                        "stakeholders",
                        "the group's mean weights put "
                                + Words.few(winners.stream().map(Say::id).toList(), 3)
                                + " first, which is nobody's first choice; theirs are " + Words.few(told, 4)
                                + ". Is it a compromise they accept?")
                .related(winners.stream().map(Ways::of).toList()));
    }
}
