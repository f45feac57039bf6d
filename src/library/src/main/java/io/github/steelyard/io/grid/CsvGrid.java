package io.github.steelyard.io.grid;

import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.text.SourceText;
import io.github.steelyard.io.text.TextCursor;

/** A CSV text as a sheet. Lines that are blank are none of its rows. */
public final class CsvGrid extends TextGrid {

    private CsvGrid(SourceText source) {
        super(source);
    }

    /** Reads a text; null when an error was reported after which it cannot be trusted. */
    public static CsvGrid of(SourceText source, Diagnostics diagnostics) {
        CsvDialect dialect = CsvDialect.of(source.text());
        if (OpenQuote.isReported(source, dialect, diagnostics)) {
            return null;
        }
        CsvGrid grid = new CsvGrid(source);
        CsvPlaces places = new CsvPlaces(source, dialect.delimiter());
        TextCursor cursor = new TextCursor(source.text());
        int most = diagnostics.limits().values();
        int[] state = {0, most};
        int first = dialect.from() > 0 ? 2 : 1;
        try {
            CsvRows.read(source.text().substring(dialect.from()), dialect.delimiter(), (line, fields) -> {
                state[0] = line + first - 1;
                state[1] -= fields.size();
                if (state[1] < 0) {
                    return false;
                }
                grid.add(places.row(state[0], fields, cursor));
                return true;
            });
        } catch (RuntimeException e) {
            diagnostics.report(
                    DiagnosticId.TABLE_ROW,
                    new Place(source.name(), state[0] + 1, 1),
                    "from here on the table is not well-formed; is a quote not closed, or does text follow a closing"
                            + " quote?");
            return null;
        }
        if (state[1] < 0) {
            diagnostics.report(
                    DiagnosticId.TOO_MANY_VALUES,
                    new Place(source.name(), state[0], 1),
                    "more than " + most + " cells in a sheet; write the criteria into a decision file and name"
                            + " the sheet there as its 'table'");
            return null;
        }
        return grid;
    }
}
