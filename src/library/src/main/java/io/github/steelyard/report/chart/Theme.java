package io.github.steelyard.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.util.List;

/**
 * Colours and type of a chart.
 *
 * @param background behind everything
 * @param foreground text and axes
 * @param muted text and lines of lesser weight; still 4.5 : 1 against the background
 * @param grid lines that only guide the eye
 * @param palette colours that also differ for colour-blind eyes and in grey; used in turn
 * @param family font family
 * @param size font size in points
 */
public record Theme(
        Color background, Color foreground, Color muted, Color grid, List<Color> palette, String family, float size) {

    public Theme {
        palette = List.copyOf(palette);
    }

    /** Dark on white. */
    public static final Theme LIGHT = new Theme(
            Color.WHITE,
            new Color(0x1b1f24),
            new Color(0x57606a),
            new Color(0xd8dee4),
            List.of(
                    new Color(0x0072b2),
                    new Color(0xb84a00),
                    new Color(0x0b7b58),
                    new Color(0x972978),
                    new Color(0x6d5200),
                    new Color(0x4e6d9c),
                    new Color(0x412c75),
                    new Color(0x9b1533)),
            Font.SANS_SERIF,
            13);

    /** Light on near-black. */
    public static final Theme DARK = new Theme(
            new Color(0x16191d),
            new Color(0xf0f3f6),
            new Color(0xa8b1bb),
            new Color(0x3a424b),
            List.of(
                    new Color(0x56b4e9),
                    new Color(0xff9e4a),
                    new Color(0x25bd8b),
                    new Color(0xf59ed1),
                    new Color(0xf9d32f),
                    new Color(0x8ec6e2),
                    new Color(0x9d99f0),
                    new Color(0xfe9092)),
            Font.SANS_SERIF,
            13);

    /** The same with type (and all that is measured by it) this many times as large. */
    public Theme scaled(double factor) {
        return new Theme(background, foreground, muted, grid, palette, family, (float) (size * factor));
    }

    /** The same in another font family and size. */
    public Theme font(String otherFamily, float otherSize) {
        return new Theme(background, foreground, muted, grid, palette, otherFamily, otherSize);
    }

    /** The colour of that index. */
    public Color color(int index) {
        return palette.get(Math.floorMod(index, palette.size()));
    }

    /** Between grid and muted text: lines that are there but do not matter. */
    Color faint() {
        return mixed(muted, background, 0.5);
    }

    /** The background, not quite opaque: what is written over lines stands on it. */
    Color veil() {
        return new Color(background.getRed(), background.getGreen(), background.getBlue(), 215);
    }

    /** The colour of that index, pale. */
    Color pale(int index) {
        return mixed(color(index), background, 0.38);
    }

    /** From nearly the background at 0 to the first colour, deepened, at 1. */
    Color shade(double share) {
        return mixed(color(0), background, 0.06 + 0.94 * share);
    }

    /** Text that can be read on a colour: black or white, whichever stands out more. */
    Color on(Color back) {
        double luminance = luminance(back);
        return (luminance + 0.05) / 0.05 > 1.05 / (luminance + 0.05) ? Color.BLACK : Color.WHITE;
    }

    /** Relative luminance as the WCAG define it, 0 black to 1 white. */
    static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static Color mixed(Color a, Color b, double share) {
        return new Color(
                (int) Math.round(a.getRed() * share + b.getRed() * (1 - share)),
                (int) Math.round(a.getGreen() * share + b.getGreen() * (1 - share)),
                (int) Math.round(a.getBlue() * share + b.getBlue() * (1 - share)));
    }

    Font smallBold() {
        return bold().deriveFont(size * 0.88f);
    }

    Font plain() {
        return new Font(family, Font.PLAIN, 1).deriveFont(size);
    }

    Font bold() {
        return new Font(family, Font.BOLD, 1).deriveFont(Font.BOLD, size);
    }

    Font small() {
        return plain().deriveFont(size * 0.88f);
    }
}
