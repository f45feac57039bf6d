package io.github.steelyard.answers;

import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.figures.ResultSchema;
import io.github.steelyard.report.Json;
import io.github.steelyard.results.AnalysesResult;
import io.github.steelyard.results.RankResult;
import io.github.steelyard.text.Nearest;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON Schemas (2020-12) of results, made from the same outputs as the results. */
public final class ResultSchemas {

    private ResultSchemas() {}

    /** What there are schemas of: {@code rank}, {@code analyze} and the id of every analysis. */
    public static List<String> names() {
        List<String> names = new ArrayList<>(List.of("rank", "analyze"));
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
        if (name.equals("rank")) {
            schema.put("title", "Ranking (steelyard-rank/1)");
            schema.putAll(ResultSchema.of(RankResult.class));
        } else if (name.equals("analyze")) {
            schema.put("title", "Answers of analyses (steelyard-analysis/1)");
            schema.putAll(analyses());
        } else {
            Analysis<?> analysis = Analyses.all().find(name).orElseThrow(() -> new Refusal(unknown(name)));
            schema.put("title", analysis.description().name());
            schema.put("description", analysis.description().summary());
            ResultSchema.of(type(analysis)).forEach(schema::putIfAbsent);
        }
        return schema;
    }

    /** Whatever analyses were asked for. */
    private static Map<String, Object> analyses() {
        Map<String, Object> byId = new LinkedHashMap<>();
        for (Analysis<?> analysis : Analyses.all()) {
            Map<String, Object> shape = ResultSchema.of(type(analysis));
            shape.put("description", analysis.description().summary());
            byId.put(analysis.id(), shape);
        }
        Map<String, Object> schema = ResultSchema.of(AnalysesResult.class);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("type", "object");
        all.put("properties", byId);
        Map<String, Object> properties = new LinkedHashMap<>();
        ((Map<?, ?>) schema.get("properties")).forEach((key, shape) -> properties.put((String) key, shape));
        properties.put("analyses", all);
        schema.put("properties", properties);
        return schema;
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
