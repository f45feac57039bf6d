package io.github.steelyard.io.workbook;

import io.github.steelyard.io.format.ReadLimits;
import io.github.steelyard.io.grid.SheetGrid;
import io.github.steelyard.io.kind.DecimalSign;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.text.SourceText;
import io.github.steelyard.text.Nearest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Reads one sheet of an OpenDocument spreadsheet, packed (.ods) or as a single XML file (.fods). */
public final class OpenDocumentReader {

    private static final String CONTENT = "content.xml";

    private final String name;
    private final Path path;
    private final byte[] bytes;
    private final DecimalSign sign;
    private final Diagnostics diagnostics;

    private OpenDocumentReader(String name, Path path, byte[] bytes, DecimalSign sign, Diagnostics diagnostics) {
        this.name = name;
        this.path = path;
        this.bytes = bytes;
        this.sign = sign;
        this.diagnostics = diagnostics;
    }

    /**
     * The sheet of that name, or else the first that holds a matrix; null when an error was reported.
     *
     * @param wanted empty for the first
     * @param sign before the decimals of numbers that the sheet holds as text
     * @param at where the spreadsheet is named
     */
    public static SheetGrid read(
            String name, Path path, byte[] bytes, String wanted, DecimalSign sign, Place at, Diagnostics diagnostics) {
        OpenDocumentReader reader = new OpenDocumentReader(name, path, bytes, sign, diagnostics);
        List<OpenDocumentSheet> sheets = reader.sheets(at);
        return sheets == null ? null : reader.choose(sheets, wanted, at);
    }

    /**
     * Every sheet that can be seen and holds a matrix, or the one of that name alone; null when an error was reported.
     *
     * @param wanted empty for all
     * @param at where the spreadsheet is named
     */
    public static List<SheetGrid> all(
            String name, Path path, byte[] bytes, String wanted, Place at, Diagnostics diagnostics) {
        OpenDocumentReader reader = new OpenDocumentReader(name, path, bytes, DecimalSign.POINT, diagnostics);
        List<OpenDocumentSheet> sheets = reader.sheets(at);
        if (sheets == null) {
            return null;
        }
        long matrices = sheets.stream()
                .filter(s -> !s.isHidden() && s.grid().isMatrix())
                .count();
        if (!wanted.isEmpty() || matrices < 2) {
            SheetGrid one = reader.choose(sheets, wanted, at);
            return one == null ? null : List.of(one);
        }
        List<SheetGrid> all = new ArrayList<>();
        for (OpenDocumentSheet sheet : sheets) {
            if (!sheet.isHidden() && sheet.grid().isMatrix()) {
                SheetGrid grid = reader.told(sheet);
                if (grid == null) {
                    return null;
                }
                all.add(grid);
            }
        }
        return all;
    }

    /** All sheets; null when an error was reported. */
    private List<OpenDocumentSheet> sheets(Place at) {
        try (InputStream content = content(at)) {
            return content == null ? null : sheets(content);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            refuse(at, "is damaged: it cannot be read as an OpenDocument spreadsheet");
            return null;
        }
    }

    private void refuse(Place at, String words) {
        diagnostics.report(DiagnosticId.WORKBOOK, at, Diagnostics.quoted(name) + " " + words);
    }

    /** The part with the cells; null when an error was reported. */
    private InputStream content(Place at) throws IOException {
        if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') {
            return new ByteArrayInputStream(bytes);
        }
        try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
            ZipArchiveEntry entry = zip.getEntry(CONTENT);
            if (entry == null) {
                refuse(at, "is a packed file without the part " + CONTENT + ", so it is no OpenDocument spreadsheet");
                return null;
            }
            for (ZipArchiveEntry part : Collections.list(zip.getEntries())) {
                if (!WorkbookBytes.isPackedAsUsual(part)) {
                    throw new IOException(part.getName() + " is packed in a way that OpenDocument does not use");
                }
            }
            if (isEncrypted(zip)) {
                refuse(at, "is protected by a password; save it without one");
                return null;
            }
            byte[] content;
            try (InputStream in = zip.getInputStream(entry)) {
                content = in.readNBytes(diagnostics.limits().unpackedBytes() + 1);
            }
            if (content.length > diagnostics.limits().unpackedBytes()) {
                refuse(
                        at,
                        "unpacks to more than "
                                + ReadLimits.shown(diagnostics.limits().unpackedBytes()) + ", the most that is read");
                return null;
            }
            return new ByteArrayInputStream(content);
        }
    }

    private static boolean isEncrypted(ZipFile zip) throws IOException {
        ZipArchiveEntry manifest = zip.getEntry("META-INF/manifest.xml");
        if (manifest == null) {
            return false;
        }
        try (InputStream in = zip.getInputStream(manifest)) {
            return new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8).contains("encryption-data");
        }
    }

    private List<OpenDocumentSheet> sheets(InputStream content) throws XMLStreamException {
        return new OpenDocumentCells(sheet -> new SourceText(name, path, "", false, sheet, bytes), sign, diagnostics)
                .read(content);
    }

    private SheetGrid choose(List<OpenDocumentSheet> sheets, String wanted, Place at) {
        List<OpenDocumentSheet> shown =
                sheets.stream().filter(s -> !s.isHidden()).toList();
        List<String> names = shown.stream().map(OpenDocumentSheet::name).toList();
        if (!wanted.isEmpty()) {
            for (OpenDocumentSheet sheet : sheets) {
                if (sheet.name().equals(wanted)) {
                    return told(sheet);
                }
            }
            refuse(
                    at,
                    "has no sheet " + Diagnostics.quoted(wanted)
                            + Nearest.to(wanted, names)
                                    .map(near -> "; did you mean '" + near + "'?")
                                    .orElse("; its sheets are: " + Diagnostics.few(names)));
            return null;
        }
        OpenDocumentSheet found =
                shown.stream().filter(s -> s.grid().isMatrix()).findFirst().orElse(null);
        if (found == null) {
            refuse(at, "has no sheet with at least two rows and two columns");
            return null;
        }
        List<String> others = new ArrayList<>(names.subList(shown.indexOf(found) + 1, names.size()));
        if (!others.isEmpty()) {
            diagnostics.report(
                    DiagnosticId.SHEET_NOTE,
                    new Place(name, found.name(), 1, 1),
                    "sheet " + Diagnostics.quoted(found.name()) + " was read, and not " + Diagnostics.few(others)
                            + "; '" + name + "#" + others.get(0) + "' names another");
        }
        return told(found);
    }

    /** The grid of the sheet that is read, with what was said of its cells. */
    private SheetGrid told(OpenDocumentSheet sheet) {
        sheet.said().forEach(said -> diagnostics.report(said.id(), said.place(), said.message()));
        boolean isRefused = sheet.said().stream().anyMatch(OpenDocumentSheet.Said::isWhole);
        if (!isRefused && sheet.grid().area() > 4L * diagnostics.limits().values()) {
            diagnostics.report(
                    DiagnosticId.TOO_MANY_VALUES,
                    new Place(name, sheet.name(), 1, sheet.grid().columns()),
                    "the sheet is a rectangle of more than "
                            + 4L * diagnostics.limits().values() + " cells; does something stray stand"
                            + " far from the rest, as here?");
            return null;
        }
        return isRefused ? null : sheet.grid();
    }
}
