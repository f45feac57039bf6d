package io.github.steelyard.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How a catalogue entry introduces itself. Help texts, menus, documentation and error messages are all made from it.
 *
 * @param id frozen kebab-case id
 * @param name the name the field uses
 * @param summary one sentence: what it does
 * @param formula the mathematics in plain text, empty when there is none to show
 * @param source the paper or book that defines it
 * @param takes what the performances must be, for a ranking method; else empty
 * @param gives what the score says: its range and which way is better, for a ranking method; else empty
 * @param parameters in the order of help; their names are unique
 * @param outputs own quantities by name, each with its meaning
 */
public record Description(
        String id,
        String name,
        String summary,
        String formula,
        String source,
        String takes,
        String gives,
        List<ParameterSpec> parameters,
        Map<String, String> outputs) {

    /**
     * Checks the id.
     *
     * @param id frozen kebab-case id
     * @param name the name the field uses
     * @param summary one sentence: what it does
     * @param formula the mathematics in plain text, empty when there is none to show
     * @param source the paper or book that defines it
     * @param takes what the performances must be, for a ranking method; else empty
     * @param gives what the score says: its range and which way is better, for a ranking method; else empty
     * @param parameters in the order of help; their names are unique
     * @param outputs own quantities by name, each with its meaning
     * @throws IllegalArgumentException when the id is not kebab-case
     */
    public Description {
        if (!isKebab(id)) {
            throw new IllegalArgumentException("catalogue id must be kebab-case, was '" + id + "'");
        }
        Objects.requireNonNull(name);
        Objects.requireNonNull(summary);
        Objects.requireNonNull(formula);
        Objects.requireNonNull(source);
        Objects.requireNonNull(takes);
        Objects.requireNonNull(gives);
        parameters = List.copyOf(parameters);
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    }

    /** By hand: descriptions are made anew wherever one is asked for, also while a weight is dragged. */
    private static boolean isKebab(String id) {
        boolean joined = true;
        for (int k = 0; k < id.length(); k++) {
            char c = id.charAt(k);
            boolean hyphen = c == '-';
            if (hyphen ? joined : (c < 'a' || c > 'z') && (c < '0' || c > '9')) {
                return false;
            }
            joined = hyphen;
        }
        return !joined;
    }

    /**
     * {@return a description with id, name and summary; the rest is added with the methods named like the components}
     *
     * @param id kebab-case id, which never changes
     * @param name the name that people read
     * @param summary one sentence that says what it does
     */
    public static Description of(String id, String name, String summary) {
        return new Description(id, name, summary, "", "", "", "", List.of(), Map.of());
    }

    /**
     * {@return the same with a formula}
     *
     * @param text the formula in the symbols of the source
     */
    public Description formula(String text) {
        return new Description(id, name, summary, text, source, takes, gives, parameters, outputs);
    }

    /**
     * {@return the same with a source}
     *
     * @param text author, year, title and pages
     */
    public Description source(String text) {
        return new Description(id, name, summary, formula, text, takes, gives, parameters, outputs);
    }

    /**
     * {@return the same with what it takes}
     *
     * @param text what the input must be, as a sentence
     */
    public Description takes(String text) {
        return new Description(id, name, summary, formula, source, text, gives, parameters, outputs);
    }

    /**
     * {@return the same with what it gives}
     *
     * @param text what the answer holds, as a sentence
     */
    public Description gives(String text) {
        return new Description(id, name, summary, formula, source, takes, text, parameters, outputs);
    }

    /**
     * Adds a parameter after those already there.
     *
     * @param spec name, kind, default and help of the parameter
     * @return the description with it
     */
    public Description parameter(ParameterSpec spec) {
        List<ParameterSpec> more = new ArrayList<>(parameters);
        more.add(spec);
        return new Description(id, name, summary, formula, source, takes, gives, more, outputs);
    }

    /**
     * Adds an output of the method's own after those already there.
     *
     * @param outputName kebab-case name of the output
     * @param meaning what it says, with its unit
     * @return the description with it
     */
    public Description output(String outputName, String meaning) {
        Map<String, String> more = new LinkedHashMap<>(outputs);
        more.put(outputName, meaning);
        return new Description(id, name, summary, formula, source, takes, gives, parameters, more);
    }

    /**
     * Adds outputs after those already there, what they mean by their names.
     *
     * @param meanings what each output means, by its kebab-case name
     * @return the description with them
     */
    public Description outputs(Map<String, String> meanings) {
        Map<String, String> more = new LinkedHashMap<>(outputs);
        more.putAll(meanings);
        return new Description(id, name, summary, formula, source, takes, gives, parameters, more);
    }

    /**
     * {@return the parameter of that name, if there is one}
     *
     * @param parameterName kebab-case name of a parameter
     */
    public Optional<ParameterSpec> parameterNamed(String parameterName) {
        return parameters.stream().filter(p -> p.name().equals(parameterName)).findFirst();
    }
}
