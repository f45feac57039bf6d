package io.github.steelyard.cli;

import io.github.steelyard.catalogue.Trace;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.model.Notice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A ranked decision file.
 *
 * @param file as messages name it
 * @param loaded what was read
 * @param evaluation its ranking
 * @param trace intermediate tables, if asked for
 * @param remarks on how the decision was looked at
 */
record Ranked(String file, Loaded loaded, Evaluation evaluation, Optional<Trace> trace, List<String> remarks) {

    /** What the reader and the evaluation noticed, with places, as plain values. */
    List<Object> notices() {
        List<Object> notices = new ArrayList<>();
        for (Diagnostic diagnostic : loaded.diagnostics()) {
            notices.add(notice(
                    diagnostic.id(), diagnostic.message(), diagnostic.place().toString()));
        }
        for (Notice notice : evaluation.notices()) {
            String place = loaded.place(notice.subject()).map(Object::toString).orElse(null);
            notices.add(notice(notice.id(), notice.message(), place));
        }
        return notices;
    }

    private static Map<String, Object> notice(String id, String message, String place) {
        Map<String, Object> notice = new LinkedHashMap<>();
        notice.put("id", id);
        notice.put("message", message);
        notice.put("place", place);
        return notice;
    }
}
