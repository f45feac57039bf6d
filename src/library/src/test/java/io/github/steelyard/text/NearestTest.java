package io.github.steelyard.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> WORDS = List.of("noise", "cost", "weighted-sum", "weighted-product", "topsis");

    @Test
    void slipsOfTheFingerAreForgiven() {
        assertThat(Nearest.to("nois", WORDS)).contains("noise");
        assertThat(Nearest.to("nosie", WORDS)).contains("noise");
        assertThat(Nearest.to("Topsis", WORDS)).contains("topsis");
        assertThat(Nearest.to("weigthed-sum", WORDS)).contains("weighted-sum");
        assertThat(Nearest.to("weighted_product", WORDS)).contains("weighted-product");
    }

    @Test
    void otherWordsAreNotGuessed() {
        assertThat(Nearest.to("elephant", WORDS)).isEmpty();
        assertThat(Nearest.to("", WORDS)).isEmpty();
        assertThat(Nearest.to("x".repeat(100_000), WORDS)).isEmpty();
        assertThat(Nearest.hint("elephant", WORDS)).isEmpty();
    }

    @Test
    void theHintAsks() {
        assertThat(Nearest.hint("nois", WORDS)).isEqualTo("; did you mean 'noise'?");
    }
}
