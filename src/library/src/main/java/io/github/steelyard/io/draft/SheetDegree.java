package io.github.steelyard.io.draft;

/** How sure a reading is of a point. */
public enum SheetDegree {
    /** Nothing else can be meant. */
    SURE,
    /** Done, and said in a note with the way to say otherwise. */
    ASSUMED,
    /** Has to be answered before there is a decision. */
    OPEN
}
