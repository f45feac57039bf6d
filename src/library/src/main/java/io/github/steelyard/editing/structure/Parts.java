package io.github.steelyard.editing.structure;

import io.github.steelyard.catalogue.Identified;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.editing.Workbench;
import io.github.steelyard.io.text.Kebab;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.Option;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Names, ids and ways of the parts of a decision, for edits and their sentences. */
final class Parts {

    private Parts() {}

    /** An id made from a name that none of the others has. */
    static String id(String name, String fallback, Collection<String> taken) {
        String base = Kebab.of(name, fallback);
        String id = base;
        for (int k = 2; taken.contains(id); k++) {
            id = base + "-" + k;
        }
        return id;
    }

    /** What a new part's map begins with: its name, where the id does not give the same. */
    static Map<String, Object> named(String id, String name) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (!Label.nameOf(id).equals(name)) {
            map.put("name", name);
        }
        return map;
    }

    static List<String> ids(List<? extends Identified> parts) {
        return parts.stream().map(Identified::id).toList();
    }

    static String option(Decision decision, String id) {
        return decision.options().stream()
                .filter(o -> o.id().equals(id))
                .map(Option::name)
                .findFirst()
                .orElse(id);
    }

    static String node(Decision decision, String id) {
        return id.isEmpty()
                ? Wording.of("save.top")
                : decision.tree().find(id).map(Node::name).orElse(id);
    }

    static Criterion criterion(Decision decision, String id) {
        return decision.tree()
                .find(id)
                .filter(Criterion.class::isInstance)
                .map(Criterion.class::cast)
                .orElseThrow(() -> new Refusal(Wording.of("structure.noCriterion", id)));
    }

    static Group group(Decision decision, String id) {
        return decision.tree().groups().stream()
                .filter(g -> g.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(Wording.of("structure.noGroup", id)));
    }

    /** The way of the map that holds the children of a group. */
    static String children(String group) {
        return group.isEmpty() ? "criteria" : "criteria/" + group + "/criteria";
    }

    /** The way of how a group is weighed. */
    static String weighting(String group) {
        return group.isEmpty() ? "weighting" : "criteria/" + group + "/weighting";
    }

    /** A name that is not blank. */
    static String required(String name) {
        if (name.isBlank()) {
            throw new Refusal(Wording.of("structure.noName"));
        }
        return name.strip();
    }

    /** Puts a text at a way, or takes out what is there where the text is empty. */
    static void text(Workbench bench, String way, String text) {
        if (text.isEmpty()) {
            bench.remove(way);
        } else {
            bench.put(way, text);
        }
    }
}
