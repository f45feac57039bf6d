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
import io.github.steelyard.sensitivity.Unknowns.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@link Unknowns} as an analysis. */
final class UnknownsCheck implements Analysis<Unknowns> {

    @Override
    public Description description() {
        return Description.of(
                        "unknowns",
                        "Unknown performances",
                        "Each missing performance: what it would have to be to change the first place, who leads then, and"
                                + " how much of the lead it carries now.")
                .formula("lead-share = w_j (v filled in - v_j of the second) / (s_first - s_second)")
                .source("Weber (1987), Decision making with incomplete information, European Journal of Operational"
                        + " Research 28, 44-57")
                .outputs(ResultSchema.meanings(Unknowns.class));
    }

    @Override
    public Optional<String> objection(Study study, Parameters parameters) {
        return study.problem().hasMissing()
                ? Analysis.super.objection(study, parameters)
                : Optional.of("every performance is known");
    }

    @Override
    public Unknowns run(Study study, Parameters parameters, Cancellation cancellation, Progress progress) {
        return Unknowns.of(study, cancellation, progress);
    }

    @Override
    public List<Block> present(Unknowns result) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Paragraph.lead(lead(result)));
        if (result.cells().isEmpty()) {
            return blocks;
        }
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Unknown one : result.cells()) {
            rows.add(List.of(
                    Table.Cell.of(one.option().name()),
                    Table.Cell.of(one.criterion().name()),
                    Table.Cell.of(Native.exactly(one.criterion(), one.counts())),
                    Table.Cell.of(one.needed()
                            .map(x -> Native.exactly(one.criterion(), x))
                            .orElse("–")),
                    Table.Cell.of(one.leads().map(Option::name).orElse("")),
                    one.shareOfLead().isPresent()
                            ? Table.Cell.of(one.shareOfLead().getAsDouble())
                            : Table.Cell.BLANK));
        }
        blocks.add(new Table(
                "Missing performances, smallest change of the first place first",
                List.of(
                        new Table.Column("Option", Table.Format.TEXT),
                        new Table.Column("Criterion", Table.Format.TEXT),
                        new Table.Column("Counts as", Table.Format.TEXT),
                        new Table.Column("Needed", Table.Format.TEXT),
                        new Table.Column("Then leads", Table.Format.TEXT),
                        new Table.Column("Share of the lead", Table.Format.PERCENT)),
                rows));
        return blocks;
    }

    private static String lead(Unknowns result) {
        String leader = Words.name(result.leader());
        Optional<Unknown> first =
                result.cells().stream().filter(u -> u.needed().isPresent()).findFirst();
        if (first.isEmpty()) {
            return "No single missing performance can take the first place from " + leader + ".";
        }
        Unknown one = first.get();
        boolean own = one.option().equals(result.leader());
        String side = own == one.criterion().sign() > 0 ? " or below" : " or above";
        return leader + " leads, but " + Words.name(one.criterion()) + " of "
                + (own ? "it" : Words.name(one.option())) + " is unknown: at "
                + Native.exactly(one.criterion(), one.needed().orElseThrow()) + side + ", "
                + one.leads().map(Words::name).orElse("another") + " is level with it or leads.";
    }
}
