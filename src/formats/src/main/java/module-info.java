/** The formats that need libraries of their own. */
module io.github.steelyard.formats {
    requires io.github.steelyard;
    requires java.desktop;
    requires org.apache.fontbox;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    requires org.apache.xmlgraphics.batik.svggen;
    requires de.rototor.pdfbox.graphics2d;

    provides io.github.steelyard.report.PageRenderer with
            io.github.steelyard.report.pdf.PdfRenderer;
    provides io.github.steelyard.report.chart.SvgDrawing with
            io.github.steelyard.report.svg.BatikDrawing;
}
