package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.answers.ResultSchemas;
import io.github.steelyard.catalogue.Trace;
import io.github.steelyard.evaluation.Answer;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.results.AnalysesResult;
import io.github.steelyard.results.RankResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the library gives programs is what the command line prints, byte for byte, and what the schema says. */
class ResultDocumentsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** What the library gives: the document without what made it. */
    private static String withoutManifest(Run run) {
        int start = run.out().lastIndexOf(",\n  \"manifest\": {");
        assertThat(start).isPositive();
        return run.out().substring(0, start) + "\n}\n";
    }

    private static JsonSchema schema(String name) {
        Run run = Run.of("schema", name);
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo(ResultSchemas.json(name));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(run.out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "options/north-korea-2017.yaml",
                "options/examples/bus-fleet.yaml",
                "options/examples/lunch.yaml",
                "options/examples/laptops.yaml"
            })
    void theRankingIsTheSame(String file) throws Exception {
        Loaded loaded = DecisionReader.read(Path.of(file));
        Study study = Study.of(loaded.orThrow());

        String json = RankResult.of(study.evaluate(), loaded).json();

        assertThat(withoutManifest(Run.of("rank", file, "--format", "json"))).isEqualTo(json);
        assertThat(schema("rank").validate(MAPPER.readTree(json))).isEmpty();
    }

    @Test
    void theWorkingIsTheSame() throws Exception {
        String file = "options/examples/lunch.yaml";
        Loaded loaded = DecisionReader.read(Path.of(file));
        Study study = Study.of(loaded.orThrow());
        Trace trace = study.explain();

        String json = RankResult.of(study.evaluate(), loaded).with(trace).json();

        assertThat(withoutManifest(Run.of("rank", file, "--explain", "--format", "json")))
                .isEqualTo(json);
        assertThat(schema("rank").validate(MAPPER.readTree(json))).isEmpty();
    }

    @Test
    void answersAreTheSame() throws Exception {
        String file = "options/examples/lunch.yaml";
        Study study = Study.of(DecisionReader.read(Path.of(file)).orThrow());
        Answer smaa = Answer.of(Analyses.SMAA, study, Map.of("samples", 500.0), Cancellation.NEVER, Progress.NONE);
        Answer flips = Answer.of(Analyses.FLIP_DISTANCE, study, Map.of(), Cancellation.NEVER, Progress.NONE);

        String json = AnalysesResult.of(List.of(smaa, flips)).json();

        assertThat(withoutManifest(
                        Run.of("analyze", file, "smaa", "flip-distance", "--samples", "500", "--format", "json")))
                .isEqualTo(json);
        assertThat(schema("analyze").validate(MAPPER.readTree(json))).isEmpty();
    }

    @Test
    void aRankingThatBreaksItsSchemaIsFound() throws Exception {
        JsonNode json = MAPPER.readTree(Run.of("rank", "options/examples/lunch.yaml", "--format", "json")
                .out());
        ((com.fasterxml.jackson.databind.node.ObjectNode) json.at("/ranking/0")).put("rank", "first");

        assertThat(schema("rank").validate(json)).hasSize(1);
    }

    @Test
    void everyAnalysisHasASchema() {
        assertThat(Analyses.all().ids()).allSatisfy(id -> assertThat(schema(id)).isNotNull());
    }

    @Test
    void anUnknownResultIsToldWithTheNearest() {
        Run run = Run.of("schema", "rnak");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("there is no schema of 'rnak'; did you mean 'rank'?");
    }
}
