package io.github.steelyard.portfolio;

import io.github.steelyard.model.Option;
import io.github.steelyard.model.PackageLimit;
import io.github.steelyard.model.Packages;
import io.github.steelyard.packages.Removed;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Packages for people. */
final class PackagesReport {

    private final PackagesResult result;

    private PackagesReport(PackagesResult result) {
        this.result = result;
    }

    static List<Block> blocks(PackagesResult result) {
        return new PackagesReport(result).blocks();
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        PackagesResult.Best best = result.best().get(0);
        String rivals = result.best().size() > 1
                ? ", ahead of " + name(result.best().get(1).measures()) + " by "
                        + Words.score(best.score() - result.best().get(1).score())
                : "";
        blocks.add(Paragraph.lead("The best package is " + name(best.measures()) + " with a score of "
                + Words.score(best.score()) + rivals + "."));
        blocks.add(new Paragraph(
                result.feasible().isPresent()
                        ? (result.feasible().getAsDouble() == 1
                                        ? "One package keeps"
                                        : Words.number(result.feasible().getAsDouble()) + " packages keep")
                                + " all rules, limits and requirements."
                        : "There are too many packages to list; branch and bound proves that no other is better."));
        if (!result.tried().measures().equals(best.measures())) {
            blocks.add(new Paragraph(tried()));
        }
        for (PackagesResult.Turn turn : result.turns()) {
            blocks.add(new Paragraph(Words.raised(turn.side()) + " " + Words.percent(turn.at())
                    + " for " + Words.name(turn.criterion()) + ", now " + Words.percent(turn.now()) + ", "
                    + name(turn.measures()) + " is the best package."));
        }
        blocks.add(best());
        if (!result.nonDominated().isEmpty()) {
            blocks.add(new Paragraph(
                    result.nonDominated().size() == 1
                            ? "At all feasible weights no other package is better than "
                                    + name(result.nonDominated().get(0)) + "."
                            : result.nonDominated().size()
                                    + " packages are not dominated: no other is at least as good at all feasible weights"
                                    + " and better at some. They are "
                                    + Words.few(
                                            result.nonDominated().stream()
                                                    .map(this::name)
                                                    .toList(),
                                            8)
                                    + "."));
        }
        blocks.add(measures());
        result.frontier().forEach((limit, steps) -> blocks.add(frontier(limit, steps)));
        if (!result.removed().isEmpty()) {
            blocks.add(removed());
        }
        return blocks;
    }

    private String tried() {
        String what = name(result.tried().measures());
        String score = result.tried().score().isPresent()
                ? " with a score of " + Words.score(result.tried().score().getAsDouble())
                : "";
        if (!result.tried().breaks().isEmpty()) {
            return what + score + " is not allowed: "
                    + result.tried().breaks().stream()
                            .map(b -> b.rule() + (b.because().isEmpty() ? "" : " (" + b.because() + ")"))
                            .collect(Collectors.joining("; "))
                    + ".";
        }
        return result.tried().place().isPresent()
                ? what + score + " is in place "
                        + Words.number(result.tried().place().getAsDouble()) + "."
                : what + score + " is not among the best " + result.best().size() + ".";
    }

    private String name(List<String> measures) {
        return Words.name(measures.isEmpty() ? "None of the measures" : plain(measures));
    }

    private String plain(List<String> measures) {
        return measures.isEmpty()
                ? "None of the measures"
                : measures.stream().map(this::one).collect(Collectors.joining(" + "));
    }

    private String one(String id) {
        return result.study().decision().options().stream()
                .filter(o -> o.id().equals(id))
                .findFirst()
                .map(Option::name)
                .orElse(id);
    }

    private Block best() {
        List<Table.Column> columns = new ArrayList<>(List.of(
                new Table.Column("Package", Table.Format.TEXT), new Table.Column("Score", Table.Format.NUMBER)));
        result.best()
                .get(0)
                .use()
                .keySet()
                .forEach(limit -> columns.add(new Table.Column("Use of " + limit(limit), Table.Format.NUMBER)));
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (PackagesResult.Best one : result.best()) {
            List<Table.Cell> row =
                    new ArrayList<>(List.of(Table.Cell.of(plain(one.measures())), Table.Cell.of(one.score())));
            one.use().values().forEach(use -> row.add(Table.Cell.of(use)));
            rows.add(row);
        }
        return new Table("The best packages", columns, rows);
    }

    private Block measures() {
        List<List<Table.Cell>> rows = new ArrayList<>();
        List<String> ids = result.study().decision().packages().orElseThrow().measures();
        for (String id : ids) {
            rows.add(List.of(
                    Table.Cell.of(one(id)),
                    number(result.coreIndex().get(id)),
                    result.additions().containsKey(id)
                                    && result.additions().get(id).isPresent()
                            ? Table.Cell.of(result.additions().get(id).getAsDouble())
                            : Table.Cell.of("–"),
                    number(result.shapley().get(id))));
        }
        return new Table(
                "The measures: their share among the packages that are not dominated (core index), and what they add to"
                        + " the best package",
                List.of(
                        new Table.Column("Measure", Table.Format.TEXT),
                        new Table.Column("Core index", Table.Format.NUMBER),
                        new Table.Column("Adds", Table.Format.NUMBER),
                        new Table.Column("Shapley value", Table.Format.NUMBER)),
                rows);
    }

    private static Table.Cell number(@Nullable Double x) {
        return x == null ? Table.Cell.of("–") : Table.Cell.of(x);
    }

    private Block frontier(String limit, List<PackagesResult.Step> steps) {
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (PackagesResult.Step step : steps) {
            rows.add(List.of(
                    Table.Cell.of(step.use()),
                    Table.Cell.of(step.score()),
                    Table.Cell.of(plain(step.measures())),
                    Table.Cell.of(step.isOnHull() ? "yes" : "no")));
        }
        return new Table(
                "The best package for every amount of " + Words.name(limit(limit))
                        + "; those on the hull give most for what they use",
                List.of(
                        new Table.Column("Use", Table.Format.NUMBER),
                        new Table.Column("Score", Table.Format.NUMBER),
                        new Table.Column("Measures", Table.Format.TEXT),
                        new Table.Column("On the hull", Table.Format.TEXT)),
                rows);
    }

    private Block removed() {
        List<List<Table.Cell>> rows = new ArrayList<>();
        List<String> words = words();
        for (int k = 0; k < result.removed().size(); k++) {
            Removed one = result.removed().get(k);
            rows.add(List.of(
                    Table.Cell.of(k < words.size() ? words.get(k) : one.rule()),
                    one.count() != one.count() ? Table.Cell.of("–") : Table.Cell.of(one.count()),
                    Table.Cell.of(one.because())));
        }
        return new Table(
                "What each rule and limit excludes, of all subsets of the measures",
                List.of(
                        new Table.Column("Rule", Table.Format.TEXT),
                        new Table.Column("Excludes", Table.Format.NUMBER),
                        new Table.Column("Because", Table.Format.TEXT)),
                rows);
    }

    /** Rules and limits with names, in the order in which they are counted. */
    private List<String> words() {
        Packages packages = result.study().decision().packages().orElseThrow();
        List<String> words = new ArrayList<>();
        packages.rules().forEach(rule -> words.add(rule.words(id -> Words.name(one(id)))));
        packages.limits().forEach(limit -> words.add(limit.name() + " at most " + Words.number(limit.atMost())));
        return words;
    }

    private String limit(String id) {
        return result.study().decision().packages().orElseThrow().limits().stream()
                .filter(limit -> limit.id().equals(id))
                .findFirst()
                .map(PackageLimit::name)
                .orElse(id);
    }
}
