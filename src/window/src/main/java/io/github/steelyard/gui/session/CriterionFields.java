package io.github.steelyard.gui.session;

import io.github.steelyard.editing.Edit;
import io.github.steelyard.editing.structure.SetDirection;
import io.github.steelyard.editing.structure.SetLevels;
import io.github.steelyard.editing.structure.SetRequirement;
import io.github.steelyard.editing.structure.SetScale;
import io.github.steelyard.editing.structure.SetThresholds;
import io.github.steelyard.editing.structure.SetUnit;
import io.github.steelyard.editing.structure.SetValueFunction;
import io.github.steelyard.editing.structure.Subject;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Direction;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.Thresholds;
import io.github.steelyard.model.ValueFunction;
import io.github.steelyard.text.Numbers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The properties of a criterion. Pairs are typed with a colon and separated by commas: "poor: 0, fair: 40, good: 100". */
final class CriterionFields {

    private static final double MOST = Double.MAX_VALUE;

    private CriterionFields() {}

    static List<PartField> of(Criterion criterion) {
        String id = criterion.id();
        List<PartField> fields = new ArrayList<>(PartSheet.labelled(Subject.CRITERION, criterion.label()));
        List<String> ends = List.of(Text.of("part.max"), Text.of("part.min"));
        fields.add(
                1,
                new PartField(
                        "direction",
                        ends.get(criterion.direction() == Direction.MAX ? 0 : 1),
                        ends,
                        t -> PartSheet.edit(
                                new SetDirection(id, ends.indexOf(t) == 0 ? Direction.MAX : Direction.MIN))));
        fields.add(2, PartSheet.text("unit", criterion.unit(), t -> new SetUnit(id, t)));
        fields.add(3, new PartField("scale", scale(criterion), List.of(), t -> scaled(id, t)));
        fields.add(4, new PartField("levels", levels(criterion), List.of(), t -> levelled(criterion, t)));
        fields.add(5, new PartField("value", points(criterion), List.of(), t -> valued(id, t)));
        fields.add(6, new PartField("require", requirement(criterion), List.of(), t -> required(criterion, t)));
        fields.add(7, new PartField("thresholds", thresholds(criterion), List.of(), t -> limited(id, t)));
        return fields;
    }

    private static String scale(Criterion criterion) {
        return criterion.scale() instanceof Scale.Declared declared
                ? Numbers.plain(declared.worst()) + " .. " + Numbers.plain(declared.best())
                : "";
    }

    private static Optional<Edit> scaled(String id, String typed) {
        if (typed.isBlank()) {
            return PartSheet.edit(new SetScale(id, OptionalDouble.empty(), OptionalDouble.empty()));
        }
        String[] ends = typed.split("\\.\\.");
        if (ends.length != 2) {
            throw new IllegalArgumentException(Text.of("part.badScale", typed));
        }
        return PartSheet.edit(new SetScale(
                id,
                OptionalDouble.of(PartSheet.number(ends[0], -MOST, MOST)),
                OptionalDouble.of(PartSheet.number(ends[1], -MOST, MOST))));
    }

    private static String levels(Criterion criterion) {
        return criterion.scale() instanceof Scale.Levels levels ? pairs(levels.values()) : "";
    }

    private static Optional<Edit> levelled(Criterion criterion, String typed) {
        if (typed.isBlank()) {
            throw new IllegalArgumentException(Text.of("part.noLevels"));
        }
        Map<String, Double> levels = new LinkedHashMap<>();
        pairs(typed).forEach((word, value) -> levels.put(word, PartSheet.number(value, 0, 100)));
        Map<String, String> renamed = new LinkedHashMap<>();
        if (criterion.scale() instanceof Scale.Levels before && before.values().size() == levels.size()) {
            List<String> old = List.copyOf(before.values().keySet());
            List<String> now = List.copyOf(levels.keySet());
            for (int k = 0; k < old.size(); k++) {
                // The same number of levels: one in the same place under another word is the same level.
                if (!levels.containsKey(old.get(k)) && !old.contains(now.get(k))) {
                    renamed.put(old.get(k), now.get(k));
                }
            }
        }
        return PartSheet.edit(new SetLevels(criterion.id(), levels, renamed));
    }

