package io.github.steelyard.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Findings stand where they belong, and comments silence what they cover and nothing else. */
class InspectionTest {

    /** Two criteria of one kind of finding, so that a comment at one must leave the other. */
    private static final String DECISION = """
            title: Which line to the port?
            baseline: bus
            criteria:
              running-cost: {unit: EUR, scale: {worst: 0, best: 60}, weight: 40}
              city:
                weight: 60
                criteria:
                  noise:
                    unit: sone
                    scale: {worst: 50, best: 90}
                    weight: 60
                  range: {unit: km, direction: max, scale: {worst: 200, best: 500}, weight: 40}
            options:
              bus: {performance: {running-cost: 30, noise: 60, range: 300}}
              battery: {performance: {running-cost: 45, noise: 80, range: 400}}
            """;

    private static final String COST = "reversed-direction@4";
    private static final String NOISE = "reversed-direction@8";

    @Test
    void findingsStandAtTheirSubjectsSortedByPlace() {
        assertThat(said(DECISION)).containsExactly(COST, NOISE);
    }

    @Test
    void aCommentAtTheEndOfALineSpeaksOfTheKeyThatBeginsThere() {
        String text = DECISION.replace(
                "weight: 40}\n  city", "weight: 40} # steelyard: ignore reversed-direction because" + " it is\n  city");

        assertThat(text).contains("because it is");
        assertThat(said(text)).containsExactly(COST + " because it is", NOISE);
    }

    @Test
    void aCommentOnItsOwnLineSpeaksOfTheNextKeyWithAllBelowIt() {
        String text = DECISION.replace(
                "  city:\n",
                "  # steelyard: ignore reversed-direction because so named by the city\n\n  # and\n  city:\n");

        assertThat(said(text)).containsExactly(COST, NOISE.replace("8", "11") + " because so named by the city");
    }

    @Test
    void aCommentBeforeTheFirstKeySpeaksOfTheWholeFile() {
        String text =
                "# A decision.\n# steelyard: ignore reversed-direction, no-baseline because of old names\n" + DECISION;

        assertThat(said(text))
                .contains("reversed-direction@6 because of old names", "reversed-direction@10 because of old names");
    }

    @Test
    void whatLooksLikeACommentInsideATextIsNone() {
        String directive = "# steelyard: ignore reversed-direction because it is text";
        String text = DECISION.replace(
                "title: Which line to the port?\n",
                "title: 'Which line " + directive + "?'\ndescription: |\n  " + directive + "\n  more\nquestion: \"a\n  "
                        + directive + "\"\n");

        assertThat(said(text)).hasSize(2).noneMatch(s -> s.contains("because"));
    }

    @Test
    void aCommentBehindTheSignOfABlockOfTextIsOne() {
        String text = DECISION.replace(
                "baseline: bus\n",
                "baseline: bus\ndescription: | # steelyard: ignore no-baseline because of nothing\n  Text.\n");

        assertThat(said(text)).contains("ignore-comment@3");
    }

    @Test
    void aCommentAfterABlockOfTextIsNoPartOfIt() {
        String text = DECISION.replace(
                "baseline: bus\n",
                "baseline: bus\ndescription: |\n  Text # so far.\n\n# steelyard: ignore reversed-direction because old\n");

        assertThat(said(text)).containsExactly("reversed-direction@8 because old", "reversed-direction@12 because old");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# steelyard: ignore reversed-direction",
                "# steelyard: ignore reversed-direction because",
                "# steelyard: ignore reverse-direction because of a slip",
                "# steelyard: ignored reversed-direction because of a slip",
                "# steelyard: ignore no-baseline because there is one",
                "# steelyard:"
            })
    void aCommentThatSilencesNothingIsItselfReported(String comment) {
        List<String> said = said(DECISION.replace("criteria:\n  run", comment + "\ncriteria:\n  run"));

        assertThat(said).contains("ignore-comment@3").hasSize(3).noneMatch(s -> s.contains("because"));
    }

    @Test
    void theNearestRuleIsNamed() {
        String text = "# steelyard: ignore reverse-direction because of a slip\n" + DECISION;

        assertThat(inspected(text, Set.of()))
                .extracting(p -> p.finding().message())
                .contains(
                        "this comment ignores an unknown rule 'reverse-direction'; did you mean 'reversed-direction'?");
    }

    @Test
    void aRuleThatIsNotAskedFindsNothingAndItsCommentsAreNotIdle() {
        String text = "# steelyard: ignore reversed-direction because of old names\n" + DECISION;

        assertThat(inspected(text, Set.of("reversed-direction"))).isEmpty();
        assertThat(said(DECISION + "lint: {disable: {reversed-direction: old names}}\n"))
                .isEmpty();
    }

    @Test
    void thresholdsInTheFileAreThoseThatCount() {
        String text = DECISION.replace("weight: 40}\n  city", "weight: 40.125}\n  city");

        assertThat(said(text)).contains("false-precision@4");
        assertThat(said(text + "lint:\n  thresholds:\n    false-precision: {weight-digits: 5}\n"))
                .doesNotContain("false-precision@4");
    }

    @Test
    void commentsOfAnIncludedFileSpeakOfThatFile(@TempDir Path folder) throws IOException {
        int options = DECISION.indexOf("options:");
        Files.writeString(
                folder.resolve("main.yaml"),
                "include: [criteria.yaml]\ntitle: t\nbaseline: bus\n" + DECISION.substring(options));
        Files.writeString(
                folder.resolve("criteria.yaml"),
                "# steelyard: ignore reversed-direction because of old names\n"
                        + DECISION.substring(DECISION.indexOf("criteria:"), options));
        List<Placed> found =
                Inspection.of(DecisionReader.read(folder.resolve("main.yaml")), Set.of(), Cancellation.NEVER);

        assertThat(found).hasSize(2).allSatisfy(p -> {
            assertThat(p.ignored()).contains("of old names");
            assertThat(p.place().file()).endsWith("criteria.yaml");
        });
    }

    @Test
    void aFileWithErrorsIsNotLookedOver() {
        assertThat(inspected(DECISION.replace("baseline: bus", "baseline: buss"), Set.of()))
                .isEmpty();
    }

    @Test
    void nobodyWaitsForACancelledInspection() {
        Loaded loaded = DecisionReader.read(Path.of("options/north-korea-2017.yaml"));

        assertThatThrownBy(() -> Inspection.of(loaded, Set.of(), () -> true)).isInstanceOf(CancellationException.class);
    }

    private static List<Placed> inspected(String text, Set<String> disabled) {
        return Inspection.of(
                DecisionReader.read("bus.yaml", text.getBytes(StandardCharsets.UTF_8)), disabled, Cancellation.NEVER);
    }

    private static List<String> said(String text) {
        return inspected(text, Set.of()).stream()
                .map(p -> p.finding().rule() + "@" + p.place().line()
                        + p.ignored().map(reason -> " because " + reason).orElse(""))
                .toList();
    }
}
