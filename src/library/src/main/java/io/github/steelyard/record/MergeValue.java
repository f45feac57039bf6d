package io.github.steelyard.record;

import io.github.steelyard.io.plain.Verbatim;
import io.github.steelyard.io.syntax.TextPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values to be written as their author spelled them: what stood without quotes goes without. */
final class MergeValue {

    private MergeValue() {}

    static Object of(TextPart part) {
        if (part.isMap()) {
            Map<String, Object> map = new LinkedHashMap<>();
            for (int k = 0; k < part.size(); k++) {
                map.put(part.key(k).scalar(), of(part.value(k)));
            }
            return map;
        }
        if (part.isList()) {
            List<Object> list = new ArrayList<>();
            for (int k = 0; k < part.size(); k++) {
                list.add(of(part.value(k)));
            }
            return list;
        }
        return part.isPlain() ? typed(part.scalar()) : part.scalar();
    }

    /** Plain values of which nobody knows how they were spelled: numbers and words without quotes where they can be. */
    static Object typed(Object plain) {
        if (plain instanceof Map<?, ?> map) {
            Map<String, Object> typed = new LinkedHashMap<>();
            map.forEach((key, value) -> typed.put((String) key, typed(value)));
            return typed;
        }
        if (plain instanceof List<?> list) {
            return list.stream().map(MergeValue::typed).toList();
        }
        String text = (String) plain;
        return text.matches("[A-Za-z0-9.+~-][A-Za-z0-9 .+_-]*") && !text.endsWith(" ") ? new Verbatim(text) : text;
    }
}
