package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong in the numbers of a quantity or of a spread is told of it, and not of a performance. */
class QuantityMessagesTest {

    @TempDir
    Path folder;

    @Test
    void everyFormNamesWhatHoldsIt() throws IOException {
        Path file = Files.writeString(folder.resolve("q.yaml"), """
                title: Which line?
                criteria:
                  cost: {unit: EUR, weight: 60, scale: {worst: 100, best: 0}}
                uncertainties:
                  growth: {low: 5, mode: 3, high: 8}
                  price: {mean: 2, sd: -1}
                  oil: {log-mean: 1, log-sd: -2}
                  rate: {alpha: 0, beta: x}
                  speed: {min: y, max: 3}
                  far: {log-mean: 1, log-sd: 2000}
                  many: {outcomes: {1: 0.5, 1.0: 0.5}}
                  few: {outcomes: {1: 0, 2: 0}}
                  two: {min: 1, max: 2, mean: 3}
                options:
                  bus: {performance: {cost: {formula: '2 * growth', spread: {mean: 0, sd: -2}}}}
                  tram: {performance: {cost: {formula: '2 * growth', spread: {min: 3}}}}
                  metro: {performance: {cost: {log-mean: 1, log-sd: -2}}}
                scenarios:
                  s: {uncertainties: {growth: {min: 5, max: 2}}}
                """);
        Run run = Run.of("validate", file.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out().lines().map(line -> line.substring(line.indexOf(": error: ") + 9)))
                .contains(
                        "mode of quantity 'growth' must be at least its low 5, was 3 [performance-bounds]",
                        "sd of quantity 'price' must be a finite number >= 0, was -1 [performance-bounds]",
                        "log-sd of quantity 'oil' must be a finite number >= 0, was -2 [performance-bounds]",
                        "alpha of quantity 'rate' must be a finite number > 0, was 0 [performance-bounds]",
                        "beta of quantity 'rate' must be a finite number > 0, was 'x' [not-a-number]",
                        "min of quantity 'speed' must be a number, was 'y' [not-a-number]",
                        "log-mean and log-sd of quantity 'far' are too large to be computed with, were 1 and 2000"
                                + " [performance-bounds]",
                        "outcomes of quantity 'many' name 1 twice [outcomes]",
                        "outcomes of quantity 'few' have probabilities that sum to 0 [outcomes]",
                        "quantity 'two' mixes 'min' and 'max' with 'mean' and 'sd'; one form says it all"
                                + " [performance-form]",
                        "sd of 'spread' on 'cost' must be a finite number >= 0, was -2 [performance-bounds]",
                        "'spread' on 'cost' lacks 'max'; 'min' and 'max' go together [performance-form]",
                        "log-sd of a performance on 'cost' must be a finite number >= 0, was -2 [performance-bounds]",
                        "max of quantity 'growth' must be at least its min 5, was 2 [performance-bounds]");
    }
}
