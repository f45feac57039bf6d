package io.github.steelyard.sensitivity;

import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Exclusion;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.CellNote;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Evidence;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.PerformanceTable;
import io.github.steelyard.model.Scenario;
import io.github.steelyard.model.Source;
import io.github.steelyard.model.Uncertainties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Each source dropped in turn: a performance becomes unknown when no other evidence for it is left. Does the first place
 * hold?
 *
 * <p><b>Edge:</b> a performance without evidence rests on no source and stays; evidence against it never holds it up.
 * Weights and method are those of the study; where they come from the performances they are found anew.
 *
 * @param study what was asked
 * @param leader who is first now
 * @param dropped one a source that some performance rests on, in the order of the file
 * @param onOne how many performances rest on one source alone
 * @param onInference how many rest on our reading of sources alone
 */
@Outputs({"leader", "on-one-source", "on-inference", "dropped"})
public record DroppedSources(
        Study study,
        @Meaning("who is first now") Option leader,
        List<Dropped> dropped,

        @Meaning(value = "how many performances rest on one source alone", name = "on-one-source")
        int onOne,

        @Meaning("how many rest on our own reading of sources alone")
        int onInference) {

    /** {@return what comes out without each source, by its id} */
    @Meaning(value = "what comes out without each source, by its id", name = "dropped")
    public Map<String, Dropped> bySource() {
        Map<String, Dropped> all = new LinkedHashMap<>();
        dropped.forEach(d -> all.put(d.source().id(), d));
        return all;
    }

    /**
     * Copies {@code dropped}.
     *
     * @param study what was asked
     * @param leader who is first now
     * @param dropped one a source that some performance rests on, in the order of the file
     * @param onOne how many performances rest on one source alone
     * @param onInference how many rest on our reading of sources alone
     * @throws NullPointerException when it or a part of it is null
     */
    public DroppedSources {
        dropped = List.copyOf(dropped);
    }

    /**
     * What comes out without one source.
     *
     * @param source that is dropped
     * @param unknown how many performances become unknown
     * @param leader who is first then; empty when nobody can be ranked
     * @param scores by option that can be ranked
     * @param notJudged options of which nothing is known then
     * @param holds whether the leader stays first
     */
    @Outputs({"unknown", "leader", "holds", "score", "not-judged"})
    public record Dropped(
            Source source,
            @Meaning("how many performances become unknown") int unknown,

            @Meaning("who is first then; null when nobody can be ranked")
            Optional<Option> leader,

            @Meaning(value = "by option that can still be ranked", name = "score")
            Map<Option, Double> scores,

            @Meaning("options of which nothing is known then")
            List<Option> notJudged,

            @Meaning("whether the leader stays first") boolean holds) {
        /**
         * Copies {@code scores} and {@code notJudged}.
         *
         * @param source that is dropped
         * @param unknown how many performances become unknown
         * @param leader who is first then; empty when nobody can be ranked
         * @param scores by option that can be ranked
         * @param notJudged options of which nothing is known then
         * @param holds whether the leader stays first
         * @throws NullPointerException when one of them or a part of one is null
         */
        public Dropped {
            scores = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(scores));
            notJudged = List.copyOf(notJudged);
        }
    }

    static DroppedSources of(Study study, Cancellation cancellation, Progress progress) {
        Decision decision = study.decision();
        Option leader = study.evaluate().first();
        Map<Cell, CellNote> notes = new LinkedHashMap<>(decision.notes());
        study.scenario().ifPresent(scenario -> notes.putAll(scenario.notes()));
        List<Dropped> dropped = new ArrayList<>();
        List<Source> sources = decision.sources();
        for (int s = 0; s < sources.size(); s++) {
            cancellation.check();
            List<Cell> cells = cells(notes, sources.get(s).id());
            if (!cells.isEmpty()) {
                dropped.add(without(study, leader, sources.get(s), cells));
            }
            progress.done((s + 1.0) / sources.size());
        }
        int one = 0;
        int inferred = 0;
        for (CellNote note : notes.values()) {
            List<Evidence> held = held(note);
            one += held.stream().map(Evidence::source).distinct().count() == 1 ? 1 : 0;
            inferred += !held.isEmpty() && held.stream().allMatch(Evidence::isInferred) ? 1 : 0;
        }
        return new DroppedSources(study, leader, dropped, one, inferred);
    }

    private static List<Evidence> held(CellNote note) {
        return note.evidence().stream().filter(e -> !e.isAgainst()).toList();
    }

    /** The performances for which this source is all the evidence. */
    private static List<Cell> cells(Map<Cell, CellNote> notes, String source) {
        List<Cell> cells = new ArrayList<>();
        notes.forEach((cell, note) -> {
            List<Evidence> held = held(note);
            if (!held.isEmpty() && held.stream().allMatch(e -> e.source().equals(source))) {
                cells.add(cell);
            }
        });
        return cells;
    }

    private static Dropped without(Study study, Option leader, Source source, List<Cell> cells) {
        Decision decision = study.decision();
        List<String> options = decision.options().stream().map(Option::id).toList();
        List<String> criteria =
                decision.tree().criteria().stream().map(c -> c.id()).toList();
        PerformanceTable table = decision.performances(study.scenario());
        for (Cell cell : cells) {
            table = table.with(options.indexOf(cell.option()), criteria.indexOf(cell.criterion()), Performance.MISSING);
        }
        try {
            // The scenario is in the table and in the uncertainties already.
            Uncertainties shared = decision.uncertainties()
                    .set(study.scenario().map(Scenario::settings).orElse(Map.of()));
            Evaluation without = Study.seen(decision.performing(table, shared), study.stakeholder(), Optional.empty())
                    .with(study.choice())
                    .evaluate();
            List<Option> ranked = without.study().problem().options();
            Map<Option, Double> scores = new LinkedHashMap<>();
            for (int i = 0; i < ranked.size(); i++) {
                scores.put(ranked.get(i), without.scores().at(i));
            }
            List<Option> unjudged = without.study().exclusions().stream()
                    .filter(e -> !e.isJudged())
                    .map(Exclusion::option)
                    .toList();
            Optional<Option> first = ranked.isEmpty() ? Optional.empty() : Optional.of(without.first());
            boolean holds = ranked.contains(leader) && without.ranking().rank(ranked.indexOf(leader)) == 1;
            return new Dropped(source, cells.size(), first, scores, unjudged, holds);
        } catch (Refusal refusal) {
            return new Dropped(source, cells.size(), Optional.empty(), Map.of(), List.of(), false);
        }
    }

    /** {@return the analysis that gives it} */
    public static Analysis<DroppedSources> analysis() {
        return new SourcesCheck();
    }
}
