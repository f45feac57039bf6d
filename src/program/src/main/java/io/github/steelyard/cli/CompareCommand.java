package io.github.steelyard.cli;

import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.answers.CompareResult;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Answer;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.ResultValues;
import io.github.steelyard.model.Decision;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Heading;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code steelyard compare}. */
@Command(
        name = "compare",
        header = "Ranks a decision by every method side by side.",
        description = {
            "",
            "Says how many methods agree on who is first, how alike the rankings are, and which choice of the modeller"
                    + " (method, normalisation, value function) decides the winner. Methods that cannot take the"
                    + " decision say why.",
            ""
        },
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  steelyard compare options/examples/bus-fleet.yaml",
            "  steelyard compare options/north-korea-2017.yaml --set missing=middle",
            "  steelyard compare bus.yaml --set 'methods=[topsis, vikor, promethee-ii]' --format json"
        })
final class CompareCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "Decision file, or a folder of XMCDA; - for standard input.")
    private String file;

    @Mixin
    private SheetSaid sheets;

    @Mixin
    private StudyOptions options;

    @Mixin
    private OutputOptions output;

    private final Terminal terminal;

    CompareCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What was found, and of what. */
    private record Compared(Study study, Answer answer, List<String> remarks) {}

    @Override
    public Integer call() {
        output.format();
        Optional<List<Compared>> compared =
                Asked.of(file, sheets.options(), terminal, loaded -> compare(loaded.orThrow()));
        compared.ifPresent(all -> output.print(
                new Result(
                        () -> all.stream().flatMap(c -> blocks(c).stream()).toList(),
                        () -> options.asksForAll()
                                ? all.stream().map(CompareCommand::json).toList()
                                : json(all.get(0)),
                        () -> all.stream().flatMap(c -> tables(c).stream()).toList()),
                terminal));
        return compared.isPresent() ? Cli.DONE : Cli.WRONG_INPUT;
    }

    private List<Compared> compare(Decision decision) {
        Analysis<?> comparison = Analyses.all().get("method-comparison");
        Set<String> own = comparison.description().parameters().stream()
                .map(p -> p.name())
                .collect(Collectors.toSet());
        List<Compared> all = new ArrayList<>();
        for (Study study : options.studies(decision, own)) {
            terminal.invocation().looksAt(study);
            Map<String, Object> given = options.settings(comparison);
            try (ProgressLine line = ProgressLine.on(terminal, comparison.id())) {
                Answer answer = Answer.of(comparison, study, given, Cancellation.NEVER, line);
                all.add(new Compared(study, answer, options.remarks(study)));
            }
        }
        return all;
    }

    private static List<Block> blocks(Compared compared) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(1, compared.study().decision().title()));
        compared.remarks().forEach(remark -> blocks.add(new Paragraph(remark)));
        blocks.addAll(compared.answer().blocks());
        return blocks;
    }

    private static Object json(Compared compared) {
        Map<String, Object> json = new LinkedHashMap<>();
        ((Map<?, ?>) ResultValues.plain(new CompareResult(compared.study())))
                .forEach((name, value) -> json.put((String) name, value));
        ((Map<?, ?>) compared.answer().figures()).forEach((name, figure) -> json.put((String) name, figure));
        return json;
    }

    private static List<Table> tables(Compared compared) {
        return compared.answer().blocks().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }
}
