package io.github.steelyard.record;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Changes that belong together: of one kind, and of one person or option.
 *
 * @param kind what was changed: "weights", "performances", "scales", "method", "options", "uncertainties", "evidence",
 *     "texts", or the section of the file
 * @param of whose weights or which option's performances; "" for everybody's weights and for all other kinds
 */
record ChangeGroup(String kind, String of) {

    static final String WEIGHTS = "weights";
    static final String PERFORMANCES = "performances";
    static final String SCALES = "scales";
    static final String METHOD = "method";
    static final String OPTIONS = "options";
    static final String UNCERTAINTIES = "uncertainties";
    static final String EVIDENCE = "evidence";
    static final String TEXTS = "texts";

    private static final Set<String> TEXT_KEYS = Set.of("name", "description", "note", "kind");

    private static final Map<String, String> SECTIONS = Map.ofEntries(
            Map.entry("title", TEXTS),
            Map.entry("question", TEXTS),
            Map.entry("description", TEXTS),
            Map.entry("lint", TEXTS),
            Map.entry("sources", EVIDENCE),
            Map.entry("seed", METHOD),
            Map.entry("method", METHOD),
            Map.entry("weighting", WEIGHTS),
            Map.entry("weight-order", WEIGHTS),
            Map.entry("weight-uncertainty", WEIGHTS),
            Map.entry("correlations", UNCERTAINTIES),
            Map.entry("confidence", UNCERTAINTIES),
            Map.entry("scenarios", UNCERTAINTIES),
            Map.entry("criteria", SCALES),
            Map.entry("options", OPTIONS));

    /**
     * The group of a change.
     *
     * @param nodes ids of the criteria and groups that are new or gone; what is said on them goes with them
     * @param options ids of the options that are new or gone
     */
    static ChangeGroup of(Change change, Set<String> nodes, Set<String> options) {
        List<String> path = change.path();
        if (path.size() > 2 && !path.get(0).equals("method")) {
            if (path.contains("evidence")) {
                return new ChangeGroup(EVIDENCE, "");
            }
            if (TEXT_KEYS.contains(change.last())) {
                return new ChangeGroup(TEXTS, "");
            }
        }
        return switch (change.section()) {
            case FactTree.STAKEHOLDERS -> {
                boolean isOfNode = path.size() > 3 && nodes.contains(path.get(3));
                yield isOfNode ? new ChangeGroup(SCALES, "") : new ChangeGroup(WEIGHTS, change.id());
            }
            case FactTree.CRITERIA -> {
                boolean isWeight = path.size() > 2 && path.get(2).startsWith("weight");
                yield new ChangeGroup(isWeight ? WEIGHTS : SCALES, "");
            }
            case FactTree.OPTIONS ->
                path.size() < 4 ? new ChangeGroup(OPTIONS, "") : cell(path.get(3), change.id(), nodes, options);
            case FactTree.SCENARIOS -> {
                boolean isCell = path.size() > 4 && path.get(2).equals(FactTree.PERFORMANCE);
                yield isCell ? cell(path.get(4), path.get(3), nodes, options) : new ChangeGroup(UNCERTAINTIES, "");
            }
            default -> new ChangeGroup(SECTIONS.getOrDefault(change.section(), change.section()), "");
        };
    }

    private static ChangeGroup cell(String criterion, String option, Set<String> nodes, Set<String> options) {
        return nodes.contains(criterion)
                ? new ChangeGroup(SCALES, "")
                : options.contains(option) ? new ChangeGroup(OPTIONS, "") : new ChangeGroup(PERFORMANCES, option);
    }

    /** Whether a ranking can depend on it. */
    boolean isRanked() {
        return !kind.equals(EVIDENCE) && !kind.equals(TEXTS);
    }
}
