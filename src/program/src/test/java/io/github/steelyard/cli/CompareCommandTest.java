package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@code steelyard compare}. */
class CompareCommandTest {

    private Run done;

    private int run(String... arguments) {
        done = Run.of(arguments);
        return done.code();
    }

    private String printed() {
        return done.out();
    }

    @Test
    void itSaysHowManyMethodsAgreeAndWhichChoiceDecides() {
        assertThat(run("compare", "options/examples/lunch.yaml")).isZero();
        assertThat(printed())
                .contains("applicable methods put Bakery first")
                .contains("The method (weighted-sum) decides the winner")
                .contains("Rank by method")
                .contains("Not applicable:");
        assertThat(done.err()).isEmpty();
    }

    @Test
    void jsonHoldsRanksAgreementAndDecisiveChoices() {
        assertThat(run("compare", "options/examples/lunch.yaml", "--format", "json"))
                .isZero();
        assertThat(printed())
                .startsWith("{\n  \"format\": \"steelyard-compare/1\"")
                .contains("\"methods\": {", "\"kendall-tau-b\": {", "\"weighted-spearman\": {", "\"ws\": {")
                .contains("\"decisive\": [", "\"not-applicable\": {");
    }

    @Test
    void settingsGoToTheComparisonOrToTheMethod() {
        assertThat(run(
                        "compare",
                        "options/examples/lunch.yaml",
                        "--method",
                        "topsis",
                        "--set",
                        "normalization=min-max",
                        "--set",
                        "missing=middle",
                        "--format",
                        "csv"))
                .isZero();
        assertThat(printed().lines().findFirst().orElseThrow())
                .startsWith("Option,")
                .contains("TOPSIS");
    }

    @Test
    void aWrongSettingIsSaidWithoutATrace() {
        assertThat(run("compare", "options/examples/lunch.yaml", "--set", "missing=maybe"))
                .isEqualTo(1);
        assertThat(done.err())
                .contains("'missing' must be one of refuse, middle; was 'maybe'")
                .doesNotContain("Exception");
    }
}
