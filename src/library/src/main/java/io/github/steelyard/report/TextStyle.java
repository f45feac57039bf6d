package io.github.steelyard.report;

/**
 * How text is laid out.
 *
 * @param width columns of the terminal or page, at least {@link #NARROWEST}
 * @param ascii whether lines and bars are drawn in ASCII; names stay as they are
 * @param colour whether escape codes for colour and weight may be used
 */
public record TextStyle(int width, boolean ascii, boolean colour) {

    /** Below this, tables are laid out as if it were this. */
    public static final int NARROWEST = 40;

    public TextStyle {
        width = Math.max(NARROWEST, width);
    }

    String bold(String text) {
        return colour && !text.isBlank() ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    String faint(String text) {
        return colour && !text.isBlank() ? "\u001b[2m" + text + "\u001b[0m" : text;
    }

    /** The text in the colour of the k-th part of a bar; colours and shades both differ. */
    String part(int k, String text) {
        return colour && !text.isBlank()
                ? "\u001b[38;5;" + COLOURS[k % COLOURS.length] + "m" + text + "\u001b[0m"
                : text;
    }

    /** What the k-th part of a bar is filled with. */
    String fill(int k) {
        String[] shades = ascii ? ASCII_SHADES : SHADES;
        return shades[k % shades.length];
    }

    /** What stands where a bar may end earlier or later. */
    String hatch() {
        return ascii ? "/" : "\u2571";
    }

    String rule(int length, boolean strong) {
        return Letters.repeat(ascii ? strong ? "=" : "-" : strong ? "\u2550" : "\u2500", length);
    }

    String axis() {
        return ascii ? "|" : "\u2502";
    }

    String bullet() {
        return ascii ? "- " : "\u2022 ";
    }

    /** Blue, orange, green, pink, ochre, sky, violet, grey: apart for colour-blind eyes, readable on black and white. */
    private static final int[] COLOURS = {32, 208, 36, 175, 178, 75, 98, 245};

    private static final String[] SHADES = {"█", "░", "▓", "▚", "▒", "▄", "▞", "▀"};
    private static final String[] ASCII_SHADES = {"#", "=", "+", ":", "o", "-", "*", "."};
}
