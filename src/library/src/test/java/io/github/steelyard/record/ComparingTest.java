package io.github.steelyard.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.steelyard.Steelyard;
import io.github.steelyard.catalogue.SteelyardException;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.DecisionWriter;
import io.github.steelyard.io.format.DecisionFormat;
import io.github.steelyard.model.Decision;
import io.github.steelyard.ordinary.OrdinaryDecision;
import io.github.steelyard.report.MarkdownRenderer;
import io.github.steelyard.results.Difference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What changed between two decisions, and what each change did. */
class ComparingTest {

    private static final Path LUNCH = Path.of("options/examples/lunch.yaml");

    private static Decision read(String text) {
        return DecisionReader.read(
                        text.startsWith("{") ? "test.json" : "test.yaml", text.getBytes(StandardCharsets.UTF_8))
                .orThrow();
    }

    private static String lunch() throws Exception {
        return Files.readString(LUNCH);
    }

    private static Decision changed(String... replacements) throws Exception {
        String text = lunch();
        for (int k = 0; k < replacements.length; k += 2) {
            assertThat(text).contains(replacements[k]);
            text = text.replace(replacements[k], replacements[k + 1]);
        }
        return read(text);
    }

    private static List<String> words(Difference difference) {
        return difference.changes().stream().map(Difference.Changed::words).toList();
    }

    @Test
    void theWorkedExampleIsSharedOutToTheLastFigure() throws Exception {
        Difference difference = Steelyard.of(read(lunch()))
                .diff(Steelyard.of(changed(
                        "direction: min, weight: 30",
                        "direction: min, weight: 10",
                        "walk: 2, taste: dull",
                        "walk: 2, taste: fine")));

        assertThat(words(difference)).containsExactly("weight of Price 30 → 10 points", "Canteen, Taste: dull → fine");
        assertThat(difference.over()).contains("bakery");
        assertThat(difference.before().get(0).score()).isEqualTo(0.625);
        assertThat(difference.after().get(0).option()).isEqualTo("canteen");
        assertThat(difference.after().get(0).score()).isEqualTo(0.75);
        assertThat(difference.leads().get("canteen")).isEqualTo(new Difference.Lead(-0.125, 0.15625));
        assertThat(difference.leads().get("noodles")).isEqualTo(new Difference.Lead(-0.125, 0.03125));
        assertThat(difference.attribution().get("canteen").get("weights")).isCloseTo(-0.05625, within(1e-15));
        assertThat(difference.attribution().get("canteen").get("performances")).isCloseTo(0.3375, within(1e-15));
        assertThat(difference.attribution().get("noodles").get("weights")).isCloseTo(0.15625, within(1e-15));
        assertThat(difference.attribution().get("noodles").get("performances")).isZero();
        assertThat(difference.sufficient()).containsExactly(List.of("performances"));
        assertThat(difference.necessary()).containsExactly(List.of("performances"));
        assertThat(difference.isSameRanking()).isFalse();
    }

