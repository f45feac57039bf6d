package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

    private static final String BUS = "options/examples/bus-fleet.yaml";

    @TempDir
    private Path folder;

    private Path written(String name, String... more) {
        Path target = folder.resolve(name);
        String[] arguments = new String[more.length + 4];
        arguments[0] = "report";
        arguments[1] = BUS;
        arguments[2] = "-o";
        arguments[3] = target.toString();
        System.arraycopy(more, 0, arguments, 4, more.length);
        Run run = Run.of(arguments);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        return target;
    }

    @Test
    void theEndingSaysAsWhat() throws Exception {
        assertThat(Files.readString(written("bus.html")))
                .startsWith("<!DOCTYPE html>")
                .endsWith("</html>\n");
        assertThat(Files.readAllBytes(written("bus.pdf"))).startsWith('%', 'P', 'D', 'F');
        assertThat(Files.readString(written("bus.md"))).startsWith("# ");
        assertThat(Files.readString(written("bus.svg"))).contains("<svg");
        assertThat(ImageIO.read(written("bus.png").toFile()).getWidth()).isEqualTo(1920);
    }

    @Test
    void saysHowItWasMadeAndOfWhich() throws Exception {
        String text = Files.readString(written("treasury.md", "--stakeholder", "treasury", "--seed", "7"));
        assertThat(text)
                .contains("The weights are those of")
                .contains("steelyard report " + BUS)
                .contains("Seed of everything random: 7")
                .contains("bus-fleet.yaml")
                .containsPattern("[0-9a-f]{64}");
    }

    @Test
    void allGivesOneDocumentEach() throws Exception {
        Run run = Run.of(
                "report",
                BUS,
                "--stakeholder",
                "all",
                "-o",
                folder.resolve("bus.svg").toString());
        assertThat(run.code()).isEqualTo(Cli.DONE);
        assertThat(folder.resolve("bus.svg")).doesNotExist();
        assertThat(Files.readString(folder.resolve("bus.treasury.svg"))).contains("<svg");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSizeGreaterThan(1);
        }
    }

    @Test
    void anEndingThatSaysNothingIsAWrongCommandLine() {
        Run none = Run.of("report", BUS, "-o", folder.resolve("bus").toString());
        assertThat(none.code()).isEqualTo(Cli.WRONG_COMMAND_LINE);
        assertThat(none.err()).contains("allowed: .html, .pdf, .md, .svg, .png");
        Run near = Run.of("report", BUS, "-o", folder.resolve("bus.hmtl").toString());
        assertThat(near.err()).contains("did you mean '.html'?");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatCannotBeReadLeavesWhatWasThere() throws Exception {
        Path target = folder.resolve("old.html");
        Files.writeString(target, "old", StandardCharsets.UTF_8);
        Run run = Run.of("report", folder.resolve("none.yaml").toString(), "-o", target.toString());
        assertThat(run.code()).isEqualTo(Cli.WRONG_INPUT);
        assertThat(Files.readString(target)).isEqualTo("old");
    }
}
