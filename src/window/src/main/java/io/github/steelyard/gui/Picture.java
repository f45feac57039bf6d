package io.github.steelyard.gui;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.gui.session.Look;
import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.handout.Handout;
import io.github.steelyard.handout.HandoutFormat;
import io.github.steelyard.io.text.SafeFiles;
import java.awt.Component;
import java.awt.Container;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;

/** The ranking and its verdict as a picture, as the audience sees them, in twice the screen's resolution. */
final class Picture {

    private static final int WIDTH = 1280;
    private static final int SCALE = 2;

    private Picture() {}

    static BufferedImage of(SessionState state) {
        Audience audience = new Audience();
        audience.setSize(WIDTH, 100);
        // As tall as it needs to be, so nothing has to be fitted.
        audience.scale(1);
        audience.show(state);
        for (int pass = 0; pass < 3; pass++) {
            layOut(audience);
            audience.setSize(WIDTH, audience.getPreferredSize().height);
        }
        layOut(audience);
        BufferedImage image =
                new BufferedImage(WIDTH * SCALE, audience.getHeight() * SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.scale(SCALE, SCALE);
        audience.printAll(g);
        g.dispose();
        return image;
    }

    /**
     * Writes the picture as PNG, or the ranking as SVG.
     *
     * @throws IOException when it cannot be written; a file that was there is then as it was
     */
    static void write(SessionState state, Path file) throws IOException {
        boolean lines = HandoutFormat.of(file.getFileName().toString()).orElse(HandoutFormat.PNG) == HandoutFormat.SVG;
        SafeFiles.replace(Map.of(file, lines ? lines(state) : pixels(state)));
    }

    /** The ranking alone, as lines and letters. */
    private static byte[] lines(SessionState state) {
        if (state.look().blind() == Look.Blind.TOTALS) {
            throw new Refusal(Text.of("verdict.hidden"));
        }
        return state.findings()
                .evaluation()
                .flatMap(evaluation -> Handout.ranking(evaluation, HandoutFormat.SVG, WIDTH))
                .orElseThrow(() -> new Refusal(Text.of("ranking.refused")));
    }

    private static byte[] pixels(SessionState state) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(of(state), "png", bytes);
        return bytes.toByteArray();
    }

    private static void layOut(Component component) {
        component.invalidate();
        component.doLayout();
        if (component instanceof Container container) {
            for (Component child : container.getComponents()) {
                layOut(child);
            }
        }
    }
}
