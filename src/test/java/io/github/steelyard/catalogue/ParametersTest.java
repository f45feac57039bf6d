package io.github.steelyard.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParametersTest {

    private static final Described SUBJECT = () -> Description.of("trial", "Trial", "A subject for the tests.")
            .parameter(ParameterSpec.number("v", 0.5).in(0, 1).help("share"))
            .parameter(ParameterSpec.integer("n", 3).atLeast(1).help("count"))
            .parameter(ParameterSpec.choice("kind", "plain", "fancy").help("which"))
            .parameter(ParameterSpec.optional("ideal", ParameterKind.NUMBER_BY_CRITERION)
                    .help("by criterion"))
            .parameter(ParameterSpec.optional("reference", ParameterKind.INTERVAL_BY_CRITERION)
                    .help("by criterion"))
            .parameter(ParameterSpec.optional("order", ParameterKind.ORDER).help("order"))
            .parameter(ParameterSpec.optional("capacity", ParameterKind.NUMBER_BY_COALITION)
                    .in(0, 1)
                    .help("by coalition"))
            .parameter(ParameterSpec.optional("pairs", ParameterKind.NUMBER_BY_PAIR)
                    .above(0)
                    .help("by pair"));

    private static final Scope SCOPE = new Scope(List.of("cost", "noise"), List.of("a", "b"));

    private static List<String> wrong(String name, Object value) {
        return Parameters.check(SUBJECT, Map.of(name, value), SCOPE).stream()
                .map(p -> p.id() + " " + String.join("/", p.path()) + ": " + p.message())
                .toList();
    }

    @Test
    void defaultsFillTheGaps() {
        Parameters parameters = Parameters.of(SUBJECT, Map.of("v", 0.25), SCOPE);
        assertThat(parameters.number("v")).isEqualTo(0.25);
        assertThat(parameters.integer("n")).isEqualTo(3);
        assertThat(parameters.text("kind")).isEqualTo("plain");
        assertThat(parameters.has("ideal")).isFalse();
        assertThat(parameters.numberById("ideal")).isEmpty();
        assertThat(parameters.given()).containsOnlyKeys("v");
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        assertThatThrownBy(() -> Parameters.of(SUBJECT, Map.of("v", 1.2, "n", 2.5, "kind", "fancey"), SCOPE))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reasons())
                                .containsExactlyInAnyOrder(
                                        "'v' must be a number, from 0 to 1; was 1.2",
                                        "'n' must be a whole number, >= 1; was 2.5",
                                        "'kind' must be one word of a list: plain, fancy; was 'fancey'; did you mean 'fancy'?"));
    }

    @Test
    void everyShapeIsChecked() {
        assertThat(wrong("vv", 1.0))
                .containsExactly("unknown-parameter vv: unknown parameter 'vv' of 'trial'; did you mean 'v'?");
        assertThat(wrong("v", "high"))
                .containsExactly("parameter-value v: 'v' must be a number, from 0 to 1; was 'high'");
        assertThat(wrong("ideal", Map.of("cots", 1.0)))
                .containsExactly(
                        "unknown-criterion ideal/cots: unknown criterion 'cots' in 'ideal'; did you mean 'cost'?");
        assertThat(wrong("ideal", 3.0)).hasSize(1);
        assertThat(wrong("reference", Map.of("cost", List.of(2.0, 1.0)))).hasSize(1);
        assertThat(wrong("reference", Map.of("cost", List.of(1.0, 2.0)))).isEmpty();
        assertThat(wrong("order", List.of("cost", List.of("noise", "x"))))
                .containsExactly("unknown-criterion order/1/1: unknown criterion 'x' in 'order'; allowed: cost, noise");
        assertThat(wrong("capacity", Map.of("cost+noise", 1.0, "cost", 2.0))).hasSize(1);
        assertThat(wrong("pairs", Map.of("cost", Map.of("noise", 3.0)))).isEmpty();
        assertThat(wrong("pairs", Map.of("cost", Map.of("noise", 0.0)))).hasSize(1);
    }
}
