import io.github.steelyard.cli.Cli;
import io.github.steelyard.cli.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Makes the folder in which the program is installed: launcher, jar, class archive for this Java, manual pages and
 * completion. Without an archive the launcher works as well, only slower; so a Java that cannot make one is no failure.
 *
 * <p>Run with the runnable jar on the class path. Arguments: the runnable jar, the folder to make, a folder with the launchers, decision files to start with.
 */
public final class Folder {

    private static final String MAIN = "io.github.steelyard.cli.Main";

    private final Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    private final Path home;
    private final Path jar;

    private Folder(Path home) {
        this.home = home;
        this.jar = home.resolve("lib/steelyard.jar");
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Folder folder = new Folder(Path.of(args[1]).toAbsolutePath());
        folder.clean();
        folder.copy(Path.of(args[0]), Path.of(args[2]));
        folder.archive(Arrays.stream(args).skip(3).toList());
        folder.pages();
    }

    private void clean() throws IOException {
        if (Files.exists(home)) {
            try (Stream<Path> old = Files.walk(home)) {
                for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        for (String part :
                List.of("bin", "lib", "share/man/man1", "share/bash-completion/completions", "share/applications")) {
            Files.createDirectories(home.resolve(part));
        }
    }

    private void copy(Path runnable, Path launchers) throws IOException {
        // The archive fits a jar of this time and size only.
        Files.copy(runnable, jar, StandardCopyOption.COPY_ATTRIBUTES);
        for (String name : List.of("steelyard", "steelyard.bat")) {
            Files.copy(launchers.resolve(name), home.resolve("bin").resolve(name));
        }
        if (Files.getFileStore(home).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(home.resolve("bin/steelyard"), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.copy(launchers.resolve("steelyard.desktop"), home.resolve("share/applications/steelyard.desktop"));
    }

    private void archive(List<String> decisions) throws IOException, InterruptedException {
        Path classes = home.resolve("lib/classes.lst");
        Path archive = home.resolve("lib/steelyard.jsa");
        List<Path> lists = new ArrayList<>();
        List<List<String>> runs = new ArrayList<>();
        for (String decision : decisions) {
            runs.add(List.of("rank", decision));
            runs.add(List.of("analyze", decision));
        }
        for (List<String> run : runs) {
            Path list = home.resolve("lib/classes-" + lists.size() + ".lst");
            List<String> command = new ArrayList<>(List.of(
                    java.toString(),
                    "-XX:DumpLoadedClassList=" + list,
                    "-Djava.awt.headless=true",
                    "-cp",
                    jar.toString(),
                    MAIN));
            command.addAll(run);
            if (run(command, Path.of("").toAbsolutePath(), null) == 0 && Files.exists(list)) {
                lists.add(list);
            }
        }
        List<String> all = new ArrayList<>();
        for (Path list : lists) {
            all.addAll(Files.readAllLines(list));
            Files.delete(list);
        }
        // Numbers in a list are of one run; without them a class is named by its name alone.
        Files.write(
                classes,
                all.stream()
                        .filter(line -> !line.startsWith("#") && !line.contains("source:"))
                        .map(Folder::named)
                        .distinct()
                        .toList());
        int code = lists.isEmpty()
                ? 1
                : run(
                        List.of(
                                java.toString(),
                                "-Xshare:dump",
                                "-XX:SharedClassListFile=" + classes,
                                "-XX:SharedArchiveFile=" + archive,
                                "-cp",
                                jar.toString()),
                        home,
                        null);
        Files.deleteIfExists(classes);
        if (code != 0 || !Files.exists(archive)) {
            Files.deleteIfExists(archive);
            System.err.println("no class archive: this Java makes none; the launcher starts without");
            return;
        }
        run(List.of(home.resolve("bin/steelyard").toString()), home, home.resolve("lib/steelyard.jsa.stamp"));
    }

    private static String named(String line) {
        return line.startsWith("@") ? line : line.replaceAll(" id: .*", "");
    }

    private void pages() throws IOException {
        Files.writeString(home.resolve("share/bash-completion/completions/steelyard"), printed("completion"));
        String help = printed("--help");
        page("steelyard", help);
        List<String> commands = help.lines()
                .dropWhile(line -> !line.startsWith("Commands:"))
                .filter(line -> line.matches("  [a-z][a-z-]* {2,}.*"))
                .map(line -> line.strip().split(" ")[0])
                .toList();
        for (String command : commands) {
            page("steelyard-" + command, printed(command, "--help"));
        }
    }

    private static String printed(String... arguments) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(InputStream.nullInputStream(), out, System.err, 80, false, false);
        if (Cli.run(List.of(arguments), terminal) != Cli.DONE) {
            throw new IOException("the program does not print: " + String.join(" ", arguments));
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The help of a command as a page of the manual: its first line in the head, the rest as it is printed. */
    private void page(String name, String help) throws IOException {
        String summary = help.lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse(name)
                .replaceAll("\\.$", "");
        StringBuilder page = new StringBuilder();
        page.append(".TH ").append(name.toUpperCase(Locale.ROOT)).append(" 1 \"\" \"Steelyard\" \"Steelyard\"\n");
        page.append(".SH NAME\n")
                .append(name.replace("-", "\\-"))
                .append(" \\- ")
                .append(escaped(summary))
                .append('\n');
        page.append(".SH DESCRIPTION\n.nf\n");
        help.lines().skip(1).forEach(line -> page.append(escaped(line)).append('\n'));
        page.append(".fi\n");
        Files.writeString(home.resolve("share/man/man1/" + name + ".1"), page, StandardCharsets.UTF_8);
    }

    private static String escaped(String line) {
        String text = line.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq");
        return text.startsWith(".") ? "\\&" + text : text;
    }

    private static int run(List<String> command, Path folder, Path output) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.remove("JAVA_TOOL_OPTIONS");
        environment.remove("STEELYARD_JAVA_OPTIONS");
        if (output != null && output.toString().endsWith(".stamp")) {
            environment.put("STEELYARD_STAMP", "1");
        }
        builder.redirectOutput(
                output == null ? ProcessBuilder.Redirect.DISCARD : ProcessBuilder.Redirect.to(output.toFile()));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return builder.start().waitFor();
    }
}
