package io.github.steelyard.io.section;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.NumberText;
import io.github.steelyard.model.Scale;
import io.github.steelyard.weighting.OptionComparison;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads judgements how many times as well one option does as another, and fills in the performances. */
public final class ComparisonReader {

    private static final double LEAST = 1e-6;
    private static final double MOST = 1e6;

    private final Checks checks;

    public ComparisonReader(Checks checks) {
        this.checks = checks;
    }

    /** The judgements of a criterion, or null when an error was reported; which options there are is not known yet. */
    Scale.Compared read(Syntax part, String criterion, String derivation) {
        Syntax.Mapping map = checks.map(part, "pairwise");
        if (map == null || map.size() == 0) {
            if (map != null || part.isNull()) {
                fault(part, criterion, "is empty; it needs at least one pair, {gas: {heat-pump: 1/3}}");
            }
            return null;
        }
        Map<String, Map<String, Double>> ratios = new LinkedHashMap<>();
        Set<Set<String>> seen = new LinkedHashSet<>();
        boolean fine = true;
        for (int k = 0; k < map.size(); k++) {
            Syntax.Scalar first = map.key(k);
            Syntax.Mapping others = checks.map(map.value(k), "the comparisons of " + first.shown());
            fine &= others != null;
            for (int o = 0; others != null && o < others.size(); o++) {
                Syntax.Scalar second = others.key(o);
                double ratio = ratio(others.value(o), criterion, first, second);
                boolean isOwn = first.text().equals(second.text());
                if (isOwn || !seen.add(Set.of(first.text(), second.text()))) {
                    fault(
                            second,
                            criterion,
                            isOwn
                                    ? "compares " + first.shown() + " with itself"
                                    : "compares " + first.shown() + " with " + second.shown()
                                            + " twice; state each pair once");
                    fine = false;
                } else if (ratio == ratio) {
                    ratios.computeIfAbsent(first.text(), id -> new LinkedHashMap<>())
                            .put(second.text(), ratio);
                }
                fine &= ratio == ratio;
            }
        }
        return fine && !ratios.isEmpty() ? new Scale.Compared(ratios, derivation) : null;
    }

    private double ratio(Syntax part, String criterion, Syntax.Scalar first, Syntax.Scalar second) {
        double x =
                part instanceof Syntax.Scalar scalar && scalar.isPlain() ? NumberText.ratio(scalar.text()) : Double.NaN;
        if (!(x >= LEAST && x <= MOST)) {
            fault(
                    part,
                    criterion,
                    "says how many times as well " + first.shown() + " does as " + second.shown()
                            + " by a number or a fraction from 0.000001 to 1000000, usually 1/9 to 9; was "
                            + part.shown());
            return Double.NaN;
        }
        return x;
    }

    /**
     * Puts what the judgements come to into the table.
     *
     * @param options ids in the order of the rows
     * @param isComplete whether all options could be read
     */
    public void fill(Collection<CriterionDraft> criteria, List<String> options, boolean isComplete, Cells cells) {
        for (CriterionDraft draft : criteria) {
            if (draft.compared() != null && known(draft, options, isComplete)) {
                fill(draft, options, cells);
            }
        }
    }

    private boolean known(CriterionDraft draft, List<String> options, boolean isComplete) {
        boolean fine = true;
        Syntax.Mapping map = (Syntax.Mapping) draft.comparedAt();
        for (int k = 0; k < map.size(); k++) {
            fine &= known(map.key(k), draft, options, isComplete);
            Syntax.Mapping others = (Syntax.Mapping) map.value(k);
            for (int o = 0; o < others.size(); o++) {
                fine &= known(others.key(o), draft, options, isComplete);
            }
        }
        return fine;
    }

    private boolean known(Syntax.Scalar id, CriterionDraft draft, List<String> options, boolean isComplete) {
        if (options.contains(id.text())) {
            return true;
        }
        if (isComplete) {
            checks.report(
                    DiagnosticId.UNKNOWN_OPTION,
                    id,
                    "unknown option " + id.shown() + " in the comparisons of '" + draft.id() + "'"
                            + checks.diagnostics().hint(id.text(), options));
        }
        return false;
    }

    private void fill(CriterionDraft draft, List<String> options, Cells cells) {
        try {
            OptionComparison.of(draft.id(), draft.compared())
                    .performances()
                    .forEach((id, x) -> cells.fill(draft, options.indexOf(id), x));
        } catch (Refusal refusal) {
            fault(draft.comparedAt(), draft.id(), "is not enough: " + refusal.getMessage());
        }
    }

    private void fault(io.github.steelyard.io.text.Located at, String criterion, String what) {
        checks.report(DiagnosticId.COMPARISON, at, "'pairwise' of '" + criterion + "' " + what);
    }
}
