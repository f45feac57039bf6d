package io.github.steelyard.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.text.Numbers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/lint.md} is made from the rules; {@code -Dgolden.update=true} writes it anew. */
class LintDocumentTest {

    private static final Path DOCUMENT = Path.of("docs/lint.md");

    private static final String HEAD = """
            # Lint

            A decision file without errors can still be a bad basis for a decision. `steelyard validate FILE` looks it over with
            the rules below, which go by what the literature calls common mistakes. What they find is one of

            | severity | means |
            |---|---|
            | warning | usually a mistake; `--strict` lets it fail the check |
            | question | may well be right, and only the author can tell |
            | note | good to know |

            Findings are placed in the file and come in any format: `--format text`, `json`, `csv`, `markdown`, and `sarif` for code
            hosts and editors. Where a value can simply be replaced, the finding has a fix.

            ## Silencing a finding

            On purpose is fine; say so where the next reader will look. In the file:

            ```
            # steelyard: ignore no-baseline because one of these has to be bought
            ```

            On a line of its own the comment is about the key that follows and all that it holds; at the end of a line, of the
            key that begins there; before the first key, of the whole file. Several rules are separated by commas. Without a reason
            it silences nothing, and one that is misspelt or silences nothing is itself reported ([ignore-comment](#ignore-comment)).

            For the whole decision, at the top level:

            ```
            lint:
              disable: {no-baseline: one of these has to be bought}
              thresholds: {correlated-criteria: {tau-b: 0.95}}
            ```

            For one run: `--disable ID`, or `--no-lint`.

            In a program, the findings of a decision are one call away:

            ```java
            import io.github.steelyard.Steelyard;
            import io.github.steelyard.lint.Finding;
            import io.github.steelyard.lint.Lint;
            import java.nio.file.Path;
            import java.util.List;

            List<Finding> findings = Lint.of(Steelyard.read(Path.of("options/examples/lunch.yaml")).decision());
            findings.forEach(f -> System.out.println(f.severity() + ": " + f.message()));
            ```

            Rules that rank again and again leave out decisions of more than 5000 performances.

            ## Rules

            """;

    @Test
    void everyRuleHasItsPage() throws IOException {
        String list = LintRules.all().stream()
                .map(r -> "- [`" + r.id() + "`](#" + r.id() + ") (" + r.severity() + "): "
                        + r.description().summary() + "\n")
                .collect(Collectors.joining());
        String pages = LintRules.all().stream().map(LintDocumentTest::page).collect(Collectors.joining());
        String document = HEAD + list + pages;
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(DOCUMENT, document);
        }

        assertThat(document).isEqualTo(Files.readString(DOCUMENT));
    }

    private static String page(LintRule rule) {
        String thresholds = rule.description().parameters().stream()
                .map(LintDocumentTest::threshold)
                .collect(Collectors.joining());
        return "\n### " + rule.id() + "\n\n**" + rule.description().name() + "** (" + rule.severity() + "). "
                + rule.description().summary() + "\n\n"
                + "*Why.* " + rule.why() + "\n\n"
                + "*When.* " + code(rule.description().formula()) + ".\n\n"
                + (thresholds.isEmpty() ? "" : "| threshold | default | what |\n|---|---|---|\n" + thresholds + "\n")
                + "*For example*\n\n```\n" + rule.example() + "```\n\n"
                + "*What to do.* " + rule.remedy() + "\n\n"
                + silence(rule)
                + "*Source.* " + rule.description().source() + ".\n";
    }

    /** The rule about comments is not silenced by one. */
    private static String silence(LintRule rule) {
        return "*To silence it.* "
                + (rule.id().equals(LintRules.IGNORE_COMMENT)
                        ? "`lint: {disable: {" + rule.id() + ": …}}`.\n\n"
                        : "`# steelyard: ignore " + rule.id() + " because …`.\n\n");
    }

    /** Sentences of a formula hold signs that Markdown would take for its own. */
    private static String code(String formula) {
        return formula.replace("<", "&lt;").replace("*", "\\*");
    }

    private static String threshold(ParameterSpec spec) {
        return "| `" + spec.name() + "` | "
                + Numbers.plain((Double) spec.fallback().orElseThrow()) + " | " + spec.help() + " |\n";
    }
}
