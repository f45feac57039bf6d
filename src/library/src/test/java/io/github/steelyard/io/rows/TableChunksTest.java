package io.github.steelyard.io.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.io.kind.DecimalSign;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A big table in blocks of whole rows. */
class TableChunksTest {

    @TempDir
    private Path folder;

    /** The rows of all blocks, each with its line before it. */
    private List<String> rows(String text, Charset charset, byte... mark) throws IOException {
        Path table = folder.resolve("t.csv");
        byte[] body = text.getBytes(charset);
        byte[] bytes = new byte[mark.length + body.length];
        System.arraycopy(mark, 0, bytes, 0, mark.length);
        System.arraycopy(body, 0, bytes, mark.length, body.length);
        Files.write(table, bytes);
        List<String> rows = new ArrayList<>();
        try (TableChunks chunks = new TableChunks(table, DecimalSign.POINT)) {
            rows.add("head " + chunks.form().head().strip());
            while (chunks.hasNext()) {
                TableChunk chunk = chunks.next().rows();
                for (int k = 0; k < chunk.rows().size(); k++) {
                    rows.add(chunk.lines().get(k) + " " + chunk.rows().get(k).strip());
                }
            }
        }
        return rows;
    }

    @ParameterizedTest
    @CsvSource({"1, LF, false", "2, CRLF, false", "3, CR, false", "4, LF, true", "5, CRLF, true", "6, CR, true"})
    void blocksHoldEveryRowOnceWithItsLine(int seed, String ends, boolean quotes) throws IOException {
        Random random = new Random(seed);
        String end = ends.replace("CR", "\r").replace("LF", "\n");
        StringBuilder text = new StringBuilder("id,name" + end);
        List<String> expected = new ArrayList<>(List.of("head id,name"));
        int line = 2;
        for (int i = 0; text.length() < 3_500_000; i++) {
            boolean isQuoted = quotes && random.nextInt(50) == 0;
            int inner = isQuoted ? random.nextInt(4) : 0;
            String name = isQuoted
                    ? "\"a \"\"b\"\"," + end.repeat(inner) + "c\""
                    : "x".repeat(random.nextInt(60)) + (quotes && random.nextInt(9) == 0 ? "6\" screen" : "");
            text.append("o").append(i).append(',').append(name).append(end);
            expected.add(line + " o" + i + "," + (ends.equals("CR") ? name.replace('\r', '\n') : name));
            line += 1 + inner;
        }
        String whole = text.toString();
        assertThat(rows(whole, StandardCharsets.UTF_8)).isEqualTo(expected);
        assertThat(rows(whole.substring(0, whole.length() - end.length()), StandardCharsets.UTF_8))
                .isEqualTo(expected);
    }

    @Test
    void encodingsAreReadAsTheyAreMarked() throws IOException {
        String text = "id,name\na,Zürich\nb,\"Bern\nWest\"\n";
        List<String> expected = List.of("head id,name", "2 a,Zürich", "3 b,\"Bern\nWest\"");
        assertThat(rows(text, StandardCharsets.UTF_8)).isEqualTo(expected);
        assertThat(rows(text, StandardCharsets.UTF_8, (byte) 0xEF, (byte) 0xBB, (byte) 0xBF))
                .isEqualTo(expected);
        assertThat(rows(text, StandardCharsets.UTF_16LE, (byte) 0xFF, (byte) 0xFE))
                .isEqualTo(expected);
        assertThat(rows(text, StandardCharsets.UTF_16BE, (byte) 0xFE, (byte) 0xFF))
                .isEqualTo(expected);
        assertThat(rows("id,name\n" + "a,Zürich\n".repeat(2), Charset.forName("windows-1252")))
                .containsExactly("head id,name", "2 a,Zürich", "3 a,Zürich");
    }

    @Test
    void aLineThatNamesTheDelimiterAndBlankLinesAreNoRows() throws IOException {
        assertThat(rows("sep=;\nid;name\n\na;1\n\r\n\nb;2", StandardCharsets.UTF_8))
                .containsExactly("head id;name", "4 a;1", "7 b;2");
        assertThat(rows("", StandardCharsets.UTF_8)).containsExactly("head ");
        assertThat(rows("id,name", StandardCharsets.UTF_8)).containsExactly("head id,name");
    }

    @Test
    void aRowMayBeLongerThanABlock() throws IOException {
        String name = "y".repeat(3_000_000);
        assertThat(rows("id,name\na," + name + "\nb,2\n", StandardCharsets.UTF_8))
                .containsExactly("head id,name", "2 a," + name, "3 b,2");
    }
}
