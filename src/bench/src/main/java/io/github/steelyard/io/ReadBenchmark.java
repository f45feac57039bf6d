package io.github.steelyard.io;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Work: one decision file of a hundred lines, from bytes to a checked decision. Baseline: Jackson's tokens of the same
 * bytes and nothing more ({@code LocatedParserTest} holds that ours are the same). Figures that do not depend on the
 * machine: {@code read} to {@code plain}, and bytes allocated a file.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 6, time = 1)
public class ReadBenchmark {

    private final YAMLFactory factory = new YAMLFactory();
    private byte[] bytes;
    private Path file;

    @Setup
    public void setup() throws IOException {
        bytes = HundredLines.text().getBytes(StandardCharsets.UTF_8);
        file = Files.write(Files.createTempFile("hundred", ".yaml"), bytes);
    }

    @TearDown
    public void tearDown() throws IOException {
        Files.delete(file);
    }

    @Benchmark
    public long plain() throws IOException {
        long sum = 0;
        try (JsonParser parser = factory.createParser(bytes)) {
            while (parser.nextToken() != null) {
                sum += parser.getTextLength();
            }
        }
        return sum;
    }

    @Benchmark
    public Loaded read() {
        return DecisionReader.read("hundred.yaml", bytes);
    }

    @Benchmark
    public Loaded readFile() {
        return DecisionReader.read(file);
    }
}
