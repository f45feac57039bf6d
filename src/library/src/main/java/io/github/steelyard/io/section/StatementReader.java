package io.github.steelyard.io.section;

import io.github.steelyard.catalogue.Scope;
import io.github.steelyard.io.grammar.WeightKeys;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.model.WeightStatement;
import io.github.steelyard.weighting.WeightingMethod;
import io.github.steelyard.weighting.WeightingMethods;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads blocks of {@code weighting}: a method and, beside it, its parameters. */
final class StatementReader {

    /** Keys of the block that are no parameters of its method. */
    private static final Set<String> OWN = Set.copyOf(WeightKeys.WEIGHTING.names());

    private final Checks checks;
    private final RangeReader ranges;

    /** @param criteria read so far, by id */
    StatementReader(Checks checks, Map<String, CriterionDraft> criteria) {
        this.checks = checks;
        this.ranges = new RangeReader(checks, criteria);
    }

    /**
     * The statement, or null when an error was reported.
     *
     * @param ids of the nodes that are weighed
     * @param hasGroups whether some of them are groups
     */
    WeightStatement read(Syntax part, List<String> ids, boolean hasGroups) {
        if (part instanceof Syntax.Scalar scalar && !scalar.isNull()) {
            return statement(scalar, null, ids, hasGroups);
        }
        Syntax.Mapping map = checks.map(part, "'weighting'");
        if (map == null) {
            return part.isNull() ? WeightStatement.DIRECT : null;
        }
        for (int k = 0; k < map.size(); k++) {
            if (map.key(k).text().equals(WeightKeys.METHOD.name())) {
                if (map.value(k) instanceof Syntax.Scalar scalar) {
                    return statement(scalar, map, ids, hasGroups);
                }
                checks.text(map.value(k), "method of 'weighting'");
                return null;
            }
        }
        checks.report(
                DiagnosticId.MISSING_KEY,
                map,
                "'weighting' needs 'method': one of "
                        + String.join(", ", WeightingMethods.all().ids()));
        return null;
    }

    private WeightStatement statement(Syntax.Scalar name, Syntax.Mapping map, List<String> ids, boolean hasGroups) {
        Optional<WeightingMethod> found = WeightingMethods.all().find(name.text());
        if (found.isEmpty()) {
            checks.report(
                    DiagnosticId.UNKNOWN_WEIGHTING, name, WeightingMethods.all().unknown(name.text()));
            return null;
        }
        WeightingMethod method = found.get();
        if (hasGroups && method.needsPerformances()) {
            checks.report(
                    DiagnosticId.WEIGHTING_NEEDS_CRITERIA,
                    name,
                    "'" + method.id() + "' looks at performances, so it only weighs criteria, and some of "
                            + String.join(", ", ids) + " are groups");
            return null;
        }
        ParameterReader parameters = new ParameterReader(checks, method, new Scope(ids, List.of()));
        Map<String, Object> given = parameters.read(map, OWN, name);
        Map<String, WeightStatement.Range> stated = map == null ? Map.of() : ranges.read(map);
        return given == null ? null : new WeightStatement(method.id(), given, stated);
    }
}
