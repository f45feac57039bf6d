package io.github.steelyard.io.text;

import java.text.Normalizer;
import java.util.Locale;

/** Makes ids from what people write. */
public final class Kebab {

    private Kebab() {}

    /** Small letters, digits and single hyphens, accents dropped; {@code fallback} where nothing is left. */
    public static String of(String text, String fallback) {
        String plain = Normalizer.normalize(
                        text.replace("ß", "ss").replace("ø", "o").replace("Ø", "O"), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                out.append(c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK
                    && out.length() > 0
                    && out.charAt(out.length() - 1) != '-') {
                out.append('-');
            }
        }
        int end = out.length();
        String id = end > 0 && out.charAt(end - 1) == '-' ? out.substring(0, end - 1) : out.toString();
        return id.isEmpty() ? fallback : id;
    }
}
