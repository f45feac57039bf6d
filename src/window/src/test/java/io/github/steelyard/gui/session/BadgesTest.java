package io.github.steelyard.gui.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.editing.Origin;
import io.github.steelyard.gui.session.PerformanceSheet.Entry;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.model.Performance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadgesTest {

    @TempDir
    private Path folder;

    private Session open(String text) throws IOException {
        Path file = folder.resolve("buses.yaml");
        Files.writeString(file, text);
        return Demo.session(SessionState.opening(Origin.of(DecisionReader.read(file), file), Look.DEFAULT));
    }

    private static Entry cell(Session session, int i, int j) {
        return PerformanceSheet.of(session.state()).cells().get(i).get(j);
    }

    private static final String TEXT = """
            title: Buses
            sources:
              survey: {title: A survey}
            criteria:
              cost: {direction: min, scale: {worst: 60, best: 20}}
              noise: {direction: min}
            options:
              diesel: {performance: {cost: unknown, noise: 70}}
              battery:
                performance:
                  cost: {value: 40, evidence: [{source: survey}]}
                  noise: {value: 70, evidence: [{source: survey}]}
            """;

    @Test
    void whatIsMissingIsSaidAndMendedByARangeOverTheWholeScale() throws IOException {
        Session session = open(TEXT);
        Entry missing = cell(session, 0, 0);
        assertThat(missing.badges()).hasSize(1);
        Badge.Fix fix = missing.badges().get(0).fix().orElseThrow();
        assertThat(fix.label()).contains("20", "60");
        session.store().apply(fix.edit());
        assertThat(cell(session, 0, 0).badges()).noneMatch(b -> b.fix().isPresent());
        assertThat(session.state().decision().performances().at(0, 0)).isEqualTo(new Performance.Uniform(20, 60));
        session.store().undo();
        assertThat(cell(session, 0, 0)).isEqualTo(missing);
    }

    @Test
    void aJudgementWithoutEvidenceAmongManyWithItIsSaid() throws IOException {
        Session session = open(TEXT);
        assertThat(cell(session, 0, 1).badges()).singleElement().satisfies(b -> {
            assertThat(b.text()).contains("evidence");
            assertThat(b.fix()).isEmpty();
        });
        assertThat(cell(session, 1, 1).badges()).isEmpty();
    }

    @Test
    void aColumnWithoutADifferenceIsSaidOfTheCriterion() throws IOException {
        Session session = open(TEXT);
        assertThat(PerformanceSheet.of(session.state()).note(0)).isEmpty();
        assertThat(PerformanceSheet.of(session.state()).note(1)).contains("decides nothing");
    }

    @Test
    void whereNobodyGivesEvidenceNobodyIsReminded() {
        Session session = Demo.session(Demo.opened());
        assertThat(PerformanceSheet.of(session.state()).cells())
                .allSatisfy(
                        row -> assertThat(row).allMatch(cell -> cell.badges().isEmpty()));
    }

    private static final String DOUBTFUL = """
            title: Buses
            baseline: diesel
            criteria:
              running-cost: {unit: EUR, direction: max, weight: 33.333}
              noise: {unit: sone, direction: min, scale: {worst: 90, best: 50}, weight: 60}
              # steelyard: ignore reversed-direction because so called by the council
              risk: {unit: '%', direction: max, scale: {worst: 0, best: 100}, weight: 40}
            options:
              diesel: {performance: {running-cost: 30, noise: 80, risk: 3}}
              battery: {performance: {running-cost: 40, noise: {low: 55.0625, mode: 60.03125, high: 68}, risk: 60}}
              old: {performance: {running-cost: 33, noise: 85, risk: 40}}
            """;

    private Session looked(String text) throws IOException {
        Session session = open(text);
        session.start();
        return session;
    }

    private static List<String> texts(List<Badge> badges) {
        return badges.stream().map(Badge::text).toList();
    }

    @Test
    void whatTheRulesFindIsSaidWhereItBelongsUnlessTheFileSilencesIt() throws IOException {
        PerformanceSheet sheet = PerformanceSheet.of(looked(DOUBTFUL).state());
        assertThat(sheet.note(0)).contains("'cost'; is the direction max meant?", "stated to 5 digits");
        assertThat(sheet.note(1)).isEmpty();
        assertThat(sheet.note(2)).isEmpty();
        assertThat(sheet.noteOfOption(1)).isEmpty();
        assertThat(sheet.noteOfOption(2)).contains("can never win: 'battery' is at least as good");
        assertThat(texts(sheet.cells().get(1).get(1).badges()))
                .singleElement()
                .asString()
                .contains("finer than its own spread");
        assertThat(sheet.cells().get(0).get(1).badges()).isEmpty();
    }

    @Test
    void aFixOfARuleIsAnEditThatUndoTakesBack() throws IOException {
        Session session = looked(DOUBTFUL);
        Badge.Fix fix = cell(session, 1, 1).badges().get(0).fix().orElseThrow();
        assertThat(fix.label()).isEqualTo("Fix: round to 55.06, 60.03");
        session.store().apply(fix.edit());
        assertThat(session.state().decision().performances().at(1, 1))
                .isEqualTo(new Performance.Triangular(55.06, 60.03, 68));
        assertThat(cell(session, 1, 1).badges()).isEmpty();
        session.store().undo();
        assertThat(cell(session, 1, 1).badges()).hasSize(1);
    }

    @Test
    void aWeightIsRoundedForThePersonWhoseItIs() throws IOException {
        Session session = looked(DOUBTFUL);
        List<Badge> badges = PerformanceSheet.of(session.state()).ofCriteria().get(0);
        Badge.Fix fix =
                badges.stream().flatMap(b -> b.fix().stream()).findFirst().orElseThrow();
        session.store().apply(fix.edit());
        assertThat(session.state().points("running-cost")).isEqualTo(33.3);
        assertThat(PerformanceSheet.of(session.state()).note(0)).doesNotContain("digits");
    }

    @Test
    void aGradedValueIsRoundedAndKeepsItsGrade() throws IOException {
        Session session = looked(DOUBTFUL.replace("noise: 85", "noise: {value: 85.0625, confidence: moderate}"));
        Badge.Fix fix = cell(session, 2, 1).badges().get(0).fix().orElseThrow();
        session.store().apply(fix.edit());
        assertThat(session.state().decision().performances().at(2, 1)).isEqualTo(new Performance.Uniform(79.06, 90));
    }

    @Test
    void whoeverHidesNamesOrTotalsSeesNoneOfIt() throws IOException {
        Session session = looked(DOUBTFUL);
        session.store().look(look -> look.hiding(Look.Blind.NAMES));
        assertThat(PerformanceSheet.of(session.state()).noteOfOption(2)).isEmpty();
        session.store().look(look -> look.hiding(Look.Blind.TOTALS));
        assertThat(PerformanceSheet.of(session.state()).note(0)).isEmpty();
        session.store().look(look -> look.hiding(Look.Blind.NOTHING));
        assertThat(PerformanceSheet.of(session.state()).note(0)).isNotEmpty();
    }
}
