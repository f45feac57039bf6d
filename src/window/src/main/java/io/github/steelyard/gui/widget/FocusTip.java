package io.github.steelyard.gui.widget;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.Point;
import java.awt.Rectangle;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import javax.swing.JComponent;
import javax.swing.JToolTip;
import javax.swing.Popup;
import javax.swing.PopupFactory;

/** Shows beside what has the keyboard what hovering over it would show. It goes when the focus goes. */
public final class FocusTip {

    private static Popup shown;

    private FocusTip() {}

    /** Shows the tip of what has the keyboard, or hides the one that is shown. */
    public static void toggle() {
        boolean wasShown = hide();
        Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        if (!wasShown && owner instanceof JComponent host) {
            show(host);
        }
    }

    /** Shows the tip of a component in place of any other; nothing where it has none or is not on a screen. */
    public static void show(JComponent host) {
        hide();
        String text = host.getToolTipText();
        if (text == null || text.isEmpty() || !host.isShowing()) {
            return;
        }
        JToolTip tip = host.createToolTip();
        tip.setTipText(text);
        Point place = host.getLocationOnScreen();
        Rectangle screen = host.getGraphicsConfiguration().getBounds();
        int below = place.y + host.getHeight() + 2;
        boolean fits = below + tip.getPreferredSize().height <= screen.y + screen.height;
        shown = PopupFactory.getSharedInstance()
                .getPopup(
                        host,
                        tip,
                        place.x + Math.min(host.getHeight(), host.getWidth()),
                        fits ? below : place.y - tip.getPreferredSize().height - 2);
        shown.show();
        host.addFocusListener(new FocusAdapter() {
            @Override
            public void focusLost(FocusEvent e) {
                host.removeFocusListener(this);
                hide();
            }
        });
    }

    /** Whether a tip is shown. */
    public static boolean isShown() {
        return shown != null;
    }

    private static boolean hide() {
        if (shown == null) {
            return false;
        }
        shown.hide();
        shown = null;
        return true;
    }
}
