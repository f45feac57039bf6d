package io.github.steelyard.phrases;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Sentences, lists and figures in one language, from a resource bundle; English where there is no other. The machine's own
 * locale plays no part.
 */
public final class Tongue {

    private static final String CHINESE = "zh";

    private final ResourceBundle bundle;
    private final boolean isSpaced;

    private Tongue(ResourceBundle bundle, boolean isSpaced) {
        this.bundle = bundle;
        this.isSpaced = isSpaced;
    }

    /**
     * The words of a bundle.
     *
     * @param bundle its base name
     * @param locale whose language is wanted
     */
    public static Tongue of(String bundle, Locale locale) {
        Locale language = Languages.of(locale);
        return new Tongue(
                ResourceBundle.getBundle(bundle, language),
                !language.getLanguage().equals(CHINESE));
    }

    /** The sentence of a key with its places filled in. */
    public String say(String key, Object... arguments) {
        return Sentence.of(bundle.getString(key)).with(arguments);
    }

    /** Sentences one after the other. */
    public String sentences(List<String> sentences) {
        return String.join(isSpaced ? " " : "", sentences);
    }

    /** A name, in quotes where it could be taken for words of the sentence. */
    public String name(String name) {
        return Words.isUnclear(name) ? say("name.quoted", name) : name;
    }

    /** "a", "a and b", "a, b and 4 more"; {@code or} for the other conjunction. */
    public String list(String conjunction, List<String> words, int most) {
        List<String> told = new ArrayList<>(words.size() <= most ? words : words.subList(0, most - 1));
        if (words.size() > told.size()) {
            told.add(say("list.more", String.valueOf(words.size() - told.size())));
        }
        String said = told.get(0);
        for (int k = 1; k < told.size(); k++) {
            said = say(k == told.size() - 1 ? "list." + conjunction : "list.comma", said, told.get(k));
        }
        return said;
    }

    /** A share in per cent; what is not all of it is never 100. */
    public String percent(double share) {
        double percent = 100 * share;
        if (percent > 0 && percent < 0.05) {
            return say("percent.under", figures("0.1"));
        }
        if (percent > 99.95 && percent < 100) {
            return say("percent.over", figures("99.9"));
        }
        boolean isNearlyAll = percent >= 99.5 && percent < 100;
        return say(
                "percent", figures(isNearlyAll ? String.format(Locale.ROOT, "%.1f", percent) : Words.rounded(percent)));
    }

    /** A share as points of a hundred. */
    public String points(double share) {
        double points = 100 * share;
        if (points > 0 && points < 0.05) {
            return say("points.under", figures("0.1"));
        }
        String text = Words.rounded(points);
        return say(text.equals("1") ? "points.one" : "points.other", figures(text));
    }

    /** The same without the word. */
    public String pointsAlone(double share) {
        return figures(Words.pointsAlone(share));
    }

    /** A score with so many decimals at most. */
    public String score(double score, int decimals) {
        if (!Double.isFinite(score)) {
            return say("uncounted");
        }
        return figures(io.github.steelyard.text.Numbers.plain(BigDecimal.valueOf(score)
                .setScale(decimals, RoundingMode.HALF_UP)
                .doubleValue()));
    }

    /** Figures written with a point, with the decimal sign of this language. */
    public String figures(String text) {
        String sign = bundle.getString("decimal");
        return sign.equals(".") ? text : text.replaceAll("(?<=\\d)\\.(?=\\d)", sign);
    }
}
