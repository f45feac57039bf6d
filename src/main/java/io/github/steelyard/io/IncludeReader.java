package io.github.steelyard.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a file and all that it includes, each before what it includes itself, in the order listed. */
final class IncludeReader {

    private final Checks checks;
    private final Sections sections;
    private final List<Path> open = new ArrayList<>();
    private final Map<Path, Place> seen = new LinkedHashMap<>();
    private int bytesLeft = Limits.DOCUMENT;
    private int valuesLeft = Limits.VALUES;

    IncludeReader(Checks checks, Sections sections) {
        this.checks = checks;
        this.sections = sections;
    }

    /** Reads the main file. */
    void main(Path file) {
        String name = file.toString();
        Place start = new Place(name, 1, 1);
        byte[] bytes = FileBytes.read(file, name, bytesLeft, start, checks.diagnostics());
        if (bytes == null) {
            sections.incomplete();
            return;
        }
        Path real = file.toAbsolutePath().normalize();
        try {
            real = file.toRealPath();
        } catch (IOException | SecurityException e) {
            // Removed since it was read: only what it includes is compared with it.
        }
        text(name, file, real, bytes, start);
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
        text(name, null, null, bytes, start);
    }

    private void text(String name, Path file, Path real, byte[] bytes, Place namedAt) {
        bytesLeft -= bytes.length;
        SourceText source = TextDecoder.decode(name, file, bytes, checks.diagnostics());
        if (source == null) {
            sections.incomplete();
            return;
        }
        SyntaxReader.Outcome outcome = SyntaxReader.read(source, checks.diagnostics(), valuesLeft);
        valuesLeft = outcome.left();
        if (outcome.root() == null) {
            sections.incomplete();
            return;
        }
        Syntax includes = sections.add(outcome.root());
        if (includes == null) {
            return;
        }
        if (real != null) {
            open.add(real);
            seen.put(real, namedAt);
        }
        include(includes);
        if (real != null) {
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
        if (open.size() > Limits.INCLUDES) {
            checks.report(
                    DiagnosticId.INCLUDE_DEPTH,
                    token,
                    "includes are nested more than " + Limits.INCLUDES + " deep at " + token.shown());
            return false;
        }
        seen.put(file.real(), token.place());
        byte[] bytes = FileBytes.read(file.real(), file.name(), bytesLeft, token.place(), checks.diagnostics());
        if (bytes == null) {
            return false;
        }
        text(file.name(), file.real(), file.real(), bytes, token.place());
        return true;
    }
}
