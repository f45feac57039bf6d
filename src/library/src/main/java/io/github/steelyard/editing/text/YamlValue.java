package io.github.steelyard.editing.text;

import io.github.steelyard.io.plain.Verbatim;
import io.github.steelyard.io.syntax.TextPart;
import io.github.steelyard.io.text.NumberText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value that someone types as YAML. */
public final class YamlValue {

    private YamlValue() {}

    /**
     * Maps, lists, texts, and what stands without quotes as it is typed.
     *
     * @throws Unclear when the text is no YAML
     */
    public static Object of(String yaml) {
        StringBuilder nested = new StringBuilder("value:");
        if (yaml.indexOf('\n') < 0 && TextPart.of(yaml).isEmpty()) {
            nested.append(' ').append(yaml);
        } else {
            yaml.lines().forEach(line -> nested.append('\n').append("  ").append(line));
        }
        return TextPart.of(nested.append('\n').toString())
                .filter(root -> root.size() == 1)
                .map(root -> plain(root.value(0)))
                .orElseThrow(Unclear::new);
    }

    private static Object plain(TextPart part) {
        if (part.isMap()) {
            Map<Object, Object> map = new LinkedHashMap<>();
            for (int k = 0; k < part.size(); k++) {
                String key = part.key(k).scalar();
                // A key that is a number stays one: in quotes it would be a text.
                boolean isNumber = part.key(k).isPlain() && NumberText.parse(key) == NumberText.parse(key);
                map.put(isNumber ? new Verbatim(key) : key, plain(part.value(k)));
            }
            return map;
        }
        if (part.isList()) {
            List<Object> list = new ArrayList<>();
            for (int k = 0; k < part.size(); k++) {
                list.add(plain(part.value(k)));
            }
            return list;
        }
        // What needs no quotes stays without them: a number must not become a text.
        return part.isPlain() && !part.scalar().contains(": ") && part.scalar().matches("[^,\\[\\]{}#&*!|>'\"%@`]*")
                ? new Verbatim(part.scalar())
                : part.scalar();
    }
}
