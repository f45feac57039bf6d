package io.github.steelyard.robustness;

import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Work: SMAA-2 with all weights alike: acceptability, central weights, pairwise winning. One operation is one draw.
 * Baseline: {@link PlainSmaa}, which counts the same ({@code PlainSmaaTest}). Figures that do not depend on the machine:
 * the ratio of the two, two threads to one, and bytes allocated a draw.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@OperationsPerInvocation(SmaaBenchmark.DRAWS)
public class SmaaBenchmark {

    static final int DRAWS = 65_536;

    /** Options x criteria. */
    @Param({"8x8", "50x12"})
    String size;

    private Problem problem;
    private Study study;

    @Setup
    public void setup() {
        problem = problem("uniform");
        study = Studies.of(problem, 1, 1);
    }

    private Problem problem(String form) {
        int m = Integer.parseInt(size.substring(0, size.indexOf('x')));
        int n = Integer.parseInt(size.substring(size.indexOf('x') + 1));
        SplittableRandom random = new SplittableRandom(5);
        List<Criterion> criteria = new ArrayList<>();
        Performance[][] cells = new Performance[m][n];
        for (int j = 0; j < n; j++) {
            criteria.add(Criterion.max("c" + j).weighing(1));
            for (int i = 0; i < m; i++) {
                double a = random.nextDouble() * 0.7;
                cells[i][j] = switch (form) {
                    case "exact" -> Performance.exact(a);
                    case "triangular" -> new Performance.Triangular(a, a + 0.1, a + 0.3);
                    case "normal" -> new Performance.Normal(a, 0.1);
                    default -> new Performance.Uniform(a, a + 0.3);
                };
            }
        }
        return Studies.problem(criteria, cells);
    }

    private static long run(Study study, int threads) {
        SmaaRun run = SmaaRun.of(study);
        run.count(DRAWS, threads, Cancellation.NEVER);
        return run.draws();
    }

    @Benchmark
    public long plain() {
        PlainSmaa plain = PlainSmaa.of(problem, 1);
        plain.run(DRAWS);
        return plain.ranks[0][0];
    }

    @Benchmark
    public long oneThread() {
        return run(study, 1);
    }

    @Benchmark
    public long twoThreads() {
        return run(study, 2);
    }

    /**
     * The other forms of performances, and weights spread around stated ones; half of the performances hanging on four
     * events and two quantities, with numbers or with triangles in both branches, and the same table with triangular ones alone.
     */
    @State(Scope.Benchmark)
    public static class Forms {
        @Param({"exact", "triangular", "normal", "dirichlet", "shared", "branches", "apart"})
        String form;

        private Study study;

        @Setup
        public void setup(SmaaBenchmark benchmark) {
            if (List.of("shared", "branches", "apart").contains(form)) {
                int m = Integer.parseInt(benchmark.size.substring(0, benchmark.size.indexOf('x')));
                int n = Integer.parseInt(benchmark.size.substring(benchmark.size.indexOf('x') + 1));
                study = Studies.shared(m, n, !form.equals("apart"), form.equals("branches"), 1);
                return;
            }
            boolean spread = form.equals("dirichlet");
            study = Studies.of(benchmark.problem(spread ? "uniform" : form), spread ? 0.25 : 1, 1);
        }
    }

    @Benchmark
    public long form(Forms forms) {
        return run(forms.study, 1);
    }
}
