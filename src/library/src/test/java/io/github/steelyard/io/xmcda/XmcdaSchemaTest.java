package io.github.steelyard.io.xmcda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.DecisionWriter;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.RandomDecisions;
import io.github.steelyard.io.format.DecisionFormat;
import io.github.steelyard.io.kind.XmcdaVersion;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.model.Decision;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every file of XMCDA that is written is valid: by a schema of our own for 3.1 and 4.0, and by the published one for 3.1.
 * What our own allows but for names is the same in both versions, so what the published one says of 3.1 speaks for 4.0.
 */
class XmcdaSchemaTest {

    private static final Map<XmcdaVersion, Schema> OWN = new EnumMap<>(XmcdaVersion.class);
    private static final Schema PUBLISHED = XmcdaSchemas.published();

    static {
        for (XmcdaVersion version : XmcdaVersion.values()) {
            OWN.put(version, XmcdaSchemas.own(version));
        }
    }

    @TempDir
    private Path folder;

    private static byte[] valid(Decision decision, XmcdaVersion version, String what) {
        byte[] written =
                DecisionWriter.write(decision, DecisionFormat.XMCDA, version).bytes();
        String shown = what + "\n" + new String(written, StandardCharsets.UTF_8);
        assertThat(XmcdaSchemas.faults(OWN.get(version), written)).as(shown).isEmpty();
        if (version == XmcdaVersion.V3_1) {
            assertThat(XmcdaSchemas.faults(PUBLISHED, written)).as(shown).isEmpty();
        }
        return written;
    }

