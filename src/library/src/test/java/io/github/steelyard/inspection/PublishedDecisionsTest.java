package io.github.steelyard.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.ResultValues;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Performance;
import io.github.steelyard.reactions.Conflict;
import io.github.steelyard.reactions.Stability.Concept;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each decision from the literature gives what its source prints. */
class PublishedDecisionsTest {

    private static Decision decision(String id) {
        String text = PublishedDecisions.of(id).text();
        return DecisionReader.read(id + ".yaml", text.getBytes(StandardCharsets.UTF_8))
                .orThrow();
    }

    private static Study study(String id) {
        return Study.of(decision(id));
    }

    private static Map<?, ?> asked(Analysis<?> analysis, Study study) {
        return (Map<?, ?>) ResultValues.plain(analysis.run(study));
    }

    private static List<Integer> ranks(Evaluation evaluation, int options) {
        return IntStream.range(0, options)
                .map(i -> evaluation.ranking().rank(i))
                .boxed()
                .toList();
    }

    static List<String> ids() {
        return PublishedDecisions.ids();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void eachSaysWhatItShowsAndWhereItsFiguresComeFrom(String id) {
        PublishedDecisions.PublishedDecision example = PublishedDecisions.of(id);
        Decision decision = decision(id);
        assertThat(decision.title()).isEqualTo(example.title());
        assertThat(example.source()).containsPattern("[12][089]\\d\\d");
        assertThat(example.data()).containsPattern("licence|CC BY");
        assertThat(example.shows()).isNotBlank();
        assertThat(example.text()).contains("# Page: docs/examples/" + id + ".md\n");
    }

    @Test
    void thereAreAtLeastTwelveAndAWrongNameIsAnsweredWithTheNearest() {
        assertThat(PublishedDecisions.all()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(catchThrowable(() -> PublishedDecisions.of("ofices")))
                .isInstanceOf(Refusal.class)
                .hasMessage("unknown example 'ofices'; did you mean 'offices'?");
        assertThat(catchThrowable(() -> PublishedDecisions.of("xyzzyxyzzy")))
                .hasMessage("unknown example 'xyzzyxyzzy'; 'steelyard examples' lists them all");
    }

    /** Ranks and scores in the order of the options; the tolerance is that of the rounding in print. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // Goodwin & Wright print the weights in whole percentages, so the totals differ by up to 0.5 points.
                "offices; 1 6 5 4 2 7 3; 0.808 0.394 0.474 0.523 0.648 0.209 0.602; 0.005",
                "three-cars; 2 1 3; 0.4817 0.5182 0.1780; 0.00006",
                "company-cars; 1 2 6 5 4 3 8 7 9; 0.1349 0.1165 0.0628 0.0666 0.0669 0.1069 0.0330 0.0611 0.0312; 0.001",
                "power-plants; 6 2 5 3 1 4; -0.145 0.017 -0.089 -0.020 0.293 -0.055; 0.0011",
                "energy-mix; 8 9 6 7 3 5 2 4 1;"
                        + " -0.4143 -0.5056 -0.2317 -0.2892 0.3313 0.0619 0.4296 0.1626 0.4554; 0.0001",
                "desalination-site; 1 2 4 5 3; 0.4463 0.1658 -0.2544 -0.4618 0.1041; 0.00006",
                "waste-incinerators; 2 1 4 3 6 5; 0.7932 0.8187 0.6393 0.7380 0.5807 0.6123; 0.006"
            })
    void thePrintedRankingComesOut(String id, String ranks, String scores, double tolerance) {
        Study study = study(id);
        Evaluation evaluation = study.evaluate();
        String[] printed = scores.trim().split(" ");
        assertThat(String.join(
                        " ",
                        ranks(evaluation, printed.length).stream()
                                .map(String::valueOf)
                                .toList()))
                .isEqualTo(ranks.trim());
        for (int i = 0; i < printed.length; i++) {
            assertThat(evaluation.scores().at(i))
                    .as(study.problem().options().get(i).id())
                    .isCloseTo(Double.parseDouble(printed[i]), within(tolerance));
        }
    }

    /** The book's totals to the last digit, with its weights in whole percentages. */
    @Test
    void theOfficesHaveTheTotalsOfTheBookAtItsRoundedWeights() {
        double[] weights = {32, 26, 23, 10, 6, 3};
        double[] printed = {80.8, 39.4, 47.4, 52.3, 64.8, 20.9, 60.2};
        Decision offices = decision("offices");
        for (int i = 0; i < printed.length; i++) {
            double total = 0;
            for (int j = 0; j < weights.length; j++) {
                total += weights[j] / 100 * stated(offices, i, j);
            }
            assertThat(total).isCloseTo(printed[i], within(1e-9));
        }
    }

    private static double stated(Decision decision, int option, int criterion) {
        Performance cell = Study.of(decision).problem().performances().at(option, criterion);
        return ((Performance.Exact) cell).value();
    }

    @Test
    void theFactorysSitesRankAsInTheBook() {
        assertThat(ranks(study("plant-location").evaluate(), 6)).containsExactly(4, 6, 5, 2, 1, 3);
    }

    @Test
    void theCompanyCarsHaveTheirPrintedWeights() {
        double[] printed = {0.2, 0.1684, 0.1579, 0.1474, 0.1158, 0.0842, 0.0737, 0.0421, 0.0105};
        Study study = study("company-cars");
        for (int j = 0; j < printed.length; j++) {
            assertThat(study.nodeWeights().weights().at(j)).isCloseTo(printed[j], within(0.00006));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "w1; 5 6 2 4 1 3; 0.991 1.000 0.473 0.670 0.000 0.578",
                "w2; 6 2 3 4 1 5; 1.000 0.533 0.552 0.563 0.000 0.686",
                "w3; 5 6 2 4 1 3; 0.684 1.000 0.147 0.554 0.041 0.191",
                "w4; 5 6 1 4 2 3; 0.668 1.000 0.051 0.588 0.058 0.078"
            })
    void theReservoirsRankAsPrintedUnderEachSetOfWeights(String weights, String ranks, String indices) {
        Evaluation evaluation =
                study("hydropower-drina").withStakeholder(weights).evaluate();
        String[] printed = indices.trim().split(" ");
        assertThat(ranks(evaluation, 6).toString().replaceAll("[\\[\\],]", "")).isEqualTo(ranks.trim());
        for (int i = 0; i < printed.length; i++) {
            assertThat(evaluation.scores().at(i)).isCloseTo(Double.parseDouble(printed[i]), within(0.0011));
        }
    }

    @Test
    void theAntidepressantsHaveThePublishedRankAcceptabilities() {
        double[][] printed = {
            {0.20, 0.28, 0.30, 0.22}, {0.25, 0.29, 0.27, 0.19}, {0.17, 0.25, 0.29, 0.30}, {0.39, 0.18, 0.15, 0.29}
        };
        acceptabilities("antidepressants", printed, 0.02);
    }

    @Test
    void theThrombolyticsHaveThePublishedRankAcceptabilities() {
        acceptabilities("thrombolytics", new double[][] {{0.1369, 0.8631}, {0.8631, 0.1369}}, 0.015);
    }

    private static void acceptabilities(String id, double[][] printed, double tolerance) {
        Study study = study(id);
        Map<?, ?> found = (Map<?, ?>) asked(Analyses.SMAA, study).get("acceptability");
        for (int i = 0; i < printed.length; i++) {
            String option = study.problem().options().get(i).id();
            List<?> ranks = (List<?>) found.get(option);
            for (int r = 0; r < printed[i].length; r++) {
                assertThat(((Number) ranks.get(r)).doubleValue())
                        .as(option + " at rank " + (r + 1))
                        .isCloseTo(printed[i][r], within(tolerance));
            }
        }
    }

    @Test
    void lombardDominatesPierpointAndNobodyElseIsDominated() {
        Map<?, ?> found = asked(Analyses.DOMINANCE, study("office-even-swaps"));
        assertThat((List<?>) found.get("pareto"))
                .extracting(Object::toString)
                .containsExactly("parkway", "lombard", "baranov", "montana");
        assertThat((List<?>) found.get("pairs")).singleElement().satisfies(pair -> {
            assertThat(((Map<?, ?>) pair).get("dominates")).isEqualTo("lombard");
            assertThat(((Map<?, ?>) pair).get("dominated")).isEqualTo("pierpoint");
        });
    }

    /** Expected profit 20, perfect information worth 35; a score of 0 is -70 and of 1 is 200. */
    @Test
    void theWildcatterDrillsAndWouldPay35ForPerfectInformation() {
        Study study = study("oil-wildcatter");
        Evaluation evaluation = study.evaluate();
        assertThat(evaluation.scores().at(0) * 270 - 70).isCloseTo(20, within(1e-9));
        assertThat(evaluation.scores().at(1) * 270 - 70).isCloseTo(0, within(1e-9));
        double worth = Analyses.DISCUSS_NEXT.run(study).perfect().gain() * 270;
        // 10,000 draws: the standard error is 0.35.
        assertThat(worth).isCloseTo(35, within(1.5));
    }

    @Test
    void theNineProjectsHaveWeingartnersOptimum() {
        Map<?, ?> best = (Map<?, ?>)
                ((List<?>) asked(Analyses.PACKAGES, study("capital-budget")).get("best")).get(0);
        assertThat((List<?>) best.get("measures"))
                .extracting(Object::toString)
                .containsExactly("project-1", "project-3", "project-4", "project-6", "project-9");
        assertThat(((Number) best.get("score")).doubleValue() * 151).isCloseTo(70, within(1e-9));
        assertThat(best.get("use").toString()).isEqualTo("{first-year=48.0, second-year=20.0}");
    }

    @Test
    void nashvilleIsTheCapitalByEveryRule() {
        Map<?, ?> found = asked(Analyses.CONSENSUS, study("tennessee-capital"));
        assertThat(new TreeMap<>((Map<?, ?>) found.get("borda")).toString())
                .isEqualTo("{chattanooga=173.0, knoxville=107.0, memphis=126.0, nashville=194.0}");
        assertThat(found.get("condorcet-winner")).isEqualTo("nashville");
        Map<?, ?> kemeny = (Map<?, ?>) found.get("kemeny");
        assertThat(kemeny.get("support")).isEqualTo(393.0);
        assertThat((List<?>) kemeny.get("ranking"))
                .extracting(Object::toString)
                .containsExactly("nashville", "chattanooga", "knoxville", "memphis");
    }

    /** The orders of the file, with the moves of the graph, have the published equilibria. */
    @Test
    void elmirasOrdersHaveThePublishedEquilibria() {
        Decision elmira = decision("elmira");
        Map<String, int[][]> moves = new LinkedHashMap<>();
        moves.put("ministry", new int[][] {{1, 2}, {3, 4}, {5, 6}, {7, 8}});
        moves.put("company", new int[][] {
            {1, 3}, {1, 9}, {2, 4}, {2, 9}, {3, 9}, {4, 9}, {5, 7}, {5, 9}, {6, 8}, {6, 9}, {7, 9}, {8, 9}
        });
        moves.put("town", new int[][] {{1, 5}, {5, 1}, {2, 6}, {6, 2}, {3, 7}, {7, 3}, {4, 8}, {8, 4}});
        List<Conflict.Player> players = new ArrayList<>();
        moves.forEach((player, steps) -> players.add(player(elmira, player, steps)));
        Conflict conflict = new Conflict(
                Study.of(elmira).problem().options().stream().map(Option::id).toList(), players);

        assertThat(conflict.stability().equilibria(Concept.NASH)).containsExactly("state-5", "state-8", "state-9");
        assertThat(conflict.stability().equilibria(Concept.SEQUENTIAL))
                .containsExactly("state-5", "state-8", "state-9");
        assertThat(conflict.stability().equilibria(Concept.GENERAL_METARATIONAL))
                .containsExactly("state-1", "state-4", "state-5", "state-8", "state-9");
    }

    private static Conflict.Player player(Decision elmira, String player, int[][] steps) {
        List<String> criteria = Study.of(elmira).problem().criteria().stream()
                .map(Criterion::id)
                .toList();
        int column = criteria.indexOf(player + "-order");
        List<List<Integer>> reach = new ArrayList<>();
        List<Double> worth = new ArrayList<>();
        for (int state = 0; state < 9; state++) {
            int from = state + 1;
            reach.add(IntStream.range(0, steps.length)
                    .filter(k -> steps[k][0] == from)
                    .mapToObj(k -> steps[k][1] - 1)
                    .toList());
            worth.add(stated(elmira, state, column));
        }
        return new Conflict.Player(player, reach, worth);
    }
}
