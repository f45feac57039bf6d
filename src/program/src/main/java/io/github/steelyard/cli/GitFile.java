package io.github.steelyard.cli;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.text.IoReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** A decision file as it stood in a revision of git, written as git:REVISION:FILE. */
final class GitFile {

    private static final String PREFIX = "git:";

    private GitFile() {}

    /** Whether a name means a file in a revision. */
    static boolean is(String name) {
        return name.startsWith(PREFIX);
    }

    /**
     * What {@code answer} makes of the file, which stands in a folder of its own with all that it includes until then.
     *
     * @throws Refusal when git has no such file or is not there
     */
    static <T> T read(String name, SheetOptions said, Function<Loaded, T> answer) {
        int colon = name.indexOf(':', PREFIX.length());
        if (colon < 0 || colon == name.length() - 1) {
            throw new Refusal("'" + name + "' must be git:REVISION:FILE, such as git:HEAD~1:decision.yaml");
        }
        String revision = name.substring(PREFIX.length(), colon);
        if (revision.startsWith("-")) {
            throw new Refusal("'" + revision + "' is no revision");
        }
        Path file = Destination.path(name.substring(colon + 1));
        try {
            Path folder = Files.createTempDirectory("steelyard-git");
            try {
                return answer.apply(whole(revision.isEmpty() ? "HEAD" : revision, file, folder, said));
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new Refusal("'" + name + "' cannot be read: " + IoReason.of(e));
        }
    }

    /** Reads the file, then fetches what it looked for in vain, until there is no more of that. */
    private static Loaded whole(String revision, Path file, Path folder, SheetOptions said) throws IOException {
        Path main = folder.resolve(file.getFileName());
        Optional<byte[]> bytes = bytes(revision, file);
        if (bytes.isEmpty()) {
            throw new Refusal("git has no file '" + file + "' in '" + revision + "'");
        }
        Files.write(main, bytes.get());
        Path real = folder.toRealPath();
        Set<Path> asked = new HashSet<>();
        while (true) {
            Loaded loaded = DecisionReader.read(List.of(main), said);
            boolean found = false;
            for (Path wanted : loaded.files().keySet()) {
                Path inside = wanted.startsWith(real) ? real.relativize(wanted) : folder.relativize(wanted);
                if (!Files.exists(wanted) && asked.add(wanted) && !inside.startsWith("..")) {
                    Optional<byte[]> included = bytes(revision, file.resolveSibling(inside));
                    if (included.isPresent()) {
                        Files.createDirectories(wanted.getParent());
                        Files.write(wanted, included.get());
                        found = true;
                    }
                }
            }
            if (!found) {
                return loaded;
            }
        }
    }

    /** The file in the revision of the repository that its folder belongs to. */
    private static Optional<byte[]> bytes(String revision, Path file) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        Path folder = absolute.getParent();
        while (!Files.isDirectory(folder)) {
            folder = folder.getParent();
        }
        String path = "./" + folder.relativize(absolute).toString().replace('\\', '/');
        Process git = new ProcessBuilder("git", "-C", folder.toString(), "show", revision + ":" + path)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        git.getOutputStream().close();
        byte[] bytes = git.getInputStream().readAllBytes();
        return ended(git) == 0 ? Optional.of(bytes) : Optional.empty();
    }

    private static int ended(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new java.util.concurrent.CancellationException();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
