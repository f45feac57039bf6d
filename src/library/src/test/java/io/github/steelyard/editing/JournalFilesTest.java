package io.github.steelyard.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.text.OwnerProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The journal as a file: who may read it, what it is called, whose it is. */
class JournalFilesTest {

    private static final String TEXT = """
            title: Buses
            criteria:
              cost: {direction: min, weight: 40}
              city: {direction: max, weight: 60}
            options:
              diesel: {performance: {cost: 1, city: 2}}
            """;

    @TempDir
    private Path folder;

    private Path file;
    private Origin origin;

    @BeforeEach
    void read() {
        file = folder.resolve("a.yaml");
        origin = Origin.of(
                DecisionReader.read("a.yaml", TEXT.getBytes(StandardCharsets.UTF_8))
                        .orThrow(),
                Optional.empty(),
                List.of());
    }

    private static Changes cost(double points) {
        return Changes.NONE.weighing("", Map.of("cost", points));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no such permissions")
    void nobodyElseReadsItNorItsRenewals() throws IOException {
        Journal journal = Journal.begin(folder, file, Runnable::run);
        Set<Object> renewed = new HashSet<>();
        for (int k = 0; k < 6000; k++) {
            journal.append(origin, Changes.NONE, cost(k / 8.0));
            if (renewed.add(Files.getAttribute(journal.path(), "unix:ino"))) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(journal.path())))
                        .isEqualTo("rw-------");
            }
        }
        assertThat(renewed).as("was renewed").hasSizeGreaterThan(1);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).as("no renewal is left").containsExactly(journal.path());
        }
    }

    @Test
    void itsNameCannotBeGuessed() throws IOException {
        Set<String> ends = new HashSet<>();
        for (int k = 0; k < 20; k++) {
            Journal journal = Journal.begin(folder, file, Runnable::run);
            String name = journal.path().getFileName().toString();
            ends.add(name.substring(name.lastIndexOf('-') + 1));
        }
        assertThat(ends).hasSize(20).allMatch(end -> end.length() > 12);
    }

    /** A journal as a process of this number and beginning left it. */
    private void left(String mark, double points) throws IOException {
        Journal journal = Journal.begin(folder, file, Runnable::run);
        journal.append(origin, Changes.NONE, cost(points));
        String name = journal.path().getFileName().toString();
        Files.move(journal.path(), folder.resolve(name.replace(OwnerProcess.mark(), mark)));
    }

    @Test
    void aProcessOfTheSameNumberThatBeganAtAnotherTimeIsAnother() throws IOException {
        long number = ProcessHandle.current().pid();
        long begun = ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli();
        left(number + "." + (begun - 60_000), 70);
        assertThat(Journal.left(folder, file))
                .singleElement()
                .satisfies(one -> assertThat(one.changes()).isEqualTo(cost(70)));
        assertThat(Journal.isOpenElsewhere(folder, file)).isFalse();
        left(OwnerProcess.mark(), 80);
        assertThat(Journal.left(folder, file))
                .as("that of a living process is not offered")
                .hasSize(1);
        assertThat(Journal.isOpenElsewhere(folder, file)).isTrue();
    }

    @Test
    void renewalsThatAKillLeftAreClearedAtTheNextStart() throws IOException {
        Path beside = Journal.begin(folder, file, Runnable::run).path();
        String name = beside.getFileName().toString();
        String dead = name.replace(OwnerProcess.mark(), "999999999.1").replaceAll("[^-]*$", "77.new");
        String alive = name.replaceAll("[^-]*$", "78.new");
        Files.writeString(folder.resolve(dead), "half");
        Files.writeString(folder.resolve(alive), "half");
        Journal.begin(folder, file, Runnable::run);
        assertThat(folder.resolve(dead)).doesNotExist();
        assertThat(folder.resolve(alive)).exists();
    }
}
