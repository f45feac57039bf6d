package io.github.steelyard.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.steelyard.Editing;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.model.Performance;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journal that was kept gives every state of the meeting again. */
class ReplayTest {

    private static final Instant START = Instant.parse("2026-11-30T14:00:00Z");

    @TempDir
    private Path folder;

    /** Records edits of a session, and gives the files after each. */
    private List<Map<String, byte[]>> record(Path journal, int edits) throws Exception {
        Path file = folder.resolve("lunch.yaml");
        Files.copy(Path.of("options/examples/lunch.yaml"), file);
        Editing editing = Editing.open(file);
        List<Map<String, byte[]>> states = new ArrayList<>(List.of(editing.contents()));
        KeptJournal kept = KeptJournal.begin(journal, editing.contents());
        Random random = new Random(11);
        String[] nodes = {"price", "walk", "taste"};
        String[] options = {"canteen", "bakery", "noodles"};
        for (int k = 1; k <= edits; k++) {
            String node = nodes[random.nextInt(3)];
            boolean isWeight = random.nextBoolean();
            editing = isWeight
                    ? editing.weight(node, random.nextInt(1, 400) / 4.0)
                    : editing.performance(
                            options[random.nextInt(3)],
                            nodes[random.nextInt(2)],
                            Performance.exact(random.nextInt(1, 30)));
            kept.step(
                    START.plusSeconds(k),
                    k % 3 == 0 ? Optional.of("treasury") : Optional.empty(),
                    isWeight ? "weight of " + node : "a performance, \"as seen\"\t– ü 😀",
                    k % 5 == 0 ? "Ann asked for it" : "",
                    editing.contents());
            states.add(editing.contents());
        }
        return states;
    }

    @Test
    void everyStateOfTwoThousandEditsComesOutByteForByte() throws Exception {
        Path journal = folder.resolve("lunch.journal.jsonl");
        List<Map<String, byte[]>> states = record(journal, 2_000);

        Replay replay = Replay.of("lunch.journal.jsonl", Files.readAllBytes(journal));

        assertThat(replay.fault()).isEmpty();
        assertThat(replay.moments()).hasSize(2_001);
        for (int k = 0; k <= 2_000; k++) {
            Map<String, String> texts = replay.at(k).texts();
            assertThat(texts).as("step %s", k).containsOnlyKeys("lunch.yaml");
            assertThat(texts.get("lunch.yaml").getBytes(StandardCharsets.UTF_8))
                    .as("step %s", k)
                    .isEqualTo(states.get(k).values().iterator().next());
        }
        assertThat(replay.at(START.plusSeconds(7)).step()).isEqualTo(7);
        assertThat(replay.at(START).step()).isZero();
        assertThat(replay.at(9).person()).contains("treasury");
        assertThat(replay.at(10).why()).isEqualTo("Ann asked for it");
        assertThat(replay.moments()).anyMatch(m -> m.what().equals("a performance, \"as seen\"\t– ü 😀"));
    }

