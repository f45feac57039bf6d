package io.github.steelyard.sensitivity;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.ResultSchema;
import io.github.steelyard.model.Option;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.sensitivity.DroppedSources.Dropped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@link DroppedSources} as an analysis. */
final class SourcesCheck implements Analysis<DroppedSources> {

    @Override
    public Description description() {
        return Description.of(
                        "sources",
                        "Sources dropped one at a time",
                        "Whether the first place holds without each source: a performance becomes unknown when no other"
                                + " evidence for it is left.")
                .formula(
                        "for each source the ranking with every performance missing whose evidence 'for' names it alone")
                .source("Quenouille (1956), Notes on bias in estimation, Biometrika 43, 353-360, for leaving one out")
                .outputs(ResultSchema.meanings(DroppedSources.class));
    }

    @Override
    public Optional<String> objection(Study study, Parameters parameters) {
        boolean none = study.decision().notes().values().stream()
                .allMatch(note -> note.evidence().isEmpty());
        return none
                ? Optional.of("no performance names its evidence")
                : study.problem().options().isEmpty()
                        ? Optional.of("no option is left to rank")
                        : Analysis.super.objection(study, parameters);
    }

    @Override
    public DroppedSources run(Study study, Parameters parameters, Cancellation cancellation, Progress progress) {
        return DroppedSources.of(study, cancellation, progress);
    }

    @Override
    public List<Block> present(DroppedSources result) {
        List<Block> blocks = new ArrayList<>();
        String leader = Words.name(result.leader());
        List<Dropped> turning =
                result.dropped().stream().filter(d -> !d.holds()).toList();
        blocks.add(Paragraph.lead(
                turning.isEmpty()
                        ? "The first place of " + leader + " rests on no single source."
                        : "The first place of " + leader + " does not hold without "
                                + Words.few(
                                        turning.stream().map(SourcesCheck::told).toList(), 4) + "."));
        blocks.add(new Paragraph(Words.raised(Words.count(result.onOne(), "performance"))
                + (result.onOne() == 1 ? " rests" : " rest") + " on one source alone, "
                + Words.count(result.onInference(), "performance")
                        .replace(" performances", "")
                        .replace(" performance", "")
                + " on our own reading alone."));
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Dropped one : result.dropped()) {
            rows.add(List.of(
                    Table.Cell.of(one.source().title()),
                    Table.Cell.of(String.valueOf(one.unknown())),
                    Table.Cell.of(one.leader().map(Option::name).orElse("nobody")),
                    Table.Cell.of(one.holds() ? "yes" : "no"),
                    Table.Cell.of(Words.list(
                            one.notJudged().stream().map(Option::name).toList()))));
        }
        blocks.add(new Table(
                "Without each source",
                List.of(
                        new Table.Column("Source", Table.Format.TEXT),
                        new Table.Column("Performances unknown", Table.Format.TEXT),
                        new Table.Column("First then", Table.Format.TEXT),
                        new Table.Column("Holds", Table.Format.TEXT),
                        new Table.Column("Not judged then", Table.Format.TEXT)),
                rows));
        return blocks;
    }

    private static String told(Dropped one) {
        return "“" + one.source().title() + "” ("
                + one.leader().map(o -> Words.name(o) + " leads").orElse("nobody can be ranked") + ")";
    }
}
