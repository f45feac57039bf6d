package io.github.steelyard.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.RandomDecisions;
import io.github.steelyard.io.text.OwnerProcess;
import io.github.steelyard.model.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random edits of random decisions in every handwriting: after each, what is saved reads as the decision that was meant,
 * comments and other lines stay, and a process that is killed leaves every step to the next; undoing all of them gives
 * the first bytes.
 */
class ManyEditsTest {

    private static final int FIRST = Integer.getInteger("edits.first", 0);

    /** Random decisions, and edits of each. */
    private static final int DECISIONS = Integer.getInteger("edits.decisions", 18);

    private static final int EDITS = Integer.getInteger("edits.each", 6);

    @TempDir
    private Path folder;

    private final Map<String, Integer> refused = new TreeMap<>();
    private final Set<Seen> seen = EnumSet.noneOf(Seen.class);
    private final List<String> touched = new ArrayList<>();
    private int done;

    /** What has to occur among the decisions. */
    private enum Seen {
        LEVELS,
        SCENARIOS,
        STAKEHOLDERS,
        GROUPS,
        INCLUDES,
        TABLES
    }

    @Test
    void many_edits_of_many_decisions() throws IOException {
        for (int seed = FIRST; seed < FIRST + DECISIONS; seed++) {
            Handwriting hand = Handwriting.values()[seed % Handwriting.values().length];
            SplittableRandom random = new SplittableRandom(seed);
            Path file = hand.write(new RandomDecisions(seed).next(), folder.resolve("seed-" + seed), random);
            Loaded loaded = DecisionReader.read(file);
            assertThat(loaded.value())
                    .as("%s %s: %s", seed, hand, loaded.diagnostics())
                    .isPresent();
            look(loaded.orThrow(), Origin.of(loaded, file));
            edit(seed + " " + hand, Origin.of(loaded, file), file, random);
        }
        if (Boolean.getBoolean("edits.report")) {
            System.out.println(done + " edits done, refused: " + refused);
        }
        assertThat(touched).isEmpty();
        assertThat(seen).containsExactlyInAnyOrder(Seen.values());
        assertThat(done).as("edits that were refused: %s", refused).isGreaterThan(DECISIONS * EDITS / 2);
    }

    private void look(Decision decision, Origin origin) {
        if (decision.tree().criteria().stream()
                .anyMatch(c -> c.scale() instanceof io.github.steelyard.model.Scale.Levels)) {
            seen.add(Seen.LEVELS);
        }
        if (!decision.scenarios().isEmpty()) {
            seen.add(Seen.SCENARIOS);
        }
        if (!decision.stakeholders().isEmpty()) {
            seen.add(Seen.STAKEHOLDERS);
        }
        if (decision.tree().groups().size() > 1) {
            seen.add(Seen.GROUPS);
        }
        for (String name : origin.sources().files()) {
            if (name.endsWith("more.yaml")) {
                seen.add(Seen.INCLUDES);
            } else if (name.endsWith(".csv")) {
                seen.add(Seen.TABLES);
            }
        }
    }

    private void edit(String name, Origin origin, Path file, SplittableRandom random) throws IOException {
        Map<String, byte[]> first = Draft.of(origin, Changes.NONE).texts();
        Path journals = Files.createDirectories(folder.resolve("journals"));
        Changes now = Changes.NONE;
        History history = History.EMPTY;
        int steps = 0;
        try (Journal journal = Journal.begin(journals, file, Runnable::run)) {
            for (int k = 0; k < EDITS; k++) {
                StructureEdit edit = new RandomEdits(now.over(origin).decision(), random).one();
                String what = name + ", edit " + k + ": " + edit;
                Changes after;
                try {
                    after = Restructuring.of(origin, now, edit);
                } catch (Refusal refusal) {
                    // A refusal tells a reason; that a text would say something else is none.
                    if (refusal.getMessage().contains("would not say what is meant")) {
                        touched.add(what + " – refused without a reason");
                    }
                    refused.merge(edit.getClass().getSimpleName() + ": " + refusal.getMessage(), 1, Integer::sum);
                    continue;
                }
                if (after.equals(now)) {
                    continue;
                }
                done++;
                KeptLines.touched(origin, now, after, edit).forEach(line -> touched.add(what + " – " + line));
                saved(what, origin, after, file);
                steps++;
                history = history.after(
                        edit.sentence(now.over(origin).decision()), Content.UNTOUCHED.with(now), Optional.empty());
                now = after;
                journal.append(origin, Changes.NONE, now, "step " + steps, false);
                killed(what, journal, journals, file, now, steps);
            }
        }
        Content content = Content.UNTOUCHED.with(now);
        while (history.canUndo()) {
            Content before = history.last().content();
            history = history.undone(content);
            content = before;
        }
        Draft.of(origin, content.changes())
                .texts()
                .forEach((text, bytes) ->
                        assertThat(bytes).as("%s, %s undone", name, text).isEqualTo(first.get(text)));
    }

    /** Saved under the same name elsewhere, it is the decision that the window shows, from the very same texts. */
    private void saved(String what, Origin origin, Changes now, Path file) throws IOException {
        Path target = Files.createDirectories(folder.resolve("saved")).resolve(file.getFileName());
        try {
            Saving.saveAs(origin, now, target);
        } catch (Refusal refusal) {
            touched.add(what + " – not saved: " + refusal.getMessage());
            return;
        }
        Loaded loaded = DecisionReader.read(target);
        assertThat(loaded.value()).as("%s: %s", what, loaded.diagnostics()).isPresent();
        assertThat(loaded.orThrow())
                .as(what)
                .isEqualTo(Revision.of(now.over(origin).decision(), now));
        assertThat(Draft.of(Origin.of(loaded, target), Changes.NONE)
                        .texts()
                        .values()
                        .toArray())
                .as(what)
                .isEqualTo(Draft.of(origin, now).texts().values().toArray());
    }

    /** The process dies here: its journal is another's now, which the next start finds. */
    private static void killed(String what, Journal journal, Path journals, Path file, Changes now, int steps)
            throws IOException {
        String own = journal.path().getFileName().toString();
        Path dead = journals.resolve(own.replace(OwnerProcess.mark(), "999999999.1"));
        Files.copy(journal.path(), dead);
        List<Journal.Left> left = Journal.left(journals, file);
        assertThat(left).as(what).hasSize(1);
        assertThat(left.get(0).steps()).as(what).hasSize(steps);
        assertThat(left.get(0).changes()).as(what).isEqualTo(now);
        Files.delete(dead);
    }
}
