package io.github.steelyard.gui.session;

import io.github.steelyard.actors.ReactionsResult;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.model.Weights;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.report.document.Axis;
import io.github.steelyard.report.document.BarChart;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Items;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * What the board of reactions shows.
 *
 * @param columns what is decided, each with who decides
 * @param rows one an option
 */
public record ReactionSheet(List<String> columns, List<Row> rows) {

    /** So many performances that would turn an answer are told. */
    private static final int MOST = 3;

    public ReactionSheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * An option with its answers.
     *
     * @param answers one a column
     */
    public record Row(String id, String name, List<Cell> answers) {
        public Row {
            answers = List.copyOf(answers);
        }
    }

    /**
     * An answer.
     *
     * @param word yes, no or a state
     * @param share its chance
     * @param isAgainst whether it is no, or the option asks for nothing
     */
    public record Cell(String word, double share, boolean isAgainst) {
        @Override
        public String toString() {
            return word.isEmpty() ? "–" : word + " " + Words.percent(share);
        }
    }

    /** The sheet of a result. */
    public static ReactionSheet of(ReactionsResult result) {
        List<String> events = events(result);
        List<String> columns = events.stream()
                .map(id -> {
                    String by = result.replies().values().stream()
                            .filter(r -> r.containsKey(id))
                            .map(r -> r.get(id).decider())
                            .findFirst()
                            .orElse("");
                    return Text.of("reaction.column", person(result, by), event(result, id));
                })
                .toList();
        List<Row> rows = new ArrayList<>();
        result.replies()
                .forEach((option, answers) -> rows.add(new Row(
                        option.id(),
                        option.name(),
                        events.stream().map(id -> cell(answers.get(id))).toList())));
        return new ReactionSheet(columns, rows);
    }

    private static List<String> events(ReactionsResult result) {
        return result.replies().values().stream()
                .flatMap(r -> r.keySet().stream())
                .distinct()
                .toList();
    }

    private static Cell cell(ReactionsResult.Answer answer) {
        return answer == null
                ? new Cell("", 0, true)
                : new Cell(
                        word(answer.answer()), answer.chance(), answer.answer().equals("false"));
    }

    /** What is told of one option: each answer, what would change it, and who gains and loses. */
    public static List<Block> about(ReactionsResult result, String option) {
        List<Block> blocks = new ArrayList<>();
        result.replies().forEach((one, answers) -> {
            if (one.id().equals(option)) {
                blocks.add(Paragraph.lead(one.name()));
                answers.forEach((id, answer) -> {
                    blocks.add(new Paragraph(Text.of(
                            "reaction.answer",
                            person(result, answer.decider()),
                            word(answer.answer()),
                            Words.name(event(result, id)),
                            Words.percent(answer.chance()),
                            Words.score(answer.margin()))));
                    blocks.add(new Items(changes(result, answer)));
                });
                gains(result, one).ifPresent(blocks::add);
            }
        });
        return blocks;
    }

    private static List<String> changes(ReactionsResult result, ReactionsResult.Answer answer) {
        List<String> changes = new ArrayList<>();
        answer.turning().performances().stream()
                .limit(MOST)
                .forEach(n -> changes.add(Text.of(
                        "reaction.performance",
                        n.criterion().name(),
                        word(n.branch()),
                        Words.number(n.needed()),
                        Words.number(n.performance()))));
        nearest(result, answer).ifPresent(changes::add);
        changes.add(
                answer.turning().l1().isPresent()
                        ? Text.of(
                                "reaction.all",
                                Words.points(answer.turning().l1().getAsDouble()))
                        : Text.of("reaction.never"));
        return changes;
    }

    /** The weight that has to move least. */
    private static Optional<String> nearest(ReactionsResult result, ReactionsResult.Answer answer) {
        Optional<Stakeholder> who = result.study().decision().stakeholder(answer.decider());
        if (who.isEmpty()) {
            return Optional.empty();
        }
        Weights weights = result.study().weightsOf(who.get());
        List<Criterion> criteria = result.study().problem().criteria();
        String found = null;
        double least = Double.POSITIVE_INFINITY;
        for (Map.Entry<Criterion, OptionalDouble> one :
                answer.turning().weights().entrySet()) {
            int j = criteria.indexOf(one.getKey());
            if (j < 0 || one.getValue().isEmpty()) {
                continue;
            }
            double needed = one.getValue().getAsDouble();
            double now = weights.at(j);
            if (Math.abs(needed - now) < least) {
                least = Math.abs(needed - now);
                found = Text.of("reaction.weight", one.getKey().name(), Words.percent(needed), Words.percent(now));
            }
        }
        return Optional.ofNullable(found);
    }

    private static Optional<Block> gains(ReactionsResult result, Option option) {
        if (result.gains().isEmpty()) {
            return Optional.empty();
        }
        List<BarChart.Bar> bars = new ArrayList<>();
        List<Double> ends = new ArrayList<>(List.of(0.0));
        result.gains().forEach((who, own) -> {
            double gain = own.get(option);
            ends.add(gain);
            String name = who.equals("own") ? Text.of("reaction.own") : person(result, who);
            String words = (gain > 0 ? "+" : "") + Words.score(gain);
            bars.add(new BarChart.Bar(
                    name, Math.min(0, gain), Math.max(0, gain), gain < 0 ? words : "", gain < 0 ? "" : words, false));
        });
        double[] all = DoubleStream.concat(ends.stream().mapToDouble(Double::doubleValue), DoubleStream.of(-0.05, 0.05))
                .toArray();
        return Optional.of(new BarChart(
                Text.of("reaction.gains"),
                Text.of("reaction.gains.summary"),
                Axis.around("", Table.Format.NUMBER, all),
                0,
                bars));
    }

    private static String word(String answer) {
        return switch (answer) {
            case "true" -> Text.of("reaction.yes");
            case "false" -> Text.of("reaction.no");
            default -> answer;
        };
    }

    private static String person(ReactionsResult result, String id) {
        return result.study().decision().stakeholder(id).map(Stakeholder::name).orElse(id);
    }

    private static String event(ReactionsResult result, String id) {
        return result.study().decision().uncertainties().all().stream()
                .filter(u -> u.id().equals(id))
                .findFirst()
                .map(u -> u.label().name())
                .orElse(id);
    }
}
