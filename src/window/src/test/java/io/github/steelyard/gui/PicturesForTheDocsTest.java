package io.github.steelyard.gui;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.gui.session.Demo;
import io.github.steelyard.gui.session.Look;
import io.github.steelyard.gui.session.SessionState;
import java.awt.image.BufferedImage;
import javax.swing.SwingUtilities;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The pictures of the README, from the North Korea decision, into {@code target/screenshots}. They stand in
 * {@code docs/images} under the same names.
 */
class PicturesForTheDocsTest {

    @ParameterizedTest
    @CsvSource({"window-light, LIGHT, sensitivity", "window-dark, DARK, stakeholders"})
    void ofTheWindow(String name, Look.Theme theme, String tab) throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            Look look = Look.DEFAULT.themed(theme);
            Appearance.apply(look);
            DecisionPanel panel = new DecisionPanel(
                    Demo.session(SessionState.opening(Demo.korea().origin(), look)));
            panel.session().start();
            panel.session().store().attend(a -> a.showing(tab));
            BufferedImage image = Offscreen.paint(panel, 1400, 900, name);

            assertThat(panel.session().state().isWhole()).isTrue();
            assertThat(colours(image)).as("different colours").isGreaterThan(40);
        });
    }

    @ParameterizedTest
    @CsvSource({"present-light, LIGHT, NOTHING", "present-blind, DARK, NAMES"})
    void ofWhatTheAudienceSees(String name, Look.Theme theme, Look.Blind blind) throws Exception {
        SwingUtilities.invokeAndWait(() -> {
            Appearance.apply(Look.DEFAULT.themed(theme));
            var session = Demo.session(Demo.korea());
            session.start();
            session.store().look(l -> l.hiding(blind));
            Audience audience = new Audience();
            audience.setSize(1280, 800);
            audience.show(session.state());

            assertThat(colours(Offscreen.paint(audience, 1280, 800, name)))
                    .as("different colours")
                    .isGreaterThan(20);
        });
    }

    private static long colours(BufferedImage image) {
        return java.util.Arrays.stream(
                        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .distinct()
                .count();
    }
}
