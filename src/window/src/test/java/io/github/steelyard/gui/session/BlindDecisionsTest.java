package io.github.steelyard.gui.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.editing.Origin;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where names are hidden, no decision shows one: not in its answer, and not while that is still computed. */
class BlindDecisionsTest {

    @TempDir
    private Path folder;

    static Stream<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("options"))) {
            return files
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> DecisionReader.read(file).value().isPresent())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedDecisionIsRankedWithoutNames(Path file) {
        blind(file);
    }

    /** The kind is hidden with the names, and what is missing still counts as the option of that kind does. */
    @Test
    void aBaselineStaysOneWhenItsKindIsHidden() throws IOException {
        Path file = Files.writeString(folder.resolve("lines.yaml"), """
                title: Lines
                missing: baseline
                criteria:
                  cost: {direction: min, scale: {worst: 10, best: 0}}
                  reach: {direction: max, scale: {worst: 0, best: 10}}
                options:
                  today: {kind: baseline, performance: {cost: 3, reach: 2}}
                  tramway: {performance: {cost: 5, reach: unknown}}
                """);

        assertThat(blind(file).findings().evaluation().orElseThrow().scores().at(1))
                .isEqualTo(0.35, org.assertj.core.api.Assertions.within(1e-12));
    }

    private static SessionState blind(Path file) {
        Loaded loaded = DecisionReader.read(file);
        Origin origin = Origin.of(loaded.orThrow(), Optional.of(file), loaded.diagnostics());
        Deque<Runnable> computing = new ArrayDeque<>();
        Session session = new Session(
                SessionState.opening(origin, Look.DEFAULT),
                computing::add,
                computing::add,
                Runnable::run,
                (millis, action) -> action.run(),
                () -> true);
        session.start();
        run(computing);
        assertThat(session.state().isWhole()).isTrue();

        session.store().look(l -> l.hiding(Look.Blind.NAMES));
        assertHidden(session.state(), loaded.orThrow());
        run(computing);

        SessionState state = session.state();
        assertThat(state.message()).isEmpty();
        assertThat(state.isWhole()).isTrue();
        assertThat(state.findings().evaluation())
                .as("%s", state.findings().refusals())
                .isPresent();
        assertHidden(state, loaded.orThrow());
        return state;
    }

    private static void run(Deque<Runnable> computing) {
        while (!computing.isEmpty()) {
            computing.remove().run();
        }
    }

    private static void assertHidden(SessionState state, Decision decision) {
        List<String> names = decision.options().stream().map(Option::name).toList();
        assertThat(RankingSheet.of(state).rows())
                .extracting(RankingSheet.Row::name)
                .allSatisfy(name -> assertThat(names).noneMatch(name::contains));
        assertThat(names).noneMatch(state.findings().verdict()::contains);
        assertThat(String.join(" ", state.findings().refusals()))
                .satisfies(text -> assertThat(names).noneMatch(text::contains));
    }
}
