package io.github.steelyard.gui.importing;

import io.github.steelyard.io.draft.SheetAnswer;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.draft.SheetPoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A point of a reading as a question: in which way it is answered, and what its answers say. */
final class Question {

    /** How a question is answered. */
    enum Way {
        /** By one of its answers. */
        ONE,
        /** More or less is better, criterion by criterion. */
        DIRECTIONS,
        /** The order of words. */
        ORDER
    }

    private final SheetPoint point;

    Question(SheetPoint point) {
        this.point = point;
    }

    SheetPoint point() {
        return point;
    }

    /** What was found, without the options of a command line, which the answers stand for here. */
    String text() {
        String text = Arrays.stream(point.text().split("; "))
                .filter(part -> !part.matches("(?s).*(^|[ ,('])--[a-z]+.*"))
                .collect(Collectors.joining("; "));
        String plain = text.isEmpty() || point.answers().isEmpty() ? point.text() : text;
        return plain.isEmpty() ? plain : plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
    }

    Way way() {
        if (!names().isEmpty()) {
            return Way.DIRECTIONS;
        }
        return words().isEmpty() ? Way.ONE : Way.ORDER;
    }

    /** The criteria of which a direction is asked; empty where something else is. */
    List<String> names() {
        List<SheetAnswer> answers = point.answers();
        boolean isDirection = answers.size() == 2
                && answers.get(0).key().equals("max")
                && answers.get(1).key().equals("min")
                && answers.get(0).text().equals(answers.get(1).text());
        return isDirection ? SheetOptions.names(answers.get(0).text()) : List.of();
    }

    /** The words whose order is asked, as they were met; empty where something else is. */
    List<String> words() {
        String text = order();
        return text.isEmpty()
                ? List.of()
                : List.of(text.substring(text.indexOf(':') + 1).split("<"));
    }

    private String order() {
        return point.answers().stream()
                .filter(answer -> answer.key().equals("levels"))
                .map(SheetAnswer::text)
                .findFirst()
                .orElse("");
    }

    /** The answers that are buttons of their own. */
    List<SheetAnswer> plain() {
        return switch (way()) {
            case ONE -> point.answers();
            case DIRECTIONS -> List.of();
            case ORDER ->
                point.answers().stream()
                        .filter(answer -> !answer.key().equals("levels"))
                        .toList();
        };
    }

    /**
     * What is said with directions.
     *
     * @param isMore by criterion
     */
    static SheetOptions directions(SheetOptions said, Map<String, Boolean> isMore) {
        Map<Boolean, List<String>> sides = new LinkedHashMap<>();
        isMore.forEach((name, more) ->
                sides.computeIfAbsent(more, m -> new ArrayList<>()).add(SheetOptions.quoted(name)));
        SheetOptions all = said;
        for (Map.Entry<Boolean, List<String>> side : sides.entrySet()) {
            all = all.with(side.getKey() ? "max" : "min", String.join(",", side.getValue()));
        }
        return all;
    }

    /** What is said with words from worst to best. */
    SheetOptions ordered(SheetOptions said, List<String> words) {
        String text = order();
        return said.with("levels", text.substring(0, text.indexOf(':') + 1) + String.join("<", words));
    }
}
