package io.github.steelyard.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.editing.text.YamlText;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.DecisionWriter;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.format.DecisionFormat;
import io.github.steelyard.model.Decision;
import io.github.steelyard.ordinary.OrdinaryDecision;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The changes of two people to one file, brought together. */
class MergingTest {

    private static final String BASE = """
            title: Lunch # short
            criteria:
              price: {direction: min, weight: 30} # in euro
              walk: {direction: min, weight: 20}
            # places within a mile
            options:
              canteen: # our own
                performance: {price: 7, walk: 2}
              bakery:
                performance: {price: 8, walk: 5}
            """;

    private static String replaced(String from, String to) {
        assertThat(BASE).contains(from);
        return BASE.replace(from, to);
    }

    @Test
    void whatOneOfThemChangedIsInItWithOurComments() {
        String ours = replaced("weight: 30} # in euro", "weight: 40} # in euro, with tip");
        String theirs = """
                options:
                  noodles: {performance: {walk: 8, price: 11}}
                  bakery: {performance: {walk: 6, price: 8}}
                  canteen: {performance: {walk: 2, price: 7.0}}
                criteria:
                  walk: {weight: 20, direction: min}
                  price: {weight: 30, direction: min}
                title: Lunch
                """;

        Merged merged = Merging.of(BASE, ours, theirs, false);

        assertThat(merged.conflicts()).isEmpty();
        assertThat(merged.text()).isEqualTo("""
                        title: Lunch # short
                        criteria:
                          price: {direction: min, weight: 40} # in euro, with tip
                          walk: {direction: min, weight: 20}
                        # places within a mile
                        options:
                          canteen: # our own
                            performance: {price: 7, walk: 2}
                          bakery:
                            performance: {price: 8, walk: 6}
                          noodles: {performance: {walk: 8, price: 11}}
                        """);
    }

    @Test
    void whatBothChangedStandsTwiceAndTheReaderSaysWhere() {
        String ours = replaced("weight: 30", "weight: 40");
        String theirs = replaced("weight: 30", "weight: 50").replace("price: 8", "price: 9");

        Merged merged = Merging.of(BASE, ours, theirs, false);

        assertThat(merged.conflicts())
                .extracting(MergeConflict::sentence)
                .containsExactly("criteria, price, weight: was 30, ours 40, theirs 50");
        assertThat(merged.text()).contains("""
                        <<<<<<< ours
                          price: {direction: min, weight: 40} # in euro
                        =======
                          price: {direction: min, weight: 50} # in euro
                        >>>>>>> theirs
                          walk""").contains("price: 9");
        Loaded loaded = DecisionReader.read("merged.yaml", merged.text().getBytes(StandardCharsets.UTF_8));
        assertThat(loaded.diagnostics())
                .singleElement()
                .hasToString(
                        "merged.yaml:3:1: error: two versions were merged and differ here: keep line 4 (ours) or line 6"
                                + " (theirs), and take the other and the marks out [conflict-markers]");
    }

    @Test
    void aValueAndAMapOfTheSameThingAreOneFact() {
        String ours = replaced("price: 8", "price: 9");
        String theirs = replaced("price: 8", "price: {value: 8, note: with coffee}");

        Merged merged = Merging.of(BASE, ours, theirs, false);

        assertThat(merged.conflicts()).isEmpty();
        assertThat(merged.text()).contains("price: {value: 9, note: with coffee}");
    }

    @Test
    void aCriterionThatMovedIsMergedWhereItIs() {
        String base = "title: T\ncriteria:\n  g:\n    weight: 1\n    criteria:\n      a: {direction: max, weight: 1}\n"
                + "      b: {direction: max, weight: 1}\n  h:\n    weight: 1\n    criteria:\n      d: {direction: max, weight:"
                + " 1}\n";
        String theirs =
                base.replace("      b: {direction: max, weight: 1}\n", "") + "      b: {direction: max, weight: 1}\n";
        String ours = base.replace("b: {direction: max, weight: 1}", "b: {direction: max, weight: 7} # mine");

        Merged merged = Merging.of(base, ours, theirs, false);

        assertThat(merged.conflicts()).isEmpty();
        assertThat(merged.text()).endsWith("      b: {direction: max, weight: 7} # mine\n");
        assertThat(Merging.of(base, theirs, ours, false).text()).contains("b: {direction: max, weight: 7}");
    }

