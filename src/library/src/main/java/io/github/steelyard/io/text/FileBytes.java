package io.github.steelyard.io.text;

import io.github.steelyard.io.format.ReadLimits;
import io.github.steelyard.io.place.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The bytes of a file, up to a limit. */
public final class FileBytes {

    private FileBytes() {}

    /** The bytes, or null when an error was reported at {@code at}. */
    public static byte[] read(Path file, String name, int limit, Place at, Diagnostics diagnostics) {
        byte[] given = diagnostics.given(file);
        if (given != null) {
            return given;
        }
        diagnostics.read(file, FileMark.NONE);
        try {
            if (Files.isDirectory(file)) {
                diagnostics.report(DiagnosticId.UNREADABLE, at, Diagnostics.quoted(name) + " is a folder, not a file");
                return null;
            }
            try (InputStream in = Files.newInputStream(file)) {
                byte[] bytes = in.readNBytes(limit + 1);
                diagnostics.read(file, bytes.length > limit ? FileMark.tooLarge(file) : FileMark.of(file, bytes));
                if (bytes.length > limit) {
                    diagnostics.report(
                            DiagnosticId.TOO_LARGE,
                            at,
                            Diagnostics.quoted(name) + " is too large: no more than " + ReadLimits.shown(limit)
                                    + " are read");
                    return null;
                }
                return bytes;
            }
        } catch (NoSuchFileException e) {
            diagnostics.report(DiagnosticId.UNREADABLE, at, NoFile.said(file, name));
        } catch (AccessDeniedException e) {
            diagnostics.report(
                    DiagnosticId.UNREADABLE, at, "reading " + Diagnostics.quoted(name) + " is not permitted");
        } catch (IOException | SecurityException e) {
            diagnostics.report(DiagnosticId.UNREADABLE, at, Diagnostics.quoted(name) + " cannot be read");
        }
        return null;
    }
}
