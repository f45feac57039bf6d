package io.github.steelyard.ordinary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.model.Combination;
import io.github.steelyard.report.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Packages with interactions, rules and limits, and strategies, go through every method and analysis as options do: each
 * question ends in an answer or in a refusal with a reason. {@code -Dpackaged.full=true} asks every pair of every decision.
 */
class PackagedDecisionsTest {

    private static final long FIRST = Long.getLong("packaged.first", 0);
    private static final int COUNT = Integer.getInteger("packaged.count", 40);
    private static final boolean FULL = Boolean.getBoolean("packaged.full");
    private static final Map<String, Integer> SIZES = Map.of("samples", 64, "steps", 10, "threads", 1);
    private static final int MOST_MEASURES = 4;
    private static final int PAIRS = 4;

    /** Every so many is written as a report, which draws more than all the others together. */
    private static final int REPORTED = 10;

    private final LongAdder answers = new LongAdder();
    private final LongAdder refusals = new LongAdder();
    private final LongAdder invalid = new LongAdder();

    /** A decision made up at random whose options are measures. */
    private static OrdinaryDecision packaged(long seed) {
        OrdinaryDecision plain = OrdinaryDecision.of(seed, Integer.MAX_VALUE);
        SplittableRandom random = new SplittableRandom(seed);
        List<String> measures = new ArrayList<>();
        while (plain.text().contains("\"o" + measures.size() + "\"") && measures.size() < MOST_MEASURES) {
            measures.add("o" + measures.size());
        }
        if (measures.size() < 2) {
            return null;
        }
        Map<String, Object> combine = new LinkedHashMap<>();
        Map<String, Object> adds = new LinkedHashMap<>();
        for (int j = 0; plain.text().contains("\"c" + j + "\""); j++) {
            if (random.nextBoolean()) {
                combine.put(
                        "c" + j,
                        Combination.words()
                                .get(random.nextInt(Combination.words().size())));
            }
            if (random.nextInt(3) == 0) {
                adds.put("c" + j, random.nextInt(-5, 6));
            }
        }
        Map<String, Object> packages = new LinkedHashMap<>();
        packages.put("measures", measures);
        packages.put("combine", combine);
        packages.put("ranked", true);
        if (!adds.isEmpty()) {
            packages.put("together", List.of(Map.of("of", measures.subList(0, 2), "add", adds)));
        }
        List<Object> rules = new ArrayList<>();
        if (random.nextInt(3) == 0) {
            rules.add(Map.of("never", measures.subList(measures.size() - 2, measures.size())));
        }
        if (random.nextInt(4) == 0) {
            rules.add(Map.of("if", measures.get(0), "needs", measures.get(1)));
        }
        packages.put("rules", rules);
        if (random.nextInt(3) == 0) {
            packages.put("limits", Map.of("effort", Map.of("at-most", 3, "use", Map.of(measures.get(0), 2))));
        }
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("packages", packages);
        // Packages of spreads that depend on an event besides are right, but slow to ask for their tipping points.
        boolean isSpread = List.of("\"min\"", "\"mode\"", "\"sd\"", "\"outcomes\"", "\"low\"").stream()
                .anyMatch(plain.text()::contains);
        if (!isSpread && !plain.text().contains("\"uncertainties\"")) {
            more.put("uncertainties", Map.of("happens", Map.of("chance", 0.4)));
            more.put("strategies", Map.of("plan", Map.of("start", "o0", "when", "happens", "then", "o1")));
        }
        String rest = Json.document(more).strip();
        String text = plain.text().strip();
        return new OrdinaryDecision(
                text.substring(0, text.lastIndexOf('}')).stripTrailing() + "," + rest.substring(1), plain.parameters());
    }

    @Test
    void everyQuestionEndsInAnAnswerOrARefusal() {
        List<String> faults = Collections.synchronizedList(new ArrayList<>());
        LongStream.range(FIRST, FIRST + COUNT).parallel().forEach(seed -> {
            OrdinaryDecision decision = packaged(seed);
            if (decision != null) {
                faults.addAll(tried(seed, decision));
            }
        });
        System.out.println("answers " + answers + ", refusals " + refusals + ", refused files " + invalid);
        assertThat(faults).isEmpty();
        // A generator of nothing but refusals would prove nothing.
        assertThat(answers.sum()).isGreaterThan(refusals.sum());
        assertThat(invalid.sum()).isLessThan(COUNT / 5 + 1);
    }

    private List<String> tried(long seed, OrdinaryDecision decision) {
        Trial trial = new Trial(seed, decision, SIZES, answers, refusals);
        Loaded loaded = trial.load();
        Study study = trial.study(loaded, invalid);
        if (study != null) {
            trial.frame(study);
            if (FULL || seed % REPORTED == 0) {
                trial.report(loaded, study);
            }
            trial.askPairs(study, FULL ? Integer.MAX_VALUE : PAIRS);
            Analyses.all().stream().forEach(analysis -> trial.ask(study, analysis));
        }
        return trial.faults();
    }
}
