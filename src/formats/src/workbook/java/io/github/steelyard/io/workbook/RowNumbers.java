package io.github.steelyard.io.workbook;

import org.dhatim.fastexcel.reader.Row;

/** Numbers of rows from 1. The library counts rows that the workbook gives no number from 0. */
final class RowNumbers {

    private int first = -1;

    int of(Row row) {
        first = first < 0 ? row.getRowNum() : first;
        return first == 0 ? row.getRowNum() + 1 : row.getRowNum();
    }
}
