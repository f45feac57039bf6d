package io.github.steelyard.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.editing.structure.AddCriterion;
import io.github.steelyard.editing.structure.AddOption;
import io.github.steelyard.editing.structure.RemoveOption;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.text.OwnerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a killed process left of edits of structure: each step, with its name and its time. */
class StructureJournalTest {

    private static final String TEXT = """
            title: Buses      # a comment with | and \\ and é
            criteria:
              cost: {direction: min, weight: 40}
              city: {direction: max, weight: 60}
            options:
              diesel: {performance: {cost: 1, city: 2}}
              tram: {performance: {cost: 2, city: 3}}
            """;

    @TempDir
    private Path folder;

    private Path file;
    private Origin origin;
    private Journal journal;
    private Changes now = Changes.NONE;
    private final List<Changes> states = new ArrayList<>();

    @BeforeEach
    void open() throws IOException {
        file = folder.resolve("a.yaml");
        Files.writeString(file, TEXT);
        origin = Origin.of(DecisionReader.read(file), file);
        journal = Journal.begin(folder, file, Runnable::run);
    }

    private void step(String label, Changes next) throws IOException {
        now = next;
        states.add(next);
        journal.append(origin, Changes.NONE, next, label, false);
    }

    private Journal.Left killed() throws IOException {
        String name = journal.path().getFileName().toString();
        Files.move(journal.path(), folder.resolve(name.replace(OwnerProcess.mark(), "999999999.1")));
        return Journal.left(folder, file).get(0);
    }

    @Test
    void every_step_is_offered_again() throws IOException {
        long before = System.currentTimeMillis();
        step("Tram 2 | added", Restructuring.of(origin, now, new AddOption("Bär\t& Söhne", "")));
        step("cost", now.weighing("", Map.of("cost", 12.5)));
        step("removed", Restructuring.of(origin, now, new RemoveOption("diesel")));
        step("criterion", Restructuring.of(origin, now, new AddCriterion("", "Noise", "")));
        Changes earlier = states.get(0);
        step("back", earlier);
        step("city", earlier.weighing("", Map.of("city", 99.0)));
        Journal.Left left = killed();
        assertThat(left.steps())
                .extracting(Journal.Step::label)
                .containsExactly("Tram 2 | added", "cost", "removed", "criterion", "back", "city");
        assertThat(left.steps()).extracting(Journal.Step::changes).containsExactlyElementsOf(states);
        assertThat(left.steps()).allMatch(s -> s.time() >= before);
    }

    @Test
    void a_torn_line_ends_at_the_step_before() throws IOException {
        step("one", Restructuring.of(origin, now, new AddOption("Trolley", "")));
        step("two", Restructuring.of(origin, now, new AddOption("Metro", "")));
        byte[] whole = Files.readAllBytes(journal.path());
        for (int cut = 2; cut < 40; cut++) {
            Files.write(journal.path(), java.util.Arrays.copyOf(whole, whole.length - cut));
            String name = journal.path().getFileName().toString();
            Path dead = folder.resolve(name.replace(OwnerProcess.mark(), "999999999.1"));
            Files.copy(journal.path(), dead);
            assertThat(Journal.left(folder, file).get(0).changes()).isEqualTo(states.get(0));
            Files.delete(dead);
        }
    }

    @Test
    void steps_on_other_texts_are_not_guessed_at() throws IOException {
        step("one", Restructuring.of(origin, now, new AddOption("Trolley", "")));
        Files.writeString(file, TEXT.replace("Buses", "Busses"));
        assertThat(Journal.left(folder, file)).isEmpty();
        String name = journal.path().getFileName().toString();
        Files.move(journal.path(), folder.resolve(name.replace(OwnerProcess.mark(), "999999999.1")));
        assertThat(Journal.left(folder, file)).isEmpty();
    }

    @Test
    void what_was_saved_is_no_step_any_more() throws IOException {
        step("one", Restructuring.of(origin, now, new AddOption("Trolley", "")));
        Saving.save(origin, now);
        Changes saved = now;
        journal.append(origin, saved, saved, "", true);
        Changes more = Restructuring.of(origin, saved, new AddOption("Metro", ""));
        journal.append(origin, saved, more, "two", false);
        Journal.Left left = killed();
        assertThat(left.steps()).extracting(Journal.Step::label).containsExactly("two");
        assertThat(left.changes().over(origin).decision().options()).hasSize(4);
    }

    @Test
    void a_long_session_keeps_the_journal_small() throws IOException {
        for (int k = 0; k < 700; k++) {
            Changes grown = Restructuring.of(origin, now, new AddOption("Line " + k, ""));
            step("add", grown);
            step("remove", Restructuring.of(origin, now, new RemoveOption("line-" + k)));
        }
        assertThat(Files.size(journal.path())).isLessThan(8 * Journal.LARGEST);
        assertThat(killed().changes()).isEqualTo(now);
    }
}
