package io.github.steelyard.actors;

import static java.util.Objects.requireNonNull;

import io.github.steelyard.model.Option;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.model.Uncertainty;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers as a reader sees them: first the least that changes them, then all of them, then who gains and who loses. */
final class ReactionsReport {

    private final ReactionsResult result;

    private ReactionsReport(ReactionsResult result) {
        this.result = result;
    }

    static List<Block> of(ReactionsResult result) {
        return new ReactionsReport(result).blocks();
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        result.least().forEach(least -> blocks.add(Paragraph.lead(told(least))));
        if (result.least().isEmpty()) {
            first().ifPresent(blocks::add);
        }
        Pathways.of(result.study()).ifPresent(blocks::add);
        blocks.add(answers());
        if (!result.gains().isEmpty()) {
            blocks.add(gains());
        }
        return blocks;
    }

    private String told(ReactionsResult.Least least) {
        String who = person(least.decider());
        String what = answer(least.uncertainty(), least.answer());
        String most = least.option()
                .map(o -> "The least that makes " + who + " answer " + what + " is " + Words.name(o) + " (chance "
                        + Words.percent(least.chance()) + ").")
                .orElse("Under no option is " + what + " the likelier answer of " + who + ".");
        String near = least.nearest()
                .map(o -> " Of the others " + Words.name(o) + " comes nearest"
                        + least.change()
                                .map(n -> ": there it would turn if " + turning(n) + ".")
                                .orElse("."))
                .orElse("");
        return most + near;
    }

    /** The answer to the first option, where nothing is known of a baseline. */
    private Optional<Paragraph> first() {
        return result.replies().entrySet().stream()
                .filter(e -> !e.getValue().isEmpty())
                .findFirst()
                .map(e -> {
                    Map.Entry<String, ReactionsResult.Answer> first =
                            e.getValue().entrySet().iterator().next();
                    String id = first.getKey();
                    ReactionsResult.Answer answer = first.getValue();
                    return Paragraph.lead("Under " + Words.name(e.getKey()) + " " + person(answer.decider())
                            + " answers " + answer(id, answer.answer()) + " (chance "
                            + Words.percent(answer.chance()) + ")"
                            + answer.turning()
                                    .smallest()
                                    .map(n -> "; it would turn if " + turning(n) + ".")
                                    .orElse("."));
                });
    }

    private Table answers() {
        List<List<Table.Cell>> rows = new ArrayList<>();
        result.replies()
                .forEach((option, answers) -> answers.forEach((id, answer) -> rows.add(List.of(
                        Table.Cell.of(option.name()),
                        Table.Cell.of(person(answer.decider())),
                        Table.Cell.of(answer(id, answer.answer())),
                        Table.Cell.of(Words.percent(answer.chance())),
                        Table.Cell.of(answer.margin()),
                        Table.Cell.of(
                                answer.turning().smallest().map(n -> turning(n)).orElse("–"))))));
        return new Table(
                "How those who decide answer each option",
                List.of(
                        new Table.Column("Option", Table.Format.TEXT),
                        new Table.Column("Who", Table.Format.TEXT),
                        new Table.Column("Answer", Table.Format.TEXT),
                        new Table.Column("Chance", Table.Format.TEXT),
                        new Table.Column("Prefers it by", Table.Format.NUMBER),
                        new Table.Column("Would turn if", Table.Format.TEXT)),
                rows);
    }

    private String person(String id) {
        return result.study().decision().stakeholder(id).map(Stakeholder::name).orElse(id);
    }

    private Optional<Uncertainty> uncertainty(String id) {
        return result.study().decision().uncertainties().all().stream()
                .filter(u -> u.id().equals(id))
                .findFirst();
    }

    /** An answer in words: yes or no to an event, a state by its name. */
    private String answer(String id, String answer) {
        String name = uncertainty(id).map(u -> u.label().name()).orElse(id);
        return switch (answer) {
            case "true" -> "yes to " + Words.name(name);
            case "false" -> "no to " + Words.name(name);
            default -> answer + " in " + Words.name(name);
        };
    }

    private static String turning(ReactionsResult.Needed needed) {
        return needed.criterion().name() + " with "
                + (needed.branch().equals("true") ? "yes" : needed.branch().equals("false") ? "no" : needed.branch())
                + " were " + Words.number(needed.needed()) + " instead of " + Words.number(needed.performance());
    }

    private Table gains() {
        List<Table.Column> columns = new ArrayList<>(List.of(new Table.Column("Option", Table.Format.TEXT)));
        result.gains()
                .keySet()
                .forEach(who -> columns.add(
                        new Table.Column(who.equals("own") ? "Own weights" : person(who), Table.Format.NUMBER)));
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Option option : result.study().problem().options()) {
            List<Table.Cell> row = new ArrayList<>(List.of(Table.Cell.of(option.name())));
            for (Map<Option, Double> own : result.gains().values()) {
                row.add(Table.Cell.of(requireNonNull(own.get(option))));
            }
            rows.add(row);
        }
        return new Table("Who gains and who loses against the baseline, by own weights", columns, rows);
    }
}