    @Test
    void whatWouldTakeACommentOfOursWithItIsAConflict() {
        String ours = replaced("canteen: # our own", "canteen: # our own, ask Ann");
        String theirs = replaced("  canteen: # our own\n    performance: {price: 7, walk: 2}\n", "");

        Merged merged = Merging.of(BASE, ours, theirs, false);

        assertThat(merged.conflicts()).extracting(MergeConflict::subject).containsExactly("options/canteen");
        assertThat(merged.text()).contains("# our own, ask Ann", "<<<<<<< ours", ">>>>>>> theirs");
        assertThat(Merging.of(BASE, BASE + "# end\n", theirs, false).text())
                .doesNotContain("canteen")
                .endsWith("# end\n");
    }

    @Test
    void evidenceThatEachAddsIsKept() {
        String base = "title: T\nnote: [1]\nevidence: [{source: a}]\n";
        Merged merged = Merging.of(
                base,
                base.replace("[{source: a}]", "[{source: a}, {source: b}]"),
                base.replace("[{source: a}]", "[{source: a}, {source: c}]"),
                false);

        assertThat(merged.conflicts()).isEmpty();
        assertThat(merged.text()).contains("{source: a}", "{source: b}", "{source: c}");
    }

    /** A fact set to another value, or taken out where there is none. */
    private record Edit(List<String> way, Optional<String> value) {

        boolean touches(Edit other) {
            int n = Math.min(way.size(), other.way.size());
            return way.subList(0, n).equals(other.way.subList(0, n)) && !equals(other);
        }
    }

    @Test
    void randomTriplesGiveBothChangesOrAConflictAndKeepOurComments() {
        int merged = 0;
        int contested = 0;
        for (long seed = 0; merged < 500; seed++) {
            Random random = new Random(seed);
            Optional<Decision> decision = DecisionReader.read(
                            "a.json",
                            OrdinaryDecision.of(seed, Integer.MAX_VALUE).text().getBytes(StandardCharsets.UTF_8))
                    .value();
            if (decision.isEmpty()) {
                continue;
            }
            String base = commented(new String(
                    DecisionWriter.write(decision.get(), DecisionFormat.YAML).bytes(), StandardCharsets.UTF_8));
            YamlText from = YamlText.of(base, false).orElseThrow();
            List<Edit> own = edits(decision.get(), random);
            List<Edit> other = edits(decision.get(), random);
            String ours = "# mine at the top\n"
                    + edited(from, own).replaceFirst("(?m)^criteria: # c.*", "criteria: # c3 mine");
            String theirs = shuffled(edited(from, other), random);

            Merged result = Merging.of(base, ours, theirs, false);

            Set<String> expected = new LinkedHashSet<>();
            other.forEach(b -> own.forEach(a -> {
                if (a.touches(b)) {
                    expected.add(String.join("/", a.way().size() < b.way().size() ? a.way() : b.way()));
                }
            }));
            Set<String> found = new LinkedHashSet<>();
            result.conflicts().forEach(c -> found.add(c.subject()));
            assertThat(found)
                    .as("seed %s\nours %s\ntheirs %s", seed, own, other)
                    .isEqualTo(expected);
            assertThat(result.text()).startsWith("# mine at the top\n").contains("criteria: # c3 mine");
            ours.lines()
                    .filter(line -> line.contains("# c") && !removed(line, base, other))
                    .forEach(line -> assertThat(result.text()).contains(line.substring(line.indexOf("# c"))));
            if (expected.isEmpty()) {
                List<Edit> both = new ArrayList<>(own);
                other.stream().filter(edit -> !own.contains(edit)).forEach(both::add);
                Object wanted = YamlText.of(edited(from, both), false)
                        .orElseThrow()
                        .root()
                        .plain();
                Object got =
                        YamlText.of(result.text(), false).orElseThrow().root().plain();
                assertThat(ThreeWay.isSame(got, wanted))
                        .as("seed %s\n%s\n%s", seed, got, wanted)
                        .isTrue();
            } else {
                contested++;
                assertThat(DecisionReader.read("m.yaml", result.text().getBytes(StandardCharsets.UTF_8))
                                .diagnostics())
                        .isNotEmpty()
                        .allMatch(d -> d.id().equals("conflict-markers"));
            }
            merged++;
        }
        assertThat(contested).isBetween(50, 450);
    }

