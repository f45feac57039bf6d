package io.github.steelyard.io;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.io.format.DecisionFormat;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.io.schema.DecisionSchema;
import io.github.steelyard.model.Decision;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written reads back as the same decision. */
class DecisionWriterTest {

    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(DecisionSchema.json());

    private static final String HITS = "\"{}[]<>/,;:.-0 \n&=x'\u00e9";

    @TempDir
    private Path folder;

    static Stream<Path> shipped() throws IOException {
        try (Stream<Path> files =
                Stream.concat(Files.walk(Path.of("options")), Files.walk(Path.of("src/test/resources/decisions")))) {
            List<Path> found = files.filter(f -> f.toString().endsWith(".yaml"))
                    .filter(f -> DecisionReader.read(f).value().isPresent())
                    .sorted()
                    .toList();
            assertThat(found).hasSizeGreaterThan(3);
            return found.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void yamlAndJsonHoldEverything(Path file) throws IOException {
        holdsEverything(DecisionReader.read(file).orThrow());
    }

    private void holdsEverything(Decision decision) throws IOException {
        for (DecisionFormat format : List.of(DecisionFormat.YAML, DecisionFormat.JSON)) {
            DecisionWriter.Written written = DecisionWriter.write(decision, format);
            Path copy = Files.write(folder.resolve("copy." + format.endings().get(0)), written.bytes());
            Loaded again = DecisionReader.read(copy);
            String text = new String(written.bytes(), StandardCharsets.UTF_8);

            assertThat(again.diagnostics().stream().map(Diagnostic::toString)).isEmpty();
            assertThat(again.orThrow()).as(text).isEqualTo(decision);
            assertThat(written.losses()).isEmpty();
            assertThat(DecisionWriter.write(again.orThrow(), format).bytes()).isEqualTo(written.bytes());
            assertThat(SCHEMA.validate(text, format == DecisionFormat.JSON ? InputFormat.JSON : InputFormat.YAML))
                    .isEmpty();
        }
    }

    /** What a printer is likely to get wrong: words that look like something else, dots, breaks, many digits. */
    private static final String ODD = """
            title: "No"
            question: "first line\\n\\n  second: 'line' # no comment\\n"
            description: " blank before\\ttab \\u00e9 \\U0001F68B"
            seed: -9223372036854775808
            weight-uncertainty: 0.1
            confidence: {high: 0.01, moderate: 0.2, low: 0.5}
            baseline: z
            lint:
              disable: {local-scale: "the list is # whole"}
              thresholds: {correlated-criteria: {tau-b: 0.95}}
            method: {id: electre-i, parameters: {concordance-threshold: 0.65}}
            weight-order: [group, [a, 'no']]
            criteria:
              group:
                name: "~"
                weight: {min: 10, max: 60, points: 33.3}
                weighting: {method: macbeth, differences: {x: {y: null}}, swings: {x: weak, y: weak}, ranges: {x: [55, 80], y: ['1', good]}}
                criteria:
                  x: {direction: max, unit: '%', note: "- dash", preference-function: gaussian, thresholds: {s: 2}}
                  y: {levels: {'bad..': 0, '1': 7, 'true': 55.5, good: 100}, require: {at-least: '1'}}
              a: {value: {points: {1e-7: 0, 3: 7, 5.25: 57, 1e20: 100}}, weight: {min: 5}}
              'no': {scale: {worst: 9, best: 1}, value: {exponential: {midpoint: 3.3}}, weight: 1e-9}
            options:
              '010': {name: 3, kind: "null", performance: {x: 62.50, y: {min: 'bad..', max: 'true'}, a: 3, no: 2}}
              '1e3':
                performance:
                  x: {value: 70, confidence: low, note: "a: b, {c}"}
                  y: {low: 'bad..', mode: '1', high: good, evidence: [{source: s, paragraph: 2, note: "x"}]}
                  a: {mean: 4, sd: 0.1}
                  no: {outcomes: {1: 0.1, 2: 0.2, 3: 0.3, 4.5: 0.4}}
              z:
                description: "a
                  folded text"
                performance: {x: {value: unknown, note: why}, y: {value: '1', confidence: high}, a: 2}
            sources: {s: {paragraphs: 3, date: 2017-08, url: "https://x.y/?a=1#b"}}
            stakeholders:
              p: {voice: 0, weights: {a: 3, group: 0.1}}
              q: {weighting: {group: {method: equal}}}
              r: {weighting: {method: rank-sum, order: [a, [group, 'no']]}}
            scenarios:
              one: {probability: 0.1, performance: {z: {x: {min: 1, max: 2}, a: unknown}}}
              two: {probability: 0.7, performance: {'010': {y: good, x: {value: 61, confidence: moderate}}}}
              three: {probability: 0.2, note: "it's"}
            """;

    @Test
    void wordsThatLookLikeSomethingElseComeBack() throws IOException {
        Loaded loaded = DecisionReader.read(Files.writeString(folder.resolve("odd.yaml"), ODD));
        assertThat(loaded.diagnostics().stream().map(Diagnostic::toString)).isEmpty();
        holdsEverything(loaded.orThrow());
    }

    @Test
    void anyDecisionComesBackWhole() throws IOException {
        for (int seed = 0; seed < 150; seed++) {
            holdsEverything(new RandomDecisions(seed).next());
        }
    }

    /** What comes back of any decision is without loss when it is written once more. */
    @Test
    void sheetsAndXmcdaKeepWhatTheyHold() throws IOException {
        for (int seed = 0; seed < 150; seed++) {
            Decision decision = new RandomDecisions(seed).next();
            for (DecisionFormat format : List.of(DecisionFormat.CSV, DecisionFormat.XLSX, DecisionFormat.XMCDA)) {
                Decision once = through(decision, format, seed);
                DecisionWriter.Written written = DecisionWriter.write(once, format);

                assertThat(written.losses()).as(format + " of " + seed).isEmpty();
                assertThat(through(once, format, seed))
                        .as(format + " of " + seed)
                        .isEqualTo(once);
                for (int i = 0; i < decision.options().size(); i++) {
                    for (int j = 0; j < decision.tree().criteria().size(); j++) {
                        assertThat(Double.valueOf(once.performances().central(i, j)))
                                .isEqualTo(
                                        Double.valueOf(decision.performances().central(i, j)));
                    }
                }
            }
        }
    }

    private Decision through(Decision decision, DecisionFormat format, int seed) throws IOException {
        DecisionWriter.Written written = DecisionWriter.write(decision, format);
        Path file = Files.write(folder.resolve("through." + format.endings().get(0)), written.bytes());
        Loaded loaded = DecisionReader.read(file);
        assertThat(loaded.diagnostics().stream().map(Diagnostic::toString))
                .as(format + " of " + seed + "\n" + new String(written.bytes(), StandardCharsets.UTF_8))
                .noneMatch(d -> d.contains("error"));
        return loaded.orThrow();
    }

    /** Damaged at random, a file of any format is read or refused with a place, and nothing falls over. */
    @Test
    void damagedFilesAreReadOrRefused() throws IOException {
        Decision decision =
                DecisionReader.read(Path.of("options/examples/bus-fleet.yaml")).orThrow();
        SplittableRandom random = new SplittableRandom(7);
        for (DecisionFormat format : DecisionFormat.values()) {
            byte[] good = DecisionWriter.write(decision, format).bytes();
            for (int k = 0; k < 300; k++) {
                byte[] bad = good.clone();
                for (int hit = 0; hit <= random.nextInt(4); hit++) {
                    bad[random.nextInt(bad.length)] = (byte) HITS.charAt(random.nextInt(HITS.length()));
                }
                Path file = Files.write(folder.resolve("bad." + format.endings().get(0)), bad);
                Loaded loaded = DecisionReader.read(file);
                assertThat(loaded.value().isPresent()
                                || loaded.diagnostics().stream().anyMatch(d -> d.severity() == Severity.ERROR))
                        .isTrue();
            }
        }
    }
}
