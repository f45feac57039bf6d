package io.github.steelyard.actors;

import io.github.steelyard.evaluation.Analysis;
import java.util.List;

/** The analyses of this room. */
public final class ActorAnalyses {

    /** How those who decide answer. */
    public static final Analysis<ReactionsResult> REACTIONS = new ReactionsCheck();

    /** Which combinations of answers last. */
    public static final Analysis<StabilityResult> STABILITY = new StabilityCheck();

    private ActorAnalyses() {}

    /** In the order of menus and help. */
    public static List<Analysis<?>> list() {
        return List.of(REACTIONS, STABILITY);
    }
}
