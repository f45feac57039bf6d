package io.github.steelyard.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.inspection.Inspection;
import io.github.steelyard.inspection.Placed;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A bad decision and a good one for each rule; nothing but the rule itself is found in the bad one, nothing in the good. */
class LintFixturesTest {

    private static final Path FOLDER = Path.of("src/test/resources/lint");

    static Stream<LintRule> rules() {
        return LintRules.all().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void eachRuleFiresOnItsBadFixtureAndOnlyIt(LintRule rule) throws IOException {
        Path bad = FOLDER.resolve(rule.id()).resolve("bad.yaml");
        List<Placed> found = found(bad);

        assertThat(found).extracting(p -> p.finding().rule()).containsOnly(rule.id());
        assertThat(found).allSatisfy(p -> assertThat(p.ignored()).isEmpty());
        String said = found.stream()
                .map(p -> p.diagnostic().toString().replace(FOLDER + "/", "") + "\n")
                .collect(Collectors.joining());
        Path expected = FOLDER.resolve(rule.id()).resolve("bad.txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, said);
        }
        assertThat(said).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void nothingIsFoundInAGoodFixture(LintRule rule) {
        List<Placed> found = found(FOLDER.resolve(rule.id()).resolve("good.yaml"));

        assertThat(found).filteredOn(p -> p.ignored().isEmpty()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theExampleOfARuleStandsInItsBadFixture(LintRule rule) throws IOException {
        String bad = plain(Files.readString(FOLDER.resolve(rule.id()).resolve("bad.yaml")));

        assertThat(rule.example().lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(bad).contains(plain(line).strip()));
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @Test
    void everyFolderBelongsToARule() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            assertThat(folders.map(f -> f.getFileName().toString()).collect(Collectors.toSet()))
                    .isEqualTo(Set.copyOf(LintRules.all().ids()));
        }
    }

    private static List<Placed> found(Path file) {
        Loaded loaded = DecisionReader.read(file);
        assertThat(loaded.diagnostics()).isEmpty();
        return Inspection.of(loaded, Set.of(), Cancellation.NEVER);
    }
}
