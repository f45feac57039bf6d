package io.github.steelyard.cli;

import io.github.steelyard.answers.ReplayResult;
import io.github.steelyard.briefing.RankBlocks;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.ResultValues;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.text.IoReason;
import io.github.steelyard.record.MomentFiles;
import io.github.steelyard.record.Replay;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.results.RankResult;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code steelyard replay}. */
@Command(
        name = "replay",
        header = "Shows the decision of a meeting as it was at a moment.",
        description = {
            "",
            "JOURNAL is a journal that was kept (x.journal.jsonl). Without --step or --until it is the end. With -o the"
                    + " file of that moment is written, byte for byte, and what it includes beside it. Where the journal"
                    + " is damaged, the last good step is named and the exit code is 1.",
            ""
        },
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  steelyard replay bus.journal.jsonl --until 2026-11-30T14:05:00Z",
            "  steelyard replay bus.journal.jsonl --step 12 -o then.yaml"
        })
final class ReplayCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "JOURNAL", description = "Journal that was kept.")
    private String journal;

    @Option(
            names = "--step",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "After this step; 0 is the beginning.")
    private Long step;

    @Option(names = "--until", paramLabel = "TIME", description = "At this time, such as 2026-11-30T14:05:00Z.")
    private String until;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            converter = OutputName.class,
            description = "Write the decision of that moment to FILE.")
    private String target;

    @Mixin
    private StudyOptions options;

    @Mixin
    private PrintOptions output;

    private final Terminal terminal;

    ReplayCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        output.plain().format();
        if (step != null && until != null) {
            throw output.plain().wrong("--step and --until name the moment twice; give one of them");
        }
        Replay replay = read(journal, terminal);
        Replay.Moment moment = moment(replay);
        Loaded loaded = MomentFiles.read(moment);
        Study study = options.study(loaded.orThrow(), Set.of());
        terminal.invocation().looksAt(study);
        Evaluation evaluation = study.evaluate();
        if (target != null) {
            write(moment);
        }
        ReplayResult result = new ReplayResult(moment, replay.last().step(), RankResult.of(evaluation, loaded));
        output.plain()
                .print(
                        new Result(
                                () -> blocks(moment, replay, evaluation),
                                () -> ResultValues.plain(result),
                                () -> RankTables.of(
                                        List.of(new Ranked(journal, loaded, evaluation, Optional.empty(), List.of())),
                                        false,
                                        false)),
                        terminal);
        boolean isWanted = step == null && until == null;
        replay.fault()
                .ifPresent(fault -> Failures.say(
                        terminal,
                        Said.of(journal, replay.line(), isWanted ? "error" : "warning", "damaged-journal", fault)));
        return replay.fault().isPresent() && isWanted ? Cli.WRONG_INPUT : Cli.DONE;
    }

    /** Reads a journal that was kept. */
    static Replay read(String name, Terminal terminal) {
        try {
            byte[] bytes = Files.readAllBytes(Destination.path(name));
            terminal.invocation().read(name, bytes);
            return Replay.of(name, bytes);
        } catch (IOException e) {
            throw new Refusal("cannot read '" + name + "': " + IoReason.of(e));
        }
    }

    private Replay.Moment moment(Replay replay) {
        if (step != null) {
            return replay.at((int) Math.max(-1, Math.min(step, Integer.MAX_VALUE)));
        }
        if (until == null) {
            return replay.last();
        }
        try {
            return replay.at(Instant.parse(until));
        } catch (DateTimeParseException e) {
            throw output.plain().wrong("--until takes a time such as 2026-11-30T14:05:00Z, was '" + until + "'");
        }
    }

    private void write(Replay.Moment moment) {
        Destination.check(Destination.path(target));
        try {
            MomentFiles.write(moment, Destination.path(target));
        } catch (IOException e) {
            throw new LostOutput("cannot write '" + target + "': " + IoReason.of(e), e);
        }
    }

    private static List<Block> blocks(Replay.Moment moment, Replay replay, Evaluation evaluation) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(
                "After step " + moment.step() + " of " + replay.last().step()
                        + moment.time().map(time -> ", " + time).orElse("")
                        + moment.person().map(person -> ", for " + person).orElse("")
                        + ": " + moment.what()
                        + (moment.why().isEmpty() ? "" : " (" + moment.why() + ")") + "."));
        blocks.addAll(RankBlocks.of(evaluation, List.of(), Optional.empty()));
        return blocks;
    }
}
