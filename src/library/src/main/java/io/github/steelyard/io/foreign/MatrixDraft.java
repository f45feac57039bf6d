package io.github.steelyard.io.foreign;

import io.github.steelyard.io.grid.RowsGrid;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.syntax.SyntaxBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts what another program lists apart into the rows of a matrix sheet, which is then read as one. */
final class MatrixDraft {

    private static final List<String> MORE = List.of(
            "max",
            "maximize",
            "maximise",
            "maximum",
            "maximization",
            "benefit",
            "beneficial",
            "higher",
            "higher is better",
            "higher-is-better",
            "higher_is_better",
            "more",
            "gain",
            "profit",
            "positive",
            "asc",
            "ascending",
            "+",
            "1",
            "up",
            "true");

    private static final List<String> LESS = List.of(
            "min",
            "minimize",
            "minimise",
            "minimum",
            "minimization",
            "cost",
            "non-beneficial",
            "lower",
            "lower is better",
            "lower-is-better",
            "lower_is_better",
            "less",
            "loss",
            "negative",
            "desc",
            "descending",
            "-",
            "-1",
            "down",
            "false");

    private final Syntax.Mapping root;
    private final List<Syntax.Scalar> head = new ArrayList<>();
    private final List<List<Syntax.Scalar>> marked = new ArrayList<>();
    private final List<List<Syntax.Scalar>> options = new ArrayList<>();
    private Syntax.Scalar title;

    MatrixDraft(Syntax.Mapping root) {
        this.root = root;
    }

    /** The word max or min for whatever word a program uses; empty for any other. */
    static String direction(String word) {
        String lower = word.strip().toLowerCase(Locale.ROOT);
        return MORE.contains(lower) ? "max" : LESS.contains(lower) ? "min" : "";
    }

    void title(Syntax part) {
        title = Saying.text(part).isEmpty() ? null : (Syntax.Scalar) part;
    }

    void criterion(Syntax.Scalar name) {
        head.add(name);
    }

    /** A row that says something of every criterion; left out where nothing is said of any. */
    void mark(String label, List<Syntax.Scalar> cells) {
        if (cells.stream().anyMatch(c -> !c.text().isEmpty())) {
            marked.add(row(SyntaxBuilder.scalar(root, label), cells));
        }
    }

    void option(Syntax.Scalar name, List<Syntax.Scalar> cells) {
        options.add(row(name, cells));
    }

    Syntax.Scalar blank(Syntax at) {
        return SyntaxBuilder.scalar(at, "");
    }

    private static List<Syntax.Scalar> row(Syntax.Scalar first, List<Syntax.Scalar> rest) {
        List<Syntax.Scalar> row = new ArrayList<>();
        row.add(first);
        row.addAll(rest);
        return row;
    }

    RowsGrid grid() {
        List<List<Syntax.Scalar>> rows = new ArrayList<>();
        if (title != null) {
            rows.add(List.of(title));
        }
        rows.add(row(SyntaxBuilder.scalar(root, "option"), head));
        rows.addAll(marked);
        rows.addAll(options);
        return new RowsGrid(root.source(), rows);
    }
}
