package io.github.steelyard.io.kind;

/** What a file is by its content, whatever its name says. */
public enum FileKind {
    /** A decision file, or what is meant to be one. */
    YAML,
    /** A decision file in JSON, or JSON of another program, which only its keys tell. */
    JSON,
    /** A table of cells with separators. */
    TABLE,
    /** A table of Markdown. */
    MARKDOWN,
    /** A workbook of Excel, with or without macros. */
    WORKBOOK,
    /** A spreadsheet of LibreOffice and others. */
    OPEN_DOCUMENT,
    /** XMCDA, or XML of an unknown root, of which the reader of XMCDA says so. */
    XMCDA,
    /** Judgements of the R package ahp. */
    AHP,
    /** A decision matrix of scikit-criteria. */
    DMSY,
    /** A model of JSMAA. */
    JSMAA,
    /** A chart of ValueCharts. */
    VALUECHARTS,
    /** Anything packed with gzip. */
    GZIP,

    DEXI(
            "a DEXi model, whose qualitative rules are not read yet",
            "write the options with a value for each criterion as a table or as YAML"),
    OLD_WORKBOOK(
            "a workbook of the old kind (.xls), or one with a password",
            "save it as .xlsx without a password, or as .csv"),
    BINARY_WORKBOOK("a binary workbook (.xlsb)", "save it as .xlsx or .csv"),
    NUMBERS("a spreadsheet of Apple Numbers", "export it as Excel (.xlsx) or CSV"),
    WORD("a text document, not a spreadsheet", "copy its table into a spreadsheet and save that as .xlsx or .csv"),
    SLIDES("a presentation", "copy its table into a spreadsheet and save that as .xlsx or .csv"),
    PDF("a PDF document", "copy its table into a spreadsheet and save that as .xlsx or .csv"),
    PICTURE("a picture", "type its table into a spreadsheet and save that as .xlsx or .csv"),
    WEB_PAGE("a web page (HTML)", "open it in a spreadsheet and save the table as .xlsx or .csv"),
    RICH_TEXT("a text document (RTF)", "copy its table into a spreadsheet and save that as .xlsx or .csv"),
    R_DATA("saved data of R", "write the table from R with write.csv"),
    PARQUET("a Parquet file", "write the table as CSV"),
    DATABASE("a database (SQLite)", "export the table as CSV"),
    NOTEBOOK("a Jupyter notebook", "write the table from it as CSV"),
    ARCHIVE("a packed folder", "unpack it and name the file in it"),
    BINARY("not text, and of no kind that is known", "save it as a spreadsheet (.xlsx), as CSV or as YAML"),
    UNKNOWN(
            "text of no kind that is known: no decision file, no table and no file of another program that is read",
            "write it as a table with headings (CSV), or as a decision file; 'steelyard new' writes one to start from");

    private final String words;
    private final String advice;

    FileKind() {
        this("", "");
    }

    FileKind(String words, String advice) {
        this.words = words;
        this.advice = advice;
    }

    /** Whether a reader exists for it. */
    public boolean isRead() {
        return words.isEmpty();
    }

    /** What it is, and what to do; for what no reader exists. */
    public String refusal() {
        return "is " + words + "; " + advice;
    }
}
