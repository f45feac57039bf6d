package io.github.steelyard.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.evaluation.Answer;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.NodeWeight;
import io.github.steelyard.model.Performance;
import io.github.steelyard.oracle.OracleCase;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.sampling.DirichletWeights;
import io.github.steelyard.sampling.WeightSampler;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.junit.jupiter.api.Test;

/**
 * Sampled worths are held against exact ones within five of their own standard errors: one false alarm in 1.7 million
 * comparisons where the mean is near normal, and about thirty are made. Entropies of 200,000 draws are held within 0.01
 * bits, more than four standard errors of who is first between two options. The seeds are fixed.
 */
class DiscussNextTest {

    private static final int SAMPLES = 200_000;

    private static DiscussResult run(Study study, int samples) {
        DiscussNext next = new DiscussNext();
        Parameters parameters = Parameters.of(next, Map.of("samples", (double) samples), study.scope());
        return next.run(study, parameters, Cancellation.NEVER, Progress.NONE);
    }

    private static Worth worth(DiscussResult result, String id) {
        return result.topics().stream()
                .filter(t -> t.id().equals(id))
                .findFirst()
                .orElseThrow()
                .worth();
    }

    private static Map<String, Object> expected(String name) {
        return OracleCase.of("discuss-next").stream()
                .filter(c -> c.name().equals("discuss-next/" + name))
                .findFirst()
                .orElseThrow()
                .expect();
    }

    private static String sentence(Study study) {
        Answer answer = Answer.of(new DiscussNext(), study, Map.of(), Cancellation.NEVER, Progress.NONE);
        return ((Paragraph) answer.blocks().get(0)).text();
    }

    /** Gain X1 + X2: value functions of slope 2 at weights of one half. Partial worths are integrated to 1e-7. */
    @Test
    void reproducesTwoUniformInputs() {
        // The published case has scores of x1 + x2; on a scale as wide as the spread they are half of that, and so is
        // every gain.
        Criterion straight = Criterion.max("c").between(-0.5, 0.5);
        Performance spread = new Performance.Uniform(-0.5, 0.5);
        Performance none = Performance.exact(0);
        List<Criterion> criteria = List.of(named(straight, "x1"), named(straight, "x2"));
        Study study = Studies.of(Studies.problem(criteria, new Performance[][] {{spread, spread}, {none, none}}), 0, 8);
        DiscussResult result = run(study, SAMPLES);
        Map<String, Object> expected = expected("partial-two-inputs");
        assertThat(result.perfect().gain())
                .isCloseTo(
                        (Double) expected.get("evpi") / 2,
                        within(5 * result.perfect().error()));
        for (String input : List.of("x1", "x2")) {
            Worth worth = worth(result, "performance:a0/" + input);
            assertThat(worth.gain()).isCloseTo((Double) expected.get("evppi-" + input) / 2, within(1e-7));
            assertThat(worth.error()).isZero();
        }
    }

    private static Criterion named(Criterion like, String id) {
        return Criterion.max(id).with(like.scale(), like.value(), NodeWeight.points(1));
    }

    @Test
    void reproducesARiskyAndASafeOption() {
        Performance[][] cells = {{new Performance.Uniform(0, 1)}, {Performance.exact(0.5)}};
        DiscussResult result = run(Studies.of(Studies.problem(Studies.unit(1), cells), 0, 8), SAMPLES);
        Map<String, Object> expected = expected("beta-binomial");
        assertThat(result.perfect().gain())
                .isCloseTo(
                        (Double) expected.get("evpi"),
                        within(5 * result.perfect().error()));
        assertThat(worth(result, "performance:a0/c0").gain()).isCloseTo((Double) expected.get("evpi"), within(1e-7));
        // Trials first: at Gauss points the prior and every likelihood integrate exactly.
        GaussIntegrator gauss = new GaussIntegratorFactory().legendre(5, 0, 1);
        double[] p = new double[5];
        double[] prior = new double[5];
        double[] safe = new double[5];
        for (int s = 0; s < 5; s++) {
            p[s] = gauss.getPoint(s);
            prior[s] = gauss.getWeight(s);
            safe[s] = 0.5;
        }
        PayoffTable table = new PayoffTable(prior, new double[][] {p, safe});
        for (int n = 1; n <= 3; n++) {
            double[][] likelihoods = new double[n + 1][5];
            for (int k = 0; k <= n; k++) {
                for (int s = 0; s < 5; s++) {
                    likelihoods[k][s] = CombinatoricsUtils.binomialCoefficientDouble(n, k)
                            * Math.pow(p[s], k)
                            * Math.pow(1 - p[s], n - k);
                }
            }
            assertThat(table.sample(likelihoods)).isCloseTo((Double) expected.get("evsi-n" + n), within(1e-9));
        }
    }

    @Test
    void dominatedOptionsLeaveNothingToDiscuss() {
        Performance[][] cells = {
            {new Performance.Uniform(0.6, 0.9), new Performance.Normal(0.9, 0.01)},
            {new Performance.Uniform(0.1, 0.5), Performance.exact(0.2)}
        };
        Study study = Studies.of(Studies.problem(Studies.unit(2), cells), 0.5, 8);
        DiscussResult result = run(study, 2000);
        assertThat(result.perfect().gain()).isZero();
        assertThat(result.entropy()).isZero();
        assertThat(result.topics()).isNotEmpty().allMatch(t -> t.worth().gain() == 0 && t.entropyDrop() == 0);
        assertThat(sentence(study)).startsWith("None of this can change the answer: A0 is best");
    }

