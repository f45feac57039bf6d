package io.github.steelyard.io.section;

import io.github.steelyard.io.place.DiagnosticId;
import io.github.steelyard.io.place.Located;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.model.Broken;
import io.github.steelyard.model.Requirement;
import io.github.steelyard.model.ScaleRules;
import io.github.steelyard.model.Thresholds;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads requirements and thresholds of a criterion. */
public final class LimitReader {

    public static final List<String> REQUIRE_KEYS = List.of("at-least", "at-most");
    public static final List<String> THRESHOLD_KEYS = List.of("indifference", "preference", "veto", "s");

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
        OptionalDouble atLeast = OptionalDouble.empty();
        OptionalDouble atMost = OptionalDouble.empty();
        for (int k = 0; k < map.size(); k++) {
            Syntax value = map.value(k);
            switch (map.key(k).text()) {
                case "at-least" -> atLeast = limit(value, "at-least");
                case "at-most" -> atMost = limit(value, "at-most");
                default -> checks.unknownKey(map.key(k), "require", REQUIRE_KEYS);
            }
        }
        if (map.size() == 0) {
            checks.report(DiagnosticId.REQUIREMENT, map, "require is empty; give 'at-least' or 'at-most'");
        }
        Requirement requirement = new Requirement(atLeast, atMost);
        checks.holds(ScaleRules.requirement(draft.id(), requirement), map);
        return Optional.of(requirement);
    }

    private OptionalDouble limit(Syntax part, String what) {
        if (!draft.isUsable()) {
            return OptionalDouble.empty();
        }
        double x = new AmountReader(checks).read(part, draft, what);
        return x != x ? OptionalDouble.empty() : OptionalDouble.of(x);
    }

    Thresholds thresholds(Syntax part) {
        Syntax.Mapping map = checks.map(part, "thresholds");
        if (map == null) {
            return Thresholds.NONE;
        }
        OptionalDouble indifference = OptionalDouble.empty();
        OptionalDouble preference = OptionalDouble.empty();
        OptionalDouble veto = OptionalDouble.empty();
        OptionalDouble s = OptionalDouble.empty();
        for (int k = 0; k < map.size(); k++) {
            Syntax value = map.value(k);
            switch (map.key(k).text()) {
                case "indifference" -> indifference = difference(value, "indifference");
                case "preference" -> preference = difference(value, "preference");
                case "veto" -> veto = difference(value, "veto");
                case "s" -> {
                    s = difference(value, "s");
                    if (s.isPresent() && s.getAsDouble() == 0) {
                        checks.report(DiagnosticId.OUT_OF_RANGE, value, "s must be a finite number > 0, was 0");
                    }
                }
                default -> checks.unknownKey(map.key(k), "thresholds", THRESHOLD_KEYS);
            }
        }
        Thresholds found = new Thresholds(indifference, preference, veto, s);
        for (Broken broken : ScaleRules.thresholds(draft.id(), found)) {
            Located at = map;
            for (int k = 0; k < map.size(); k++) {
                at = map.key(k).text().equals(broken.part()) ? map.value(k) : at;
            }
            checks.holds(Optional.of(broken), at);
        }
        return found;
    }

    private OptionalDouble difference(Syntax part, String what) {
        double x = checks.within(part, what, 0, Double.POSITIVE_INFINITY);
        return x != x ? OptionalDouble.empty() : OptionalDouble.of(x);
    }
}
