package io.github.steelyard.io;

import io.github.steelyard.io.format.DecimalSign;
import io.github.steelyard.io.format.DecisionFormat;
import io.github.steelyard.io.format.SheetName;
import io.github.steelyard.io.place.DiagnosticId;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.section.Sections;
import io.github.steelyard.io.sheet.SheetReader;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.FilePath;
import io.github.steelyard.io.syntax.JsonSyntaxReader;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.syntax.SyntaxReader;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.text.FileBytes;
import io.github.steelyard.io.text.Limits;
import io.github.steelyard.io.text.SourceText;
import io.github.steelyard.io.text.TextDecoder;
import io.github.steelyard.io.xmcda.XmcdaReader;
import io.github.steelyard.io.xmcda.XmlReader;
import io.github.steelyard.model.Label;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads a file and all that it includes, each before what it includes itself, in the order listed. */
final class IncludeReader {

    private final Checks checks;
    private final Sections sections;
    private final SheetReader sheets;
    private final XmcdaReader xmcda;
    private final List<Path> open = new ArrayList<>();
    private final Map<Path, Place> seen = new LinkedHashMap<>();
    private int bytesLeft = Limits.DOCUMENT;
    private int valuesLeft = Limits.VALUES;

    IncludeReader(Checks checks, Sections sections, DecimalSign sign) {
        this.checks = checks;
        this.sections = sections;
        this.sheets = new SheetReader(checks, sign);
        this.xmcda = new XmcdaReader(checks);
    }

    /** Reads a main file, or a folder with XMCDA that is spread over files. */
    void main(Path file) {
        if (Files.isDirectory(file)) {
            folder(file);
            return;
        }
        SheetName whole = Files.exists(file) ? new SheetName(file.toString(), "") : SheetName.of(file.toString());
        Path path = whole.sheet().isEmpty()
                ? file
                : file.resolveSibling(
                        SheetName.of(file.getFileName().toString()).file());
        String name = whole.file();
        main(path, name, whole.sheet(), titled(name));
    }

    private void main(Path path, String name, String sheet, String title) {
        Place start = new Place(name, 1, 1);
        byte[] bytes = FileBytes.read(path, name, most(name), start, checks.diagnostics());
        if (bytes == null) {
            sections.incomplete();
            return;
        }
        Path real = path.toAbsolutePath().normalize();
        try {
            real = path.toRealPath();
        } catch (IOException | SecurityException e) {
            // Removed since it was read: only what it includes is compared with it.
        }
        take(new Found(name, path, real, sheet, bytes, start, title));
    }

