package io.github.steelyard.io.plain;

import static io.github.steelyard.io.plain.PlainDecision.map;

import io.github.steelyard.catalogue.Numbers;
import io.github.steelyard.io.text.NumberText;
import io.github.steelyard.model.ByState;
import io.github.steelyard.model.Computed;
import io.github.steelyard.model.Conditional;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Gamma;
import io.github.steelyard.model.Lognormal;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Scale;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Performances as maps of the keys of the decision file. */
public final class PlainForms {

    private PlainForms() {}

    /**
     * A performance; one number under {@code value}.
     *
     * @param criterion empty for what has no levels, such as a quantity
     */
    static Map<Object, Object> of(Performance stated, Optional<Criterion> criterion) {
        Performance performance = stated.stated();
        if (performance instanceof Performance.Exact p) {
            return map("value", amount(p.value(), criterion));
        }
        if (performance instanceof Performance.Uniform p) {
            return map("min", amount(p.min(), criterion), "max", amount(p.max(), criterion));
        }
        if (performance instanceof Performance.Triangular p) {
            return map(
                    "low", amount(p.low(), criterion),
                    "mode", amount(p.mode(), criterion),
                    "high", amount(p.high(), criterion));
        }
        if (performance instanceof Performance.Normal p) {
            return map("mean", amount(p.mean(), criterion), "sd", p.sd());
        }
        if (performance instanceof Performance.Beta p) {
            return map("alpha", p.alpha(), "beta", p.beta());
        }
        if (performance instanceof Lognormal p) {
            return map("log-mean", p.logMean(), "log-sd", p.logSd());
        }
        if (performance instanceof Gamma p) {
            return map("shape", p.shape(), "rate", p.rate());
        }
        if (performance instanceof Performance.Discrete p) {
            Map<Object, Object> outcomes = new LinkedHashMap<>();
            p.outcomes().forEach(o -> {
                Object amount = amount(o.performance(), criterion);
                outcomes.put(amount instanceof Double x ? new Verbatim(Numbers.plain(x)) : amount, o.probability());
            });
            return map("outcomes", outcomes);
        }
        return dependent(performance, criterion);
    }

    private static Map<Object, Object> dependent(Performance performance, Optional<Criterion> criterion) {
        if (performance instanceof Conditional p) {
            Map<Object, Object> form = map("if", p.condition().text(), "then", inner(p.then(), criterion));
            form.put("else", inner(p.otherwise(), criterion));
            return form;
        }
        if (performance instanceof ByState p) {
            Map<Object, Object> states = new LinkedHashMap<>();
            p.states().forEach((state, own) -> states.put(state, inner(own, criterion)));
            return map("depends-on", p.uncertainty(), "states", states);
        }
        if (performance instanceof Computed p) {
            Map<Object, Object> form = map("formula", p.formula().text());
            p.spread().ifPresent(spread -> form.put("spread", of(spread, Optional.empty())));
            return form;
        }
        return map("value", null);
    }

    /** A performance inside another: the word of a level, a number, unknown, or a map. */
    private static Object inner(Performance performance, Optional<Criterion> criterion) {
        if (performance.isMissing()) {
            return "unknown";
        }
        if (performance instanceof Performance.Exact p && criterion.isPresent()) {
            return PlainCriteria.amount(p.value(), criterion.get());
        }
        Map<Object, Object> form = of(performance, criterion);
        return form.size() == 1 && form.containsKey("value") ? form.get("value") : form;
    }

    /** The number, so that it is not taken for a stated word; a word only where numbers would be read as levels. */
    private static Object amount(double x, Optional<Criterion> criterion) {
        boolean ambiguous = criterion.isPresent()
                && criterion.get().scale() instanceof Scale.Levels levels
                && levels.values().keySet().stream().anyMatch(w -> NumberText.parse(w) == NumberText.parse(w));
        return ambiguous ? PlainCriteria.amount(x, criterion.get()) : (Object) x;
    }
}
