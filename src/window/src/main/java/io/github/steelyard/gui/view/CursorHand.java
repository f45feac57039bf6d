package io.github.steelyard.gui.view;

/** Hears where the cursor of a chart is wanted. */
interface CursorHand {

    /** Where the cursor is by now: a chart that is still computed shows an older place. */
    double place(double shown);

    /** To this place on the axis; {@code dragging} while the hand is still on it. */
    void moved(double place, boolean dragging);

    /** The hand let go. */
    void released();
}
