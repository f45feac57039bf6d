package io.github.steelyard.editing;

import io.github.steelyard.editing.text.Unclear;
import io.github.steelyard.editing.text.YamlValue;
import io.github.steelyard.formula.Expression;
import io.github.steelyard.formula.ExpressionFault;
import io.github.steelyard.io.grammar.PerformanceKeys;
import io.github.steelyard.io.plain.PlainDecision;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.Uncertainty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Performances that depend on uncertainties as a hand types them: {@code if ban then 30 else 10}, {@code reply: accepts 80,
 * stalls 30}, {@code = 10 + 2 * growth}, {@code = 10 + 2 * growth with spread 0 ± 2}, the id of an uncertainty, and any
 * form as the file spells it, in braces. What stands inside a form may be any performance; another form stands in
 * parentheses.
 */
public final class FormText {

    /** The key of a single value. */
    public static final String VALUE = PerformanceKeys.VALUE.name();

    /** The key of a grade of confidence, which goes with a single value. */
    public static final String CONFIDENCE = PerformanceKeys.CONFIDENCE.name();

    private static final Pattern IF = Pattern.compile("if\\s.*", Pattern.DOTALL);
    private static final Pattern BY_STATE = Pattern.compile("([\\p{L}\\p{N}_-]+)\\s*:\\s*(.*)", Pattern.DOTALL);
    private static final Pattern STATE = Pattern.compile("([\\p{L}\\p{N}_-]+)\\s*:?\\s+(.+)", Pattern.DOTALL);
    private static final Pattern AROUND_ZERO = Pattern.compile("(.*?)(?:±|\\+-|\\+/-)\\s*([\\d.eE+-]+)\\s*");

    private final Decision decision;
    private final Criterion criterion;

    private FormText(Decision decision, Criterion criterion) {
        this.decision = decision;
        this.criterion = criterion;
    }

    /**
     * The form that a text means, as maps and texts with the keys of the decision file; empty for a text of another kind,
     * which {@link CellText} reads. Whether its names are known shows when the file is read again.
     *
     * @throws IllegalArgumentException with a sentence that says what is allowed
     */
    public static Optional<Object> parse(Decision decision, Criterion criterion, String typed) {
        return new FormText(decision, criterion).form(typed.strip());
    }

    /** Whether a key belongs to a form, and not to what stands beside it. */
    public static boolean isKey(String name) {
        return Stream.of(PerformanceKeys.FORMS, PerformanceKeys.DEPENDENT)
                .flatMap(List::stream)
                .flatMap(List::stream)
                .anyMatch(key -> key.name().equals(name));
    }

    private Optional<Object> form(String text) {
        if (criterion.scale() instanceof Scale.Levels levels && levels.values().containsKey(text)) {
            return Optional.empty();
        }
        if (text.startsWith("{")) {
            return Optional.of(yaml(text));
        }
        if (text.startsWith("=")) {
            return Optional.of(computed(text.substring(1).strip()));
        }
        if (IF.matcher(text).matches() && TypedWords.find(text, "then", 0) > 0) {
            return Optional.of(conditional(text));
        }
        Matcher byState = BY_STATE.matcher(text);
        if (byState.matches() && isUncertainty(byState.group(1))) {
            return Optional.of(byState(byState.group(1), byState.group(2)));
        }
        return isFormula(text) ? Optional.of(computed(text)) : Optional.empty();
    }

    private static Object yaml(String text) {
        try {
            return YamlValue.of(text);
        } catch (Unclear noYaml) {
            throw new IllegalArgumentException(Wording.of("structure.badYaml"));
        }
    }

    /** Whether a text without a sign of its own computes something: it is well-formed and names what formulas may. */
    private boolean isFormula(String text) {
        String head = text.split("\\s+with\\s+spread\\s+|±|\\+-|\\+/-", 2)[0];
        boolean[] names = {false};
        try {
            Expression.of(head).visit(e -> {
                names[0] |= e instanceof Expression.Name n && (isUncertainty(n.id()) || isCriterion(n.id()));
                names[0] |= e instanceof Expression.Is is && isUncertainty(is.id());
            });
        } catch (ExpressionFault other) {
            return false;
        }
        return names[0];
    }

    private boolean isUncertainty(String id) {
        return decision.uncertainties().all().stream().map(Uncertainty::id).anyMatch(id::equals);
    }

    private boolean isCriterion(String id) {
        return decision.tree().criteria().stream().anyMatch(c -> c.id().equals(id));
    }

