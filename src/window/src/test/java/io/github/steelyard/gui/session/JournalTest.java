package io.github.steelyard.gui.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.editing.Changes;
import io.github.steelyard.editing.Changes.CellKey;
import io.github.steelyard.editing.Edit.MoveWeight;
import io.github.steelyard.editing.Journal;
import io.github.steelyard.editing.JournalLine;
import io.github.steelyard.editing.Origin;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.Performance;
import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    @TempDir
    private Path folder;

    private static Changes everything() {
        return Changes.NONE
                .weighing("", Map.of("cost", 12.5))
                .performing(new CellKey("", new Cell("diesel", "noise")), Performance.exact(70))
                .spreading(0.4);
    }

    @Test
    void aJournalThatWasClosedIsGone() throws Exception {
        Path file = folder.resolve("a.yaml");
        Journal journal = Journal.begin(folder, file, Runnable::run);
        journal.append(Demo.opened().origin(), Changes.NONE, everything());
        assertThat(Journal.isOpenElsewhere(folder, file)).isTrue();
        journal.close();
        assertThat(journal.path()).doesNotExist();
        assertThat(Journal.isOpenElsewhere(folder, file)).isFalse();
    }

    @Test
    void aLongDragKeepsItsLastPlaceAndLittleElse() throws Exception {
        Path file = folder.resolve("a.yaml");
        Origin origin = Demo.opened().origin();
        Journal journal = Journal.begin(folder, file, forcing -> {});
        long largest = 0;
        for (int k = 0; k <= 5000; k++) {
            journal.append(origin, Changes.NONE, everything().weighing("", Map.of("cost", k / 100.0)));
            largest = Math.max(largest, Files.size(journal.path()));
        }
        assertThat(largest).isBetween(Journal.LARGEST, Journal.LARGEST + 1000);
        List<String> lines = Files.readAllLines(journal.path());
        assertThat(JournalLine.parse(lines.get(lines.size() - 1)).orElseThrow().points(""))
                .containsEntry("cost", 50.0);
        assertThat(lines.get(0)).endsWith(file.toAbsolutePath().toString());
        journal.close();
        assertThat(folder).isEmptyDirectory();
    }

    /** Edits without end, says each number once it is journaled, and waits to be killed. */
    public static final class Victim {
        private Victim() {}

        public static void main(String[] args) throws Exception {
            Session session = Demo.session(Demo.opened());
            Journal journal = Journal.begin(Path.of(args[0]), Path.of(args[1]), Runnable::run);
            session.store().subscribe(state -> {
                try {
                    journal.append(
                            state.origin(), state.saved(), state.content().changes());
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            for (int k = 1; ; k++) {
                session.store().apply(new MoveWeight("cost", k % 100 + 0.5, false));
                System.out.println(k);
                System.out.flush();
            }
        }
    }

    @Test
    void aKilledProcessLosesAtMostTheEditInHand() throws Exception {
        Path file = folder.resolve("killed.yaml");
        Process victim = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        folder.toString(),
                        file.toString())
                .redirectError(new File(folder.toFile(), "errors"))
                .start();
        int last = 0;
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8))) {
            while (last < 150) {
                String line = out.readLine();
                assertThat(line).as(Files.readString(folder.resolve("errors"))).isNotNull();
                last = Integer.parseInt(line);
            }
            victim.toHandle().destroyForcibly();
            for (String line = out.readLine(); line != null && line.matches("\\d+"); line = out.readLine()) {
                last = Integer.parseInt(line);
            }
        }
        assertThat(victim.waitFor(20, TimeUnit.SECONDS)).isTrue();
        List<Journal.Left> left = Journal.left(folder, file);
        assertThat(left).hasSize(1);
        double points = left.get(0).changes().points("").get("cost");
        assertThat(points).isIn(last % 100 + 0.5, (last + 1) % 100 + 0.5);
    }

    @Test
    void aTornLastLineGivesWayToTheOneBefore() throws Exception {
        Path file = folder.resolve("torn.yaml");
        Path left = folder.resolve(
                Integer.toHexString(file.toAbsolutePath().toString().hashCode()) + "-999999999-1.journal");
        Files.writeString(left, "steelyard-journal 1\t" + file.toAbsolutePath() + "\npoints||cost|41.0\tend\n");
        Files.writeString(left, "points||cost|42.0\tpoints||ci", StandardOpenOption.APPEND);
        assertThat(Journal.left(folder, file))
                .extracting(l -> l.changes().points("").get("cost"))
                .containsExactly(41.0);
    }
}
