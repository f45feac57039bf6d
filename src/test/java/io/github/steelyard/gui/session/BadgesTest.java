package io.github.steelyard.gui.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.gui.session.PerformanceSheet.Entry;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.model.Performance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        assertThat(PerformanceSheet.of(session.state()).notes().get(0)).isEmpty();
        assertThat(PerformanceSheet.of(session.state()).notes().get(1)).contains("decides nothing");
    }

    @Test
    void whereNobodyGivesEvidenceNobodyIsReminded() {
        Session session = Demo.session(Demo.opened());
        assertThat(PerformanceSheet.of(session.state()).cells())
                .allSatisfy(
                        row -> assertThat(row).allMatch(cell -> cell.badges().isEmpty()));
    }
}