    @Test
    void aTwinInAnotherOrderAndLayoutDiffersInNothing() throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.walk(Path.of("options"))) {
            files = all.filter(f -> f.toString().matches(".*\\.(yaml|json)"))
                    .filter(f -> DecisionReader.read(f).value().isPresent())
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(3);
        for (Path file : files) {
            Decision decision = DecisionReader.read(file).orThrow();
            byte[] json = DecisionWriter.write(decision, DecisionFormat.JSON).bytes();
            JsonNode twin = shuffled(new ObjectMapper().readTree(json), new Random(7));
            Difference difference = Comparing.of(decision, read(twin.toPrettyString()));

            assertThat(difference.changes()).as("%s", file).isEmpty();
            assertThat(difference.isEmpty()).isTrue();
            assertThat(difference.isSameRanking()).isTrue();
        }
    }

    @Test
    void anotherOrderOfDecidersIsSaid() throws Exception {
        Decision decision =
                DecisionReader.read(Path.of("options/north-korea-2017.yaml")).orThrow();
        JsonNode tree = new ObjectMapper()
                .readTree(DecisionWriter.write(decision, DecisionFormat.JSON).bytes());
        ObjectNode uncertainties = (ObjectNode) tree.get("uncertainties");
        // What is set again stands last.
        uncertainties.set("beijing-presses", uncertainties.remove("beijing-presses"));
        Difference difference = Comparing.of(decision, read(tree.toPrettyString()));

        assertThat(difference.isSameRanking()).isFalse();
        assertThat(difference.notes())
                .contains("The deciders move in another order, which can change what they answer.");
    }

    /** At weights 20 and 40 wood has 0.2 + 0.267 with the old baseline, 0.2 + 0.533 with the new one; steel 0.1 + 0.533. */
    @Test
    void anotherBaselineIsAChangeWhereMissingPerformancesCountAsIt() {
        String before = """
                title: Bridge
                baseline: keep
                missing: baseline
                sources: {log: {title: Log of the bridge}}
                criteria:
                  cost: {weight: 60, direction: min, scale: {worst: 100, best: 0}}
                  time: {weight: 40, direction: min, scale: {worst: 50, best: 0}}
                options:
                  keep: {performance: {cost: 50, time: 30}}
                  steel: {performance: {cost: 70, time: 10}}
                  wood: {performance: {cost: {value: 40, evidence: [{source: log}]}, time: unknown}}
                """;
        Difference difference = Comparing.of(
                yaml(before),
                yaml(before.replace("baseline: keep", "baseline: steel").replace("60", "20")));

        double start = 0.5 - 0.52;
        double weighed = (0.3 + 2 * 0.8) / 3 - (0.6 + 2 * 0.4) / 3;
        double based = 0.5 - (0.6 * 0.6 + 0.4 * 0.8);
        double end = (0.3 + 2 * 0.8) / 3 - (0.6 + 2 * 0.8) / 3;
        assertThat(difference.leads().get("steel").before()).isCloseTo(start, within(1e-12));
        assertThat(difference.leads().get("steel").after()).isCloseTo(end, within(1e-12));
        Map<String, Double> shares = difference.attribution().get("steel");
        assertThat(shares).containsOnlyKeys("weights", "baseline");
        assertThat(shares.get("weights")).isCloseTo((weighed - start + end - based) / 2, within(1e-12));
        assertThat(shares.get("baseline")).isCloseTo((based - start + end - weighed) / 2, within(1e-12));
    }

    @Test
    void anOptionWithAnotherIdIsTheSameOption() {
        String before = """
                title: Bridge
                criteria:
                  cost: {weight: 60, scale: {worst: 0, best: 100}}
                  time: {weight: 40, scale: {worst: 0, best: 50}}
                options:
                  steel: {performance: {cost: 70, time: 10}}
                  wood: {performance: {cost: 40, time: 20}}
                """;
        Difference difference = Comparing.of(
                yaml(before), yaml(before.replace("steel:", "iron:").replace("60", "50")));
        String text = new MarkdownRenderer().render(DifferenceBlocks.of(difference));

        assertThat(DifferenceBlocks.summary(difference))
                .isEqualTo("2 changes; Iron stays first, and so does every rank.");
        assertThat(text).contains("| Iron | 1 | 1 |").doesNotContain("| Steel | 1 |");
    }

    private static Decision yaml(String text) {
        return DecisionReader.read("d.yaml", text.getBytes(StandardCharsets.UTF_8))
                .orThrow();
    }

    /** The same with the keys of every map in another order, but for what is decided: its order says who moves first. */
    private static JsonNode shuffled(JsonNode node, Random random) {
        if (node instanceof ObjectNode map) {
            List<String> names = new ArrayList<>();
            map.fieldNames().forEachRemaining(names::add);
            List<String> decided = names.stream()
                    .filter(name -> map.get(name).has("decided-by"))
                    .toList();
            Collections.shuffle(names, random);
            Iterator<String> inOrder = decided.iterator();
            names.replaceAll(name -> decided.contains(name) ? inOrder.next() : name);
            ObjectNode other = map.objectNode();
            names.forEach(name -> other.set(name, shuffled(map.get(name), random)));
            return other;
        }
        if (node instanceof ArrayNode list) {
            ArrayNode other = list.arrayNode();
            list.forEach(element -> other.add(shuffled(element, random)));
            return other;
        }
        return node;
    }

    @Test
    void sharesSumToTheChangeOfTheLeadOnRandomPairs() {
        int pairs = 0;
        int shared = 0;
        for (long seed = 0; pairs < 500; seed++) {
            String text = OrdinaryDecision.of(seed, Integer.MAX_VALUE).text();
            Decision a;
            Decision b;
            try {
                a = read(text);
                b = read(
                        seed % 2 == 0
                                ? OrdinaryDecision.of(seed + 1, Integer.MAX_VALUE)
                                        .text()
                                : edited(text, seed));
                Study.of(a).evaluate();
                Study.of(b).evaluate();
            } catch (SteelyardException unranked) {
                continue;
            }
            Difference difference = Comparing.of(a, b);
            pairs++;
            theLastStateIsTheSecondDecision(a, b);
            for (Map.Entry<String, Map<String, Double>> shares :
                    difference.attribution().entrySet()) {
                Difference.Lead lead = difference.leads().get(shares.getKey());
                double sum = shares.getValue().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();
                double unit = DoubleStream.concat(
                                DoubleStream.of(1, lead.before(), lead.after()),
                                shares.getValue().values().stream().mapToDouble(Double::doubleValue))
                        .map(Math::abs)
                        .max()
                        .orElseThrow();
                assertThat(sum).as("seed %s, %s", seed, shares.getKey()).isCloseTo(lead.change(), within(1e-12 * unit));
                shared += shares.getValue().size() > 1 ? 1 : 0;
            }
            assertThat(difference.sufficient().isEmpty())
                    .as("seed %s", seed)
                    .isEqualTo(difference.necessary().isEmpty());
        }
        assertThat(shared).isGreaterThan(300);
    }

    /** All changes made in the first decision rank as the second does, but for rounding. */
    private static void theLastStateIsTheSecondDecision(Decision a, Decision b) {
        Map<String, Object> before = FactTree.of(a);
        Map<String, Object> after = FactTree.of(b);
        List<Change> changes = Facts.differing(FactTree.bare(before), FactTree.bare(after));
        MixedStates states = new MixedStates(
                FactTree.bare(before), Map.of(), List.of(changes), new Renaming(Map.of(), Map.of()), Study::of);
        BitSet all = new BitSet();
        all.set(0);
        MixedStates.State last = states.at(all).orElseThrow();
        MixedStates.State own = states.state(Study.of(b).evaluate());
        assertThat(last.scores().keySet()).isEqualTo(own.scores().keySet());
        last.scores()
                .forEach((id, score) ->
                        assertThat(score).isCloseTo(own.scores().get(id), within(1e-6 * Math.max(1, Math.abs(score)))));
    }

    /** Some numbers in the text changed. */
    private static String edited(String json, long seed) {
        Random random = new Random(seed);
        try {
            ObjectNode root = (ObjectNode) new ObjectMapper().readTree(json);
            ObjectNode options = (ObjectNode) root.get("options");
            options.forEach(option -> {
                ObjectNode row = (ObjectNode) option.get("performance");
                List<String> names = new ArrayList<>();
                row.fieldNames().forEachRemaining(names::add);
                names.forEach(name -> {
                    JsonNode other =
                            options.elements().next().get("performance").get(name);
                    if (random.nextInt(3) == 0 && other != null && row.get(name).isNumber()) {
                        row.set(name, other);
                    }
                });
            });
            root.get("criteria").forEach(node -> {
                if (node.path("weight").isNumber() && random.nextBoolean()) {
                    ((ObjectNode) node).put("weight", 1 + random.nextInt(60));
                }
            });
            return root.toString();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void manyGroupsAreSharedOutByRandomOrdersWithAnError() throws Exception {
        StringBuilder before =
                new StringBuilder("title: Many\ncriteria: {cost: {direction: min, weight: 1, scale: {worst: 100,"
                        + " best: 0}}, good: {weight: 2, scale: {worst: 0, best: 100}}}\noptions:\n");
        StringBuilder after = new StringBuilder(before.toString().replace("weight: 2", "weight: 5"));
        for (int k = 0; k < 15; k++) {
            before.append("  o" + k + ": {performance: {cost: " + (40 + k) + ", good: " + (60 - 3 * k) + "}}\n");
            after.append("  o" + k + ": {performance: {cost: " + (70 - 2 * k) + ", good: " + (20 + 4 * k) + "}}\n");
        }
        Difference sampled = Comparing.of(read(before.toString()), read(after.toString()));

        assertThat(sampled.permutations()).contains(200);
        assertThat(sampled.notes()).anyMatch(note -> note.contains("16 groups of changes"));
        assertThat(sampled).isEqualTo(Comparing.of(read(before.toString()), read(after.toString())));
        sampled.attribution().forEach((id, shares) -> {
            double sum =
                    shares.values().stream().mapToDouble(Double::doubleValue).sum();
            assertThat(sum).isCloseTo(sampled.leads().get(id).change(), within(1e-12));
            // Only its own performances, those of the old leader and the weights can move a lead on declared scales.
            assertThat(shares.get("performances:o1")).isEqualTo(id.equals("o1") ? shares.get("performances:o1") : 0);
        });
        // The lead of o1 depends on three groups: its share by all their orders is known.
        double[] known = {share(0, before, after), share(1, before, after), share(2, before, after)};
        Map<String, Double> o1 = sampled.attribution().get("o1");
        Map<String, Double> errors = sampled.errors().orElseThrow().get("o1");
        String[] names = {"weights", "performances:o0", "performances:o1"};
        for (int g = 0; g < 3; g++) {
            assertThat(o1.get(names[g])).isCloseTo(known[g], within(1e-9 + 5 * errors.get(names[g])));
        }
    }

    /** Shapley's value for three groups, worked out from the weighted sums: weights, o0, o1. */
    private static double share(int group, StringBuilder before, StringBuilder after) {
        double share = 0;
        int[][] orders = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
        for (int[] order : orders) {
            boolean[] made = new boolean[3];
            for (int g : order) {
                double last = lead(made);
                made[g] = true;
                share += g == group ? (lead(made) - last) / 6 : 0;
            }
        }
        return share;
    }

    private static double lead(boolean[] made) {
        double good = made[0] ? 5 / 6.0 : 2 / 3.0;
        double o0 = made[1] ? (1 - good) * 0.30 + good * 0.20 : (1 - good) * 0.60 + good * 0.60;
        double o1 = made[2] ? (1 - good) * 0.32 + good * 0.24 : (1 - good) * 0.59 + good * 0.57;
        return o1 - o0;
    }

    @Test
    void changesThatAreNoDecisionWithoutEachOtherCountAsOne() {
        Decision before = read(
                "title: T\ncriteria: {a: {scale: {worst: 0, best: 10}, weight: 1}, b: {weight: 1, scale:"
                        + " {worst: 0, best: 1}}}\noptions: {x: {performance: {a: 8, b: 0}}, y: {performance: {a: 4, b: 1}}}\n");
        Decision after = read(
                "title: T\ncriteria: {a: {levels: {poor: 0, good: 100}, weight: 3}, b: {weight: 1, scale:"
                        + " {worst: 0, best: 1}}}\noptions: {x: {performance: {a: poor, b: 0}}, y: {performance: {a: good, b: 1}}}\n");

        Difference difference = Comparing.of(before, after);

        assertThat(difference.attribution().get("x").keySet())
                .containsExactly("weights", "performances:x+performances:y+scales");
        assertThat(difference.notes()).anyMatch(note -> note.contains("without each other count as one"));
    }

    @Test
    void otherIdsOtherPlacesAndOtherPeopleAreTold() throws Exception {
        assertThat(words(Comparing.of(read(lunch()), changed("canteen:", "kantine:"))))
                .containsExactly("option canteen renamed: kantine");
        assertThat(words(Comparing.of(read(lunch()), changed("price:", "cost:"))))
                .containsExactly("criterion price renamed: cost");
        Difference added = Comparing.of(
                read(lunch()),
                changed("options: {", "options: {market: {performance: {price: 5, walk: 9, taste: fine}}, "));
        assertThat(words(added)).containsExactly("option added: Market");
        assertThat(added.attribution().get("noodles")).containsOnlyKeys("options");
        assertThat(words(Comparing.of(
                        read(lunch()),
                        changed("direction: min, weight: 20}", "direction: min, weight: 20, note: on foot}"))))
                .containsExactly("Walk, note: none → on foot");
        Decision grouped = read(
                "title: T\ncriteria: {g: {weight: 1, criteria: {a: {direction: max, weight: 1}, b: {direction: max, weight:"
                        + " 1}}}, c: {direction: max, weight: 1}, h: {weight: 1, criteria: {d: {direction: max, weight: 1}}}}\noptions: {x: {performance: {a: 1, b: 2, c: 3, d: 4}}, y: {performance: {a: 2, b: 1,"
                        + " c: 1, d: 1}}}\nstakeholders: {ann: {weights: {a: 5}}}\n");
        Decision moved = read(
                "title: T\ncriteria: {g: {weight: 1, criteria: {a: {direction: max, weight: 1}}}, c: {direction: max, weight:"
                        + " 1}, h: {weight: 1, criteria: {d: {direction: max, weight: 1}, b: {direction: max, weight: 1}}}}\noptions: {x: {performance: {a: 1, b: 2, c: 3, d: 4}}, y: {performance: {a: 2, b: 1,"
                        + " c: 1, d: 1}}}\nstakeholders: {ann: {weights: {a: 7}}}\n");
        Difference difference = Comparing.of(grouped, moved);
        assertThat(words(difference)).containsExactly("Ann: weight of A 5 → 7 points", "B moved: G → H");
        assertThat(difference.changes().get(0).group()).isEqualTo("weights:ann");
    }

    @Test
    void leadsAreTakenOverTheBestThatIsThereThroughout() throws Exception {
        Difference difference = Comparing.of(
                read(lunch()), changed(" bakery: {performance: {price: 8, walk: 5,\n  taste: fine}},", ""));

        assertThat(difference.over()).contains("canteen");
        assertThat(difference.notes()).anyMatch(note -> note.startsWith("Leads are over Canteen"));
    }

    @Test
    void aScaleThatSaysTheSameDirectionIsOneChange() {
        String yaml = """
                title: t
                criteria: {cost: {direction: min}}
                options: {a: {performance: {cost: 3}}, b: {performance: {cost: 4}}}
                """;
        Decision one = read(yaml);
        Decision other = read(yaml.replace("{direction: min}", "{scale: {worst: 10, best: 0}}"));
        Decision turned = read(yaml.replace("{direction: min}", "{scale: {worst: 0, best: 10}}"));

        assertThat(Comparing.changes(one, other)).containsExactly("Cost, scale: none → {worst: 10, best: 0}");
        assertThat(Comparing.changes(one, turned)).hasSize(2).anyMatch(said -> said.contains("direction"));
    }
}
