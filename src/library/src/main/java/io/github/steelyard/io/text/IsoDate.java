package io.github.steelyard.io.text;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Dates of three lengths: a year, a month, a day. */
public final class IsoDate {

    private IsoDate() {}

    /** Whether the text is an existing year, month or day in ISO 8601. */
    public static boolean isDate(String text) {
        int n = text.length();
        if (n != 4 && n != 7 && n != 10) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            boolean wantsHyphen = i == 4 || i == 7;
            char c = text.charAt(i);
            if (wantsHyphen ? c != '-' : c < '0' || c > '9') {
                return false;
            }
        }
        try {
            int month = n >= 7 ? Integer.parseInt(text.substring(5, 7)) : 1;
            int day = n == 10 ? Integer.parseInt(text.substring(8)) : 1;
            LocalDate.of(Integer.parseInt(text.substring(0, 4)), month, day);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