    /** Whether a line stood under something that they took out, and went with it. */
    private static boolean removed(String line, String base, List<Edit> other) {
        String comment = line.substring(line.indexOf("# c"));
        return other.stream()
                .filter(edit -> edit.value().isEmpty())
                .anyMatch(edit -> !edited(YamlText.of(base, false).orElseThrow(), List.of(edit))
                        .contains(comment + "\n"));
    }

    private static String commented(String yaml) {
        StringBuilder text = new StringBuilder();
        int[] count = {0};
        yaml.lines()
                .forEach(line ->
                        text.append(line).append(" # c").append(++count[0]).append('\n'));
        return text.toString();
    }

    private static List<Edit> edits(Decision decision, Random random) {
        Map<List<String>, Edit> edits = new LinkedHashMap<>();
        int count = 1 + random.nextInt(3);
        for (int k = 0; k < count; k++) {
            String option = decision.options()
                    .get(random.nextInt(decision.options().size()))
                    .id();
            var nodes = decision.tree().root().children();
            String criterion = nodes.get(random.nextInt(nodes.size())).id();
            String number = String.valueOf(1 + random.nextInt(4));
            Edit edit = switch (random.nextInt(6)) {
                case 0 -> new Edit(List.of("title"), Optional.of("Title " + number));
                case 1 -> new Edit(List.of("criteria", criterion, "name"), Optional.of("Name " + number));
                case 2 -> new Edit(List.of("options", option, "note"), Optional.of("Note " + number));
                case 3 -> new Edit(List.of("options", "o" + random.nextInt(2)), Optional.empty());
                case 4 -> new Edit(List.of("options", "new-" + number), Optional.of("New " + number));
                default -> new Edit(List.of("seed"), Optional.of(number));
            };
            boolean clashes = edits.values().stream().anyMatch(edit::touches);
            boolean isLast =
                    edit.way().get(0).equals("options") && decision.options().size() < 3;
            if (!clashes && !isLast) {
                edits.putIfAbsent(edit.way(), edit);
            }
        }
        return List.copyOf(edits.values());
    }

    private static String edited(YamlText from, List<Edit> edits) {
        YamlText text = from;
        for (Edit edit : edits) {
            boolean isNew = edit.way().size() == 2 && edit.value().isPresent();
            text = edit.value().isEmpty()
                    ? text.remove(edit.way())
                    : text.put(
                            edit.way(),
                            isNew
                                    ? Map.of("name", edit.value().get())
                                    : edit.value().get());
        }
        return text.text();
    }

    /** The same facts in another order and layout, without comments. */
    private static String shuffled(String yaml, Random random) {
        StringBuilder text = new StringBuilder();
        write(YamlText.of(yaml, false).orElseThrow().root().plain(), random, text);
        String flow = text.toString();
        return flow.substring(1, flow.length() - 1).isBlank() ? yaml : flow + "\n";
    }

    private static void write(Object value, Random random, StringBuilder text) {
        if (value instanceof Map<?, ?> map) {
            List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
            Collections.shuffle(entries, random);
            text.append('{');
            for (int k = 0; k < entries.size(); k++) {
                text.append(k == 0 ? "" : ", ")
                        .append('"')
                        .append(entries.get(k).getKey())
                        .append("\": ");
                write(entries.get(k).getValue(), random, text);
            }
            text.append('}');
        } else if (value instanceof List<?> list) {
            text.append('[');
            for (int k = 0; k < list.size(); k++) {
                text.append(k == 0 ? "" : ", ");
                write(list.get(k), random, text);
            }
            text.append(']');
        } else {
            text.append('"').append(value).append('"');
        }
    }
}
