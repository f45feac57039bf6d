package io.github.steelyard.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives performances that hang on uncertainties what they need to be drawn and to be averaged. */
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
        Map<String, Criterion> byId = new LinkedHashMap<>();
        criteria.forEach(c -> byId.put(c.id(), c));
        Performance[][] bound = new Performance[criteria.size()][];
        for (int i = 0; i < options.size(); i++) {
            ProgramCompiler compiler = null;
            Map<String, Performance> row = null;
            for (int j = 0; j < criteria.size(); j++) {
                Performance stated = table.isExact(i, j) ? null : table.at(i, j).stated();
                if (stated instanceof Dependent dependent) {
                    row = row == null ? row(table, i, criteria) : row;
                    if (table.at(i, j) instanceof BoundCell known
                            && known.program().isOf(row, uncertainties, byId)) {
                        continue;
                    }
                    compiler = compiler == null
                            ? new ProgramCompiler(options.get(i).id(), uncertainties, byId, row)
                            : compiler;
                    CellProgram program = compiler.program(criteria.get(j).id());
                    bound[j] = bound[j] == null ? new Performance[options.size()] : bound[j];
                    bound[j][i] = new BoundCell(
                            dependent,
                            program,
                            OutlookMaker.outlook(program),
                            table.at(i, j) instanceof BoundCell known ? known.filling() : Optional.empty());
                }
            }
        }
        return table.replacing(bound);
    }

    private static Map<String, Performance> row(PerformanceTable table, int i, List<Criterion> criteria) {
        Map<String, Performance> row = new LinkedHashMap<>();
        for (int j = 0; j < criteria.size(); j++) {
            row.put(criteria.get(j).id(), table.at(i, j).stated());
        }
        return row;
    }
}
