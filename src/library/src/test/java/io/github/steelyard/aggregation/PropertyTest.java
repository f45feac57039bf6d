package io.github.steelyard.aggregation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.oracle.OracleCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Promises of methods: what one promises holds on seeded random decisions, and what it does not promise really fails, on
 * a small stored decision that a seeded search has found.
 */
class PropertyTest {

    private static final Path ROOT = Path.of("src/test/resources/counterexamples");

    static Stream<Arguments> promises() {
        return Setting.plain().flatMap(s -> s.method().holds().stream().map(p -> Arguments.of(s, p)));
    }

    @ParameterizedTest(name = "{0} keeps {1}")
    @MethodSource("promises")
    void whatIsPromisedHolds(Setting setting, Property property) {
        int tried = 0;
        for (int seed = 0; seed < 480; seed++) {
            Sample sample = Sample.of(seed);
            boolean onlyOnDeclaredScales = property == Property.ADDING_AN_OPTION;
            if (onlyOnDeclaredScales && Sample.kindOf(seed) == Sample.Kind.LOCAL) {
                continue;
            }
            Change change = Change.of(property, sample, new SplittableRandom(seed));
            Optional<Boolean> holds = change.leavesTheRankingAlone(setting, sample);
            assertThat(holds.orElse(true)).as(() -> change + " of " + sample).isTrue();
            tried += holds.isPresent() ? 1 : 0;
        }
        assertThat(tried).as("decisions that could be judged").isGreaterThan(30);
    }

    static Stream<Arguments> notPromised() {
        return Setting.plain()
                .flatMap(s -> Stream.of(Property.values())
                        .filter(p -> !s.method().holds().contains(p))
                        .map(p -> Arguments.of(s, p)));
    }

    @ParameterizedTest(name = "{0} breaks {1}")
    @MethodSource("notPromised")
    void whatIsNotPromisedFails(Setting setting, Property property) {
        Path file = ROOT.resolve(name(setting, property));
        assertThat(file)
                .as("a decision on which it fails; if there is none, the method should promise it")
                .exists();
        OracleCase stored = OracleCase.at(file);
        assertThat(stored.method()).isEqualTo(setting.method().id());
        Sample sample = new Sample(
                stored.criteria(),
                List.copyOf(stored.map("options").keySet()),
                stored.map("options").values().stream().map(OracleCase::numbers).toArray(double[][]::new),
                OracleCase.numbers(stored.content().get("weights")));
        Change change = change(property, sample, stored.map("change"));
        assertThat(change.leavesTheRankingAlone(setting, sample)).contains(false);
    }

    @Test
    void noExampleIsStoredForWhatIsPromised() throws IOException {
        Set<String> needed = notPromised()
                .map(a -> name((Setting) a.get()[0], (Property) a.get()[1]))
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(ROOT)) {
            assertThat(files.map(f -> f.getFileName().toString())).allMatch(needed::contains);
        }
    }

    private static String name(Setting setting, Property property) {
        return setting.method().id() + "-"
                + property.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".yaml";
    }

    private static Change change(Property property, Sample sample, Map<String, Object> stated) {
        return switch (property) {
            case DOMINANCE -> new Change.Compare(option(sample, stated, "better"), option(sample, stated, "worse"));
            case UNIT_CHANGE -> new Change.Unit(criterion(sample, stated), (Double) stated.get("times"));
            case TRANSLATION -> new Change.Move(criterion(sample, stated), (Double) stated.get("plus"));
            case ADDING_AN_OPTION -> new Change.Remove(option(sample, stated, "remove"));
            case DUPLICATED_OPTION -> new Change.Copy(option(sample, stated, "copy"));
        };
    }

    private static int option(Sample sample, Map<String, Object> stated, String key) {
        return sample.options().indexOf((String) stated.get(key));
    }

    private static int criterion(Sample sample, Map<String, Object> stated) {
        return sample.problem().criterionIndex((String) stated.get("criterion"));
    }
}
