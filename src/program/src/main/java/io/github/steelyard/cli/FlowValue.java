package io.github.steelyard.cli;

import io.github.steelyard.text.Numbers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Parameters' values as they would be typed. */
final class FlowValue {

    private FlowValue() {}

    /** A plain value as it would be typed. */
    static String show(Object value) {
        if (value instanceof Double number) {
            return Numbers.plain(number);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(FlowValue::show).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(e -> e.getKey() + ": " + show(e.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return String.valueOf(value);
    }
}
