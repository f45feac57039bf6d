package io.github.steelyard.io.section;

import io.github.steelyard.io.grammar.Key;
import io.github.steelyard.io.grammar.LimitKeys;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.model.Broken;
import io.github.steelyard.model.DecisionRules;
import io.github.steelyard.model.Requirement;
import io.github.steelyard.model.Thresholds;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads requirements and thresholds of a criterion. */
public final class LimitReader {

    private final Checks checks;
    private final CriterionDraft draft;

    LimitReader(Checks checks, CriterionDraft draft) {
        this.checks = checks;
        this.draft = draft;
    }

    Optional<Requirement> requirement(Syntax part) {
        Syntax.Mapping map = checks.map(part, "require");
        if (map == null) {
            if (part.isNull()) {
                checks.report(DiagnosticId.REQUIREMENT, part, "require is empty; give 'at-least' or 'at-most'");
            }
            return Optional.empty();
        }
        Fields fields = Fields.of(checks, LimitKeys.REQUIRE, map, "require");
        OptionalDouble atLeast = limit(fields, LimitKeys.AT_LEAST);
        OptionalDouble atMost = limit(fields, LimitKeys.AT_MOST);
        if (map.size() == 0) {
            checks.report(DiagnosticId.REQUIREMENT, map, "require is empty; give 'at-least' or 'at-most'");
        }
        Requirement requirement = new Requirement(atLeast, atMost);
        checks.holds(DecisionRules.requirement(draft.id(), requirement), map);
        return Optional.of(requirement);
    }

    private OptionalDouble limit(Fields fields, Key key) {
        Syntax part = fields.part(key);
        if (part == null || !draft.isUsable()) {
            return OptionalDouble.empty();
        }
        double x = new AmountReader(checks).read(part, draft, key.name());
        return x != x ? OptionalDouble.empty() : OptionalDouble.of(x);
    }

    Thresholds thresholds(Syntax part) {
        Syntax.Mapping map = checks.map(part, "thresholds");
        if (map == null) {
            return Thresholds.NONE;
        }
        Fields fields = Fields.of(checks, LimitKeys.THRESHOLDS, map, "thresholds");
        Thresholds found = new Thresholds(
                fields.number(LimitKeys.INDIFFERENCE),
                fields.number(LimitKeys.PREFERENCE),
                fields.number(LimitKeys.VETO),
                fields.number(LimitKeys.S));
        for (Broken broken : DecisionRules.thresholds(draft.id(), found)) {
            Optional<Key> key = LimitKeys.THRESHOLDS.find(broken.part());
            checks.holds(Optional.of(broken), key.isPresent() ? fields.place(key.get()) : map);
        }
        return found;
    }
}
