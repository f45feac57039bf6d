package io.github.steelyard.gui.view;

import java.util.Locale;
import javax.accessibility.Accessible;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.accessibility.AccessibleState;
import javax.accessibility.AccessibleStateSet;

/** A line that assistive technology reads out of something painted. */
final class SpokenLine extends AccessibleContext implements Accessible {

    private final int index;

    SpokenLine(Accessible parent, int index, String words) {
        this.index = index;
        setAccessibleParent(parent);
        setAccessibleName(words);
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        return this;
    }

    @Override
    public AccessibleRole getAccessibleRole() {
        return AccessibleRole.LABEL;
    }

    @Override
    public AccessibleStateSet getAccessibleStateSet() {
        return new AccessibleStateSet(new AccessibleState[] {AccessibleState.VISIBLE, AccessibleState.ENABLED});
    }

    @Override
    public int getAccessibleIndexInParent() {
        return index;
    }

    @Override
    public int getAccessibleChildrenCount() {
        return 0;
    }

    @Override
    public Accessible getAccessibleChild(int k) {
        return null;
    }

    @Override
    public Locale getLocale() {
        return Locale.ROOT;
    }
}