    @Test
    void exactDecisionsHaveNoAgenda() {
        Performance[][] cells = {{Performance.exact(0.6)}, {Performance.exact(0.5)}};
        Study study = Studies.of(Studies.problem(Studies.unit(1), cells), 1, 8);
        assertThat(run(study, 100).topics()).isEmpty();
        assertThat(sentence(study)).startsWith("Nothing is uncertain");
    }

    /** Discrete performances at exact weights are listed; the same decision drawn must agree. */
    @Test
    void listingAndDrawingAgree() {
        Performance[][] cells = {
            {discrete(0.2, 0.9, 0.4), discrete(0.1, 0.5, 0.7)},
            {discrete(0.3, 0.6, 0.5), Performance.exact(0.5)},
            {Performance.exact(0.5), discrete(0, 1, 0.5)}
        };
        Study exact = Studies.of(Studies.problem(Studies.unit(2), cells), 0, 8);
        DiscussResult listed = run(exact, 100);
        assertThat(listed.samples()).isZero();
        PerformanceSampler performances = new PerformanceSampler(exact.problem(), exact.seed());
        WeightSampler weights = WeightSpread.of(exact, false);
        SampledScores sampled =
                new SampledScores(performances, weights, Scoring.of(exact), SAMPLES, Cancellation.NEVER);
        DiscussResult drawn = new Agenda(exact, performances, weights, Cancellation.NEVER).sampled(sampled);
        assertThat(drawn.perfect().gain())
                .isCloseTo(listed.perfect().gain(), within(5 * drawn.perfect().error()));
        assertThat(drawn.entropy()).isCloseTo(listed.entropy(), within(0.01));
        for (DiscussResult.Topic topic : listed.topics()) {
            Worth worth = worth(drawn, topic.id());
            assertThat(worth.gain()).as(topic.id()).isCloseTo(topic.worth().gain(), within(5 * worth.error() + 1e-12));
            double drop = drawn.topics().stream()
                    .filter(t -> t.id().equals(topic.id()))
                    .findFirst()
                    .orElseThrow()
                    .entropyDrop();
            // Groups of draws know less than a whole criterion's outcomes, never more.
            if (topic.id().startsWith("criterion")) {
                assertThat(drop).isLessThan(topic.entropyDrop() + 0.01);
            } else {
                assertThat(drop).as(topic.id()).isCloseTo(topic.entropyDrop(), within(0.01));
            }
        }
    }

    private static Performance discrete(double a, double b, double probability) {
        return new Performance.Discrete(
                List.of(new Performance.Outcome(a, probability), new Performance.Outcome(b, 1 - probability)));
    }

    /** The regression that serves any method, against the integrals that serve additive ones. */
    @Test
    void choosingByRegressionComesCloseToTheIntegral() {
        Study study = Studies.of(Studies.uniform(4, 3), 0.6, 8);
        PerformanceSampler performances = new PerformanceSampler(study.problem(), study.seed());
        WeightSampler weights = WeightSpread.of(study, false);
        SampledScores sampled =
                new SampledScores(performances, weights, Scoring.of(study), SAMPLES, Cancellation.NEVER);
        AdditiveInformation exact = new AdditiveInformation(sampled, weights);
        for (int j = 0; j < 3; j++) {
            for (int i = 0; i < 4; i++) {
                Worth integral = exact.performance(i, j);
                Worth fitted = Policy.worth(sampled, Policy.bends(sampled.uniforms(i, j)));
                assertThat(fitted.gain()).isCloseTo(integral.gain(), within(5 * fitted.error() + 2e-5));
            }
            double[] shapes = ((DirichletWeights) weights).shapes();
            assertThat(exact.weight(j, shapes).gain())
                    .isLessThanOrEqualTo(
                            sampled.perfect().gain() + 5 * sampled.perfect().error());
        }
    }

    @Test
    void knowingMoreIsWorthMore() {
        for (Study study : List.of(
                Studies.of(Studies.mixed(5, 4), 0.6, 8),
                Studies.of(Studies.uniform(5, 4), 0.6, 8, new MethodChoice("topsis", Map.of())))) {
            DiscussResult result = run(study, 4000);
            double all = result.perfect().gain() + 4 * result.perfect().error();
            double last = Double.POSITIVE_INFINITY;
            for (DiscussResult.Topic topic : result.topics()) {
                assertThat(topic.worth().gain()).isBetween(0.0, all);
                assertThat(topic.worth().gain()).isLessThanOrEqualTo(last);
                assertThat(topic.entropyDrop()).isBetween(0.0, result.entropy() + 0.05);
                last = topic.worth().gain();
                if (topic.id().startsWith("performance")) {
                    String criterion =
                            "criterion:" + topic.id().substring(topic.id().indexOf('/') + 1);
                    Worth whole = worth(result, criterion);
                    assertThat(topic.worth().gain())
                            .isLessThanOrEqualTo(whole.gain()
                                    + 4 * (whole.error() + topic.worth().error())
                                    + 1e-4);
                }
            }
            assertThat(run(study, 4000)).isEqualTo(result);
        }
    }
}
