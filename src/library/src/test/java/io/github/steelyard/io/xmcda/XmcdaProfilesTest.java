package io.github.steelyard.io.xmcda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.model.Decision;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Profiles stand among the alternatives of XMCDA and are no options; ELECTRE TRI sorts by them. */
class XmcdaProfilesTest {

    private static final Path FOLDER = Path.of("src/test/resources/xmcda");

    private static List<String> ranked(Decision decision) {
        return Study.of(decision).evaluate().ranked().stream().map(o -> o.id()).toList();
    }

    private static String all() throws IOException {
        return Files.readString(FOLDER.resolve("sorting-v3/all.xml"));
    }

    private static Loaded read(String xml) {
        return DecisionReader.read("all.xml", xml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFolderOfVersionTwoIsSorted() {
        Loaded loaded = DecisionReader.read(FOLDER.resolve("sorting-v2"));
        Decision decision = loaded.orThrow();

        assertThat(decision.options()).extracting(o -> o.name()).containsExactly("Mill", "Weir", "Ford");
        assertThat(decision.method().id()).isEqualTo("electre-tri");
        assertThat(decision.method().parameters())
                .isEqualTo(Map.of(
                        "profiles",
                        Map.of("flow", List.of(10.0, 20.0), "cost", List.of(40.0, 20.0)),
                        "categories",
                        List.of("poor", "fair", "good"),
                        "lambda",
                        0.7));
        // Mill is above p1 on both criteria and above p2 on none; Weir above both profiles; Ford below both.
        assertThat(ranked(decision)).containsExactly("s2", "s1", "s3");
    }

    @Test
    void whatIsLeftOutIsSaid() {
        assertThat(DecisionReader.read(FOLDER.resolve("sorting-v2")).diagnostics())
                .extracting(Diagnostic::message)
                .containsExactlyInAnyOrder(
                        "profiles of categories, not options: p2, p1; ELECTRE TRI sorts by them into C, B, A, worst first",
                        "left out, because it is no XMCDA: description-wsDD.xml",
                        "left out, because not listed: s4",
                        "left out of criteriaValues, because not listed: beauty");
    }

    @Test
    void boundsOfVersionThreeMayGoBeyondTheOutermostCategories() throws IOException {
        Decision decision = read(all()).orThrow();

        assertThat(decision.method().parameters().get("profiles")).isEqualTo(Map.of("flow", List.of(10.0, 20.0)));
        assertThat(ranked(decision)).containsExactly("s2", "s3", "s1");
    }

    @Test
    void profilesThatDoNotChainAreNamedAndNothingIsSorted() throws IOException {
        Loaded loaded = read(all().replace("<upperBound><alternativeID>b1", "<upperBound><alternativeID>b3"));

        assertThat(loaded.orThrow().method().id()).isEqualTo("weighted-sum");
        assertThat(loaded.orThrow().options()).hasSize(3);
        assertThat(loaded.diagnostics()).extracting(Diagnostic::message).anyMatch(m -> m.contains("do not chain"));
    }

    @Test
    void aProfileWithoutAPerformanceIsNamed() throws IOException {
        Loaded loaded = read(all().replaceFirst("<alternativePerformances><alternativeID>b2.*\n", ""));

        assertThat(loaded.orThrow().method().id()).isEqualTo("weighted-sum");
        assertThat(loaded.diagnostics())
                .extracting(Diagnostic::message)
                .anyMatch(m -> m.contains("'b2' has no number on 'flow'"));
    }

    @Test
    void anUnlistedNameIsAMisspellingWhereAListedOneLacksItsRow() throws IOException {
        assertThat(read(all().replace("<alternativeID>s3<", "<alternativeID>s33<"))
                        .diagnostics())
                .extracting(Diagnostic::message)
                .anyMatch(m -> m.startsWith("unknown alternative 's33' in performanceTable; did you mean 's3'?"));
    }

    @Test
    void allCriteriaWithoutADirectionAreAskedForInOneLine() throws IOException {
        assertThat(read(all().replaceAll("(?s)<criteriaScales>.*</criteriaScales>", ""))
                        .diagnostics())
                .filteredOn(d -> d.severity() == Severity.ERROR)
                .singleElement()
                .extracting(Diagnostic::message)
                .asString()
                .contains("flow", "--max", "--min");
    }
}
