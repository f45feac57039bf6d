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
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.record.KeptJournal;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        Path result = folder.resolve("result.json");
        Run.of("rank", file, "--format", "json", "-o", result.toString());
        printed("rerun", 0, "rerun", result.toString(), "--format", "json");
        Files.writeString(result, Files.readString(result).replace("\"seed\": ", "\"seed\": 1"));
        printed("rerun", 1, "rerun", result.toString(), "--format", "json");
    }

    /** Three versions of each file: as it is, with one weight changed, and with the same one changed otherwise. */
    @ParameterizedTest
    @MethodSource("decisions")
    void mergesAndMomentsOfEveryDecisionGiveDocumentsOfTheirSchemas(String file) throws Exception {
        String text = Files.readString(Path.of(file));
        String[] versions = new String[3];
        for (int k = 0; k < 3; k++) {
            String changed = text.replaceFirst("(?<=weight: )(\\d+)", "$1" + (k == 0 ? "" : "." + k));
            Path version = folder.resolve(k + "-" + Path.of(file).getFileName());
            versions[k] = Files.writeString(version, changed).toString();
        }
        boolean isChanged = !text.equals(Files.readString(Path.of(versions[1])));
        String out = folder.resolve("merged.yaml").toString();
        printed(
                "merge",
                isChanged ? 1 : 0,
                "merge",
                versions[0],
                versions[1],
                versions[2],
                "-o",
                out,
                "--format",
                "json");
        printed("merge", 0, "merge", versions[0], versions[1], versions[0], "-o", out, "--format", "json");

        List<Path> members = Inputs.named(List.of("options"), passedOver -> {}).stream()
                .map(Inputs.Entry::file)
                .filter(Path.of(file)::equals)
                .toList();
        assertThat(members).hasSize(1);
        Loaded loaded = DecisionReader.read(members.get(0));
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : loaded.sources().files()) {
            Path path = loaded.sources().path(name).orElseThrow();
            files.put(
                    members.get(0)
                            .toAbsolutePath()
                            .getParent()
                            .relativize(path.toAbsolutePath())
                            .toString(),
                    Files.readAllBytes(path));
        }
        Path journal = folder.resolve("meeting.journal.jsonl");
        KeptJournal kept = KeptJournal.begin(journal, files);
        String main = files.keySet().iterator().next();
        files.put(main, (Files.readString(members.get(0)) + "\n").getBytes(StandardCharsets.UTF_8));
        kept.step(Instant.parse("2026-11-30T14:00:00Z"), Optional.of("ann"), "a line", "", files);
        printed("replay", 0, "replay", journal.toString(), "--format", "json");
        printed("replay", 0, "replay", journal.toString(), "--step", "0", "--format", "json");
    }

    @Test
    void everyMethodExampleAndWorkedExampleGivesDocumentsOfTheirSchemas() throws Exception {
        JsonNode methods =
                MAPPER.readTree(Run.of("methods", "--format", "json").out()).path("methods");
        assertThat(methods).hasSizeGreaterThan(50);
        for (JsonNode method : methods) {
            printed("methods", 0, "methods", method.path("id").asText(), "--format", "json");
        }
        JsonNode examples =
                MAPPER.readTree(Run.of("examples", "--format", "json").out()).path("examples");
        assertThat(examples).hasSizeGreaterThan(10);
        for (JsonNode example : examples) {
            printed("examples", 0, "examples", example.path("id").asText(), "--format", "json");
        }
        printed("verify", 0, "verify", "--format", "json");
    }

    /** What a line of people would not tell apart is told apart: file names with colons, cells of a workbook. */
    @Test
    void errorsHoldTheirPlaceWhateverTheFileIsCalled() throws Exception {
        Path odd = folder.resolve("a:3:4: error: b.yaml");
        Files.copy(Path.of("src/test/resources/diagnostics/unknown-criterion.yaml"), odd);
        JsonNode error = error("rank", odd.toString(), "--format", "json");
        assertThat(error.path("file").asText()).isEqualTo(odd.toString());
        assertThat(error.path("id").asText()).isEqualTo("unknown-criterion");
        assertThat(error.path("line").asInt()).isEqualTo(5);
        assertThat(error.path("sheet").isNull()).isTrue();

        Path book = folder.resolve("fleet.xlsx");
        Workbooks.write(
                book, new Object[][] {{"Bus", "Cost", "Range"}, {"A", 1, "x:1:2: y"}, {"B", 2, 30}, {"C", 3, 40}});
        error = error("rank", book.toString(), "--min", "Cost", "--max", "Range", "--format", "json");
        assertThat(error.path("file").asText()).isEqualTo(book.toString());
        assertThat(error.path("sheet").asText()).isEqualTo("Sheet 1");
        assertThat(error.path("line").asInt()).isEqualTo(2);
        assertThat(error.path("column").asInt()).isEqualTo(3);
    }

    @Test
    void aDamagedJournalIsAnErrorWithItsLine() throws Exception {
        Path torn = folder.resolve("torn.journal.jsonl");
        String text = Files.readString(Path.of(MEETING));
        Files.writeString(torn, text.substring(0, text.length() - 30));
        Run run = Run.of("replay", torn.toString(), "--format", "json");
        assertThat(run.code()).isEqualTo(1);
        check("errors", run.err());
        JsonNode error = MAPPER.readTree(run.err()).path("errors").get(0);
        assertThat(error.path("id").asText()).isEqualTo("damaged-journal");
        assertThat(error.path("severity").asText()).isEqualTo("error");
        assertThat(error.path("file").asText()).isEqualTo(torn.toString());
        assertThat(error.path("line").asInt()).isEqualTo(4);
        assertThat(error.path("message").asText()).contains("the last good step is 2");
    }

    private static JsonNode error(String... command) throws Exception {
        Run run = Run.of(command);
        assertThat(run.code()).isEqualTo(1);
        check("errors", run.err());
        return MAPPER.readTree(run.err()).path("errors").get(0);
    }

    @Test
    void everyCommandSaysWhatIsWrongWithItsCommandLineAsADocument() throws Exception {
        Set<String> commands = Cli.all(new Terminal(
                        InputStream.nullInputStream(), OutputStream.nullOutputStream(), System.err, 100, false, false))
                .getSubcommands()
                .keySet();
        assertThat(commands).contains("convert", "report", "gui", "schema", "ballots", "completion");
        for (String command : commands) {
            Run run = Run.of(command, "--no-such-option", "--format", "json");
            assertThat(run.code()).as(command).isEqualTo(2);
            check("errors", run.err());
            JsonNode error = MAPPER.readTree(run.err()).path("errors").get(0);
            assertThat(error.path("id").asText()).isEqualTo("usage");
            assertThat(error.path("message").asText()).isNotBlank();
        }
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
            {"rank", LUNCH, "--method", "topsis", "--set", "p=1"},
            {"convert", broken, "no-such.json"},
            {"report", broken, "-o", "no-such.html"},
            {"sweep", LUNCH, "--over", "methd=topsis"},
            {"merge", "no-such.yaml", LUNCH, LUNCH},
            {"replay", broken},
            {"new", LUNCH},
            {"schema", "rnk"},
            {"ask", broken},
            {"ballots", broken},
            {"ballots", "merge", broken, LUNCH}
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

        for (String format : List.of("csv", "jsonl", "json")) {
            Run.of(
                    "batch",
                    file.toString(),
                    "--format",
                    format,
                    "-o",
                    lines.toString(),
                    "--manifest",
                    manifest.toString());
            assertThat(Run.of("rerun", manifest.toString()).code()).as(format).isZero();
        }
    }
}
