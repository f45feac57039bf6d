package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.lint.LintRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lint at the command line: formats, switches, exit codes. */
class ValidateCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path LINT = Path.of("src/test/resources/lint");

    static List<String> files() {
        List<String> files = new ArrayList<>(List.of(
                "options/north-korea-2017.yaml",
                "options/examples/bus-fleet.yaml",
                "options/examples/laptops.yaml",
                "src/test/resources/cli/broken.yaml",
                "no-such-file.yaml"));
        LintRules.all().ids().forEach(id -> files.add(fixture(id, "bad")));
        files.add(fixture("ignore-comment", "good"));
        return files;
    }

    private static String fixture(String id, String kind) {
        return LINT.resolve(id).resolve(kind + ".yaml").toString();
    }

    @ParameterizedTest
    @MethodSource("files")
    void sarifHasTheShapeThatTheStandardDemands(String file) throws IOException {
        String text = Run.of("validate", file, "--format", "sarif").out();
        JsonNode log = JSON.readTree(text);

        assertThat(SCHEMA.validate(log)).isEmpty();
        assertThat(text).as("whole numbers have no point").doesNotContainPattern("\": [0-9]+\\.");
        JsonNode run = log.at("/runs/0");
        List<String> ids = new ArrayList<>();
        run.at("/tool/driver/rules").forEach(rule -> ids.add(rule.get("id").asText()));
        assertThat(ids).doesNotHaveDuplicates().contains(DiagnosticId.DATE.id(), "no-baseline");
        assertThat(run.get("results"))
                .isNotEmpty()
                .allSatisfy(result -> assertThat(ids.get(result.get("ruleIndex").asInt()))
                        .isEqualTo(result.get("ruleId").asText()));
    }

    /** What SARIF 2.1.0 (OASIS, 27 March 2020) requires of the parts that are used here. */
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema("""
                    {"type": "object", "required": ["version", "runs"], "additionalProperties": false, "properties": {
                      "$schema": {"type": "string"}, "version": {"const": "2.1.0"},
                      "runs": {"type": "array", "items": {"$ref": "#/$defs/run"}}},
                     "$defs": {
                      "text": {"type": "object", "required": ["text"], "additionalProperties": false,
                        "properties": {"text": {"type": "string", "minLength": 1}}},
                      "help": {"type": "object", "required": ["text", "markdown"], "additionalProperties": false,
                        "properties": {"text": {"type": "string", "minLength": 1}, "markdown": {"type": "string", "minLength": 1}}},
                      "level": {"enum": ["none", "note", "warning", "error"]},
                      "run": {"type": "object", "required": ["tool"], "additionalProperties": false, "properties": {
                        "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                        "tool": {"type": "object", "required": ["driver"], "properties": {"driver":
                          {"type": "object", "required": ["name"], "additionalProperties": false, "properties": {
                            "name": {"type": "string"}, "version": {"type": "string"},
                            "rules": {"type": "array", "uniqueItems": true, "items": {"$ref": "#/$defs/rule"}}}}}},
                        "results": {"type": "array", "items": {"$ref": "#/$defs/result"}}}},
                      "rule": {"type": "object", "required": ["id"], "additionalProperties": false, "properties": {
                        "id": {"type": "string"}, "name": {"type": "string"}, "properties": {"type": "object"},
                        "shortDescription": {"$ref": "#/$defs/text"}, "fullDescription": {"$ref": "#/$defs/text"},
                        "help": {"$ref": "#/$defs/help"}, "helpUri": {"type": "string", "format": "uri"},
                        "defaultConfiguration": {"type": "object", "additionalProperties": false,
                          "properties": {"level": {"$ref": "#/$defs/level"}}}}},
                      "result": {"type": "object", "required": ["message"], "additionalProperties": false, "properties": {
                        "ruleId": {"type": "string"}, "ruleIndex": {"type": "integer", "minimum": 0},
                        "level": {"$ref": "#/$defs/level"}, "message": {"$ref": "#/$defs/text"},
                        "locations": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/location"}},
                        "relatedLocations": {"type": "array", "uniqueItems": true, "items": {"$ref": "#/$defs/location"}},
                        "fixes": {"type": "array", "uniqueItems": true, "items": {"$ref": "#/$defs/fix"}},
                        "suppressions": {"type": "array", "uniqueItems": true, "items":
                          {"type": "object", "required": ["kind"], "additionalProperties": false, "properties": {
                            "kind": {"enum": ["inSource", "external"]}, "justification": {"type": "string"},
                            "status": {"enum": ["accepted", "underReview", "rejected"]}}}},
                        "partialFingerprints": {"type": "object", "additionalProperties": {"type": "string"}},
                        "properties": {"type": "object"}}},
                      "artifact": {"type": "object", "additionalProperties": false,
                        "properties": {"uri": {"type": "string", "pattern": "^[^ ]+$"}}},
                      "region": {"type": "object", "additionalProperties": false, "required": ["startLine"],
                        "properties": {
                          "startLine": {"type": "integer", "minimum": 1}, "startColumn": {"type": "integer", "minimum": 1},
                          "endLine": {"type": "integer", "minimum": 1}, "endColumn": {"type": "integer", "minimum": 1}}},
                      "location": {"type": "object", "additionalProperties": false, "properties": {"physicalLocation":
                        {"type": "object", "required": ["artifactLocation"], "additionalProperties": false, "properties": {
                          "artifactLocation": {"$ref": "#/$defs/artifact"}, "region": {"$ref": "#/$defs/region"}}}}},
                      "fix": {"type": "object", "required": ["artifactChanges"], "additionalProperties": false,
                        "properties": {"description": {"$ref": "#/$defs/text"},
                          "artifactChanges": {"type": "array", "minItems": 1, "items":
                            {"type": "object", "required": ["artifactLocation", "replacements"],
                             "additionalProperties": false, "properties": {
                               "artifactLocation": {"$ref": "#/$defs/artifact"},
                               "replacements": {"type": "array", "minItems": 1, "items":
                                 {"type": "object", "required": ["deletedRegion"], "additionalProperties": false,
                                  "properties": {"deletedRegion": {"$ref": "#/$defs/region"},
                                    "insertedContent": {"$ref": "#/$defs/text"}}}}}}}}}}}
                    """);

    @Test
    void aSilencedFindingIsInSarifWithItsReasonAndNotInTheText() throws IOException {
        String file = fixture("ignore-comment", "good");
        JsonNode result = JSON.readTree(
                        Run.of("validate", file, "--format", "sarif").out())
                .at("/runs/0/results/0");

        assertThat(result.get("ruleId").asText()).isEqualTo("small-range");
        assertThat(result.at("/suppressions/0/kind").asText()).isEqualTo("inSource");
        assertThat(result.at("/suppressions/0/justification").asText()).isEqualTo("the bids are not in yet");
        assertThat(Run.of("validate", file, "--strict")).isEqualTo(new Run(0, file + ": nothing wrong\n", ""));
    }

    @Test
    void namesOfFilesBecomeUris(@TempDir Path folder) throws IOException {
        Path file = Files.copy(Path.of(fixture("small-range", "bad")), folder.resolve("my b\u00fcs #1.yaml"));
        String uri = JSON.readTree(
                        Run.of("validate", file.toString(), "--format", "sarif").out())
                .at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
                .asText();
        String stdin = JSON.readTree(
                        Run.with(Files.readString(file), 80, false, false, "validate", "-", "--format", "sarif")
                                .out())
                .at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
                .asText();

        assertThat(Path.of(java.net.URI.create(uri))).isEqualTo(file);
        assertThat(stdin).isEqualTo("%3Cstdin%3E");
    }

    static Stream<String> fixes() {
        return Stream.of("reversed-direction", "scale-changed", "false-precision", "inconsistent-judgements");
    }

    /** The replacements are made back to front, as a tool would; then the rule has nothing more to say. */
    @ParameterizedTest
    @MethodSource("fixes")
    void theFixInSarifMendsTheFile(String id, @TempDir Path folder) throws IOException {
        String file = fixture(id, "bad");
        JsonNode fix = JSON.readTree(
                        Run.of("validate", file, "--format", "sarif").out())
                .at("/runs/0/results/0/fixes/0");
        assertThat(fix.get("artifactChanges")).hasSize(1);
        List<JsonNode> replacements = new ArrayList<>();
        fix.at("/artifactChanges/0/replacements").forEach(replacements::add);
        replacements.sort(Comparator.comparingInt((JsonNode r) -> at(r, "startLine"))
                .thenComparingInt(r -> at(r, "startColumn"))
                .reversed());
        List<String> lines = new ArrayList<>(Files.readAllLines(Path.of(file)));
        for (JsonNode replacement : replacements) {
            assertThat(at(replacement, "endLine")).isEqualTo(at(replacement, "startLine"));
            StringBuilder line = new StringBuilder(lines.get(at(replacement, "startLine") - 1));
            line.replace(
                    at(replacement, "startColumn") - 1,
                    at(replacement, "endColumn") - 1,
                    replacement.at("/insertedContent/text").asText());
            lines.set(at(replacement, "startLine") - 1, line.toString());
        }
        Path mended = Files.write(folder.resolve("mended.yaml"), lines);

        assertThat(Run.of("validate", mended.toString()).out()).doesNotContain("error", "[" + id + "]");
    }

    private static int at(JsonNode replacement, String key) {
        return replacement.at("/deletedRegion/" + key).asInt();
    }

    @Test
    void warningsFailOnlyWhenAskedAndQuestionsNever() {
        String warning = fixture("small-range", "bad");
        String question = fixture("splitting-bias", "bad");

        assertThat(Run.of("validate", warning).code()).isZero();
        assertThat(Run.of("validate", "--strict", warning).code()).isEqualTo(Cli.WRONG_INPUT);
        assertThat(Run.of("validate", "--strict", question).code()).isZero();
    }

    @Test
    void aRuleCanBeLeftOut() {
        String file = fixture("small-range", "bad");

        assertThat(Run.of("validate", "--strict", "--disable", "small-range", file)
                        .out())
                .isEqualTo(file + ": nothing wrong\n");
        assertThat(Run.of("validate", "--strict", "--no-lint", file).out()).isEqualTo(file + ": nothing wrong\n");
    }

    @Test
    void anUnknownRuleIsAMistakeOfTheCommandLine() {
        Run run = Run.of("validate", "--disable", "smal-range", fixture("small-range", "bad"));

        assertThat(run.code()).isEqualTo(Cli.WRONG_COMMAND_LINE);
        assertThat(run.err()).contains("unknown rule 'smal-range'; did you mean 'small-range'?");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void anUnknownFormatNamesTheNearest() {
        Run run = Run.of("validate", "--format", "sarfi", fixture("small-range", "bad"));

        assertThat(run.code()).isEqualTo(Cli.WRONG_COMMAND_LINE);
        assertThat(run.err()).contains("did you mean 'sarif'?");
    }

    @Test
    void jsonTellsSubjectFixAndWhatIsIgnored() throws IOException {
        JsonNode found = JSON.readTree(Run.of("validate", fixture("scale-changed", "bad"), "--format", "json")
                        .out())
                .at("/files/0/diagnostics/0");
        JsonNode ignored = JSON.readTree(Run.of("validate", fixture("ignore-comment", "good"), "--format", "json")
                        .out())
                .at("/files/0");

        assertThat(found.get("subject").asText()).isEqualTo("weighting/ranges/cost");
        assertThat(found.at("/fix/changes/0/way").asText()).isEqualTo("criteria/cost/weight");
        assertThat(found.at("/fix/changes/0/from").asText()).isEqualTo("40");
        assertThat(found.at("/fix/changes/0/to").asText()).isEqualTo("60");
        assertThat(ignored.get("diagnostics")).isEmpty();
        assertThat(ignored.at("/ignored/0/reason").asText()).isEqualTo("the bids are not in yet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"min max", "low high", "from to", "lower upper"})
    void aScaleOfTwoEndsIsToldHowToSayWhichIsBetter(String keys, @TempDir Path folder) throws Exception {
        String[] ends = keys.split(" ");
        Path file = Files.writeString(
                folder.resolve("d.yaml"),
                "title: T\ncriteria:\n  a: {scale: {" + ends[0] + ": 1, " + ends[1]
                        + ": 5}}\noptions:\n  x: {performance: {a: 2}}\n  y: {performance: {a: 3}}\n");
        Run run = Run.of("rank", file.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines())
                .hasSize(1)
                .allMatch(line -> line.contains("write {worst: 1, best: 5} where more is better")
                        && line.contains("{worst: 5, best: 1} where less is"));
    }
}
