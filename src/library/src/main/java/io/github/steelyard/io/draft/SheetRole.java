package io.github.steelyard.io.draft;

/** What a row or a column of the sheet is. */
public enum SheetRole {
    /** A line of text before the table. */
    TITLE,
    /** Names the criteria; of columns, the options. */
    HEADING,
    /** Names groups of criteria. */
    GROUPS,
    /** Says something of every criterion: weight, direction, unit and the like. */
    MARK,
    /** Holds the performances of an option. */
    OPTION,
    /** Holds the performances on a criterion. */
    CRITERION,
    /** Belongs to the criterion beside it: its deviation, or the other end of its range. */
    SPREAD,
    /** Says something of every option: name, kind, description. */
    LABEL,
    /** The owner's totals: no option and no criterion. */
    TOTAL,
    /** Texts, running numbers and other things that are not ranked. */
    LEFT_OUT,
    /** Hidden in the file. */
    HIDDEN,
    /** Another table on the same sheet, or a remark. */
    BESIDE
}
