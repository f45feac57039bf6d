package io.github.steelyard.io.foreign;

import io.github.steelyard.io.grid.RowsGrid;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.syntax.SyntaxBuilder;
import io.github.steelyard.io.text.Diagnostics;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a decision matrix that scikit-criteria wrote (.dmsy): figures by row and column, beside them objectives, weights
 * and the names of rows and columns. What has no name is called as scikit-criteria calls it: A0, A1 …; C0, C1 ….
 */
final class DmsyMatrix {

    private final Saying saying;
    private final Syntax.Mapping root;

    DmsyMatrix(Saying saying, Syntax.Mapping root) {
        this.saying = saying;
        this.root = root;
    }

    /** The matrix as a sheet; null when an error was reported. */
    RowsGrid grid() {
        int before = saying.checks().diagnostics().errors();
        saying.read(root);
        Syntax part = root.get("data");
        Syntax.Mapping data = saying.map(part == null && root.get("matrix") != null ? root : part, root, "'data'");
        Syntax.Listing matrix = data == null ? null : saying.list(data.get("matrix"), data, "'matrix'");
        if (matrix == null || matrix.size() == 0 || !(matrix.element(0) instanceof Syntax.Listing first)) {
            if (matrix != null) {
                saying.wrong(matrix, "'matrix' must be a list of rows, each a list of figures");
            }
            return null;
        }
        MatrixDraft draft = new MatrixDraft(root);
        List<Syntax.Scalar> criteria = named(data, "criteria", first.size(), "C");
        List<Syntax.Scalar> options = named(data, "alternatives", matrix.size(), "A");
        List<Syntax.Scalar> objectives = objectives(data, first.size());
        List<Syntax.Scalar> weights = weights(data, first.size());
        if (criteria == null || options == null || objectives == null || weights == null) {
            return null;
        }
        criteria.forEach(draft::criterion);
        draft.mark("direction", objectives);
        draft.mark("weight", weights);
        for (int i = 0; i < matrix.size() && !saying.checks().diagnostics().isFull(); i++) {
            Syntax.Listing row = saying.list(matrix.element(i), matrix, "a row of 'matrix'");
            if (row != null && row.size() != first.size()) {
                saying.wrong(row, "the row has " + row.size() + " figures, the first one has " + first.size());
            } else if (row != null) {
                draft.option(options.get(i), figures(row, "a figure of 'matrix'"));
            }
        }
        return saying.checks().diagnostics().errors() > before ? null : draft.grid();
    }

    /** Scalars of a list; .nan and null stand for what is not known. */
    private List<Syntax.Scalar> figures(Syntax.Listing list, String what) {
        List<Syntax.Scalar> cells = new ArrayList<>();
        for (int k = 0; k < list.size(); k++) {
            Syntax part = list.element(k);
            String text = Saying.text(part);
            if (text.isEmpty() && part.isNull() || text.equalsIgnoreCase(".nan")) {
                cells.add(SyntaxBuilder.scalar(part, "unknown"));
            } else if (saying.number(part, list, what).isPresent()) {
                cells.add((Syntax.Scalar) part);
            }
        }
        return cells;
    }

    private List<Syntax.Scalar> named(Syntax.Mapping data, String key, int n, String letter) {
        List<Syntax.Scalar> names = new ArrayList<>();
        Syntax part = data.get(key);
        if (part == null || part.isNull()) {
            for (int k = 0; k < n; k++) {
                names.add(SyntaxBuilder.scalar(data, letter + k));
            }
            return names;
        }
        Syntax.Listing list = sized(data, key, n);
        for (int k = 0; list != null && k < n; k++) {
            if (Saying.text(list.element(k)).isEmpty()) {
                saying.wrong(list.element(k), "a name in '" + key + "' is empty");
                return null;
            }
            names.add((Syntax.Scalar) list.element(k));
        }
        return list == null ? null : names;
    }

    private Syntax.Listing sized(Syntax.Mapping data, String key, int n) {
        Syntax.Listing list = saying.list(data.get(key), data, "'" + key + "'");
        if (list != null && list.size() != n) {
            saying.wrong(list, "'" + key + "' has " + list.size() + " entries for " + n + " of the matrix");
            return null;
        }
        return list;
    }

    private List<Syntax.Scalar> objectives(Syntax.Mapping data, int n) {
        Syntax.Listing list = sized(data, "objectives", n);
        List<Syntax.Scalar> cells = new ArrayList<>();
        for (int k = 0; list != null && k < n; k++) {
            String word = MatrixDraft.direction(Saying.text(list.element(k)));
            if (word.isEmpty()) {
                saying.wrong(
                        list.element(k),
                        "an objective must be 1 or max, -1 or min; was "
                                + Diagnostics.quoted(Saying.text(list.element(k))));
                return null;
            }
            cells.add(SyntaxBuilder.scalar(list.element(k), word));
        }
        return list == null ? null : cells;
    }

    private List<Syntax.Scalar> weights(Syntax.Mapping data, int n) {
        Syntax part = data.get("weights");
        if (part == null || part.isNull()) {
            return List.of();
        }
        Syntax.Listing list = sized(data, "weights", n);
        return list == null ? null : figures(list, "a weight");
    }
}
