package io.github.steelyard.io.workbook;

import io.github.steelyard.csv.FormulaText;
import io.github.steelyard.io.sheet.MatrixSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a matrix sheet as a workbook, without a trace of when it was written. */
public final class WorkbookWriter {

    /** The first moment that a zip can name. */
    /** Not the first moment of 1980: that one, a ZIP entry also keeps as an instant, which depends on the time zone. */
    private static final LocalDateTime NEVER = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String MOMENT = "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z";

    private WorkbookWriter() {}

    public static byte[] write(MatrixSheet sheet) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Workbook workbook = new Workbook(out, "Steelyard", null);
            Worksheet page = workbook.newWorksheet("Decision");
            fill(page, sheet);
            workbook.finish();
            return timeless(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Worksheet page, MatrixSheet sheet) {
        for (int i = 0; i < sheet.rows().size(); i++) {
            List<Object> row = sheet.rows().get(i);
            for (int j = 0; j < row.size(); j++) {
                if (row.get(j) instanceof Double x) {
                    page.value(i, j, x);
                } else if (row.get(j) instanceof String text) {
                    // Cells have types, so that no text is run.
                    page.value(i, j, FormulaText.kept(text));
                }
                boolean isHead = i <= sheet.header();
                boolean isMark = i > sheet.header() && i < sheet.options();
                if (isHead && row.get(j) != null) {
                    page.style(i, j).bold().set();
                } else if (isMark && row.get(j) != null) {
                    page.style(i, j).italic().fontColor("555555").set();
                }
            }
        }
        page.freezePane(1, sheet.header() + 1);
        for (int j = 0; j < sheet.rows().get(sheet.header()).size(); j++) {
            page.width(j, width(sheet, j));
        }
    }

    /** Wide enough for what options and headings hold, up to a line that can still be read. */
    private static int width(MatrixSheet sheet, int column) {
        int longest = 8;
        for (int i = sheet.header(); i < sheet.rows().size(); i++) {
            boolean isMark = i > sheet.header() && i < sheet.options();
            Object cell = isMark && column > 0 ? null : sheet.rows().get(i).get(column);
            longest = Math.max(longest, cell instanceof String text ? text.length() : 0);
        }
        return Math.min(longest + 2, 40);
    }

    /** The same package with every time in it set to one, so that the same decision gives the same bytes. */
    private static byte[] timeless(byte[] packed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile from = ZipFile.builder().setByteArray(packed).get();
                ZipOutputStream to = new ZipOutputStream(out)) {
            for (ZipArchiveEntry entry : Collections.list(from.getEntries())) {
                byte[] content = from.getInputStream(entry).readAllBytes();
                if (entry.getName().equals("docProps/core.xml")) {
                    String text =
                            new String(content, StandardCharsets.UTF_8).replaceAll(MOMENT, "1980-01-01T00:00:00Z");
                    content = text.getBytes(StandardCharsets.UTF_8);
                }
                ZipEntry fresh = new ZipEntry(entry.getName());
                fresh.setTimeLocal(NEVER);
                to.putNextEntry(fresh);
                to.write(content);
                to.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
