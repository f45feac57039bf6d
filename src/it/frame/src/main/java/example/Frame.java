package example;

import io.github.steelyard.Steelyard;
import io.github.steelyard.gui.DecisionPanel;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javax.swing.JFrame;
import javax.swing.JRootPane;
import javax.swing.SwingUtilities;

/** Puts the panel of the window into a frame, or into what is inside of one where there is no display, and paints it. */
public final class Frame {

    private Frame() {}

    public static void main(String[] args) throws Exception {
        Steelyard decision = Steelyard.read(Path.of("bus.yaml"));
        SwingUtilities.invokeAndWait(() -> {
            DecisionPanel panel = new DecisionPanel(decision.decision());
            JFrame frame = GraphicsEnvironment.isHeadless() ? null : new JFrame("Ours");
            JRootPane root = frame == null ? new JRootPane() : frame.getRootPane();
            root.getContentPane().add(panel);
            root.setSize(1200, 800);
            layOut(root);
            BufferedImage image = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
            root.printAll(image.getGraphics());
            Set<Integer> colours = new HashSet<>();
            for (int x = 0; x < 1200; x += 3) {
                for (int y = 0; y < 800; y += 3) {
                    colours.add(image.getRGB(x, y));
                }
            }
            if (colours.size() < 6 || !panel.decision().equals(decision.decision())) {
                throw new AssertionError("the panel shows " + colours.size() + " colours");
            }
            if (frame != null) {
                frame.dispose();
            }
            System.out.println("the panel is painted in " + colours.size() + " colours");
        });
    }

    private static void layOut(Container container) {
        container.doLayout();
        for (java.awt.Component child : container.getComponents()) {
            if (child instanceof Container inner) {
                layOut(inner);
            }
        }
    }
}
