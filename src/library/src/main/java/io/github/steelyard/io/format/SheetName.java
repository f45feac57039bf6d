package io.github.steelyard.io.format;

import java.util.Locale;

/**
 * A workbook and perhaps one of its sheets, named behind a '#'.
 *
 * @param file name of the workbook
 * @param sheet empty when none is named
 */
public record SheetName(String file, String sheet) {

    /** The parts of a name; anything but a workbook is a file as a whole. */
    public static SheetName of(String name) {
        int hash = name.toLowerCase(Locale.ROOT).indexOf(".xlsx#");
        return hash < 0
                ? new SheetName(name, "")
                : new SheetName(name.substring(0, hash + 5), name.substring(hash + 6));
    }
}