    private Map<String, Object> conditional(String text) {
        int then = TypedWords.find(text, "then", 0);
        int otherwise = TypedWords.otherwise(text, then);
        String condition = text.substring(2, then).strip();
        String first = text.substring(then + 4, otherwise < 0 ? text.length() : otherwise);
        Map<String, Object> form = new LinkedHashMap<>();
        form.put(PerformanceKeys.IF.name(), formula(condition));
        form.put(PerformanceKeys.THEN.name(), inner(first));
        if (otherwise > 0) {
            form.put(PerformanceKeys.ELSE.name(), inner(text.substring(otherwise + 4)));
        }
        return form;
    }

    private Map<String, Object> byState(String uncertainty, String text) {
        Map<String, Object> states = new LinkedHashMap<>();
        for (String part : TypedWords.parts(text)) {
            Matcher state = STATE.matcher(part);
            if (!state.matches() || states.containsKey(state.group(1))) {
                throw new IllegalArgumentException(Wording.of("cell.badState", part, uncertainty));
            }
            states.put(state.group(1), inner(state.group(2)));
        }
        Map<String, Object> form = new LinkedHashMap<>();
        form.put(PerformanceKeys.DEPENDS_ON.name(), uncertainty);
        form.put(PerformanceKeys.STATES.name(), states);
        return form;
    }

    private Map<String, Object> computed(String text) {
        Map<String, Object> form = new LinkedHashMap<>();
        String[] parts = text.split("\\s+with\\s+spread\\s+", 2);
        Matcher around = AROUND_ZERO.matcher(parts[0]);
        String spread = parts.length > 1 ? parts[1] : "";
        String formula = parts[0];
        if (spread.isEmpty() && around.matches()) {
            formula = around.group(1);
            spread = "0 ± " + around.group(2);
        }
        form.put(PerformanceKeys.FORMULA.name(), formula(formula.strip()));
        if (!spread.isEmpty()) {
            form.put(PerformanceKeys.SPREAD.name(), spread.startsWith("{") ? yaml(spread) : spread(spread));
        }
        return form;
    }

    /** A spread lies on no scale: it is added to what the formula gives. */
    private static Object spread(String text) {
        Criterion free = Criterion.max("spread");
        Object plain = PlainDecision.performance(CellText.parse(free, text), free);
        return plain instanceof Map ? plain : Map.of(PerformanceKeys.VALUE.name(), plain);
    }

    private static String formula(String text) {
        try {
            Expression.of(text);
            return text;
        } catch (ExpressionFault fault) {
            throw new IllegalArgumentException(
                    Wording.of("cell.badFormula", text, fault.getMessage(), String.valueOf(fault.at() + 1)));
        }
    }

    private Object inner(String typed) {
        String text = TypedWords.bare(typed.strip());
        Optional<Object> form = form(text);
        if (form.isPresent()) {
            return form.get();
        }
        return PlainDecision.performance(CellText.parse(criterion, text), criterion);
    }

    /** A form as it would be typed; what has no form of its own in words stands in braces as in the file. */
    static String of(Criterion criterion, Performance performance) {
        Object plain = PlainDecision.performance(performance, criterion);
        return plain instanceof Map<?, ?> map ? words(criterion, map) : String.valueOf(plain);
    }

    private static String words(Criterion criterion, Map<?, ?> form) {
        if (form.containsKey(PerformanceKeys.IF.name())) {
            Object otherwise = form.get(PerformanceKeys.ELSE.name());
            return "if " + form.get(PerformanceKeys.IF.name()) + " then "
                    + part(criterion, form.get(PerformanceKeys.THEN.name())) + " else " + part(criterion, otherwise);
        }
        if (form.containsKey(PerformanceKeys.DEPENDS_ON.name())) {
            List<String> states = new ArrayList<>();
            ((Map<?, ?>) form.get(PerformanceKeys.STATES.name()))
                    .forEach((state, own) -> states.add(state + " " + part(criterion, own)));
            return form.get(PerformanceKeys.DEPENDS_ON.name()) + ": " + String.join(", ", states);
        }
        if (form.containsKey(PerformanceKeys.FORMULA.name())) {
            Object spread = form.get(PerformanceKeys.SPREAD.name());
            return "= " + form.get(PerformanceKeys.FORMULA.name())
                    + (spread == null ? "" : " with spread " + part(Criterion.max("spread"), spread));
        }
        return TypedWords.simple(criterion, form);
    }

    private static String part(Criterion criterion, Object plain) {
        if (plain == null) {
            return CellText.UNKNOWN;
        }
        if (!(plain instanceof Map<?, ?> map)) {
            return TypedWords.scalar(plain);
        }
        boolean isForm = PerformanceKeys.DEPENDENT.stream()
                .anyMatch(form -> map.containsKey(form.get(0).name()));
        return isForm ? "(" + words(criterion, map) + ")" : words(criterion, map);
    }
}
