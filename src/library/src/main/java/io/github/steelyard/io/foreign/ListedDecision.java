package io.github.steelyard.io.foreign;

import io.github.steelyard.io.grid.RowsGrid;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.syntax.SyntaxBuilder;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads criteria and options that stand in lists, as programs write them that know nothing of decision files: {@code
 * criteria: [{name, weight}]}, {@code options: [{name, scores: {…}}]}. The scores are keys by criterion, or stand in the
 * order of the criteria, or are keys of the option itself.
 */
final class ListedDecision {

    private static final List<String> OPTIONS = List.of("options", "alternatives", "candidates", "choices", "items");
    private static final List<String> NAMES =
            List.of("name", "title", "label", "option", "alternative", "criterion", "id");
    private static final List<String> SCORES = List.of(
            "scores", "performance", "performances", "values", "ratings", "evaluations", "criteria", "score", "data");
    private static final List<String> DIRECTIONS = List.of(
            "direction",
            "type",
            "objective",
            "goal",
            "optimize",
            "optimise",
            "optimization",
            "impact",
            "better",
            "preference",
            "benefit",
            "maximize",
            "maximise",
            "isBenefit",
            "is_benefit",
            "higherIsBetter",
            "higher_is_better");
    private static final List<String> WEIGHTS = List.of("weight", "importance", "priority", "points");
    private static final List<String> MATRICES = List.of("matrix", "scores", "ratings", "values", "performances");
    private static final Set<String> TEXTS = Set.of("description", "note", "notes", "kind", "color", "colour", "url");

    private final Saying saying;
    private final Syntax.Mapping root;
    private final List<Syntax.Scalar> criteria = new ArrayList<>();
    private final Map<String, Integer> index = new HashMap<>();
    private final Set<String> unused = new LinkedHashSet<>();

    ListedDecision(Saying saying, Syntax.Mapping root) {
        this.saying = saying;
        this.root = root;
    }

    /** Whether criteria and options stand in lists, the criteria with names. */
    static boolean isOn(Syntax.Mapping root) {
        return root.get("criteria") instanceof Syntax.Listing criteria
                && criteria.size() > 0
                && part(root, OPTIONS) != null
                && (criteria.element(0) instanceof Syntax.Scalar
                        || criteria.element(0) instanceof Syntax.Mapping one && part(one, NAMES) != null);
    }

