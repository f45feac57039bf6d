package io.github.steelyard.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.model.Option;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One decision from several files. */
class IncludeReaderTest {

    @TempDir
    private Path folder;

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static List<String> said(Loaded loaded) {
        return loaded.diagnostics().stream().map(Diagnostic::id).toList();
    }

    @Test
    void optionsKeepTheOrderOfTheFilesAndTablesComeLast() throws IOException {
        write("more/ferry.yaml", "options: {ferry: {performance: {cost: 5}}}\ninclude: [deep/boat.yaml]\n");
        write("more/deep/boat.yaml", "options: {boat: {performance: {cost: 6}}}\n");
        write("rail.yaml", "options: {rail: {performance: {cost: 7}}}\ntable: rail.csv\n");
        write("rail.csv", "id,cost\nmetro,30\n");
        write("fleet.csv", "id,cost\nbike,1\n");
        Path main = write("main.yaml", "include: [more/ferry.yaml, rail.yaml]\ntable: fleet.csv\n" + Samples.SMALL);

        Loaded loaded = DecisionReader.read(main);

        assertThat(loaded.diagnostics()).isEmpty();
        assertThat(loaded.orThrow().options())
                .extracting(Option::id)
                .containsExactly("bus", "tram", "ferry", "boat", "rail", "bike", "metro");
        assertThat(loaded.sources().files())
                .extracting(f -> folder.relativize(Path.of(f)).toString())
                .containsExactly(
                        "main.yaml", "more/ferry.yaml", "more/deep/boat.yaml", "rail.yaml", "fleet.csv", "rail.csv");
    }

    @Test
    void anIncludedFileMayHoldEverySection() throws IOException {
        write("all.yaml", Samples.SMALL + """
                question: Which?
                description: A line.
                method: weighted-sum
                seed: -7
                weight-uncertainty: 0
                confidence: {low: 0.5}
                weight-order: [cost, noise]
                stakeholders: {city: {voice: 2}}
                scenarios: {night: {performance: {bus: {noise: 80}}}}
                sources: {survey: {title: Survey}}
                """);
        Path main = write("main.yaml", "include: [all.yaml]\n");

        Loaded loaded = DecisionReader.read(main);

        assertThat(loaded.diagnostics()).isEmpty();
        assertThat(loaded.value())
                .isEqualTo(DecisionReader.read(folder.resolve("all.yaml")).value());
        assertThat(loaded.orThrow().seed()).isEqualTo(-7);
    }

    @Test
    void criteriaOfSeveralFilesStandSideBySide() throws IOException {
        write("more.yaml", "criteria: {speed: {direction: max, weight: 10}}\n");
        Path main = write("main.yaml", "include: [more.yaml]\n" + Samples.SMALL);

        assertThat(DecisionReader.read(main).orThrow().tree().criteria())
                .extracting(c -> c.id())
                .containsExactly("cost", "noise", "speed");
    }

    @Test
    void placesNameTheIncludedFileAsSeenFromWhereTheReaderStands() throws IOException {
        write("more/ferry.yaml", "options: {ferry: {performance: {cost: five}}}\n");
        Path main = write("main.yaml", "include: [more/ferry.yaml]\n" + Samples.SMALL);

        assertThat(DecisionReader.read(main).diagnostics())
                .extracting(d -> d.place().toString())
                .containsExactly(folder.resolve("more/ferry.yaml") + ":1:39");
    }

    @Test
    void eightDeepIsReadAndNineIsNot() throws IOException {
        for (int k = 1; k <= 9; k++) {
            write("d" + k + ".yaml", k < 9 ? "include: [d" + (k + 1) + ".yaml]\n" : "question: How deep?\n");
        }
        write("d8.yaml", "question: How deep?\n");
        Path main = write("main.yaml", "include: [d1.yaml]\n" + Samples.SMALL);
        assertThat(said(DecisionReader.read(main))).isEmpty();

        write("d8.yaml", "include: [d9.yaml]\n");
        assertThat(said(DecisionReader.read(main))).containsExactly("include-depth");
    }

