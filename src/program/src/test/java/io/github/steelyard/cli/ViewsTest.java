package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.Steelyard;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.group.Everybody;
import io.github.steelyard.model.Decision;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --stakeholder} and {@code --scenario} with all and group. */
class ViewsTest {

    private static final String BUS = "options/examples/bus-fleet.yaml";

    @Test
    void allStakeholdersAndScenariosGiveOneResultEach() {
        Run run = Run.of("rank", BUS, "--stakeholder", "all", "--scenario", "all", "--format", "json");
        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith("[\n");
        List<String> lines = run.out().lines().map(String::trim).toList();
        assertThat(lines.stream().filter(l -> l.startsWith("\"format\""))).hasSize(6);
        assertThat(lines.stream().filter(l -> l.equals("\"stakeholder\": \"residents\",")))
                .hasSize(2);
        assertThat(lines.stream().filter(l -> l.equals("\"scenario\": \"dear-power\",")))
                .hasSize(3);
        assertThat(Run.of("rank", BUS, "--stakeholder", "all", "--format", "csv")
                        .out())
                .startsWith("stakeholder,scenario,rank,option,");
    }

    @Test
    void theGroupHasTheMeanWeightsByVoice() {
        Decision decision = Steelyard.read(Path.of(BUS)).decision();
        Study group =
                Study.seen(decision, Optional.of(Everybody.stakeholder(decision, Optional.empty())), Optional.empty());
        double[] voices = {2, 1, 1};
        for (int j = 0; j < group.weights().size(); j++) {
            double mean = 0;
            for (int s = 0; s < voices.length; s++) {
                mean += voices[s]
                        / 4
                        * Study.of(decision)
                                .withStakeholder(decision.stakeholders().get(s).id())
                                .weights()
                                .at(j);
            }
            assertThat(group.weights().at(j)).isCloseTo(mean, Assertions.within(1e-12));
        }
        assertThat(Run.of("weights", BUS, "--stakeholder", "group").out())
                .contains("The weights are those of the group.");
    }

    @Test
    void allScenariosTogetherExpectWhatTheyExpect() {
        Decision decision = Steelyard.read(Path.of(BUS)).decision();
        Study together = Study.seen(decision, Optional.empty(), Optional.of(Everybody.scenario(decision)));
        int battery = together.problem().optionIndex("battery");
        int cost = together.problem().criterionIndex("cost");
        assertThat(together.problem().central().at(battery, cost))
                .isCloseTo(0.4 * 27 + 0.6 * 44, Assertions.within(1e-12));
        assertThat(Run.of("rank", BUS, "--scenario", "group", "--format", "json")
                        .out())
                .contains("\"scenario\": \"group\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rank", "weights", "compare", "analyze"})
    void everyCommandTakesThem(String command) {
        Run run = Run.of(command, BUS, "--stakeholder", "all", "--format", "json");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("[\n")
                .contains("\"stakeholder\": \"treasury\"", "\"stakeholder\": \"drivers\"");
        assertThat(Run.of(command, BUS, "--stakeholder", "group", "--scenario", "group")
                        .code())
                .isZero();
    }

    @Test
    void whereThereAreNoneTheWordsMeanNothing() {
        Run run = Run.of("rank", "options/examples/lunch.yaml", "--stakeholder", "group");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("unknown stakeholder 'group'; the decision has none");
    }
}
