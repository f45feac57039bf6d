package io.github.steelyard.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.editing.structure.MoveOption;
import io.github.steelyard.editing.structure.Regroup;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.WeightStatement;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines that an edit has no business with are the same bytes after it: a line may change or go only where it, or a line
 * that it stands under, names what the edit is about.
 */
final class KeptLines {

    private static final Pattern NUMBERED = Pattern.compile("− (\\d+)\\s.*", Pattern.DOTALL);

    private static final int FAR = 25;

    private KeptLines() {}

    /** Lines that changed or went though the edit is not about them, each with the place; empty when all is well. */
    static List<String> touched(Origin origin, Changes before, Changes after, StructureEdit edit) {
        List<String> touched = new ArrayList<>();
        Map<String, byte[]> old = Draft.of(origin, before).texts();
        Map<String, byte[]> now = Draft.of(origin, after).texts();
        assertThat(now.keySet()).isEqualTo(old.keySet());
        Set<String> about = about(edit, before.over(origin).decision());
        for (String name : old.keySet()) {
            String text = new String(old.get(name), StandardCharsets.UTF_8);
            String next = new String(now.get(name), StandardCharsets.UTF_8);
            // A table has a column for each criterion, and every row of it.
            if (!text.equals(next) && !name.endsWith(".csv")) {
                wrongly(text, next, edit, about).forEach(line -> touched.add(name + ": " + line));
            }
        }
        return touched;
    }

    private static List<String> wrongly(String text, String next, StructureEdit edit, Set<String> about) {
        List<String> lines = text.lines().toList();
        if (edit instanceof MoveOption || edit instanceof Regroup) {
            // Which of two parts that change places has moved is nobody's question.
            List<String> wrong = new ArrayList<>();
            for (int k = 0; k < lines.size(); k++) {
                if (!isUnder(lines, k, about) && !isOnlyClosed(lines.get(k), next)) {
                    wrong.add(lines.get(k));
                }
            }
            return wrong;
        }
        List<String> wrong = new ArrayList<>();
        for (String difference : LineDifference.of(text, next)) {
            Matcher gone = NUMBERED.matcher(difference);
            if (gone.matches()) {
                int k = Integer.parseInt(gone.group(1)) - 1;
                if (!isUnder(lines, k, about) && !isOnlyClosed(lines.get(k), next)) {
                    wrong.add(difference);
                }
            }
        }
        return wrong;
    }

    /** A comma behind what was last, or gone from what is last now. */
    private static boolean isOnlyClosed(String line, String next) {
        return line.isBlank() || isCloser(line) || next.lines().anyMatch(l -> bare(l).equals(bare(line)));
    }

    private static String bare(String line) {
        return line.strip().replaceAll("[,\\s]*$", "");
    }

    private static boolean isCloser(String line) {
        return line.matches("[\\s\\]},]*");
    }

    /** Whether the line or one that it stands under names what the edit is about. */
    private static boolean isUnder(List<String> lines, int k, Set<String> about) {
        int indentation = Integer.MAX_VALUE;
        for (int j = k; j >= 0; j--) {
            String line = lines.get(j);
            int own = indentation(line);
            if (!line.isBlank() && own < indentation) {
                indentation = own;
                if (isAbout(line, about)) {
                    return true;
                }
            }
        }
        // What was too long for its line goes on far to the right.
        if (k > 0 && indentation(lines.get(k)) >= FAR && isUnder(lines, k - 1, about)) {
            return true;
        }
        // A comment stands above what it is about.
        int below = k;
        while (below < lines.size() && lines.get(below).strip().startsWith("#")) {
            below++;
        }
        return below < lines.size()
                && (below > k && isAbout(lines.get(below), about) || isAllAbout(lines, below, about));
    }

