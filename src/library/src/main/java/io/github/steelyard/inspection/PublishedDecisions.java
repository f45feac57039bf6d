package io.github.steelyard.inspection;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.text.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Whole decisions from books and papers that ship with the program. Each is one resource, a decision file like any
 * other; its leading comments say what it shows, where it is printed and what its data are. {@code index.txt} lists
 * them.
 */
public final class PublishedDecisions {

    private static final String FOLDER = "/io/github/steelyard/decisions/";

    /**
     * A decision from the literature.
     *
     * @param id name of the example
     * @param title of the decision
     * @param shows what it is an example of
     * @param source where it is printed
     * @param data where the figures come from, and their licence
     * @param notes what to know before comparing with print; empty when there is nothing
     * @param text the decision file
     */
    public record PublishedDecision(
            String id, String title, String shows, String source, String data, List<String> notes, String text) {

        public PublishedDecision {
            notes = List.copyOf(notes);
        }
    }

    private PublishedDecisions() {}

    /** All of them, in the order of the index. */
    public static List<PublishedDecision> all() {
        return ids().stream().map(PublishedDecisions::read).toList();
    }

    /** The names of all of them. */
    public static List<String> ids() {
        return resource("index.txt").lines().filter(id -> !id.isBlank()).toList();
    }

    /**
     * One of them.
     *
     * @throws Refusal when there is none of that name, with the nearest
     */
    public static PublishedDecision of(String id) {
        if (!ids().contains(id)) {
            throw new Refusal("unknown example '" + id + "'"
                    + Nearest.to(id, ids()).map(Nearest::said).orElse("; 'steelyard examples' lists them all"));
        }
        return read(id);
    }

    private static PublishedDecision read(String id) {
        String text = resource(id + ".yaml");
        return new PublishedDecision(
                id,
                lines(text, "title: ").get(0).replaceAll("^'|'$", ""),
                lines(text, "# Shows: ").get(0),
                lines(text, "# Source: ").get(0),
                lines(text, "# Data: ").get(0),
                lines(text, "# Note: "),
                text);
    }

    /** What stands behind a mark at the beginning of lines. */
    private static List<String> lines(String text, String mark) {
        return text.lines()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(mark.length()))
                .toList();
    }

    private static String resource(String name) {
        try (InputStream in = PublishedDecisions.class.getResourceAsStream(FOLDER + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
