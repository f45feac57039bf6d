package io.github.steelyard.cli;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.io.draft.SheetOptions;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that say of a sheet what its file leaves open. */
final class SheetSaid {

    @Option(
            names = "--max",
            paramLabel = "NAMES",
            description = "Sheets: criteria of which more is better, by heading or id, with commas.")
    private List<String> max = new ArrayList<>();

    @Option(names = "--min", paramLabel = "NAMES", description = "Sheets: criteria of which less is better.")
    private List<String> min = new ArrayList<>();

    @Option(
            names = "--impacts",
            paramLabel = "SIGNS",
            description = "Sheets: + or - for each criterion in the order of the columns, such as '+,-,+'.")
    private String impacts;

    @Option(
            names = "--weights",
            paramLabel = "POINTS",
            description = "Sheets: weights of the criteria, 'Price=3,Comfort=2', or 3,2 in the order of the columns.")
    private String weights;

    @Option(
            names = "--levels",
            paramLabel = "WORDS",
            description = "Sheets: words from worst to best, 'Low<Medium<High', or of one column 'Comfort:Low<High'.")
    private List<String> levels = new ArrayList<>();

    @Option(
            names = "--scale",
            paramLabel = "ENDS",
            description = "Sheets: ends of the scale of all ratings, 1..5, or of one column 'Comfort=1..10'.")
    private List<String> scale = new ArrayList<>();

    @Option(names = "--ignore", paramLabel = "NAMES", description = "Sheets: rows or columns to leave out.")
    private List<String> ignore = new ArrayList<>();

    @Option(
            names = "--keep",
            paramLabel = "NAMES",
            description =
                    "Sheets: rows that are options, or columns that are criteria, though they are called like totals"
                            + " or are hidden.")
    private List<String> keep = new ArrayList<>();

    @Option(
            names = "--transpose",
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "BOOL",
            description = "Sheets: criteria go down and options across; --transpose=false for the other way.")
    private Boolean transpose;

    @Option(names = "--sheet", paramLabel = "NAME", description = "Sheets: which sheet of a workbook is read.")
    private String sheet;

    @Option(
            names = "--decimal",
            paramLabel = "SIGN",
            description = "Sheets and tables: the sign before decimals, point or comma.")
    private String decimal;

    @Option(names = "--thousands", description = "Sheets: the sign in numbers such as 1,200 parts thousands.")
    private boolean thousands;

    @Option(
            names = "--missing",
            paramLabel = "WORDS",
            description = "Sheets: words that stand for a missing performance, beside NA, n/a, ?, TBD and the like.")
    private List<String> missing = new ArrayList<>();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** All that was said. */
    SheetOptions options() {
        SheetOptions options = SheetOptions.NONE;
        options = with(options, "max", max);
        options = with(options, "min", min);
        options = with(options, "impacts", impacts);
        options = with(options, "weights", weights);
        options = with(options, "levels", levels);
        options = with(options, "scale", scale);
        options = with(options, "ignore", ignore);
        options = with(options, "keep", keep);
        options = with(options, "transpose", transpose == null ? null : transpose.toString());
        options = with(options, "sheet", sheet);
        options = with(options, "decimal", decimal);
        options = with(options, "thousands", thousands ? "true" : null);
        return with(options, "missing", missing);
    }

    private SheetOptions with(SheetOptions options, String key, List<String> texts) {
        SheetOptions more = options;
        for (String text : texts) {
            more = with(more, key, text);
        }
        return more;
    }

    private SheetOptions with(SheetOptions options, String key, String text) {
        try {
            return text == null ? options : options.with(key, text);
        } catch (Refusal refusal) {
            throw new ParameterException(
                    command.commandLine(), "--" + key + ": " + String.join("; ", refusal.reasons()));
        }
    }
}
