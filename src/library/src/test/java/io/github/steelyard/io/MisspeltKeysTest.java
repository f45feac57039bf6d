package io.github.steelyard.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.io.grammar.Grammar;
import io.github.steelyard.io.place.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One key that is misspelt is one error, which names the right word: nothing is said that follows from it. */
class MisspeltKeysTest {

    private static final Pattern KEY = Pattern.compile("(?m)(?<=[{, ]|^)([a-z][a-z-]+)(?=: |:$)");

    private static List<Diagnostic> errors(String yaml) {
        return DecisionReader.read("d.yaml", yaml.getBytes(StandardCharsets.UTF_8)).diagnostics().stream()
                .filter(d -> d.severity() == Severity.ERROR)
                .toList();
    }

    static List<Path> decisions() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String folder :
                List.of("options/examples", "src/library/src/main/resources/io/github/steelyard/decisions")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".yaml"))
                        .filter(file -> !file.endsWith("laptops.yaml")) // It brings in a table, which text cannot.
                        .sorted()
                        .forEach(all::add);
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void aMisspeltKeyIsOneError(Path file) throws IOException {
        String yaml = Files.readString(file);
        assertThat(errors(yaml)).isEmpty();
        Set<String> known = new TreeSet<>();
        Grammar.tables().forEach(table -> known.addAll(table.names()));
        List<String> cascades = new ArrayList<>();
        int tried = 0;
        Matcher key = KEY.matcher(yaml);
        while (key.find()) {
            String lineStart = yaml.substring(yaml.lastIndexOf('\n', key.start()) + 1, key.start());
            if (!known.contains(key.group(1)) || lineStart.contains("#")) {
                continue;
            }
            String wrong = yaml.substring(0, key.end()) + "q" + yaml.substring(key.end());
            List<Diagnostic> errors = errors(wrong);
            tried++;
            if (errors.size() != 1) {
                cascades.add(key.group(1) + ": " + errors);
            }
        }
        assertThat(tried).isPositive();
        assertThat(cascades).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "grant: {chance: 0.3}, chance, probability",
        "'oil: {low: 3, mode: 4, high: 5}', mode, likely",
        "'oil: {low: 3, mode: 4, high: 5}', high, upper",
    })
    void anUncertaintysKeyOfEverydaySpeechIsOneError(String uncertainty, String right, String wrong) {
        String yaml = """
                title: t
                uncertainties: {%s}
                criteria: {cost: {direction: min}}
                options: {a: {performance: {cost: 3}}, b: {performance: {cost: 4}}}
                """;
        assertThat(errors(yaml.formatted(uncertainty))).isEmpty();
        assertThat(errors(yaml.formatted(uncertainty.replace(right + ":", wrong + ":"))))
                .singleElement()
                .satisfies(d -> assertThat(d.message()).endsWith("; did you mean '" + right + "'?"));
    }

    @Test
    void wordsOfOtherToolsNameTheRightKey() {
        assertThat(errors("""
                        title: t
                        criteria:
                          cost: {currency: EUR, goal: min, range: {worst: 60, best: 20}, importance: 2}
                          noise: {direction: min, scale: {worst: 60, best: 20}, weight: 2}
                        options:
                          a: {label: A, scores: {cost: 30, noise: 30}}
                          b: {performance: {cost: {minimum: 30, maximum: 50}, noise: {average: 40, std: 1}}}
                        people: {ann: {weights: {cost: 3}}}
                        """))
                .extracting(
                        d -> d.message().replaceAll("^unknown key '(\\S+)' in .*; did you mean '(\\S+)'\\?$", "$1 $2"))
                .containsExactly(
                        "currency unit",
                        "goal direction",
                        "range scale",
                        "importance weight",
                        "label name",
                        "scores performance",
                        "minimum min",
                        "maximum max",
                        "average mean",
                        "std sd",
                        "people stakeholders");
    }
}
