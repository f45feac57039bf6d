package io.github.steelyard.io.plain;

import io.github.steelyard.io.grammar.Key;
import io.github.steelyard.io.grammar.PerformanceKeys;
import io.github.steelyard.io.grammar.QuantityKeys;
import io.github.steelyard.io.grammar.SpreadKeys;
import io.github.steelyard.io.text.NumberText;
import io.github.steelyard.model.ByState;
import io.github.steelyard.model.Computed;
import io.github.steelyard.model.Conditional;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Gamma;
import io.github.steelyard.model.Lognormal;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Scale;
import io.github.steelyard.text.Numbers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Performances as maps of the keys of the decision file. */
final class PlainForms {

    /** The keys of a spread in the order of the forms of a performance. */
    private static final List<Key> OF_SPREAD = List.of(
            SpreadKeys.VALUE,
            SpreadKeys.MIN,
            SpreadKeys.MAX,
            SpreadKeys.LOW,
            SpreadKeys.MODE,
            SpreadKeys.HIGH,
            SpreadKeys.MEAN,
            SpreadKeys.SD,
            SpreadKeys.OUTCOMES,
            SpreadKeys.ALPHA,
            SpreadKeys.BETA,
            SpreadKeys.LOG_MEAN,
            SpreadKeys.LOG_SD,
            SpreadKeys.SHAPE,
            SpreadKeys.RATE);

    /** The same of a quantity. */
    private static final List<Key> OF_QUANTITY = List.of(
            QuantityKeys.VALUE,
            QuantityKeys.MIN,
            QuantityKeys.MAX,
            QuantityKeys.LOW,
            QuantityKeys.MODE,
            QuantityKeys.HIGH,
            QuantityKeys.MEAN,
            QuantityKeys.SD,
            QuantityKeys.OUTCOMES,
            QuantityKeys.ALPHA,
            QuantityKeys.BETA,
            QuantityKeys.LOG_MEAN,
            QuantityKeys.LOG_SD,
            QuantityKeys.SHAPE,
            QuantityKeys.RATE);

    private PlainForms() {}

    /** A spread that stands alone. */
    static Map<Object, Object> spread(Performance spread) {
        return moved(spread, new PlainMap(SpreadKeys.TABLE), OF_SPREAD).map();
    }

    /** Puts the spread of a quantity among its keys. */
    static PlainMap quantity(Performance spread, PlainMap quantity) {
        return moved(spread, quantity, OF_QUANTITY);
    }

    private static PlainMap moved(Performance spread, PlainMap into, List<Key> own) {
        List<Key> forms = PerformanceKeys.FORMS.stream().flatMap(List::stream).toList();
        Map<Object, Object> form = of(spread, Optional.empty(), way -> true).map();
        for (int k = 0; k < own.size(); k++) {
            if (form.containsKey(forms.get(k).name())) {
                into.put(own.get(k), form.get(forms.get(k).name()));
            }
        }
        return into;
    }

