package io.github.steelyard.batch;

import io.github.steelyard.io.format.DecisionFormat;
import io.github.steelyard.io.rows.DecisionMark;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.PatternSyntaxException;

/** Finds the inputs that names on a command line mean. A name that means nothing is one input, which is wrong. */
final class NamedInputs {

    private final Consumer<String> passedOver;
    private final List<Inputs.Entry> found = new ArrayList<>();

    private NamedInputs(Consumer<String> passedOver) {
        this.passedOver = passedOver;
    }

    static List<Inputs.Entry> of(List<String> names, Consumer<String> passedOver) {
        NamedInputs inputs = new NamedInputs(passedOver);
        for (String name : names) {
            try {
                inputs.add(name);
            } catch (UnreadableFolder folder) {
                inputs.found.add(Inputs.Entry.wrong(name, folder.getMessage()));
            }
        }
        return List.copyOf(inputs.found);
    }

    private void add(String name) throws UnreadableFolder {
        Path path;
        try {
            path = Path.of(name);
        } catch (InvalidPathException e) {
            found.add(Inputs.Entry.wrong(name, "this is not a file name here"));
            return;
        }
        boolean exists = Files.exists(path, LinkOption.NOFOLLOW_LINKS);
        if (Files.isDirectory(path)) {
            addAll(name, decisions(path), "there is no decision file in this folder" + spread(path));
        } else if (exists || !isPattern(name)) {
            found.add(Inputs.Entry.of(path));
        } else {
            addMatching(name);
        }
    }

    private void addAll(String name, List<Path> files, String none) {
        if (files.isEmpty()) {
            found.add(Inputs.Entry.wrong(name, none));
        }
        files.forEach(file -> found.add(Inputs.Entry.of(file)));
    }

    private static boolean isPattern(String name) {
        return name.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
    }

    private List<Path> decisions(Path folder) throws UnreadableFolder {
        List<Path> decisions = new ArrayList<>();
        for (Path file : Below.files(folder, passedOver)) {
            String missing = missing(file);
            if (missing.isEmpty()) {
                decisions.add(file);
            } else {
                passedOver.accept("passed over '" + file + "': " + missing);
            }
        }
        return decisions;
    }

    /** Why a file is no decision. One that brings the search to a fault is ranked, so that its own line says so. */
    private static String missing(Path file) {
        try {
            return DecisionMark.missing(file);
        } catch (RuntimeException | StackOverflowError e) {
            return "";
        }
    }

    /** A hint for a folder that is one decision, XMCDA spread over files, and not a folder of decisions. */
    private static String spread(Path folder) throws UnreadableFolder {
        boolean isXmcda = Below.files(folder, unread -> {}).stream()
                .anyMatch(f -> DecisionFormat.of(f.toString()).orElse(null) == DecisionFormat.XMCDA);
        return isXmcda ? "; XMCDA that is spread over files is one decision, which 'rank' takes by its folder" : "";
    }

    private void addMatching(String pattern) throws UnreadableFolder {
        PathMatcher matcher;
        try {
            matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
        } catch (PatternSyntaxException e) {
            found.add(Inputs.Entry.wrong(pattern, "there is no such file, and it is not a pattern: a bracket is open"));
            return;
        }
        Path from = Path.of(pattern.startsWith("/") ? "/" : "");
        for (Path part : Path.of(pattern)) {
            if (isPattern(part.toString())) {
                break;
            }
            from = from.resolve(part);
        }
        boolean isFolder = Files.isDirectory(from.toString().isEmpty() ? Path.of(".") : from);
        List<Path> files = isFolder ? Below.files(from, passedOver) : List.of();
        addAll(pattern, files.stream().filter(matcher::matches).toList(), "no file matches this pattern");
    }
}
