package io.github.steelyard.cli;

import io.github.steelyard.answers.SweepResult;
import io.github.steelyard.batch.PartFile;
import io.github.steelyard.batch.SweepAxis;
import io.github.steelyard.batch.SweepGrid;
import io.github.steelyard.batch.SweepTally;
import io.github.steelyard.catalogue.SteelyardException;
import io.github.steelyard.csv.CsvWriter;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.figures.ResultValues;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.text.IoReason;
import io.github.steelyard.report.Version;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Heading;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.report.document.Table.Cell;
import io.github.steelyard.report.document.Table.Column;
import io.github.steelyard.report.document.Table.Format;
import io.github.steelyard.text.Numbers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code steelyard sweep}. */
@Command(
        name = "sweep",
        header = "Ranks a decision in every combination of settings, and says which setting decides the winner.",
        description = {
            "",
            "--over names what varies: method, scenario, stakeholder (ids with commas, or all), weight:ID and parameters of"
                    + " methods (values with commas, or LOW..HIGH/STEP). With -o each option in each combination is a"
                    + " row of a CSV file. Who is first and what decides it is printed.",
            ""
        },
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  steelyard sweep bus.yaml --over method=weighted-sum,topsis,weight:cost=10..60/5,scenario=all -o out.csv",
            "  steelyard sweep bus.yaml --over stakeholder=all --over weight:noise=0..50/1 --format json"
        })
