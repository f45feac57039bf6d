package io.github.steelyard.gui.importing;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.inspection.TotalsCheck;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.draft.SheetDegree;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.draft.SheetPoint;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.sheet.Reading;
import io.github.steelyard.io.sheet.SheetPicture;
import io.github.steelyard.model.Decision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A sheet with the answers so far, and what was understood with them. Immutable.
 *
 * @param source where it is read from
 * @param answers what was said, one answer after the other, each with all before it; the last one counts
 * @param loaded what reading it with them gave
 * @param totals how the owner's totals rank otherwise than the decision; empty where they do not
 */
public record SheetImport(SheetSource source, List<SheetOptions> answers, Loaded loaded, Optional<SheetPoint> totals) {

    private static final int MOST_ROWS = 400;
    private static final int MOST_COLUMNS = 120;

    public SheetImport {
        answers = List.copyOf(answers);
    }

    /** A sheet of which nothing is said yet. */
    public static SheetImport of(SheetSource source) {
        return of(source, source.read(SheetOptions.NONE));
    }

    /** The same from what was read already. */
    public static SheetImport of(SheetSource source, Loaded loaded) {
        return of(source, List.of(), loaded);
    }

    private static SheetImport of(SheetSource source, List<SheetOptions> answers, Loaded loaded) {
        return new SheetImport(source, answers, loaded, loaded.value().flatMap(decision -> totals(loaded, decision)));
    }

    private static Optional<SheetPoint> totals(Loaded loaded, Decision decision) {
        try {
            return TotalsCheck.point(loaded, Study.of(decision).evaluate());
        } catch (Refusal notRanked) {
            return Optional.empty();
        }
    }

    /** Whether a file that was read is a sheet that only answers make a decision of. */
    public static boolean isOpen(Loaded loaded) {
        return loaded.value().isEmpty()
                && loaded.readings().stream()
                        .flatMap(reading -> reading.points().stream())
                        .anyMatch(p ->
                                p.degree() == SheetDegree.OPEN && !p.answers().isEmpty());
    }

    /** Everything that was said. */
    public SheetOptions said() {
        return answers.isEmpty() ? SheetOptions.NONE : answers.get(answers.size() - 1);
    }

    /** The same, read again with something else said. */
    public SheetImport saying(SheetOptions more) {
        List<SheetOptions> all = new ArrayList<>(answers);
        all.add(more);
        return of(source, all, source.read(more));
    }

    /** The same without the last answer. */
    public SheetImport back() {
        List<SheetOptions> fewer = answers.subList(0, Math.max(0, answers.size() - 1));
        SheetOptions last = fewer.isEmpty() ? SheetOptions.NONE : fewer.get(fewer.size() - 1);
        return of(source, fewer, source.read(last));
    }

    /** How the sheet was understood; empty where there are not even cells. */
    public Optional<Reading> reading() {
        return loaded.readings().stream().findFirst();
    }

    /** The sheet as it is; empty where there are not even cells. */
    public Optional<SheetPicture> picture() {
        return reading().map(reading -> reading.picture(MOST_ROWS, MOST_COLUMNS));
    }

    /** What is to be answered, then what was assumed. */
    public List<SheetPoint> points() {
        return Stream.concat(totals.stream(), loaded.readings().stream().flatMap(reading -> reading.points().stream()))
                .sorted(Comparator.comparing(p -> p.degree() == SheetDegree.OPEN ? 0 : 1))
                .toList();
    }

    /** How many points have to be answered. */
    public long open() {
        return points().stream()
                .filter(point -> point.degree() == SheetDegree.OPEN)
                .count();
    }

    /** Errors that are no points of the reading: only the sheet itself can be mended. */
    public List<Diagnostic> others() {
        List<Place> told = points().stream().map(SheetPoint::place).toList();
        return loaded.diagnostics().stream()
                .filter(d -> d.severity() == Severity.ERROR && !told.contains(d.place()))
                .toList();
    }
}
