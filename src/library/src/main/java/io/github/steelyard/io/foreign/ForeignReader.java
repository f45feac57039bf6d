package io.github.steelyard.io.foreign;

import io.github.steelyard.io.grid.RowsGrid;
import io.github.steelyard.io.kind.FileKind;
import io.github.steelyard.io.sheet.SheetReader;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.StatedDirections;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.syntax.SyntaxReader;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.text.SourceText;
import io.github.steelyard.io.xml.XmlElement;
import io.github.steelyard.io.xml.XmlReader;

/** Makes the tree that a decision file gives of a file of another program. */
public final class ForeignReader {

    private final Checks checks;
    private final SheetReader sheets;
    private final StatedDirections said;
    private boolean isDirected;

    /** @param said which end of criteria is better, from outside the files */
    public ForeignReader(Checks checks, SheetReader sheets, StatedDirections said) {
        this.said = said;
        this.checks = checks;
        this.sheets = sheets;
    }

    /** Whether a file was read that may leave directions open. */
    public boolean isDirected() {
        return isDirected;
    }

    /** The tree of an XML file; null when an error was reported. */
    public Syntax.Mapping xml(FileKind kind, SourceText source, String title) {
        XmlElement root = XmlReader.read(source, DiagnosticId.FOREIGN, checks.diagnostics());
        if (root == null) {
            return null;
        }
        return kind == FileKind.JSMAA
                ? new JsmaaModel(new Saying(checks, "a model of JSMAA"), root).tree(title)
                : new ValueChart(new Saying(checks, "a chart of ValueCharts"), root).tree(title);
    }

    /**
     * The tree of YAML or JSON, which is its own when it is no file of another program; null when an error was reported.
     *
     * @param outcome with a root
     */
    public Syntax.Mapping tree(FileKind kind, SyntaxReader.Outcome outcome, byte[] bytes, String title) {
        Syntax.Mapping root = outcome.root();
        if (kind == FileKind.AHP) {
            return frozen(
                    new AhpFile(new Saying(checks, "a file of R's ahp"), root, outcome.anchors()).tree(title), bytes);
        }
        if (kind == FileKind.DMSY) {
            return grid(new DmsyMatrix(new Saying(checks, "a matrix of scikit-criteria"), root).grid(), title, bytes);
        }
        if (root.get("nbformat") != null && root.get("cells") != null) {
            checks.report(
                    DiagnosticId.FILE_KIND,
                    root,
                    Diagnostics.quoted(root.source().name()) + " " + FileKind.NOTEBOOK.refusal());
            return null;
        }
        if (DrugisProblem.isOn(root)) {
            isDirected = true;
            return frozen(
                    new DrugisProblem(new Saying(checks, "a problem of drugis MCDA"), root, said).tree(title), bytes);
        }
        if (ListedDecision.isOn(root)) {
            return grid(new ListedDecision(new Saying(checks, "lists"), root).grid(), title, bytes);
        }
        return root;
    }

    private Syntax.Mapping grid(RowsGrid grid, String title, byte[] bytes) {
        return grid == null ? null : frozen(sheets.grid(grid, title), bytes);
    }

    /** Changes cannot be written into it: what the program says of its own has other words. */
    private static Syntax.Mapping frozen(Syntax.Mapping tree, byte[] bytes) {
        return tree == null ? null : tree.frozen(bytes);
    }
}
