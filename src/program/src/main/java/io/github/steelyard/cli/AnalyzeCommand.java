package io.github.steelyard.cli;

import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.answers.ViewedResult;
import io.github.steelyard.catalogue.ParameterProblem;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Refusal;
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
import io.github.steelyard.report.document.Table.Cell;
import io.github.steelyard.report.document.Table.Column;
import io.github.steelyard.report.document.Table.Format;
import io.github.steelyard.results.AnalysesResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code steelyard analyze}. */
@Command(
        name = "analyze",
        header = "Asks how firm a ranking is: sensitivity, robustness, groups.",
        description = {
            "",
            "Runs the analyses in the order given; without any: stability-intervals, flip-distance, smaa and"
                    + " dominance. Parameters given with --set go to every analysis that has them, else to the method.",
            ""
        },
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  steelyard analyze --list",
            "  steelyard analyze options/north-korea-2017.yaml",
            "  steelyard analyze bus.yaml smaa --samples 100000 --format json",
            "  steelyard analyze bus.yaml smaa --until-error 0.001",
            "",
            "An analysis that has no answer here says why, and the others are printed; the exit code is 1 then."
        })
final class AnalyzeCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            description = "Decision file, or a folder of XMCDA; - for standard input.")
    private String file;

    @Parameters(index = "1..*", paramLabel = "ANALYSIS", description = "Ids of analyses, in the order wanted.")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--list", description = "List the analyses instead.")
    private boolean list;

    @Mixin
    private SheetSaid sheets;

    @Mixin
    private StudyOptions options;

    @Option(
            names = "--samples",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "Number of draws, for every analysis that draws.")
    private Long samples;

    @Option(
            names = "--until-error",
            paramLabel = "E",
            converter = DecimalNumber.class,
            description = "Draws until no standard error of a share is above E, such as 0.005, instead of --samples.")
    private Double untilError;

    @Option(
            names = "--threads",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "Number of threads; does not affect results.")
    private Long threads;

    @Mixin
    private OutputOptions output;

    @Spec
    private CommandSpec command;

    private final Terminal terminal;

    AnalyzeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        output.format();
        if (list) {
            Table table = listing();
            output.print(
                    new Result(() -> List.of(table), AnalyzeCommand::catalogue, () -> List.of(Headers.plain(table))),
                    terminal);
            return Cli.DONE;
        }
        if (file == null) {
            throw new ParameterException(command.commandLine(), "a decision file is missing");
        }
        List<Analysis<?>> analyses = asked();
        Set<String> theirs = new HashSet<>();
        analyses.forEach(a -> a.description().parameters().forEach(p -> theirs.add(p.name())));
        for (String name : shorthands().keySet()) {
            if (!theirs.contains(name)) {
                throw new ParameterException(command.commandLine(), "none of the analyses takes --" + name);
            }
        }
        Optional<List<Asking>> answers =
                Asked.of(file, sheets.options(), terminal, loaded -> answers(loaded.orThrow(), analyses, theirs));
        answers.ifPresent(all -> output.print(
                new Result(
                        () -> blocks(all),
                        () -> ResultValues.plain(
                                options.asksForAll()
                                        ? all.stream().map(Asking::viewed).toList()
                                        : AnalysesResult.of(all.get(0).answers())),
                        () -> blocks(all)),
                terminal));
        if (answers.isEmpty()) {
            return Cli.WRONG_INPUT;
        }
        Set<String> refused = new LinkedHashSet<>();
        answers.get().forEach(asking -> refused.addAll(asking.refused()));
        refused.forEach(reason -> Failures.error(terminal, Input.shown(file), reason));
        return refused.isEmpty() ? Cli.DONE : Cli.WRONG_INPUT;
    }

    private List<Analysis<?>> asked() {
        if (ids.isEmpty()) {
            return Analyses.usual();
        }
        List<Analysis<?>> asked = new ArrayList<>();
        for (String id : new LinkedHashSet<>(ids)) {
            asked.add(Analyses.all()
                    .find(id)
                    .orElseThrow(() -> new ParameterException(
                            command.commandLine(), Analyses.all().unknown(id))));
        }
        return asked;
    }

    /** Options that are short for {@code --set}. */
    private Map<String, Object> shorthands() {
        Map<String, Object> shorthands = new LinkedHashMap<>();
        if (samples != null) {
            shorthands.put("samples", (double) samples);
        }
        if (untilError != null) {
            shorthands.put("until-error", untilError);
        }
        if (threads != null) {
            shorthands.put("threads", (double) threads);
        }
        return shorthands;
    }

    /** What was asked of which study, and why some of it has no answer. */
    private record Asking(Study study, List<Answer> answers, List<String> refused) {

        ViewedResult viewed() {
            return new ViewedResult(study, answers);
        }
    }

    private List<Asking> answers(Decision decision, List<Analysis<?>> analyses, Set<String> theirs) {
        return options.studies(decision, theirs).stream()
                .map(study -> ask(study, ids.isEmpty() ? Analyses.usual(study) : analyses))
                .toList();
    }

    private Asking ask(Study study, List<Analysis<?>> analyses) {
        terminal.invocation().looksAt(study);
        List<Answer> answers = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (Analysis<?> analysis : analyses) {
            Map<String, Object> given = options.settings(analysis);
            shorthands().forEach((name, value) -> {
                if (analysis.description().parameterNamed(name).isPresent()) {
                    given.put(name, value);
                }
            });
            List<ParameterProblem> problems =
                    io.github.steelyard.catalogue.Parameters.check(analysis, given, study.scope());
            if (!problems.isEmpty()) {
                throw new ParameterException(
                        command.commandLine(), problems.get(0).message());
            }
            try (ProgressLine line = ProgressLine.on(terminal, analysis.id())) {
                answers.add(Answer.of(analysis, study, given, Cancellation.NEVER, line));
            } catch (Refusal refusal) {
                refused.addAll(refusal.reasons());
            }
        }
        if (answers.isEmpty()) {
            throw new Refusal(refused);
        }
        return new Asking(study, answers, refused);
    }

    private List<Block> blocks(List<Asking> all) {
        List<Block> blocks = new ArrayList<>();
        for (Asking asking : all) {
            blocks.add(new Heading(1, asking.study().decision().title()));
            List<String> remarks = options.remarks(asking.study());
            if (!remarks.isEmpty()) {
                blocks.add(new Paragraph(String.join(" ", remarks)));
            }
            for (Answer answer : asking.answers()) {
                blocks.add(new Heading(2, answer.analysis().description().name()));
                blocks.addAll(answer.blocks());
            }
        }
        return blocks;
    }

    private static Table listing() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Analysis<?> analysis : Analyses.all()) {
            List<String> parameters = analysis.description().parameters().stream()
                    .map(ParameterSpec::name)
                    .toList();
            rows.add(List.of(
                    Cell.of(analysis.id()),
                    Cell.of(analysis.description().summary()),
                    Cell.of(String.join(", ", parameters))));
        }
        return new Table(
                "",
                List.of(
                        new Column("Id", Format.TEXT),
                        new Column("Question", Format.TEXT),
                        new Column("Parameters", Format.TEXT)),
                rows);
    }

    private static Object catalogue() {
        return ResultValues.plain(MethodJson.of(
                Analyses.all().stream().map(a -> new Entry("analysis", a)).toList()));
    }
}
