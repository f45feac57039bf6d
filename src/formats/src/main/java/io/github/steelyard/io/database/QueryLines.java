package io.github.steelyard.io.database;

import io.github.steelyard.csv.CsvWriter;
import io.github.steelyard.io.text.LineStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What a query gives, as lines of CSV: line 1 names the columns. Numbers are written so that reading gives the same. */
final class QueryLines extends LineStream {

    /** Rows that are made lines at once. */
    private static final int ROWS = 256;

    private final Connection connection;
    private final Statement statement;
    private final ResultSet rows;
    private final int columns;
    private boolean isHeadDone;

    /** @param connection closed with this, or when the query fails */
    QueryLines(Connection connection, String query) throws SQLException {
        this.connection = connection;
        try {
            this.statement = connection.createStatement();
            this.rows = statement.executeQuery(query);
            this.columns = rows.getMetaData().getColumnCount();
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    protected byte[] next() throws IOException {
        try {
            CsvWriter lines = new CsvWriter(true);
            if (!isHeadDone) {
                lines.add(head());
                isHeadDone = true;
                return bytes(lines);
            }
            int count = 0;
            while (count < ROWS && rows.next()) {
                List<String> cells = new ArrayList<>(columns);
                for (int k = 1; k <= columns; k++) {
                    cells.add(cell(rows.getObject(k)));
                }
                lines.add(cells);
                count++;
            }
            return count == 0 ? null : bytes(lines);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static byte[] bytes(CsvWriter lines) {
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<String> head() throws SQLException {
        ResultSetMetaData meta = rows.getMetaData();
        List<String> head = new ArrayList<>();
        for (int k = 1; k <= columns; k++) {
            head.add(meta.getColumnLabel(k));
        }
        return head;
    }

    /** No number is a missing performance, as nothing is. */
    private static String cell(Object value) {
        if (value == null || value instanceof Double x && x.isNaN() || value instanceof Float y && y.isNaN()) {
            return "";
        }
        if (value instanceof Float single) {
            return Double.toString(single.doubleValue());
        }
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }

    /** The engine names itself, the file once more, and advice over several lines. */
    static IOException unreadable(SQLException e) {
        String message =
                e.getMessage() == null ? "" : e.getMessage().lines().findFirst().orElse("");
        int file = message.indexOf('\'');
        String why = message.substring(
                message.startsWith("java.sql") ? message.indexOf(':') + 1 : 0, file < 0 ? message.length() : file);
        return new IOException("it is no Parquet file, or damaged (" + why.strip() + ")", e);
    }

    @Override
    public void close() throws IOException {
        try (connection;
                statement;
                rows) {
            super.close();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