    @Test
    void aFileCannotIncludeItself() throws IOException {
        Path main = write("main.yaml", "include: [main.yaml]\n" + Samples.SMALL);

        assertThat(said(DecisionReader.read(main))).containsExactly("include-cycle");
    }

    @Test
    void aSymbolicLinkMayNotLeadOut() throws IOException {
        Path inside = Files.createDirectories(folder.resolve("inside"));
        write("outside.yaml", "options: {ferry: {performance: {cost: 5}}}\n");
        write("outside.csv", "id,cost\nferry,5\n");
        write("elsewhere/ferry.yaml", "options: {ferry: {performance: {cost: 5}}}\n");
        Files.createSymbolicLink(inside.resolve("file.yaml"), Path.of("../outside.yaml"));
        Files.createSymbolicLink(inside.resolve("table.csv"), Path.of("../outside.csv"));
        Files.createSymbolicLink(inside.resolve("sub"), Path.of("../elsewhere"));
        Files.createSymbolicLink(inside.resolve("device.yaml"), Path.of("/dev/zero"));
        Files.createSymbolicLink(inside.resolve("loop.yaml"), Path.of("loop.yaml"));
        Path main = write(
                "inside/main.yaml",
                "include: [file.yaml, sub/ferry.yaml, device.yaml, loop.yaml]\ntable: table.csv\n" + Samples.SMALL);

        assertThat(said(DecisionReader.read(main)))
                .containsExactly("include-path", "include-path", "include-path", "unreadable", "include-path");
    }

    @Test
    void aSymbolicLinkThatStaysInsideIsFollowed() throws IOException {
        write("real.yaml", "options: {ferry: {performance: {cost: 5}}}\n");
        Files.createSymbolicLink(folder.resolve("link.yaml"), Path.of("real.yaml"));
        Path main = write("main.yaml", "include: [link.yaml]\n" + Samples.SMALL);
        Path linked = Files.createSymbolicLink(folder.resolve("main-link.yaml"), main);

        assertThat(DecisionReader.read(main).orThrow().options()).hasSize(3);
        assertThat(DecisionReader.read(linked).orThrow().options()).hasSize(3);
    }

    @Test
    void whatAnUnreadablePartMightHoldIsNotMissed() throws IOException {
        write("broken.yaml", "options: {ferry: {\n");
        Files.createDirectories(folder.resolve("folder.yaml"));
        Path main = write("main.yaml", """
                include: [broken.yaml, lost.yaml, folder.yaml, '']
                title: Which line?
                criteria: {cost: {direction: min}}
                scenarios: {fog: {performance: {ferry: {cost: 9, speed: 1}}}}
                stakeholders: {city: {weights: {speed: 1}, evidence: [{source: survey}]}}
                """);

        assertThat(said(DecisionReader.read(main)))
                .containsExactlyInAnyOrder("syntax", "unreadable", "unreadable", "include-path");
    }

    @Test
    void theLimitOfAllFilesTogetherHolds() throws IOException {
        String half = "# " + "x".repeat(9 << 20) + "\nquestion: Which?\n";
        write("more.yaml", half);
        Path main =
                write("main.yaml", "include: [more.yaml]\n" + Samples.SMALL + half.replace("question", "description"));

        assertThat(said(DecisionReader.read(main))).containsExactly("too-large");
    }

    @Test
    void aPathThatIsNoPathIsRefused() throws IOException {
        Path main = write("main.yaml", "include: [., ./, more/.., {a: b}, [c], '\\0']\n" + Samples.SMALL);

        assertThat(said(DecisionReader.read(main)))
                .containsExactly(
                        "include-path", "include-path", "include-path", "wrong-shape", "wrong-shape", "include-path");
    }
}
