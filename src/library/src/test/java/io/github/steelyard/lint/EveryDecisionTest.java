package io.github.steelyard.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the decision, rules answer; what they speak of is in it, and each fix replaces one value that stands there. */
class EveryDecisionTest {

    static List<Path> decisions() throws IOException {
        try (Stream<Path> files =
                Stream.concat(Files.walk(Path.of("options")), Files.walk(Path.of("src/test/resources")))) {
            return files.filter(f -> f.toString().endsWith(".yaml"))
                    .filter(f -> DecisionReader.read(f).value().isPresent())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void rulesAnswerAndSpeakOfWhatIsThere(Path file) {
        Loaded loaded = DecisionReader.read(file);
        List<Finding> findings = Lint.of(loaded.orThrow());

        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.message())
                    .isNotBlank()
                    .doesNotContain("NaN", "null", "Infinity")
                    .doesNotEndWith(".");
            assertThat(finding.subject()).isNotBlank();
            finding.fix()
                    .ifPresent(fix -> assertThat(fix.changes())
                            .isNotEmpty()
                            .allSatisfy(c -> assertThat(loaded.sources().span(c.way()))
                                    .as(c.way())
                                    .isPresent()));
        });
        assertThat(findings).isEqualTo(Lint.of(loaded.orThrow()));
    }
}
