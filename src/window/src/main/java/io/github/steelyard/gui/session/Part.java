package io.github.steelyard.gui.session;

import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Group;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a decision that can be looked at and edited.
 *
 * @param kind what it is
 * @param id of it; empty for the decision itself
 * @param criterion of a cell; empty for everything else
 */
public record Part(Kind kind, String id, String criterion) {

    /** The decision itself. */
    public static final Part DECISION = new Part(Kind.DECISION, "", "");

    /** The kinds of parts, with the section of the file that each stands in. */
    public enum Kind {
        DECISION(""),
        OPTION("options"),
        CRITERION("criteria"),
        GROUP("criteria"),
        CELL("options"),
        STAKEHOLDER("stakeholders"),
        SCENARIO("scenarios"),
        SOURCE("sources");

        private final String section;

        Kind(String section) {
            this.section = section;
        }
    }

    public static Part option(String id) {
        return new Part(Kind.OPTION, id, "");
    }

    /** A criterion or group. */
    public static Part node(Decision decision, String id) {
        boolean isGroup =
                decision.tree().find(id).filter(Group.class::isInstance).isPresent();
        return new Part(isGroup ? Kind.GROUP : Kind.CRITERION, id, "");
    }

    public static Part cell(String option, String criterion) {
        return new Part(Kind.CELL, option, criterion);
    }

    /** Its way through the file. */
    public String way() {
        return kind == Kind.CELL
                ? "options/" + id + "/performance/" + criterion
                : kind == Kind.DECISION ? "" : kind.section + "/" + id;
    }

    /** Everything of a decision that has a page of its own, the decision first. */
    public static List<Part> of(Decision decision) {
        List<Part> parts = new ArrayList<>(List.of(DECISION));
        decision.options().forEach(o -> parts.add(option(o.id())));
        decision.tree().nodes().stream().filter(n -> !n.id().isEmpty()).forEach(n -> parts.add(node(decision, n.id())));
        decision.stakeholders().forEach(s -> parts.add(new Part(Kind.STAKEHOLDER, s.id(), "")));
        decision.scenarios().forEach(s -> parts.add(new Part(Kind.SCENARIO, s.id(), "")));
        decision.sources().forEach(s -> parts.add(new Part(Kind.SOURCE, s.id(), "")));
        return parts;
    }

    /** Whether a decision has it. */
    public boolean isIn(Decision decision) {
        return kind == Kind.CELL
                ? option(id).isIn(decision) && node(decision, criterion).isIn(decision)
                : of(decision).contains(this);
    }

    /** What people call it. */
    public String name(Decision decision) {
        return switch (kind) {
            case DECISION -> decision.title();
            case OPTION ->
                decision.options().stream()
                        .filter(o -> o.id().equals(id))
                        .map(o -> o.name())
                        .findFirst()
                        .orElse(id);
            case CRITERION, GROUP -> decision.tree().find(id).map(n -> n.name()).orElse(id);
            case CELL ->
                option(id).name(decision) + " · " + node(decision, criterion).name(decision);
            case STAKEHOLDER -> decision.stakeholder(id).map(s -> s.name()).orElse(id);
            case SCENARIO -> decision.scenario(id).map(s -> s.name()).orElse(id);
            case SOURCE ->
                decision.sources().stream()
                        .filter(s -> s.id().equals(id))
                        .map(s -> s.title())
                        .findFirst()
                        .orElse(id);
        };
    }
}
