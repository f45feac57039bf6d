package io.github.steelyard.gui.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.steelyard.editing.CellText;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.NodeWeight;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.ValueFunction;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {

    private static final Criterion PLAIN = Criterion.min("cost").between(60, 20);

    private static Criterion levels() {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("poor", 0.0);
        values.put("good", 100.0);
        return Criterion.max("image").with(new Scale.Levels(values), new ValueFunction.Linear(), NodeWeight.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31", "28..47", "28 / 34 / 47", "40 ± 1.5", "unknown"})
    void whatIsShownCanBeTypedAgain(String text) {
        Performance performance = CellText.parse(PLAIN, text);
        assertThat(CellText.of(PLAIN, performance)).isEqualTo(text);
    }

    @Test
    void levelsAreTypedByTheirWords() {
        assertThat(CellText.parse(levels(), "good")).isEqualTo(Performance.exact(100));
        assertThat(CellText.of(levels(), Performance.exact(0))).isEqualTo("poor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fast", "1e999", "47..28", "NaN", "0x10", "19", "61", "30 / 70 / 80"})
    void whatIsNoPerformanceHereIsRefusedInWords(String text) {
        assertThatThrownBy(() -> CellText.parse(PLAIN, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("(?s).{2,}");
    }

    @Test
    void aWordThatIsNoLevelIsAnsweredWithTheLevels() {
        assertThatThrownBy(() -> CellText.parse(levels(), "splendid")).hasMessageContaining("poor, good");
    }
}
