package io.github.steelyard.record;

import io.github.steelyard.editing.text.Piece;
import io.github.steelyard.editing.text.Unclear;
import io.github.steelyard.editing.text.YamlText;
import io.github.steelyard.io.syntax.TextPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Criteria and groups that one side moved into another group, brought to the same place in all three versions, so that
 * they are compared where they stand now.
 *
 * @param base with every node where it stands in the merged file
 * @param ours the same
 * @param theirs the same
 * @param taken ways of the nodes that theirs moved
 * @param conflicts nodes that both moved, to different places
 */
record Moves(YamlText base, YamlText ours, YamlText theirs, List<String> taken, List<MergeConflict> conflicts) {

    static Moves of(YamlText base, YamlText ours, YamlText theirs) {
        Moves moves = new Moves(base, ours, theirs, new ArrayList<>(), new ArrayList<>());
        for (String id : places(base).keySet()) {
            moves = moves.of(id);
        }
        return moves;
    }

    private Moves of(String id) {
        List<String> was = places(base).get(id);
        List<String> own = places(ours).get(id);
        List<String> other = places(theirs).get(id);
        if (was == null || own == null || other == null || own.equals(other)) {
            return this;
        }
        try {
            if (was.equals(own)) {
                taken.add("criteria/" + id);
                return new Moves(moved(base, id, other), moved(ours, id, other), theirs, taken, conflicts);
            }
            if (was.equals(other)) {
                return new Moves(moved(base, id, own), ours, moved(theirs, id, own), taken, conflicts);
            }
        } catch (Unclear | java.util.NoSuchElementException differentTrees) {
            return this;
        }
        conflicts.add(new MergeConflict("criteria/" + id, shown(was), shown(own), shown(other)));
        return this;
    }

    private static String shown(List<String> way) {
        return String.join("/", way);
    }

    /** The text with a node under the map of nodes that the way leads into. */
    private static YamlText moved(YamlText text, String id, List<String> to) {
        List<String> from = places(text).get(id);
        List<String> map = to.subList(0, to.size() - 1);
        if (text.find(map).filter(TextPart::isMap).isEmpty()) {
            throw new NoSuchElementException("no map at " + String.join("/", map));
        }
        Piece piece = Piece.of(text, from);
        return piece.into(text.remove(from), map, Integer.MAX_VALUE);
    }

    /** The way of every criterion and group by its id. */
    private static Map<String, List<String>> places(YamlText text) {
        Map<String, List<String>> places = new LinkedHashMap<>();
        walk(text.root(), List.of(), places);
        return places;
    }

    private static void walk(TextPart part, List<String> way, Map<String, List<String>> places) {
        int k = part.isMap() ? part.indexOf("criteria") : -1;
        if (k < 0 || !part.value(k).isMap()) {
            return;
        }
        TextPart children = part.value(k);
        for (int c = 0; c < children.size(); c++) {
            List<String> here = new ArrayList<>(way);
            here.add("criteria");
            here.add(children.key(c).scalar());
            places.putIfAbsent(children.key(c).scalar(), List.copyOf(here));
            walk(children.value(c), here, places);
        }
    }
}
