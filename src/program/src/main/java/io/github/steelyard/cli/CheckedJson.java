package io.github.steelyard.cli;

import io.github.steelyard.inspection.Placed;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.io.source.SourceMap;
import io.github.steelyard.lint.Fix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was found in decision files, for programs. */
final class CheckedJson {

    private CheckedJson() {}

    static Object of(List<Checked> all) {
        List<Object> files = new ArrayList<>();
        for (Checked checked : all) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("file", checked.file());
            json.put("valid", checked.isValid());
            json.put(
                    "diagnostics",
                    checked.remarks().stream()
                            .map(r -> remark(r, checked.sources()))
                            .toList());
            json.put(
                    "ignored",
                    checked.ignored().stream()
                            .map(p -> ignored(p, checked.sources()))
                            .toList());
            files.add(json);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", "steelyard-validate/1");
        json.put("files", files);
        return json;
    }

    private static Map<String, Object> remark(Checked.Remark remark, SourceMap sources) {
        Map<String, Object> json =
                place(remark.diagnostic(), remark.placed().map(p -> p.finding().message()));
        remark.placed().ifPresent(p -> lint(p, sources, json));
        return json;
    }

    private static Object ignored(Placed placed, SourceMap sources) {
        Map<String, Object> json =
                place(placed.diagnostic(), Optional.of(placed.finding().message()));
        lint(placed, sources, json);
        json.put("reason", placed.ignored().orElseThrow());
        return json;
    }

    private static Map<String, Object> place(Diagnostic diagnostic, Optional<String> message) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", diagnostic.id());
        json.put("severity", diagnostic.severity().toString());
        json.put("message", message.orElse(diagnostic.message()));
        json.put("place", diagnostic.place().toString());
        json.put("file", diagnostic.place().file());
        if (!diagnostic.place().sheet().isEmpty()) {
            json.put("sheet", diagnostic.place().sheet());
        }
        json.put("line", diagnostic.place().line());
        json.put("column", diagnostic.place().column());
        return json;
    }

    private static void lint(Placed placed, SourceMap sources, Map<String, Object> json) {
        json.put("subject", placed.finding().subject());
        json.put("related", placed.finding().related());
        json.put("fix", placed.finding().fix().map(f -> fix(f, sources)).orElse(null));
    }

    private static Object fix(Fix fix, SourceMap sources) {
        List<Object> changes = new ArrayList<>();
        for (Fix.Change change : fix.changes()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("way", change.way());
            json.put("from", sources.span(change.way()).map(s -> s.value()).orElse(null));
            json.put("to", change.text());
            json.put("place", sources.place(change.way()).map(Object::toString).orElse(null));
            changes.add(json);
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("label", fix.label());
        json.put("changes", changes);
        return json;
    }
}