final class SweepCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE", description = "Decision file; - for standard input.")
    private String file;

    @Option(
            names = "--over",
            required = true,
            paramLabel = "AXES",
            description = "What varies, NAME=VALUES with commas between. Repeatable; the last one changes fastest.")
    private List<String> over = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            converter = OutputName.class,
            description = "Write a row for each option in each combination to FILE, as CSV, whole or not at all.")
    private String rows;

    @Option(names = "--resume", description = "Go on with the rows of a run that was interrupted.")
    private boolean resume;

    @Mixin
    private SheetSaid sheets;

    @Mixin
    private StudyOptions options;

    @Mixin
    private PrintOptions output;

    private final Terminal terminal;

    SweepCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        output.plain().format();
        if (resume && rows == null) {
            throw output.plain().wrong("--resume needs the file of the run that was interrupted: -o FILE");
        }
        Optional<SweepResult> result = Asked.of(file, sheets.options(), terminal, this::sweep);
        result.ifPresent(r -> output.plain()
                .print(
                        new Result(() -> blocks(r), () -> ResultValues.plain(r), () -> List.of(first(r), axes(r))),
                        terminal));
        boolean isRanked =
                result.isPresent() && result.get().refused() < result.get().cells();
        return isRanked ? Cli.DONE : Cli.WRONG_INPUT;
    }

    private SweepResult sweep(Loaded loaded) {
        SweepGrid grid = new SweepGrid(options.study(loaded.orThrow(), Set.of()), SweepAxis.of(over, loaded.orThrow()));
        terminal.invocation().looksAt(options.study(loaded.orThrow(), Set.of()));
        SweepTally tally = new SweepTally(grid);
        if (rows == null) {
            for (int cell = 0; cell < grid.size(); cell++) {
                cell(grid, cell, tally);
            }
        } else {
            Path target = Destination.path(rows);
            Destination.check(target);
            try (PartFile part = PartFile.open(target, asked(loaded), resume, line -> false)) {
                int from = resumed(part, grid, tally);
                if (from == 0) {
                    part.add(head(grid));
                }
                for (int cell = from; cell < grid.size(); cell++) {
                    part.add(cell(grid, cell, tally));
                }
                part.finish();
            } catch (IOException e) {
                throw new LostOutput("cannot write '" + target + "': " + IoReason.of(e), e);
            }
        }
        List<SweepResult.Axis> axes = new ArrayList<>();
        for (int a = 0; a < grid.axes().size(); a++) {
            axes.add(new SweepResult.Axis(
                    grid.axes().get(a).name(), grid.axes().get(a).values(), tally.ranked() == 0 ? 0 : tally.share(a)));
        }
        return new SweepResult(loaded.orThrow().title(), grid.size(), tally.refused(), tally.first(), axes);
    }

    /** Everything that the rows depend on. */
    private List<String> asked(Loaded loaded) {
        List<String> asked = new ArrayList<>(List.of("sweep", Version.NUMBER));
        asked.addAll(options.asked());
        asked.addAll(over);
        asked.add(sheets.options().toString());
        asked.add(loaded.files().toString());
        return asked;
    }

    /** The first cell whose rows are not all there; what is known of those before is added up. */
    private static int resumed(PartFile part, SweepGrid grid, SweepTally tally) throws IOException {
        List<String> lines = Files.readAllLines(part.path(), StandardCharsets.UTF_8);
        int whole = (int) Math.min(part.before(), lines.size());
        if (whole < 2) {
            part.keep(0, 0);
            return 0;
        }
        int last = number(lines.get(whole - 1));
        int keep = whole;
        while (keep > 1 && number(lines.get(keep - 1)) == last) {
            keep--;
        }
        Set<String> leaders = new LinkedHashSet<>();
        for (int k = 1; k < keep; k++) {
            String[] cells = lines.get(k).split(",", 4);
            if (cells[1].equals("1")) {
                leaders.add(cells[2]);
            }
            if (k + 1 == keep || number(lines.get(k + 1)) != number(lines.get(k))) {
                tally.add(number(lines.get(k)) - 1, leaders);
                leaders.clear();
            }
        }
        part.keep(keep, 0);
        return keep == 1 ? restarted(part) : last - 1;
    }

    private static int restarted(PartFile part) throws IOException {
        part.keep(0, 0);
        return 0;
    }

    private static int number(String line) {
        return Integer.parseInt(line.substring(0, line.indexOf(',')));
    }

    private static String head(SweepGrid grid) {
        List<String> names = new ArrayList<>(List.of("cell", "rank", "option", "score"));
        grid.axes().forEach(axis -> names.add(axis.name()));
        names.add("error");
        return new CsvWriter().add(names).toString();
    }

    /** The rows of a cell, best option first. */
    private String cell(SweepGrid grid, int cell, SweepTally tally) {
        List<String> values = grid.values(cell);
        String number = String.valueOf(cell + 1);
        try {
            Evaluation evaluation = grid.evaluate(cell);
            Set<String> leaders = new LinkedHashSet<>();
            StringBuilder text = new StringBuilder();
            for (int i : evaluation.ranking().order()) {
                String option = evaluation.study().problem().options().get(i).id();
                int rank = evaluation.ranking().rank(i);
                if (rank == 1) {
                    leaders.add(option);
                }
                text.append(row(
                        number, rank, option, Numbers.plain(evaluation.scores().at(i)), values, ""));
            }
            tally.add(cell, leaders);
            return text.length() > 0 ? text.toString() : row(number, 0, "", "", values, "every option is excluded");
        } catch (SteelyardException refused) {
            tally.add(cell, Set.of());
            if (tally.refused() == 1) {
                Failures.say(
                        terminal,
                        Said.of(
                                "warning",
                                "combination " + number + " cannot be ranked, nor perhaps others: "
                                        + refused.getMessage()));
            }
            return row(
                    number,
                    0,
                    "",
                    "",
                    values,
                    Failures.clean(refused.getMessage().lines().findFirst().orElse("")));
        }
    }

    private static String row(String cell, int rank, String option, String score, List<String> values, String error) {
        List<String> row = new ArrayList<>(List.of(cell, rank == 0 ? "" : String.valueOf(rank), option, score));
        row.addAll(values);
        row.add(error);
        return new CsvWriter().add(row).toString();
    }

    private static List<Block> blocks(SweepResult result) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(1, result.decision()));
        String refused = result.refused() == 0 ? "" : " " + result.refused() + " of them cannot be ranked.";
        blocks.add(new Paragraph(result.cells() + " combinations of settings." + refused + " " + decisive(result)));
        blocks.add(first(result));
        blocks.add(axes(result));
        return blocks;
    }

    private static String decisive(SweepResult result) {
        return result.axes().stream()
                .filter(axis -> axis.share() > 0)
                .max((a, b) -> Double.compare(a.share(), b.share()))
                .map(axis -> "What decides the winner most is " + axis.axis() + ".")
                .orElse("None of the settings changes the winner alone.");
    }

    private static Table first(SweepResult result) {
        List<List<Cell>> rows = new ArrayList<>();
        double ranked = Math.max(1, result.cells() - result.refused());
        result.first().entrySet().stream()
                .sorted((a, b) -> Double.compare(b.getValue(), a.getValue()))
                .forEach(e ->
                        rows.add(List.of(Cell.of(e.getKey()), Cell.of(e.getValue()), Cell.of(e.getValue() / ranked))));
        return new Table(
                "Who is first",
                List.of(
                        new Column("option", Format.TEXT),
                        new Column("combinations", Format.NUMBER),
                        new Column("share", Format.PERCENT)),
                rows);
    }

    private static Table axes(SweepResult result) {
        return new Table(
                "What decides it",
                List.of(
                        new Column("setting", Format.TEXT),
                        new Column("values", Format.INTEGER),
                        new Column("share of the variance", Format.PERCENT)),
                result.axes().stream()
                        .map(axis -> List.of(
                                Cell.of(axis.axis()), Cell.of(axis.values().size()), Cell.of(axis.share())))
                        .toList());
    }
}
