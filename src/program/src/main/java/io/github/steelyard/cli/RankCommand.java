package io.github.steelyard.cli;

import io.github.steelyard.briefing.RankBlocks;
import io.github.steelyard.catalogue.Trace;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.ResultValues;
import io.github.steelyard.inspection.TotalsCheck;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.report.document.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code steelyard rank}. */
@Command(
        name = "rank",
        header = "Ranks the options of a decision.",
        description = {
            "",
            "Prints who leads and how firmly, the ranking with what each criterion adds, the weights and the evidence"
                    + " behind them, what is excluded and what is missing.",
            ""
        },
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  steelyard rank options/north-korea-2017.yaml",
            "  steelyard rank bus.yaml --stakeholder treasury --scenario dear-power",
            "  steelyard rank bus.yaml --weight noise=50 --weight cost=20",
            "  steelyard rank bus.yaml --method topsis --set normalization=min-max --explain",
            "  steelyard rank bus.yaml lunch.yaml --format csv -o rankings.csv",
            "  cat bus.yaml | steelyard rank - --format json",
            "",
            "Of several files, stakeholders or scenarios JSON is an array; CSV begins with columns that tell them apart."
        })
final class RankCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Decision files, or folders of XMCDA; - for standard input.")
    private List<String> files;

    @Option(
            names = "--explain",
            description = "Also print every intermediate table of the method, ending in the score.")
    private boolean explain;

    @Mixin
    private SheetSaid sheets;

    @Mixin
    private StudyOptions options;

    @Mixin
    private OutputOptions output;

    private final Terminal terminal;

    RankCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        output.format();
        List<Ranked> all = new ArrayList<>();
        boolean failed = false;
        for (String file : files) {
            Optional<List<Ranked>> ranked = Asked.of(file, sheets.options(), terminal, loaded -> rank(file, loaded));
            ranked.ifPresent(all::addAll);
            failed |= ranked.isEmpty();
        }
        if (!all.isEmpty() && !(failed && output.isFile())) {
            boolean several = files.size() > 1 || options.asksForAll();
            output.print(
                    new Result(
                            () -> blocks(all),
                            () -> several
                                    ? ResultValues.plain(
                                            all.stream().map(Ranked::result).toList())
                                    : ResultValues.plain(all.get(0).result()),
                            () -> RankTables.of(all, files.size() > 1, options.asksForAll())),
                    terminal);
        }
        return failed ? Cli.WRONG_INPUT : Cli.DONE;
    }

    private List<Ranked> rank(String file, Loaded loaded) {
        List<Ranked> all = new ArrayList<>();
        for (Study study : options.studies(loaded.orThrow(), Set.of())) {
            terminal.invocation().looksAt(study);
            Evaluation evaluation = study.evaluate();
            Optional<Trace> trace =
                    explain && !study.problem().options().isEmpty() ? Optional.of(study.explain()) : Optional.empty();
            Loaded held = loaded;
            if (study.stakeholder().isEmpty() && study.scenario().isEmpty()) {
                held = TotalsCheck.of(loaded, evaluation).map(loaded::with).orElse(loaded);
                TotalsCheck.of(loaded, evaluation).ifPresent(note -> Failures.say(terminal, note));
            }
            all.add(new Ranked(Input.shown(file), held, evaluation, trace, options.remarks(study)));
        }
        return all;
    }

    private List<Block> blocks(List<Ranked> all) {
        List<Block> blocks = new ArrayList<>();
        for (Ranked ranked : all) {
            blocks.addAll(RankBlocks.of(ranked.evaluation(), ranked.remarks(), ranked.trace()));
            if (explain) {
                blocks.addAll(SheetExplained.blocks(ranked.loaded()));
            }
        }
        return blocks;
    }
}
