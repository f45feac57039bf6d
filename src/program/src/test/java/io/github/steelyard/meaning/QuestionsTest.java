package io.github.steelyard.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.elicitation.Questions;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.DecisionBuilder;
import io.github.steelyard.model.Judgement;
import io.github.steelyard.model.Option;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked next, and how soon a recommendation is good enough. */
class QuestionsTest {

    @Test
    void thePairIsAskedThatLowersTheRegretMost() {
        Meaning meaning = Meaning.of("ask-next-pair");
        Questions.Question question = Questions.next(meaning.study());
        assertThat(question.recommended().id()).isEqualTo("both");
        assertThat(question.regret()).isCloseTo(0.4, within(1e-6));
        assertThat(question.first().orElseThrow().id()).isEqualTo("first");
        assertThat(question.second().orElseThrow().id()).isEqualTo("second");
        assertThat(question.leftAtMost()).isCloseTo(0.1, within(1e-6));
        Decision answered = meaning.decision().toBuilder()
                .judgement(question.answered(true))
                .build();
        Questions.Question after = Questions.next(Study.of(answered));
        assertThat(after.recommended().id()).isEqualTo("first");
        assertThat(after.regret()).isCloseTo(0.1, within(1e-6));
        assertThat(after.first().orElseThrow().id()).isEqualTo("first");
        assertThat(after.second().orElseThrow().id()).isEqualTo("both");
        assertThat(after.leftAtMost()).isCloseTo(0, within(1e-6));
    }

    /**
     * Simulated people with weights drawn uniformly. Some 25 questions is what pairwise rankings of this size (four
     * criteria, three or four levels each) are said to take; here ten have to do.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1})
    void theRegretOfTheRecommendationIsSmallAfterTenQuestions(double wrong) {
        Random random = new Random(20170816);
        int asked = 0;
        int good = 0;
        double sum = 0;
        for (int round = 0; round < 200; round++) {
            int criteria = 4;
            double[] weights = weights(criteria, random);
            Decision decision = decision(criteria, 8, random);
            Questions.Question question = Questions.next(Study.of(decision));
            int count = 0;
            for (; count < 10 && question.regret() > 0.01 && question.first().isPresent(); count++) {
                boolean isFirst = score(decision, question.first().get(), weights)
                        >= score(decision, question.second().orElseThrow(), weights);
                Judgement answer = question.answered(isFirst ^ random.nextDouble() < wrong);
                decision = decision.toBuilder().judgement(answer).build();
                question = Questions.next(Study.of(decision));
            }
            asked += count;
            double best = Double.NEGATIVE_INFINITY;
            for (Option option : decision.options()) {
                best = Math.max(best, score(decision, option, weights));
            }
            double regret = best - score(decision, question.recommended(), weights);
            sum += regret;
            good += regret <= 0.02 ? 1 : 0;
        }
        assertThat(asked / 200.0).isLessThanOrEqualTo(10);
        assertThat(sum / 200).isLessThanOrEqualTo(wrong == 0 ? 0.005 : 0.05);
        if (wrong == 0) {
            assertThat(good).isEqualTo(200);
        }
    }

    private static double[] weights(int n, Random random) {
        double[] weights = new double[n];
        double sum = 0;
        for (int j = 0; j < n; j++) {
            weights[j] = -Math.log(1 - random.nextDouble());
            sum += weights[j];
        }
        for (int j = 0; j < n; j++) {
            weights[j] /= sum;
        }
        return weights;
    }

    private static Decision decision(int criteria, int options, Random random) {
        DecisionBuilder builder = Decision.builder("Random").weightUncertainty(1);
        for (int j = 0; j < criteria; j++) {
            builder.criteria(Criterion.max("c" + j).between(0, 1));
        }
        for (int i = 0; i < options; i++) {
            Object[] row = new Object[criteria];
            for (int j = 0; j < criteria; j++) {
                row[j] = random.nextDouble();
            }
            builder.option("o" + i, row);
        }
        return builder.build();
    }

    private static double score(Decision decision, Option option, double[] weights) {
        int i = decision.options().indexOf(option);
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            sum += weights[j] * decision.performances().central(i, j);
        }
        return sum;
    }
}
