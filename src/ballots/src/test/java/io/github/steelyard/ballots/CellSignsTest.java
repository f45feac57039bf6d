package io.github.steelyard.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Option;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No participant sees how a file spells a performance. */
class CellSignsTest {

    private static String shown(String criterion, String cell) {
        Decision decision = Fixtures.decision("""
                title: t
                uncertainties: {grant: {chance: 0.3}}
                criteria:
                  cost: {unit: EUR, direction: min, scale: {worst: 100, best: 20}}
                  noise: {direction: min, scale: {worst: 100, best: 20}}
                  image: {levels: {poor: 0, fair: 40, good: 100}}
                options:
                  a: {performance: {%s: %s}}
                  b: {performance: {cost: 40}}
                """.formatted(criterion, cell));
        Questions questions = Questions.of(decision, Round.ACCEPT, List.of());
        Option option = decision.options().get(0);
        Criterion column = (Criterion) decision.tree().find(criterion).orElseThrow();
        return questions.shown(option, column);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cost | 42 | 42 EUR",
                "noise | 42.5 | 42.5",
                "cost | {low: 36, mode: 42, high: 58} | 42 (36 – 58) EUR",
                "cost | {min: 36, max: 58} | 36 – 58 EUR",
                "cost | {mean: 50, sd: 1.5} | 50 ± 1.5 EUR",
                "cost | {outcomes: {40: 0.3, 55: 0.7}} | 40 (30%), 55 (70%) EUR",
                "cost | {log-mean: 3.7, log-sd: 0.1} | ≈ 40.7 EUR",
                "cost | {if: grant, then: 30, else: 50} | ≈ 44 EUR",
                "cost | {formula: 20 + 30 * grant} | ≈ 29 EUR",
                "cost | unknown | ?",
                "image | fair | fair",
                "image | {value: fair, confidence: low} | ≈ fair",
                "image | {outcomes: {poor: 0.25, good: 0.75}} | poor (25%), good (75%)",
                "image | unknown | ?",
            })
    void aCellIsFiguresAndSigns(String criterion, String cell, String shown) {
        assertThat(shown(criterion, cell)).isEqualTo(shown);
    }

    @Test
    void whatIsNotStatedIsNotKnown() {
        assertThat(shown("image", "good")).isEqualTo("good");
        Decision decision = Fixtures.decision("""
                title: t
                criteria: {cost: {unit: EUR, direction: min}, image: {levels: {poor: 0, good: 100}}}
                options: {a: {performance: {cost: 3}}, b: {performance: {cost: 4}}}
                """);
        Questions questions = Questions.of(decision, Round.ACCEPT, List.of());
        assertThat(questions.shown(decision.options().get(0), (Criterion)
                        decision.tree().find("image").orElseThrow()))
                .isEqualTo("?");
    }
}
