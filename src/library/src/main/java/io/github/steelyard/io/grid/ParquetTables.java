package io.github.steelyard.io.grid;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.io.text.LineStream;
import io.github.steelyard.text.MissingPart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.ServiceLoader;

/** Reads tables of Parquet files. It needs a database engine that few have, so it is found at run time. */
public interface ParquetTables {

    /** With what such a file begins and ends. */
    byte[] MARK = "PAR1".getBytes(StandardCharsets.US_ASCII);

    /**
     * The part that is there.
     *
     * @throws Refusal when there is none
     */
    static ParquetTables get() {
        return ServiceLoader.load(ParquetTables.class, ParquetTables.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new Refusal(MissingPart.sentence("Parquet files")));
    }

    /** Whether a file is one, by its name or what it begins with. */
    static boolean isParquet(Path file) throws IOException {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith(".parquet")) {
            return true;
        }
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(MARK.length), MARK);
        }
    }

    /**
     * Opens a file to be read row by row, as lines of CSV in the order of the file, the names of the columns first.
     *
     * @throws Refusal when nothing is there that reads it
     * @throws IOException when the file cannot be read
     */
    LineStream lines(Path file) throws IOException;
}
