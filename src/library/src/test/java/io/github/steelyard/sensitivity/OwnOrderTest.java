package io.github.steelyard.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.model.Decision;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The order of the criteria that one person states counts for them as the order of the file does for everybody. */
class OwnOrderTest {

    private static Decision read(String yaml) {
        return DecisionReader.read("d.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                .orThrow();
    }

    private static String table(Random random, int options, int criteria, boolean isWeighted) {
        StringBuilder yaml = new StringBuilder("title: t\ncriteria:\n");
        for (int j = 0; j < criteria; j++) {
            yaml.append("  c").append(j).append(": {scale: {worst: 0, best: 10}");
            yaml.append(isWeighted ? ", weight: " + (1 + random.nextInt(9)) : "")
                    .append("}\n");
        }
        yaml.append("options:\n");
        for (int i = 0; i < options; i++) {
            List<String> cells = new ArrayList<>();
            for (int j = 0; j < criteria; j++) {
                cells.add("c" + j + ": " + random.nextInt(11));
            }
            yaml.append("  o" + i + ": {performance: {")
                    .append(String.join(", ", cells))
                    .append("}}\n");
        }
        return yaml.toString();
    }

    /** Some of the criteria in some order with ties. */
    private static String order(Random random, int criteria) {
        List<String> ids = new ArrayList<>();
        for (int j = 0; j < criteria; j++) {
            ids.add("c" + j);
        }
        Collections.shuffle(ids, random);
        List<String> levels = new ArrayList<>(ids.subList(0, 2 + random.nextInt(criteria - 1)));
        if (levels.size() > 2 && random.nextBoolean()) {
            levels.set(0, "[" + levels.get(0) + ", " + levels.remove(1) + "]");
        }
        return "[" + String.join(", ", levels) + "]";
    }

    @Test
    void anOrderOfOnePersonIsTheOrderOfTheFileForThem() {
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            int criteria = 3 + random.nextInt(3);
            int options = 3 + random.nextInt(4);
            String order = order(random, criteria);
            long same = random.nextLong();
            String theirs = table(new Random(same), options, criteria, false) + "weight-order: " + order + "\n";
            // Weights that the file gives everybody else are not theirs.
            String own = table(new Random(same), options, criteria, false)
                    + "stakeholders: {ann: {weight-order: " + order + "}}\n"
                    + (random.nextBoolean() ? "weighting: {method: equal}\n" : "");

            Study expected = Study.of(read(theirs));
            Study found = Study.of(read(own)).withStakeholder("ann");

            assertThat(found.weights().toArray())
                    .as(own)
                    .containsExactly(expected.weights().toArray(), within(1e-12));
            assertThat(RankBounds.of(found).options())
                    .usingRecursiveComparison()
                    .withComparatorForType((a, b) -> Math.abs(a - b) <= 1e-9 ? 0 : Double.compare(a, b), Double.class)
                    .as(own)
                    .isEqualTo(RankBounds.of(expected).options());
        }
    }

    @Test
    void anOrderOverGroupsIsOfTheCriteriaThemselves() {
        Decision decision = read("""
                title: t
                criteria:
                  money: {weight: 90, criteria: {cost: {direction: max, weight: 10}, upkeep: {direction: max, weight: 90}}}
                  noise: {direction: max, weight: {min: 5, max: 10}}
                options:
                  a: {performance: {cost: 1, upkeep: 2, noise: 3}}
                  b: {performance: {cost: 2, upkeep: 3, noise: 1}}
                stakeholders:
                  ann: {weight-order: [noise, cost]}
                """);

        // Corners: all on noise, half on noise and cost, all on upkeep.
        assertThat(Study.of(decision).withStakeholder("ann").weights().toArray())
                .containsExactly(new double[] {1 / 6.0, 1 / 3.0, 0.5}, within(1e-12));
        assertThat(Study.of(decision).withStakeholder("ann").evaluate().notices())
                .anyMatch(n -> n.message().contains("only an order is stated"));
    }

    @Test
    void pointsBesideAnOrderCountAndAreHeldAgainstIt() {
        Decision decision = read("""
                title: t
                criteria: {cost: {direction: max, weight: 1}, noise: {direction: max, weight: 1}, image: {direction: max, weight: 8}}
                options:
                  a: {performance: {cost: 1, noise: 3, image: 1}}
                  b: {performance: {cost: 2, noise: 1, image: 1.5}}
                  c: {performance: {cost: 1.5, noise: 1, image: 2}}
                stakeholders:
                  ann: {weights: {cost: 20, noise: 70, image: 10}, weight-order: [cost, noise]}
                  bob: {weights: {cost: 70, noise: 20, image: 10}, weight-order: [cost, noise]}
                """);

        Study ann = Study.of(decision).withStakeholder("ann");
        assertThat(ann.weights().toArray()).containsExactly(new double[] {0.2, 0.7, 0.1}, within(1e-12));
        assertThat(ann.evaluate().notices())
                .anyMatch(n -> n.message().contains("'cost' weighs at least as much as 'noise'"));
        assertThat(Study.of(decision).withStakeholder("bob").evaluate().notices())
                .noneMatch(n -> n.message().contains("weighs at least"));
    }

    @Test
    void anOrderOfUnknownCriteriaIsRefused() {
        String yaml = """
                title: t
                criteria: {cost: {direction: max}, noise: {direction: max}}
                options: {a: {performance: {cost: 1, noise: 2}}, b: {performance: {cost: 2, noise: 1}}}
                stakeholders: {ann: {weight-order: [cots, noise, noise]}}
                """;

        assertThat(DecisionReader.read("d.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                        .diagnostics())
                .extracting(d -> d.message())
                .containsExactly(
                        "unknown criterion 'cots' in 'weight-order'; did you mean 'cost'?",
                        "'noise' is named twice in 'weight-order'; once is enough");
    }
}
