package io.github.steelyard.group;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Scenario;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.report.document.Axis;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.HeatMap;
import io.github.steelyard.report.document.Items;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.weighting.FeasibleWeights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The options in every scenario, in sentences, tables and a heat map of the regret. */
final class ScenarioReport {

    private final Regrets result;
    private final double[][] regret;
    private final double[] largest;

    ScenarioReport(Regrets result) {
        this.result = result;
        this.regret = result.payoffs().regret();
        this.largest = result.payoffs().largestRegret();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.lead(lead()));
        blocks.add(new Items(rules()));
        List<String> turns = turns();
        if (!turns.isEmpty()) {
            blocks.add(new Paragraph("Where the choice turns:"));
            blocks.add(new Items(turns));
        }
        blocks.add(new Paragraph(fails()));
        if (!result.failures().isEmpty()) {
            blocks.add(new Paragraph("Left out, because they fail a requirement:"));
            blocks.add(new Items(result.failures().stream()
                    .map(f -> Words.name(f.exclusion().option()) + " in "
                            + Words.name(f.scenario().name()) + " ("
                            + f.exclusion().why() + ")")
                    .toList()));
        }
        if (!result.widened().isEmpty()) {
            blocks.add(new Paragraph("So that scores compare, the scale of "
                    + Words.list(result.widened().stream().map(Criterion::name).toList())
                    + " runs over what the options show in the base and in all scenarios."));
        }
        blocks.add(scores());
        blocks.add(regrets());
        blocks.add(chart());
        return blocks;
    }

    private String lead() {
        List<Option> safest = result.minimaxRegret();
        double most = largest[result.options().indexOf(safest.get(0))];
        List<String> firsts = new ArrayList<>();
        boolean everywhere = true;
        for (int s = 0; s < result.scenarios().size(); s++) {
            List<Option> leaders = result.at(result.ranking(s).leaders());
            everywhere &= leaders.equals(result.at(result.ranking(0).leaders()));
            firsts.add(Stakeholders.names(leaders) + " in "
                    + Words.name(result.scenarios().get(s).name()));
        }
        if (everywhere) {
            return Stakeholders.names(result.at(result.ranking(0).leaders())) + " comes first in every scenario.";
        }
        return "First is " + Words.list(firsts) + ". Over all scenarios, " + Stakeholders.names(safest)
                + (safest.size() == 1 ? " has" : " have") + " the smallest maximum regret, at most " + Words.score(most)
                + " behind the best.";
    }

    private List<String> rules() {
        Map<String, List<Option>> rules = new LinkedHashMap<>();
        result.expected().ifPresent(e -> rules.put("by expected value", e));
        rules.put("by minimax regret", result.minimaxRegret());
        rules.put("by maximin", result.maximin());
        rules.put("by Hurwicz's rule with alpha " + Words.number(result.alpha()), result.hurwicz());
        rules.put("on average (Laplace)", result.laplace());
        result.minimaxRegretOverWeights()
                .ifPresent(o -> rules.put("by minimax regret over scenarios and " + weights(), o));
        Map<String, List<String>> byOption = new LinkedHashMap<>();
        rules.forEach((rule, options) -> byOption.computeIfAbsent(Stakeholders.names(options), k -> new ArrayList<>())
                .add(rule));
        List<String> says = new ArrayList<>();
        byOption.forEach((option, names) -> says.add(option + " is the choice " + Words.list(names) + "."));
        if (result.expected().isEmpty()) {
            says.add("No probabilities are stated, so there is no expected value.");
        }
        return says;
    }

    private String weights() {
        return FeasibleWeights.of(result.study().nodeWeights()).isStated() ? "the feasible weights" : "any weights";
    }

    private List<String> turns() {
        List<String> says = new ArrayList<>();
        List<Envelope.Stretch> optimism = result.payoffs().byOptimism().stretches();
        if (optimism.size() > 1) {
            says.add("With growing optimism (Hurwicz): " + along(optimism, "alpha ", false) + ".");
        }
        for (int s = 0; s < result.scenarios().size() && result.scenarios().size() > 1; s++) {
            List<Envelope.Stretch> stretches = result.byProbability(s).stretches();
            if (stretches.size() > 1) {
                says.add("With a growing probability of "
                        + Words.name(result.scenarios().get(s).name())
                        + (result.probability(s).isPresent()
                                ? " (now " + Words.percent(result.probability(s).getAsDouble()) + ")"
                                : "")
                        + ": " + along(stretches, "", true) + ".");
            }
        }
        return says;
    }

    private String along(List<Envelope.Stretch> stretches, String name, boolean percent) {
        List<String> parts = new ArrayList<>();
        for (int k = 0; k < stretches.size(); k++) {
            String who = Stakeholders.names(result.at(stretches.get(k).leaders()));
            double to = stretches.get(k).to();
            String end = name + (percent ? Words.percent(to) : Words.number(to));
            parts.add(k == stretches.size() - 1 ? "then " + who : who + " up to " + end);
        }
        return String.join(", ", parts);
    }

    private String fails() {
        List<String> sound = new ArrayList<>();
        for (int i = 0; i < result.options().size(); i++) {
            if (result.failing(i).isEmpty()) {
                sound.add(Words.name(result.options().get(i)));
            }
        }
        String limit = "more than " + Words.score(result.limit()) + " behind the best";
        return sound.isEmpty()
                ? "Every option fails in some scenario, that is, falls " + limit + "."
                : Words.few(sound, 6) + (sound.size() == 1 ? " fails" : " fail")
                        + " in no scenario; every other option falls " + limit + " in at least one.";
    }

    private Table scores() {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(new Table.Column("Option", Table.Format.TEXT));
        for (Scenario scenario : result.scenarios()) {
            columns.add(new Table.Column(scenario.name(), Table.Format.NUMBER));
            columns.add(new Table.Column("Rank", Table.Format.INTEGER));
        }
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (int i : order()) {
            List<Table.Cell> row = new ArrayList<>();
            row.add(Table.Cell.of(result.options().get(i).name()));
            for (int s = 0; s < result.scenarios().size(); s++) {
                row.add(Table.Cell.of(result.scores().get(s).at(i)));
                row.add(Table.Cell.of(result.ranking(s).rank(i)));
            }
            rows.add(row);
        }
        return new Table("Score and rank by scenario, the least regret first", columns, rows);
    }

    /** By largest regret, the smallest first. */
    private int[] order() {
        return Ranking.of(largest, false).order();
    }

    private Table regrets() {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(new Table.Column("Option", Table.Format.TEXT));
        columns.add(new Table.Column("Largest regret", Table.Format.NUMBER));
        result.overWeights().ifPresent(r -> columns.add(new Table.Column("over " + weights(), Table.Format.NUMBER)));
        columns.add(new Table.Column("Worst", Table.Format.NUMBER));
        columns.add(new Table.Column("Average", Table.Format.NUMBER));
        result.probabilities().ifPresent(p -> columns.add(new Table.Column("Expected", Table.Format.NUMBER)));
        columns.add(new Table.Column("Fails in", Table.Format.TEXT));
        double sign = result.scores().get(0).higherIsBetter() ? 1 : -1;
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (int i : order()) {
            List<Table.Cell> row = new ArrayList<>();
            row.add(Table.Cell.of(result.options().get(i).name()));
            row.add(Table.Cell.of(largest[i]));
            result.overWeights().ifPresent(r -> row.add(Table.Cell.of(r[i])));
            row.add(Table.Cell.of(sign * result.payoffs().worst()[i]));
            row.add(Table.Cell.of(sign * result.payoffs().mean()[i]));
            result.probabilities()
                    .ifPresent(
                            p -> row.add(Table.Cell.of(sign * result.payoffs().expected(p)[i])));
            row.add(Table.Cell.of(
                    Words.list(result.failing(i).stream().map(Scenario::name).toList())));
            rows.add(row);
        }
        return new Table("What each option may come to", columns, rows);
    }

    private HeatMap chart() {
        double most = IntStream.range(0, regret.length)
                .mapToDouble(i -> largest[i])
                .max()
                .orElse(0);
        List<HeatMap.Row> rows = new ArrayList<>();
        for (int i : order()) {
            List<HeatMap.Cell> cells = new ArrayList<>();
            for (double behind : regret[i]) {
                cells.add(new HeatMap.Cell(behind, behind == 0 ? "best" : Words.score(behind), behind == 0));
            }
            rows.add(new HeatMap.Row(result.options().get(i).name(), cells));
        }
        return new HeatMap(
                "Regret: how far behind the best option of each scenario",
                lead(),
                new Axis("regret", 0, most > 0 ? most : 1, Table.Format.NUMBER),
                result.scenarios().stream().map(Scenario::name).toList(),
                rows);
    }
}
