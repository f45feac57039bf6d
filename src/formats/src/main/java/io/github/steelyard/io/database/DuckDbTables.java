package io.github.steelyard.io.database;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.io.grid.ParquetTables;
import io.github.steelyard.io.text.LineStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;

/** Parquet files read by DuckDB, whose driver is there or not. */
public final class DuckDbTables implements ParquetTables {

    private static final String ADDRESS = "jdbc:duckdb:";

    @Override
    public LineStream lines(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        Driver driver = Drivers.find(ADDRESS)
                .orElseThrow(() -> new Refusal("'" + file
                        + "' is a Parquet file, which DuckDB's driver reads; put duckdb_jdbc (org.duckdb:duckdb_jdbc on Maven"
                        + " Central) " + Drivers.where() + ", or write the table as CSV"));
        Properties properties = new Properties();
        // Else a result is held in memory whole.
        properties.setProperty("jdbc_stream_results", "true");
        try {
            Connection connection = driver.connect(ADDRESS, properties);
            return new QueryLines(
                    connection, "SELECT * FROM read_parquet('" + file.toString().replace("'", "''") + "')");
        } catch (SQLException e) {
            throw QueryLines.unreadable(e);
        }
    }
}
