package io.github.steelyard.io.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.github.steelyard.aggregation.AggregationMethods;
import io.github.steelyard.catalogue.Described;
import io.github.steelyard.catalogue.ParameterKind;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.io.DiagnosticFixturesTest;
import io.github.steelyard.io.format.ReadLimits;
import io.github.steelyard.io.grammar.CriterionKeys;
import io.github.steelyard.io.grammar.EvidenceKeys;
import io.github.steelyard.io.grammar.GroupKeys;
import io.github.steelyard.io.grammar.LimitKeys;
import io.github.steelyard.io.grammar.OptionKeys;
import io.github.steelyard.io.grammar.PerformanceKeys;
import io.github.steelyard.io.grammar.ScenarioKeys;
import io.github.steelyard.io.grammar.SourceKeys;
import io.github.steelyard.io.grammar.StakeholderKeys;
import io.github.steelyard.io.grammar.TopKeys;
import io.github.steelyard.io.grammar.WeightKeys;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.syntax.SyntaxReader;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.text.NumberText;
import io.github.steelyard.io.text.SourceText;
import io.github.steelyard.io.text.TextDecoder;
import io.github.steelyard.model.Confidence;
import io.github.steelyard.model.Direction;
import io.github.steelyard.model.PreferenceFunction;
import io.github.steelyard.weighting.WeightingMethods;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema and the reader say the same, as far as a schema can say it. */
class DecisionSchemaTest {

    private static final Path GOLDEN = Path.of("docs/decision.schema.json");

    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(DecisionSchema.json());

    /** What is no data to be held against a schema, or needs a look at another part of the decision. */
    private static final Set<DiagnosticId> BEYOND = EnumSet.of(
            // No YAML, or YAML with more than plain data.
            DiagnosticId.UNREADABLE,
            DiagnosticId.CONFLICT_MARKERS,
            DiagnosticId.JUDGEMENTS_CONTRADICT,
            DiagnosticId.DECIDER,
            DiagnosticId.PACKAGES,
            DiagnosticId.UNKNOWN_MEASURE,
            DiagnosticId.STRATEGY,
            DiagnosticId.ENCODING,
            DiagnosticId.CONTROL_CHARACTER,
            DiagnosticId.EMPTY_FILE,
            DiagnosticId.SYNTAX,
            DiagnosticId.TAB,
            DiagnosticId.SEVERAL_DOCUMENTS,
            DiagnosticId.ANCHOR,
            DiagnosticId.ALIAS,
            DiagnosticId.MERGE_KEY,
            DiagnosticId.TAG,
            DiagnosticId.DUPLICATE_KEY,
            DiagnosticId.TOO_DEEP,
            DiagnosticId.NOT_A_MAP,
            // Other files.
            DiagnosticId.SET_TWICE,
            DiagnosticId.INCLUDE_PATH,
            DiagnosticId.INCLUDE_CYCLE,
            DiagnosticId.INCLUDE_TWICE,
            DiagnosticId.INCLUDE_DEPTH,
            DiagnosticId.INCLUDE_WITHOUT_FOLDER,
            DiagnosticId.TABLE_HEADER,
            DiagnosticId.TABLE_ROW,
            // An included file may leave these out.
            DiagnosticId.NO_OPTIONS,
            DiagnosticId.SINGLE_OPTION,
            // Two numbers, or two parts of the file, against each other.
            DiagnosticId.DUPLICATE_ID,
            DiagnosticId.SCALE_ENDS,
            DiagnosticId.LEVELS,
            DiagnosticId.MIDPOINT,
            DiagnosticId.THRESHOLDS,
            DiagnosticId.UNKNOWN_CRITERION,
            DiagnosticId.UNKNOWN_GROUP,
            DiagnosticId.UNKNOWN_OPTION,
            DiagnosticId.UNKNOWN_LEVEL,
            DiagnosticId.UNKNOWN_SOURCE,
            DiagnosticId.UNKNOWN_STAKEHOLDER,
            DiagnosticId.PACKAGES_EMPTY,
            DiagnosticId.WEIGHT_MISSING,
            DiagnosticId.WEIGHTS_ALL_ZERO,
            DiagnosticId.WEIGHT_UNUSED,
            DiagnosticId.WEIGHT_BOUNDS_SUM,
            DiagnosticId.NAMED_TWICE,
            DiagnosticId.WEIGHTING_NEEDS_CRITERIA,
            DiagnosticId.WEIGHTING_REFUSED,
            DiagnosticId.PERFORMANCE_OUTSIDE_SCALE,
            DiagnosticId.PROBABILITIES_NORMALISED,
            DiagnosticId.SCENARIO_PROBABILITY,
            DiagnosticId.UNKNOWN_UNCERTAINTY,
            DiagnosticId.STATES,
            DiagnosticId.FORMULA,
            DiagnosticId.CIRCLE,
            DiagnosticId.BASELINE_ABSENT,
            DiagnosticId.ELSE_ABSENT,
            // Where a number belongs, a level's word may stand.
            DiagnosticId.NUMBER_QUOTED,
            DiagnosticId.NUMBER_RANGE);

