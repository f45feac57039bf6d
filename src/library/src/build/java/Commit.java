import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the commit of the repository around a folder into a file; "unknown" where there is none. Needs no git. */
final class Commit {

    private Commit() {}

    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[1]);
        Files.createDirectories(target.getParent());
        Files.writeString(target, of(Path.of(arguments[0]).toAbsolutePath().normalize()) + "\n");
    }

    private static String of(Path folder) {
        try {
            for (Path at = folder; at != null; at = at.getParent()) {
                Path git = at.resolve(".git");
                if (Files.isRegularFile(git)) {
                    git = at.resolve(Files.readString(git).strip().substring("gitdir: ".length()));
                }
                if (Files.isRegularFile(git.resolve("HEAD"))) {
                    return commit(git);
                }
            }
        } catch (IOException | RuntimeException unreadable) {
            // A build must not fail for it.
        }
        return "unknown";
    }

    private static String commit(Path git) throws IOException {
        String head = Files.readString(git.resolve("HEAD")).strip();
        if (!head.startsWith("ref: ")) {
            return head;
        }
        String name = head.substring("ref: ".length());
        Path common = Files.exists(git.resolve("commondir"))
                ? git.resolve(Files.readString(git.resolve("commondir")).strip())
                : git;
        if (Files.isRegularFile(common.resolve(name))) {
            return Files.readString(common.resolve(name)).strip();
        }
        return Files.readAllLines(common.resolve("packed-refs")).stream()
                .filter(line -> line.endsWith(" " + name))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .findFirst()
                .orElse("unknown");
    }
}
