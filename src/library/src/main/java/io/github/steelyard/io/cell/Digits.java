package io.github.steelyard.io.cell;

/** Digits and signs of other scripts, such as full-width and Arabic ones, as those of the keyboard. */
final class Digits {

    private static final String SIGNS = "．，－＋％٫٪٬（）";
    private static final String PLAIN = ".,-+%.%’()";

    private Digits() {}

    /** The text with its digits and the signs around them in ASCII. */
    static String plain(String text) {
        boolean hasOther = false;
        for (int k = 0; k < text.length() && !hasOther; k++) {
            char c = text.charAt(k);
            hasOther = c > 0x7f && (Character.isDigit(c) || SIGNS.indexOf(c) >= 0);
        }
        if (!hasOther) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            int sign = SIGNS.indexOf(c);
            plain.append(
                    Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : sign >= 0 ? PLAIN.charAt(sign) : c);
        }
        return plain.toString();
    }
}
