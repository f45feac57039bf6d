package io.github.steelyard.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.evaluation.Study;
import io.github.steelyard.weighting.FeasibleWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContestTest {

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    /** Weights with a lead, and a mixture that allows no larger one: each proves the other right. */
    @ParameterizedTest
    @MethodSource("seeds")
    void theBestLeadAndItsProofAgree(long seed) {
        int criteria = 2 + (int) (seed % 9);
        Study study = Studies.random(seed, 4 + (int) (seed % 17), criteria);
        ScoreModel model = ScoreModel.of(study);
        FeasibleWeights region = FeasibleWeights.any(criteria);
        for (int i = 0; i < model.options(); i++) {
            List<double[]> leads = new ArrayList<>();
            for (int k = 0; k < model.options(); k++) {
                if (k != i) {
                    leads.add(model.scaledLead(i, k));
                }
            }
            Contest contest = new Contest(region, leads);
            Contest.Best best = contest.best();
            Contest.Proof proof = contest.proof();
            double least = Double.POSITIVE_INFINITY;
            double sum = 0;
            for (double w : best.weights()) {
                assertThat(w).isGreaterThan(-1e-12);
                sum += w;
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
            for (double[] lead : leads) {
                least = Math.min(least, dot(lead, best.weights()));
            }
            assertThat(least).isCloseTo(best.margin(), within(1e-9));
            double most = Double.NEGATIVE_INFINITY;
            for (int j = 0; j < criteria; j++) {
                double mixed = 0;
                for (int k = 0; k < leads.size(); k++) {
                    mixed += proof.mixture()[k] * leads.get(k)[j];
                }
                most = Math.max(most, mixed);
            }
            assertThat(most).isCloseTo(proof.margin(), within(1e-9));
            assertThat(proof.margin()).isCloseTo(best.margin(), within(1e-9));
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }
}
