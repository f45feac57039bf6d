package io.github.steelyard.answers;

import static java.util.Objects.requireNonNull;

import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.figures.ResultSchema;
import io.github.steelyard.record.FolderDifference;
import io.github.steelyard.record.Merged;
import io.github.steelyard.report.Json;
import io.github.steelyard.results.AnalysesResult;
import io.github.steelyard.results.Difference;
import io.github.steelyard.results.RankResult;
import io.github.steelyard.results.RankedOption;
import io.github.steelyard.text.Nearest;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON Schemas (2020-12) of results, made from the same outputs as the results. */
public final class ResultSchemas {

    /**
     * A document.
     *
     * @param title with the format and its version
     * @param types of which it is one
     */
    private record Document(String title, List<Class<?>> types) {}

    private static final Map<String, Document> DOCUMENTS = new LinkedHashMap<>();

    static {
        put("rank", "Ranking (steelyard-rank/1)", RankResult.class);
        put("analyze", "Answers of analyses (steelyard-analysis/1)", AnalysesResult.class, ViewedResult.class);
        put("compare", "Methods side by side (steelyard-compare/1)", CompareResult.class);
        put("weights", "Weights (steelyard-weights/1)", WeightsResult.class);
        put("validate", "What was found in files (steelyard-validate/1)", ValidateResult.class);
        put("verify", "Worked examples recomputed (steelyard-verify/1)", VerifyResult.class);
        put("methods", "Catalogue (steelyard-methods/1)", MethodsResult.class);
        put("examples", "Decisions from the literature (steelyard-examples/1)", ExamplesResult.class);
        put(
                "batch",
                "A line of a batch (steelyard-batch/1)",
                BatchLine.class,
                BatchLine.Failed.class,
                RankedOption.class);
        put(
                "diff",
                "What changed (steelyard-diff/1, of folders steelyard-diffs/1)",
                Difference.class,
                FolderDifference.class);
        put("merge", "What was merged (steelyard-merge/1)", Merged.class);
        put("rerun", "Whether a result came out again (steelyard-rerun/1)", RerunResult.class);
        put("sweep", "Which setting decides the winner (steelyard-sweep/1)", SweepResult.class);
        put("replay", "A moment of a meeting (steelyard-replay/1)", ReplayResult.class);
        put("manifest", "What made a result", Manifest.class);
        put("errors", "Why a command failed (steelyard-errors/1)", ErrorsResult.class);
    }

    private ResultSchemas() {}

    private static void put(String name, String title, Class<?>... types) {
        DOCUMENTS.put(name, new Document(title, List.of(types)));
    }

    /** What there are schemas of: the documents of commands and the id of every analysis. */
    public static List<String> names() {
        List<String> names = new ArrayList<>(DOCUMENTS.keySet());
        names.addAll(Analyses.all().ids());
        return names;
    }

    /** Says that there is no schema of that name, what is nearest, and what there is. */
    public static String unknown(String name) {
        return "there is no schema of '" + name + "'" + Nearest.hint(name, names()) + "; there are "
                + String.join(", ", names());
    }

    /**
     * The schema of a result as JSON.
     *
     * @param name one of {@link #names}
     * @throws Refusal when it is none, with the nearest
     */
    public static String json(String name) {
        return Json.document(of(name));
    }

    private static Map<String, Object> of(String name) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        Document document = DOCUMENTS.get(name);
        if (document == null) {
            Analysis<?> analysis = Analyses.all().find(name).orElseThrow(() -> new Refusal(unknown(name)));
            schema.put("title", analysis.description().name());
            schema.put("description", analysis.description().summary());
            ResultSchema.of(type(analysis)).forEach(schema::putIfAbsent);
            return schema;
        }
        schema.put("title", document.title());
        if (document.types().size() == 1) {
            schema.putAll(shape(name, document.types().get(0)));
        } else {
            schema.put(
                    "anyOf",
                    document.types().stream().map(type -> shape(name, type)).toList());
        }
        return schema;
    }

    /** The shape of a document, which may have a manifest. */
    private static Map<String, Object> shape(String name, Class<?> type) {
        Map<String, Object> shape = new LinkedHashMap<>(ResultSchema.of(type));
        Map<String, Object> properties = properties(shape);
        if (name.equals("analyze")) {
            properties.put("analyses", analyses());
        }
        if (name.equals("compare")) {
            Map<String, Object> answer = ResultSchema.of(type(Analyses.all().get("method-comparison")));
            properties.putAll(properties(answer));
            List<Object> required = new ArrayList<>((List<?>) shape.get("required"));
            required.addAll((List<?>) answer.get("required"));
            shape.put("required", required);
        }
        if (!name.equals("manifest") && !name.equals("errors")) {
            Map<String, Object> manifest = new LinkedHashMap<>(ResultSchema.of(Manifest.class));
            manifest.put("description", "what made this result; only of commands, and 'rerun' makes it again");
            properties.put("manifest", manifest);
        }
        shape.put("properties", properties);
        return shape;
    }

    private static Map<String, Object> properties(Map<String, Object> shape) {
        Map<String, Object> properties = new LinkedHashMap<>();
        requireNonNull(((Map<?, ?>) shape.get("properties")))
                .forEach((key, value) -> properties.put((String) key, value));
        return properties;
    }

    /** Whatever analyses were asked for. */
    private static Map<String, Object> analyses() {
        Map<String, Object> byId = new LinkedHashMap<>();
        for (Analysis<?> analysis : Analyses.all()) {
            Map<String, Object> shape = ResultSchema.of(type(analysis));
            shape.put("description", analysis.description().summary());
            byId.put(analysis.id(), shape);
        }
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("type", "object");
        all.put("properties", byId);
        return all;
    }

    /** The type of what an analysis gives. */
    private static Class<?> type(Analysis<?> analysis) {
        for (Type type : analysis.getClass().getGenericInterfaces()) {
            if (type instanceof ParameterizedType generic && generic.getRawType() == Analysis.class) {
                return (Class<?>) generic.getActualTypeArguments()[0];
            }
        }
        throw new IllegalStateException("'" + analysis.id() + "' does not say what it gives");
    }
}
