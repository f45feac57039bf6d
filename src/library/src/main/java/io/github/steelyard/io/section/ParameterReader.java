package io.github.steelyard.io.section;

import io.github.steelyard.catalogue.Described;
import io.github.steelyard.catalogue.ParameterProblem;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Scope;
import io.github.steelyard.io.plain.PlainValue;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Located;
import io.github.steelyard.io.text.NumberText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns a map of parameters into plain values and has them checked by what they are for. */
final class ParameterReader {

    private final Checks checks;
    private final Described subject;
    private final Scope scope;

    ParameterReader(Checks checks, Described subject, Scope scope) {
        this.checks = checks;
        this.subject = subject;
        this.scope = scope;
    }

    /**
     * The parameters as given, or null when an error was reported.
     *
     * @param map null when none are given
     * @param except keys of the map that are no parameters
     * @param at where to report what is missing
     */
    Map<String, Object> read(Syntax.Mapping map, Set<String> except, Located at) {
        Map<String, Object> given = new LinkedHashMap<>();
        boolean refused = false;
        for (int k = 0; map != null && k < map.size(); k++) {
            String name = map.key(k).text();
            if (!except.contains(name)) {
                Optional<ParameterSpec> spec = subject.description().parameterNamed(name);
                refused |= PlainValue.isRefused(map.value(k));
                if (!refused) {
                    given.put(name, PlainValue.of(map.value(k), spec.map(ParameterSpec::kind)));
                }
            }
        }
        if (refused) {
            return null;
        }
        List<ParameterProblem> problems = Parameters.check(subject, given, scope);
        for (ParameterProblem problem : problems) {
            report(problem, map, at);
        }
        return problems.isEmpty() ? given : null;
    }

    private void report(ParameterProblem problem, Syntax.Mapping map, Located at) {
        Located place = at;
        Syntax part = map;
        for (String step : problem.path()) {
            if (part instanceof Syntax.Mapping inner) {
                for (int k = 0; k < inner.size(); k++) {
                    if (inner.key(k).text().equals(step)) {
                        part = inner.value(k);
                        boolean isKey = problem.onKey() || part.isEmpty();
                        place = isKey ? inner.key(k) : part;
                        break;
                    }
                }
            } else if (part instanceof Syntax.Listing list) {
                part = list.element(Integer.parseInt(step));
                place = part;
            }
        }
        checks.report(id(problem.id()), place, problem.message() + form(part, problem));
    }

    private static String form(Syntax part, ParameterProblem problem) {
        if (problem.onKey() || !problem.id().equals("parameter-value") || !(part instanceof Syntax.Scalar scalar)) {
            return "";
        }
        if (!scalar.isPlain()) {
            return NumberText.parse(scalar.text()) == NumberText.parse(scalar.text()) ? ", in quotes" : "";
        }
        boolean isNumber = NumberText.parse(scalar.text()) == NumberText.parse(scalar.text());
        String hint = isNumber ? "" : NumberText.why(scalar.text()).hint();
        return hint.isEmpty() ? "" : ": " + hint;
    }

    private static DiagnosticId id(String id) {
        return DiagnosticId.find(id).orElse(DiagnosticId.PARAMETER_VALUE);
    }
}
