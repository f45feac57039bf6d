package io.github.steelyard.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
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
                                        "'kind' must be one of plain, fancy; was 'fancey'; did you mean 'fancy'?"));
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

    private static final Described STATEMENTS = () -> Description.of("told", "Told", "What a weighting method is told.")
            .parameter(ParameterSpec.optional("order", ParameterKind.ORDER)
                    .forAll()
                    .help("order"))
            .parameter(ParameterSpec.optional("points", ParameterKind.NUMBER_BY_CRITERION)
                    .forAll()
                    .help("points"))
            .parameter(ParameterSpec.optional("pairs", ParameterKind.NUMBER_BY_PAIR)
                    .help("pairs"))
            .parameter(ParameterSpec.optional("words", ParameterKind.CHOICE_BY_CRITERION)
                    .words(List.of("null", "weak"))
                    .help("words"));

    private static List<String> statement(String name, Object value) {
        return Parameters.check(STATEMENTS, Map.of(name, value), SCOPE).stream()
                .map(p -> p.id() + " " + String.join("/", p.path()) + ": " + p.message())
                .toList();
    }

    @Test
    void whatMustNameEveryCriterionDoesSoOnce() {
        assertThat(statement("order", List.of("noise", "cost"))).isEmpty();
        assertThat(statement("order", List.of(List.of("noise", "cost")))).isEmpty();
        assertThat(statement("order", List.of("noise")))
                .containsExactly("missing-criterion order: 'order' leaves out cost; it must name each of cost, noise");
        assertThat(statement("order", List.of("noise", List.of("cost", "noise"))))
                .containsExactly("named-twice order/1/1: 'noise' is named twice in 'order'");
        assertThat(statement("order", List.of("noise", List.of(), "cost"))).hasSize(1);
        assertThat(statement("points", Map.of("cost", 1.0)))
                .containsExactly(
                        "missing-criterion points: 'points' leaves out noise; it must name each of cost, noise");
    }

    @Test
    void aPairIsStatedOnceAndBetweenTwo() {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("cost", Map.of("noise", 3.0));
        both.put("noise", Map.of("cost", 0.5));
        assertThat(statement("pairs", both))
                .containsExactly(
                        "paired-twice pairs/noise/cost: 'noise' and 'cost' are compared twice in 'pairs'; state"
                                + " each pair once, either way round");
        assertThat(statement("pairs", Map.of("cost", Map.of("cost", 1.0))))
                .containsExactly("paired-with-itself pairs/cost/cost: 'cost' is compared with itself in 'pairs'");
    }

    @Test
    void anEmptyValueIsTheWordNullWhereThatIsAWord() {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("cost", null);
        words.put("noise", "wea");
        assertThat(statement("words", words))
                .containsExactly(
                        "parameter-value words/noise: 'words' must be a map from criterion to a word of a list:"
                                + " null, weak; was 'wea'; did you mean 'weak'?");
    }
}
