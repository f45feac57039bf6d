package io.github.steelyard.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.GraphicsEnvironment;
import java.awt.Toolkit;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;

@RealWindows
class ScreenWindowTest {

    @Test
    void realWindowsOpenWithoutADisplay() throws Exception {
        assertThat(GraphicsEnvironment.isHeadless()).isFalse();
        assertThat(Toolkit.getDefaultToolkit().getScreenSize().width).isEqualTo(1600);
        JFrame[] frame = new JFrame[1];
        SwingUtilities.invokeAndWait(() -> {
            frame[0] = new JFrame("Steelyard");
            frame[0].setSize(300, 200);
            frame[0].setVisible(true);
        });
        assertThat(frame[0].isShowing()).isTrue();
        SwingUtilities.invokeAndWait(frame[0]::dispose);
    }
}
