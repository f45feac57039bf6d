package io.github.steelyard.io.text;

import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.io.format.ReadLimits;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.text.Nearest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Collects what reading a decision finds: everything that is wrong with it, and
 * which files were read. Says how much of them may be.
 */
public final class Diagnostics {

    /** More than these help nobody, and a hostile file must not fill the memory with them. */
    public static final int MOST = 1000;

    private static final int LONGEST_QUOTE = 60;

    /** Names in a list. */
    private static final int FEW = 20;

    private final List<Diagnostic> found = new ArrayList<>();
    private final Map<Path, String> files = new LinkedHashMap<>();
    private final Map<Path, byte[]> given = new HashMap<>();
    private final ReadLimits limits;
    private int left = 2_000_000;
    private int errors;

    /** With {@link ReadLimits#DEFAULT}. */
    public Diagnostics() {
        this(ReadLimits.DEFAULT);
    }

    public Diagnostics(ReadLimits limits) {
        this.limits = limits;
    }

    /** The same, with texts that are read in the place of the files of these names. */
    public Diagnostics(ReadLimits limits, Map<Path, byte[]> given) {
        this(limits);
        given.forEach((path, bytes) -> this.given.put(path.toAbsolutePath().normalize(), bytes));
    }

    /** What is read in the place of a file; null where the file itself is. */
    public byte[] given(Path file) {
        return given.isEmpty() ? null : given.get(file.toAbsolutePath().normalize());
    }

    /** How much may be read. */
    public ReadLimits limits() {
        return limits;
    }

    /** Reports {@code id} at a place. */
    public void report(DiagnosticId id, Located at, String message) {
        report(id, at.place(), message);
    }

    /** Reports {@code id} at a place. */
    public void report(DiagnosticId id, Place place, String message) {
        errors += id.severity() == Severity.ERROR ? 1 : 0;
        if (found.size() < MOST) {
            found.add(new Diagnostic(place, id.severity(), id.id(), OneLine.of(message)));
        } else if (found.size() == MOST) {
            DiagnosticId many = DiagnosticId.TOO_MANY_PROBLEMS;
            found.add(new Diagnostic(
                    place, many.severity(), many.id(), "more than " + MOST + " problems; from here on none is listed"));
            errors++;
        }
    }

    /** How much was found so far, for {@link #back}. */
    public int mark() {
        return found.size();
    }

    /** Forgets what was found since a mark, because it is read again in another way; gives it. */
    public List<Diagnostic> back(int mark) {
        List<Diagnostic> since = new ArrayList<>(found.subList(mark, found.size()));
        found.subList(mark, found.size()).clear();
        errors =
                (int) found.stream().filter(d -> d.severity() == Severity.ERROR).count();
        return since;
    }

    /** Reports again what was found before. */
    public void again(List<Diagnostic> before) {
        for (Diagnostic diagnostic : before) {
            errors += diagnostic.severity() == Severity.ERROR ? 1 : 0;
            found.add(diagnostic);
        }
    }

    public boolean hasErrors() {
        return errors > 0;
    }

    /** How many errors there are. */
    public int errors() {
        return errors;
    }

    /** Whether nothing more is listed, so that looking further is of no use. */
    public boolean isFull() {
        return found.size() > MOST;
    }

    public List<Diagnostic> found() {
        return found;
    }

    /** Notes that a file was read, or looked for in vain, with its {@link FileMark}. */
    public void read(Path file, String mark) {
        files.put(file.toAbsolutePath(), mark);
    }

    /** The files that were read or looked for in vain, each with its {@link FileMark}. */
    public Map<Path, String> files() {
        return files;
    }

    /** "; did you mean 'x'?", else what is allowed when that is short; at most so much searching a decision. */
    public String hint(String wrong, Collection<String> allowed) {
        if (left < 0 || isFull()) {
            return "";
        }
        left -= allowed.size() * Math.min(wrong.length(), 100);
        String nearest = Nearest.hint(wrong, allowed);
        return !nearest.isEmpty() || allowed.isEmpty() || allowed.size() > 24
                ? nearest
                : "; allowed: " + String.join(", ", allowed);
    }

    /** The names with commas, of many the first. */
    public static String few(Collection<String> names) {
        return names.stream().limit(FEW).collect(Collectors.joining(", "))
                + (names.size() > FEW ? " and " + (names.size() - FEW) + " more" : "");
    }

    /** The text in quotes, cut when it is long. */
    public static String quoted(String text) {
        int lineEnd = text.indexOf('\n');
        String line = lineEnd < 0 ? text : text.substring(0, lineEnd);
        if (line.length() > LONGEST_QUOTE) {
            int cut = LONGEST_QUOTE - (Character.isHighSurrogate(line.charAt(LONGEST_QUOTE - 1)) ? 1 : 0);
            line = line.substring(0, cut);
        }
        return "'" + line + (line.length() < text.length() ? "…" : "") + "'";
    }
}