    /**
     * A performance; one number under {@code value}.
     *
     * @param criterion empty for what has no levels, such as a quantity
     * @param hasElse whether a missing {@code else} is written, by its way through the performance
     */
    static PlainMap of(Performance stated, Optional<Criterion> criterion, Predicate<String> hasElse) {
        Performance performance = stated.stated();
        PlainMap form = new PlainMap(PerformanceKeys.TABLE);
        if (performance instanceof Performance.Exact p) {
            return form.put(PerformanceKeys.VALUE, amount(p.value(), criterion));
        }
        if (performance instanceof Performance.Uniform p) {
            return form.put(PerformanceKeys.MIN, amount(p.min(), criterion))
                    .put(PerformanceKeys.MAX, amount(p.max(), criterion));
        }
        if (performance instanceof Performance.Triangular p) {
            return form.put(PerformanceKeys.LOW, amount(p.low(), criterion))
                    .put(PerformanceKeys.MODE, amount(p.mode(), criterion))
                    .put(PerformanceKeys.HIGH, amount(p.high(), criterion));
        }
        if (performance instanceof Performance.Normal p) {
            return form.put(PerformanceKeys.MEAN, amount(p.mean(), criterion)).put(PerformanceKeys.SD, p.sd());
        }
        if (performance instanceof Performance.Beta p) {
            return form.put(PerformanceKeys.ALPHA, p.alpha()).put(PerformanceKeys.BETA, p.beta());
        }
        if (performance instanceof Lognormal p) {
            return form.put(PerformanceKeys.LOG_MEAN, p.logMean()).put(PerformanceKeys.LOG_SD, p.logSd());
        }
        if (performance instanceof Gamma p) {
            return form.put(PerformanceKeys.SHAPE, p.shape()).put(PerformanceKeys.RATE, p.rate());
        }
        if (performance instanceof Performance.Discrete p) {
            Map<Object, Object> outcomes = new LinkedHashMap<>();
            p.outcomes().forEach(o -> {
                Object amount = amount(o.performance(), criterion);
                outcomes.put(amount instanceof Double x ? new Verbatim(Numbers.plain(x)) : amount, o.probability());
            });
            return form.put(PerformanceKeys.OUTCOMES, outcomes);
        }
        return dependent(performance, criterion, hasElse, form);
    }

    private static PlainMap dependent(
            Performance performance, Optional<Criterion> criterion, Predicate<String> hasElse, PlainMap form) {
        if (performance instanceof Conditional p) {
            form.put(PerformanceKeys.IF, p.condition().text())
                    .put(PerformanceKeys.THEN, inner(p.then(), criterion, below(PerformanceKeys.THEN, hasElse)));
            String otherwise = PerformanceKeys.ELSE.name();
            return p.otherwise().isMissing() && !hasElse.test(otherwise)
                    ? form
                    : form.put(
                            PerformanceKeys.ELSE,
                            inner(p.otherwise(), criterion, below(PerformanceKeys.ELSE, hasElse)));
        }
        if (performance instanceof ByState p) {
            Map<Object, Object> states = new LinkedHashMap<>();
            Predicate<String> below = below(PerformanceKeys.STATES, hasElse);
            p.states()
                    .forEach((state, own) ->
                            states.put(state, inner(own, criterion, way -> below.test(state + "/" + way))));
            return form.put(PerformanceKeys.DEPENDS_ON, p.uncertainty()).put(PerformanceKeys.STATES, states);
        }
        if (performance instanceof Computed p) {
            form.put(PerformanceKeys.FORMULA, p.formula().text());
            p.spread().ifPresent(spread -> form.put(PerformanceKeys.SPREAD, spread(spread)));
            return form;
        }
        return form.put(PerformanceKeys.VALUE, null);
    }

    private static Predicate<String> below(Key key, Predicate<String> hasElse) {
        return way -> hasElse.test(key.name() + "/" + way);
    }

    /** A performance inside another: the word of a level, a number, nothing, or a map. */
    private static @Nullable Object inner(
            Performance performance, Optional<Criterion> criterion, Predicate<String> hasElse) {
        if (performance.isMissing()) {
            return null;
        }
        if (performance instanceof Performance.Exact p && criterion.isPresent()) {
            return PlainCriteria.amount(p.value(), criterion.get());
        }
        return of(performance, criterion, hasElse).map();
    }

    /** The number, so that it is not taken for a stated word; a word only where numbers would be read as levels. */
    private static Object amount(double x, Optional<Criterion> criterion) {
        boolean ambiguous = criterion.isPresent()
                && criterion.get().scale() instanceof Scale.Levels levels
                && levels.values().keySet().stream().anyMatch(w -> NumberText.parse(w) == NumberText.parse(w));
        return ambiguous ? PlainCriteria.amount(x, criterion.get()) : (Object) x;
    }
}
