package io.github.steelyard.cli;

import io.github.steelyard.batch.Inputs;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.ResultValues;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.model.Decision;
import io.github.steelyard.record.Comparing;
import io.github.steelyard.record.DifferenceBlocks;
import io.github.steelyard.record.FolderDifference;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Heading;
import io.github.steelyard.report.document.Items;
import io.github.steelyard.results.Difference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code steelyard diff}. */
@Command(
        name = "diff",
        header = "Says what differs between two decisions, and what each change did to the ranking.",
        description = {
            "",
            "Compares by id, whatever the order, layout and format of the files. Changes are grouped (weights, by whom;"
                    + " performances, by option; scales; method; options; uncertainties), and the change of each option's"
                    + " lead over the old leader is shared out among the groups by Shapley's value: exactly up to 12"
                    + " groups, above as a mean over seeded random orders, with its error.",
            "--format html writes a page, too.",
            ""
        },
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  steelyard diff monday.yaml friday.yaml",
            "  steelyard diff git:HEAD~1:bus.yaml bus.yaml --format markdown",
            "  steelyard diff options/2024 options/2025 --exit-code",
            "",
            "Exit codes: 0 done; with --exit-code 0 the same ranking, 1 another, 2 not comparable."
        })
final class DiffCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "A",
            description = "Decision file, folder, git:REVISION:FILE, or - for standard input.")
    private String first;

    @Parameters(index = "1", paramLabel = "B", description = "What A is compared with, given the same way.")
    private String second;

    @Option(names = "--exit-code", description = "End with 1 when the rankings differ, and 2 on any trouble.")
    private boolean exitCode;

    @Option(
            names = "--permutations",
            paramLabel = "N",
            converter = WholeNumber.class,
            description = "Random orders that shares of more than 12 groups are the mean of. Default: 200.")
    private long permutations = Comparing.PERMUTATIONS;

    @Mixin
    private SheetSaid sheets;

    @Mixin
    private StudyOptions options;

    @Mixin
    private OutputOptions output = OutputOptions.withPages();

    private final Terminal terminal;

    DiffCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        output.format();
        if (permutations < 2 || permutations > 1_000_000) {
            throw output.wrong("--permutations must be 2 to 1,000,000, was " + permutations);
        }
        int trouble = exitCode ? Cli.WRONG_COMMAND_LINE : Cli.WRONG_INPUT;
        try {
            Optional<Boolean> same = isFolder(first) && isFolder(second) ? folders() : files();
            return same.map(s -> exitCode && !s ? Cli.WRONG_INPUT : Cli.DONE).orElse(trouble);
        } catch (Refusal refusal) {
            Failures.report(refusal, terminal);
            return trouble;
        }
    }

    private Optional<Boolean> files() {
        Optional<Difference> difference = difference(first, second);
        difference.ifPresent(d -> output.print(
                new Result(() -> DifferenceBlocks.of(d), () -> ResultValues.plain(d), () -> DifferenceBlocks.tables(d)),
                terminal));
        return difference.map(Difference::isSameRanking);
    }

    private Optional<Difference> difference(String from, String to) {
        Optional<Decision> a = decision(from);
        Optional<Decision> b = decision(to);
        if (a.isEmpty() || b.isEmpty()) {
            return Optional.empty();
        }
        terminal.invocation().looksAt(options.study(a.get(), Set.of()));
        options.study(b.get(), Set.of());
        return Optional.of(Comparing.of(a.get(), b.get(), this::view, (int) permutations)
                .named(Input.shown(from), Input.shown(to)));
    }

    /** The decision as asked for; what a state between has not is no fault of the command line. */
    private Study view(Decision decision) {
        try {
            return options.study(decision, Set.of());
        } catch (ParameterException missing) {
            throw new Refusal(missing.getMessage());
        }
    }

    private Optional<Decision> decision(String name) {
        return GitFile.is(name)
                ? GitFile.read(name, sheets.options(), loaded -> said(loaded, name))
                : Asked.of(name, sheets.options(), terminal, Loaded::orThrow);
    }

    /** Says what the reader noticed of a file of git, which stood elsewhere when it was read. */
    private Optional<Decision> said(Loaded loaded, String name) {
        loaded.sources()
                .files()
                .forEach(file -> loaded.sources()
                        .path(file)
                        .ifPresent(path -> terminal.invocation()
                                .read(file.equals(loaded.sources().files().get(0)) ? name : name + " " + file, path)));
        loaded.diagnostics().forEach(d -> {
            String file = loaded.sources().files().isEmpty()
                    ? d.place().file()
                    : loaded.sources().files().get(0);
            Place place = d.place();
            Failures.say(
                    terminal,
                    new Diagnostic(
                            new Place(place.file().replace(file, name), place.sheet(), place.line(), place.column()),
                            d.severity(),
                            d.id(),
                            d.message().replace(file, name)));
        });
        return loaded.value();
    }

    private static boolean isFolder(String name) {
        return !GitFile.is(name)
                && !name.equals(Input.STANDARD)
                && Files.isDirectory(Destination.path(name))
                && Inputs.named(List.of(name), passedOver -> {}).stream()
                        .allMatch(entry -> entry.fault().isEmpty());
    }

    private Optional<Boolean> folders() {
        Map<String, String> one = files(first);
        Map<String, String> other = files(second);
        List<Difference> differences = new ArrayList<>();
        boolean failed = false;
        for (Map.Entry<String, String> file : one.entrySet()) {
            if (other.containsKey(file.getKey())) {
                Optional<Difference> difference = difference(file.getValue(), other.get(file.getKey()));
                difference.ifPresent(differences::add);
                failed |= difference.isEmpty();
            }
        }
        if (failed) {
            return Optional.empty();
        }
        FolderDifference all = new FolderDifference(
                one.keySet().stream().filter(name -> !other.containsKey(name)).toList(),
                other.keySet().stream().filter(name -> !one.containsKey(name)).toList(),
                differences);
        output.print(
                new Result(
                        () -> blocks(all),
                        () -> ResultValues.plain(all),
                        () -> differences.stream()
                                .flatMap(d -> DifferenceBlocks.tables(d).stream())
                                .toList()),
                terminal);
        return Optional.of(all.isSameRanking());
    }

    private List<Block> blocks(FolderDifference all) {
        List<Block> blocks = new ArrayList<>();
        List<String> alone = new ArrayList<>();
        all.onlyInFirst().forEach(name -> alone.add("only in " + first + ": " + name));
        all.onlyInSecond().forEach(name -> alone.add("only in " + second + ": " + name));
        if (!alone.isEmpty()) {
            blocks.add(new Heading(1, first + " and " + second));
            blocks.add(new Items(alone));
        }
        all.decisions().forEach(d -> blocks.addAll(DifferenceBlocks.of(d)));
        return blocks;
    }

    /** The decisions of a folder by their names inside it. */
    private Map<String, String> files(String folder) {
        Map<String, String> files = new LinkedHashMap<>();
        Path top = Destination.path(folder);
        Inputs.named(List.of(folder), passedOver -> Failures.line(terminal, passedOver))
                .forEach(entry -> files.put(
                        top.relativize(entry.file()).toString().replace('\\', '/'),
                        entry.file().toString()));
        return files;
    }
}
