package io.github.steelyard.gui.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.gui.session.Findings.Basis;
import io.github.steelyard.gui.session.Findings.TabAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class CalculatorTest {

    private final Calculator calculator = new Calculator();
    private final Basis basis = Demo.opened().basis();
    private final List<TabAnswer> given = new ArrayList<>();

    @Test
    void aLongAnalysisGivesRoughAnswersThatSaySo() {
        // Stops at the first, however fast the machine is.
        assertThatThrownBy(() ->
                        calculator.answer(basis, "smaa", Map.of("samples", 1e9), () -> !given.isEmpty(), given::add))
                .isInstanceOf(CancellationException.class);
        assertThat(given).hasSize(1);
        assertThat(given.get(0).isLast()).isFalse();
        assertThat(given.get(0).answer().orElseThrow().blocks()).isNotEmpty();
    }

    @Test
    void theLastAnswerSaysThatItIs() {
        calculator.answer(basis, "smaa", Map.of("samples", 100.0), Cancellation.NEVER, given::add);
        TabAnswer last = given.get(given.size() - 1);
        assertThat(last.isLast()).isTrue();
        assertThat(((Map<?, ?>) last.answer().orElseThrow().figures()).get("samples"))
                .isEqualTo(100);
    }

    @Test
    void aRefusalIsTheLastAnswer() {
        calculator.answer(basis, "smaa", Map.of("samples", 0.0), Cancellation.NEVER, given::add);
        assertThat(given).hasSize(1);
        assertThat(given.get(0).isLast()).isTrue();
        assertThat(given.get(0).refusal()).contains("'samples'");
    }
}
