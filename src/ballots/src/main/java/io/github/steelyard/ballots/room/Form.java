package io.github.steelyard.ballots.room;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a form as a browser sends them. */
final class Form {

    private static final int MOST_FIELDS = 2_000;

    private final Map<String, String> fields;

    private Form(Map<String, String> fields) {
        this.fields = fields;
    }

    /** A form without fields. */
    static final Form EMPTY = new Form(Map.of());

    /**
     * The fields of a body or a query.
     *
     * @throws BadRequest when it is no form, names a field twice, or has too many
     */
    static Form of(String encoded) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : encoded.isEmpty() ? new String[0] : encoded.split("&")) {
            int equals = pair.indexOf('=');
            try {
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
                if (fields.size() == MOST_FIELDS || fields.put(name, value) != null) {
                    throw new BadRequest(400);
                }
            } catch (IllegalArgumentException notEncoded) {
                throw new BadRequest(400);
            }
        }
        return new Form(fields);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** A field without blanks around it; empty when it is not there. */
    String get(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** A form with one more field, for pages that are filled from an earlier ballot. */
    static Form filled(Map<String, String> fields) {
        return new Form(fields);
    }
}
