package io.github.steelyard.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.aggregation.AggregationMethod;
import io.github.steelyard.aggregation.AggregationMethods;
import io.github.steelyard.inspection.WorkedExamples;
import io.github.steelyard.weighting.WeightingMethod;
import io.github.steelyard.weighting.WeightingMethods;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The worked examples that ship with the methods. */
class WorkedExamplesTest {

    static Stream<WorkedExample> examples() {
        return WorkedExamples.all().stream();
    }

    static Stream<AggregationMethod> methods() {
        return AggregationMethods.all().stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyPrintedFigureComesOut(WorkedExample example) {
        for (Figure figure : Verification.of(example).figures()) {
            assertThat(figure.agrees())
                    .as(example.id() + " " + figure.name() + ": printed " + figure.printed() + ", ours "
                            + figure.ours())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void eachShowsAListedMethodAndNamesItsSource(WorkedExample example) {
        assertThat(AggregationMethods.all().find(example.subject()).isPresent()
                        || WeightingMethods.all().find(example.subject()).isPresent())
                .isTrue();
        assertThat(example.source()).hasSizeGreaterThan(15);
        assertThat(example.printed()).isNotEmpty();
        assertThat(example.decision().title()).isNotBlank();
    }

    static Stream<WeightingMethod> weightingMethods() {
        return WeightingMethods.all().stream();
    }

    @ParameterizedTest
    @MethodSource("weightingMethods")
    void everyWeightingMethodHasOne(WeightingMethod method) {
        assertThat(examples().map(WorkedExample::subject)).contains(method.id());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void everyRankingMethodHasOne(AggregationMethod method) {
        assertThat(examples().map(WorkedExample::subject)).contains(method.id());
    }

    @Test
    void theIndexListsEveryFile() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/library/src/main/resources/io/github/steelyard/examples"))) {
            List<String> ids = files.map(f -> f.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> name.substring(0, name.length() - ".yaml".length()))
                    .toList();
            assertThat(examples().map(WorkedExample::id)).containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    @Test
    void aWrongFigureDoesNotAgree() {
        WorkedExample right = examples().findFirst().orElseThrow();
        Map<String, Object> printed = new LinkedHashMap<>(right.printed());
        Map<String, Object> scores = new LinkedHashMap<>();
        ((Map<?, ?>) printed.get("score")).forEach((id, score) -> scores.put((String) id, (Double) score + 0.01));
        printed.put("score", scores);
        printed.put("no-such-quantity", 1.0);
        Verification verification = Verification.of(new WorkedExample(
                right.id(),
                right.subject(),
                right.source(),
                right.note(),
                right.decision(),
                printed,
                right.tolerances()));
        assertThat(verification.agrees()).isFalse();
        assertThat(verification.figures())
                .filteredOn(f -> !f.agrees())
                .extracting(Figure::name)
                .containsExactly("score", "no-such-quantity");
    }
}
