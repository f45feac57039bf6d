import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

/**
 * Writes one file with the licences and notices of all libraries on a class path: each library with the licence that
 * its POM names, then every text once with the libraries that carry it. Fails where a library says nothing, or names a
 * licence of its own without the text.
 *
 * <p>Arguments: the file to write, a folder with texts that libraries name but do not carry, the class path.
 */
public final class ThirdParty {

    private static final Pattern TEXT =
            Pattern.compile("(?i)(?:.*/)?[\\w.-]*(?:licen[cs]e|notice|copying)[\\w-]*(?:\\.(?:txt|md))?");
    private static final Pattern LICENCE =
            Pattern.compile("(?s)<license>.*?<name>(.*?)</name>(?:.*?<url>(.*?)</url>)?.*?</license>");
    private static final Pattern PARENT = Pattern.compile("(?s)<parent>(.*?)</parent>");

    private ThirdParty() {}

    public static void main(String[] args) throws IOException {
        Path out = Path.of(args[0]);
        Path texts = Path.of(args[1]);
        Map<String, Path> jars = new TreeMap<>();
        Arrays.stream(args[2].split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::isRegularFile)
                .filter(jar -> !jar.getFileName().toString().startsWith("steelyard"))
                .forEach(jar -> jars.put(jar.getFileName().toString().replaceAll("\\.jar$", ""), jar));
        StringBuilder list = new StringBuilder();
        Map<String, List<String>> carriers = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        for (Map.Entry<String, Path> jar : jars.entrySet()) {
            String licence = licence(jar.getValue());
            List<String> found = texts(jar.getValue());
            Path beside = texts.resolve(jar.getKey().replaceAll("-.*", "") + ".txt");
            if (found.isEmpty() && Files.exists(beside)) {
                found = List.of(clean(Files.readString(beside)));
            }
            if (licence.isEmpty() && found.isEmpty()) {
                faults.add(jar.getKey() + " names no licence");
            } else if (found.isEmpty() && !licence.toLowerCase(Locale.ROOT).contains("apache")) {
                faults.add(jar.getKey() + " is under '" + licence + "', whose text must stand in " + beside);
            }
            list.append("  ").append(jar.getKey());
            list.append(licence.isEmpty() ? "" : ": " + licence).append('\n');
            found.forEach(text ->
                    carriers.computeIfAbsent(text, t -> new ArrayList<>()).add(jar.getKey()));
        }
        if (jars.isEmpty() || !faults.isEmpty()) {
            System.err.println(jars.isEmpty() ? "no library on the class path" : String.join("\n", faults));
            System.exit(1);
        }
        StringBuilder text =
                new StringBuilder("Steelyard contains these libraries. It is itself under the Apache License"
                        + " 2.0, in META-INF/LICENSE,\nas are those that carry no text of their own.\n\n");
        text.append(list);
        String rule = "=".repeat(100);
        carriers.forEach((words, names) -> text.append('\n')
                .append(rule)
                .append("\nIn ")
                .append(String.join(", ", names))
                .append('\n')
                .append(rule)
                .append("\n\n")
                .append(words));
        Files.createDirectories(out.getParent());
        Files.writeString(out, text);
    }

    /** The texts of licences and notices that a library carries. */
    private static List<String> texts(Path file) throws IOException {
        List<String> found = new ArrayList<>();
        try (JarFile jar = new JarFile(file.toFile())) {
            for (ZipEntry entry : jar.stream()
                    .sorted((a, b) -> a.getName().compareTo(b.getName()))
                    .toList()) {
                if (!entry.isDirectory() && TEXT.matcher(entry.getName()).matches()) {
                    String text = new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    if (!found.contains(clean(text))) {
                        found.add(clean(text));
                    }
                }
            }
        }
        return found;
    }

    private static String clean(String text) {
        return text.replace("\r\n", "\n")
                        .lines()
                        .map(String::stripTrailing)
                        .reduce("", (a, b) -> a + b + "\n")
                        .strip() + "\n";
    }

    /** The licence that the POM of a library names, or that of its parent; empty when none does. */
    private static String licence(Path jar) throws IOException {
        Path pom = Path.of(jar.toString().replaceAll("\\.jar$", ".pom"));
        Path repository = jar;
        while (Files.exists(pom)) {
            String text = Files.readString(pom).replaceAll("(?s)<!--.*?-->", "");
            Matcher named = LICENCE.matcher(text);
            if (named.find()) {
                String url = named.group(2) == null ? "" : " (" + named.group(2).strip() + ")";
                return named.group(1).strip().replaceAll("\\s+", " ") + url;
            }
            Matcher parent = PARENT.matcher(text);
            if (!parent.find()) {
                return "";
            }
            if (repository.equals(jar)) {
                repository = repository(jar, text, parent.group(1));
            }
            String artifact = tag(parent.group(1), "artifactId");
            String version = tag(parent.group(1), "version");
            pom = repository
                    .resolve(tag(parent.group(1), "groupId").replace('.', '/'))
                    .resolve(artifact)
                    .resolve(version)
                    .resolve(artifact + "-" + version + ".pom");
        }
        return "";
    }

    /** The root of the repository that a library lies in: above its group, artifact and version. */
    private static Path repository(Path jar, String pom, String parent) {
        String own = PARENT.matcher(pom).replaceAll("");
        Matcher group = Pattern.compile("(?s)^.*?<groupId>(.*?)</groupId>.*?<(?:dependencies|build|packaging|name)")
                .matcher(own.replaceAll("(?s)<dependenc.*", "<dependencies"));
        String groupId = group.find() ? group.group(1) : tag(parent, "groupId");
        Path folder = jar.getParent().getParent();
        for (int k = groupId.strip().split("\\.").length; k >= 0; k--) {
            folder = folder.getParent();
        }
        return folder.resolve("");
    }

    private static String tag(String text, String name) {
        Matcher tag = Pattern.compile("(?s)<" + name + ">(.*?)</" + name + ">").matcher(text);
        return tag.find() ? tag.group(1).strip() : "";
    }
}
