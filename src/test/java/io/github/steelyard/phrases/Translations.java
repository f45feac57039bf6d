package io.github.steelyard.phrases;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Holds the translations of a bundle against its English, key by key. */
public final class Translations {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Pattern WORDS = Pattern.compile("\\p{L}+ \\p{L}+ \\p{L}+");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Object[] FILLING = {"v0", "v1", "v2", "v3", "v4", "v5", "v6", "v7", "v8", "v9"};

    private Translations() {}

    /**
     * What is wrong with a translation: keys that are missing or too many, other places, what cannot be filled in, and
     * sentences that were left in English.
     *
     * @param owner a class of the module of the bundle
     * @param bundle its base name, with dots
     * @param tag of the language
     */
    public static List<String> faults(Class<?> owner, String bundle, String tag) {
        Properties english = load(owner, bundle, "");
        Properties other = load(owner, bundle, "_" + tag);
        List<String> faults = new ArrayList<>();
        for (String key : new TreeSet<>(english.stringPropertyNames())) {
            if (!other.containsKey(key)) {
                faults.add(tag + " lacks " + key + ": " + english.getProperty(key));
            } else {
                fault(english.getProperty(key), other.getProperty(key), tag)
                        .forEach(fault -> faults.add(tag + " " + key + ": " + fault));
            }
        }
        for (String key : new TreeSet<>(other.stringPropertyNames())) {
            if (!english.containsKey(key)) {
                faults.add(tag + " has " + key + ", which English has not");
            }
        }
        return faults;
    }

    private static List<String> fault(String english, String other, String tag) {
        List<String> faults = new ArrayList<>();
        if (other.isBlank() != english.isBlank()) {
            faults.add("is empty");
        }
        if (!places(other).equals(places(english))) {
            faults.add("fills in " + places(other) + ", English " + places(english));
        }
        boolean isSentence = WORDS.matcher(english).find();
        if (isSentence && other.equals(english)) {
            faults.add("is in English");
        }
        if (isSentence && tag.equals("zh") && !CHINESE.matcher(other).find()) {
            faults.add("has no Chinese word");
        }
        if (!places(other).isEmpty()) {
            String said = Sentence.of(other).with(FILLING);
            if (!said.equals(new MessageFormat(other, Locale.ROOT).format(FILLING)) || said.contains("{")) {
                faults.add("says " + said);
            }
            for (String place : places(other)) {
                if (!said.contains("v" + place)) {
                    faults.add("leaves out {" + place + "}: " + said);
                }
            }
        } else if (other.contains("''")) {
            faults.add("doubles an apostrophe where nothing is filled in");
        }
        return faults;
    }

    private static TreeSet<String> places(String text) {
        TreeSet<String> places = new TreeSet<>();
        PLACE.matcher(text).results().map((MatchResult place) -> place.group(1)).forEach(places::add);
        return places;
    }

    private static Properties load(Class<?> owner, String bundle, String language) {
        String path = "/" + bundle.replace('.', '/') + language + ".properties";
        Properties properties = new Properties();
        try (InputStream bytes = owner.getResourceAsStream(path)) {
            properties.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
        return properties;
    }
}
