package io.github.steelyard.batch;

import io.github.steelyard.aggregation.AggregationMethods;
import io.github.steelyard.catalogue.Identified;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.io.section.TypedValue;
import io.github.steelyard.model.Decision;
import io.github.steelyard.text.Nearest;
import io.github.steelyard.text.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * One setting that a sweep varies.
 *
 * @param name "method", "scenario", "stakeholder", "weight:ID", or a parameter of ranking methods
 * @param values as they are written
 */
public record SweepAxis(String name, List<String> values) {

    /** The begin of the name of an axis of weights. */
    static final String WEIGHT = "weight:";

    private static final int MOST_VALUES = 100_000;

    public SweepAxis {
        values = List.copyOf(values);
    }

    /**
     * Takes axes apart: "method=topsis,vikor,weight:cost=10..60/5,scenario=all".
     *
     * @throws Refusal with every fault
     */
    public static List<SweepAxis> of(List<String> texts, Decision decision) {
        List<SweepAxis> axes = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (String text : texts) {
            String name = "";
            List<String> values = new ArrayList<>();
            for (String part : parts(text)) {
                int equals = part.indexOf('=');
                if (equals > 0) {
                    add(name, values, decision, axes, faults);
                    name = part.substring(0, equals).strip();
                    values = new ArrayList<>(List.of(part.substring(equals + 1).strip()));
                    if (!names.add(name)) {
                        faults.add("'" + name + "' is varied twice");
                    }
                } else {
                    values.add(part.strip());
                }
            }
            add(name, values, decision, axes, faults);
        }
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        return axes;
    }

    /** Parts between commas that stand in no bracket. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            depth += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            if (c == ',' && depth <= 0) {
                parts.add(text.substring(from, k));
                from = k + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static void add(
            String name, List<String> values, Decision decision, List<SweepAxis> axes, List<String> faults) {
        if (name.isEmpty()) {
            if (!values.isEmpty()) {
                faults.add("'" + String.join(",", values) + "' must be NAME=VALUES, such as method=topsis,vikor");
            }
            return;
        }
        try {
            axes.add(new SweepAxis(name, expanded(name, values, decision)));
        } catch (Refusal refusal) {
            faults.addAll(refusal.reasons());
        }
    }

    private static List<String> expanded(String name, List<String> values, Decision decision) {
        if (name.equals("method")) {
            return known("method", values, AggregationMethods.all().ids());
        }
        if (name.equals("scenario")) {
            return known(name, values, ids(decision.scenarios()));
        }
        if (name.equals("stakeholder")) {
            return known(name, values, ids(decision.stakeholders()));
        }
        if (name.startsWith(WEIGHT)) {
            known(
                    "criterion",
                    List.of(name.substring(WEIGHT.length())),
                    ids(decision.tree().nodes()));
            List<String> numbers = numbers(name, values);
            numbers.forEach(number -> points(name, number));
            return numbers;
        }
        Set<String> parameters = new LinkedHashSet<>();
        AggregationMethods.all()
                .forEach(method -> method.description().parameters().forEach(p -> parameters.add(p.name())));
        if (!parameters.contains(name)) {
            List<String> names = new ArrayList<>(List.of("method", "scenario", "stakeholder"));
            names.addAll(parameters);
            throw new Refusal("no method has a parameter '" + name + "'" + Nearest.hint(name, names)
                    + "; weights are varied as weight:ID=10..60/5");
        }
        return numbers(name, values);
    }

    private static List<String> ids(List<? extends Identified> all) {
        return all.stream().map(Identified::id).filter(id -> !id.isEmpty()).toList();
    }

    private static List<String> known(String noun, List<String> values, List<String> ids) {
        if (values.equals(List.of("all")) && !ids.contains("all")) {
            if (ids.isEmpty()) {
                throw new Refusal("the decision has no " + noun + "s to vary");
            }
            return ids;
        }
        List<String> faults = new ArrayList<>();
        for (String value : values) {
            if (!ids.contains(value)) {
                faults.add("unknown " + noun + " '" + value + "'" + Nearest.hint(value, ids));
            }
        }
        if (!faults.isEmpty()) {
            throw new Refusal(faults);
        }
        return values;
    }

    private static void points(String name, String number) {
        OptionalDouble points = TypedValue.number(number);
        if (points.isEmpty() || !(points.getAsDouble() >= 0)) {
            throw new Refusal(name + ": points must be a number >= 0, was '" + number + "'");
        }
    }

    /** Ranges such as 10..60/5 spelled out, exactly in decimals; all other values as they are. */
    private static List<String> numbers(String name, List<String> values) {
        List<String> all = new ArrayList<>();
        for (String value : values) {
            int dots = value.indexOf("..");
            int slash = value.indexOf('/', Math.max(0, dots));
            if (dots < 0 || slash < 0) {
                all.add(value);
                continue;
            }
            try {
                BigDecimal low = new BigDecimal(value.substring(0, dots).strip());
                BigDecimal high =
                        new BigDecimal(value.substring(dots + 2, slash).strip());
                BigDecimal step = new BigDecimal(value.substring(slash + 1).strip());
                if (step.signum() <= 0 || high.compareTo(low) < 0) {
                    throw new Refusal(name + ": '" + value + "' must be LOW..HIGH/STEP with a step above 0");
                }
                if (high.subtract(low).divideToIntegralValue(step).compareTo(BigDecimal.valueOf(MOST_VALUES)) > 0) {
                    throw new Refusal(name + ": '" + value + "' has more than " + MOST_VALUES + " values");
                }
                for (BigDecimal x = low; x.compareTo(high) <= 0; x = x.add(step)) {
                    all.add(Numbers.plain(x.doubleValue()));
                }
            } catch (NumberFormatException noNumber) {
                throw new Refusal(name + ": '" + value + "' must be LOW..HIGH/STEP, such as 10..60/5");
            }
        }
        return all;
    }
}
