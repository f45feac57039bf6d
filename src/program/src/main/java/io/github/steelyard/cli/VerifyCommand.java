package io.github.steelyard.cli;

import io.github.steelyard.answers.VerifyResult;
import io.github.steelyard.figures.ResultValues;
import io.github.steelyard.inspection.WorkedExamples;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Heading;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.report.document.Table.Cell;
import io.github.steelyard.report.document.Table.Column;
import io.github.steelyard.report.document.Table.Format;
import io.github.steelyard.text.Nearest;
import io.github.steelyard.verification.Figure;
import io.github.steelyard.verification.Verification;
import io.github.steelyard.verification.WorkedExample;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code steelyard verify}. */
@Command(
        name = "verify",
        header = "Recomputes the published worked examples that ship with the methods.",
        description = {
            "",
            "Prints for each example its source, the printed figures, ours, and whether they agree within the printed"
                    + " precision.",
            ""
        },
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  steelyard verify",
            "  steelyard verify topsis vikor",
            "",
            "The exit code is 1 when a figure does not agree."
        })
final class VerifyCommand implements Callable<Integer> {

    private static final int MOST_SHOWN = 12;

    @Parameters(arity = "0..*", paramLabel = "ID", description = "Methods or examples to verify; all when left out.")
    private List<String> ids = List.of();

    @Mixin
    private OutputOptions output;

    @Spec
    private CommandSpec command;

    private final Terminal terminal;

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        output.format();
        List<Verification> verified =
                chosen(WorkedExamples.all()).stream().map(Verification::of).toList();
        output.print(
                new Result(
                        () -> blocks(verified),
                        () -> ResultValues.plain(new VerifyResult(verified)),
                        () -> List.of(Headers.plain(table(verified)))),
                terminal);
        return verified.stream().allMatch(Verification::agrees) ? Cli.DONE : Cli.WRONG_INPUT;
    }

    private List<WorkedExample> chosen(List<WorkedExample> all) {
        List<String> known = all.stream()
                .flatMap(e -> Stream.of(e.subject(), e.id()))
                .distinct()
                .toList();
        for (String id : ids) {
            if (!known.contains(id)) {
                throw new ParameterException(
                        command.commandLine(), "there is no worked example of '" + id + "'" + Nearest.hint(id, known));
            }
        }
        return all.stream()
                .filter(e -> ids.isEmpty() || ids.contains(e.subject()) || ids.contains(e.id()))
                .toList();
    }

    private static List<Block> blocks(List<Verification> verified) {
        List<Block> blocks = new ArrayList<>();
        for (Verification one : verified) {
            WorkedExample example = one.example();
            blocks.add(
                    new Heading(2, example.subject() + ": " + example.decision().title()));
            blocks.add(new Paragraph(
                    "Source: " + example.source() + "." + (example.note().isEmpty() ? "" : " " + example.note())));
            List<List<Cell>> rows = new ArrayList<>();
            one.figures().forEach(figure -> rows.add(row(figure)));
            blocks.add(new Table("", columns("Figure", "Printed", "Ours", "Agrees"), rows));
        }
        List<String> wrong = verified.stream()
                .filter(v -> !v.agrees())
                .map(v -> v.example().id())
                .toList();
        blocks.add(new Paragraph(
                wrong.isEmpty()
                        ? count(verified.size()) + " reproduced: every printed figure agrees."
                        : wrong.size() + " of " + count(verified.size()) + " not reproduced: "
                                + String.join(", ", wrong) + "."));
        return blocks;
    }

    private static String count(int examples) {
        return examples == 1 ? "1 worked example" : examples + " worked examples";
    }

    private static List<Column> columns(String... names) {
        return Arrays.stream(names).map(name -> new Column(name, Format.TEXT)).toList();
    }

    private static List<Cell> row(Figure figure) {
        return List.of(
                Cell.of(figure.name()),
                Cell.of(shown(figure.printedValues())),
                Cell.of(shown(figure.ourValues())),
                Cell.of(figure.agrees() ? "yes" : "no"));
    }

    private static String shown(List<Object> values) {
        String text =
                values.stream().limit(MOST_SHOWN).map(VerifyCommand::shown).collect(Collectors.joining(" "));
        return values.size() > MOST_SHOWN ? text + " and " + (values.size() - MOST_SHOWN) + " more" : text;
    }

    private static String shown(Object value) {
        if (value instanceof Double x) {
            return x == 0
                    ? "0"
                    : new BigDecimal(x, new MathContext(6)).stripTrailingZeros().toPlainString();
        }
        return String.valueOf(value);
    }

    private static Table table(List<Verification> verified) {
        List<List<Cell>> rows = new ArrayList<>();
        for (Verification one : verified) {
            for (Figure figure : one.figures()) {
                List<Cell> row = new ArrayList<>(List.of(
                        Cell.of(one.example().id()), Cell.of(one.example().source())));
                row.addAll(row(figure));
                rows.add(row);
            }
        }
        return new Table("", columns("Example", "Source", "Figure", "Printed", "Ours", "Agrees"), rows);
    }
}
