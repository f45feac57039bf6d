package io.github.steelyard.ballots;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.model.Cell;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BallotFileTest {

    @Test
    void theTextOfABallotIsPlainYaml() {
        Ballot ballot = new Ballot(
                Fixtures.FINGERPRINT,
                "p07",
                2,
                Map.of("cost", "Cost: 100 EUR to 20 EUR"),
                new Answers.Points(Map.of("cost", 100.0)),
                "because: of the budget",
                Map.of(),
                1,
                OptionalDouble.of(41));
        assertThat(new String(BallotText.of(ballot), StandardCharsets.UTF_8))
                .isEqualTo("of: " + Fixtures.FINGERPRINT + "\nwho: p07\nround: weights\npass: 2\nseconds: 41\n"
                        + "asked:\n  cost: 'Cost: 100 EUR to 20 EUR'\nweights:\n  cost: 100\n"
                        + "because: 'because: of the budget'\n");
    }

    @Test
    void whatIsWrittenIsReadAgain(@TempDir Path folder) {
        BallotFolder ballots = new BallotFolder(folder.resolve("ballots"));
        for (long seed = 0; seed < 200; seed++) {
            Ballot ballot = random(seed);
            ballots.write(ballot);
            BallotReader.Read read = BallotReader.read(ballots.path().resolve(ballot.fileName()));
            assertThat(read.diagnostics()).isEmpty();
            assertThat(read.ballot()).contains(ballot);
        }
        assertThat(ballots.read().ballots()).hasSize(200);
    }

    private static Ballot random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Answers answers = switch (random.nextInt(4)) {
            case 0 -> new Answers.Points(Map.of("cost", random.nextDouble() + 1, "a-b", 0.0));
            case 1 -> new Answers.Order(List.of(List.of("b"), List.of("a", "c")));
            case 2 -> new Answers.Acceptance(Map.of("diesel", random.nextBoolean()));
            default -> {
                Map<Cell, Estimate> estimates = new LinkedHashMap<>();
                estimates.put(new Cell("a", "x"), new Estimate.Amount(-1, random.nextDouble(), 2));
                estimates.put(new Cell("a", "y"), new Estimate.Level("very good: yes"));
                yield new Answers.Estimates(estimates);
            }
        };
        String text = List.of("", "yes", "2017-01-01", "= 1 + 1", "a\nb", "# no", "\u4e2d\u6587 \u05d0", "'\"")
                .get(random.nextInt(8));
        return new Ballot(
                Fixtures.FINGERPRINT,
                "p" + (seed + 10),
                1 + random.nextInt(3),
                Map.of("x", "words " + text),
                answers,
                text,
                text.isEmpty() ? Map.of() : Map.of("x", text),
                random.nextBoolean() ? 1 : 2.5,
                random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(random.nextInt(100)));
    }

    @Test
    void everythingWrongIsSaidWithItsPlace() {
        String text = "of: x\nwho: P 7\nround: weigths\npass: 1.5\nweights: {cost: much}\nwhy: no\n";
        assertThat(said(text))
                .containsExactly(
                        "b.yaml:2:6: error: 'who' must be an id of small letters, digits and single hyphens, was 'P 7'"
                                + " [bad-id]",
                        "b.yaml:3:8: error: round must be one of weights, order, choices, performances, accept; was 'weigths'; did"
                                + " you mean 'weights'? [unknown-word]",
                        "b.yaml:4:7: error: pass must be a whole number >= 1, was '1.5' [out-of-range]",
                        "b.yaml:6:1: error: unknown key 'why' in a ballot; did you mean 'who'? [unknown-key]");
        assertThat(said("of: x\nwho: p1\nround: weights\nweights: {cost: 0}\n"))
                .containsExactly("b.yaml:4:10: error: weights need points above 0 for one criterion at least"
                        + " [out-of-range]");
        assertThat(said("of: x\nwho: p1\nround: order\n"))
                .containsExactly("b.yaml:1:1: error: a ballot of the round 'order' needs 'order' [missing-key]");
        assertThat(said("of: x\nwho: p1\nround: performances\nperformances: {a: {c: {low: 3, likely: 2, high: 1}}}\n"))
                .containsExactly("b.yaml:4:23: error: the estimate of 'a' on 'c' must ascend from low to likely to high"
                        + " [out-of-range]");
    }

    private static List<String> said(String text) {
        BallotReader.Read read = BallotReader.read("b.yaml", text.getBytes(StandardCharsets.UTF_8));
        assertThat(read.ballot()).isEmpty();
        return read.diagnostics().stream().map(Diagnostic::toString).sorted().toList();
    }
}
