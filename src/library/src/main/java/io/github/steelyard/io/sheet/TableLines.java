package io.github.steelyard.io.sheet;

import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.text.Quotes;
import java.util.List;
import java.util.stream.Collectors;

/** What was said of a sheet as the lines of a decision file that names the sheet under {@code table:}. */
public final class TableLines {

    private TableLines() {}

    /**
     * A decision file.
     *
     * @param title of the decision
     * @param file the sheet, as the decision file names it
     */
    public static String yaml(String title, String file, SheetOptions said) {
        StringBuilder lines = new StringBuilder("title: " + text(title) + "\ntable:\n  file: " + text(file) + "\n");
        for (String key : SheetOptions.KEYS) {
            if (said.says(key)) {
                lines.append("  ")
                        .append(key)
                        .append(": ")
                        .append(value(key, said))
                        .append('\n');
            }
        }
        return lines.toString();
    }

    private static String value(String key, SheetOptions said) {
        List<String> texts = said.texts(key);
        return switch (key) {
            case "max", "min", "ignore", "keep", "missing" ->
                "["
                        + texts.stream()
                                .flatMap(text -> SheetOptions.names(text).stream())
                                .distinct()
                                .map(TableLines::text)
                                .collect(Collectors.joining(", "))
                        + "]";
            case "levels", "scale" ->
                "[" + texts.stream().map(TableLines::text).collect(Collectors.joining(", ")) + "]";
            case "transpose", "thousands" -> texts.get(0);
            default -> text(texts.get(texts.size() - 1));
        };
    }

    /** A text on one line, since no name of a sheet needs more. */
    private static String text(String text) {
        return Quotes.quoted(text.replaceAll("\\s+", " ").strip());
    }
}
