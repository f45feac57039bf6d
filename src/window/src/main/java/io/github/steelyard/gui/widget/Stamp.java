package io.github.steelyard.gui.widget;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Small smooth shapes that are painted again and again: drawn once at the resolution of the screen, then copied. For the
 * event thread.
 */
final class Stamp {

    private static final int MOST = 200;

    private static final Map<Object, BufferedImage> DRAWN = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, BufferedImage> eldest) {
            return size() > MOST;
        }
    };

    private record Key(Object of, int width, int height, double across, double down) {}

    private Stamp() {}

    /**
     * Puts a shape at a place.
     *
     * @param of what tells it from all others: kind and colours
     * @param draw draws it into a space of that width and height
     */
    static void put(Graphics2D g, Object of, int x, int y, int width, int height, Consumer<Graphics2D> draw) {
        AffineTransform at = g.getTransform();
        BufferedImage image = DRAWN.computeIfAbsent(
                new Key(of, width, height, at.getScaleX(), at.getScaleY()),
                key -> drawn(width, height, at.getScaleX(), at.getScaleY(), draw));
        g.drawImage(image, x, y, width, height, null);
    }

    private static BufferedImage drawn(int width, int height, double across, double down, Consumer<Graphics2D> draw) {
        BufferedImage image = new BufferedImage(
                Math.max(1, (int) Math.ceil(width * Math.abs(across))),
                Math.max(1, (int) Math.ceil(height * Math.abs(down))),
                BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        g.scale(image.getWidth() / (double) width, image.getHeight() / (double) height);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        draw.accept(g);
        g.dispose();
        return image;
    }
}
