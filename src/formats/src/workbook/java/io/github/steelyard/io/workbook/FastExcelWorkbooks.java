package io.github.steelyard.io.workbook;

import io.github.steelyard.io.grid.SheetGrid;
import io.github.steelyard.io.grid.SheetStream;
import io.github.steelyard.io.grid.Workbooks;
import io.github.steelyard.io.kind.DecimalSign;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.sheet.MatrixSheet;
import io.github.steelyard.io.text.Diagnostics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Lets the library find the readers and the writer of workbooks. */
public final class FastExcelWorkbooks implements Workbooks {

    /** For the service loader. */
    public FastExcelWorkbooks() {}

    @Override
    public List<SheetGrid> all(String name, Path path, byte[] bytes, String wanted, Place at, Diagnostics diagnostics) {
        return WorkbookReader.all(name, path, bytes, wanted, at, diagnostics);
    }

    @Override
    public SheetGrid read(
            String name, Path path, byte[] bytes, String wanted, DecimalSign sign, Place at, Diagnostics diagnostics) {
        return WorkbookReader.read(name, path, bytes, wanted, sign, at, diagnostics);
    }

    @Override
    public List<SheetGrid> allOpenDocument(
            String name, Path path, byte[] bytes, String wanted, Place at, Diagnostics diagnostics) {
        return OpenDocumentReader.all(name, path, bytes, wanted, at, diagnostics);
    }

    @Override
    public SheetStream lines(Path file, String wanted, DecimalSign sign) throws IOException {
        return new SheetLines(file, wanted, sign);
    }

    @Override
    public byte[] write(List<List<Object>> rows, int header, int options) {
        return WorkbookWriter.write(new MatrixSheet(rows, header, options, List.of()));
    }
}
