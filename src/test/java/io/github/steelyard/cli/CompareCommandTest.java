package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code steelyard compare}. */
class CompareCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        out.reset();
        err.reset();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                100,
                false,
                false);
        return Cli.run(List.of(arguments), terminal);
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void itSaysHowManyMethodsAgreeAndWhichChoiceDecides() {
        assertThat(run("compare", "options/examples/lunch.yaml")).isZero();
        assertThat(printed())
                .contains("applicable methods put Bakery first")
                .contains("The method (weighted-sum) decides the winner")
                .contains("Rank by method")
                .contains("Not applicable:");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
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
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("'missing' must be one of refuse, middle; was 'maybe'")
                .doesNotContain("Exception");
    }
}
