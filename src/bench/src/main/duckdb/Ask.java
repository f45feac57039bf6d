import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Prints what DuckDB answers: {@code java -cp duckdb_jdbc.jar src/bench/src/main/duckdb/Ask.java STATEMENT …}. Its driver
 * runs the same engine as its command line.
 */
public final class Ask {

    private Ask() {}

    public static void main(String[] statements) throws SQLException {
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            for (String text : statements) {
                boolean hasRows = statement.execute(text);
                if (hasRows) {
                    print(statement.getResultSet());
                }
            }
        }
    }

    private static void print(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            StringBuilder line = new StringBuilder();
            for (int k = 1; k <= columns; k++) {
                line.append(k > 1 ? " " : "").append(rows.getObject(k));
            }
            System.out.println(line);
        }
    }
}
