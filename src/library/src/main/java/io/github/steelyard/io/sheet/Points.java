package io.github.steelyard.io.sheet;

import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Located;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Collects what was assumed of a sheet and what is open. */
final class Points {

    private static final int FEW = 8;

    private final Set<Reading.Point> all = new LinkedHashSet<>();

    private boolean hushed;

    List<Reading.Point> all() {
        return List.copyOf(all);
    }

    /** Something that was done and may be said otherwise. */
    void assume(Located at, String text, Reading.Answer... answers) {
        add(Reading.Degree.ASSUMED, DiagnosticId.SHEET_NOTE, at, text, answers);
    }

    /** Something that has to be answered. */
    void open(Located at, String text, Reading.Answer... answers) {
        open(DiagnosticId.SHEET_OPEN, at, text, answers);
    }

    /** Something that has to be answered, or mended in the file. */
    void open(DiagnosticId id, Located at, String text, Reading.Answer... answers) {
        add(Reading.Degree.OPEN, id, at, text, answers);
    }

    private void add(Reading.Degree degree, DiagnosticId id, Located at, String text, Reading.Answer... answers) {
        Reading.Point point = new Reading.Point(degree, id, at.place(), text, Arrays.asList(answers));
        if (!hushed) {
            all.add(point);
        }
    }

    /** Takes no further point: what was opened decides how all else reads, so the rest is asked after its answer. */
    void hush() {
        hushed = true;
    }

    boolean hasOpen() {
        return all.stream().anyMatch(p -> p.degree() == Reading.Degree.OPEN);
    }

    boolean hasOpenAt(Located at) {
        return all.stream()
                .anyMatch(p -> p.degree() == Reading.Degree.OPEN && p.place().equals(at.place()));
    }

    /** Names in quotes with commas, of many the first. */
    static String quoted(List<String> names) {
        return names.stream().limit(FEW).map(name -> "'" + name + "'").collect(Collectors.joining(", "))
                + (names.size() > FEW ? " and " + (names.size() - FEW) + " more" : "");
    }

    /** Names as an option takes them, with commas, in quotes where they hold one. */
    static String listed(List<String> names) {
        return names.stream().map(SheetOptions::quoted).collect(Collectors.joining(","));
    }
}
