package io.github.steelyard.gui.session;

import io.github.steelyard.editing.Wording;
import io.github.steelyard.phrases.Languages;
import io.github.steelyard.phrases.Sentence;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.text.Decimals;
import java.util.Locale;
import java.util.ResourceBundle;

/** Everything the window says, from one resource bundle. */
public final class Text {

    private static final ResourceBundle ENGLISH = in(Locale.ROOT);
    private static volatile ResourceBundle bundle = ENGLISH;
    private static volatile Locale language = Locale.ROOT;

    private Text() {}

    /** The bundle shipped with the program. */
    public static ResourceBundle english() {
        return ENGLISH;
    }

    /** Speaks another language from now on, also where decisions are edited; what is already shown stays. */
    public static void speak(Locale wanted) {
        language = Languages.of(wanted);
        Wording.speak(language);
        bundle = in(language);
    }

    /** The language that is spoken now; that of English has no tag. */
    public static Locale language() {
        return language;
    }

    private static ResourceBundle in(Locale spoken) {
        return ResourceBundle.getBundle("io.github.steelyard.gui.text", spoken);
    }

    /** Speaks from another bundle from now on; what is already shown stays. */
    public static void use(ResourceBundle other) {
        bundle = other;
    }

    /** The text of a key with {0}, {1} … filled in; numbers are to be given as text. */
    public static String of(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : Sentence.of(pattern).with(arguments);
    }

    /** A whole number, its thousands set apart as the language does. */
    public static String count(long n) {
        return String.format(Locale.ROOT, "%,d", n).replace(",", of("number.thousands"));
    }

    /** A share in whole per cent; below half a per cent but not 0, less than 1. */
    public static String percent(double share) {
        double p = 100 * share;
        if (p > 0 && p < 0.5) {
            return "<1%";
        }
        if (p < 100 && p > 99.5) {
            return ">99%";
        }
        return Math.round(p) + "%";
    }

    /** A share in per cent with one decimal. */
    public static String fine(double share) {
        return Decimals.of(100 * share, 1) + "%";
    }

    /** Points with as many decimals as they need, two at most. */
    public static String points(double points) {
        String text = Decimals.of(points, 2);
        int end = text.length();
        if (text.indexOf('.') >= 0) {
            while (text.charAt(end - 1) == '0') {
                end--;
            }
            end -= text.charAt(end - 1) == '.' ? 1 : 0;
        }
        return text.substring(0, end);
    }

    /** A score as sentences have it, or the sign of infinity. */
    public static String score(double score) {
        return Double.isInfinite(score) ? (score > 0 ? "∞" : "−∞") : Words.score(score);
    }
}
