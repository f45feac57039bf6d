package io.github.steelyard.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.Weights;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.sensitivity.Explanation.Part;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExplanationTest {

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void contributionsSumToTheLeadAndTheCarryingSetIsSmallest(long seed) {
        Study study = Studies.random(seed, 5, 7);
        List<Option> options = study.problem().options();
        for (int i = 0; i < 5; i++) {
            for (int k = 0; k < i; k++) {
                Explanation e = Explanation.of(study, options.get(i), options.get(k));
                double pros = e.pros().stream().mapToDouble(Part::contribution).sum();
                double cons = -e.cons().stream().mapToDouble(Part::contribution).sum();
                assertThat(e.lead()).isNotNegative();
                assertThat(pros - cons).isCloseTo(e.lead(), within(1e-9));
                if (e.lead() > 0 && !e.cons().isEmpty()) {
                    double carried = e.carrying().stream()
                            .mapToDouble(Part::contribution)
                            .sum();
                    assertThat(carried).isGreaterThan(cons);
                    assertThat(e.carrying()).hasSize(fewest(e.pros(), cons));
                    assertThat(e.answers())
                            .hasSameSizeAs(e.cons())
                            .allSatisfy(a -> assertThat(a.by()).isNotEmpty());
                }
            }
        }
    }

    /** The size of the smallest set of pros that outweigh the cons, by trying every set. */
    private static int fewest(List<Part> pros, double cons) {
        int fewest = Integer.MAX_VALUE;
        for (int set = 0; set < 1 << pros.size(); set++) {
            double sum = 0;
            for (int p = 0; p < pros.size(); p++) {
                sum += (set >> p & 1) == 1 ? pros.get(p).contribution() : 0;
            }
            if (sum > cons) {
                fewest = Math.min(fewest, Integer.bitCount(set));
            }
        }
        return fewest;
    }

    @Test
    void theSentenceSpeaksInNativeUnits() {
        Criterion cost = unit(Criterion.min("cost").between(60, 20), "MEUR");
        Criterion noise = unit(Criterion.min("noise").between(85, 60), "dB(A)");
        Criterion image = levels("image", Map.of("poor", 0.0, "fair", 40.0, "good", 80.0, "splendid", 100.0));
        Problem problem = Problem.of(
                List.of(cost, noise, image), List.of("battery", "diesel"), new double[][] {{40, 62, 80}, {30, 78, 0}});
        Study study = Studies.of(problem, Weights.of(40, 50, 10));
        assertThat(sentence(study, Map.of()))
                .isEqualTo("Battery leads Diesel by 0.300 on Noise (62 dB(A) against 78 dB(A)), which alone outweighs"
                        + " all that speaks for Diesel: Cost (40 MEUR against 30 MEUR).");
        Study even = study.with(Weights.of(50, 20, 35));
        assertThat(sentence(even, Map.of()))
                .isEqualTo("Battery leads Diesel by 0.270 on Image (good against poor), which alone outweighs all that"
                        + " speaks for Diesel: Cost (40 MEUR against 30 MEUR).");
    }

    private static Criterion unit(Criterion c, String unit) {
        return new Criterion(
                c.label(),
                unit,
                c.direction(),
                c.scale(),
                c.value(),
                c.requirement(),
                c.thresholds(),
                c.preferenceFunction(),
                c.weight());
    }

    private static Criterion levels(String id, Map<String, Double> values) {
        Criterion c = Criterion.max(id);
        return new Criterion(
                Label.of(id),
                "",
                c.direction(),
                new Scale.Levels(values),
                c.value(),
                c.requirement(),
                c.thresholds(),
                c.preferenceFunction(),
                c.weight());
    }

    @Test
    void eachConIsAnsweredByPros() {
        Study study =
                Studies.of(new double[] {30, 30, 20, 20}, new double[] {1, 1, 0, .2}, new double[] {.1, .2, .9, .9});
        Explanation e = Explanation.of(
                study,
                study.problem().options().get(1),
                study.problem().options().get(0));
        assertThat(e.better().id()).isEqualTo("a1");
        assertThat(e.carrying()).extracting(p -> p.criterion().id()).containsExactly("c1", "c2");
        assertThat(e.answers())
                .extracting(a -> a.con().criterion().id() + " by "
                        + a.by().stream().map(p -> p.criterion().id()).toList())
                .containsExactly("c3 by [c2]", "c4 by [c1]");
    }

    @Test
    void levelOptionsAreSaidToBeLevel() {
        Study study = Studies.of(new double[] {1, 1}, new double[] {1, 0}, new double[] {0, 1});
        assertThat(sentence(study, Map.of())).startsWith("A1 and A2 are level: C1 (1 against 0) just makes up for C2");
        Study same = Studies.of(new double[] {1, 1}, new double[] {1, 0}, new double[] {1, 0});
        assertThat(sentence(same, Map.of())).contains("do the same on every criterion");
    }

    @Test
    void aDominatedOptionIsNowhereBetterAndNeverFirst() {
        Study study = Studies.of(new double[] {3, 1}, new double[] {.9, .5}, new double[] {.2, .4});
        List<String> paragraphs = paragraphs(study, Map.of());
        assertThat(paragraphs.get(0)).contains("it is nowhere worse, and most of the lead comes from C1");
        assertThat(paragraphs.get(1)).isEqualTo("A2 can never be first: A1 is ahead of it whatever the weights.");
    }

    @Test
    void aCompromiseThatIsNeverFirstIsExplainedByAMixture() {
        Study study =
                Studies.of(new double[] {3, 1}, new double[] {1, 0}, new double[] {0, 1}, new double[] {.45, .45});
        List<String> paragraphs = paragraphs(study, Map.of("options", List.of("a3", "a1")));
        assertThat(paragraphs.get(1))
                .isEqualTo("A3 can never be first: whatever the weights, one of A1 and A2 is ahead of it (a mixture of"
                        + " 50% A1 and 50% A2 always is).");
    }

    @Test
    void unknownPerformancesAreCalledUnknown() {
        Problem base = Studies.problem(new double[] {.9, .5}, new double[] {.2, .4});
        Problem problem =
                new Problem(base.tree(), base.options(), base.performances().with(1, 0, Performance.MISSING));
        assertThat(sentence(Studies.of(problem, Weights.equal(2)), Map.of())).contains("C1 (0.9 against unknown)");
    }

    @Test
    void whereScoresAreNotSumsEachFigureIsALoss() {
        Study study =
                Studies.method(Studies.of(new double[] {3, 1}, new double[] {.9, .2}, new double[] {.2, .4}), "topsis");
        Explanation e = Explanation.of(
                study,
                study.problem().options().get(0),
                study.problem().options().get(1));
        assertThat(e.isExact()).isFalse();
        assertThat(e.pros()).extracting(p -> p.criterion().id()).containsExactly("c1");
        assertThat(e.cons()).extracting(p -> p.criterion().id()).containsExactly("c2");
        assertThat(paragraphs(study, Map.of())).anySatisfy(p -> assertThat(p).contains("not sums over criteria"));
    }

    @Test
    void twoDifferentOptionsAreNeeded() {
        Study study = Studies.of(new double[] {1}, new double[] {1}, new double[] {0});
        assertThatThrownBy(() -> Studies.ask("explanation", study, Map.of("options", List.of("a1", "a1"))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("two different options");
        Study alone = Studies.of(new double[] {1}, new double[] {1});
        assertThatThrownBy(() -> Studies.ask("explanation", alone, Map.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("only one");
    }

    private static String sentence(Study study, Map<String, Object> parameters) {
        return (String)
                ((Map<?, ?>) Studies.ask("explanation", study, parameters).figures()).get("sentence");
    }

    private static List<String> paragraphs(Study study, Map<String, Object> parameters) {
        return Studies.ask("explanation", study, parameters).blocks().stream()
                .filter(Paragraph.class::isInstance)
                .map(b -> ((Paragraph) b).text())
                .toList();
    }
}
