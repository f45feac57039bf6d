package io.github.steelyard.spark;

import io.github.steelyard.catalogue.Refusal;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Spark throws, as one line that says what is wrong. */
final class Faults {

    private static final Pattern FILE = Pattern.compile("(?:file:|hdfs:|s3a?:)[^\\s\\])'\"]+\\.[A-Za-z0-9]+");

    private Faults() {}

    /**
     * Does some work of Spark.
     *
     * @throws Refusal when what it works on cannot be used
     */
    static <T> T told(Supplier<T> work) {
        try {
            return work.get();
        } catch (Exception failure) { // Scala code throws checked ones without saying so.
            throw refusal(failure);
        }
    }

    /** The refusal that is behind a failure, or one that names the file that could not be read; else the failure. */
    static RuntimeException refusal(Exception failure) {
        String file = "";
        String reason = "";
        int deep = 0;
        for (Throwable cause = failure; cause != null && deep++ < 50; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
            String message = cause.getMessage() == null ? "" : cause.getMessage();
            if (message.contains("FAILED_READ_FILE") || message.contains("not a Parquet file")) {
                Matcher named = FILE.matcher(message);
                file = file.isEmpty() && named.find() ? named.group() : file;
                reason = message.contains("not a Parquet file") ? "it is not a Parquet file, or broken" : reason;
            }
        }
        if (!file.isEmpty()) {
            return new Refusal("cannot read '" + file + "'" + (reason.isEmpty() ? ": it is broken" : ": " + reason));
        }
        return failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
    }

    /** What a failure says first. */
    static String firstLine(Throwable failure) {
        String message = failure.getMessage() == null ? failure.getClass().getName() : failure.getMessage();
        return message.lines().findFirst().orElse(failure.getClass().getName());
    }
}
