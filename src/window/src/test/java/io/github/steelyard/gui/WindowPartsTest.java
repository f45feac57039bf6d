package io.github.steelyard.gui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.gui.session.Demo;
import io.github.steelyard.gui.session.Look;
import io.github.steelyard.gui.session.Session;
import java.awt.image.BufferedImage;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;

class WindowPartsTest {

    private static void paintAudience(Look.Theme theme, Look.Blind blind, String name) {
        Appearance.apply(Look.DEFAULT.themed(theme));
        Session session = Demo.session(Demo.korea());
        session.start();
        session.store().look(l -> l.hiding(blind));
        Audience audience = new Audience();
        audience.setSize(1280, 800);
        audience.show(session.state());
        BufferedImage image = Offscreen.paint(audience, 1280, 800, name);
        assertThat(image.getHeight()).isEqualTo(800);
    }

    @Test
    void theAudienceSeesRankingAndVerdictInLargeType() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            paintAudience(Look.Theme.LIGHT, Look.Blind.NOTHING, "present-light");
            paintAudience(Look.Theme.DARK, Look.Blind.NOTHING, "present-dark");
            paintAudience(Look.Theme.DARK, Look.Blind.NAMES, "present-blind-names");
            paintAudience(Look.Theme.LIGHT, Look.Blind.TOTALS, "present-blind-totals");
        });
    }

    @Test
    void anotherProgramCanShowARankingOfItsOwn() throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            RankingPanel panel = new RankingPanel(Demo.session(Demo.opened()), true);
            panel.show(Demo.buses());
            BufferedImage image = Offscreen.paint(panel, 700, 260, "embedded-ranking");
            assertThat(image.getWidth()).isEqualTo(700);
        });
    }
}
