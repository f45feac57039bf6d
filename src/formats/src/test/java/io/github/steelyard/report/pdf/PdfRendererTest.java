package io.github.steelyard.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.report.document.Axis;
import io.github.steelyard.report.document.BarTable;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Heading;
import io.github.steelyard.report.document.Items;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.StackedBarChart;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.report.document.Table.Cell;
import io.github.steelyard.report.document.Table.Column;
import io.github.steelyard.report.document.Table.Format;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class PdfRendererTest {

    private static Table table(int rows, int columns, String word) {
        List<Column> heads = new ArrayList<>(List.of(new Column("Subject", Format.TEXT)));
        IntStream.range(0, columns).forEach(c -> heads.add(new Column(word + " " + c, Format.PERCENT)));
        List<List<Cell>> body = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            List<Cell> row = new ArrayList<>(List.of(Cell.of("subject number " + r)));
            IntStream.range(0, columns).forEach(c -> row.add(Cell.of(1.0 / (c + 3))));
            body.add(row);
        }
        return new Table("A table", heads, body);
    }

    private static BarTable bars() {
        StackedBarChart chart = new StackedBarChart(
                "Ranking",
                "The best is best.",
                new Axis("Score", 0, 1, Format.NUMBER),
                List.of(new StackedBarChart.Part("Cost", 0)),
                List.of(new StackedBarChart.Row("Bus", new double[] {0.5}, "")));
        return new BarTable(table(1, 1, "n"), chart);
    }

    private static void opened(List<Block> blocks, Consumer<PDDocument> look) throws IOException {
        try (PDDocument document = Loader.loadPDF(new PdfRenderer().render(blocks))) {
            look.accept(document);
        }
    }

    private static String text(PDDocument document, int page) {
        try {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            return stripper.getText(document);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<PDStructureElement> elements(PDStructureNode node) {
        List<PDStructureElement> all = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                all.add(element);
                all.addAll(elements(element));
            }
        }
        return all;
    }

    @Test
    void theSameDocumentGivesTheSameBytes() {
        List<Block> blocks = List.of(new Heading(1, "Title"), bars(), table(60, 3, "head"));
        assertThat(new PdfRenderer().render(blocks)).isEqualTo(new PdfRenderer().render(blocks));
        assertThat(new PdfRenderer().render(blocks))
                .isNotEqualTo(new PdfRenderer().render(List.of(new Heading(1, "Other"), bars(), table(60, 3, "head"))));
    }

    @Test
    void textCanBeSelectedAsItWasWritten() throws IOException {
        opened(
                List.of(
                        new Heading(1, "Zürich – Łódź"),
                        new Paragraph("Field office: Ωμέγα, Привет, naïve “quotes” ≤ 5 %"),
                        new Items(List.of("an item"))),
                document -> assertThat(text(document, 1))
                        .contains("Zürich – Łódź")
                        .contains("Field office: Ωμέγα, Привет, naïve “quotes” ≤ 5\u00a0%")
                        .contains("an item")
                        .contains("1 / 1"));
    }

    @Test
    void charactersWithoutAGlyphAreBoxesAndNamed() throws IOException {
        opened(
                List.of(new Heading(1, "中 of three"), new Paragraph("A bus 🚌 and a bell\u0007")),
                document -> assertThat(text(document, 1))
                        .contains("□ of three")
                        .contains("A bus □ and a bell")
                        .contains("U+4E2D, U+1F68C"));
    }

    @Test
    void saysWhatItIsAndInWhichLanguage() throws IOException {
        opened(List.of(new Heading(1, "Which bus?")), document -> {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Which bus?");
            assertThat(document.getDocumentInformation().getAuthor()).startsWith("Steelyard ");
            assertThat(document.getDocumentInformation().getCreationDate()).isNull();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getPage(0).getMediaBox().getWidth()).isBetween(595f, 596f);
        });
    }

    @Test
    void headingsMakeTheOutline() throws IOException {
        opened(
                List.of(
                        new Heading(1, "Title"),
                        new Heading(2, "Section"),
                        new Heading(3, "Part"),
                        new Heading(2, "Other")),
                document -> {
                    List<String> top = new ArrayList<>();
                    for (PDOutlineItem item :
                            document.getDocumentCatalog().getDocumentOutline().children()) {
                        top.add(item.getTitle());
                        item.children().forEach(part -> top.add("- " + part.getTitle()));
                    }
                    assertThat(top).containsExactly("Title", "Section", "- Part", "Other");
                });
    }

    @Test
    void everyChartIsADrawingWithItsText() throws IOException {
        opened(List.of(new Heading(1, "Title"), bars()), document -> {
            List<PDStructureElement> figures = elements(
                            document.getDocumentCatalog().getStructureTreeRoot())
                    .stream()
                    .filter(element -> element.getStructureType().equals("Figure"))
                    .toList();
            assertThat(figures).hasSize(1);
            assertThat(figures.get(0).getAlternateDescription()).isEqualTo("Ranking. The best is best.");
            assertThat(text(document, 1)).contains("Ranking", "Cost", "Bus");
            document.getPage(0).getResources().getXObjectNames().forEach(name -> {
                try {
                    assertThat(document.getPage(0).getResources().getXObject(name))
                            .isInstanceOf(org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject.class);
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
        });
    }

    @Test
    void aLongTableRepeatsItsHeadButReadsItOutOnce() throws IOException {
        opened(List.of(new Heading(1, "Title"), table(120, 2, "share")), document -> {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                assertThat(text(document, page)).contains("Subject", "share 0", "share 1");
            }
            List<PDStructureElement> all =
                    elements(document.getDocumentCatalog().getStructureTreeRoot());
            assertThat(all.stream().filter(e -> e.getStructureType().equals("TH")))
                    .hasSize(3);
            assertThat(all.stream().filter(e -> e.getStructureType().equals("TR")))
                    .hasSize(121);
        });
    }

    @Test
    void whateverTheTableNothingLeavesThePage() throws IOException {
        Table words = new Table(
                "",
                List.of(new Column("A", Format.TEXT), new Column("B", Format.TEXT)),
                List.of(List.of(Cell.of("x".repeat(400)), Cell.of("many words ".repeat(900)))));
        opened(
                List.of(
                        new Heading(1, "A title ".repeat(30)),
                        table(3, 8, "Unabbreviated"),
                        table(3, 16, "Unabbreviated"),
                        table(3, 40, "Unabbreviated"),
                        words),
                PdfRendererTest::nothingLeavesThePage);
    }

    private static void nothingLeavesThePage(PDDocument document) {
        try {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    assertThat(text.getX()).isBetween(45f, 550f);
                    assertThat(text.getX() + text.getWidth()).isLessThan(550f);
                    assertThat(text.getY()).isBetween(40f, 820f);
                    super.processTextPosition(text);
                }
            }.getText(document);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void noHeadingStandsAloneAtTheEndOfAPage() throws IOException {
        for (int lines = 30; lines < 70; lines++) {
            List<Block> blocks = new ArrayList<>(List.of(new Heading(1, "Title")));
            IntStream.range(0, lines).forEach(k -> blocks.add(new Paragraph("line " + k)));
            blocks.addAll(List.of(new Heading(2, "Section"), new Heading(3, "Part"), new Paragraph("what follows")));
            opened(blocks, document -> {
                for (int page = 1; page <= document.getNumberOfPages(); page++) {
                    String text = text(document, page);
                    assertThat(text.contains("Section")).isEqualTo(text.contains("what follows"));
                    assertThat(text.contains("Part")).isEqualTo(text.contains("what follows"));
                }
            });
        }
    }

    @Test
    void addressesAreLinks() throws IOException {
        opened(
                List.of(new Heading(1, "Title"), new Items(List.of("See https://example.org/a?b=1, and more."))),
                document -> {
                    PDPage page = document.getPage(0);
                    try {
                        assertThat(page.getAnnotations()).hasSize(1);
                        PDAnnotation link = page.getAnnotations().get(0);
                        assertThat(((PDActionURI) ((PDAnnotationLink) link).getAction()).getURI())
                                .isEqualTo("https://example.org/a?b=1");
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                    assertThat(text(document, 1)).contains("See https://example.org/a?b=1, and more.");
                });
    }

    @Test
    void everyMarkOnAPageIsOwned() throws IOException {
        opened(List.of(new Heading(1, "Title"), bars(), table(80, 2, "n")), document -> {
            int keys = document.getDocumentCatalog().getStructureTreeRoot().getParentTreeNextKey();
            assertThat(keys).isEqualTo(document.getNumberOfPages());
            var numbers = document.getDocumentCatalog()
                    .getStructureTreeRoot()
                    .getCOSObject()
                    .getCOSDictionary(COSName.PARENT_TREE)
                    .getCOSArray(COSName.NUMS);
            assertThat(numbers.size()).isEqualTo(2 * keys);
        });
    }
}
