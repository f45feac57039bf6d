package io.github.steelyard.gui.widget;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** Paints a slider: band, track, the tick where the file stands, and the knob. */
final class SliderPainter {

    /** Less than this is no difference to the eye. */
    private static final double NEAR = 0.004;

    private final Graphics2D g;
    private final WeightSlider slider;
    private final Palette palette;
    private final float em;
    private final int middle;

    /**
     * What is shown, in shares.
     *
     * @param asRead NaN for no tick
     * @param low NaN for no band
     */
    record Shown(double value, double asRead, double low, double high, boolean held) {}

    private SliderPainter(Graphics2D g, WeightSlider slider) {
        this.g = g;
        this.slider = slider;
        this.palette = Palette.of(slider);
        this.em = slider.em();
        this.middle = slider.getHeight() / 2;
    }

    static void paint(Graphics graphics, WeightSlider slider, Shown shown) {
        Graphics2D g = Ink.crisp(graphics);
        g.setColor(slider.getBackground());
        g.fillRect(0, 0, slider.getWidth(), slider.getHeight());
        SliderPainter painter = new SliderPainter(g, slider);
        painter.band(shown);
        painter.track(shown);
        painter.knob(shown);
        painter.focus();
        g.dispose();
    }

    private void band(Shown shown) {
        if (shown.low() <= shown.high()) {
            int tall = Math.round(em * 0.95f);
            int from = slider.xOf(shown.low());
            int to = slider.xOf(shown.high());
            g.setColor(palette.band());
            g.fillRect(from, middle - tall / 2, Math.max(2, to - from), tall);
            g.setColor(palette.accent());
            g.fillRect(from, middle - tall / 2, 1, tall);
            g.fillRect(to, middle - tall / 2, 1, tall);
        }
    }

    private Color hue() {
        return slider.isEnabled() ? palette.accent() : palette.muted();
    }

    private void track(Shown shown) {
        int thick = Math.max(2, Math.round(em * 0.22f));
        int start = slider.xOf(0);
        int x = slider.xOf(shown.value());
        g.setColor(palette.track());
        g.fillRect(x, middle - thick / 2, slider.xOf(1) - x, thick);
        g.setColor(hue());
        g.fillRect(start, middle - thick / 2, x - start, thick);
        if (shown.asRead() >= 0 && Math.abs(shown.asRead() - shown.value()) > NEAR) {
            g.setColor(palette.text());
            int tall = Math.round(em * 0.9f);
            g.fillRect(slider.xOf(shown.asRead()) - 1, middle - tall / 2, 2, tall);
        }
    }

    private void knob(Shown shown) {
        double r = em * (shown.held() ? 0.55 : 0.48);
        double hole = slider.isEnabled() ? r * 0.4 : r * 0.7;
        int reach = (int) Math.ceil(r) + 1;
        int side = 2 * reach;
        Stamp.put(
                g,
                List.of("knob", r, hole, hue(), palette.background()),
                slider.xOf(shown.value()) - reach,
                middle - reach,
                side,
                side,
                ink -> {
                    ink.setColor(hue());
                    ink.fill(new Ellipse2D.Double(reach - r, reach - r, 2 * r, 2 * r));
                    ink.setColor(palette.background());
                    ink.fill(new Ellipse2D.Double(reach - hole, reach - hole, 2 * hole, 2 * hole));
                });
    }

    private void focus() {
        if (slider.isFocusOwner()) {
            Graphics2D smooth = Ink.smooth(g);
            smooth.setColor(palette.accent());
            smooth.setStroke(new BasicStroke(Math.max(1.5f, em * 0.12f)));
            smooth.draw(new RoundRectangle2D.Double(
                    1, 1, slider.getWidth() - 2.5, slider.getHeight() - 2.5, em / 2, em / 2));
            smooth.dispose();
        }
    }
}
