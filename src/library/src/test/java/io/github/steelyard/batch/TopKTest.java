package io.github.steelyard.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.batch.TopK.Candidate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TopKTest {

    private static Candidate row(double score, int line) {
        return new Candidate(score, line, "row " + line);
    }

    private static List<Integer> lines(TopK front) {
        return front.rows().stream().map(Candidate::line).toList();
    }

    @Test
    void keepsTheBestInTheOrderOfTheTable() {
        List<Candidate> rows = new ArrayList<>();
        for (int line = 0; line < 1000; line++) {
            rows.add(row(line % 97 + line / 1000.0, line));
        }
        Collections.shuffle(rows, new Random(1));
        TopK front = new TopK(3);
        rows.forEach(row -> front.add(List.of(row), row.score()));
        assertThat(lines(front)).containsExactly(775, 872, 969);
    }

    @Test
    void keepsTheEarliestOfThoseThatTieWithTheLast() {
        TopK front = new TopK(2);
        front.add(List.of(row(1, 9), row(0.5, 8)), 1);
        front.add(List.of(row(0.5 - 1e-14, 3), row(0.5 - 1e-14, 2), row(0.4, 1)), 1);
        assertThat(lines(front)).containsExactly(2, 3, 8, 9);
    }

    @Test
    void holdsFewHoweverManyTie() {
        TopK front = new TopK(5);
        for (int line = 10_000; line > 0; line--) {
            front.add(List.of(row(1, line)), 1);
        }
        assertThat(lines(front)).hasSize(10).startsWith(1, 2, 3, 4, 5);
    }
}
