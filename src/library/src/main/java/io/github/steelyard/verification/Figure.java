package io.github.steelyard.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One quantity as printed and as computed.
 *
 * @param name of the quantity
 * @param printed plain values
 * @param ours in the shape of what is printed; null in the place of what we do not have
 * @param difference the largest between two numbers
 * @param tolerance the largest that agrees
 * @param agrees whether every number is within the tolerance and everything else is the same
 */
public record Figure(
        String name, Object printed, @Nullable Object ours, double difference, double tolerance, boolean agrees) {

    static Figure of(String name, Object printed, @Nullable Object ours, double tolerance) {
        List<@Nullable Object> theirs = leaves(printed, printed);
        List<@Nullable Object> found = leaves(printed, ours);
        double difference = 0;
        boolean same = true;
        for (int k = 0; k < theirs.size(); k++) {
            if (theirs.get(k) instanceof Double a && found.get(k) instanceof Double b) {
                difference = Math.max(difference, Math.abs(a - b));
            } else {
                same &= Objects.equals(theirs.get(k), found.get(k));
            }
        }
        return new Figure(name, printed, ours, difference, tolerance, same && difference <= tolerance);
    }

    /** The printed values one after another. */
    public List<@Nullable Object> printedValues() {
        return leaves(printed, printed);
    }

    /** Our values in the places of the printed ones. */
    public List<@Nullable Object> ourValues() {
        return leaves(printed, ours);
    }

    /** The values of {@code from} in the places that {@code shape} has; a list of words is one value. */
    private static List<@Nullable Object> leaves(Object shape, @Nullable Object from) {
        List<@Nullable Object> leaves = new ArrayList<>();
        if (shape instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> leaves.addAll(leaves(inner, from instanceof Map<?, ?> m ? m.get(key) : null)));
        } else if (shape instanceof List<?> list && list.stream().anyMatch(Double.class::isInstance)) {
            for (int k = 0; k < list.size(); k++) {
                leaves.addAll(leaves(list.get(k), from instanceof List<?> l && k < l.size() ? l.get(k) : null));
            }
        } else {
            leaves.add(from);
        }
        return leaves;
    }
}
