package io.github.steelyard.gui.widget;

import io.github.steelyard.report.chart.Theme;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.TexturePaint;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The colours of painted components, light or dark by the background they stand on. Text colours keep 4.5 : 1, marks
 * 3 : 1 against {@link #background}; criteria take the colours of the charts, with a hatching after each round of the
 * palette so that colour is never the only difference.
 *
 * @param chart colours shared with the charts
 * @param background behind rows
 * @param text names and numbers
 * @param muted text of lesser weight
 * @param line hairlines
 * @param track of sliders
 * @param band on the track, where the leader stays first
 * @param accent of what is held, focused or first
 * @param chosen behind selected rows
 * @param warning of badges
 * @param broken of what is not allowed
 */
public record Palette(
        Theme chart,
        Color background,
        Color text,
        Color muted,
        Color line,
        Color track,
        Color band,
        Color accent,
        Color chosen,
        Color warning,
        Color broken) {

    /** Dark on white. */
    public static final Palette LIGHT = new Palette(
            Theme.LIGHT,
            new Color(0xffffff),
            new Color(0x1b1f24),
            new Color(0x57606a),
            new Color(0xd8dee4),
            new Color(0x868e96),
            new Color(0x9cc9ec),
            new Color(0x0a58a8),
            new Color(0xdcebfa),
            new Color(0x9a4a00),
            new Color(0xb3261e));

    /** Light on near-black. */
    public static final Palette DARK = new Palette(
            Theme.DARK,
            new Color(0x16191d),
            new Color(0xf0f3f6),
            new Color(0xa8b1bb),
            new Color(0x3a424b),
            new Color(0x767f89),
            new Color(0x1f4f7d),
            new Color(0x6cb6ff),
            new Color(0x1d3550),
            new Color(0xffa657),
            new Color(0xff8f85));

    private static final int SIDE = 8;
    private static final int SHEET = 128;

    private static final Map<Long, Paint> HATCHES = new ConcurrentHashMap<>();
    private static final Map<Hatched, BufferedImage> SHEETS = new ConcurrentHashMap<>();
    /** By colour, since it is asked of the same few some hundred times a frame. */
    private static final Map<Integer, Boolean> DARKNESS = new ConcurrentHashMap<>();

    private record Hatched(Color colour, Color ink, int round) {}

    /** The palette that suits the background a component stands on. */
    public static Palette of(Component component) {
        Color back = component.getBackground();
        return back != null && DARKNESS.computeIfAbsent(back.getRGB(), rgb -> luminance(new Color(rgb)) < 0.18)
                ? DARK
                : LIGHT;
    }

    /** Relative luminance as the WCAG define it, 0 black to 1 white. */
    public static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    /** Contrast ratio of two colours, 1 … 21. */
    public static double contrast(Color a, Color b) {
        double high = Math.max(luminance(a), luminance(b));
        double low = Math.min(luminance(a), luminance(b));
        return (high + 0.05) / (low + 0.05);
    }

    /** The plain colour of a criterion. */
    public Color criterion(int j) {
        return chart.color(j);
    }

    /** Hatches where the end of a bar can lie while something is unknown, over what is painted and beyond it. */
    public void open(Graphics2D g, Rectangle2D area) {
        Graphics2D clipped = (Graphics2D) g.create();
        clipped.clip(area);
        clipped.setStroke(new BasicStroke(1.4f));
        double tall = area.getHeight();
        for (double x = area.getMinX() - tall; x < area.getMaxX(); x += 6) {
            clipped.setColor(background);
            clipped.draw(new Line2D.Double(x, area.getMaxY(), x + tall, area.getMinY()));
            clipped.setColor(muted());
            clipped.draw(new Line2D.Double(x + 2, area.getMaxY(), x + 2 + tall, area.getMinY()));
        }
        clipped.setColor(muted());
        clipped.draw(area);
        clipped.dispose();
    }

    /** Fills a shape's bounds as that criterion: its colour, and from the second round of the palette on a hatching. */
    public void fill(Graphics2D g, Rectangle2D area, int j, boolean patterns) {
        // Whole pixels: a bar has no slanted edge to smooth, and this is the fast way.
        int x = (int) Math.round(area.getX());
        int y = (int) Math.round(area.getY());
        int width = (int) Math.round(area.getMaxX()) - x;
        int height = (int) Math.round(area.getMaxY()) - y;
        int round = j / chart.palette().size();
        if (patterns && round > 0) {
            hatched(g, j, round, x, y, width, height);
        } else {
            g.setColor(criterion(j));
            g.fillRect(x, y, width, height);
        }
    }

    /** Copies a piece of a hatched sheet: a fraction of what painting with a texture costs. */
    private void hatched(Graphics2D g, int j, int round, int x, int y, int width, int height) {
        BufferedImage sheet = SHEETS.computeIfAbsent(
                new Hatched(criterion(j), background, round), key -> sheet(key.colour, hatch(key.round, key.ink)));
        for (int down = 0; down < height; ) {
            int fromY = Math.floorMod(y + down, SIDE);
            int tall = Math.min(height - down, SHEET - fromY);
            for (int across = 0; across < width; ) {
                int fromX = Math.floorMod(x + across, SIDE);
                int wide = Math.min(width - across, SHEET - fromX);
                int left = x + across;
                int top = y + down;
                g.drawImage(sheet, left, top, left + wide, top + tall, fromX, fromY, fromX + wide, fromY + tall, null);
                across += wide;
            }
            down += tall;
        }
    }

    private static BufferedImage sheet(Color colour, Paint hatch) {
        BufferedImage sheet = new BufferedImage(SHEET, SHEET, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet.createGraphics();
        g.setColor(colour);
        g.fillRect(0, 0, SHEET, SHEET);
        g.setPaint(hatch);
        g.fillRect(0, 0, SHEET, SHEET);
        g.dispose();
        return sheet;
    }

    private static Paint hatch(int round, Color colour) {
        return HATCHES.computeIfAbsent((long) round << 32 | colour.getRGB() & 0xffffffffL, key -> {
            int side = SIDE;
            BufferedImage tile = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
            int ink = colour.getRGB() & 0xffffff | 0x99000000;
            for (int x = 0; x < side; x++) {
                for (int y = 0; y < side; y++) {
                    boolean up = (x + y) % side < 2;
                    boolean down = Math.floorMod(x - y, side) < 2;
                    boolean dot = x % 4 < 2 && y % 4 < 2;
                    boolean inked = round % 4 == 1 ? up : round % 4 == 2 ? down : round % 4 == 3 ? dot : up || down;
                    if (inked) {
                        tile.setRGB(x, y, ink);
                    }
                }
            }
            return new TexturePaint(tile, new Rectangle2D.Double(0, 0, side, side));
        });
    }
}
