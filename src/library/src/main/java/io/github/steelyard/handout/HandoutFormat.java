package io.github.steelyard.handout;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats of what is handed out, told apart by the ending of the file. */
public enum HandoutFormat {
    /** One page that needs nothing else. */
    HTML("html", "htm"),
    /** Pages to print. */
    PDF("pdf"),
    /** Text for other documents. */
    MARKDOWN("md", "markdown"),
    /** The chart of the ranking, in lines and letters. */
    SVG("svg"),
    /** The chart of the ranking, in pixels. */
    PNG("png");

    private final List<String> endings;

    HandoutFormat(String... endings) {
        this.endings = List.of(endings);
    }

    /** The endings of its files without the dot, the usual one first. */
    public List<String> endings() {
        return endings;
    }

    /** Whether it shows the ranking alone and not the report. */
    public boolean isChart() {
        return this == SVG || this == PNG;
    }

    /** The endings of all formats, the usual one of each format first. */
    public static List<String> allEndings() {
        return Arrays.stream(values()).flatMap(f -> f.endings.stream()).toList();
    }

    /** The format that the ending of a file name stands for; none when the name has no such ending. */
    public static Optional<HandoutFormat> of(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(f -> name.indexOf('.') >= 0 && f.endings.contains(ending))
                .findFirst();
    }
}
