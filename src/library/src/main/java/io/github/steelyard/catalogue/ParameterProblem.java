package io.github.steelyard.catalogue;

import java.util.List;

/**
 * Something wrong with a given parameter.
 *
 * @param id kebab-case diagnostic id, e.g. {@code unknown-parameter}
 * @param path the way to the wrong part: parameter name, then map keys or list indices as text
 * @param onKey whether the last key of the path itself is wrong, rather than its value
 * @param message what was found and what is allowed
 */
public record ParameterProblem(String id, List<String> path, boolean onKey, String message) {
    /**
     * Copies {@code path}.
     *
     * @param id kebab-case diagnostic id, e.g. {@code unknown-parameter}
     * @param path the way to the wrong part: parameter name, then map keys or list indices as text
     * @param onKey whether the last key of the path itself is wrong, rather than its value
     * @param message what was found and what is allowed
     * @throws NullPointerException when it or a part of it is null
     */
    public ParameterProblem {
        path = List.copyOf(path);
    }
}
