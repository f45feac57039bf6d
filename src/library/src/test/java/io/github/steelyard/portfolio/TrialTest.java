package io.github.steelyard.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Combination;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.DecisionBuilder;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.PackageLimit;
import io.github.steelyard.model.PackageRule;
import io.github.steelyard.model.Packages;
import io.github.steelyard.packages.Tried;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A set of measures that is tried out is placed as it is ranked, and every rule that it breaks is told. */
class TrialTest {

    private static final List<String> IDS = List.of("m0", "m1", "m2", "m3", "m4");

    private static Decision random(Random random) {
        DecisionBuilder builder = Decision.builder("Random")
                .criteria(
                        Criterion.max("a").between(0, 60).weighing(1 + random.nextInt(5)),
                        Criterion.min("b").between(60, 0).weighing(1 + random.nextInt(5)));
        IDS.forEach(id -> builder.option(id, 1 + random.nextInt(10), 1 + random.nextInt(10)));
        return builder.packages(new Packages(
                        IDS,
                        Map.of("a", Combination.SUM, "b", Combination.SUM),
                        List.of(),
                        List.of(
                                PackageRule.needs(List.of("m0"), List.of("m1", "m2"), "it stands on both"),
                                PackageRule.of(PackageRule.Kind.NEVER, List.of("m3", "m4"), ""),
                                PackageRule.of(PackageRule.Kind.AT_LEAST_ONE, List.of("m1", "m4"), "")),
                        List.of(new PackageLimit(
                                Label.of("effort"), 6, Map.of("m0", 1.0, "m1", 2.0, "m2", 3.0, "m3", 2.0, "m4", 1.0))),
                        false))
                .build();
    }

    @Test
    void everySetIsPlacedAsItIsRankedOrSaysWhatItBreaks() {
        Random random = new Random(18);
        for (int round = 0; round < 12; round++) {
            Decision decision = random(random);
            Evaluation ranked = Study.of(decision.rankingPackages()).evaluate();
            List<Option> options = ranked.study().problem().options();
            for (int set = 0; set < 32; set++) {
                List<String> asked = new ArrayList<>();
                for (int i = 0; i < 5; i++) {
                    if ((set >> i & 1) == 1) {
                        asked.add(IDS.get(i));
                    }
                }
                Tried tried = Analyses.PACKAGES
                        .run(Study.of(decision), Map.of("measures", asked.isEmpty() ? List.of("none") : asked))
                        .tried();
                List<String> broken = broken(asked);
                assertThat(tried.measures()).isEqualTo(asked);
                assertThat(tried.breaks()).extracting(Tried.Broken::rule).isEqualTo(broken);
                String id = asked.isEmpty() ? "none" : String.join("+", asked);
                int row = options.stream().map(Option::id).toList().indexOf(id);
                assertThat(tried.place().isPresent()).as(id).isEqualTo(broken.isEmpty());
                if (broken.isEmpty()) {
                    double score = ranked.scores().at(row);
                    assertThat(tried.score().getAsDouble()).isCloseTo(score, within(1e-12));
                    assertThat(tried.place()).hasValue(1 + better(ranked, score));
                }
            }
        }
    }

    /** How many allowed packages are better; single measures count where they are packages. */
    private static long better(Evaluation ranked, double score) {
        List<Option> options = ranked.study().problem().options();
        long count = 0;
        for (int i = 0; i < options.size(); i++) {
            List<String> measures = List.of(options.get(i).id().split("\\+"));
            count += broken(measures).isEmpty() && ranked.scores().at(i) > score + 1e-12 ? 1 : 0;
        }
        return count;
    }

    private static List<String> broken(List<String> in) {
        List<String> broken = new ArrayList<>();
        if (in.contains("m0") && !(in.contains("m1") && in.contains("m2"))) {
            broken.add("M0 needs M1 and M2");
        }
        if (in.contains("m3") && in.contains("m4")) {
            broken.add("never M3 with M4");
        }
        if (!in.contains("m1") && !in.contains("m4")) {
            broken.add("at least one of M1, M4");
        }
        int use = in.stream()
                .mapToInt(id ->
                        Map.of("m0", 1, "m1", 2, "m2", 3, "m3", 2, "m4", 1).getOrDefault(id, 0))
                .sum();
        if (use > 6) {
            broken.add("Effort is " + use + ", at most 6");
        }
        return broken;
    }

    @Test
    void aWrongMeasureIsToldWithTheNearest() {
        Study study = Study.of(random(new Random(1)));
        assertThatThrownBy(() -> Analyses.PACKAGES.run(study, Map.of("measures", List.of("m9"))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("'m9' is not one of the measures: m0, m1, m2, m3, m4; did you mean 'm0'?");
    }

    @Test
    void aRequirementThatAPackageFailsIsTold() {
        Decision base = random(new Random(2));
        Decision decision = base.with(base.tree().replacing(c -> c.id().equals("b") ? c.atMost(3) : c));
        Tried tried = Analyses.PACKAGES
                .run(Study.of(decision), Map.of("measures", List.of("m1", "m2")))
                .tried();
        assertThat(tried.breaks()).hasSize(1);
        assertThat(tried.breaks().get(0).rule()).startsWith("B is ").endsWith("; required is at most 3");
        assertThat(tried.place()).isEmpty();
    }
}
