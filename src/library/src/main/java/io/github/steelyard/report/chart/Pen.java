package io.github.steelyard.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** What all painters draw with: text that fits, lines and fills, everything measured in the size of the type. */
final class Pen {

    /** Where text stands on its point. */
    enum Side {
        LEFT,
        CENTER,
        RIGHT
    }

    /** The longest text that runs upward, in sizes of the type. */
    static final double TURNED = 15;

    private final Graphics2D g;
    private final Theme theme;

    Pen(Graphics2D g, Theme theme) {
        this.g = g;
        this.theme = theme;
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    Theme theme() {
        return theme;
    }

    /** So many times the size of the type. */
    double em(double times) {
        return theme.size() * times;
    }

    double width(String text, Font font) {
        return g.getFontMetrics(font).stringWidth(text);
    }

    /** Text whose middle is at height y. */
    void text(String text, Font font, Color color, double x, double y, Side side) {
        if (text.isEmpty()) {
            return;
        }
        FontMetrics metrics = g.getFontMetrics(font);
        double w = metrics.stringWidth(text);
        double left = side == Side.LEFT ? x : side == Side.RIGHT ? x - w : x - w / 2;
        g.setFont(font);
        g.setColor(color);
        g.drawString(text, (float) left, (float) (y + (metrics.getAscent() - metrics.getDescent()) / 2.0));
    }

    /** The text, or its beginning and an ellipsis when it is wider than there is room. */
    String fitted(String text, Font font, double room) {
        // Room that was itself made from this width comes back a rounding error short of it.
        if (width(text, font) <= room + em(0.01)) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end).stripTrailing() + "…", font) > room) {
            end--;
        }
        return end == 0 ? "" : text.substring(0, end).stripTrailing() + "…";
    }

    /** The text in at most so many lines, broken between words, the last one cut when it must be. */
    List<String> wrapped(String text, Font font, double room, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        String[] words = text.split(" ");
        for (int k = 0; k < words.length; k++) {
            String longer = line.isEmpty() ? words[k] : line + " " + words[k];
            if (!line.isEmpty() && width(longer, font) > room + em(0.01)) {
                if (lines.size() == most - 1) {
                    StringBuilder rest = new StringBuilder(line);
                    for (int r = k; r < words.length; r++) {
                        rest.append(' ').append(words[r]);
                    }
                    lines.add(fitted(rest.toString(), font, room));
                    return lines;
                }
                lines.add(fitted(line.toString(), font, room));
                line = new StringBuilder(words[k]);
            } else {
                line = new StringBuilder(longer);
            }
        }
        lines.add(fitted(line.toString(), font, room));
        return lines;
    }

    /** Whether so many lines do not hold the whole text. */
    boolean isCut(String text, Font font, double room, int most) {
        List<String> lines = wrapped(text, font, room, most);
        return !String.join(" ", lines).equals(text);
    }

    /** Lines of text around height y. */
    void lines(List<String> lines, Font font, Color color, double x, double y, Side side) {
        double step = g.getFontMetrics(font).getHeight() * 0.95;
        for (int k = 0; k < lines.size(); k++) {
            text(lines.get(k), font, color, x, y + (k - (lines.size() - 1) / 2.0) * step, side);
        }
    }

    /** Text that runs upward from y, its middle at x. */
    void upward(String text, Font font, Color color, double x, double y) {
        if (text.isEmpty()) {
            return;
        }
        FontMetrics metrics = g.getFontMetrics(font);
        AffineTransform before = g.getTransform();
        g.translate(x + (metrics.getAscent() - metrics.getDescent()) / 2.0, y);
        g.rotate(-Math.PI / 2);
        g.setFont(font);
        g.setColor(color);
        g.drawString(text, 0f, 0f);
        g.setTransform(before);
    }

    void line(double x1, double y1, double x2, double y2, Color color, double thickness) {
        g.setColor(color);
        g.setStroke(new BasicStroke((float) (em(thickness)), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        g.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    /** A path as that series: its colour, and dashes after each round of the palette. */
    void path(Path2D path, Color color, double thickness, int series) {
        g.setColor(color);
        float unit = (float) em(thickness);
        float[][] dashes = {null, {4 * unit, 2 * unit}, {unit, 1.6f * unit}, {5 * unit, 2 * unit, unit, 2 * unit}};
        float[] dash = dashes[Math.floorMod(series / theme.palette().size(), dashes.length)];
        g.setStroke(
                dash == null
                        ? new BasicStroke(unit, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                        : new BasicStroke(unit, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0));
        g.draw(path);
    }

    void fill(double x, double y, double w, double h, Color color) {
        if (w > 0 && h > 0) {
            g.setColor(color);
            g.fill(new Rectangle2D.Double(x, y, w, h));
        }
    }

    /** A bar of that series: its colour, and hatched after each round of the palette. */
    void bar(double x, double y, double w, double h, int series) {
        fill(x, y, w, h, theme.color(series));
        int round = series / theme.palette().size();
        if (round > 0) {
            hatch(x, y, w, h, theme.background(), round % 2 == 1);
        }
    }

    /** Slanting lines within a rectangle. */
    void hatch(double x, double y, double w, double h, Color color, boolean rising) {
        if (w <= 0 || h <= 0) {
            return;
        }
        g.setColor(color);
        g.setStroke(new BasicStroke((float) em(0.1)));
        double step = em(0.45);
        for (double at = -h; at < w; at += step) {
            double from = Math.max(at, 0);
            double to = Math.min(at + h, w);
            double a = from - at;
            double b = to - at;
            g.draw(
                    rising
                            ? new Line2D.Double(x + from, y + h - a, x + to, y + h - b)
                            : new Line2D.Double(x + from, y + a, x + to, y + b));
        }
    }

    void frame(double x, double y, double w, double h, Color color, double thickness) {
        g.setColor(color);
        g.setStroke(new BasicStroke((float) em(thickness)));
        g.draw(new Rectangle2D.Double(x, y, w, h));
    }

    /** A dot with a rim in the background's colour, so that it stands off what it lies on. */
    void dot(double x, double y, double radius, Color color) {
        double r = em(radius);
        double rim = r + em(0.12);
        g.setColor(theme.background());
        g.fill(new java.awt.geom.Ellipse2D.Double(x - rim, y - rim, 2 * rim, 2 * rim));
        g.setColor(color);
        g.fill(new java.awt.geom.Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
    }

    /** A diamond, the sign for where things stand now. */
    void diamond(double x, double y, double radius, Color color) {
        double r = em(radius);
        Path2D path = new Path2D.Double();
        path.moveTo(x, y - r);
        path.lineTo(x + r, y);
        path.lineTo(x, y + r);
        path.lineTo(x - r, y);
        path.closePath();
        g.setColor(theme.background());
        g.setStroke(new BasicStroke((float) em(0.25)));
        g.draw(path);
        g.setColor(color);
        g.fill(path);
    }

    /** The height that a title takes. */
    double titleHeight(String title, double width) {
        return em(1) + em(1.35) * wrapped(title, theme.bold(), width - em(2), 2).size() + em(0.2);
    }

    /** Paints the title and returns the height it takes. */
    double title(String title, double width) {
        double margin = em(1);
        List<String> lines = wrapped(title, theme.bold(), width - 2 * margin, 2);
        double step = em(1.35);
        for (int k = 0; k < lines.size(); k++) {
            text(lines.get(k), theme.bold(), theme.foreground(), margin, margin + step * k + em(0.3), Side.LEFT);
        }
        return titleHeight(title, width);
    }
}
