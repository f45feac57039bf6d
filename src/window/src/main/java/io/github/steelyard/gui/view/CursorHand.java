package io.github.steelyard.gui.view;

/** Hears where the cursor of a chart is wanted. */
interface CursorHand {

    /** Moves nothing. */
    CursorHand NONE = new CursorHand() {
        @Override
        public double place(double shown) {
            return shown;
        }

        @Override
        public void moved(double place, boolean dragging) {
            // Nothing follows this cursor.
        }

        @Override
        public void released() {
            // Nothing follows this cursor.
        }
    };

    /** Where the cursor is by now: a chart that is still computed shows an older place. */
    double place(double shown);

    /** To this place on the axis; {@code dragging} while the hand is still on it. */
    void moved(double place, boolean dragging);

    /** The hand let go. */
    void released();
}
