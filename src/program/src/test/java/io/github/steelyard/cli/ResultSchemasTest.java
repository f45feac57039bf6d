package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.steelyard.answers.ResultSchemas;
import io.github.steelyard.batch.Inputs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every command prints as JSON is what its schema says, over all decisions that come along. */
class ResultSchemasTest {

    private static final String LUNCH = "options/examples/lunch.yaml";
    private static final String LATER = "src/test/resources/record/lunch-later.yaml";
    private static final String MEETING = "src/test/resources/record/lunch.journal.jsonl";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Map<String, JsonSchema> SCHEMAS = new HashMap<>();

    @TempDir
    private Path folder;

    private static JsonSchema schema(String name) {
        return SCHEMAS.computeIfAbsent(
                name,
                n -> JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(ResultSchemas.json(n)));
    }

    static Stream<String> decisions() {
        return Inputs.named(List.of("options"), passedOver -> {}).stream().map(Inputs.Entry::name);
    }

    /** Holds a document against its schema both ways: it is valid, it says nothing else, and each part is needed. */
    private static void check(String name, String json) throws Exception {
        JsonNode document = MAPPER.readTree(json);
        if (document.isArray()) {
            for (JsonNode one : document) {
                check(name, one.toString());
            }
            return;
        }
        assertThat(schema(name).validate(document)).as("%s: %s", name, json).isEmpty();
        JsonNode described = MAPPER.readTree(ResultSchemas.json(name));
        List<JsonNode> shapes = new ArrayList<>();
        described.path("anyOf").forEach(shapes::add);
        if (shapes.isEmpty()) {
            shapes.add(described);
        }
        List<String> keys = new ArrayList<>();
        document.fieldNames().forEachRemaining(keys::add);
        assertThat(shapes)
                .as("%s says %s", name, keys)
                .anyMatch(shape ->
                        keys.stream().allMatch(key -> shape.path("properties").has(key)));
        ObjectNode broken = document.deepCopy();
        broken.remove("format");
        if (document.has("format") && shapes.size() == 1) {
            assertThat(schema(name).validate(broken))
                    .as("%s without its format", name)
                    .isNotEmpty();
        }
    }

