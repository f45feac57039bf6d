package io.github.steelyard.io.section;

import io.github.steelyard.io.grammar.UncertaintyKeys;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.model.Correlation;
import io.github.steelyard.model.DecisionRules;
import io.github.steelyard.model.Uncertainties;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code correlations}: pairs of quantities with Spearman's correlation of their ranks. */
final class CorrelationReader {

    private final Checks checks;
    private final Uncertainties uncertainties;

    CorrelationReader(Checks checks, Uncertainties uncertainties) {
        this.checks = checks;
        this.uncertainties = uncertainties;
    }

    /** The correlations of all files; none when some cannot hold. */
    List<Correlation> read(List<Sections.Entry> entries) {
        List<Correlation> found = new ArrayList<>();
        int before = checks.diagnostics().errors();
        for (Sections.Entry entry : entries) {
            Syntax.Listing list = checks.list(entry.value(), "'correlations'");
            for (int k = 0; list != null && k < list.size(); k++) {
                Syntax.Mapping map = checks.map(list.element(k), "a correlation");
                if (map != null) {
                    one(map, found);
                } else if (list.element(k).isNull()) {
                    checks.report(DiagnosticId.CORRELATION, list.element(k), "a correlation is empty");
                }
            }
        }
        if (checks.diagnostics().errors() > before) {
            return List.of();
        }
        boolean fits = entries.isEmpty()
                || checks.holds(
                        DecisionRules.correlationsTogether(new Uncertainties(uncertainties.all(), found)),
                        entries.get(0).key());
        return fits ? found : List.of();
    }

    private void one(Syntax.Mapping map, List<Correlation> found) {
        Fields fields = Fields.of(checks, UncertaintyKeys.CORRELATION, map, "a correlation");
        Syntax between = fields.part(UncertaintyKeys.BETWEEN);
        double rank =
                fields.number(UncertaintyKeys.RANK, "'rank' of a correlation").orElse(Double.NaN);
        if (between == null || fields.part(UncertaintyKeys.RANK) == null) {
            checks.report(DiagnosticId.CORRELATION, map, "a correlation needs 'between', two quantities, and 'rank'");
            return;
        }
        Syntax.Listing pair = checks.list(between, "'between' of a correlation");
        if (pair == null) {
            return;
        }
        if (pair.size() != 2) {
            checks.report(
                    DiagnosticId.CORRELATION,
                    pair,
                    "'between' of a correlation names two quantities, here " + pair.size());
            return;
        }
        String first = checks.text(pair.element(0), "a quantity in 'between'");
        String second = checks.text(pair.element(1), "a quantity in 'between'");
        if (rank != rank || first.isEmpty() || second.isEmpty()) {
            return;
        }
        Correlation c = new Correlation(first, second, rank);
        var broken = DecisionRules.correlation(c, uncertainties, found);
        boolean isSecond = broken.isPresent() && broken.get().part().equals(second);
        if (checks.holds(broken, pair.element(isSecond ? 1 : 0))) {
            found.add(c);
        }
    }
}
