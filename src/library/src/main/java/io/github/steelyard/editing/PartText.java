package io.github.steelyard.editing;

import io.github.steelyard.catalogue.Refusal;

/** A part of a decision as its file spells it. */
public final class PartText {

    private PartText() {}

    /**
     * The YAML of a part, its lines without the indentation that they have in the file; empty where the part stands in no
     * text.
     *
     * @param origin what the changes are to
     * @param way of the part as in {@link io.github.steelyard.io.source.SourceMap}; empty for the whole main file
     */
    public static String of(Origin origin, String way) {
        if (origin.sources().files().isEmpty() || !origin.isEditable()) {
            return "";
        }
        return new Workbench(Draft.of(origin, Changes.NONE)).source(way);
    }

    /** What is wrong with an edit, as sentences; empty when it can be made. */
    public static String fault(Origin opened, Changes changes, StructureEdit edit) {
        try {
            Restructuring.of(opened, changes, edit);
            return "";
        } catch (Refusal refusal) {
            return String.join("\n", refusal.reasons());
        }
    }
}
