package io.github.steelyard.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.model.Decision;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Findings speak of ids to those who have the file, of names to those who have the report. */
class SayTest {

    private static final String DECISION = """
            title: Buses
            criteria:
              cost: {name: Cost and upkeep, direction: min, weight: 1.2345678}
              noise: {name: $1 noise, direction: min, weight: 1}
            options:
              bus: {name: Diesel bus, performance: {cost: 1, noise: 5}}
              tram: {name: Tram, performance: {cost: 2, noise: 6}}
              same: {name: Another tram, performance: {cost: 2, noise: 6}}
            """;

    @Test
    void everyFindingIsSaidBothWays() {
        Decision decision = DecisionReader.read("buses.yaml", DECISION.getBytes(StandardCharsets.UTF_8))
                .orThrow();
        List<Finding> findings = Lint.of(decision);
        assertThat(findings)
                .extracting(Finding::message)
                .anySatisfy(message ->
                        assertThat(message).contains("'same'", "'tram'").doesNotContain("Another tram"));
        assertThat(findings)
                .extracting(Finding::told)
                .anySatisfy(told ->
                        assertThat(told).contains("Another tram", "Tram").doesNotContain("'same'"))
                .anySatisfy(told -> assertThat(told).contains("the weight of \u201cCost and upkeep\u201d"));
        assertThat(findings)
                .allSatisfy(finding ->
                        assertThat(finding.message() + finding.told()).doesNotContain("\u0001", "\u0002", "\u0003"));
    }
}
