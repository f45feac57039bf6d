package io.github.steelyard.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.batch.Inputs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The JDK's parser of XML writes to standard error by itself when bytes are no UTF-8; nobody may see that. */
@ResourceLock(Resources.SYSTEM_ERR)
class XmlNoiseTest {

    private static final byte[] BROKEN = "<?xml version=\"1.0\"?><a>\u00E4 x</a>".getBytes(StandardCharsets.ISO_8859_1);

    @TempDir
    private Path folder;

    private static void zip(Path file, String part) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write("application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry(part));
            zip.write(BROKEN);
        }
    }

    @Test
    void brokenBytesAreToldInOurMessagesAlone() throws IOException {
        Files.write(folder.resolve("a.xml"), BROKEN);
        zip(folder.resolve("b.ods"), "content.xml");
        zip(folder.resolve("c.xlsx"), "xl/workbook.xml");
        PrintStream usual = System.err;
        ByteArrayOutputStream seen = new ByteArrayOutputStream();
        List<String> passed = new ArrayList<>();
        System.setErr(new PrintStream(seen, true, StandardCharsets.UTF_8));
        try {
            Inputs.named(List.of(folder.toString()), passed::add);
            for (String name : new String[] {"a.xml", "b.ods", "c.xlsx"}) {
                Loaded loaded = DecisionReader.read(folder.resolve(name));
                assertThat(loaded.value()).isEmpty();
                assertThat(loaded.diagnostics()).as(name).isNotEmpty();
            }
        } finally {
            System.setErr(usual);
        }
        assertThat(seen.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(passed).anyMatch(line -> line.contains("a.xml"));
    }

    @Test
    void aMarkOfTheEncodingHidesNoDecision() throws IOException {
        String text = "\uFEFF" + Files.readString(Path.of("src/test/resources/xmcda/bad/values.xml"));
        Files.writeString(folder.resolve("d.xml"), text);
        assertThat(Inputs.named(List.of(folder.toString()), said -> {})).hasSize(1);
    }
}
