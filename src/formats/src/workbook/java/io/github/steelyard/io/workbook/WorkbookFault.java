package io.github.steelyard.io.workbook;

import io.github.steelyard.io.place.Place;

/**
 * Why a workbook cannot be read.
 *
 * @param reason goes on behind the workbook's name
 * @param sheet in which it was found; empty where it was found in none
 * @param row from 1, where there is a sheet
 * @param column from 1, where there is a sheet
 */
record WorkbookFault(String reason, String sheet, int row, int column) {

    /** A fault of the whole workbook. */
    static WorkbookFault of(String reason) {
        return new WorkbookFault(reason, "", 1, 1);
    }

    /** The cell, where it is known, else where the workbook is named. */
    Place place(String workbook, Place named) {
        return sheet.isEmpty() ? named : new Place(workbook, sheet, row, column);
    }

    /** The reason with the sheet, for messages that have no place. */
    String inSheet() {
        return sheet.isEmpty() ? reason : reason + " (in sheet '" + sheet + "')";
    }
}
