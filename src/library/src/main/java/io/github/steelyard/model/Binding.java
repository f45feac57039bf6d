package io.github.steelyard.model;

import java.util.List;
import java.util.Optional;

/** Gives performances that depend on uncertainties what they need to be drawn and to be averaged. */
final class Binding {

    private Binding() {}

    /** The table where its names are known and nothing is a circle, else as it is, so that a check can say why. */
    static PerformanceTable ifSound(
            PerformanceTable table, List<Option> options, List<Criterion> criteria, Uncertainties uncertainties) {
        boolean fits = table.rows() == options.size() && table.columns() == criteria.size();
        return fits
                        && table.hasDependent()
                        && UncertaintyRules.areSound(uncertainties)
                        && new DependentCheck(new Faults(), criteria, uncertainties).isSound(options, table)
                ? of(table, options, criteria, uncertainties)
                : table;
    }

    static PerformanceTable of(
            PerformanceTable table, List<Option> options, List<Criterion> criteria, Uncertainties uncertainties) {
        return table.replacing(cells(table, options, criteria, uncertainties));
    }

    /** The performances that others depend on anew, by column and row; null where they stay as they are. */
    static BoundCell[][] cells(
            PerformanceTable table, List<Option> options, List<Criterion> criteria, Uncertainties uncertainties) {
        Compilers compilers = new Compilers(table, options, criteria, uncertainties);
        BoundCell[][] bound = new BoundCell[criteria.size()][];
        for (int i = 0; i < options.size(); i++) {
            for (int j = 0; j < criteria.size(); j++) {
                Performance stated = table.isExact(i, j) ? null : table.at(i, j).stated();
                if (stated instanceof Dependent dependent) {
                    String option = options.get(i).id();
                    if (table.at(i, j) instanceof BoundCell known
                            && known.program().isOf(compilers.row(option), uncertainties, compilers.criteria())) {
                        continue;
                    }
                    CellProgram program =
                            compilers.of(option).program(criteria.get(j).id());
                    bound[j] = bound[j] == null ? new BoundCell[options.size()] : bound[j];
                    bound[j][i] = new BoundCell(
                            dependent,
                            program,
                            table.at(i, j) instanceof BoundCell known ? known.filling() : Optional.empty());
                }
            }
        }
        return bound;
    }
}
