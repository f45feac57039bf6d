package io.github.steelyard.io.workbook;

/** Names of cells as workbooks write them, such as XFD1048576, the last one that a sheet can have. */
final class CellName {

    static final int COLUMNS = 16_384;
    static final int ROWS = 1_048_576;

    private CellName() {}

    /** The column of a cell, from 1; 0 when it lies outside any sheet. */
    static int column(String name) {
        int letters = letters(name);
        int column = 0;
        for (int k = 0; k < letters; k++) {
            column = 26 * column + (name.charAt(k) & 0x1F);
        }
        return letters > 0 && column <= COLUMNS && row(name.substring(letters)) > 0 ? column : 0;
    }

    /** The row of that number, from 1; 0 when it lies outside any sheet. */
    static int row(String digits) {
        if (!isDigits(digits) || digits.length() > 7) {
            return 0;
        }
        int row = Integer.parseInt(digits);
        return row <= ROWS ? row : 0;
    }

    private static int letters(String name) {
        int letters = 0;
        while (letters < name.length() && letters < 4 && isLetter(name.charAt(letters))) {
            letters++;
        }
        return letters;
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The beginning of a text that may be long. */
    static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    /** The letters of a column from 1: A, B … Z, AA. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