    @Test
    void aDamagedJournalNamesTheLastGoodStep() throws Exception {
        Path journal = folder.resolve("lunch.journal.jsonl");
        record(journal, 20);
        List<String> lines = Files.readAllLines(journal);
        String whole = Files.readString(journal);

        Replay torn = Replay.of("j", whole.substring(0, whole.length() - 30).getBytes(StandardCharsets.UTF_8));
        assertThat(torn.fault().orElseThrow())
                .isEqualTo(
                        "j:21: this line is broken off or is no JSON; the last good step is 19 of 2026-11-30T14:00:19Z");
        List<String> edited = new ArrayList<>(lines);
        edited.set(9, lines.get(9).replaceFirst("\"text\": \"", "\"text\": \"9"));
        assertThat(fault(edited))
                .startsWith("j:10: this is not step 9 as it was written")
                .endsWith("the last good step is 8 of" + " 2026-11-30T14:00:08Z");
        List<String> missing = new ArrayList<>(lines);
        missing.remove(5);
        assertThat(fault(missing)).startsWith("j:6: this is not step 5").contains("lines are missing");
        List<String> doubled = new ArrayList<>(lines);
        doubled.add(7, lines.get(6));
        assertThat(fault(doubled)).startsWith("j:8: this is not step 7");
        Random random = new Random(5);
        for (int k = 0; k < 200; k++) {
            byte[] damaged = whole.getBytes(StandardCharsets.UTF_8);
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            try {
                Replay replay = Replay.of("j", damaged);
                assertThat(replay.moments().size() == 21 || replay.fault().isPresent())
                        .isTrue();
            } catch (Refusal first) {
                assertThat(first.getMessage()).contains("j");
            }
        }
        assertThatThrownBy(() -> Replay.of("j", "title: T\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is no journal");
    }

    private static String fault(List<String> lines) {
        return Replay.of("j", (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8))
                .fault()
                .orElseThrow();
    }

    @Test
    void theMinutesSayWhatChangedTheLeaderWhenAndWhy() throws Exception {
        Path file = folder.resolve("lunch.yaml");
        Files.copy(Path.of("options/examples/lunch.yaml"), file);
        Path journal = folder.resolve("lunch.journal.jsonl");
        Editing editing = Editing.open(file);
        KeptJournal kept = KeptJournal.begin(journal, editing.contents());
        editing = editing.weight("walk", 21);
        kept.step(START.plusSeconds(60), Optional.empty(), "weight of Walk 20 → 21", "", editing.contents());
        kept.shown(START.plusSeconds(90));
        editing = editing.weight("price", 90);
        kept.step(
                START.plusSeconds(120),
                Optional.of("Ann"),
                "weight of Price 30 → 90",
                "budget was cut",
                editing.contents());

        Replay replay = Replay.of("j", Files.readAllBytes(journal));
        String text = new io.github.steelyard.report.MarkdownRenderer()
                .render(Minutes.of(replay, io.github.steelyard.evaluation.Study::of));

        assertThat(text)
                .contains("On 30 November 2026 between 14:01:00 and 14:02:00 UTC there were 3 steps.")
                .contains("At the beginning Bakery was first, at the end Canteen.")
                .contains(
                        "14:02:00, for Ann: weight of Price 30 → 90 (budget was cut). Canteen takes the first place from Bakery.")
                .contains("Weights were moved after the ranking was shown");
    }

    @Test
    void filesThatIncludeOthersAreWrittenBesideEachOther() throws Exception {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        contents.put("a/main.yaml", "include: [parts/o.yaml]\ntitle: T\n".getBytes(StandardCharsets.UTF_8));
        contents.put("a/parts/o.yaml", "options: {}\n".getBytes(StandardCharsets.UTF_8));
        Path journal = folder.resolve("j.journal.jsonl");
        KeptJournal.begin(journal, contents);
        Path out = Files.createDirectory(folder.resolve("out")).resolve("then.yaml");

        MomentFiles.write(Replay.of("j", Files.readAllBytes(journal)).last(), out);

        assertThat(Files.readAllBytes(out)).isEqualTo(contents.get("a/main.yaml"));
        assertThat(out.resolveSibling("parts").resolve("o.yaml")).hasBinaryContent(contents.get("a/parts/o.yaml"));
    }

    @Test
    void aJournalGoesOnAfterAKillAndAfterOthersChangedTheFile() throws Exception {
        Path journal = KeptJournal.beside(folder.resolve("lunch.yaml"));
        assertThat(journal).hasFileName("lunch.journal.jsonl");
        List<Map<String, byte[]>> states = record(journal, 3);
        byte[] whole = Files.readAllBytes(journal);
        for (int cut = 1; cut < 60; cut += 7) {
            Files.write(journal, java.util.Arrays.copyOf(whole, whole.length - cut));
            Instant now = START.plusSeconds(60);
            KeptJournal kept = KeptJournal.resume(journal, now, states.get(3));
            kept.step(now, Optional.empty(), "back", "", states.get(0));
            Replay replay = Replay.of("lunch.journal.jsonl", Files.readAllBytes(journal));
            assertThat(replay.fault()).isEmpty();
            assertThat(replay.moments()).extracting(Replay.Moment::what).endsWith("back");
            assertThat(replay.at(3).what()).isEqualTo("the files were changed since the last step");
            assertThat(replay.last().texts()).isEqualTo(replay.at(0).texts());
        }
        Files.write(
                journal,
                new String(whole, StandardCharsets.UTF_8)
                        .replace("\"from\": ", "\"from\": 1")
                        .getBytes());
        assertThatThrownBy(() -> KeptJournal.resume(journal, START, states.get(3)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("edited by hand");
    }

    @Test
    void aReasonGivenLaterIsThatOfItsStep() throws Exception {
        Path journal = folder.resolve("x.journal.jsonl");
        Files.copy(Path.of("options/examples/lunch.yaml"), folder.resolve("x.yaml"));
        Editing editing = Editing.open(folder.resolve("x.yaml"));
        KeptJournal kept = KeptJournal.begin(journal, editing.contents());
        kept.reason(START, "nothing was done yet");
        kept.step(
                START,
                Optional.empty(),
                "weight of price",
                "",
                editing.weight("price", 90).contents());
        kept.shown(START);
        kept.reason(START, "budget was cut");
        Replay replay = Replay.of("x", Files.readAllBytes(journal));
        assertThat(replay.fault()).isEmpty();
        assertThat(replay.moments()).extracting(Replay.Moment::why).containsExactly("", "budget was cut", "", "");
        assertThat(Minutes.of(replay, io.github.steelyard.evaluation.Study::of).toString())
                .contains("weight of price (budget was cut)");
    }
}
