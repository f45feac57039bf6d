package io.github.steelyard.io.syntax;

import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.text.FileMark;
import io.github.steelyard.io.text.NoFile;
import io.github.steelyard.io.text.SourceText;
import io.github.steelyard.text.SheetName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A file that another file names.
 *
 * @param real without symbolic links
 * @param name as shown in places
 * @param sheet of a workbook, named behind a '#'; empty when none is
 */
public record FilePath(Path real, String name, String sheet) {

    /** The file, or null when an error was reported at the token that names it. */
    public static FilePath resolve(Syntax.Scalar token, Checks checks) {
        SourceText in = token.source();
        SheetName whole = SheetName.of(token.text());
        String text = whole.file();
        if (in.path() == null) {
            checks.report(
                    DiagnosticId.INCLUDE_WITHOUT_FOLDER,
                    token,
                    "text that is read from no file cannot bring in " + token.shown() + "; save it as a file first");
            return null;
        }
        Path relative = relative(token, text, checks);
        if (relative == null) {
            return null;
        }
        Path parent = in.path().toAbsolutePath().getParent();
        String name = folderOf(in.name()) + relative.toString().replace('\\', '/');
        try {
            Path folder = parent.toRealPath();
            if (checks.diagnostics().given(folder.resolve(relative)) != null) {
                return new FilePath(folder.resolve(relative), name, whole.sheet());
            }
            Path real = folder.resolve(relative).toRealPath();
            if (!real.startsWith(folder)) {
                checks.report(
                        DiagnosticId.INCLUDE_PATH,
                        token,
                        token.shown() + " leads out of the folder of the file that names it, by a symbolic link");
                return null;
            }
            if (Files.isDirectory(real)) {
                checks.report(DiagnosticId.UNREADABLE, token, token.shown() + " is a folder, not a file");
                return null;
            }
            if (!Files.isRegularFile(real)) {
                checks.report(DiagnosticId.UNREADABLE, token, token.shown() + " is not an ordinary file");
                return null;
            }
            return new FilePath(real, name, whole.sheet());
        } catch (NoSuchFileException e) {
            checks.diagnostics().read(parent.resolve(relative), FileMark.NONE);
            checks.report(DiagnosticId.UNREADABLE, token, NoFile.said(parent.resolve(relative), name));
        } catch (IOException | SecurityException e) {
            checks.report(DiagnosticId.UNREADABLE, token, Diagnostics.quoted(name) + " cannot be read");
        }
        return null;
    }

    private static Path relative(Syntax.Scalar token, String text, Checks checks) {
        String fault = null;
        Path path = null;
        if (text.isEmpty()) {
            fault = "a path is missing";
        } else if (text.indexOf('\\') >= 0) {
            fault = "folders in a path are separated by '/', was " + token.shown();
        } else if (text.startsWith("/") || text.startsWith("~") || isDrive(text)) {
            fault = "a path must be relative, was " + token.shown();
        } else {
            try {
                path = Path.of(text).normalize();
                for (Path part : Path.of(text)) {
                    if (part.toString().equals("..")) {
                        fault = "a path must stay inside the folder of the file that names it, without '..'; was "
                                + token.shown();
                    }
                }
                if (fault == null && (path.isAbsolute() || path.toString().isEmpty())) {
                    fault = "a path must name a file, was " + token.shown();
                }
            } catch (InvalidPathException e) {
                fault = "no file can be named " + token.shown() + " here; is the locale (LC_ALL) one without UTF-8?";
            }
        }
        if (fault != null) {
            checks.report(DiagnosticId.INCLUDE_PATH, token, fault);
            return null;
        }
        return path;
    }

    private static boolean isDrive(String text) {
        return text.length() >= 2 && text.charAt(1) == ':' && Character.isLetter(text.charAt(0));
    }

    private static String folderOf(String name) {
        int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        return name.substring(0, slash + 1);
    }
}
