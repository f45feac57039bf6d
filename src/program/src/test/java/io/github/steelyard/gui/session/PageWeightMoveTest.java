package io.github.steelyard.gui.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.browser.HtmlUnit;
import io.github.steelyard.browser.MovedWeights;
import io.github.steelyard.editing.WeightMove;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Node;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A weight moved on a report's page goes where the window would put it. */
class PageWeightMoveTest {

    @TempDir
    private Path folder;

    @Test
    void pageAndWindowMoveWeightsAlike() throws Exception {
        Study study = MovedWeights.study("options/north-korea-2017.yaml", null);
        Random random = new Random(3);
        Map<String, Map<String, Double>> byGroup = new LinkedHashMap<>();
        for (Group group : study.problem().tree().groups()) {
            Map<String, Double> points = new LinkedHashMap<>();
            group.children()
                    .forEach(child -> points.put(
                            child.id(),
                            study.nodeWeights().shares().get(child.id()).points()));
            byGroup.put(group.id(), points);
        }
        Map<String, Map<String, Double>> before = new LinkedHashMap<>(byGroup);
        Set<String> locked = new LinkedHashSet<>();
        try (HtmlUnit browser = HtmlUnit.open(MovedWeights.page(study, folder), "")) {
            List<Group> groups = study.problem().tree().groups();
            Map<String, Double> expected = new java.util.TreeMap<>();
            for (int k = 0; k < 60; k++) {
                Group group = groups.get(random.nextInt(groups.size()));
                List<Node> children = group.children();
                String id = children.get(random.nextInt(children.size())).id();
                if (k % 7 == 6) {
                    browser.lock(id);
                    if (!locked.remove(id)) {
                        locked.add(id);
                    }
                    continue;
                }
                if (!browser.isEnabled(id)) {
                    continue;
                }
                double target = k % 5 == 0 ? 1000 : Math.rint(random.nextDouble() * 1e5) / 1e3;
                browser.type(id, Double.toString(target));
                byGroup.put(
                        group.id(), WeightMove.of(byGroup.get(group.id()), locked, id, target, before.get(group.id())));
                expected.putAll(byGroup.get(group.id()));
                assertThat(browser.page().points()).isEqualTo(expected);
            }
            assertThat(expected).hasSizeGreaterThan(10);
            assertThat(locked).isNotEmpty();
        }
    }
}