    private static Syntax part(Syntax.Mapping map, List<String> keys) {
        for (String key : keys) {
            Syntax value = map.get(key);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** The lists as a sheet; null when an error was reported. */
    RowsGrid grid() {
        int before = saying.checks().diagnostics().errors();
        MatrixDraft draft = new MatrixDraft(root);
        draft.title(part(root, List.of("title", "name", "decision", "question")));
        criteria(draft);
        options(draft);
        if (!unused.isEmpty()) {
            saying.note(root, "not used in a decision: " + Diagnostics.few(unused));
        }
        return saying.checks().diagnostics().errors() > before ? null : draft.grid();
    }

    private void criteria(MatrixDraft draft) {
        Syntax.Listing list = (Syntax.Listing) root.get("criteria");
        List<Syntax.Scalar> directions = new ArrayList<>();
        List<Syntax.Scalar> weights = new ArrayList<>();
        List<Syntax.Scalar> units = new ArrayList<>();
        for (int k = 0; k < list.size() && !saying.checks().diagnostics().isFull(); k++) {
            Syntax element = list.element(k);
            Syntax.Mapping map = element instanceof Syntax.Mapping own ? own : null;
            Syntax.Scalar name = name(element, "a criterion");
            if (name == null) {
                continue;
            }
            criteria.add(name);
            index.putIfAbsent(name.text().strip(), k);
            if (map != null && !Saying.text(map.get("id")).isEmpty()) {
                index.putIfAbsent(Saying.text(map.get("id")), k);
            }
            draft.criterion(name);
            Syntax.Scalar direction = map == null ? null : direction(map);
            directions.add(direction == null ? draft.blank(name) : direction);
            weights.add(map == null ? draft.blank(name) : cell(part(map, WEIGHTS), name, "a weight"));
            units.add(map == null ? draft.blank(name) : cell(map.get("unit"), name, "a unit"));
        }
        listedWeights(list, weights);
        draft.mark("direction", directions);
        draft.mark("weight", weights);
        draft.mark("unit", units);
    }

    /** Weights that stand beside the criteria, by name or in their order; those of the criteria themselves come first. */
    private void listedWeights(Syntax at, List<Syntax.Scalar> weights) {
        Syntax part = root.get("weights");
        boolean isStated = weights.stream().anyMatch(w -> !w.text().isEmpty());
        if (part == null || isStated || weights.size() != criteria.size()) {
            return;
        }
        if (part instanceof Syntax.Listing list && list.size() == criteria.size()) {
            for (int k = 0; k < list.size(); k++) {
                weights.set(k, cell(list.element(k), at, "a weight"));
            }
        } else if (part instanceof Syntax.Mapping map) {
            byKey(map, SyntaxBuilder.scalar(map, "weights"), weights, false);
        } else {
            saying.wrong(part, "'weights' must be a map by criterion, or a list of as many as there are criteria");
        }
    }

    /** What a criterion says of its better end; null when nothing. A word that is none is left for the reader to refuse. */
    private Syntax.Scalar direction(Syntax.Mapping criterion) {
        for (String key : DIRECTIONS) {
            Syntax stated = criterion.get(key);
            String word = MatrixDraft.direction(Saying.text(stated));
            if (!word.isEmpty()) {
                return SyntaxBuilder.scalar(stated, word);
            }
        }
        return null;
    }

    private Syntax.Scalar name(Syntax element, String what) {
        Syntax name = element instanceof Syntax.Mapping map ? part(map, NAMES) : element;
        if (name instanceof Syntax.Scalar scalar && !Saying.text(scalar).isEmpty()) {
            return scalar;
        }
        if (!(element instanceof Syntax.Refused)) {
            saying.wrong(element, what + " needs a name");
        }
        return null;
    }

    private Syntax.Scalar cell(Syntax part, Syntax at, String what) {
        if (part == null || part.isNull()) {
            return SyntaxBuilder.scalar(part == null ? at : part, "");
        }
        if (part instanceof Syntax.Scalar scalar) {
            return scalar;
        }
        if (part instanceof Syntax.Mapping map) {
            Syntax value = part(map, List.of("value", "score", "rating"));
            String low = Saying.text(map.get("min"));
            String high = Saying.text(map.get("max"));
            if (value instanceof Syntax.Scalar scalar) {
                return scalar;
            }
            if (!low.isEmpty() && !high.isEmpty()) {
                return SyntaxBuilder.scalar(part, low + ".." + high);
            }
        }
        if (!(part instanceof Syntax.Refused)) {
            saying.wrong(part, what + " must be a single value, was " + part.shown());
        }
        return SyntaxBuilder.scalar(part, "");
    }

    private void options(MatrixDraft draft) {
        Syntax part = part(root, OPTIONS);
        Syntax matrix = part(root, MATRICES);
        for (int k = 0; k < root.size(); k++) {
            String key = root.key(k).text();
            boolean isUsed = root.value(k) == part
                    || root.value(k) == matrix
                    || key.equals("criteria")
                    || key.equals("weights")
                    || List.of("title", "name", "decision", "question", "description")
                            .contains(key);
            if (!isUsed) {
                unused.add(key);
            }
        }
        if (part instanceof Syntax.Mapping map) {
            for (int k = 0; k < map.size() && !saying.checks().diagnostics().isFull(); k++) {
                draft.option(map.key(k), scores(map.value(k), map.key(k)));
            }
            return;
        }
        Syntax.Listing list = saying.list(part, root, "the list of options");
        for (int k = 0;
                list != null
                        && k < list.size()
                        && !saying.checks().diagnostics().isFull();
                k++) {
            Syntax element = list.element(k);
            Syntax.Scalar name = name(element, "an option");
            if (name == null) {
                continue;
            }
            Syntax scores = element;
            if (element instanceof Syntax.Scalar) {
                scores = matrix instanceof Syntax.Listing rows && k < rows.size()
                        ? rows.element(k)
                        : matrix instanceof Syntax.Mapping rows ? rows.get(name.text()) : null;
            }
            draft.option(name, scores(scores, name));
        }
    }

    /** The scores of one option in the order of the criteria. */
    private List<Syntax.Scalar> scores(Syntax part, Syntax.Scalar option) {
        List<Syntax.Scalar> cells = new ArrayList<>();
        criteria.forEach(c -> cells.add(SyntaxBuilder.scalar(option, "")));
        Syntax stated = part;
        boolean isOwn = true;
        if (part instanceof Syntax.Mapping map && part(map, SCORES) != null) {
            stated = part(map, SCORES);
            isOwn = false;
        }
        if (stated instanceof Syntax.Listing list) {
            listed(list, option, cells);
        } else if (stated instanceof Syntax.Mapping map) {
            byKey(map, option, cells, isOwn);
        } else if (!(stated instanceof Syntax.Refused)) {
            saying.wrong(stated == null ? option : stated, "option " + option.shown() + " has no scores");
        }
        return cells;
    }

    private void byKey(Syntax.Mapping map, Syntax.Scalar option, List<Syntax.Scalar> cells, boolean isOwn) {
        for (int k = 0; k < map.size(); k++) {
            String key = map.key(k).text().strip();
            Integer at = index.get(key);
            if (at != null && at < cells.size()) {
                cells.set(at, cell(map.value(k), option, "a score"));
            } else if (isOwn && (NAMES.contains(key) || TEXTS.contains(key.toLowerCase(Locale.ROOT)))) {
                continue;
            } else {
                saying.checks()
                        .report(
                                DiagnosticId.UNKNOWN_CRITERION,
                                map.key(k),
                                "unknown criterion " + map.key(k).shown() + " in " + option.shown()
                                        + saying.checks().diagnostics().hint(key, index.keySet()));
            }
        }
    }

    /** In the order of the criteria, or each with the criterion it is about. */
    private void listed(Syntax.Listing list, Syntax.Scalar option, List<Syntax.Scalar> cells) {
        boolean isNamed = list.size() > 0 && list.element(0) instanceof Syntax.Mapping first && key(first) != null;
        if (!isNamed && list.size() != cells.size()) {
            saying.wrong(
                    list,
                    "option " + option.shown() + " has " + list.size() + " scores for " + cells.size() + " criteria");
            return;
        }
        for (int k = 0; k < list.size(); k++) {
            if (!isNamed) {
                cells.set(k, cell(list.element(k), option, "a score"));
                continue;
            }
            Syntax.Mapping one = saying.map(list.element(k), option, "a score");
            Integer at = one == null ? null : index.get(Saying.text(key(one)));
            if (one != null && at == null) {
                Syntax key = key(one) == null ? one : key(one);
                saying.checks()
                        .report(
                                DiagnosticId.UNKNOWN_CRITERION,
                                key,
                                "unknown criterion " + key.shown() + " in option " + option.shown()
                                        + saying.checks().diagnostics().hint(Saying.text(key), index.keySet()));
            } else if (one != null && at < cells.size()) {
                cells.set(at, cell(part(one, List.of("value", "score", "rating", "points")), option, "a score"));
            }
        }
    }

    private static Syntax key(Syntax.Mapping score) {
        return part(score, List.of("criterion", "criterionId", "criterion_id", "criteria", "name", "id"));
    }
}