    /** Whether the line is a heading and nothing under it stays that the edit is not about. */
    private static boolean isAllAbout(List<String> lines, int heading, Set<String> about) {
        int own = indentation(lines.get(heading));
        int k = heading + 1;
        while (k < lines.size() && (lines.get(k).isBlank() || indentation(lines.get(k)) > own)) {
            int inner = indentation(lines.get(heading + 1));
            String line = lines.get(k);
            boolean isPart = indentation(line) <= inner
                    && !isCloser(line)
                    && !line.strip().startsWith("#");
            if (isPart && !isAbout(line, about)) {
                return false;
            }
            k++;
        }
        return k > heading + 1;
    }

    private static int indentation(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static boolean isAbout(String line, Set<String> about) {
        return about.stream()
                .anyMatch(id -> Pattern.compile("(?<![\\p{L}\\p{N}-])" + Pattern.quote(id) + "(?![\\p{L}\\p{N}-])")
                        .matcher(line)
                        .find());
    }

    /** The ids and sections that an edit names, with all that stands in a group that goes. */
    private static Set<String> about(StructureEdit edit, Decision decision) {
        Set<String> about = new LinkedHashSet<>();
        for (RecordComponent component : edit.getClass().getRecordComponents()) {
            Object value;
            try {
                value = component.getAccessor().invoke(edit);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
            if (value instanceof Optional<?> maybe) {
                value = maybe.isPresent() ? maybe.get() : "";
            }
            if (value instanceof Map<?, ?> cells) {
                cells.keySet().stream()
                        .filter(Changes.CellKey.class::isInstance)
                        .map(key -> ((Changes.CellKey) key).cell())
                        .forEach(cell -> about.addAll(List.of(cell.option(), cell.criterion())));
            }
            if (value instanceof String id) {
                about.addAll(List.of(id.split("/")));
                decision.tree().find(id).ifPresent(node -> below(node, about));
            }
        }
        about.remove("");
        about.removeAll(Set.of("options", "criteria"));
        switch (edit.getClass().getSimpleName()) {
            case "SetTitle" -> about.add("title");
            case "SetQuestion" -> about.add("question");
            case "SetBaseline" -> about.add("baseline");
            case "SetMissing" -> about.add("missing");
            case "SetWeighting" -> about.add("weighting");
            // A new criterion has a cell in every row; judgements of its group that say nothing of it become points.
            case "AddCriterion", "AddGroup" -> about.addAll(Set.of("performance", "weighting"));
            // Probabilities stand on all scenarios or on none, and sum to 1.
            case "SetProbability", "AddScenario", "RemoveScenario" -> about.add("scenarios");
            case "RemoveSource" -> about.add("evidence");
            // A section that is one map on one line.
            case "AddStakeholder" -> about.add("stakeholders");
            case "AddSource" -> about.add("sources");
            // A group goes with the last that was in it.
            case "RemoveNode" -> List.copyOf(about).forEach(id -> lonely(decision, id, about));
            // Judgements of the group become points of all that is in it.
            case "SplitCriterion", "MergeCriteria" ->
                List.copyOf(about).stream()
                        .filter(id -> decision.tree().find(id).isPresent())
                        .flatMap(id -> decision.tree().parent(id).stream())
                        .filter(parent -> !parent.weighting().equals(WeightStatement.DIRECT)
                                || parent.children().stream()
                                        .anyMatch(c -> c.weight().points().isEmpty()))
                        .forEach(parent -> below(parent, about));
            default -> {}
        }
        return about;
    }

    private static void lonely(Decision decision, String id, Set<String> about) {
        decision.tree()
                .find(id)
                .flatMap(node -> decision.tree().parent(id))
                .filter(parent -> parent.children().size() == 1)
                .ifPresent(parent -> {
                    about.add(parent.id());
                    lonely(decision, parent.id(), about);
                });
    }

    private static void below(Node node, Set<String> about) {
        about.add(node.id());
        if (node instanceof Group group) {
            group.children().forEach(child -> below(child, about));
        }
    }
}
