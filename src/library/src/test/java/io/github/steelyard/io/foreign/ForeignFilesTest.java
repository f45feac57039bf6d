package io.github.steelyard.io.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.DecisionWriter;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.format.DecisionFormat;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.model.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A file of each format of other programs, with scores worked out by hand. */
class ForeignFilesTest {

    private static final Path FOLDER = Path.of("src/test/resources/foreign");

    /** File, person or null, then options and their scores. */
    static Stream<Arguments> files() {
        return Stream.of(
                // 2/3, 2/9 and 1/9 of water, upkeep and noise; upkeep is 1/3 spares and 2/3 skill.
                scores("pump.ahp", null, "diesel-pump", 0.44709, "solar-pump", 0.30900, "hand-pump", 0.24392),
                // Twice the miles to the gallon; a residual value 1.25 times as high is judged 4.
                scores("vehicles.ahp", null, "van", (1 / 3.0 + 0.8) / 2, "car", (2 / 3.0 + 0.2) / 2),
                scores("two-judges.ahp", null, "attic", 0.66375, "cellar", 0.33625),
                scores("two-judges.ahp", "ida", "attic", 0.78, "cellar", 0.22),
                scores("two-judges.ahp", "otto", "attic", 0.18, "cellar", 0.82),
                scores("treatment.json", null, "new-drug", 0.70625, "old-drug", 0.4875),
                // Bleeding counts 3/4, pain 1/4, the centre of all weights of that order.
                scores("treatment-spread.json", null, "patch", 0.775, "pill", 0.75),
                scores("antenna.jsmaa", null, "dish", 0.6, "panel", 0.576, "whip", 0.4),
                scores("zones.jsmaa", null, "west", 3, "north", 2, "south", 1),
                scores("trip.xml", null, "isle", 0.61, "fjord", 0.5, "lake", 0.5),
                scores("trip-of-two.xml", null, "fjord", 0.55, "isle", 0.4),
                scores("trip-of-two.xml", "ann", "isle", 0.7, "fjord", 0.3),
                scores("trip-of-two.xml", "ben", "fjord", 0.8, "isle", 0.1),
                scores("fields.dmsy", null, "long-field", 2 / 3.0, "wet-field", 0.6, "upper-field", 4 / 15.0),
                scores("bikes.json", null, "city", 0.6, "cargo", 0.4, "fold", 0.3 + 0.4 / 6),
                scores("bikes-matrix.json", null, "city", 0.75, "fold", 0.375 + 0.25 / 6, "cargo", 0.25),
                scores("stoves.md", null, "iron", 0.5 + 0.25 * 2 / 3, "tile", 0.5, "pellet", 0.25 + 0.25 / 3),
                scores("stoves.txt", null, "iron", 8 / 9.0, "tile", 1 / 3.0, "pellet", 1 / 3.0),
                scores("stoves.csv.gz", null, "iron", 8 / 9.0, "tile", 1 / 3.0, "pellet", 1 / 3.0),
                scores("stoves-decision.txt", null, "iron", 1, "tile", 0));
    }

    private static Arguments scores(String file, String person, Object... optionsAndScores) {
        Map<String, Double> scores = new LinkedHashMap<>();
        for (int k = 0; k < optionsAndScores.length; k += 2) {
            scores.put((String) optionsAndScores[k], ((Number) optionsAndScores[k + 1]).doubleValue());
        }
        return Arguments.of(file, person, scores);
    }

    private static void ranks(Decision decision, String person, Map<String, Double> expected) {
        Study base = Study.of(decision);
        Evaluation evaluation = (person == null ? base : base.withStakeholder(person)).evaluate();
        List<String> options =
                evaluation.study().problem().options().stream().map(o -> o.id()).toList();
        assertThat(options).containsExactlyInAnyOrderElementsOf(expected.keySet());
        expected.forEach((option, score) -> assertThat(evaluation.scores().at(options.indexOf(option)))
                .describedAs(option)
                .isCloseTo(score, within(6e-6)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("files")
    void itRanksAsItsProgramMeant(String file, String person, Map<String, Double> expected) {
        Loaded loaded = DecisionReader.read(FOLDER.resolve(file));

        assertThat(loaded.diagnostics()).noneMatch(d -> d.severity() == Severity.ERROR);
        ranks(loaded.orThrow(), person, expected);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("files")
    void asYamlItRanksTheSame(String file, String person, Map<String, Double> expected) {
        Decision decision = DecisionReader.read(FOLDER.resolve(file)).orThrow();

        byte[] yaml = DecisionWriter.write(decision, DecisionFormat.YAML).bytes();

        ranks(DecisionReader.read("again.yaml", yaml).orThrow(), person, expected);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("files")
    void theNameSaysNothing(String file, String person, Map<String, Double> expected) throws IOException {
        byte[] bytes = Files.readAllBytes(FOLDER.resolve(file));

        ranks(DecisionReader.read("whatever.dat", bytes).orThrow(), person, expected);
    }

    @Test
    void judgementsInPairsStayJudgements() {
        Decision decision = DecisionReader.read(FOLDER.resolve("pump.ahp")).orThrow();

        assertThat(decision.tree().root().weighting().method()).isEqualTo("ahp");
        assertThat(decision.title()).isEqualTo("Which pump for the village well?");
        assertThat(decision.description()).isEqualTo("Water counts most.");
    }

    @Test
    void whatIsTakenForSomethingElseIsSaid() {
        assertThat(DecisionReader.read(FOLDER.resolve("trip.xml")).diagnostics())
                .extracting(Diagnostic::message)
                .contains("the scores of 'crowd' do not run from 0 to 1 in one direction, so they stand for its"
                        + " performances");
    }

    @Test
    void titlesComeFromTheFileOrElseFromItsName() {
        assertThat(DecisionReader.read(FOLDER.resolve("stoves.md")).orThrow().title())
                .isEqualTo("Which stove?");
        assertThat(DecisionReader.read(FOLDER.resolve("stoves.csv.gz"))
                        .orThrow()
                        .title())
                .isEqualTo("Stoves");
    }
}
