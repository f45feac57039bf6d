package io.github.steelyard.io.section;

import io.github.steelyard.io.grammar.WeightKeys;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.model.WeightStatement;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads {@code ranges} of a weighting: what the criteria ran over when the weights were given. */
final class RangeReader {

    private final Checks checks;
    private final AmountReader amounts;
    private final Map<String, CriterionDraft> criteria;

    RangeReader(Checks checks, Map<String, CriterionDraft> criteria) {
        this.checks = checks;
        this.amounts = new AmountReader(checks);
        this.criteria = criteria;
    }

    /** The ranges by criterion; those with an error, which was reported, are left out. */
    Map<String, WeightStatement.Range> read(Syntax.Mapping weighting) {
        Map<String, WeightStatement.Range> ranges = new LinkedHashMap<>();
        for (int k = 0; k < weighting.size(); k++) {
            if (weighting.key(k).text().equals(WeightKeys.RANGES.name())) {
                Syntax.Mapping map = checks.map(weighting.value(k), "'ranges' of 'weighting'");
                for (int c = 0; map != null && c < map.size(); c++) {
                    one(map.key(c), map.value(c), ranges);
                }
            }
        }
        return ranges;
    }

    private void one(Syntax.Scalar key, Syntax part, Map<String, WeightStatement.Range> ranges) {
        CriterionDraft criterion = criteria.get(key.text());
        if (criterion == null) {
            checks.report(
                    DiagnosticId.UNKNOWN_CRITERION,
                    key,
                    "unknown criterion " + key.shown() + " in 'ranges' of 'weighting'"
                            + checks.diagnostics().hint(key.text(), criteria.keySet()));
            return;
        }
        String what = "range of '" + criterion.id() + "'";
        if (!(part instanceof Syntax.Listing list) || list.size() != 2) {
            checks.report(
                    DiagnosticId.WRONG_SHAPE,
                    part.isEmpty() ? key : part,
                    what + " must be a list of its two ends, such as [20, 60]; was "
                            + (part instanceof Syntax.Listing ? "a list of another length" : part.shown()));
            return;
        }
        double from = amounts.read(list.element(0), criterion, "an end of 'ranges'");
        double to = amounts.read(list.element(1), criterion, "an end of 'ranges'");
        if (from == to) {
            checks.report(DiagnosticId.SCALE_ENDS, list, "the two ends of the " + what + " are equal");
        } else if (from == from && to == to) {
            ranges.put(key.text(), new WeightStatement.Range(from, to));
        }
    }
}
