package io.github.steelyard.io.table;

import io.github.steelyard.io.format.DecisionFormat;
import io.github.steelyard.io.grid.CsvDialect;
import io.github.steelyard.io.grid.SheetGrid;
import io.github.steelyard.io.grid.Workbooks;
import io.github.steelyard.io.kind.DecimalSign;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.FilePath;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.FileBytes;
import io.github.steelyard.io.text.SourceText;
import io.github.steelyard.io.text.TableText;

/** Finds the table that a decision file names and makes rows of it. */
final class TableFile {

    private final Checks checks;
    private DecimalSign sign;

    /** @param sign before decimals where the decision file does not say */
    TableFile(Checks checks, DecimalSign sign) {
        this.checks = checks;
        this.sign = sign;
    }

    /** The sign before decimals in the rows. */
    DecimalSign sign() {
        return sign;
    }

    /** The rows of the table that a part of a file names; null when an error was reported. */
    TableRows open(TableSaid said) {
        Syntax.Scalar token = said.file();
        if (token == null) {
            return null;
        }
        sign = said.said().decimal().orElse(sign);
        DecisionFormat format = format(token);
        FilePath file = format == null ? null : FilePath.resolve(token, checks);
        byte[] bytes = file == null
                ? null
                : FileBytes.read(
                        file.real(),
                        file.name(),
                        checks.diagnostics().limits().tableBytes(),
                        token.place(),
                        checks.diagnostics());
        if (bytes == null) {
            return null;
        }
        return format == DecisionFormat.XLSX
                ? sheet(file, bytes, token, said.said().sheet())
                : text(file, bytes);
    }

    private TableRows text(FilePath file, byte[] bytes) {
        SourceText text = TableText.decode(file.name(), file.real(), bytes, checks.diagnostics());
        return text == null ? null : TableRows.of(text, CsvDialect.of(text.text()));
    }

    private TableRows sheet(FilePath file, byte[] bytes, Syntax.Scalar token, String asked) {
        String sheet = file.sheet().isEmpty() ? asked : file.sheet();
        SheetGrid grid = Workbooks.find(token.text(), token.place(), checks.diagnostics())
                .map(books ->
                        books.read(file.name(), file.real(), bytes, sheet, sign, token.place(), checks.diagnostics()))
                .orElse(null);
        // Whatever commas were asked for are points by now, as the numbers of the workbook are.
        sign = DecimalSign.POINT;
        return grid == null ? null : TableRows.of(grid);
    }

    private DecisionFormat format(Syntax.Scalar token) {
        DecisionFormat format = DecisionFormat.of(token.text()).orElse(null);
        if (token.text().isEmpty() || format == DecisionFormat.CSV || format == DecisionFormat.XLSX) {
            return token.text().isEmpty() ? DecisionFormat.CSV : format;
        }
        String name = token.text().toLowerCase(java.util.Locale.ROOT);
        checks.report(
                DiagnosticId.TABLE_FORMAT,
                token,
                token.shown() + " is not a table that can be read; "
                        + (name.endsWith(".xls")
                                ? "save the sheet as .xlsx or .csv"
                                : "tables end in .csv, .tsv, .xlsx, .xlsm, .ods, .md or .txt, with or without .gz"));
        return null;
    }
}
