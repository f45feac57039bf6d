package io.github.steelyard.compatibility;

import io.github.steelyard.Steelyard;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.DecisionWriter;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.format.DecisionFormat;
import io.github.steelyard.model.Decision;
import io.github.steelyard.report.Json;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads, writes and ranks whatever stands in the folders it is given, and prints all that came of it. */
final class Probe {

    private Probe() {}

    public static void main(String[] folders) throws IOException {
        try (PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8)) {
            out.println("jackson-core " + new com.fasterxml.jackson.core.JsonFactory().version());
            for (String folder : folders) {
                for (Path file : files(Path.of(folder))) {
                    out.println(file);
                    read(file, out);
                }
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(f -> f.toString().endsWith(".yaml") || f.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static void read(Path file, PrintStream out) {
        Loaded loaded = DecisionReader.read(file);
        loaded.diagnostics().forEach(out::println);
        if (loaded.value().isEmpty()) {
            return;
        }
        Decision decision = loaded.orThrow();
        for (DecisionFormat format : List.of(DecisionFormat.YAML, DecisionFormat.JSON)) {
            byte[] written = DecisionWriter.write(decision, format).bytes();
            out.println(new String(written, StandardCharsets.UTF_8));
            Loaded again = DecisionReader.read(format == DecisionFormat.YAML ? "a.yaml" : "a.json", written);
            out.println(
                    again.value().isPresent() && again.orThrow().performances().equals(decision.performances()));
        }
        try {
            var evaluation = Steelyard.of(decision).study().evaluate();
            out.println(Json.line(
                    List.of(evaluation.first().id(), evaluation.scores().at(0))));
        } catch (RuntimeException refused) {
            out.println(refused.getMessage());
        }
    }
}
