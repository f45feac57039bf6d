package io.github.steelyard.editing;

import io.github.steelyard.io.grammar.CriterionKeys;
import io.github.steelyard.io.grammar.GroupKeys;
import io.github.steelyard.io.grammar.Key;
import io.github.steelyard.io.grammar.KeyTable;
import io.github.steelyard.io.grammar.OptionKeys;
import io.github.steelyard.io.grammar.ScenarioKeys;
import io.github.steelyard.io.grammar.SourceKeys;
import io.github.steelyard.io.grammar.StakeholderKeys;
import io.github.steelyard.io.grammar.TopKeys;
import io.github.steelyard.io.syntax.TextPart;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Group;
import java.util.List;
import java.util.Optional;

/** The order in which the keys of a decision file are usually written. */
final class KeyOrder {

    private KeyOrder() {}

    /** How many entries of a map come before a new key at the end of a way: after the last that is written before it. */
    static int index(Decision decision, String way, TextPart map) {
        String key = way.substring(way.lastIndexOf('/') + 1);
        List<String> order = table(decision, way.split("/"))
                .map(table -> table.written().stream().map(Key::name).toList())
                .orElse(List.of());
        int own = order.indexOf(key);
        int index = own < 0 ? map.size() : 0;
        for (int k = 0; own >= 0 && map.isMap() && k < map.size(); k++) {
            int other = order.indexOf(map.key(k).scalar());
            if (other >= 0 && other < own) {
                index = k + 1;
            }
        }
        return index;
    }

    private static Optional<KeyTable> table(Decision decision, String[] way) {
        if (way.length == 1) {
            return Optional.of(TopKeys.TABLE);
        }
        if (way.length != 3) {
            return Optional.empty();
        }
        return switch (way[0]) {
            case "options" -> Optional.of(OptionKeys.TABLE);
            case "criteria" -> {
                boolean isGroup = decision.tree()
                        .find(way[1])
                        .filter(n -> n instanceof Group)
                        .isPresent();
                yield Optional.of(isGroup ? GroupKeys.TABLE : CriterionKeys.TABLE);
            }
            case "stakeholders" -> Optional.of(StakeholderKeys.TABLE);
            case "scenarios" -> Optional.of(ScenarioKeys.TABLE);
            case "sources" -> Optional.of(SourceKeys.TABLE);
            default -> Optional.empty();
        };
    }
}
