package io.github.steelyard.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.Steelyard;
import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Weights;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Items;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.RankLines;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose ranking: stakeholders, the group, and which of their differences matter. */
class StakeholdersTest {

    @Test
    void sharesAreTheMeanOverAllOrdersOfArrival() {
        Random random = new Random(21);
        for (int seed = 0; seed < 25; seed++) {
            int n = 1 + random.nextInt(5);
            double[] voices = random.ints(n, 1, 4).asDoubleStream().toArray();
            Study study = Study.of(Groups.decision(Groups.random(random, 4, 3), Groups.weights(random, n, 3), voices));
            Members members = Members.of(study);
            List<Pivot> pivots = Pivot.of(members, Cancellation.NEVER);
            double[] shares = new double[n];
            int[] orders = {0};
            arrive(members, new boolean[n], 0, shares, orders);
            for (int s = 0; s < n; s++) {
                assertThat(pivots.get(s).share()).isCloseTo(shares[s] / orders[0], within(1e-12));
            }
        }
    }

    private static void arrive(Members members, boolean[] in, int arrived, double[] shares, int[] orders) {
        if (arrived == in.length) {
            orders[0]++;
            return;
        }
        for (int s = 0; s < in.length; s++) {
            if (!in[s]) {
                double before = value(members, in);
                in[s] = true;
                int ordersBefore = orders[0];
                arrive(members, in, arrived + 1, shares, orders);
                shares[s] += (value(members, in) - before) * (orders[0] - ordersBefore);
                in[s] = false;
            }
        }
    }

    private static double value(Members members, boolean[] in) {
        return members.weights(in)
                .map(w -> members.study().with(w).evaluate().ranking())
                .map(r -> r.rank(members.winner()) == 1 ? 1.0 / r.leaders().size() : 0)
                .orElse(0.0);
    }

    @Test
    void sharesOfManyAreSampledAndStillSumToOne() {
        Random random = new Random(22);
        Members members =
                Members.of(Study.of(Groups.decision(Groups.random(random, 4, 3), Groups.weights(random, 20, 3))));
        double sum = Pivot.of(members, Cancellation.NEVER).stream()
                .mapToDouble(Pivot::share)
                .sum();
        assertThat(sum).isCloseTo(1.0 / members.groupRanking().leaders().size(), within(1e-9));
        assertThat(Pivot.isExact(members)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"weighted-sum", "topsis"})
    void aDifferenceIsDecisiveWhenTheWinnerChangesWithinIt(String method) {
        Random random = new Random(23);
        int decisive = 0;
        for (int seed = 0; seed < 20; seed++) {
            Study study = Study.of(Groups.decision(Groups.random(random, 4, 3), Groups.weights(random, 3, 3)))
                    .with(new MethodChoice(method, Map.of()));
            Members members = Members.of(study);
            List<Disagreement> differences = Disagreement.of(members, Cancellation.NEVER);
            for (int j = 0; j < 3; j++) {
                Disagreement d = differences.get(j);
                boolean changes = false;
                for (int step = 0; step <= 120; step++) {
                    double t = d.low() + (d.high() - d.low()) * step / 120;
                    double[] w = members.group().weights().toArray();
                    double rest = 1 - w[j];
                    for (int other = 0; other < 3; other++) {
                        w[other] = other == j ? t : rest > 0 ? w[other] / rest * (1 - t) : (1 - t) / 2;
                    }
                    changes |= study.with(Weights.of(w)).evaluate().ranking().rank(members.winner()) > 1;
                }
                if (method.equals("weighted-sum") || !changes) {
                    assertThat(d.isDecisive() || !changes).isTrue();
                }
                if (method.equals("weighted-sum")) {
                    assertThat(d.isDecisive()).isEqualTo(changes);
                }
                decisive += changes ? 1 : 0;
            }
        }
        assertThat(decisive).isBetween(3, 60);
    }

    @Test
    void twoCampsThatAnAverageHidesAreFound() {
        double[][] values = {{1, 0.3, 0}, {0, 0.3, 1}, {0.55, 0.8, 0.55}};
        double[][] weights = {{8, 1, 1}, {7, 1, 2}, {1, 1, 8}, {2, 1, 7}};
        Decision decision = Groups.decision(values, weights);
        Map<?, ?> figures = Groups.figures("stakeholders", decision, Map.of());
        assertThat(figures.get("nobodys-first")).isEqualTo(true);
        Map<?, ?> camps = (Map<?, ?>) figures.get("camps");
        assertThat(camps.get("first")).isEqualTo(List.of("s1", "s2"));
        assertThat(camps.get("second-winner")).isEqualTo(List.of("b"));
        String said = text(Groups.ask("stakeholders", decision, Map.of()).blocks());
        assertThat(said).contains("nobody's first choice", "hides two camps, S1 and S2 for A, against S3 and S4 for B");
    }

