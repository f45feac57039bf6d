package io.github.steelyard.catalogue;

import io.github.steelyard.text.PlainValues;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checked parameter values with the defaults filled in. Values are plain: {@link Double}, {@link String},
 * {@link Boolean}, and lists and maps of these, so that a YAML file, a command line and Java code all give the same.
 * Given ones may hold any {@link Number}, collection or array; {@link PlainValues} says what becomes of them.
 */
public final class Parameters {

    private final Map<String, Object> given;
    private final Map<String, Object> effective;

    private Parameters(Map<String, Object> given, Map<String, Object> effective) {
        this.given = Collections.unmodifiableMap(given);
        this.effective = Collections.unmodifiableMap(effective);
    }

    /**
     * {@return everything that is wrong with {@code given}, in the order given; empty when it can be used}
     *
     * @param subject the method, analysis or rule that takes them
     * @param given plain values by name, as they stand in a file
     * @param scope the ids that values may name
     */
    public static List<ParameterProblem> check(Described subject, Map<String, Object> given, Scope scope) {
        return new ParameterChecker(scope).check(subject.description(), PlainValues.of(given));
    }

    /**
     * {@return the given values with defaults for the rest}
     *
     * @param subject the method, analysis or rule that takes them
     * @param given plain values by name, as they stand in a file
     * @param scope the ids that values may name
     * @throws Refusal naming every wrong value
     */
    public static Parameters of(Described subject, Map<String, Object> given, Scope scope) {
        Description description = subject.description();
        Map<String, Object> plain = PlainValues.of(given);
        List<ParameterProblem> problems = new ParameterChecker(scope).check(description, plain);
        if (!problems.isEmpty()) {
            throw new Refusal(problems.stream().map(ParameterProblem::message).toList());
        }
        Map<String, Object> effective = new LinkedHashMap<>();
        for (ParameterSpec spec : description.parameters()) {
            Object value = plain.containsKey(spec.name())
                    ? plain.get(spec.name())
                    : spec.fallback().orElse(null);
            if (value != null) {
                effective.put(spec.name(), value);
            }
        }
        return new Parameters(plain, effective);
    }

    /**
     * {@return all defaults}
     *
     * @param subject the method, analysis or rule that takes them
     */
    public static Parameters defaults(Described subject) {
        return of(subject, Map.of(), new Scope(List.of(), List.of()));
    }

    /** {@return what was given, without defaults} */
    public Map<String, Object> given() {
        return given;
    }

    /** {@return what holds: given values and defaults, in the order of the description} */
    public Map<String, Object> effective() {
        return effective;
    }

    /**
     * {@return whether a value is there, given or by default}
     *
     * @param name kebab-case name of the parameter
     */
    public boolean has(String name) {
        return effective.containsKey(name);
    }

    /**
     * {@return the value of a parameter that is a number}
     *
     * @param name kebab-case name of the parameter
     */
    public double number(String name) {
        return (Double) value(name);
    }

    /**
     * {@return the value of a parameter that is a whole number}
     *
     * @param name kebab-case name of the parameter
     */
    public int integer(String name) {
        return (int) (double) (Double) value(name);
    }

    /**
     * {@return the value of a parameter that is true or false}
     *
     * @param name kebab-case name of the parameter
     */
    public boolean flag(String name) {
        return (Boolean) value(name);
    }

    /**
     * {@return a choice, an id or another word}
     *
     * @param name kebab-case name of the parameter
     */
    public String text(String name) {
        return (String) value(name);
    }

    /**
     * {@return the value of a parameter that is a list of numbers}
     *
     * @param name kebab-case name of the parameter
     */
    public double[] numbers(String name) {
        return toNumbers((List<?>) value(name));
    }

    /**
     * {@return the value of a parameter that is a list of words}
     *
     * @param name kebab-case name of the parameter
     */
    public List<String> texts(String name) {
        return ((List<?>) value(name)).stream().map(String.class::cast).toList();
    }

    /**
     * {@return a map from id to number; empty when absent}
     *
     * @param name kebab-case name of the parameter
     */
    public Map<String, Double> numberById(String name) {
        Map<String, Double> out = new LinkedHashMap<>();
        map(name).forEach((k, v) -> out.put(k, (Double) v));
        return out;
    }

    /**
     * {@return a map from id to numbers; empty when absent}
     *
     * @param name kebab-case name of the parameter
     */
    public Map<String, double[]> numbersById(String name) {
        Map<String, double[]> out = new LinkedHashMap<>();
        map(name).forEach((k, v) -> out.put(k, toNumbers((List<?>) v)));
        return out;
    }

    /**
     * {@return a list of ids, most important first, where tied ones stand together; empty when absent}
     *
     * @param name kebab-case name of the parameter
     */
    public List<List<String>> order(String name) {
        return effective.get(name) instanceof List<?> list
                ? list.stream()
                        .map(v -> v instanceof List<?> tied
                                ? tied.stream().map(String.class::cast).toList()
                                : List.of((String) v))
                        .toList()
                : List.of();
    }

    /**
     * {@return the plain map under that name; empty when absent}
     *
     * @param name kebab-case name of the parameter
     */
    public Map<String, Object> map(String name) {
        Map<String, Object> out = new LinkedHashMap<>();
        if (effective.get(name) instanceof Map<?, ?> m) {
            m.forEach((k, v) -> out.put((String) k, v));
        }
        return out;
    }

    /**
     * {@return the plain value, if there is one}
     *
     * @param name kebab-case name of the parameter
     */
    public Optional<Object> plain(String name) {
        return Optional.ofNullable(effective.get(name));
    }

    private Object value(String name) {
        Object value = effective.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no parameter '" + name + "'");
        }
        return value;
    }

    private static double[] toNumbers(List<?> list) {
        return list.stream().mapToDouble(x -> (Double) x).toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parameters p && effective.equals(p.effective) && given.equals(p.given);
    }

    @Override
    public int hashCode() {
        return effective.hashCode();
    }

    @Override
    public String toString() {
        return effective.toString();
    }
}
