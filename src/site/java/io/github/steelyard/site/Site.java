package io.github.steelyard.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes README.md and docs as static pages that need no network: {@code Site TOP OUT}. Each Markdown file becomes a
 * page beside the files that it links to, and one script holds the words of all pages for the search.
 */
public final class Site {

    private static final String README = "README.md";

    private Site() {}

    /** Makes the site; ends with an error when a link leads nowhere. */
    public static void main(String[] arguments) throws IOException {
        List<String> broken = write(
                Path.of(arguments[0]), Path.of(arguments[1]).toAbsolutePath().normalize());
        if (!broken.isEmpty()) {
            throw new IllegalStateException("links of the site lead nowhere:\n" + String.join("\n", broken));
        }
    }

    /**
     * Makes the site.
     *
     * @param top folder of README.md and docs
     * @param out folder to write
     * @return links that lead nowhere, with their page
     */
    public static List<String> write(Path top, Path out) throws IOException {
        List<Page> pages = new ArrayList<>();
        for (Path source : sources(top)) {
            pages.add(Page.of(top.relativize(source).toString().replace('\\', '/'), Files.readString(source)));
        }
        copyOthers(top, out);
        for (Page page : pages) {
            Path target = out.resolve(page.target());
            Files.createDirectories(target.getParent());
            Files.writeString(target, Frame.html(page, pages));
        }
        Files.writeString(out.resolve("site.css"), Frame.resource("site.css"));
        Files.writeString(out.resolve("search.js"), Index.of(pages) + Frame.resource("search.js"));
        return broken(pages, out);
    }

    private static List<Path> sources(Path top) throws IOException {
        List<Path> sources = new ArrayList<>(List.of(top.resolve(README)));
        try (Stream<Path> docs = Files.walk(top.resolve("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(sources::add);
        }
        return sources;
    }

    /** Pictures, the licence and whatever else pages link to. */
    private static void copyOthers(Path top, Path out) throws IOException {
        Files.createDirectories(out);
        for (String folder : List.of("docs", "options")) {
            try (Stream<Path> files = Files.walk(top.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    if (!file.toString().endsWith(".md")) {
                        copy(file, out.resolve(top.relativize(file).toString()));
                    }
                }
            }
        }
        copy(top.resolve("LICENSE"), out.resolve("LICENSE"));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<String> broken(List<Page> pages, Path out) {
        List<String> broken = new ArrayList<>();
        for (Page page : pages) {
            for (String link : page.links()) {
                String[] parts = link.split("#", 2);
                Path target = parts[0].isEmpty()
                        ? out.resolve(page.target())
                        : out.resolve(page.target()).resolveSibling(parts[0]).normalize();
                boolean isThere = Files.exists(target);
                boolean hasPlace = parts.length < 2
                        || pages.stream()
                                .filter(other -> out.resolve(other.target()).equals(target))
                                .anyMatch(other -> other.anchors().contains(parts[1]));
                if (!isThere || !hasPlace) {
                    broken.add(page.source() + ": " + link);
                }
            }
        }
        return broken;
    }
}
