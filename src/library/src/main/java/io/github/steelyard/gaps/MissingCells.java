package io.github.steelyard.gaps;

import io.github.steelyard.model.BoundCell;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.DrawnColumn;
import io.github.steelyard.model.MissingPolicy;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The missing performances of a problem, by what somebody said of them. */
public final class MissingCells {

    private MissingCells() {}

    /** Those of which nobody said what they count as, row by row. */
    public static List<Cell> unsaid(Problem problem) {
        return cells(problem, p -> p.isMissing() && p.filling().isEmpty());
    }

    /** Those for which the decision must not be ranked, also where they are missing in some branch alone; row by row. */
    public static List<Cell> refused(Problem problem) {
        return cells(
                problem,
                p -> p.filling().filter(f -> f.policy() == MissingPolicy.REFUSE).isPresent()
                        && (p.isMissing() || p instanceof BoundCell bound && bound.missing() > 0));
    }

    /** Whether some performance may be anything on its scale, for certain or with a probability. */
    public static boolean areOpen(Problem problem) {
        for (int j = 0; j < problem.criteria().size(); j++) {
            if (problem.performances().isExact(j)) {
                continue;
            }
            DrawnColumn drawn = problem.drawn(j);
            for (int i = 0; i < problem.options().size(); i++) {
                if (!problem.performances().isExact(i, j) && drawn.openShare(i) > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<Cell> cells(Problem problem, Predicate<Performance> which) {
        List<Cell> cells = new ArrayList<>();
        if (problem.performances().isExact()) {
            return cells;
        }
        for (int i = 0; i < problem.options().size(); i++) {
            for (int j = 0; j < problem.criteria().size(); j++) {
                if (!problem.performances().isExact(i, j)
                        && which.test(problem.performances().at(i, j))) {
                    cells.add(new Cell(
                            problem.options().get(i).id(),
                            problem.criteria().get(j).id()));
                }
            }
        }
        return cells;
    }

    /** Why the decision is not to be ranked; empty when it may be. */
    public static Optional<String> refusal(Problem problem) {
        List<Cell> cells = refused(problem);
        return cells.isEmpty()
                ? Optional.empty()
                : Optional.of("'missing: refuse' is stated, and there is no performance of " + shown(cells));
    }

    /** The first of them in words. */
    public static String shown(List<Cell> cells) {
        List<String> words = cells.stream()
                .limit(3)
                .map(cell -> "'" + cell.option() + "' on '" + cell.criterion() + "'")
                .toList();
        return String.join(", ", words) + (cells.size() > 3 ? " and " + (cells.size() - 3) + " more" : "");
    }
}
