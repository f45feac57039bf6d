package io.github.steelyard.group;

import io.github.steelyard.model.Option;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Items;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.RankLines;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.statistics.Concordance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the stakeholders think, in sentences, tables and rank lines. */
final class StakeholdersReport {

    private static final int MOST_NAMED = 6;
    private static final int MOST_HARMLESS = 20;
    private static final int MOST_LINES = 30;

    private final GroupView result;
    private final Members members;

    StakeholdersReport(GroupView result) {
        this.result = result;
        this.members = result.members();
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.lead(lead()));
        List<String> says = new ArrayList<>();
        result.concordance().ifPresent(c -> says.add(agreement(c)));
        says.add(rules());
        flags(says);
        blocks.add(new Items(says));
        matters(blocks);
        blocks.add(new Paragraph(pivotal()));
        if (!result.isExact()) {
            blocks.add(new Paragraph(
                    "Not all of this is exact: the method's scores are not linear in the weights, or there"
                            + " are more than " + Pivot.EXACT_UP_TO + " stakeholders."));
        }
        blocks.add(ranks());
        blocks.add(chart());
        blocks.add(differences());
        blocks.add(shares());
        return blocks;
    }

    private String lead() {
        String winner = Stakeholders.names(result.winners());
        String first = result.winners().size() == 1 ? " comes first" : " come first";
        if (result.isUnanimous()) {
            return "Everybody puts " + winner + " first, and so does the group.";
        }
        Map<String, List<String>> others = new LinkedHashMap<>();
        List<String> agree = new ArrayList<>();
        for (Members.Member member : members.all()) {
            List<Option> own = members.options(member.ranking().leaders());
            if (own.stream().anyMatch(result.winners()::contains)) {
                agree.add(Words.name(member.stakeholder().name()));
            } else {
                others.computeIfAbsent(Stakeholders.names(own), k -> new ArrayList<>())
                        .add(Words.name(member.stakeholder().name()));
            }
        }
        List<String> differ = others.entrySet().stream()
                .map(e -> Words.few(e.getValue(), MOST_NAMED) + " would choose " + e.getKey())
                .toList();
        return "By the group's mean weights " + winner + first
                + (agree.isEmpty() ? "" : ", as for " + Words.few(agree, MOST_NAMED)) + "; "
                + String.join("; ", differ) + ".";
    }

    private static String agreement(Concordance c) {
        String how = c.w() >= 0.8
                ? "much alike"
                : c.w() >= 0.5 ? "rather alike" : c.w() >= 0.3 ? "little alike" : "hardly alike";
        String chance = c.chiSquareP().isEmpty()
                ? ""
                : "; so much agreement would come by chance with a probability of "
                        + probability(c.fP().orElse(c.chiSquareP().getAsDouble()));
        return "They rank " + how + ": Kendall's W is " + String.format(Locale.ROOT, "%.2f", c.w()) + chance + ".";
    }

    private static String probability(double p) {
        return p < 0.001 ? "under 0.001" : String.format(Locale.ROOT, "%.3f", p);
    }

    private String rules() {
        Map<String, List<Option>> rules = Stakeholders.rules(result);
        Map<String, List<String>> byWinner = new LinkedHashMap<>();
        rules.forEach((rule, options) -> byWinner.computeIfAbsent(Stakeholders.names(options), k -> new ArrayList<>())
                .add(rule.replace('-', ' ')
                        .replace("borda", "Borda")
                        .replace("copeland", "Copeland")
                        .replace("schulze", "Schulze")
                        .replace("kemeny", "Kemeny")));
        if (byWinner.size() == 1) {
            return ("However the group's ranking is made ("
                    + Words.list(byWinner.values().iterator().next()) + "), "
                    + byWinner.keySet().iterator().next() + " wins.");
        }
        return ("How the group's ranking is made matters: "
                + String.join(
                        "; ",
                        byWinner.entrySet().stream()
                                .map(e -> e.getKey() + " by " + Words.list(e.getValue()))
                                .toList())
                + ".");
    }

    private void flags(List<String> says) {
        if (result.isNobodysFirst()) {
            says.add("Take care: the group's winner is nobody's first choice.");
        }
        result.camps()
                .ifPresent(c -> says.add("Take care: the average hides two camps, " + camp(c.first(), c.firstWinners())
                        + ", against " + camp(c.second(), c.secondWinners()) + "."));
    }

    private static String camp(List<Stakeholder> camp, List<Option> winners) {
        return Words.list(camp.stream().map(s -> Words.name(s.name())).toList()) + " for "
                + Stakeholders.names(winners);
    }

    /** Which differences of weight can change the group's winner, each on its own. */
    private void matters(List<Block> blocks) {
        List<Disagreement> decisive =
                result.differences().stream().filter(Disagreement::isDecisive).toList();
        if (decisive.isEmpty()) {
            blocks.add(new Paragraph(
                    result.isUnanimous()
                            ? "No difference over a weight matters for who is first."
                            : "No single difference over a weight changes the group's winner, however far apart they are;"
                                    + " only several together make stakeholders choose differently."));
            return;
        }
        blocks.add(new Paragraph(
                decisive.size() == 1
                        ? "One difference over a weight can change the group's winner on its own:"
                        : decisive.size()
                                + " differences over a weight can change the group's winner, each on its own:"));
        blocks.add(new Items(decisive.stream().map(this::matter).toList()));
        List<String> harmless = result.differences().stream()
                .filter(d -> !d.isDecisive())
                .map(d -> Words.name(d.node()))
                .toList();
        if (!harmless.isEmpty()) {
            blocks.add(new Paragraph(
                    "Differences that do not matter on their own: " + Words.few(harmless, MOST_HARMLESS) + "."));
        }
    }

    private String matter(Disagreement d) {
        List<String> ends = new ArrayList<>();
        if (d.atLow().stream().noneMatch(result.winners()::contains)) {
            ends.add("at the " + Words.percent(d.low()) + " of "
                    + Words.name(d.lowest().name()) + ", " + Stakeholders.names(d.atLow()) + " would lead");
        }
        if (d.atHigh().stream().noneMatch(result.winners()::contains)) {
            ends.add("at the " + Words.percent(d.high()) + " of "
                    + Words.name(d.highest().name()) + ", " + Stakeholders.names(d.atHigh()) + " would lead");
        }
        if (ends.isEmpty()) {
            ends.add("somewhere between " + Words.percent(d.low()) + " and " + Words.percent(d.high())
                    + " another option would lead");
        }
        return Words.name(d.node()) + " (group " + Words.percent(d.group()) + "): " + String.join("; ", ends) + ".";
    }

    private String pivotal() {
        Option winner = members.option(members.winner());
        List<String> pivotal = result.pivots().stream()
                .filter(p -> p.isPivotal(winner))
                .map(p -> "without " + Words.name(p.stakeholder().name()) + " " + Stakeholders.names(p.without())
                        + " would win")
                .toList();
        List<Pivot> sorted = Stakeholders.sorted(result);
        String most = Words.name(sorted.get(0).stakeholder().name()) + " has the largest share in its first place, "
                + Words.percent(sorted.get(0).share());
        return pivotal.isEmpty()
                ? "Nobody is pivotal: " + Words.name(winner) + " wins without any one of them; " + most + "."
                : "Pivotal: " + String.join("; ", pivotal) + ". For " + Words.name(winner) + " " + most + ".";
    }

    private Table ranks() {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(new Table.Column("Option", Table.Format.TEXT));
        members.all().forEach(m -> columns.add(new Table.Column(m.stakeholder().name(), Table.Format.INTEGER)));
        columns.add(new Table.Column("Group", Table.Format.INTEGER));
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (int i : members.groupRanking().order()) {
            List<Table.Cell> row = new ArrayList<>();
            row.add(Table.Cell.of(members.option(i).name()));
            members.all().forEach(m -> row.add(Table.Cell.of(m.ranking().rank(i))));
            row.add(Table.Cell.of(members.groupRanking().rank(i)));
            rows.add(row);
        }
        return new Table("Rank by stakeholder, and by the group's mean weights", columns, rows);
    }

    private RankLines chart() {
        List<String> columns = new ArrayList<>();
        columns.add("Group");
        members.all().forEach(m -> columns.add(m.stakeholder().name()));
        List<RankLines.Line> lines = new ArrayList<>();
        for (int i : members.groupRanking().order()) {
            int[] ranks = new int[columns.size()];
            ranks[0] = members.groupRanking().rank(i);
            boolean strong = ranks[0] == 1;
            for (int s = 0; s < members.size(); s++) {
                ranks[s + 1] = members.get(s).ranking().rank(i);
                strong |= ranks[s + 1] == 1;
            }
            if (lines.size() < MOST_LINES) {
                lines.add(new RankLines.Line(members.option(i).name(), i, strong, ranks));
            }
        }
        return new RankLines("Ranks by stakeholder", lead(), columns, lines);
    }

    private Table differences() {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Disagreement d : result.differences()) {
            rows.add(List.of(
                    Table.Cell.of(d.node().name()),
                    Table.Cell.of(d.low()),
                    Table.Cell.of(d.lowest().name()),
                    Table.Cell.of(d.high()),
                    Table.Cell.of(d.highest().name()),
                    Table.Cell.of(d.group()),
                    Table.Cell.of(d.isDecisive() ? "yes" : "no")));
        }
        return new Table(
                "Cumulative weights, and whether the difference alone can change the group's winner",
                List.of(
                        new Table.Column("Criterion", Table.Format.TEXT),
                        new Table.Column("Lowest", Table.Format.PERCENT),
                        new Table.Column("By", Table.Format.TEXT),
                        new Table.Column("Highest", Table.Format.PERCENT),
                        new Table.Column("By", Table.Format.TEXT),
                        new Table.Column("Group", Table.Format.PERCENT),
                        new Table.Column("Matters", Table.Format.TEXT)),
                rows);
    }

    private Table shares() {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Pivot p : Stakeholders.sorted(result)) {
            rows.add(List.of(
                    Table.Cell.of(p.stakeholder().name()),
                    Table.Cell.of(p.stakeholder().voice()),
                    Table.Cell.of(p.share()),
                    Table.Cell.of(p.without().isEmpty() ? "nobody is left" : Stakeholders.names(p.without()))));
        }
        return new Table(
                "Shapley share in the group's winner",
                List.of(
                        new Table.Column("Stakeholder", Table.Format.TEXT),
                        new Table.Column("Voice", Table.Format.NUMBER),
                        new Table.Column("Share", Table.Format.PERCENT),
                        new Table.Column("Without them", Table.Format.TEXT)),
                rows);
    }
}