    @ParameterizedTest
    @EnumSource(XmcdaVersion.class)
    void everyDecisionThereIsIsWrittenByTheRules(XmcdaVersion version) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String root : new String[] {"options", "src/test/resources"}) {
            try (Stream<Path> walk = Files.walk(Path.of(root))) {
                walk.filter(f -> DecisionFormat.of(f.toString()).isPresent()).forEach(files::add);
            }
        }
        int written = 0;
        for (Path file : files) {
            Loaded loaded = DecisionReader.read(file);
            if (loaded.value().isPresent()) {
                valid(loaded.orThrow(), version, file.toString());
                written++;
            }
        }
        assertThat(written).isGreaterThan(50);
    }

    @ParameterizedTest
    @EnumSource(XmcdaVersion.class)
    void soIsAnyOther(XmcdaVersion version) {
        for (int seed = 0; seed < 300; seed++) {
            valid(new RandomDecisions(seed).next(), version, "seed " + seed);
        }
    }

    private static final String AWKWARD = """
            title: "<Ends & \\"means\\"> — 'öde' \\U0001F68C"
            description: "two\\nlines\\tand a tab"
            criteria:
              group:
                weight: {min: 10, max: 60, points: 40}
                criteria:
                  a: {name: "<a> & \\"b\\"", description: "]]> --", direction: min, weight: 1, thresholds: {s: 1e-300}}
                  b: {scale: {worst: -1e300, best: 1e300}, weight: 3, thresholds: {indifference: 0, preference: 1, veto: 2, s: 3}}
              words: {levels: {'1': 0, "two & <three>": 12.5, '- -': 50, ünüblich: 100}, weight: 0}
              curve: {value: {points: {-1e-9: 100, 0: 33.3, 1e9: 0}}, weight: 0.1}
              scaled: {scale: {worst: 0, best: 3}, value: {points: {0: 0, 1: 0.1, 2: 0.1, 3: 100}}, weight: 1e-12}
              bent: {scale: {worst: 0, best: 8}, value: {exponential: {midpoint: 3}}, weight: 1}
              plain: {direction: max, weight: 5, evidence: []}
            options:
              x:
                name: "x\\ny"
                performance: {a: unknown, b: {min: -1e299, max: 1e-299}, words: '1', curve: 0, scaled: 1.5, bent: 8, plain: 1e21}
              y:
                description: "& <"
                performance: {a: 0.1, words: 'two & <three>', curve: {low: 0, mode: 1, high: 5}, plain: {mean: 3, sd: 1}}
              z: {}
            """;

    @ParameterizedTest
    @EnumSource(XmcdaVersion.class)
    void awkwardOnesComeBackAsTheyWere(XmcdaVersion version) throws IOException {
        Loaded loaded = DecisionReader.read(Files.writeString(folder.resolve("a.yaml"), AWKWARD));
        assertThat(loaded.diagnostics().stream().map(Diagnostic::toString)).noneMatch(d -> d.contains("error"));
        byte[] once = valid(loaded.orThrow(), version, "awkward");
        Loaded back = DecisionReader.read(Files.write(folder.resolve("b.xml"), once));
        Decision decision = back.orThrow();

        assertThat(new String(valid(decision, version, "again"), StandardCharsets.UTF_8))
                .isEqualTo(new String(once, StandardCharsets.UTF_8));
        assertThat(decision.title()).isEqualTo("<Ends & \"means\"> — 'öde' \ud83d\ude8c");
        assertThat(decision.options().get(0).name()).isEqualTo("x\ny");
        for (String id : new String[] {"a", "b", "words", "curve", "scaled", "plain"}) {
            assertThat(criterion(decision, id).value())
                    .as(id)
                    .isEqualTo(criterion(loaded.orThrow(), id).value());
            assertThat(criterion(decision, id).scale())
                    .as(id)
                    .isEqualTo(criterion(loaded.orThrow(), id).scale());
            assertThat(criterion(decision, id).thresholds())
                    .as(id)
                    .isEqualTo(criterion(loaded.orThrow(), id).thresholds());
        }
    }

    private static io.github.steelyard.model.Criterion criterion(Decision decision, String id) {
        return decision.tree().criteria().stream()
                .filter(c -> c.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Each change breaks one rule; where the published schema has none, because it is a rule of ours, it says so. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "wrong order | <type>real</type>\\s*<active>true</active> | <active>true</active><type>real</type> | both",
                "unknown element | <type>real</type> | <kind>real</kind> | both",
                "missing id | <alternative id=\"x\" | <alternative | both",
                "wrong type of value | <real>0.1</real> | <real>ten</real> | both",
                "infinite | <real>0.1</real> | <real>INF</real> | own",
                "unknown direction | <preferenceDirection>min | <preferenceDirection>less | both",
                "no direction | <preferenceDirection>min</preferenceDirection> | `` | both",
                "two values | <NA/> | <NA/><real>1</real> | both",
                "empty interval | (?s)<lowerBound>.*?</upperBound> | `` | both",
                "unknown option | <alternativeID>x< | <alternativeID>q< | own",
                "unknown criterion | <criterionID>plain< | <criterionID>q< | own",
                "twice the same id | id=\"y\" | id=\"x\" | own",
                "bare text | (?s)<values>.*?</values> | <values>3</values> | both",
                "half a segment | (?s)<tail>.*?</tail> | `` | both",
                "no weights in the list | (?s)<criterionValues?>.*</criterionValues?> | `` | both",
                "threshold of no kind | mcdaConcept=\"veto\" | mcdaConcept=\"vito\" | own"
            })
    void aBrokenRuleIsNoticed(String name, String part, String instead, String by) throws IOException {
        Decision decision = DecisionReader.read(Files.writeString(folder.resolve("a.yaml"), AWKWARD))
                .orThrow();
        for (XmcdaVersion version : XmcdaVersion.values()) {
            String good = new String(valid(decision, version, "awkward"), StandardCharsets.UTF_8);
            String bad = good.replaceFirst(part, instead == null ? "" : instead);
            assertThat(bad).isNotEqualTo(good);
            byte[] bytes = bad.getBytes(StandardCharsets.UTF_8);

            assertThat(XmcdaSchemas.faults(OWN.get(version), bytes)).isNotEmpty();
            if (version == XmcdaVersion.V3_1) {
                assertThat(XmcdaSchemas.faults(PUBLISHED, bytes).isEmpty()).isEqualTo(by.equals("own"));
            }
        }
    }

    /** So that what the published 3.1 says holds for 4.0 as far as it is known: entries are plural, names qualified. */
    @Test
    void bothVersionsDifferOnlyInNames() throws IOException {
        Path resources = Path.of("src/test/resources/xmcda");
        String four = body(Files.readString(resources.resolve("steelyard-4.0.xsd")));
        String three = body(Files.readString(resources.resolve("steelyard-3.1.xsd")));

        assertThat(four.replace("2021/XMCDA-4.0.0", "2019/XMCDA-3.1.1")
                        .replace("FormDefault=\"qualified\"", "FormDefault=\"unqualified\"")
                        .replace("name=\"xmcda\"", "name=\"XMCDA\"")
                        .replaceAll("name=\"(criterion[A-Z][a-z]+)s\"", "name=\"$1\"")
                        .replaceAll("xpath=\"([./]*)x:(\\w+/?)(x:)?", "xpath=\"$1$2"))
                .isEqualTo(three);
    }

    private static String body(String schema) {
        return schema.substring(schema.indexOf("<xs:schema"));
    }

    /** Every element that is written is one that may be read, and in the place where it is read. */
    @Test
    void whatIsWrittenIsReadWithoutAWord() throws IOException {
        for (XmcdaVersion version : XmcdaVersion.values()) {
            for (int seed = 0; seed < 50; seed++) {
                byte[] written = DecisionWriter.write(new RandomDecisions(seed).next(), DecisionFormat.XMCDA, version)
                        .bytes();
                Loaded loaded = DecisionReader.read(Files.write(folder.resolve("r.xml"), written));
                assertThat(loaded.diagnostics().stream().map(Diagnostic::id)).noneMatch(id -> id.startsWith("xmcda"));
            }
        }
    }
}
