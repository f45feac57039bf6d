package io.github.steelyard.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void keysKeepTheirOrderAndFlatListsStandOnOneLine() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("b", List.of(1.5, "x", true));
        value.put("a", null);
        value.put("nested", List.of(List.of(0.0, 0.25), Map.of("k", 2)));
        value.put("empty", List.of());
        value.put("none", Map.of());
        assertThat(Json.document(value)).isEqualTo("""
                        {
                          "b": [1.5, "x", true],
                          "a": null,
                          "nested": [
                            [0.0, 0.25],
                            {
                              "k": 2
                            }
                          ],
                          "empty": [],
                          "none": {}
                        }
                        """);
    }

    @Test
    void textIsEscapedAndOtherwiseKept() {
        assertThat(Json.document("a \"b\" \\ \n \u0001 é 日 \ud83d\ude00"))
                .isEqualTo("\"a \\\"b\\\" \\\\ \\n \\u0001 é 日 \ud83d\ude00\"\n");
    }

    @Test
    void numbersArePlainAndTheShortestThatReadBack() {
        assertThat(Json.document(List.of(0.1, 1.0, -0.0, 1e7, 123456789.25, 1e-5, 0.30000000000000004)))
                .isEqualTo("[0.1, 1.0, 0.0, 10000000.0, 123456789.25, 0.00001, 0.30000000000000004]\n");
        assertThat(Json.document(List.of(1e300, 5e-324, 2e-44))).isEqualTo("[1.0E300, 4.9E-324, 2.0E-44]\n");
        assertThat(Json.document(List.of(3, 20170816L))).isEqualTo("[3, 20170816]\n");
    }

    @Test
    void everyDoubleReadsBackTheSame() {
        Random random = new Random(3);
        for (int k = 0; k < 20_000; k++) {
            double x = k % 2 == 0 ? Double.longBitsToDouble(random.nextLong()) : random.nextGaussian();
            if (Double.isFinite(x) && x != 0) {
                assertThat(Double.parseDouble(Shortest.of(x))).isEqualTo(x);
            }
        }
    }

    @Test
    void whatIsNoPlainValueIsRefused() {
        assertThatThrownBy(() -> Json.document(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Json.document(new double[] {1})).isInstanceOf(IllegalArgumentException.class);
    }
}
