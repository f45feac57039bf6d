package io.github.steelyard.aggregation;

import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Problem;
import java.util.List;

/** Intermediate tables with the names of options and criteria on their axes. */
final class Tables {

    private Tables() {}

    static void byOptionAndCriterion(Tracer tracer, Problem problem, String symbol, String caption, double[][] cells) {
        tracer.table(symbol, caption, options(problem), criteria(problem), cells);
    }

    static void byOption(Tracer tracer, Problem problem, String symbol, String caption, double[] numbers) {
        tracer.column(symbol, caption, options(problem), numbers);
    }

    static void byCriterion(Tracer tracer, Problem problem, String symbol, String caption, double[] numbers) {
        tracer.row(symbol, caption, criteria(problem), numbers);
    }

    static void byPair(Tracer tracer, Problem problem, String symbol, String caption, double[][] cells) {
        tracer.table(symbol, caption, options(problem), options(problem), cells);
    }

    static List<String> options(Problem problem) {
        return problem.options().stream().map(Option::name).toList();
    }

    static List<String> criteria(Problem problem) {
        return problem.criteria().stream().map(Criterion::name).toList();
    }
}
