/**
 * Ranks policy options by weighted criteria and shows how firm the ranking is.
 *
 * <p>What is exported is what other programs may rely on. Every library that is {@code static} belongs to the command
 * line, the window, tables or documents: an embedder who uses none of these leaves it out.
 */
module io.github.steelyard {
    requires commons.math3;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.dataformat.yaml;
    requires org.yaml.snakeyaml;
    requires java.xml;
    requires static java.desktop;
    requires static java.logging;
    requires static info.picocli;
    requires static de.siegmar.fastcsv;
    requires static org.apache.commons.compress;
    requires static org.dhatim.fastexcel;
    requires static org.dhatim.fastexcel.reader;
    requires static org.apache.xmlgraphics.batik.svggen;
    requires static org.apache.pdfbox;
    requires static org.apache.pdfbox.io;
    requires static org.apache.fontbox;
    requires static de.rototor.pdfbox.graphics2d;
    requires static com.formdev.flatlaf;
    requires static com.formdev.flatlaf.extras;
    requires static com.miglayout.swing;

    exports io.github.steelyard;
    exports io.github.steelyard.aggregation;
    exports io.github.steelyard.analyses;
    exports io.github.steelyard.catalogue;
    exports io.github.steelyard.evaluation;
    exports io.github.steelyard.group;
    exports io.github.steelyard.gui;
    exports io.github.steelyard.io;
    exports io.github.steelyard.io.format;
    exports io.github.steelyard.io.place;
    exports io.github.steelyard.lint;
    exports io.github.steelyard.model;
    exports io.github.steelyard.reactions;
    exports io.github.steelyard.report.document;
    exports io.github.steelyard.robustness;
    exports io.github.steelyard.sensitivity;
    exports io.github.steelyard.statistics;
    exports io.github.steelyard.verification;
    exports io.github.steelyard.weighting;

    // Annotated fields of commands are filled by reflection.
    opens io.github.steelyard.cli to
            info.picocli;
}
