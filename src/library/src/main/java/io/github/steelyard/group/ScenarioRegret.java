package io.github.steelyard.group;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Scenario;
import io.github.steelyard.report.document.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@link Regrets} as an analysis. */
final class ScenarioRegret implements Analysis<Regrets> {

    @Override
    public Description description() {
        return Description.of(
                        "scenario-regret",
                        "Scenarios and regret",
                        "How each option does in every scenario, which to choose by the classical rules, and the probability at"
                                + " which the choice turns.")
                .formula(
                        "regret_is = max_k score_ks - score_is; minimax regret: min_i max_s regret; maximin: max_i min_s score;"
                                + " Hurwicz: alpha max_s + (1 - alpha) min_s; Laplace: mean; expected: mean by probability; turning"
                                + " points where two such lines cross")
                .source(
                        "Savage (1951), The theory of statistical decision, JASA 46, 55-67; Wald (1950); Hurwicz (1951); all in"
                                + " Luce & Raiffa (1957), Games and Decisions, chapter 13")
                .parameter(ParameterSpec.number("alpha", 0.5)
                        .in(0, 1)
                        .help("optimism of Hurwicz's rule: 0 looks at the worst only, 1 at the best"))
                .parameter(ParameterSpec.number("regret", 0.1)
                        .in(0, 1)
                        .help(
                                "an option fails in a scenario when it is further behind the best there than this share of the"
                                        + " spread of all scores"))
                .output(
                        "scores",
                        "by scenario and option; ranks and regret likewise; regret counts missing performances"
                                + " at the worst for the option itself and at the best for the others")
                .output("minimax-regret", "options with the smallest largest regret")
                .output("maximin", "options whose worst is best, missing performances at their worst")
                .output("maximax", "options whose best is best")
                .output("hurwicz", "options best at alpha; hurwicz-turns: the alphas at which the choice turns")
                .output("laplace", "options best on average")
                .output("expected", "options best by probability; null when no probabilities are stated")
                .output("values", "the figures of each rule by option")
                .output(
                        "probability-turns",
                        "by scenario the probabilities at which the choice by expected value turns, the other scenarios in"
                                + " proportion")
                .output("fails", "by option the scenarios in which it fails")
                .output(
                        "weight-regret",
                        "largest regret over scenarios and feasible weights by option; null when scores are"
                                + " not linear in the weights")
                .output("limit", "the regret above which an option fails")
                .output("excluded", "options that fail a requirement in a scenario")
                .output("common-scales", "criteria whose local scale was widened to all scenarios");
    }

    @Override
    public Optional<String> objection(Study study, Parameters parameters) {
        if (study.decision().scenarios().isEmpty()) {
            return Optional.of("the decision has no scenarios");
        }
        return Analysis.super.objection(study, parameters);
    }

    @Override
    public Regrets run(Study study, Parameters parameters, Cancellation cancellation, Progress progress) {
        return Regrets.of(study, parameters.number("alpha"), parameters.number("regret"), cancellation);
    }

    @Override
    public List<Block> present(Regrets result) {
        return new ScenarioReport(result).blocks();
    }

    @Override
    public Object figures(Regrets result) {
        double[][] regret = result.payoffs().regret();
        Map<String, Object> scores = new LinkedHashMap<>();
        Map<String, Object> ranks = new LinkedHashMap<>();
        Map<String, Object> regrets = new LinkedHashMap<>();
        Map<String, Object> turns = new LinkedHashMap<>();
        for (int s = 0; s < result.scenarios().size(); s++) {
            String id = result.scenarios().get(s).id();
            Map<String, Object> score = new LinkedHashMap<>();
            Map<String, Object> rank = new LinkedHashMap<>();
            Map<String, Object> behind = new LinkedHashMap<>();
            for (int i = 0; i < result.options().size(); i++) {
                String option = result.options().get(i).id();
                score.put(option, result.scores().get(s).at(i));
                rank.put(option, result.ranking(s).rank(i));
                behind.put(option, regret[i][s]);
            }
            scores.put(id, score);
            ranks.put(id, rank);
            regrets.put(id, behind);
            if (result.scenarios().size() > 1) {
                turns.put(id, turns(result, result.byProbability(s), "probability"));
            }
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("scores", scores);
        figures.put("ranks", ranks);
        figures.put("regret", regrets);
        figures.put("minimax-regret", Stakeholders.ids(result.minimaxRegret()));
        figures.put("maximin", Stakeholders.ids(result.maximin()));
        figures.put("maximax", Stakeholders.ids(result.maximax()));
        figures.put("hurwicz", Stakeholders.ids(result.hurwicz()));
        figures.put("hurwicz-alpha", result.alpha());
        figures.put("hurwicz-turns", turns(result, result.payoffs().byOptimism(), "alpha"));
        figures.put("laplace", Stakeholders.ids(result.laplace()));
        figures.put("expected", result.expected().map(Stakeholders::ids).orElse(null));
        figures.put("values", values(result));
        figures.put("probability-turns", turns);
        Map<String, Object> fails = new LinkedHashMap<>();
        for (int i = 0; i < result.options().size(); i++) {
            fails.put(
                    result.options().get(i).id(),
                    result.failing(i).stream().map(Scenario::id).toList());
        }
        figures.put("fails", fails);
        figures.put("limit", result.limit());
        figures.put(
                "weight-regret",
                result.overWeights().map(r -> byOption(result, r)).orElse(null));
        figures.put(
                "minimax-weight-regret",
                result.minimaxRegretOverWeights().map(Stakeholders::ids).orElse(null));
        figures.put(
                "excluded",
                result.failures().stream().map(ScenarioRegret::failure).toList());
        figures.put("common-scales", result.widened().stream().map(c -> c.id()).toList());
        return figures;
    }

    private static Map<String, Object> values(Regrets result) {
        Payoffs payoffs = result.payoffs();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("maximin", byOption(result, payoffs.worst()));
        values.put("maximax", byOption(result, payoffs.best()));
        values.put("hurwicz", byOption(result, payoffs.hurwicz(result.alpha())));
        values.put("laplace", byOption(result, payoffs.mean()));
        values.put(
                "expected",
                result.probabilities()
                        .map(p -> byOption(result, payoffs.expected(p)))
                        .orElse(null));
        values.put("max-regret", byOption(result, payoffs.largestRegret()));
        return values;
    }

    private static Map<String, Object> byOption(Regrets result, double[] numbers) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < numbers.length; i++) {
            map.put(result.options().get(i).id(), numbers[i]);
        }
        return map;
    }

    private static List<Object> turns(Regrets result, Envelope envelope, String name) {
        List<Object> turns = new ArrayList<>();
        List<Envelope.Stretch> stretches = envelope.stretches();
        for (int k = 1; k < stretches.size(); k++) {
            Map<String, Object> turn = new LinkedHashMap<>();
            turn.put(name, stretches.get(k).from());
            turn.put("from", ids(result, stretches.get(k - 1)));
            turn.put("to", ids(result, stretches.get(k)));
            turns.add(turn);
        }
        return turns;
    }

    private static List<String> ids(Regrets result, Envelope.Stretch stretch) {
        return result.at(stretch.leaders()).stream().map(Option::id).toList();
    }

    private static Map<String, Object> failure(Regrets.Failure failure) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("option", failure.exclusion().option().id());
        figures.put("scenario", failure.scenario().id());
        figures.put(
                "criterion", failure.exclusion().criterion().map(c -> c.id()).orElse(null));
        figures.put("why", failure.exclusion().why());
        figures.put("judged", failure.exclusion().isJudged());
        return figures;
    }
}
