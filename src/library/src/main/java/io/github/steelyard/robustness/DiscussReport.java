package io.github.steelyard.robustness;

import io.github.steelyard.phrases.Words;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.robustness.DiscussResult.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The value of information in sentences and a table. */
final class DiscussReport {

    private static final int SHOWN = 24;

    private DiscussReport() {}

    static List<Block> of(DiscussResult result) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.lead(sentence(result)));
        if (result.topics().isEmpty()) {
            return blocks;
        }
        blocks.add(new Paragraph(basis(result)));
        List<Table.Column> columns = List.of(
                new Table.Column("Subject", Table.Format.TEXT),
                new Table.Column("Worth", Table.Format.NUMBER),
                new Table.Column("Standard error", Table.Format.NUMBER),
                new Table.Column("Share of perfect information", Table.Format.PERCENT),
                new Table.Column("Bits", Table.Format.NUMBER));
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Topic topic : result.topics().stream().limit(SHOWN).toList()) {
            double all = result.perfect().gain();
            rows.add(List.of(
                    Table.Cell.of(topic.words()),
                    Table.Cell.of(topic.worth().gain()),
                    Table.Cell.of(topic.worth().error()),
                    all > 0 ? Table.Cell.of(topic.worth().gain() / all) : Table.Cell.BLANK,
                    Table.Cell.of(topic.entropyDrop())));
        }
        blocks.add(new Table("What knowing it would add to the expected score", columns, rows));
        if (result.topics().size() > SHOWN) {
            blocks.add(new Paragraph(String.format(
                    Locale.ROOT,
                    "%d more subjects are worth at most %.3g each.",
                    result.topics().size() - SHOWN,
                    result.topics().get(SHOWN).worth().gain())));
        }
        return blocks;
    }

    private static String sentence(DiscussResult result) {
        String best = Words.name(result.study().problem().options().get(result.best()));
        if (result.topics().isEmpty()) {
            return "Nothing is uncertain: weights and performances are exact.";
        }
        if (result.isSettled()) {
            return "None of this can change the answer: " + best
                    + " is best in every draw of the weights and performances that the file allows.";
        }
        Topic first = result.topics().get(0);
        if (first.worth().gain() <= 2 * first.worth().error() || first.worth().gain() == 0) {
            return "No single one of these can be expected to change the answer, " + best
                    + "; only several together could.";
        }
        return String.format(
                Locale.ROOT,
                "Discuss first %s: knowing it would add %.3g to the expected score of the choice, %s of what perfect "
                        + "information would add.",
                first.words(),
                first.worth().gain(),
                SmaaReport.percent(
                        Math.min(1, first.worth().gain() / result.perfect().gain())));
    }

    private static String basis(DiscussResult result) {
        String best = Words.name(result.study().problem().options().get(result.best()));
        String start = String.format(
                Locale.ROOT,
                "On average over all that the file allows, %s has the best score; perfect information would be worth %.3g. "
                        + "Who is first is uncertain by %.2f bits; the column “Bits” says how many of them an answer removes "
                        + "on average. ",
                best,
                result.perfect().gain(),
                result.entropy());
        return start
                + (result.samples() == 0
                        ? "All combinations of outcomes were listed; the figures are exact."
                        : String.format(
                                Locale.ROOT,
                                "From %,d draws with seed %d; worths without a standard error were integrated.",
                                result.samples(),
                                result.study().seed()));
    }
}
