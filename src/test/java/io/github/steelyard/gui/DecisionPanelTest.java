package io.github.steelyard.gui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.gui.session.Demo;
import io.github.steelyard.gui.session.Look;
import io.github.steelyard.gui.session.SessionState;
import java.awt.image.BufferedImage;
import java.util.List;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;

class DecisionPanelTest {

    @Test
    void paintsHeadlessInBothThemesAndThreeScales() throws Exception {
        for (Look.Theme theme : new Look.Theme[] {Look.Theme.LIGHT, Look.Theme.DARK}) {
            for (double scale : new double[] {1, 2, 3}) {
                SwingUtilities.invokeAndWait(
                        () -> paint(Look.DEFAULT.themed(theme).scaled(scale)));
            }
        }
    }

    private static void paint(Look look) {
        Appearance.apply(look);
        SessionState start = SessionState.opening(Demo.korea().origin(), look);
        DecisionPanel panel = new DecisionPanel(Demo.session(start));
        panel.session()
                .store()
                .attend(a -> a.showing("performances").selecting(List.of("freeze-talks", "beijing-first")));
        String name = "panel-" + look.theme().name().toLowerCase() + "-" + Math.round(100 * look.scale());
        BufferedImage image = Offscreen.paint(panel, 1280, 820, name);
        assertThat(image.getWidth()).isEqualTo(1280);
        assertThat(panel.ranking().row("freeze-talks")).isNotNull();
    }

    @Test
    void everyTabPaints() throws Exception {
        for (String tab : new String[] {"performances", "robustness", "methods", "stakeholders", "scenarios"}) {
            SwingUtilities.invokeAndWait(() -> {
                Look look = Look.DEFAULT.themed(Look.Theme.LIGHT);
                Appearance.apply(look);
                DecisionPanel panel = new DecisionPanel(Demo.session(Demo.korea()));
                panel.session().store().attend(a -> a.showing(tab).selecting(List.of("freeze-talks", "beijing-first")));
                BufferedImage image = Offscreen.paint(panel, 1400, 900, "tab-" + tab);
                assertThat(image.getWidth()).isEqualTo(1400);
            });
        }
    }
}
