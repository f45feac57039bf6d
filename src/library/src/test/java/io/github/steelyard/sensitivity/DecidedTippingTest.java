package io.github.steelyard.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.Steelyard;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Chance;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Settled;
import io.github.steelyard.model.Uncertainties;
import io.github.steelyard.model.Uncertainty;
import io.github.steelyard.phrases.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody decides moves from where it is: a small move changes scores by little, a whole one settles it. */
class DecidedTippingTest {

    private static double[] scores(Study study, Uncertainties all) {
        return study.method()
                .prepared(Settled.under(study.problem(), all), study.parameters())
                .score(study.weights(), Tracer.OFF)
                .toArray();
    }

    private static Study study(String file) {
        return Steelyard.read(Path.of(file)).study();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "options/north-korea-2017.yaml",
                "src/test/resources/meaning/reactions-best.yaml",
                "src/test/resources/meaning/reactions-likely-bounds.yaml",
                "src/test/resources/meaning/reactions-noisy.yaml",
                "src/test/resources/meaning/reactions-two-deciders.yaml",
                "src/test/resources/meaning/chance-by-option.yaml"
            })
    void aSmallMoveChangesScoresByLittle(String file) {
        Study study = study(file);
        Uncertainties all = Settled.uncertainties(study.problem());
        double[] now = scores(study, all);
        Option leader = study.evaluate().first();
        List<Shift> shifts = TippingPoints.shifts(all, leader);
        assertThat(shifts).isNotEmpty();
        for (Shift shift : shifts) {
            for (double end : new double[] {shift.from(), shift.to()}) {
                double[] moved = scores(study, all.with(shift.at(Segment.at(shift.now(), end, 1e-7))));
                assertThat(moved)
                        .as("%s towards %s", shift.uncertainty().id(), end)
                        .usingComparatorWithPrecision(1e-4)
                        .containsExactly(now);
            }
        }
    }

    @Test
    void aWholeMoveIsTheEventSettled() {
        Study study = study("options/north-korea-2017.yaml");
        Uncertainties all = Settled.uncertainties(study.problem());
        Option leader = study.evaluate().first();
        int decided = 0;
        for (Shift shift : TippingPoints.shifts(all, leader)) {
            if (shift.uncertainty().reply().isEmpty() || !(shift.uncertainty() instanceof Uncertainty.Event event)) {
                continue;
            }
            decided++;
            for (int outcome = 0; outcome <= 1; outcome++) {
                Uncertainty settled = new Uncertainty.Event(event.label(), Chance.of(outcome), Map.of());
                assertThat(scores(study, all.with(shift.at(outcome))))
                        .usingComparatorWithPrecision(1e-9)
                        .containsExactly(scores(study, all.with(settled)));
            }
        }
        assertThat(decided).isEqualTo(2);
    }

    @Test
    void theChanceNowIsThatUnderTheLeader() {
        Study study = study("options/north-korea-2017.yaml");
        TippingPoints points = TippingPoints.of(study);
        TippingPoints.Tipping presses = points.shifts().stream()
                .filter(t -> t.uncertainty().id().equals("beijing-presses"))
                .findFirst()
                .orElseThrow();
        Uncertainty.Event told = (Uncertainty.Event) presses.uncertainty();
        assertThat(presses.now()).isEqualTo(told.chance(points.leader().id()).central(), within(1e-12));
        presses.below().ifPresent(p -> assertThat(p.at()).isLessThan(presses.now() - 0.01));
    }

    @Test
    void whatIsNotCertainIsNotCalledSo() {
        assertThat(Words.percent(0.997)).isEqualTo("99.7%");
        assertThat(Words.percent(0.9996)).isEqualTo("over 99.9%");
        assertThat(Words.percent(1)).isEqualTo("100%");
        assertThat(Words.percent(0.994)).isEqualTo("99%");
    }
}
