package io.github.steelyard.analyses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Answer;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.ResultSchema;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.model.Option;
import io.github.steelyard.report.Json;
import io.github.steelyard.robustness.SmaaResult;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every analysis has one public type of result, from which its JSON, its schema and its documentation are made. */
class ResultsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static Study study(String file) {
        return Study.of(DecisionReader.read(Path.of(file)).orThrow());
    }

    private static Stream<Analysis<?>> analyses() {
        return Analyses.all().stream();
    }

    private static Class<?> result(Analysis<?> analysis) {
        return Arrays.stream(analysis.getClass().getGenericInterfaces())
                .filter(type -> type instanceof ParameterizedType generic && generic.getRawType() == Analysis.class)
                .map(type -> (Class<?>) ((ParameterizedType) type).getActualTypeArguments()[0])
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aResultIsTypedWithoutACast() {
        SmaaResult result = Analyses.SMAA.run(study("options/examples/lunch.yaml"), Map.of("samples", 2000));

        assertThat(result.samples()).isEqualTo(2000);
        assertThat(result.acceptability().rows()).isEqualTo(3);
        Option winner = Analyses.STABILITY_INTERVALS
                .run(study("options/examples/lunch.yaml"))
                .winner();
        assertThat(winner.id()).isEqualTo("bakery");
    }

    @Test
    void aWrongParameterIsRefusedWithTheNearestName() {
        assertThatThrownBy(() -> Analyses.SMAA.run(study("options/examples/lunch.yaml"), Map.of("sample", 2000)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("samples");
    }

    @Test
    void aQuestionThatMakesNoSenseIsRefusedByTheTypedCallToo() {
        assertThatThrownBy(() -> Analyses.STAKEHOLDERS.run(study("options/examples/lunch.yaml")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("the decision has no stakeholders");
    }

    @Test
    void everyAnalysisHasItsConstant() throws IllegalAccessException {
        Set<Object> constants = new HashSet<>();
        for (var field : Analyses.class.getFields()) {
            if (Analysis.class.isAssignableFrom(field.getType())) {
                Analysis<?> analysis = (Analysis<?>) field.get(null);
                constants.add(analysis);
                assertThat(field.getName())
                        .isEqualTo(
                                analysis.id().toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
                assertThat(((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0])
                        .isEqualTo(result(analysis));
            }
        }

        assertThat(constants).containsExactlyInAnyOrderElementsOf(analyses().toList());
    }

    @ParameterizedTest
    @MethodSource("analyses")
    void itsResultIsPublicAndSaysWhatItsOutputsMean(Analysis<?> analysis) throws NoSuchMethodException {
        Class<?> result = result(analysis);

        assertThat(result).isPublic().isFinal();
        assertThat(analysis.getClass().getMethod("figures", Object.class).getDeclaringClass())
                .as("no map is built by hand")
                .isEqualTo(Analysis.class);
        assertThat(analysis.description().outputs())
                .isEqualTo(ResultSchema.meanings(result))
                .isNotEmpty();
        assertThat(analysis.description().outputs()).allSatisfy((name, meaning) -> {
            assertThat(name).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(meaning).isNotBlank().doesNotEndWith(".");
        });
    }

    private static Stream<Arguments> answers() {
        return Stream.of(
                        "options/examples/bus-fleet.yaml",
                        "options/examples/lunch.yaml",
                        "options/examples/laptops.yaml")
                .flatMap(file -> analyses().map(analysis -> Arguments.of(file, analysis)));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void itsJsonIsWhatItsSchemaSays(String file, Analysis<?> analysis) throws Exception {
        JsonSchema schema = schema(analysis);
        Answer answer;
        try {
            answer = Answer.of(analysis, study(file), parameters(analysis), Cancellation.NEVER, Progress.NONE);
        } catch (Refusal refusal) {
            assertThat(refusal.reasons()).isNotEmpty();
            return;
        }

        JsonNode json = MAPPER.readTree(Json.document(answer.figures()));

        assertThat(schema.validate(json)).isEmpty();
        assertThat(undescribed("", json, MAPPER.valueToTree(ResultSchema.of(result(analysis)))))
                .isEmpty();
        assertThat(schema.validate(MAPPER.readTree("\"no result\""))).isNotEmpty();
    }

    private static JsonSchema schema(Analysis<?> analysis) {
        String text = Json.document(ResultSchema.of(result(analysis)));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text);
    }

    private static Map<String, Object> parameters(Analysis<?> analysis) {
        return Stream.of(Map.entry("samples", 300.0), Map.entry("missing", "middle"))
                .filter(e -> analysis.description().parameterNamed(e.getKey()).isPresent())
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, e -> (Object) e.getValue()));
    }

    /** Keys of maps that the schema does not name. */
    private static Set<String> undescribed(String way, JsonNode json, JsonNode shape) {
        Set<String> found = new HashSet<>();
        JsonNode named = shape.get("properties");
        JsonNode others = shape.get("additionalProperties");
        if (json.isObject() && (named != null || others != null)) {
            json.properties().forEach(entry -> {
                JsonNode inner = named == null ? others : named.get(entry.getKey());
                if (inner == null) {
                    found.add(way + "/" + entry.getKey());
                } else {
                    found.addAll(undescribed(way + "/" + entry.getKey(), entry.getValue(), inner));
                }
            });
        }
        if (json.isArray() && shape.get("items") != null) {
            json.forEach(element -> found.addAll(undescribed(way + "/*", element, shape.get("items"))));
        }
        return found;
    }

    @Test
    void aResultThatBreaksItsSchemaIsFound() throws Exception {
        JsonNode wrong = MAPPER.readTree("{\"winner\": 3, \"challengers\": {}, \"nearest\": null, \"exact\": true}");

        Set<ValidationMessage> faults = schema(Analyses.FLIP_DISTANCE).validate(wrong);

        assertThat(faults).isNotEmpty();
    }
}
