/**
 * Ranks policy options by weighted criteria and shows how firm the ranking is.
 *
 * <p>What is exported is what other programs may rely on; what is exported to the window and to the program alone may
 * change. What needs libraries of its own, workbooks and documents, is found at run time.
 */
@SuppressWarnings("module") // The window and the program are built after this.
module io.github.steelyard {
    requires commons.math3;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.dataformat.yaml;
    requires org.yaml.snakeyaml;
    requires java.xml;
    requires static java.desktop;
    requires static java.logging;
    requires static org.jspecify;

    exports io.github.steelyard;
    exports io.github.steelyard.actors;
    exports io.github.steelyard.aggregation;
    exports io.github.steelyard.analyses;
    exports io.github.steelyard.catalogue;
    exports io.github.steelyard.evaluation;
    exports io.github.steelyard.group;
    exports io.github.steelyard.io;
    exports io.github.steelyard.io.format;
    exports io.github.steelyard.io.place;
    exports io.github.steelyard.lint;
    exports io.github.steelyard.model;
    exports io.github.steelyard.portfolio;
    exports io.github.steelyard.results;
    exports io.github.steelyard.robustness;
    exports io.github.steelyard.scoring;
    exports io.github.steelyard.sensitivity;
    exports io.github.steelyard.answers to
            io.github.steelyard.cli;
    exports io.github.steelyard.batch to
            io.github.steelyard.cli;
    exports io.github.steelyard.briefing to
            io.github.steelyard.cli,
            io.github.steelyard.gui;
    exports io.github.steelyard.csv to
            io.github.steelyard.cli,
            io.github.steelyard.formats;
    exports io.github.steelyard.editing to
            io.github.steelyard.ballots,
            io.github.steelyard.cli,
            io.github.steelyard.gui;
    exports io.github.steelyard.editing.structure to
            io.github.steelyard.cli,
            io.github.steelyard.gui;
    exports io.github.steelyard.elicitation to
            io.github.steelyard.ballots,
            io.github.steelyard.cli;
    exports io.github.steelyard.figures to
            io.github.steelyard.cli;
    exports io.github.steelyard.io.cell to
            io.github.steelyard.gui;
    exports io.github.steelyard.io.draft to
            io.github.steelyard.cli,
            io.github.steelyard.gui;
    exports io.github.steelyard.io.grammar to
            io.github.steelyard.ballots;
    exports io.github.steelyard.handout to
            io.github.steelyard.cli,
            io.github.steelyard.gui;
    exports io.github.steelyard.inspection to
            io.github.steelyard.cli,
            io.github.steelyard.gui;
    exports io.github.steelyard.io.grid to
            io.github.steelyard.ballots,
            io.github.steelyard.formats;
    exports io.github.steelyard.io.kind to
            io.github.steelyard.cli,
            io.github.steelyard.formats,
            io.github.steelyard.gui;
    exports io.github.steelyard.io.plain to
            io.github.steelyard.ballots,
            io.github.steelyard.formats,
            io.github.steelyard.gui;
    exports io.github.steelyard.io.syntax to
            io.github.steelyard.ballots,
            io.github.steelyard.cli,
            io.github.steelyard.formats;
    exports io.github.steelyard.io.rows to
            io.github.steelyard.cli;
    exports io.github.steelyard.io.schema to
            io.github.steelyard.cli;
    exports io.github.steelyard.io.section to
            io.github.steelyard.ballots,
            io.github.steelyard.cli;
    exports io.github.steelyard.io.sheet to
            io.github.steelyard.cli,
            io.github.steelyard.formats,
            io.github.steelyard.gui;
    exports io.github.steelyard.io.source to
            io.github.steelyard.cli,
            io.github.steelyard.gui;
    exports io.github.steelyard.io.table to
            io.github.steelyard.cli;
    exports io.github.steelyard.io.text to
            io.github.steelyard.ballots,
            io.github.steelyard.cli,
            io.github.steelyard.formats,
            io.github.steelyard.gui;
    exports io.github.steelyard.packages to
            io.github.steelyard.gui;
    exports io.github.steelyard.record to
            io.github.steelyard.cli,
            io.github.steelyard.gui;
    exports io.github.steelyard.report to
            io.github.steelyard.cli,
            io.github.steelyard.formats,
            io.github.steelyard.gui;
    exports io.github.steelyard.report.chart to
            io.github.steelyard.formats,
            io.github.steelyard.gui;
    exports io.github.steelyard.report.document to
            io.github.steelyard.ballots,
            io.github.steelyard.cli,
            io.github.steelyard.formats,
            io.github.steelyard.gui;
    exports io.github.steelyard.sampling to
            io.github.steelyard.ballots;
    exports io.github.steelyard.screen to
            io.github.steelyard.cli,
            io.github.steelyard.gui;
    exports io.github.steelyard.sql to
            io.github.steelyard.cli;
    exports io.github.steelyard.text to
            io.github.steelyard.ballots,
            io.github.steelyard.cli,
            io.github.steelyard.formats,
            io.github.steelyard.gui;
    exports io.github.steelyard.verification to
            io.github.steelyard.cli,
            io.github.steelyard.gui;
    exports io.github.steelyard.weighting to
            io.github.steelyard.ballots,
            io.github.steelyard.cli,
            io.github.steelyard.gui;
    exports io.github.steelyard.phrases to
            io.github.steelyard.cli,
            io.github.steelyard.gui;
    exports io.github.steelyard.views to
            io.github.steelyard.cli;

    uses io.github.steelyard.io.grid.ParquetTables;
    uses io.github.steelyard.io.grid.Workbooks;
    uses io.github.steelyard.report.PageRenderer;
    uses io.github.steelyard.report.chart.SvgDrawing;
    uses io.github.steelyard.screen.Windows;
}