    /** All files of XMCDA straight in a folder, in the order of their names, titled like the folder. */
    private void folder(Path folder) {
        List<Path> files = List.of();
        try (Stream<Path> inside = Files.list(folder)) {
            files = inside.filter(f -> DecisionFormat.of(f.toString()).orElse(null) == DecisionFormat.XMCDA)
                    .filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(f -> f.getFileName().toString()))
                    .toList();
        } catch (IOException | UncheckedIOException | SecurityException e) {
            // Said below: nothing was found.
        }
        if (files.isEmpty()) {
            checks.diagnostics()
                    .report(
                            DiagnosticId.UNREADABLE,
                            new Place(folder.toString(), 1, 1),
                            Diagnostics.quoted(folder.toString())
                                    + " is a folder without files of XMCDA, which end in .xml; name a decision file in it");
            sections.incomplete();
            return;
        }
        Path whole = folder.toAbsolutePath().normalize();
        String title = whole.getFileName() == null
                ? titled(files.get(0).toString())
                : Label.nameOf(whole.getFileName().toString());
        files.forEach(file -> main(file, file.toString(), "", title));
    }

    /** A title for a file that has none. */
    private static String titled(String name) {
        String base = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = base.lastIndexOf('.');
        return Label.nameOf(dot > 0 ? base.substring(0, dot) : base);
    }

    /** Reads text that is in no file. */
    void text(String name, byte[] bytes) {
        Place start = new Place(name, 1, 1);
        if (bytes.length > bytesLeft) {
            checks.diagnostics()
                    .report(
                            DiagnosticId.TOO_LARGE,
                            start,
                            Diagnostics.quoted(name) + " is too large: no more than " + (bytesLeft >> 20)
                                    + " MiB are read");
            sections.incomplete();
            return;
        }
        take(new Found(name, null, null, "", bytes, start, titled(name)));
    }

    /** Takes up what only makes sense together. */
    void finish() {
        xmcda.together().forEach(sections::add);
    }

    /** Workbooks are packed and sheets are wide, so they may be larger than what people write by hand. */
    private int most(String name) {
        DecisionFormat format = DecisionFormat.of(name).orElse(DecisionFormat.YAML);
        return format == DecisionFormat.CSV || format == DecisionFormat.XLSX ? Limits.TABLE : bytesLeft;
    }

    /**
     * A file that was found.
     *
     * @param title for one that has none; null where none is wanted, because another includes it
     */
    private record Found(String name, Path file, Path real, String sheet, byte[] bytes, Place at, String title) {

        DecisionFormat format() {
            boolean isPacked = bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3;
            DecisionFormat guess = isPacked
                    ? DecisionFormat.XLSX
                    : bytes.length > 0 && bytes[0] == '<' ? DecisionFormat.XMCDA : DecisionFormat.YAML;
            return DecisionFormat.of(name).orElse(file == null ? guess : DecisionFormat.YAML);
        }
    }

    private void take(Found found) {
        Syntax.Mapping root = root(found);
        if (root == null) {
            if (found.format() != DecisionFormat.XMCDA || checks.diagnostics().hasErrors()) {
                sections.incomplete();
            }
            return;
        }
        Syntax includes = sections.add(root);
        if (includes == null) {
            return;
        }
        if (found.real() != null) {
            open.add(found.real());
            seen.put(found.real(), found.at());
        }
        include(includes);
        if (found.real() != null) {
            open.remove(open.size() - 1);
        }
    }

    /** The tree of a file; null when an error was reported, or when it must be seen together with others. */
    private Syntax.Mapping root(Found found) {
        DecisionFormat format = found.format();
        String title = found.title();
        if (format == DecisionFormat.XLSX) {
            return sheets.workbook(found.name(), found.file(), found.bytes(), found.sheet(), found.at(), title);
        }
        if (format == DecisionFormat.CSV) {
            return sheets.text(found.name(), found.file(), found.bytes(), found.at(), title);
        }
        bytesLeft -= found.bytes().length;
        if (format == DecisionFormat.XMCDA) {
            SourceText xml = XmlReader.decode(found.name(), found.file(), found.bytes(), checks.diagnostics());
            if (xml != null) {
                xmcda.add(xml, title);
            }
            return null;
        }
        SourceText source = TextDecoder.decode(found.name(), found.file(), found.bytes(), checks.diagnostics());
        if (source == null) {
            return null;
        }
        SyntaxReader.Outcome outcome = format == DecisionFormat.JSON
                ? JsonSyntaxReader.read(source, checks.diagnostics(), valuesLeft)
                : SyntaxReader.read(source, checks.diagnostics(), valuesLeft);
        valuesLeft = outcome.left();
        return outcome.root();
    }

    private void include(Syntax includes) {
        Syntax.Listing list = checks.list(includes, "'include'");
        if (list == null) {
            if (!includes.isNull()) {
                sections.incomplete();
            }
            return;
        }
        for (int k = 0; k < list.size() && !checks.diagnostics().isFull(); k++) {
            if (!(list.element(k) instanceof Syntax.Scalar token)) {
                checks.text(list.element(k), "a file to include");
                sections.incomplete();
            } else if (!one(token)) {
                sections.incomplete();
            }
        }
    }

    private boolean one(Syntax.Scalar token) {
        FilePath file = FilePath.resolve(token, checks);
        if (file == null) {
            return false;
        }
        if (open.contains(file.real())) {
            checks.report(
                    DiagnosticId.INCLUDE_CYCLE,
                    token,
                    token.shown() + " includes itself"
                            + (open.size() > 1 ? ", through " + token.source().name() : ""));
            return false;
        }
        Place before = seen.get(file.real());
        if (before != null) {
            checks.report(DiagnosticId.INCLUDE_TWICE, token, token.shown() + " is included already, at " + before);
            return false;
        }
        if (open.size() > Limits.INCLUDES) {
            checks.report(
                    DiagnosticId.INCLUDE_DEPTH,
                    token,
                    "includes are nested more than " + Limits.INCLUDES + " deep at " + token.shown());
            return false;
        }
        seen.put(file.real(), token.place());
        byte[] bytes = FileBytes.read(file.real(), file.name(), most(file.name()), token.place(), checks.diagnostics());
        if (bytes == null) {
            return false;
        }
        take(new Found(file.name(), file.real(), file.real(), file.sheet(), bytes, token.place(), null));
        return true;
    }
}
