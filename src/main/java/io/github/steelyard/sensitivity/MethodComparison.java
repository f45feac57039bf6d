package io.github.steelyard.sensitivity;

import io.github.steelyard.aggregation.AggregationMethods;
import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterKind;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.evaluation.Words;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Option;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Items;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.RankLines;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.sensitivity.Comparison.Agreement;
import io.github.steelyard.sensitivity.Comparison.Ranked;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

/** {@link Comparison} as an analysis. */
final class MethodComparison implements Analysis<Comparison> {

    private static final int MOST_NAMED = 4;
    private static final int MOST_LINES = 30;

    @Override
    public Description description() {
        return Description.of(
                        "method-comparison",
                        "Method comparison",
                        "Ranks by every applicable method and says how far they agree and which modelling choice decides"
                                + " the winner.")
                .formula(
                        "tau-b, weighted Spearman r_W and WS of each pair of rankings, ties at average ranks; a choice is"
                                + " decisive when an alternative to it puts another option first")
                .source(
                        "Kendall (1945), Biometrika 33, 239-251; Pinto da Costa & Soares (2005), Australian & New Zealand J."
                                + " Statistics 47, 515-529; Salabun & Urbaniak (2020), ICCS 2020, 632-645")
                .parameter(ParameterSpec.optional("methods", ParameterKind.CHOICES)
                        .words(AggregationMethods.all().ids())
                        .or(AggregationMethods.all().ids())
                        .help("ids of the methods to compare; the decision's own is always among them"))
                .parameter(ParameterSpec.choice("missing", "refuse", "middle")
                        .help("what the methods that need every performance make of a missing one: refuse, or take the"
                                + " middle of its scale, as the additive value model does"))
                .output("methods", "rank by method and option")
                .output("not-applicable", "by method: why it cannot rank this decision")
                .output("kendall-tau-b", "agreement of two methods over all pairs of options; null where undefined")
                .output("weighted-spearman", "the same with more weight on the top of both rankings")
                .output("ws", "the same with more weight on the top of the first ranking")
                .output(
                        "decisive",
                        "choices of which an alternative puts another option first: choice, now, tried (how"
                                + " many alternatives), changes (to, winner)")
                .output("choices", "all choices tried: choice, now, tried, used (whether it moves any score), changes");
    }

    @Override
    public Comparison run(Study study, Parameters parameters, Cancellation cancellation, Progress progress) {
        boolean fill =
                parameters.text("missing").equals("middle") && study.problem().hasMissing();
        Study filled =
                fill ? study.with(study.problem().drawn(columns(study.problem().central()))) : study;
        return Comparison.of(filled, parameters.texts("methods"), cancellation, progress);
    }

    private static double[][] columns(Matrix table) {
        double[][] columns = new double[table.columns()][];
        for (int j = 0; j < columns.length; j++) {
            columns[j] = table.column(j);
        }
        return columns;
    }

