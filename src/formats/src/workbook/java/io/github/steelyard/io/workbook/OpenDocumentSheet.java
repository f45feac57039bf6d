package io.github.steelyard.io.workbook;

import io.github.steelyard.io.grid.SheetGrid;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.text.DiagnosticId;
import java.util.List;

/**
 * A sheet of an OpenDocument spreadsheet.
 *
 * @param name of the sheet
 * @param isHidden whether it is not shown
 * @param grid its cells, with what is hidden of them
 * @param said what is to be reported when this sheet is the one that is read
 */
record OpenDocumentSheet(String name, boolean isHidden, SheetGrid grid, List<Said> said) {

    /**
     * A report.
     *
     * @param isWhole whether nothing can be made of the sheet
     */
    record Said(DiagnosticId id, Place place, String message, boolean isWhole) {}
}
