package io.github.steelyard.sql;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How databases spell what a statement needs. */
public enum SqlDialect {
    ANSI("DOUBLE PRECISION", '"'),
    DUCKDB("DOUBLE", '"'),
    POSTGRES("DOUBLE PRECISION", '"'),
    SPARK("DOUBLE", '`'),
    SQLITE("REAL", '"');

    private final String type;
    private final char quote;

    SqlDialect(String type, char quote) {
        this.type = type;
        this.quote = quote;
    }

    /** The word on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All words. */
    public static List<String> words() {
        return Arrays.stream(values()).map(SqlDialect::word).toList();
    }

    /** The dialect of that word, if there is one. */
    public static Optional<SqlDialect> of(String word) {
        return Arrays.stream(values()).filter(d -> d.word().equals(word)).findFirst();
    }

    /** A name as it is, whatever stands in it. */
    String name(String name) {
        String twice = String.valueOf(quote) + quote;
        return quote + name.replace(String.valueOf(quote), twice) + quote;
    }

    /** A table, perhaps of a schema; a file where the engine reads files by name. */
    String table(String table) {
        String lower = table.toLowerCase(Locale.ROOT);
        boolean isFile = lower.endsWith(".parquet") || lower.endsWith(".csv") || lower.indexOf('/') >= 0;
        if (isFile && this == SPARK && lower.endsWith(".parquet")) {
            return "parquet." + name(table);
        }
        if (isFile) {
            return name(table);
        }
        return String.join(
                ".", Arrays.stream(table.split("\\.", -1)).map(this::name).toList());
    }

    /** A number, in double precision. */
    String number(double x) {
        String text = Double.toString(x);
        String number = text.indexOf('E') < 0 ? text + "E0" : text;
        String typed = this == POSTGRES ? "CAST(" + number + " AS " + type + ")" : number;
        return x < 0 && this != POSTGRES ? "(" + typed + ")" : typed;
    }

    /** A column of numbers of any type, in double precision. */
    String cast(String column) {
        return "CAST(" + column + " AS " + type + ")";
    }

    String text(String text) {
        return this == SPARK
                ? "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
                : "'" + text.replace("'", "''") + "'";
    }

    /** The first rows alone. */
    String first(long rows) {
        return this == ANSI ? "FETCH FIRST " + rows + " ROWS ONLY" : "LIMIT " + rows;
    }
}