    private static String points(Criterion criterion) {
        if (criterion.value() instanceof ValueFunction.Exponential bent) {
            return Text.of("part.midpoint") + " " + Numbers.plain(bent.midpoint());
        }
        if (!(criterion.value() instanceof ValueFunction.Piecewise piecewise)) {
            return "";
        }
        Map<String, Double> points = new LinkedHashMap<>();
        piecewise.points().forEach(p -> points.put(Numbers.plain(p.performance()), Math.rint(p.value() * 1e6) / 1e4));
        return pairs(points);
    }

    private static Optional<Edit> valued(String id, String typed) {
        String midpoint = Text.of("part.midpoint");
        if (typed.isBlank()) {
            return PartSheet.edit(new SetValueFunction(id, new ValueFunction.Linear()));
        }
        if (typed.strip().startsWith(midpoint)) {
            double x = PartSheet.number(typed.strip().substring(midpoint.length()), -MOST, MOST);
            return PartSheet.edit(new SetValueFunction(id, new ValueFunction.Exponential(x)));
        }
        List<ValueFunction.Point> points = new ArrayList<>();
        pairs(typed)
                .forEach((at, value) -> points.add(new ValueFunction.Point(
                        PartSheet.number(at, -MOST, MOST), PartSheet.number(value, 0, 100) / 100)));
        points.sort(java.util.Comparator.comparingDouble(ValueFunction.Point::performance));
        return PartSheet.edit(new SetValueFunction(id, new ValueFunction.Piecewise(points)));
    }

    private static String requirement(Criterion criterion) {
        Map<String, Double> limits = new LinkedHashMap<>();
        criterion.requirement().ifPresent(r -> {
            r.atLeast().ifPresent(x -> limits.put("at-least", x));
            r.atMost().ifPresent(x -> limits.put("at-most", x));
        });
        return pairs(limits);
    }

    private static Optional<Edit> required(Criterion criterion, String typed) {
        Map<String, String> limits = pairs(typed);
        check(limits, List.of("at-least", "at-most"));
        return PartSheet.edit(
                new SetRequirement(criterion.id(), amount(limits.get("at-least")), amount(limits.get("at-most"))));
    }

    private static String thresholds(Criterion criterion) {
        Map<String, Double> limits = new LinkedHashMap<>();
        Thresholds thresholds = criterion.thresholds();
        thresholds.indifference().ifPresent(x -> limits.put("indifference", x));
        thresholds.preference().ifPresent(x -> limits.put("preference", x));
        thresholds.veto().ifPresent(x -> limits.put("veto", x));
        thresholds.s().ifPresent(x -> limits.put("s", x));
        return pairs(limits);
    }

    private static Optional<Edit> limited(String id, String typed) {
        Map<String, String> limits = pairs(typed);
        check(limits, List.of("indifference", "preference", "veto", "s"));
        return PartSheet.edit(new SetThresholds(
                id,
                new Thresholds(
                        amount(limits.get("indifference")),
                        amount(limits.get("preference")),
                        amount(limits.get("veto")),
                        amount(limits.get("s")))));
    }

    private static OptionalDouble amount(String typed) {
        return typed == null ? OptionalDouble.empty() : OptionalDouble.of(PartSheet.number(typed, -MOST, MOST));
    }

    private static void check(Map<String, String> pairs, List<String> allowed) {
        pairs.keySet().stream()
                .filter(key -> !allowed.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new IllegalArgumentException(Text.of("part.badKey", key, String.join(", ", allowed)));
                });
    }

    private static String pairs(Map<String, Double> pairs) {
        List<String> all = new ArrayList<>();
        pairs.forEach((key, value) -> all.add(key + ": " + Numbers.plain(value)));
        return String.join(", ", all);
    }

    /** What stands before and behind each colon. */
    private static Map<String, String> pairs(String typed) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : typed.split(",")) {
            int colon = pair.lastIndexOf(':');
            if (!pair.isBlank() && colon < 1) {
                throw new IllegalArgumentException(Text.of("part.badPair", pair.strip()));
            }
            if (!pair.isBlank()) {
                pairs.put(
                        pair.substring(0, colon).strip(),
                        pair.substring(colon + 1).strip());
            }
        }
        return pairs;
    }
}
