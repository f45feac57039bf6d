package io.github.steelyard.io.table;

import io.github.steelyard.io.format.DecisionFormat;
import io.github.steelyard.io.grid.CsvGrid;
import io.github.steelyard.io.grid.Grid;
import io.github.steelyard.io.grid.Workbooks;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.FilePath;
import io.github.steelyard.io.text.FileBytes;
import io.github.steelyard.io.text.SourceText;
import io.github.steelyard.io.text.TableText;
import java.util.List;

/** The cells of a table that a decision file names, for a table that is not as plain as decision files want it. */
public final class TableGrids {

    private TableGrids() {}

    /** The sheets of the table's file; null when an error was reported. */
    public static List<? extends Grid> open(TableSaid said, Checks checks) {
        FilePath file = said.file() == null ? null : FilePath.resolve(said.file(), checks);
        byte[] bytes = file == null
                ? null
                : FileBytes.read(
                        file.real(),
                        file.name(),
                        checks.diagnostics().limits().tableBytes(),
                        said.file().place(),
                        checks.diagnostics());
        if (bytes == null) {
            return null;
        }
        if (DecisionFormat.of(said.file().text()).orElse(DecisionFormat.CSV) == DecisionFormat.XLSX) {
            String sheet = file.sheet().isEmpty() ? said.said().sheet() : file.sheet();
            return Workbooks.find(said.file().text(), said.file().place(), checks.diagnostics())
                    .map(books -> books.all(
                            file.name(), file.real(), bytes, sheet, said.file().place(), checks.diagnostics()))
                    .orElse(null);
        }
        SourceText text = TableText.decode(file.name(), file.real(), bytes, checks.diagnostics());
        CsvGrid grid = text == null ? null : CsvGrid.of(text, checks.diagnostics());
        return grid == null ? null : List.of(grid);
    }
}
