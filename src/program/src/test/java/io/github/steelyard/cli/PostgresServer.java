package io.github.steelyard.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL server of Debian's package on loopback, in a folder of its own, as its own user where tests are root. */
final class PostgresServer {

    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
    private static final String USER = "postgres";

    private final List<String> as;
    private final String folder;
    private final Process process;
    private final String address;

    private PostgresServer(List<String> as, String folder, Process process, String address) {
        this.as = as;
        this.folder = folder;
        this.process = process;
        this.address = address;
    }

    /** A server that answers; empty where it or its driver is not installed. */
    static Optional<PostgresServer> start() throws IOException, InterruptedException {
        Optional<Path> bin = bin();
        boolean isRoot = "root".equals(System.getProperty("user.name"));
        boolean canChange = isExecutable("/usr/bin/setpriv")
                && Files.readString(Path.of("/etc/passwd")).contains("\n" + USER + ":");
        if (bin.isEmpty() || isRoot && !canChange || !hasDriver()) {
            return Optional.empty();
        }
        List<String> as = isRoot
                ? List.of("/usr/bin/setpriv", "--reuid=" + USER, "--regid=" + USER, "--clear-groups", "--")
                : List.of();
        String folder =
                run(as, "mktemp", "-d", "-t", "steelyard-postgres-XXXXXX").strip();
        run(
                as,
                bin.get().resolve("initdb").toString(),
                "-D",
                folder + "/data",
                "-U",
                USER,
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale=C",
                "--no-sync");
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Process process = command(
                        as,
                        bin.get().resolve("postgres").toString(),
                        "-D",
                        folder + "/data",
                        "-h",
                        "127.0.0.1",
                        "-p",
                        Integer.toString(port),
                        "-k",
                        "",
                        "-F")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        PostgresServer server = new PostgresServer(
                as, folder, process, "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=" + USER);
        server.awaitAnswer();
        return Optional.of(server);
    }

    private static Optional<Path> bin() throws IOException {
        if (!Files.isDirectory(VERSIONS)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(VERSIONS)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> isExecutable(bin.resolve("initdb").toString())
                            && isExecutable(bin.resolve("postgres").toString()))
                    .max(Comparator.naturalOrder());
        }
    }

    private static boolean hasDriver() {
        return DriverManager.drivers()
                .anyMatch(driver -> driver.getClass().getName().startsWith("org.postgresql."));
    }

    private static boolean isExecutable(String file) {
        return Files.isExecutable(Path.of(file));
    }

    private static ProcessBuilder command(List<String> as, String... words) {
        List<String> all = new ArrayList<>(as);
        all.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(all).directory(Path.of("/").toFile());
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private static String run(List<String> as, String... words) throws IOException, InterruptedException {
        Process process = command(as, words).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", words) + ": " + said);
        }
        return said;
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        for (int tries = 0; tries < 2_000 && process.isAlive(); tries++) {
            try {
                connect().close();
                return;
            } catch (SQLException notYet) {
                Thread.sleep(50);
            }
        }
        close();
        throw new IOException("PostgreSQL did not answer");
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(address);
    }

    void close() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        run(as, "rm", "-rf", folder);
    }
}
