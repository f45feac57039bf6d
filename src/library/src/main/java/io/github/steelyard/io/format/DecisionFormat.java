package io.github.steelyard.io.format;

import io.github.steelyard.text.SheetName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats of decision files, told apart by the ending of the name. */
public enum DecisionFormat {
    /** The format that holds everything. */
    YAML("YAML", "yaml", "yml"),
    /** The same keys as YAML. */
    JSON("JSON", "json"),
    /** A matrix sheet: options down, criteria across. */
    CSV("CSV", "csv", "tsv"),
    /** The same sheet in a workbook. */
    XLSX("XLSX", "xlsx"),
    /** The exchange format of Decision Deck. */
    XMCDA("XMCDA", "xml", "xmcda");

    private final String word;
    private final List<String> endings;

    DecisionFormat(String word, String... endings) {
        this.word = word;
        this.endings = List.of(endings);
    }

    /** {@return what people call it} */
    public String word() {
        return word;
    }

    /** {@return the endings of its names without the dot, the usual one first} */
    public List<String> endings() {
        return endings;
    }

    /** {@return all endings, the usual one of each format first} */
    public static List<String> allEndings() {
        return Arrays.stream(values()).flatMap(f -> f.endings.stream()).toList();
    }

    /**
     * {@return the format that the ending of a name stands for; a sheet may be named behind a '#'}
     *
     * @param name name or path of a file
     */
    public static Optional<DecisionFormat> of(String name) {
        String file = SheetName.of(name).file();
        String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(f -> file.indexOf('.') >= 0 && f.endings.contains(ending))
                .findFirst();
    }

    /** {@return whether a file of this format can be changed in its text: values replaced where they stand} */
    public boolean isEditable() {
        return this == YAML || this == JSON;
    }
}
