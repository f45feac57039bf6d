package io.github.steelyard.text;

import java.util.List;
import java.util.Locale;

/**
 * A workbook and perhaps one of its sheets, named behind a '#'.
 *
 * @param file name of the workbook
 * @param sheet empty when none is named
 */
public record SheetName(String file, String sheet) {

    private static final List<String> ENDINGS = List.of(".xlsx#", ".xlsm#", ".ods#");

    /** The parts of a name; anything but a workbook is a file as a whole. */
    public static SheetName of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String ending : ENDINGS) {
            int hash = lower.indexOf(ending);
            if (hash >= 0) {
                int end = hash + ending.length();
                return new SheetName(name.substring(0, end - 1), name.substring(end));
            }
        }
        return new SheetName(name, "");
    }
}
