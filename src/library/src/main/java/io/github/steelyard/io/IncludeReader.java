package io.github.steelyard.io;

import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.format.DecisionFormat;
import io.github.steelyard.io.format.ReadLimits;
import io.github.steelyard.io.kind.Recognition;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.section.Sections;
import io.github.steelyard.io.sheet.Reading;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.FilePath;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.text.FileBytes;
import io.github.steelyard.model.Label;
import io.github.steelyard.text.SheetName;
import java.io.IOException;
import java.io.InputStream;
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
    private final RootReader roots;
    private final List<Path> open = new ArrayList<>();
    private final Map<Path, Place> seen = new LinkedHashMap<>();

    IncludeReader(Checks checks, Sections sections, SheetOptions said) {
        this.checks = checks;
        this.sections = sections;
        this.roots = new RootReader(checks, said);
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
        byte[] bytes = FileBytes.read(path, name, roots.most(name), start, checks.diagnostics());
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
        List<Path> others = files.stream().filter(file -> !isXmcda(file)).toList();
        boolean isMixed = others.size() < files.size() && !others.isEmpty();
        if (isMixed) {
            checks.diagnostics()
                    .report(
                            DiagnosticId.XMCDA_UNUSED,
                            new Place(others.get(0).toString(), 1, 1),
                            "left out, because it is no XMCDA: "
                                    + Diagnostics.few(others.stream()
                                            .map(f -> f.getFileName().toString())
                                            .toList()));
        }
        files.stream()
                .filter(file -> !isMixed || !others.contains(file))
                .forEach(file -> main(file, file.toString(), "", title));
    }

    /** Whether a file is XMCDA by its root; one that cannot be opened counts, and is reported when it is read. */
    private static boolean isXmcda(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Recognition.isXmcda(in.readNBytes(1 << 16));
        } catch (IOException | SecurityException e) {
            return true;
        }
    }

    /** A title for a file that has none. */
    private static String titled(String file) {
        String name = Recognition.unpacked(file);
        String base = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = base.lastIndexOf('.');
        return Label.nameOf(dot > 0 ? base.substring(0, dot) : base);
    }

    /** Reads text that is in no file. */
    void text(String name, byte[] bytes) {
        Place start = new Place(name, 1, 1);
        int most = roots.most(name);
        if (bytes.length > most) {
            checks.diagnostics()
                    .report(
                            DiagnosticId.TOO_LARGE,
                            start,
                            Diagnostics.quoted(name) + " is too large: no more than " + ReadLimits.shown(most)
                                    + " are read");
            sections.incomplete();
            return;
        }
        take(new Found(name, null, null, "", bytes, start, titled(name)));
    }

    /** How the sheets were understood. */
    List<Reading> readings() {
        return roots.readings();
    }

    /** Takes up what only makes sense together. */
    void finish() {
        roots.together().forEach(sections::add);
    }

    /** Says what was said of sheets though there is none. */
    void tellUnused() {
        if (sections.tables().isEmpty() && !sections.roots().isEmpty()) {
            roots.tellUnused(sections.roots().get(0).source().name());
        }
    }

    private void take(Found found) {
        Syntax.Mapping root = roots.read(found);
        if (root == null) {
            if (!roots.isTogether() || checks.diagnostics().hasErrors()) {
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
        if (open.size() > checks.diagnostics().limits().includes()) {
            checks.report(
                    DiagnosticId.INCLUDE_DEPTH,
                    token,
                    "includes are nested more than "
                            + checks.diagnostics().limits().includes() + " deep at " + token.shown());
            return false;
        }
        seen.put(file.real(), token.place());
        byte[] bytes =
                FileBytes.read(file.real(), file.name(), roots.most(file.name()), token.place(), checks.diagnostics());
        if (bytes == null) {
            return false;
        }
        take(new Found(file.name(), file.real(), file.real(), file.sheet(), bytes, token.place(), null));
        return true;
    }
}
