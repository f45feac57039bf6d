package io.github.steelyard.io;

import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.foreign.ForeignReader;
import io.github.steelyard.io.format.DecisionFormat;
import io.github.steelyard.io.format.ReadLimits;
import io.github.steelyard.io.kind.FileKind;
import io.github.steelyard.io.kind.Recognition;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.sheet.Reading;
import io.github.steelyard.io.sheet.SheetReader;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.JsonSyntaxReader;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.syntax.SyntaxReader;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.text.SourceText;
import io.github.steelyard.io.text.TextDecoder;
import io.github.steelyard.io.text.Unpacked;
import io.github.steelyard.io.xmcda.XmcdaReader;
import io.github.steelyard.io.xml.XmlReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the tree of one file, whatever kind of file it is. */
final class RootReader {

    private final Checks checks;
    private final SheetReader sheets;
    private final XmcdaReader xmcda;
    private final ForeignReader foreign;
    private final ReadLimits limits;
    private int bytesLeft;
    private int valuesLeft;
    private final SheetOptions said;
    private boolean isTogether;
    private boolean isDirected;

    RootReader(Checks checks, SheetOptions said) {
        this.checks = checks;
        this.said = said;
        this.limits = checks.diagnostics().limits();
        this.bytesLeft = limits.documentBytes();
        this.valuesLeft = limits.values();
        this.sheets = new SheetReader(checks, said);
        this.xmcda = new XmcdaReader(checks, said.directions());
        this.foreign = new ForeignReader(checks, sheets, said.directions());
    }

    /** Workbooks are packed and sheets are wide, so they may be larger than what people write by hand. */
    int most(String name) {
        DecisionFormat format = DecisionFormat.of(name).orElse(null);
        boolean isText =
                format == DecisionFormat.YAML || format == DecisionFormat.JSON || format == DecisionFormat.XMCDA;
        return isText ? bytesLeft : limits.tableBytes();
    }

    /** Whether the file that was read last only makes sense with others, so that it has no tree yet. */
    boolean isTogether() {
        return isTogether;
    }

    /**
     * Says which options were said of sheets though none was read; directions are also taken by XMCDA and by problems of
     * drugis, the decimal sign by every table.
     *
     * @param file the main one
     */
    void tellUnused(String file) {
        if (!sheets.readings().isEmpty() || checks.diagnostics().hasErrors()) {
            return;
        }
        List<String> taken =
                isDirected || foreign.isDirected() ? List.of("decimal", "max", "min", "impacts") : List.of("decimal");
        List<String> unused = SheetOptions.KEYS.stream()
                .filter(key -> said.says(key) && !taken.contains(key))
                .map(key -> "--" + key)
                .toList();
        if (!unused.isEmpty()) {
            checks.diagnostics()
                    .report(
                            DiagnosticId.SHEET_NOTE,
                            new Place(file, 1, 1),
                            "not used, because it is said of sheets and none was read: " + String.join(", ", unused));
        }
    }

    /** How the sheets were understood. */
    List<Reading> readings() {
        return sheets.readings();
    }

    /** The trees of what only makes sense together. */
    List<Syntax.Mapping> together() {
        return xmcda.together();
    }

    /** The tree of a file; null when an error was reported, or when it must be seen together with others. */
    Syntax.@Nullable Mapping read(Found found) {
        Syntax.Mapping root = tree(found);
        if (root == null && !isTogether && !checks.diagnostics().hasErrors()) {
            checks.diagnostics()
                    .report(
                            DiagnosticId.FILE_KIND,
                            found.at(),
                            Diagnostics.quoted(found.name())
                                    + " holds nothing that can be read as a table or a decision");
        }
        return root;
    }

    private Syntax.@Nullable Mapping tree(Found found) {
        isTogether = false;
        if (ConflictMarkers.report(found, checks.diagnostics())) {
            return null;
        }
        FileKind kind = Recognition.of(found.name(), found.bytes());
        if (kind != FileKind.GZIP) {
            Syntax.Mapping root = read(found, kind, found.name());
            boolean isOwn = (kind == FileKind.YAML || kind == FileKind.JSON)
                    && (root == null || root.source().isEditable());
            return root == null || isOwn || !root.source().isEditable() ? root : root.frozen(found.bytes());
        }
        byte[] bytes = Unpacked.of(found.bytes(), found.name(), limits.tableBytes(), found.at(), checks.diagnostics());
        if (bytes == null) {
            return null;
        }
        String name = Recognition.unpacked(found.name());
        FileKind inside = Recognition.of(name, bytes);
        Syntax.Mapping root = read(found.unpacked(bytes), inside == FileKind.GZIP ? FileKind.ARCHIVE : inside, name);
        return root == null ? null : root.frozen(found.bytes());
    }

    private Syntax.@Nullable Mapping read(Found found, FileKind kind, String unpacked) {
        String title = found.title();
        if (!kind.isRead()) {
            checks.diagnostics()
                    .report(
                            DiagnosticId.FILE_KIND,
                            found.at(),
                            Diagnostics.quoted(found.name()) + " " + kind.refusal());
            return null;
        }
        switch (kind) {
            case WORKBOOK -> {
                return sheets.workbook(found.name(), found.file(), found.bytes(), found.sheet(), found.at(), title);
            }
            case OPEN_DOCUMENT -> {
                return sheets.openDocument(found.name(), found.file(), found.bytes(), found.sheet(), found.at(), title);
            }
            case TABLE -> {
                return sheets.text(found.name(), found.file(), found.bytes(), found.at(), title);
            }
            case MARKDOWN -> {
                return sheets.markdown(found.name(), found.file(), found.bytes(), title);
            }
            default -> {
                return text(found, kind, unpacked);
            }
        }
    }

    /** Of what people write by hand, only so much is read. */
    private Syntax.@Nullable Mapping text(Found found, FileKind kind, String unpacked) {
        if (found.bytes().length > bytesLeft) {
            checks.diagnostics()
                    .report(
                            DiagnosticId.TOO_LARGE,
                            found.at(),
                            Diagnostics.quoted(found.name()) + " is too large: no more than "
                                    + ReadLimits.shown(bytesLeft) + " are read");
            return null;
        }
        bytesLeft -= found.bytes().length;
        boolean isXml = kind == FileKind.XMCDA || kind == FileKind.JSMAA || kind == FileKind.VALUECHARTS;
        SourceText source = isXml
                ? XmlReader.decode(found.name(), found.file(), found.bytes(), checks.diagnostics())
                : TextDecoder.decode(found.name(), found.file(), found.bytes(), checks.diagnostics());
        if (source == null) {
            return null;
        }
        if (kind == FileKind.XMCDA) {
            xmcda.add(source, found.title());
            isTogether = true;
            isDirected = true;
            return null;
        }
        if (isXml) {
            return foreign.xml(kind, source, found.title());
        }
        SyntaxReader.Outcome outcome = kind == FileKind.JSON
                ? JsonSyntaxReader.read(source, checks.diagnostics(), valuesLeft)
                : kind == FileKind.AHP
                        ? SyntaxReader.readShared(source, checks.diagnostics(), valuesLeft)
                        : SyntaxReader.read(source, checks.diagnostics(), valuesLeft);
        valuesLeft = outcome.left();
        Syntax.Mapping root = outcome.root();
        if (root == null) {
            return null;
        }
        return foreign.tree(kind, outcome, found.bytes(), found.title());
    }
}
