package io.github.steelyard.gui;

import java.awt.Component;
import java.awt.Container;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;

/** Finds charts whose cursor can be moved, as assistive technology does. */
final class Charts {

    private Charts() {}

    /** The first one that is shown; null when there is none. */
    static JComponent lines(Container root) {
        for (Component child : root.getComponents()) {
            if (child instanceof JComponent chart
                    && chart.getClass().getSimpleName().equals("ChartView")
                    && chart.isShowing()
                    && chart.getHeight() > 0
                    && chart.getAccessibleContext().getAccessibleRole() == AccessibleRole.SLIDER) {
                return chart;
            }
            JComponent below = child instanceof Container container ? lines(container) : null;
            if (below != null) {
                return below;
            }
        }
        return null;
    }
}
