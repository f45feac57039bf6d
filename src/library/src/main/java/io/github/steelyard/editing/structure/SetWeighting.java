package io.github.steelyard.editing.structure;

import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.editing.Workbench;
import io.github.steelyard.model.Decision;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a group is weighed: a method with its judgements, as the decision file has them under "weighting".
 *
 * @param stakeholder whose judgements; empty for everybody's
 * @param group id; empty for the top
 * @param statement "method" and its parameters as plain values
 */
public record SetWeighting(String stakeholder, String group, Map<String, Object> statement) implements StructureEdit {

    public SetWeighting {
        statement = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(statement));
    }

    @Override
    public void work(Workbench bench) {
        Parts.group(bench.decision(), group);
        if (stakeholder.isEmpty()) {
            bench.put(Parts.weighting(group), statement);
            // Points beside judgements would be left over from before.
            Parts.group(bench.decision(), group).children().forEach(child -> {
                if (child.weight().bounds().isEmpty()) {
                    bench.remove("criteria/" + child.id() + "/weight");
                }
            });
            return;
        }
        String all = "stakeholders/" + stakeholder + "/weighting";
        if (group.isEmpty()) {
            statement.forEach((key, value) -> bench.put(all + "/" + key, value));
        } else {
            bench.put(all + "/" + group, statement);
        }
        Parts.group(bench.decision(), group)
                .children()
                .forEach(child -> bench.remove("stakeholders/" + stakeholder + "/weights/" + child.id()));
    }

    @Override
    public String sentence(Decision before) {
        return Wording.of("structure.weighting", Parts.node(before, group), String.valueOf(statement.get("method")));
    }
}