    private static void printed(String name, int code, String... command) throws Exception {
        Run run = Run.of(command);
        assertThat(run.code()).as("%s %s", List.of(command), run.err()).isEqualTo(code);
        check(name, run.out());
        JsonNode document = MAPPER.readTree(run.out());
        JsonNode manifest = (document.isArray() ? document.get(0) : document).path("manifest");
        assertThat(schema("manifest").validate(manifest)).isEmpty();
        assertThat(manifest.path("command").get(0).asText()).isEqualTo(command[0]);
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void everyDecisionGivesDocumentsOfTheirSchemas(String file) throws Exception {
        printed("rank", 0, "rank", file, "--explain", "--format", "json");
        printed("weights", 0, "weights", file, "--format", "json");
        printed("analyze", 0, "analyze", file, "dominance", "stability-intervals", "--format", "json");
        printed("validate", 0, "validate", file, "--format", "json");
        printed("diff", 0, "diff", file, LUNCH, "--format", "json");
        printed("compare", 0, "compare", file, "--format", "json");
        printed("sweep", 0, "sweep", file, "--over", "method=weighted-sum,topsis", "--format", "json");
        check("batch", Run.of("batch", file, "--analyze", "dominance").out());
    }

    @Test
    void theOtherCommandsDo() throws Exception {
        printed("compare", 0, "compare", LUNCH, "--format", "json");
        printed(
                "analyze",
                0,
                "analyze",
                "options/examples/bus-fleet.yaml",
                "dominance",
                "--stakeholder",
                "all",
                "--format",
                "json");
        printed("sweep", 0, "sweep", LUNCH, "--over", "weight:price=1..9/2", "--format", "json");
        printed("replay", 0, "replay", MEETING, "--step", "1", "--format", "json");
        printed("methods", 0, "methods", "--format", "json");
        printed("examples", 0, "examples", "--format", "json");
        printed("examples", 0, "examples", "elmira", "--format", "json");
        printed("verify", 0, "verify", "topsis", "--format", "json");
        printed("validate", 1, "validate", "src/test/resources/cli/broken.yaml", "--format", "json");
        printed("diff", 0, "diff", "options/examples", "options/examples", "--format", "json");
        Path failing = Files.writeString(folder.resolve("a.yaml"), "title: A\ncriteria: {}\n");
        check("batch", Run.of("batch", failing.toString()).out());
        Path out = folder.resolve("merged.yaml");
        printed("merge", 1, "merge", LUNCH, LATER, other(), "-o", out.toString(), "--format", "json");
        Path result = folder.resolve("result.json");
        Run.of("rank", LUNCH, "--format", "json", "-o", result.toString());
        printed("rerun", 0, "rerun", result.toString(), "--format", "json");
    }

    private String other() throws Exception {
        String text = Files.readString(Path.of(LUNCH)).replace("weight: 30", "weight: 70");
        return Files.writeString(folder.resolve("other.yaml"), text).toString();
    }

    @Test
    void errorsOfEveryCommandAreADocument() throws Exception {
        String broken = "src/test/resources/cli/broken.yaml";
        String[][] commands = {
            {"rank", broken},
            {"rank", "no-such.yaml"},
            {"analyze", broken},
            {"weights", broken},
            {"compare", broken},
            {"rank", LUNCH, "--method", "no-such"},
            {"rnk"},
            {"diff", broken, LUNCH},
            {"rerun", broken},
            {"methods", "no-such"},
            {"examples", "no-such"},
            {"verify", "no-such"},
            {"rank"},
            {"rank", LUNCH, "--method", "topsis", "--set", "p=1"}
        };
        for (String[] command : commands) {
            List<String> words = new ArrayList<>(List.of(command));
            words.addAll(List.of("--format", "json"));
            Run run = Run.of(words.toArray(String[]::new));
            assertThat(run.code()).as("%s", words).isNotZero();
            assertThat(run.out()).isEmpty();
            check("errors", run.err());
            assertThat(MAPPER.readTree(run.err()).path("errors"))
                    .as("%s", words)
                    .isNotEmpty();
        }
        JsonNode first = MAPPER.readTree(
                        Run.of("rank", "src/test/resources/diagnostics/unknown-criterion.yaml", "--format=json")
                                .err())
                .path("errors")
                .get(0);
        assertThat(first.path("id").asText()).isEqualTo("unknown-criterion");
        assertThat(first.path("line").asInt()).isEqualTo(5);
        assertThat(first.path("column").asInt()).isEqualTo(22);
        assertThat(first.path("suggestion").asText()).isEqualTo("noise");
    }

    @Test
    void aResultComesOutAgainOrItIsSaidWhatDiffers() throws Exception {
        Path file = folder.resolve("lunch.yaml");
        Files.copy(Path.of(LUNCH), file);
        Path result = folder.resolve("result.json");
        Run.of(
                "analyze",
                file.toString(),
                "smaa",
                "--samples",
                "500",
                "--stamp",
                "--format",
                "json",
                "-o",
                result.toString());

        Run same = Run.of("rerun", result.toString());
        assertThat(same.out()).contains("The same ", " bytes");
        assertThat(same.code()).isZero();

        String text = Files.readString(result);
        assertThat(text).contains("\"time\": \"2");
        Files.writeString(result, text.replace("\"version\": \"0.1.0\"", "\"version\": \"0.0.9\""));
        assertThat(Run.of("rerun", result.toString()).out()).contains("• version: 0.0.9 → 0.1.0");
        Files.writeString(result, text.replace("\"seed\": 20170816", "\"seed\": 7"));
        assertThat(Run.of("rerun", result.toString()).out()).contains("• seed: 7 → 20170816");
        Files.writeString(result, text);
        Files.writeString(file, Files.readString(file).replace("weight: 30", "weight: 31"));
        Run changed = Run.of("rerun", result.toString());
        assertThat(changed.code()).isEqualTo(1);
        assertThat(changed.out()).contains("• inputs/" + file + ":", "• analyses/smaa/");

        Run.of("rank", "-", "--format", "json", "-o", result.toString());
        assertThat(Run.of("rerun", result.toString()).code()).isEqualTo(1);
        Files.writeString(result, "{\"format\": \"steelyard-rank/1\"}\n");
        assertThat(Run.of("rerun", result.toString()).err()).contains("has no manifest");
    }

    @Test
    void aBatchComesOutAgain() throws Exception {
        Path lines = folder.resolve("lines.jsonl");
        Path manifest = folder.resolve("made.json");
        Path file = folder.resolve("lunch.yaml");
        Files.copy(Path.of(LUNCH), file);
        Run.of("batch", file.toString(), "-o", lines.toString(), "--manifest", manifest.toString());
        assertThat(Run.of("rerun", manifest.toString()).code()).isZero();

        Files.writeString(file, Files.readString(file).replace("weight: 30", "weight: 31"));
        Run changed = Run.of("rerun", manifest.toString());
        assertThat(changed.code()).isEqualTo(1);
        assertThat(changed.out()).contains("• inputs/" + file + ":", "• line 1: ");
    }
}
