package io.github.steelyard.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which decisions a batch is asked for. */
class InputsTest {

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private List<String> found(String name) {
        return Inputs.named(List.of(name), said -> {}).stream()
                .map(entry -> folder.relativize(entry.file()).toString())
                .toList();
    }

    /** What is said of a name that means nothing. */
    private static String fault(String name) {
        List<Inputs.Entry> entries = Inputs.named(List.of(name), said -> {});
        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).name()).isEqualTo(name);
        return entries.get(0).fault();
    }

    @Test
    void aFolderGivesItsTitledYamlFilesByName() throws IOException {
        file("b.yaml", "title: b\n");
        file("a.yml", "# a comment\n\ntitle: a\n");
        file("deep/c.YAML", "\ufefftitle: c\n");
        file("part.yaml", "options:\n  x: {name: title: no}\n");
        file("notes.txt", "title: no\n");
        assertThat(found(folder.toString())).containsExactly("a.yml", "b.yaml", "deep/c.YAML");
    }

    private static final String XML = "<xmcda xmlns='http://www.decision-deck.org/2021/XMCDA-4.0.0'>%s</xmcda>";

    @Test
    void aFolderGivesDecisionsInOtherFormatsByTheirMarks() throws IOException {
        file("a.json", "\ufeff{\"options\": {\"title\": [1, {}]}, \"criteria\": {}, \"title\": \"a\"}");
        file("b.json", "{\"title\": \"b\", \"include\": [\"x.json\"], ");
        file("c.xml", XML.formatted("<alternatives/><criteria/><performanceTable/>"));
        file(
                "d.xmcda",
                XML.formatted("<performanceTable><x/></performanceTable><alternatives/>")
                        .replace("4.0", "2.2"));
        file("e.xml", XML.formatted("<alternatives><alternative id='a'></alternatives>"));
        workbook("f.xlsx", "direction", "max");
        workbook("deep/g.xlsx", "Weights:", "30");

        file("schema.json", "{\"title\": \"Schema\", \"properties\": {\"criteria\": {}}}");
        file("part.json", "{\"criteria\": {\"title\": {}}}");
        file("list.json", "[{\"title\": \"no\", \"criteria\": {}}]");
        file("broken.json", "{\"criteria\": ");
        file("pom.xml", "<project><alternatives/><performanceTable/></project>");
        file("page.xml", "<html>");
        file("alternatives.xml", XML.formatted("<alternatives/>"));
        file("within.xml", XML.formatted("<criteria><alternatives/><performanceTable/></criteria>"));
        file("matrix.csv", "id,x\ndirection,max\na,1\nb,2\n");
        file("notes.txt", "title: no\n");
        workbook("fleet.xlsx", "bus 1", "7");
        file("~$f.xlsx", "locked");

        assertThat(found(folder.toString()))
                .containsExactly("a.json", "b.json", "c.xml", "d.xmcda", "deep/g.xlsx", "e.xml", "f.xlsx");
        assertThat(found(folder + "/*.csv")).containsExactly("matrix.csv");
    }

    private void workbook(String name, String label, String value) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sheet 1");
            String[][] cells = {{"id", "x"}, {label, value}, {"a", "1"}, {"b", "2"}};
            for (int i = 0; i < cells.length; i++) {
                sheet.value(i, 0, cells[i][0]);
                sheet.value(i, 1, cells[i][1]);
            }
        }
    }

    @Test
    void aFolderOfXmcdaInPartsIsSaidToBeOneDecision() throws IOException {
        file("alternatives.xml", XML.formatted("<alternatives/>"));
        assertThat(fault(folder.toString()))
                .startsWith("there is no decision file in this folder")
                .endsWith("is one decision, which 'rank' takes by its folder");
    }

    @Test
    void aPatternGivesWhatMatchesAndANamedFileIsTakenAsItIs() throws IOException {
        file("runs/1.yaml", "title: 1\n");
        file("runs/2.yaml", "options: {}\n");
        file("runs/deep/3.yaml", "title: 3\n");
        assertThat(found(folder + "/runs/*.yaml")).containsExactly("runs/1.yaml", "runs/2.yaml");
        assertThat(found(folder + "/**.yaml")).containsExactly("runs/1.yaml", "runs/2.yaml", "runs/deep/3.yaml");
        assertThat(found(folder + "/not-there.yaml")).containsExactly("not-there.yaml");
    }

    @Test
    void aNameThatMeansNothingIsOneInputWithAFault() {
        assertThat(fault(folder + "/*.yaml")).isEqualTo("no file matches this pattern");
        assertThat(fault(folder + "/nowhere/*.yaml")).isEqualTo("no file matches this pattern");
        assertThat(fault(folder.toString())).isEqualTo("there is no decision file in this folder");
        assertThat(fault(folder + "/a[b.yaml")).contains("not a pattern");
        assertThat(fault("a\0b")).isEqualTo("this is not a file name here");
    }

    @Test
    void aStreamThatBreaksOffEndsInAnInputWithAFault() {
        byte[] text = "title: a\n---\ntitle: b\n".getBytes(StandardCharsets.UTF_8);
        Inputs inputs = Inputs.of(new SequenceInputStream(new ByteArrayInputStream(text), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken off");
            }
        }));
        List<Inputs.Entry> all = new ArrayList<>();
        inputs.forEachRemaining(all::add);
        assertThat(all).extracting(Inputs.Entry::fault).containsExactly("", "cannot read standard input: broken off");
    }

    @Test
    void aStreamHoldsDecisionsBetweenHyphens() {
        String text = "---\ntitle: a\n---\n\n---\ntitle: b\ncriteria: {}\n--- \r\ntitle: c";
        Inputs inputs = Inputs.of(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        List<String> all = new ArrayList<>();
        inputs.forEachRemaining(e -> all.add(e.name() + " " + new String(e.text(), StandardCharsets.UTF_8)));
        assertThat(all)
                .containsExactly("<stdin>#1 title: a\n", "<stdin>#2 \ntitle: b\ncriteria: {}\n", "<stdin>#3 title: c");
    }
}
