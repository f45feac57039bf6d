package io.github.steelyard.record;

import java.util.List;
import java.util.Map;

/**
 * One fact that differs.
 *
 * @param path keys from the top of the facts
 * @param from value before; null where there was none
 * @param to value after; null where there is none
 */
record Change(List<String> path, Object from, Object to) {

    /** The first key: the section of the file. */
    String section() {
        return path.get(0);
    }

    String last() {
        return path.get(path.size() - 1);
    }

    /** The id that stands behind the section. */
    String id() {
        return path.size() > 1 ? path.get(1) : "";
    }

    /** Whether a whole criterion, option, person, scenario … is new or gone. */
    boolean isWhole() {
        return path.size() == 2 && (from == null || to == null) && (from instanceof Map || to instanceof Map);
    }

    /** The way through the decision file, as places and rules name it. */
    String subject() {
        return String.join("/", last().equals(FactTree.AMOUNT) ? path.subList(0, path.size() - 1) : path);
    }

    /** Makes this change in facts; nothing happens where what it belongs to is not there. */
    void applyTo(Map<String, Object> facts) {
        boolean isPart = path.size() > 2;
        if (isPart && !FactTree.map(facts.get(section())).containsKey(id())) {
            return;
        }
        Map<String, Object> at = facts;
        for (String key : path.subList(0, path.size() - 1)) {
            if (!(at.get(key) instanceof Map)) {
                at.put(key, new java.util.LinkedHashMap<String, Object>());
            }
            at = FactTree.map(at.get(key));
        }
        if (to == null) {
            at.remove(last());
        } else {
            at.put(last(), Facts.copy(to));
        }
    }
}
