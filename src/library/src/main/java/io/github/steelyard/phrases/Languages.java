package io.github.steelyard.phrases;

import java.util.List;
import java.util.Locale;

/** The languages that sentences for readers are made in: English, and German and Chinese. */
public final class Languages {

    /** Their tags, English first. */
    public static final List<String> TAGS = List.of("en", "de", "zh");

    private Languages() {}

    /** The locale of a language's bundles; that of English, which needs no tag, for every other language. */
    public static Locale of(Locale wanted) {
        return of(wanted.getLanguage());
    }

    /** The same by the tag of a language. */
    public static Locale of(String tag) {
        return switch (tag) {
            case "de" -> Locale.GERMAN;
            case "zh" -> Locale.SIMPLIFIED_CHINESE;
            default -> Locale.ROOT;
        };
    }

    /** The tag of a language: what a page says of itself. */
    public static String tag(Locale language) {
        String tag = of(language).getLanguage();
        return tag.isEmpty() ? TAGS.get(0) : tag;
    }
}
