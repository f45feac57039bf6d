package io.github.steelyard.io.sheet;

import io.github.steelyard.io.plain.Losses;
import io.github.steelyard.io.plain.PlainCriteria;
import io.github.steelyard.io.text.NumberText;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.CellNote;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Scale;
import io.github.steelyard.text.Numbers;
import java.util.List;

/** The performances as cells of a sheet: numbers, words of levels, ranges. */
final class MatrixCells {

    private final Decision decision;
    private final List<Criterion> criteria;
    private final Losses losses;
    private long spreads;

    MatrixCells(Decision decision, Losses losses) {
        this.decision = decision;
        this.criteria = decision.tree().criteria();
        this.losses = losses;
    }

    /** What stands in a cell: a number, a text, or null when the performance is missing. */
    Object at(int i, int j) {
        Criterion criterion = criteria.get(j);
        Performance performance = decision.performances().at(i, j);
        CellNote note = decision.notes().get(new Cell(decision.options().get(i).id(), criterion.id()));
        if (performance instanceof Performance.Exact exact) {
            return note != null && isLevel(note.stated(), exact.value(), criterion)
                    ? note.stated()
                    : amount(exact.value(), criterion);
        }
        if (performance instanceof Performance.Uniform uniform) {
            return range(uniform, criterion);
        }
        if (performance.isMissing()) {
            return null;
        }
        spreads++;
        return amount(performance.central(), criterion);
    }

    /** Says which spreads were lost. */
    void tell() {
        losses.add(
                spreads,
                "spread other than a range; its mean stands instead",
                "spreads other than ranges; their means stand instead");
    }

    private static boolean isLevel(String word, double value, Criterion criterion) {
        return criterion.scale() instanceof Scale.Levels levels
                && levels.values().getOrDefault(word, Double.NaN) == value;
    }

    /** A number; a word where numbers would be taken for levels. */
    private static Object amount(double x, Criterion criterion) {
        boolean hasNumbers = criterion.scale() instanceof Scale.Levels levels
                && levels.values().keySet().stream().anyMatch(w -> NumberText.parse(w) == NumberText.parse(w));
        return hasNumbers ? PlainCriteria.amount(x, criterion) : (Object) x;
    }

    /** In words where both ends have one, so that nobody wonders what the number beside a word is. */
    private static String range(Performance.Uniform uniform, Criterion criterion) {
        Object low = PlainCriteria.amount(uniform.min(), criterion);
        Object high = PlainCriteria.amount(uniform.max(), criterion);
        return low instanceof String a && high instanceof String b && !a.contains("..") && !b.contains("..")
                ? a + ".." + b
                : Numbers.plain(uniform.min()) + ".." + Numbers.plain(uniform.max());
    }
}
