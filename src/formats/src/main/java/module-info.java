/** The formats that need libraries of their own. */
module io.github.steelyard.formats {
    requires io.github.steelyard;
    requires java.desktop;
    requires java.sql;
    requires java.xml;
    requires org.apache.commons.compress;
    requires org.apache.fontbox;
    requires org.apache.pdfbox;
    requires org.apache.pdfbox.io;
    requires org.apache.xmlgraphics.batik.svggen;
    requires org.dhatim.fastexcel;
    requires org.dhatim.fastexcel.reader;
    requires de.rototor.pdfbox.graphics2d;

    uses java.sql.Driver;

    provides io.github.steelyard.io.grid.ParquetTables with
            io.github.steelyard.io.database.DuckDbTables;
    provides io.github.steelyard.io.grid.Workbooks with
            io.github.steelyard.io.workbook.FastExcelWorkbooks;
    provides io.github.steelyard.report.PageRenderer with
            io.github.steelyard.report.pdf.PdfRenderer;
    provides io.github.steelyard.report.chart.SvgDrawing with
            io.github.steelyard.report.svg.BatikDrawing;
}
