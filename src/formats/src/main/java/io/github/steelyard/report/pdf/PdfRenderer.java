package io.github.steelyard.report.pdf;

import io.github.steelyard.report.Letters;
import io.github.steelyard.report.MarkdownRenderer;
import io.github.steelyard.report.PageRenderer;
import io.github.steelyard.report.Version;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Heading;
import io.github.steelyard.report.document.Paragraph;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * A document as PDF on A4: charts as vectors, text that can be selected and is read out in order, an outline, and the
 * number of each page. The same document gives the same bytes: nothing in it tells when or where it was written.
 */
public final class PdfRenderer implements PageRenderer {

    private static final int MOST_NAMED = 20;

    /** For the service loader. */
    public PdfRenderer() {}

    /** The document's bytes. */
    public byte[] render(List<Block> blocks) {
        return render(blocks, Locale.ROOT, characters -> {});
    }

    @Override
    public byte[] render(List<Block> blocks, Locale language, Consumer<SortedSet<Integer>> unshown) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            String title = title(blocks);
            Typeface type = new Typeface(document);
            Tags tags = new Tags(document);
            Sheets sheets = new Sheets(document, type, tags);
            Flow flow = new Flow(document, type, tags, sheets, new Bookmarks(document));
            flow.add(blocks);
            if (!type.missing().isEmpty()) {
                flow.add(List.of(new Paragraph(missing(type))));
                unshown.accept(type.missing());
            }
            sheets.close();
            sheets.feet(clean(title));
            tags.finish();
            describe(document, title, language);
            document.setDocumentId(identity(blocks));
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String title(List<Block> blocks) {
        return blocks.stream()
                .filter(Heading.class::isInstance)
                .map(block -> ((Heading) block).text())
                .findFirst()
                .orElse("Steelyard");
    }

    private static void describe(PDDocument document, String title, Locale language) {
        PDDocumentInformation about = new PDDocumentInformation();
        about.setTitle(clean(title));
        about.setAuthor("Steelyard " + Version.NUMBER);
        about.setCreator("Steelyard " + Version.NUMBER);
        about.setProducer("Apache PDFBox");
        document.setDocumentInformation(about);
        document.getDocumentCatalog().setLanguage(PageRenderer.tag(language));
        PDViewerPreferences shown = new PDViewerPreferences(new COSDictionary());
        shown.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(shown);
    }

    /** A number that only the content decides, where PDF writers like to take the time. */
    private static long identity(List<Block> blocks) {
        try {
            byte[] text = new MarkdownRenderer().render(blocks).getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String missing(Typeface type) {
        String points = type.missing().stream()
                .limit(MOST_NAMED)
                .map(point -> String.format(Locale.ROOT, "U+%04X", point))
                .collect(Collectors.joining(", "));
        int more = type.missing().size() - MOST_NAMED;
        return "A box stands for characters that this document cannot show, because its fonts do not have them or because"
                + " they run from right to left: " + points + (more > 0 ? " and " + more + " more" : "")
                + ". The same report as .html or .md shows them.";
    }

    /** The text on one line, a per cent sign kept with its number. */
    static String clean(String text) {
        return Letters.clean(text).replace(" %", Letters.NO_BREAK + "%");
    }
}
