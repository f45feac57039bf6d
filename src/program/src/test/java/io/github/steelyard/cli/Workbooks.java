package io.github.steelyard.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes small workbooks for tests. */
final class Workbooks {

    private Workbooks() {}

    /** A workbook of one sheet; cells are texts or numbers. */
    static void write(Path file, Object[][] cells) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sheet 1");
            for (int i = 0; i < cells.length; i++) {
                for (int j = 0; j < cells[i].length; j++) {
                    if (cells[i][j] instanceof Number number) {
                        sheet.value(i, j, number);
                    } else {
                        sheet.value(i, j, (String) cells[i][j]);
                    }
                }
            }
        }
    }
}
