package io.github.steelyard.editing;

import io.github.steelyard.model.Group;
import io.github.steelyard.model.WeightStatement;
import java.util.List;
import java.util.Map;

/** Groups whose weights the file does not state as points, but has worked out by another method. */
public final class Judgements {

    private Judgements() {}

    /** The groups of the base weights whose judgements these changes replace by points. */
    public static List<Group> replaced(Origin origin, Changes changes) {
        return replaced(origin, changes.points(Changes.EVERYONE));
    }

    static List<Group> replaced(Origin origin, Map<String, Double> points) {
        return origin.decision().tree().groups().stream()
                .filter(group -> !group.weighting().method().equals(WeightStatement.DIRECT.method()))
                .filter(group -> group.children().stream().anyMatch(child -> points.containsKey(child.id())))
                .toList();
    }

    /** The same as a person reads it: each group with its method. */
    public static String named(List<Group> groups) {
        return String.join(
                ", ",
                groups.stream()
                        .map(g -> Wording.of(
                                "save.judged",
                                g.name().isEmpty() ? Wording.of("save.top") : g.name(),
                                g.weighting().method()))
                        .toList());
    }
}
