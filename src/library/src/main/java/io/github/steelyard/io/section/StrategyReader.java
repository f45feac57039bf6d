package io.github.steelyard.io.section;

import io.github.steelyard.io.grammar.Key;
import io.github.steelyard.io.grammar.StrategyKeys;
import io.github.steelyard.io.grammar.TopKeys;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Ids;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.model.DecisionRules;
import io.github.steelyard.model.Formula;
import io.github.steelyard.model.Packages;
import io.github.steelyard.model.Strategy;
import io.github.steelyard.model.Uncertainties;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the section {@code strategies}. */
public final class StrategyReader {

    private final Checks checks;
    private final EvidenceReader evidence;
    private final CriteriaReader criteria;
    private final FormulaPlace formulas;
    private final List<String> options;
    private final boolean complete;
    private final Optional<Packages> packages;
    private final List<String> strategies = new ArrayList<>();

    /**
     * @param options ids
     * @param complete whether all options could be read
     * @param packages which strategies may start as or go on with
     */
    public StrategyReader(
            Checks checks,
            EvidenceReader evidence,
            CriteriaReader criteria,
            Uncertainties uncertainties,
            List<String> options,
            boolean complete,
            Optional<Packages> packages) {
        this.checks = checks;
        this.evidence = evidence;
        this.criteria = criteria;
        this.formulas =
                new FormulaPlace(checks, uncertainties, criteria.leaves().keySet());
        this.options = options;
        this.complete = complete;
        this.packages = packages;
    }

    public List<Strategy> read(Sections sections) {
        for (Syntax.Mapping map : sections.maps(TopKeys.STRATEGIES)) {
            for (int k = 0; k < map.size(); k++) {
                strategies.add(map.key(k).text());
            }
        }
        Ids ids = new Ids(checks, "strategy");
        List<Strategy> found = new ArrayList<>();
        for (Syntax.Mapping map : sections.maps(TopKeys.STRATEGIES)) {
            for (int k = 0; k < map.size(); k++) {
                Syntax.Scalar key = map.key(k);
                if (ids.isNew(key) && checks.holds(DecisionRules.strategyId(key.text(), options), key)) {
                    Strategy one = one(key, map.value(k));
                    if (one != null) {
                        found.add(one);
                    }
                }
            }
        }
        return found;
    }

    private Strategy one(Syntax.Scalar key, Syntax part) {
        String id = key.text();
        Syntax.Mapping map = checks.map(part, "strategy " + key.shown());
        if (map == null && !part.isNull()) {
            return null;
        }
        Fields fields = Fields.of(checks, StrategyKeys.TABLE, map, "strategy '" + id + "'");
        if (map == null || !fields.isComplete("strategy '" + id + "'", "")) {
            if (map == null) {
                checks.report(
                        io.github.steelyard.io.text.DiagnosticId.MISSING_KEY,
                        key,
                        "strategy '" + id + "' needs 'start', 'when' and 'then'");
            }
            return null;
        }
        boolean fine = option(fields, StrategyKeys.START) & option(fields, StrategyKeys.THEN);
        Formula when = formulas.read(fields.part(StrategyKeys.WHEN), "'when' of '" + id + "'", true);
        if (!fine || when == null) {
            return null;
        }
        Strategy strategy = new Strategy(
                LabelReader.read(id, fields, evidence),
                fields.text(StrategyKeys.START),
                when,
                fields.text(StrategyKeys.THEN),
                CriterionAmounts.read(
                        checks, criteria, fields.part(StrategyKeys.SWITCHING), "'switching' of '" + id + "'"));
        return checks.holds(DecisionRules.strategySteps(strategy), fields.part(StrategyKeys.THEN)) ? strategy : null;
    }

    private boolean option(Fields fields, Key key) {
        String id = fields.text(key);
        return !id.isEmpty()
                && (!complete
                        || checks.holds(
                                DecisionRules.strategyOption(key.name(), id, options, strategies, packages),
                                fields.part(key)));
    }
}
