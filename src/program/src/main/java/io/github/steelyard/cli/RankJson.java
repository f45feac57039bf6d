package io.github.steelyard.cli;

import io.github.steelyard.aggregation.OutputValues;
import io.github.steelyard.catalogue.Trace;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Exclusion;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Option;
import io.github.steelyard.sensitivity.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A ranking as plain values: format "steelyard-rank/1". Fields are only ever added. */
final class RankJson {

    private RankJson() {}

    static Object of(Ranked ranked) {
        Evaluation evaluation = ranked.evaluation();
        Study study = evaluation.study();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", "steelyard-rank/1");
        json.put("decision", study.decision().title());
        json.put("method", study.choice().id());
        json.put("parameters", evaluation.parameters().given());
        json.put("stakeholder", study.stakeholder().map(s -> s.id()).orElse(null));
        json.put("scenario", study.scenario().map(s -> s.id()).orElse(null));
        json.put("seed", study.seed());
        json.put("weights", weights(study));
        json.put("higher-is-better", evaluation.scores().higherIsBetter());
        json.put("ranking", ranking(evaluation));
        json.put("outputs", OutputValues.of(evaluation.study().problem(), evaluation.scores()));
        json.put("excluded", study.exclusions().stream().map(RankJson::excluded).toList());
        json.put("verdict", Verdict.of(evaluation).sentence());
        json.put("notices", ranked.notices());
        ranked.trace().ifPresent(trace -> json.put("working", working(trace)));
        return json;
    }

    /** Cumulative weights of the criteria by id. */
    static Map<String, Object> weights(Study study) {
        Map<String, Object> weights = new LinkedHashMap<>();
        List<Criterion> criteria = study.problem().criteria();
        for (int j = 0; j < criteria.size(); j++) {
            weights.put(criteria.get(j).id(), study.weights().at(j));
        }
        return weights;
    }

    /** The options, best first. */
    static List<Object> ranking(Evaluation evaluation) {
        List<Option> options = evaluation.study().problem().options();
        List<Criterion> criteria = evaluation.study().problem().criteria();
        List<Object> ranking = new ArrayList<>();
        for (int i : evaluation.ranking().order()) {
            Option option = options.get(i);
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("option", option.id());
            entry.put("name", option.name());
            entry.put("kind", option.kind().isEmpty() ? null : option.kind());
            entry.put("rank", evaluation.ranking().rank(i));
            entry.put("score", evaluation.scores().at(i));
            if (evaluation.terms().isPresent()) {
                Map<String, Object> contributions = new LinkedHashMap<>();
                for (int j = 0; j < criteria.size(); j++) {
                    contributions.put(criteria.get(j).id(), evaluation.contribution(i, j));
                }
                entry.put("contributions", contributions);
            }
            ranking.add(entry);
        }
        return ranking;
    }

    private static Object excluded(Exclusion exclusion) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("option", exclusion.option().id());
        json.put("criterion", exclusion.criterion().map(Criterion::id).orElse(null));
        json.put("why", exclusion.why());
        json.put("judged", exclusion.isJudged());
        return json;
    }

    private static List<Object> working(Trace trace) {
        List<Object> steps = new ArrayList<>();
        for (Trace.Step step : trace.steps()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("symbol", step.symbol());
            json.put("caption", step.caption());
            json.put("rows", step.rows());
            json.put("columns", step.columns());
            json.put(
                    "cells",
                    Arrays.stream(step.cells())
                            .map(row -> Arrays.stream(row).boxed().toList())
                            .toList());
            steps.add(json);
        }
        return steps;
    }
}
