package io.github.steelyard.cli;

import io.github.steelyard.answers.WeightsResult;
import io.github.steelyard.briefing.WeightsTable;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.ResultValues;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Heading;
import io.github.steelyard.report.document.Items;
import io.github.steelyard.report.document.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code steelyard weights}. */
@Command(
        name = "weights",
        header = "Shows the weights that a decision's statements give.",
        description = {
            "",
            "Prints the value tree with each node's share among its siblings and of the whole, the weighting method"
                    + " behind it, and what that method found, such as consistency.",
            ""
        },
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  steelyard weights laptops.yaml",
            "  steelyard weights bus.yaml --stakeholder residents --format json"
        })
final class WeightsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "Decision file, or a folder of XMCDA; - for standard input.")
    private String file;

    @Mixin
    private SheetSaid sheets;

    @Mixin
    private StudyOptions options;

    @Mixin
    private OutputOptions output;

    private final Terminal terminal;

    WeightsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        output.format();
        Optional<List<Study>> studies =
                Asked.of(file, sheets.options(), terminal, loaded -> options.studies(loaded.orThrow(), Set.of()));
        studies.ifPresent(all -> terminal.invocation().looksAt(all.get(0)));
        studies.ifPresent(all -> output.print(
                new Result(
                        () -> all.stream().flatMap(s -> blocks(s).stream()).toList(),
                        () -> options.asksForAll()
                                ? ResultValues.plain(
                                        all.stream().map(WeightsResult::new).toList())
                                : ResultValues.plain(new WeightsResult(all.get(0))),
                        () -> all.stream()
                                .map(s -> Headers.plain(WeightsTable.ofShares(s)))
                                .toList()),
                terminal));
        return studies.isPresent() ? Cli.DONE : Cli.WRONG_INPUT;
    }

    private List<Block> blocks(Study study) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(1, study.decision().title()));
        List<String> remarks = options.remarks(study);
        if (!remarks.isEmpty()) {
            blocks.add(new Paragraph(String.join(" ", remarks)));
        }
        blocks.add(new Heading(2, "Weights"));
        blocks.add(WeightsTable.ofShares(study));
        List<String> found = FindingWords.of(study.nodeWeights());
        if (!found.isEmpty()) {
            blocks.add(new Heading(2, "What the weighting methods found"));
            blocks.add(new Items(found));
        }
        return blocks;
    }
}
