package io.github.steelyard.cli;

import io.github.steelyard.report.document.Table;
import io.github.steelyard.report.document.Table.Cell;
import io.github.steelyard.report.document.Table.Column;
import io.github.steelyard.report.document.Table.Format;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Which method or analysis to use when. The documentation shows the same table.
 *
 * @param kind method, weighting or analysis
 * @param when the situation or the question
 * @param use id of the method or analysis
 * @param because one reason
 */
record Advice(String kind, String when, String use, String because) {

    /** All of it, in the order of the file. */
    static List<Advice> all() {
        try (InputStream in = Advice.class.getResourceAsStream("advice.csv")) {
            List<Advice> all = new ArrayList<>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList()) {
                String[] cells = line.split(";", 4);
                all.add(new Advice(cells[0], cells[1], cells[2], cells[3]));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The advice of some kind as a table. */
    static Table table(String kind) {
        List<Column> columns = List.of(
                new Column("When", Format.TEXT), new Column("Use", Format.TEXT), new Column("Because", Format.TEXT));
        return new Table(
                "",
                columns,
                all().stream()
                        .filter(advice -> advice.kind().equals(kind))
                        .map(advice ->
                                List.of(Cell.of(advice.when()), Cell.of(advice.use()), Cell.of(advice.because())))
                        .toList());
    }
}
