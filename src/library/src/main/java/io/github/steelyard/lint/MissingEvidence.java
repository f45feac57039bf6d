package io.github.steelyard.lint;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.CellNote;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Option;
import io.github.steelyard.phrases.Words;
import java.util.ArrayList;
import java.util.List;

/** Performances without a source in a decision that has one for most. */
final class MissingEvidence implements LintRule {

    @Override
    public Description description() {
        return Description.of(
                        "missing-evidence",
                        "Missing evidence",
                        "A performance, or a criterion, has no source, though most of its kind have.")
                .formula("share of known performances (of criteria) with evidence >= 'backed', and this one has none")
                .source("Montibeller & von Winterfeldt (2015), Cognitive and motivational biases in decision and risk"
                        + " analysis, Risk Analysis 35, 1230-1251 (anchoring, desirability bias: document where a"
                        + " judgement comes from)")
                .parameter(ParameterSpec.number("backed", 0.5)
                        .in(0, 1)
                        .help("share with evidence from which the author is taken to want it for all"));
    }

    @Override
    public Severity severity() {
        return Severity.NOTE;
    }

    @Override
    public String why() {
        return "Where most judgements can be looked up, one that cannot is either forgotten or a guess, and readers"
                + " cannot tell which.";
    }

    @Override
    public String remedy() {
        return "Add 'evidence: [{source: ID, paragraph: 4}]', or say in a 'note' that it is a guess and lower its"
                + " 'confidence'.";
    }

    @Override
    public String example() {
        return """
                battery: {performance: {cost: {value: 40, evidence: [{source: bids, at: table 1}]}, noise: 61}}
                """;
    }

    @Override
    public List<Finding> check(Examination examination, Parameters limits) {
        Decision decision = examination.decision();
        List<Finding> findings = new ArrayList<>();
        if (!decision.sources().isEmpty()) {
            cells(decision, limits.number("backed"), findings);
            criteria(decision, limits.number("backed"), findings);
        }
        return findings;
    }

    private void cells(Decision decision, double backed, List<Finding> findings) {
        List<Criterion> criteria = decision.tree().criteria();
        List<List<Criterion>> without = new ArrayList<>();
        int known = 0;
        int with = 0;
        for (int i = 0; i < decision.options().size(); i++) {
            List<Criterion> lacking = new ArrayList<>();
            for (int j = 0; j < criteria.size(); j++) {
                if (!decision.performances().isMissing(i, j)) {
                    known++;
                    CellNote note = decision.notes()
                            .get(new Cell(
                                    decision.options().get(i).id(),
                                    criteria.get(j).id()));
                    if (note != null && !note.evidence().isEmpty()) {
                        with++;
                    } else {
                        lacking.add(criteria.get(j));
                    }
                }
            }
            without.add(lacking);
        }
        for (int i = 0; with >= backed * known && with > 0 && i < without.size(); i++) {
            Option option = decision.options().get(i);
            List<Criterion> lacking = without.get(i);
            // An option whose own evidence covers it as a whole needs none on each performance.
            if (!lacking.isEmpty() && option.label().evidence().isEmpty()) {
                findings.add(Finding.of(
                                this,
                                lacking.size() == 1 ? Ways.of(option, lacking.get(0)) : Ways.of(option),
                                "the performance of " + Say.id(option) + " on " + Say.nodes(lacking)
                                        + " has no evidence, as "
                                        + Words.percent((double) with / known)
                                        + " of the performances have; add it, or note that it is a guess")
                        .related(lacking.stream().map(c -> Ways.of(option, c)).toList()));
            }
        }
    }

    private void criteria(Decision decision, double backed, List<Finding> findings) {
        List<Criterion> all = decision.tree().criteria();
        List<Criterion> without = all.stream()
                .filter(c -> c.label().evidence().isEmpty() && !inherits(decision, c))
                .toList();
        if (all.size() - without.size() >= backed * all.size() && without.size() < all.size()) {
            for (Criterion criterion : without) {
                findings.add(Finding.of(
                        this,
                        Ways.of(criterion),
                        Say.id(criterion) + " has no evidence, as most criteria have; add where it comes from"));
            }
        }
    }

    /** Whether a group around it has evidence for all that it holds. */
    private static boolean inherits(Decision decision, Criterion criterion) {
        return decision.tree()
                .parent(criterion.id())
                .filter(group -> !group.label().evidence().isEmpty())
                .isPresent();
    }
}
