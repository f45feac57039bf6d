package io.github.steelyard.io.section;

import io.github.steelyard.io.grammar.JudgementKeys;
import io.github.steelyard.io.grammar.TopKeys;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.model.DecisionRules;
import io.github.steelyard.model.Judgement;
import io.github.steelyard.model.Judgements;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code judgements} and {@code preferences}. */
public final class JudgementReader {

    /** The words of {@code preferences}. */
    private static final List<String> WORDS = List.of("as-stated", "free");

    private final Checks checks;
    private final EvidenceReader evidence;
    private final CriteriaReader criteria;
    private final AmountReader amounts;
    private final List<String> options;
    private final List<String> stakeholders;
    private final boolean complete;

    /**
     * @param options ids
     * @param stakeholders ids
     * @param complete whether all options could be read
     */
    public JudgementReader(
            Checks checks,
            EvidenceReader evidence,
            CriteriaReader criteria,
            List<String> options,
            List<String> stakeholders,
            boolean complete) {
        this.checks = checks;
        this.evidence = evidence;
        this.criteria = criteria;
        this.amounts = new AmountReader(checks);
        this.options = options;
        this.stakeholders = stakeholders;
        this.complete = complete;
    }

    public Judgements read(Sections sections) {
        Sections.Entry preferences = sections.entry(TopKeys.PREFERENCES);
        boolean isFree = preferences != null && "free".equals(checks.word(preferences.value(), "'preferences'", WORDS));
        List<Judgement> found = new ArrayList<>();
        for (Sections.Entry entry : sections.judgements()) {
            Syntax.Listing list = checks.list(entry.value(), "'judgements'");
            for (int k = 0; list != null && k < list.size(); k++) {
                Syntax.Mapping map = checks.map(list.element(k), "a judgement");
                if (map != null) {
                    one(map, found);
                } else if (list.element(k).isNull()) {
                    checks.report(DiagnosticId.JUDGEMENT, list.element(k), "a judgement is empty");
                }
            }
        }
        return new Judgements(found, isFree);
    }

    private void one(Syntax.Mapping map, List<Judgement> found) {
        int before = checks.diagnostics().errors();
        Fields fields = Fields.of(checks, JudgementKeys.TABLE, map, "a judgement");
        Syntax same = fields.part(JudgementKeys.SAME);
        Syntax better = fields.part(JudgementKeys.BETTER);
        Syntax than = fields.part(JudgementKeys.THAN);
        if (same == null ? better == null || than == null : better != null || than != null) {
            if (fields.allKnown()) {
                checks.report(
                        DiagnosticId.JUDGEMENT,
                        map,
                        "a judgement is 'better' with 'than', or 'same' with a list of two");
            }
            return;
        }
        if (same != null) {
            Syntax.Listing pair = checks.list(same, "'same' of a judgement");
            if (pair != null && pair.size() != 2) {
                checks.report(DiagnosticId.JUDGEMENT, pair, "'same' of a judgement lists two, here " + pair.size());
                return;
            }
            better = pair == null ? null : pair.element(0);
            than = pair == null ? null : pair.element(1);
        }
        Judgement.Side first = better == null ? null : side(better);
        Judgement.Side second = than == null ? null : side(than);
        Syntax whose = fields.part(JudgementKeys.BY);
        String by = fields.text(JudgementKeys.BY);
        if (whose != null && !by.isEmpty()) {
            checks.holds(DecisionRules.known("stakeholder", by, "'by' of a judgement", stakeholders), whose);
        }
        if (first == null || second == null || checks.diagnostics().errors() > before) {
            return;
        }
        Judgement judgement = new Judgement(
                first,
                second,
                same != null,
                by,
                fields.evidence(JudgementKeys.EVIDENCE, evidence),
                fields.text(JudgementKeys.NOTE));
        if (checks.holds(DecisionRules.judgementSides(judgement), map)) {
            found.add(judgement);
        }
    }

    private Judgement.Side side(Syntax part) {
        if (part instanceof Syntax.Scalar scalar && !scalar.isNull()) {
            boolean known = !complete
                    || checks.holds(DecisionRules.known("option", scalar.text(), "a judgement", options), scalar);
            return known ? new Judgement.Chosen(scalar.text()) : null;
        }
        if (!(part instanceof Syntax.Mapping map)) {
            checks.report(
                    DiagnosticId.JUDGEMENT,
                    part,
                    "a side of a judgement is the id of an option or a map of performances by criterion; was "
                            + part.shown());
            return null;
        }
        Map<String, Double> profile = new LinkedHashMap<>();
        for (int k = 0; k < map.size(); k++) {
            CriterionDraft criterion = criteria.find(map.key(k), "a profile");
            if (criterion != null && criterion.isUsable()) {
                double x = amounts.read(map.value(k), criterion, "performance");
                if (x == x && amounts.isInside(x, map.value(k), criterion)) {
                    profile.put(criterion.id(), x);
                }
            }
        }
        return profile.isEmpty() ? null : new Judgement.Profile(profile);
    }
}
