package io.github.steelyard.ballots.room;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What pages say, in one language. */
public final class Words {

    /** The languages there are words in; English stands in for all others. */
    public static final List<String> LANGUAGES = List.of("en", "de", "fr", "zh", "ko", "ja");

    private static final Pattern PLACE = Pattern.compile("\\{([0-9])}");
    private static final Map<String, Words> LOADED = new ConcurrentHashMap<>();

    private final String language;
    private final Properties properties = new Properties();

    private Words(String language) {
        this.language = language;
        String name = "words-" + language + ".properties";
        try (InputStream in = Words.class.getResourceAsStream(name)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of a language of {@link #LANGUAGES}. */
    public static Words of(String language) {
        return LOADED.computeIfAbsent(language, Words::new);
    }

    /**
     * The words of the language that a browser likes best.
     *
     * @param accepted the header Accept-Language; may be null or nonsense
     * @param usual the language where the browser wants none that there is
     */
    static Words accepted(String accepted, String usual) {
        List<Locale> known = new ArrayList<>();
        LANGUAGES.forEach(l -> known.add(Locale.forLanguageTag(l)));
        try {
            Locale found = accepted == null || accepted.length() > 500
                    ? null
                    : Locale.lookup(Locale.LanguageRange.parse(accepted), known);
            return of(found == null ? usual : found.getLanguage());
        } catch (IllegalArgumentException nonsense) {
            return of(usual);
        }
    }

    /** The tag of the language. */
    public String language() {
        return language;
    }

    /** The text of a key, with {0}, {1} … filled in. */
    public String get(String key, String... values) {
        String text = properties.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for '" + key + "' in '" + language + "'");
        }
        return PLACE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values[Integer.parseInt(found.group(1))]));
    }

    /** Every key there are words for. */
    Set<String> keys() {
        return properties.stringPropertyNames();
    }
}
