package io.github.steelyard.browser;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A page in the Chromium of this machine, if there is one, without a screen and without a network. */
final class Chromium {

    static final String PROPERTY = "steelyard.chromium";

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private final Path program;

    private Chromium(Path program) {
        this.program = program;
    }

    /** The one that the system property names, or the first on the path. */
    static Optional<Chromium> find() {
        String given = System.getProperty(PROPERTY, "");
        if (!given.isEmpty()) {
            return Optional.of(new Chromium(Path.of(given)));
        }
        for (String name : NAMES) {
            for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
                Path candidate = Path.of(folder, name);
                if (Files.isExecutable(candidate)) {
                    return Optional.of(new Chromium(candidate));
                }
            }
        }
        return Optional.empty();
    }

    /** Opens a file and reads the document once its scripts have run. */
    Page open(Path file, String fragment, boolean scripts) throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory("steelyard-chromium");
        Path out = Files.createTempFile("steelyard-chromium", ".html");
        try {
            List<String> command = new ArrayList<>(List.of(
                    program.toString(),
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--user-data-dir=" + profile,
                    "--virtual-time-budget=2000"));
            if (!scripts) {
                // As a reader would set it; with --blink-settings Chromium's own page that reads documents fails too.
                Files.createDirectory(profile.resolve("Default"));
                Files.writeString(
                        profile.resolve("Default").resolve("Preferences"),
                        "{\"profile\":{\"default_content_setting_values\":{\"javascript\":2}}}");
            }
            command.addAll(List.of("--dump-dom", file.toUri() + "#" + fragment));
            Process process = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new IOException(program + " gave no answer in two minutes");
            }
            if (Files.size(out) == 0) {
                throw new IOException(program + " printed no document; exit code " + process.exitValue());
            }
            return Page.parsed(Files.readString(out, StandardCharsets.UTF_8));
        } finally {
            Files.delete(out);
            delete(profile);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
