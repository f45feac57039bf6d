package io.github.steelyard.io.draft;

import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Located;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Collects what was assumed of a sheet and what is open. */
public final class Points {

    private static final int FEW = 8;

    private final Set<SheetPoint> all = new LinkedHashSet<>();

    private boolean hushed;

    public List<SheetPoint> all() {
        return List.copyOf(all);
    }

    /** Something that was done and may be said otherwise. */
    public void assume(Located at, String text, SheetAnswer... answers) {
        add(SheetDegree.ASSUMED, DiagnosticId.SHEET_NOTE, at, text, answers);
    }

    /** Something that has to be answered. */
    public void open(Located at, String text, SheetAnswer... answers) {
        open(DiagnosticId.SHEET_OPEN, at, text, answers);
    }

    /** Something that has to be answered, or mended in the file. */
    public void open(DiagnosticId id, Located at, String text, SheetAnswer... answers) {
        add(SheetDegree.OPEN, id, at, text, answers);
    }

    private void add(SheetDegree degree, DiagnosticId id, Located at, String text, SheetAnswer... answers) {
        SheetPoint point = new SheetPoint(degree, id, at.place(), text, Arrays.asList(answers));
        if (!hushed) {
            all.add(point);
        }
    }

    /** Takes no further point: what was opened decides how all else reads, so the rest is asked after its answer. */
    public void hush() {
        hushed = true;
    }

    public boolean hasOpen() {
        return all.stream().anyMatch(p -> p.degree() == SheetDegree.OPEN);
    }

    public boolean hasOpenAt(Located at) {
        return all.stream()
                .anyMatch(p -> p.degree() == SheetDegree.OPEN && p.place().equals(at.place()));
    }

    /** Names in quotes with commas, of many the first. */
    public static String quoted(List<String> names) {
        return names.stream().limit(FEW).map(name -> "'" + name + "'").collect(Collectors.joining(", "))
                + (names.size() > FEW ? " and " + (names.size() - FEW) + " more" : "");
    }

    /** Names as an option takes them, with commas, in quotes where they hold one. */
    public static String listed(List<String> names) {
        return names.stream().map(SheetOptions::quoted).collect(Collectors.joining(","));
    }
}