    @Test
    void thoseWhoAgreeHaveNoCampsAndNothingMatters() {
        double[][] values = {{1, 1}, {0.5, 0.2}, {0.1, 0.4}};
        Decision decision = Groups.decision(values, new double[][] {{1, 3}, {3, 1}});
        Map<?, ?> figures = Groups.figures("stakeholders", decision, Map.of());
        assertThat(figures.get("camps")).isNull();
        assertThat(figures.get("decisive-criteria")).isEqualTo(List.of());
        assertThat(figures.get("nobodys-first")).isEqualTo(false);
        List<Block> blocks = Groups.ask("stakeholders", decision, Map.of()).blocks();
        assertThat(text(blocks)).startsWith("Everybody puts A first, and so does the group.");
        assertThat(blocks).anyMatch(RankLines.class::isInstance);
    }

    @Test
    void aVoiceWeighsAndWithoutOneNobodyCounts() {
        double[][] values = {{1, 0}, {0, 1}};
        double[][] weights = {{9, 1}, {1, 9}};
        assertThat(Members.of(Study.of(Groups.decision(values, weights, 2, 1))).winner())
                .isZero();
        assertThat(Members.of(Study.of(Groups.decision(values, weights, 1, 2))).winner())
                .isEqualTo(1);
        assertThat(Members.of(Study.of(Groups.decision(values, weights, 0, 1))).winner())
                .isEqualTo(1);
        assertThatThrownBy(() -> Members.of(Study.of(Groups.decision(values, weights, 0, 0))))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void judgementsAreAveragedOnlyWhereEverybodyJudgesByPairs() {
        var judging = Groups.judging("s1", 2, Map.of("c1", Map.of("c2", 4.0)));
        var back = Groups.judging("s2", 1, Map.of("c2", Map.of("c1", 2.0)));
        Decision decision =
                Groups.with(Groups.problem(new double[][] {{1, 0}, {0, 1}}), List.of(judging, back), List.of());
        double[] w = GroupWeights.JUDGEMENTS
                .weights(Study.of(decision), decision.stakeholders(), List.of())
                .toArray();
        double ratio = Math.cbrt(4 * 4 * 0.5);
        assertThat(w[0] / w[1]).isCloseTo(ratio, within(1e-9));
        Decision mixed = Groups.with(
                Groups.problem(new double[][] {{1, 0}, {0, 1}}),
                List.of(
                        Groups.judging("judge", 2, Map.of("c1", Map.of("c2", 4.0))),
                        Groups.stakeholders(new double[][] {{1, 2}}).get(0)),
                List.of());
        assertThatThrownBy(() -> GroupWeights.JUDGEMENTS.weights(Study.of(mixed), mixed.stakeholders(), List.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("the top level");
    }

    @Test
    void withoutStakeholdersThereIsNoAnswerAndAnUnknownOneIsNamed() {
        Decision lonely = Groups.with(Groups.problem(new double[][] {{1, 0}, {0, 1}}), List.of(), List.of());
        for (String analysis : List.of("stakeholders", "consensus", "cube")) {
            assertThatThrownBy(() -> Groups.ask(analysis, lonely, Map.of()))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("stakeholders");
        }
        Decision two = Groups.decision(new double[][] {{1, 0}, {0, 1}}, new double[][] {{1, 2}, {2, 1}});
        assertThatThrownBy(() -> Groups.ask("stakeholders", two, Map.of("among", List.of("s3"))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("unknown stakeholder 's3'");
    }

    @Test
    void theAuthorsDifferencesThatMatterAreNamedOnTheNorthKoreaDecision() {
        Decision decision =
                Steelyard.read(Path.of("options/north-korea-2017.yaml")).decision();
        Map<String, Object> authors = Map.of("among", List.of("doug-bandow", "bloomberg-board", "gewirtz-and-onek"));
        Map<?, ?> figures = Groups.figures("stakeholders", decision, authors);
        List<?> decisive = (List<?>) figures.get("decisive-criteria");
        List<?> harmless = (List<?>) figures.get("harmless-criteria");
        assertThat(decisive.size() + harmless.size()).isEqualTo(18);
        assertThat(harmless).isNotEmpty();
        Study study = Study.of(decision);
        Members members = Members.of(study, Parameters.of(Analyses.all().get("stakeholders"), authors, study.scope()));
        for (Disagreement d : Disagreement.of(members, Cancellation.NEVER)) {
            Option winner = members.option(members.winner());
            boolean turns = !d.atLow().contains(winner) || !d.atHigh().contains(winner);
            assertThat(decisive.contains(d.node().id())).isEqualTo(turns);
        }
        String said = text(Groups.ask("stakeholders", decision, authors).blocks());
        assertThat(said).contains("Kendall's W");
        assertThat(decisive.isEmpty())
                .isEqualTo(said.contains("No single difference over a weight changes the group's winner"));
    }

    private static String text(List<Block> blocks) {
        return blocks.stream()
                .map(b ->
                        b instanceof Paragraph p ? p.text() : b instanceof Items i ? String.join("\n", i.texts()) : "")
                .collect(Collectors.joining("\n"));
    }
}
