package io.github.steelyard.bench;

import io.github.steelyard.aggregation.AggregationMethod;
import io.github.steelyard.aggregation.AggregationMethods;
import io.github.steelyard.aggregation.PlainMethods;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.PerformanceTable;
import io.github.steelyard.model.PreferenceFunction;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.Thresholds;
import io.github.steelyard.model.ValueTree;
import io.github.steelyard.model.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Work: one decision of exact performances, normalised, scored and ranked. One operation is the whole decision.
 * Baseline: {@link PlainMethods}, which gives the same scores and ranks ({@code PlainMethodsTest}). Figures that do not
 * depend on the machine: the ratio of the two, and bytes allocated a decision.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class MethodBenchmark {

    /** Method and options x criteria. */
    @Param({
        "weighted-sum 1000000x10",
        "topsis 1000000x10",
        "promethee-ii 5000x10",
        "weighted-sum 6x8",
        "topsis 6x8",
        "promethee-ii 6x8"
    })
    String work;

    private AggregationMethod method;
    private Parameters parameters;
    private Problem problem;
    private Weights weights;
    private double[][] rows;

    @Setup
    public void setup() {
        String id = work.substring(0, work.indexOf(' '));
        String size = work.substring(work.indexOf(' ') + 1);
        int m = Integer.parseInt(size.substring(0, size.indexOf('x')));
        int n = Integer.parseInt(size.substring(size.indexOf('x') + 1));
        SplittableRandom random = new SplittableRandom(7);
        double[][] columns = new double[n][m];
        rows = new double[m][n];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                rows[i][j] = random.nextDouble();
                columns[j][i] = rows[i][j];
            }
        }
        List<Criterion> criteria = new ArrayList<>();
        double[] points = new double[n];
        Thresholds thresholds = new Thresholds(
                OptionalDouble.of(0.1), OptionalDouble.of(0.4), OptionalDouble.empty(), OptionalDouble.empty());
        for (int j = 0; j < n; j++) {
            criteria.add(Criterion.max("c" + j).preferring(PreferenceFunction.LINEAR, thresholds));
            points[j] = j + 1;
        }
        List<Option> options = new ArrayList<>();
        for (int i = 0; i < m; i++) {
            options.add(Option.of("a" + i));
        }
        problem = new Problem(ValueTree.of(criteria), options, PerformanceTable.ofColumns(m, columns));
        weights = Weights.of(points);
        method = AggregationMethods.all().get(id);
        Map<String, Object> given = id.equals("weighted-sum") ? Map.of("normalization", "min-max") : Map.of();
        parameters = Parameters.of(method, given, new io.github.steelyard.catalogue.Scope(List.of(), List.of()));
    }

    @Benchmark
    public int ours() {
        return method.prepared(problem, parameters)
                .score(weights, Tracer.OFF)
                .ranking()
                .option(0);
    }

    @Benchmark
    public int plain() {
        double[] w = weights.toArray();
        double[] scores = work.startsWith("weighted")
                ? PlainMethods.weightedSum(rows, w)
                : work.startsWith("topsis") ? PlainMethods.topsis(rows, w) : PlainMethods.promethee(rows, w, 0.1, 0.4);
        return PlainMethods.ranks(scores)[0];
    }
}