    @Test
    void theCopyInTheDocumentationIsWhatTheCodeSays() throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(GOLDEN, DecisionSchema.json());
        }
        assertThat(DecisionSchema.json())
                .describedAs("run with -Dgolden.update=true after adding a method")
                .isEqualTo(Files.readString(GOLDEN));
    }

    static Stream<Path> decisions() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> shipped = Files.walk(Path.of("options"))) {
            shipped.filter(f -> f.toString().endsWith(".yaml")).sorted().forEach(files::add);
        }
        files.add(Path.of("src/test/resources/decisions/everything.yaml"));
        return files.stream();
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void everyGoodFilePasses(Path file) throws IOException {
        assertThat(SCHEMA.validate(data(file))).isEmpty();
    }

    static Stream<DiagnosticId> fixtures() {
        return DiagnosticFixturesTest.ids();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void everyBadFileFailsUnlessItsFaultIsBeyondASchema(DiagnosticId id) throws IOException {
        JsonNode data = data(DiagnosticFixturesTest.FOLDER.resolve(id.id() + ".yaml"));
        Set<ValidationMessage> faults = data == null ? Set.of() : SCHEMA.validate(data);

        assertThat(faults.isEmpty()).describedAs("passes: " + faults).isEqualTo(BEYOND.contains(id));
    }

    @Test
    void itsWordsAreThoseOfTheCatalogues() throws IOException {
        JsonNode schema = new ObjectMapper().readTree(Files.readString(GOLDEN));
        JsonNode defs = schema.get("$defs");

        assertThat(words(defs.at("/method/anyOf/0/enum")))
                .isEqualTo(AggregationMethods.all().ids());
        assertThat(words(defs.at("/method/anyOf/2/properties/id/enum")))
                .isEqualTo(AggregationMethods.all().ids());
        assertThat(words(defs.at("/weighting/anyOf/0/enum")))
                .isEqualTo(WeightingMethods.all().ids());
        assertThat(words(defs.at("/weighting/anyOf/2/properties/method/enum")))
                .isEqualTo(WeightingMethods.all().ids());
        assertThat(words(defs.at("/criterion/properties/preference-function/enum")))
                .isEqualTo(PreferenceFunction.words());
        assertThat(words(defs.at("/criterion/properties/direction/enum")))
                .isEqualTo(
                        Arrays.stream(Direction.values()).map(Direction::word).toList());
        assertThat(words(defs.at("/performance/anyOf/2/properties/confidence/enum")))
                .isEqualTo(
                        Arrays.stream(Confidence.values()).map(Confidence::word).toList());
        parameters(
                AggregationMethods.all(), defs.at("/method/anyOf/2/allOf"), "/then/properties/parameters/properties");
        parameters(WeightingMethods.all(), defs.at("/weighting/anyOf/2/allOf"), "/then/properties");
    }

    private static void parameters(Iterable<? extends Described> methods, JsonNode cases, String way) {
        int k = 0;
        for (Described method : methods) {
            JsonNode properties = cases.get(k++).at(way);
            for (ParameterSpec spec : method.description().parameters()) {
                assertThat(properties.has(spec.name()))
                        .describedAs(method.id() + " " + spec.name())
                        .isTrue();
                if (spec.kind() == ParameterKind.CHOICE) {
                    assertThat(words(properties.at("/" + spec.name() + "/enum")))
                            .isEqualTo(spec.choices());
                }
            }
        }
    }

    @Test
    void itsKeysAreThoseOfTheReader() throws IOException {
        JsonNode schema = new ObjectMapper().readTree(Files.readString(GOLDEN));
        JsonNode defs = schema.get("$defs");
        Map.of(
                        schema,
                        TopKeys.TABLE.names(),
                        defs.get("group"),
                        GroupKeys.TABLE.names(),
                        defs.get("criterion"),
                        CriterionKeys.TABLE.names(),
                        defs.at("/criterion/properties/thresholds"),
                        LimitKeys.THRESHOLDS.names(),
                        defs.at("/criterion/properties/require"),
                        LimitKeys.REQUIRE.names(),
                        defs.get("option"),
                        OptionKeys.TABLE.names(),
                        defs.at("/performance/anyOf/2"),
                        PerformanceKeys.TABLE.names(),
                        defs.get("stakeholder"),
                        StakeholderKeys.TABLE.names(),
                        defs.get("scenario"),
                        ScenarioKeys.TABLE.names(),
                        defs.get("source"),
                        SourceKeys.TABLE.names())
                .forEach((shape, keys) ->
                        assertThat(names(shape.get("properties"))).containsExactlyInAnyOrderElementsOf(keys));
        assertThat(names(defs.at("/evidence/items/properties")))
                .containsExactlyInAnyOrderElementsOf(EvidenceKeys.TABLE.names());
        assertThat(names(defs.at("/weight/anyOf/1/properties")))
                .containsExactlyInAnyOrderElementsOf(WeightKeys.TABLE.names());
    }

    private static List<String> words(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static List<String> names(JsonNode map) {
        List<String> names = new ArrayList<>();
        map.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** What an editor sees: numbers, truth values and nulls by their looks; null when there is no map. */
    private static JsonNode data(Path file) throws IOException {
        Diagnostics ignored = new Diagnostics();
        SourceText source = TextDecoder.decode(file.toString(), file, Files.readAllBytes(file), ignored);
        Syntax.Mapping root = source == null
                ? null
                : SyntaxReader.read(source, ignored, ReadLimits.DEFAULT.values())
                        .root();
        return root == null ? null : data(root);
    }

    private static JsonNode data(Syntax part) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        if (part instanceof Syntax.Mapping map) {
            ObjectNode node = make.objectNode();
            for (int k = 0; k < map.size(); k++) {
                node.set(map.key(k).text(), data(map.value(k)));
            }
            return node;
        }
        if (part instanceof Syntax.Listing list) {
            ArrayNode node = make.arrayNode();
            for (int k = 0; k < list.size(); k++) {
                node.add(data(list.element(k)));
            }
            return node;
        }
        if (!(part instanceof Syntax.Scalar scalar) || scalar.isNull()) {
            return make.nullNode();
        }
        double x = scalar.isPlain() ? NumberText.parse(scalar.text()) : Double.NaN;
        if (x == x) {
            return x == Math.rint(x) && Math.abs(x) < 1e15 ? make.numberNode((long) x) : make.numberNode(x);
        }
        boolean isFlag = scalar.isPlain()
                && (scalar.text().equals("true") || scalar.text().equals("false"));
        return isFlag ? make.booleanNode(scalar.text().equals("true")) : make.textNode(scalar.text());
    }
}
