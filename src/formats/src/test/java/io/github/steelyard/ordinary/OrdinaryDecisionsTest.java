package io.github.steelyard.ordinary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.Loaded;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * Every method, every analysis, {@code validate} and {@code report} end in an answer or in a refusal with a reason, on
 * decisions made up at random: never in an exception, never in a number that is none.
 *
 * <p>The build's share: all decisions are read, validated, reported and analysed by the usual analyses with their own
 * method, and each takes some of the pairs of method and analysis, so that every pair is met many times.
 * {@code -Dordinary.full=true} asks every pair of every decision, {@code -Dordinary.first} and
 * {@code .count} say which, and with {@code -Dordinary.wild=1} all have numbers near the ends of what doubles hold.
 */
class OrdinaryDecisionsTest {

    private static final long FIRST = Long.getLong("ordinary.first", 0);
    private static final int COUNT = Integer.getInteger("ordinary.count", 1_000);
    private static final boolean FULL = Boolean.getBoolean("ordinary.full");
    private static final int WILD = Integer.getInteger("ordinary.wild", 40);
    private static final Map<String, Integer> SIZES = Map.of("samples", 64, "steps", 10, "threads", 1);
    private static final List<String> USUAL = List.of("stability-intervals", "flip-distance", "smaa", "dominance");
    private static final int PAIRS = 5;

    private final LongAdder answers = new LongAdder();
    private final LongAdder refusals = new LongAdder();
    private final LongAdder invalid = new LongAdder();

    @Test
    void everyQuestionEndsInAnAnswerOrARefusal() {
        List<String> faults = Collections.synchronizedList(new ArrayList<>());
        LongStream.range(FIRST, FIRST + COUNT).parallel().forEach(seed -> faults.addAll(tried(seed)));
        Map<String, List<String>> kinds = new TreeMap<>();
        faults.forEach(f -> kinds.computeIfAbsent(
                        f.replaceAll("^\\d+: [^:]*: ", "").replaceAll("[-0-9.E]{4,}", "#"), k -> new ArrayList<>())
                .add(f));
        if (FULL) {
            System.out.println("answers " + answers + ", refusals " + refusals + ", refused files " + invalid);
        }
        assertThat(kinds.entrySet().stream()
                        .map(e -> e.getValue().size() + " x " + e.getValue().get(0))
                        .toList())
                .isEmpty();
        // A generator of nothing but refusals would prove nothing.
        assertThat(answers.sum()).isGreaterThan(FULL ? refusals.sum() * 3 / 4 : 2 * refusals.sum());
        assertThat(invalid.sum()).isLessThan(COUNT / 20 + 1);
    }

    private List<String> tried(long seed) {
        Trial trial = new Trial(seed, WILD, SIZES, answers, refusals);
        Loaded loaded = trial.load();
        Study study = trial.study(loaded, invalid);
        if (study == null) {
            return trial.faults();
        }
        for (String id : USUAL) {
            trial.ask(study, Analyses.all().get(id));
        }
        trial.report(loaded, study);
        trial.askPairs(study, FULL ? Integer.MAX_VALUE : PAIRS);
        return trial.faults();
    }
}
