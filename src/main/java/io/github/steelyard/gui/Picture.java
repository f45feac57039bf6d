package io.github.steelyard.gui;

import io.github.steelyard.briefing.DecisionReport;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.gui.session.Look;
import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.io.text.SafeFiles;
import io.github.steelyard.report.chart.ChartPainter;
import io.github.steelyard.report.chart.Pictures;
import io.github.steelyard.report.chart.Theme;
import io.github.steelyard.report.document.BarTable;
import io.github.steelyard.report.document.Chart;
import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
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
        boolean lines = file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".svg");
        SafeFiles.replace(Map.of(file, lines ? lines(state) : pixels(state)));
    }

    /** The ranking alone, as lines and letters. */
    private static byte[] lines(SessionState state) {
        if (state.look().blind() == Look.Blind.TOTALS) {
            throw new Refusal(Text.of("verdict.hidden"));
        }
        Chart chart = state.findings()
                .evaluation()
                .flatMap(DecisionReport::ranking)
                .map(BarTable::bars)
                .orElseThrow(() -> new Refusal(Text.of("ranking.refused")));
        Dimension size = new Dimension(WIDTH, ChartPainter.height(chart, WIDTH, Theme.LIGHT));
        return Pictures.svg(chart, size, Theme.LIGHT).getBytes(StandardCharsets.UTF_8);
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
