package io.github.steelyard.briefing;

import static java.util.Objects.requireNonNull;

import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.ValueTree;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.report.document.Table.Cell;
import io.github.steelyard.report.document.Table.Column;
import io.github.steelyard.report.document.Table.Format;
import io.github.steelyard.weighting.NodeWeights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The value tree with its weights, indented. */
public final class WeightsTable {

    private WeightsTable() {}

    /** Each node's share of the whole and where it comes from. */
    static Table ofEvidence(Study study) {
        return of(study, false);
    }

    /** The same, and how the shares were found where that is not from points stated one by one. */
    static Table ofWeighting(Study study) {
        return of(
                study,
                study.nodeWeights().shares().values().stream()
                        .anyMatch(share -> !share.method().equals("direct")));
    }

    private static Table of(Study study, boolean weighting) {
        ValueTree tree = study.problem().tree();
        Citations citations = new Citations(study.decision().sources());
        boolean evidence =
                tree.nodes().stream().anyMatch(node -> !node.label().evidence().isEmpty());
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("Criterion", Format.TEXT));
        columns.add(new Column("Weight", Format.PERCENT));
        if (weighting) {
            columns.add(new Column("Weighting", Format.TEXT));
        }
        if (evidence) {
            columns.add(new Column("Evidence", Format.TEXT));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (Node node : tree.nodes()) {
            List<Cell> row = new ArrayList<>();
            row.add(Cell.of(indented(tree, node)));
            row.add(Cell.of(share(study, node).cumulative()));
            if (weighting) {
                row.add(Cell.of(share(study, node).method()));
            }
            if (evidence) {
                row.add(Cell.of(citations.cite(node.label().evidence())));
            }
            rows.add(row);
        }
        return new Table("", columns, rows);
    }

    /** Each node's share among its siblings and of the whole, and the method that gave it. */
    public static Table ofShares(Study study) {
        ValueTree tree = study.problem().tree();
        List<Column> columns = List.of(
                new Column("Criterion", Format.TEXT),
                new Column("Among siblings", Format.PERCENT),
                new Column("Of the whole", Format.PERCENT),
                new Column("Weighting", Format.TEXT));
        List<List<Cell>> rows = new ArrayList<>();
        for (Node node : tree.nodes()) {
            NodeWeights.Share share = share(study, node);
            rows.add(List.of(
                    Cell.of(indented(tree, node)),
                    Cell.of(share.local()),
                    Cell.of(share.cumulative()),
                    Cell.of(share.method())));
        }
        return new Table("", columns, rows);
    }

    private static NodeWeights.Share share(Study study, Node node) {
        return requireNonNull(study.nodeWeights().shares().get(node.id()));
    }

    private static String indented(ValueTree tree, Node node) {
        int depth = -1;
        Optional<Group> parent = tree.parent(node.id());
        while (parent.isPresent()) {
            depth++;
            parent = tree.parent(parent.get().id());
        }
        return "  ".repeat(depth) + node.name();
    }
}
