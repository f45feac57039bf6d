package io.github.steelyard.cli;

import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.inspection.Placed;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.source.SourceMap;
import io.github.steelyard.io.source.Span;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.lint.Finding;
import io.github.steelyard.lint.Fix;
import io.github.steelyard.lint.LintRule;
import io.github.steelyard.lint.LintRules;
import io.github.steelyard.report.Version;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What was found in decision files as a SARIF 2.1.0 log: one run, all rules with their help, and a result a finding, with
 * its region, its fix, and the comment that silences it. A question has the level of a note and says so in its properties.
 */
final class SarifLog {

    private final List<String> rules = new ArrayList<>();
    private final List<Object> results = new ArrayList<>();

    private SarifLog() {}

    static Object of(List<Checked> all) {
        return new SarifLog().log(all);
    }

    private Object log(List<Checked> all) {
        List<Object> described = new ArrayList<>();
        Arrays.stream(DiagnosticId.values()).forEach(id -> described.add(rule(id)));
        LintRules.all().stream().forEach(rule -> described.add(rule(rule)));
        for (Checked checked : all) {
            for (Checked.Remark remark : checked.remarks()) {
                results.add(result(remark.diagnostic(), remark.placed(), checked.sources()));
            }
            for (Placed placed : checked.ignored()) {
                results.add(result(placed.diagnostic(), Optional.of(placed), checked.sources()));
            }
        }
        Object driver = map("name", "Steelyard", "version", Version.NUMBER, "rules", described);
        Object run = map("tool", map("driver", driver), "columnKind", "unicodeCodePoints", "results", results);
        return map(
                "$schema", "https://json.schemastore.org/sarif-2.1.0.json", "version", "2.1.0", "runs", List.of(run));
    }

    private Object rule(DiagnosticId id) {
        rules.add(id.id());
        return map(
                "id", id.id(),
                "shortDescription", text(id.sentence()),
                "fullDescription", text(id.sentence()),
                "help", help(id.sentence(), "docs/decision-file.md#diagnostics"),
                "defaultConfiguration", map("level", level(id.severity())));
    }

    private Object rule(LintRule rule) {
        rules.add(rule.id());
        String help = rule.why() + "\n\nWhat to do: " + rule.remedy() + "\n\nSource: "
                + rule.description().source();
        return map(
                "id", rule.id(),
                "name", rule.description().name(),
                "shortDescription", text(rule.description().name() + "."),
                "fullDescription", text(rule.description().summary()),
                "help", help(help, "docs/lint.md#" + rule.id()),
                "defaultConfiguration", map("level", level(rule.severity())),
                "properties", map("severity", rule.severity().toString()));
    }

    /** As text and as Markdown. There is no address on the web that would stay, so where to read more is a file's name. */
    private static Object help(String help, String more) {
        return map(
                "text", help + "\n\nMore: " + more,
                "markdown",
                        help.replace("What to do:", "**What to do:**").replace("Source:", "**Source:**")
                                + "\n\n**More:** `" + more + "`");
    }

    private Object result(Diagnostic diagnostic, Optional<Placed> placed, SourceMap sources) {
        Map<String, Object> result = map(
                "ruleId", diagnostic.id(),
                "ruleIndex", rules.indexOf(diagnostic.id()),
                "level", level(diagnostic.severity()),
                "message", text(diagnostic.message()),
                "locations",
                        List.of(location(
                                diagnostic.place(),
                                placed.map(p -> p.finding().subject()).orElse(""),
                                sources)));
        placed.ifPresent(p -> more(p, sources, result));
        return result;
    }

    private static void more(Placed placed, SourceMap sources, Map<String, Object> result) {
        Finding finding = placed.finding();
        List<Object> related = new ArrayList<>();
        for (String way : finding.related()) {
            sources.place(way).ifPresent(place -> related.add(location(place, way, sources)));
        }
        if (!related.isEmpty()) {
            result.put("relatedLocations", related);
        }
        finding.fix().flatMap(fix -> fix(fix, sources)).ifPresent(fix -> result.put("fixes", List.of(fix)));
        placed.ignored()
                .ifPresent(reason -> result.put(
                        "suppressions",
                        List.of(map("kind", "inSource", "status", "accepted", "justification", reason))));
        result.put("partialFingerprints", map("steelyard/1", finding.rule() + ":" + finding.subject()));
        result.put("properties", map("severity", finding.severity().toString(), "subject", finding.subject()));
    }

    private static Object location(Place place, String way, SourceMap sources) {
        Map<String, Object> region = map("startLine", place.line(), "startColumn", place.column());
        Stream.of(sources.span(way), sources.key(way))
                .flatMap(Optional::stream)
                .filter(s -> sources.text(s.file()).isPresent()
                        && sources.at(s.file(), s.start()).equals(place))
                .findFirst()
                .ifPresent(s -> {
                    Place end = sources.at(s.file(), s.end());
                    region.put("endLine", end.line());
                    region.put("endColumn", end.column());
                });
        return map("physicalLocation", map("artifactLocation", artifact(place.file()), "region", region));
    }

    /** The changes as replacements; empty when a value does not stand where it was looked for. */
    private static Optional<Object> fix(Fix fix, SourceMap sources) {
        Map<String, List<Object>> byFile = new LinkedHashMap<>();
        for (Fix.Change change : fix.changes()) {
            Optional<Span> span = sources.span(change.way());
            if (span.isEmpty() || sources.text(span.get().file()).isEmpty()) {
                return Optional.empty();
            }
            Place from = sources.at(span.get().file(), span.get().start());
            Place to = sources.at(span.get().file(), span.get().end());
            Object region = map(
                    "startLine", from.line(),
                    "startColumn", from.column(),
                    "endLine", to.line(),
                    "endColumn", to.column());
            byFile.computeIfAbsent(span.get().file(), f -> new ArrayList<>())
                    .add(map("deletedRegion", region, "insertedContent", text(change.text())));
        }
        List<Object> changes = new ArrayList<>();
        byFile.forEach((file, replacements) ->
                changes.add(map("artifactLocation", artifact(file), "replacements", replacements)));
        return Optional.of(map("description", text(fix.label()), "artifactChanges", changes));
    }

    /** Relative names stay relative, so that a code host finds them; what URIs keep for themselves is escaped. */
    private static Object artifact(String file) {
        try {
            Path path = Path.of(file);
            return map("uri", path.isAbsolute() ? path.toUri().toString() : relative(file.replace('\\', '/')));
        } catch (InvalidPathException e) {
            return map("uri", relative(file));
        }
    }

    private static String relative(String file) {
        try {
            // A colon before the first slash would be read as the end of a scheme.
            boolean isSchemeLike = file.indexOf(':') >= 0;
            return new URI(null, null, isSchemeLike ? "./" + file : file, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("no URI for '" + file + "'", e);
        }
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case QUESTION, NOTE -> "note";
        };
    }

    private static Map<String, Object> text(String text) {
        return map("text", text);
    }

    private static Map<String, Object> map(Object... entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int k = 0; k < entries.length; k += 2) {
            map.put((String) entries[k], entries[k + 1]);
        }
        return map;
    }
}
