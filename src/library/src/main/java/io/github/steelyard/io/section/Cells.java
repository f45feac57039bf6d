package io.github.steelyard.io.section;

import io.github.steelyard.model.Cell;
import io.github.steelyard.model.CellNote;
import io.github.steelyard.model.Confidence;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.PerformanceTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The performances read so far, column by column; what was not stated is missing. */
public final class Cells {

    /** A value that its grade will spread once the scale is known. */
    private record Graded(int row, CriterionDraft criterion, double value, Confidence grade) {}

    private final double[][] central;
    private final Performance[][] uncertain;
    private final List<Graded> graded = new ArrayList<>();
    private final Map<Cell, CellNote> notes = new LinkedHashMap<>();
    private int rows;

    public Cells(int columns) {
        central = new double[columns][4];
        uncertain = new Performance[columns][];
    }

    /** Begins another option, all of whose performances are missing so far. */
    public void row() {
        for (int j = 0; j < central.length; j++) {
            if (rows == central[j].length) {
                central[j] = Arrays.copyOf(central[j], 2 * rows);
                uncertain[j] = uncertain[j] == null ? null : Arrays.copyOf(uncertain[j], 2 * rows);
            }
            central[j][rows] = Double.NaN;
        }
        rows++;
    }

    /** Sets a performance of the last option to one number. */
    public void exact(CriterionDraft criterion, double value) {
        central[criterion.index()][rows - 1] = value;
    }

    /** Sets a performance of the last option. */
    public void cell(String option, CriterionDraft criterion, CellDraft draft) {
        int j = criterion.index();
        draft.beside().ifPresent(note -> notes.put(new Cell(option, criterion.id()), note));
        Performance performance = draft.performance();
        central[j][rows - 1] = performance.central();
        if (draft.grade() != null) {
            graded.add(new Graded(rows - 1, criterion, performance.central(), draft.grade()));
        } else if (!(performance instanceof Performance.Exact) && performance != Performance.MISSING) {
            put(j, rows - 1, performance);
        }
    }

    /** Sets a performance of an option that is complete but for what follows from others. */
    void fill(CriterionDraft criterion, int row, double value) {
        central[criterion.index()][row] = value;
    }

    private void put(int j, int i, Performance performance) {
        if (uncertain[j] == null) {
            uncertain[j] = new Performance[central[j].length];
        }
        uncertain[j][i] = performance;
    }

    /** Spreads the graded values; the stated values of a criterion without a scale are its scale. */
    public ConfidenceSpread spread(Confidence.Shares shares) {
        ConfidenceSpread spread = new ConfidenceSpread(shares, central, rows);
        List<Performance> made = new ArrayList<>(graded.size());
        for (Graded g : graded) {
            made.add(spread.of(g.criterion(), g.value(), g.grade()));
        }
        for (int k = 0; k < made.size(); k++) {
            Graded g = graded.get(k);
            int j = g.criterion().index();
            if (!(made.get(k) instanceof Performance.Exact)) {
                put(j, g.row(), made.get(k));
            }
        }
        return spread;
    }

    public PerformanceTable table() {
        return PerformanceTable.ofColumns(rows, central, uncertain);
    }

    public Map<Cell, CellNote> notes() {
        return notes;
    }
}
