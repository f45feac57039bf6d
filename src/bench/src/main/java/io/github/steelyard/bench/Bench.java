package io.github.steelyard.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks with JMH's own options and ends with a table: medians of wall and processor time, the ratio of the
 * plain baseline's processor time to this one's, what two threads gain by the best wall times, and bytes allocated.
 * Processor time and best times are what a busy machine spoils least.
 */
public final class Bench {

    private Bench() {}

    public static void main(String[] args) throws CommandLineOptionException, RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(args))
                        .addProfiler(GCProfiler.class)
                        .addProfiler(CpuTimeProfiler.class)
                        .build())
                .run();
        Map<String, List<RunResult>> groups = new TreeMap<>();
        for (RunResult result : results) {
            groups.computeIfAbsent(group(result.getParams()), key -> new ArrayList<>())
                    .add(result);
        }
        System.out.printf(
                "%n%-30s %-12s %14s %14s %14s %10s %10s %12s%n",
                "work", "way", "wall ns/op", "best ns/op", "cpu ns/op", "plain/this", "one/two", "bytes/op");
        groups.forEach((name, members) -> {
            double baseline = members.stream()
                    .filter(r -> isBaseline(r.getParams()))
                    .mapToDouble(r -> second(r, CpuTimeProfiler.NAME))
                    .findFirst()
                    .orElse(Double.NaN);
            double alone = members.stream()
                    .filter(r -> way(r.getParams()).equals("oneThread"))
                    .mapToDouble(Bench::best)
                    .findFirst()
                    .orElse(Double.NaN);
            members.forEach(r -> print(name, r, baseline, alone));
        });
    }

    /** What is compared with each other: the same class and size. */
    private static String group(BenchmarkParams params) {
        String type = params.getBenchmark().replaceAll(".*\\.(\\w+)Benchmark\\.\\w+", "$1");
        String size = params.getParam("size");
        String work = params.getParam("work");
        String form = type.equals("Frame") ? params.getParam("form") : null;
        return type
                + (size == null ? "" : " " + size)
                + (work == null ? "" : " " + work)
                + (form == null ? "" : " " + form);
    }

    private static boolean isBaseline(BenchmarkParams params) {
        return params.getBenchmark().endsWith(".plain") || params.getBenchmark().endsWith(".drawnAnew");
    }

    private static String way(BenchmarkParams params) {
        String way = params.getBenchmark().replaceAll(".*\\.", "");
        return way.equals("form") ? params.getParam("form") : way;
    }

    private static void print(String group, RunResult result, double baseline, double alone) {
        String way = way(result.getParams());
        double cpu = second(result, CpuTimeProfiler.NAME);
        System.out.printf(
                Locale.ROOT,
                "%-30s %-12s %14.1f %14.1f %14.1f %10s %10s %12.0f%n",
                group,
                way,
                nanoseconds(result, result.getPrimaryResult().getStatistics().getPercentile(50)),
                best(result),
                cpu,
                ratio(baseline / cpu),
                way.equals("twoThreads") ? ratio(alone / best(result)) : "",
                second(result, "gc.alloc.rate.norm"));
    }

    private static String ratio(double ratio) {
        return Double.isNaN(ratio) ? "" : String.format(Locale.ROOT, "%.2f", ratio);
    }

    private static double best(RunResult result) {
        return nanoseconds(result, result.getPrimaryResult().getStatistics().getMin());
    }

    private static double nanoseconds(RunResult result, double score) {
        return result.getPrimaryResult().getScoreUnit().startsWith("us") ? 1000 * score : score;
    }

    private static double second(RunResult result, String name) {
        return result.getSecondaryResults().entrySet().stream()
                .filter(e -> e.getKey().endsWith(name))
                .mapToDouble(e -> e.getValue().getStatistics().getPercentile(50))
                .findFirst()
                .orElse(Double.NaN);
    }
}
