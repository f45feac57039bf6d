package io.github.steelyard.cli;

import io.github.steelyard.briefing.WeightsTable;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.ResultValues;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Heading;
import io.github.steelyard.report.document.Items;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.results.RankResult;
import io.github.steelyard.weighting.NodeWeights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        studies.ifPresent(all -> output.print(
                new Result(
                        () -> all.stream().flatMap(s -> blocks(s).stream()).toList(),
                        () -> options.asksForAll()
                                ? all.stream().map(WeightsCommand::json).toList()
                                : json(all.get(0)),
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

    private static Object json(Study study) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", "steelyard-weights/1");
        json.put("decision", study.decision().title());
        json.put("stakeholder", study.stakeholder().map(s -> s.id()).orElse(null));
        json.put("weights", ResultValues.plain(RankResult.weights(study)));
        Map<String, Object> nodes = new LinkedHashMap<>();
        study.nodeWeights().shares().forEach((id, share) -> {
            Map<String, Object> node = new LinkedHashMap<>();
            node.put("local", share.local());
            node.put("cumulative", share.cumulative());
            node.put("method", share.method());
            nodes.put(id, node);
        });
        json.put("nodes", nodes);
        List<Object> diagnostics = new ArrayList<>();
        for (NodeWeights.Finding finding : study.nodeWeights().findings()) {
            Map<String, Object> diagnostic = new LinkedHashMap<>();
            diagnostic.put("node", finding.group().isEmpty() ? null : finding.group());
            diagnostic.put("method", finding.method());
            diagnostic.putAll(finding.outputs());
            diagnostic.put("remarks", finding.remarks());
            diagnostics.add(diagnostic);
        }
        json.put("diagnostics", diagnostics);
        return json;
    }
}