    @Override
    public List<Block> present(Comparison result) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.lead(lead(result)));
        blocks.add(new Items(
                result.choices().stream().map(c -> sentence(result, c)).toList()));
        if (result.study().problem().hasMissing() && !result.others().isEmpty()) {
            blocks.add(new Paragraph("Methods that need every performance do not apply, because some are missing; with"
                    + " missing=middle they take the middle of the scale, as the additive value model does."));
        }
        blocks.add(ranks(result));
        if (result.methods().size() > 1) {
            blocks.add(agreement(result));
            blocks.add(chart(result));
        }
        if (!result.others().isEmpty()) {
            blocks.add(new Paragraph("Not applicable:"));
            blocks.add(new Items(result.others().stream()
                    .map(o -> o.method().description().name() + ": " + o.reason())
                    .toList()));
        }
        return blocks;
    }

    private static String lead(Comparison result) {
        List<Option> first = result.leaders(result.own().ranking());
        int all = result.methods().size();
        List<ModelChoice.Trial> changes = result.choices().get(0).changes();
        String who = Words.list(first.stream().map(Words::name).toList());
        if (all == 1) {
            return "No other method can rank this decision; " + who + " " + are(first) + " first by "
                    + result.own().method().description().name() + ".";
        }
        if (changes.isEmpty()) {
            return "All " + all + " applicable methods put " + who + " first.";
        }
        return (all - changes.size()) + " of " + all + " applicable methods put " + who + " first; instead "
                + byWinner(changes, " by ") + ".";
    }

    /** "X by A and B, Y by C". */
    private static String byWinner(List<ModelChoice.Trial> changes, String by) {
        Map<String, List<String>> trials = new LinkedHashMap<>();
        changes.forEach(t -> trials.computeIfAbsent(
                        Words.list(t.leaders().stream().map(Words::name).toList()), w -> new ArrayList<>())
                .add(t.name()));
        List<String> winners = trials.entrySet().stream()
                .map(e -> e.getKey() + by + Words.few(e.getValue(), MOST_NAMED))
                .toList();
        return String.join("; ", winners);
    }

    private static String are(List<Option> options) {
        return options.size() == 1 ? "is" : "are";
    }

    private static String sentence(Comparison result, ModelChoice choice) {
        String what = Words.raised(choice.name()) + " (" + choice.now() + ")";
        boolean plural = choice.id().equals("value-function");
        if (choice.trials().isEmpty()) {
            return what + ": nothing else can be chosen here.";
        }
        if (!choice.isUsed()) {
            return what + (plural ? " do" : " does") + " not enter " + method(result) + ".";
        }
        if (!choice.isDecisive()) {
            return what + (plural ? " do" : " does") + " not decide the winner: "
                    + Words.count(choice.trials().size(), "alternative") + " tried.";
        }
        return what + (plural ? " decide" : " decides") + " the winner in "
                + choice.changes().size() + " of "
                + Words.count(choice.trials().size(), "alternative") + ": "
                + byWinner(choice.changes(), " with ") + ".";
    }

    private static String method(Comparison result) {
        return result.own().method().description().name();
    }

    private static Table ranks(Comparison result) {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(new Table.Column("Option", Table.Format.TEXT));
        result.methods()
                .forEach(r ->
                        columns.add(new Table.Column(r.method().description().name(), Table.Format.INTEGER)));
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (int i : result.own().ranking().order()) {
            List<Table.Cell> row = new ArrayList<>();
            row.add(Table.Cell.of(result.study().problem().options().get(i).name()));
            result.methods().forEach(r -> row.add(Table.Cell.of(r.ranking().rank(i))));
            rows.add(row);
        }
        return new Table("Rank by method", columns, rows);
    }

    private static Table agreement(Comparison result) {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Ranked ranked : result.methods()) {
            Agreement a = result.agreement(result.own(), ranked);
            rows.add(List.of(
                    Table.Cell.of(ranked.method().description().name()),
                    Table.Cell.of(Words.few(
                            result.leaders(ranked.ranking()).stream()
                                    .map(Option::name)
                                    .toList(),
                            3)),
                    cell(a.kendallTauB()),
                    cell(a.weightedSpearman()),
                    cell(a.ws())));
        }
        return new Table(
                "Agreement with " + method(result) + ", 1 the same ranking",
                List.of(
                        new Table.Column("Method", Table.Format.TEXT),
                        new Table.Column("First", Table.Format.TEXT),
                        new Table.Column("tau-b", Table.Format.NUMBER),
                        new Table.Column("Weighted Spearman", Table.Format.NUMBER),
                        new Table.Column("WS", Table.Format.NUMBER)),
                rows);
    }

    private static Table.Cell cell(OptionalDouble number) {
        return number.isPresent() ? Table.Cell.of(number.getAsDouble()) : Table.Cell.of("undefined");
    }

    private static RankLines chart(Comparison result) {
        List<RankLines.Line> lines = new ArrayList<>();
        List<Integer> leaders = result.own().ranking().leaders();
        for (int i : result.own().ranking().order()) {
            if (lines.size() < MOST_LINES) {
                int[] ranks = result.methods().stream()
                        .mapToInt(r -> r.ranking().rank(i))
                        .toArray();
                lines.add(new RankLines.Line(
                        result.study().problem().options().get(i).name(), i, leaders.contains(i), ranks));
            }
        }
        return new RankLines(
                "Rank by method",
                lead(result),
                result.methods().stream()
                        .map(r -> r.method().description().name())
                        .toList(),
                lines);
    }

    @Override
    public Object figures(Comparison result) {
        List<Option> options = result.study().problem().options();
        Map<String, Object> methods = new LinkedHashMap<>();
        for (Ranked ranked : result.methods()) {
            Map<String, Object> ranks = new LinkedHashMap<>();
            for (int i = 0; i < options.size(); i++) {
                ranks.put(options.get(i).id(), ranked.ranking().rank(i));
            }
            methods.put(ranked.method().id(), ranks);
        }
        Map<String, Object> others = new LinkedHashMap<>();
        result.others().forEach(o -> others.put(o.method().id(), o.reason()));
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("methods", methods);
        figures.put("not-applicable", others);
        figures.put("kendall-tau-b", matrix(result, Agreement::kendallTauB));
        figures.put("weighted-spearman", matrix(result, Agreement::weightedSpearman));
        figures.put("ws", matrix(result, Agreement::ws));
        figures.put(
                "decisive",
                result.choices().stream()
                        .filter(ModelChoice::isDecisive)
                        .map(c -> figures(c, false))
                        .toList());
        figures.put(
                "choices", result.choices().stream().map(c -> figures(c, true)).toList());
        return figures;
    }

    private static Map<String, Object> matrix(Comparison result, Function<Agreement, OptionalDouble> coefficient) {
        Map<String, Object> matrix = new LinkedHashMap<>();
        for (Ranked a : result.methods()) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (Ranked b : result.methods()) {
                OptionalDouble number = coefficient.apply(result.agreement(a, b));
                row.put(b.method().id(), number.isPresent() ? number.getAsDouble() : null);
            }
            matrix.put(a.method().id(), row);
        }
        return matrix;
    }

    private static Map<String, Object> figures(ModelChoice choice, boolean whole) {
        List<Object> changes = new ArrayList<>();
        for (ModelChoice.Trial trial : choice.changes()) {
            Map<String, Object> change = new LinkedHashMap<>();
            change.put("to", trial.to());
            change.put("winner", trial.leaders().stream().map(Option::id).toList());
            changes.add(change);
        }
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("choice", choice.id());
        figures.put("now", choice.now());
        figures.put("tried", choice.trials().size());
        if (whole) {
            figures.put("used", choice.isUsed());
        }
        figures.put("changes", changes);
        return figures;
    }
}
