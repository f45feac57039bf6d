package io.github.steelyard.gui;

import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.swing.JComponent;

/** Lays components out and paints them without a screen. */
final class Offscreen {

    private Offscreen() {}

    /** Paints a component at that size and keeps the picture under {@code target/screenshots}. */
    static BufferedImage paint(JComponent component, int width, int height, String name) {
        component.setSize(width, height);
        for (int pass = 0; pass < 4; pass++) {
            layOut(component);
        }
        return snap(component, name);
    }

    /** Paints a component as it stands. */
    static BufferedImage snap(JComponent component, String name) {
        BufferedImage image =
                new BufferedImage(component.getWidth(), component.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        component.printAll(g);
        g.dispose();
        keep(image, name);
        return image;
    }

    static void keep(BufferedImage image, String name) {
        try {
            Path folder = Files.createDirectories(Path.of("target/screenshots"));
            ImageIO.write(image, "png", folder.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void layOut(Component component) {
        component.invalidate();
        component.doLayout();
        if (component instanceof Container container) {
            for (Component child : container.getComponents()) {
                layOut(child);
            }
        }
    }
}
