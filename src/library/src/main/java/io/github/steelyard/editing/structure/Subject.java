package io.github.steelyard.editing.structure;

import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Scenario;
import io.github.steelyard.model.Source;
import io.github.steelyard.model.Stakeholder;

/** The kinds of parts that carry a name, a description and a note. */
public enum Subject {
    OPTION("options"),
    CRITERION("criteria"),
    STAKEHOLDER("stakeholders"),
    SCENARIO("scenarios"),
    SOURCE("sources");

    private final String section;

    Subject(String section) {
        this.section = section;
    }

    /** The way of a part of this kind; groups stand among the criteria. */
    public String way(String id) {
        return section + "/" + id;
    }

    /** What people call a part of this kind. */
    String name(Decision decision, String id) {
        return switch (this) {
            case OPTION -> Parts.option(decision, id);
            case CRITERION -> Parts.node(decision, id);
            case STAKEHOLDER -> decision.stakeholder(id).map(Stakeholder::name).orElse(id);
            case SCENARIO -> decision.scenario(id).map(Scenario::name).orElse(id);
            case SOURCE ->
                decision.sources().stream()
                        .filter(s -> s.id().equals(id))
                        .map(Source::title)
                        .findFirst()
                        .orElse(id);
        };
    }
}
