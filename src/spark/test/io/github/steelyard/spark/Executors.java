package io.github.steelyard.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.cli.Cli;
import io.github.steelyard.cli.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Executors in processes of their own on this machine, one session for all tests of the process. */
final class Executors implements BeforeAllCallback {

    static final Path SCRATCH = Path.of(System.getProperty("scratch"));

    private static SparkSession session;

    /** Executors are stopped before the process of the tests ends; the workers would start others until it is over. */
    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Executors.class, key -> (AutoCloseable) Executors::stop, AutoCloseable.class);
    }

    private static synchronized void stop() {
        if (session != null) {
            session.stop();
        }
    }

    /** As many as {@code -Dspark.executors} says, two of them if it says nothing, each with one core. */
    static synchronized SparkSession session() {
        if (session == null) {
            Path temporary = folder("temporary");
            session = SparkSession.builder()
                    .master("local-cluster[" + Integer.getInteger("spark.executors", 2) + ",1,1024]")
                    .config("spark.driver.host", "127.0.0.1")
                    .config("spark.driver.bindAddress", "127.0.0.1")
                    .config("spark.ui.enabled", false)
                    .config("spark.local.dir", temporary.toString())
                    .config("spark.sql.warehouse.dir", folder("warehouse").toString())
                    .config("spark.sql.shuffle.partitions", 4)
                    // No distribution of Spark is there: executors take the class path of this process.
                    .config("spark.executor.extraClassPath", System.getProperty("java.class.path"))
                    .config(
                            "spark.executor.extraJavaOptions",
                            System.getProperty("spark.java", "") + " -Djava.io.tmpdir=" + temporary)
                    .config("spark.executorEnv.SPARK_SCALA_VERSION", "2.13")
                    .config("spark.executorEnv.SPARK_SQL_TESTING", "1")
                    .getOrCreate();
            session.sparkContext().setLogLevel("ERROR");
        }
        return session;
    }

    static Path folder(String name) {
        try {
            return Files.createDirectories(SCRATCH.resolve(name)).toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The processes of the executors that run. */
    static List<ProcessHandle> running() {
        return ProcessHandle.current()
                .descendants()
                .filter(Executors::isExecutor)
                .toList();
    }

    private static boolean isExecutor(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"))
                    .contains("CoarseGrainedExecutorBackend");
        } catch (IOException e) {
            return false;
        }
    }

    /** What the program prints; it must do without a fault. */
    static String printed(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                100,
                false,
                false);
        int code = Cli.run(List.of(arguments), terminal);
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Ranks files into a file; some of them may be wrong. */
    static void ranked(List<String> files, Path into) {
        List<String> arguments = new ArrayList<>(List.of("batch", "-o", into.toString()));
        arguments.addAll(files);
        Terminal silent = new Terminal(
                new ByteArrayInputStream(new byte[0]),
                OutputStream.nullOutputStream(),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                100,
                false,
                false);
        Cli.run(arguments, silent);
    }
}
