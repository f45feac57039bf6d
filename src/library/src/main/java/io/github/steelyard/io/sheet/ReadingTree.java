package io.github.steelyard.io.sheet;

import io.github.steelyard.io.cell.KnownCriterion;
import io.github.steelyard.io.cell.Words;
import io.github.steelyard.io.draft.Column;
import io.github.steelyard.io.draft.Draft;
import io.github.steelyard.io.draft.SheetRole;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.syntax.SyntaxBuilder;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.text.Kebab;
import io.github.steelyard.model.Label;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes what was understood of a sheet as the tree that a decision file with the same content gives. */
final class ReadingTree {

    private final Draft draft;
    private final Diagnostics diagnostics;
    private final Map<Column, Syntax.Scalar> ids = new LinkedHashMap<>();
    private final Map<String, String> optionIds = new HashMap<>();

    ReadingTree(Draft draft, Diagnostics diagnostics) {
        this.draft = draft;
        this.diagnostics = diagnostics;
    }

    /** @param title where the sheet has none; null when none is wanted */
    Syntax.Mapping root(String title) {
        Syntax.Scalar head = draft.heading(draft.label());
        List<Syntax.Scalar> titles = draft.titles();
        SyntaxBuilder root = new SyntaxBuilder(draft.cells().source());
        if (title != null) {
            root.put("title", titles.isEmpty() ? SyntaxBuilder.scalar(head, title) : titles.get(0));
            if (titles.size() > 1) {
                String text = String.join(
                        "\n",
                        titles.subList(1, titles.size()).stream()
                                .map(Syntax.Scalar::text)
                                .toList());
                root.put("description", SyntaxBuilder.scalar(titles.get(1), text));
            }
        }
        root.put("criteria", criteria().at(head));
        SyntaxBuilder rows = new SyntaxBuilder(draft.cells().source());
        Map<String, Syntax.Scalar> named = new HashMap<>();
        for (int k = 0; k < draft.options().size(); k++) {
            option(draft.options().get(k), "option-" + (k + 1), rows, named);
        }
        root.put("options", rows.at(head));
        return root.at(head);
    }

    static Syntax.Scalar id(Syntax.Scalar written, String name, String fallback) {
        return Label.isId(name)
                ? name.equals(written.text()) ? written : SyntaxBuilder.scalar(written, name)
                : SyntaxBuilder.scalar(written, Kebab.of(name, fallback));
    }

    /**
     * The id, or the same with the first number behind it that makes it another, since "C" and "C++" are two names. Names
     * that differ in case alone are one name written twice.
     *
     * @param taken folded names by id; takes this one
     */
    private static Syntax.Scalar unused(Syntax.Scalar id, String name, Map<String, String> taken) {
        String folded = Words.folded(name);
        String free = id.text();
        for (int k = 2; taken.putIfAbsent(free, folded) != null; k++) {
            if (folded.equals(taken.get(free))) {
                return id;
            }
            free = id.text() + "-" + k;
        }
        return free.equals(id.text()) ? id : SyntaxBuilder.scalar(id, free);
    }

    private SyntaxBuilder criteria() {
        SyntaxBuilder all = new SyntaxBuilder(draft.cells().source());
        CriterionTree tree = new CriterionTree(draft, diagnostics);
        Map<String, String> taken = new HashMap<>();
        Map<String, List<Column>> groups = new LinkedHashMap<>();
        for (Column column : draft.criteria()) {
            KnownCriterion known = draft.known(column.name());
            Syntax.Scalar id = known != null
                    ? SyntaxBuilder.scalar(column.heading(), known.id())
                    : id(column.heading(), column.name(), "criterion-" + (column.at() + 1));
            ids.put(column, known != null ? id : unused(id, column.name(), taken));
            groups.computeIfAbsent(
                            column.group().isEmpty() ? "\0" + column.at() : column.group(), g -> new ArrayList<>())
                    .add(column);
        }
        int count = 0;
        for (Map.Entry<String, List<Column>> entry : groups.entrySet()) {
            List<Column> columns = entry.getValue();
            if (columns.get(0).group().isEmpty()) {
                Column column = columns.get(0);
                all.put(ids.get(column), tree.of(column, ids.get(column)));
                continue;
            }
            SyntaxBuilder inner = new SyntaxBuilder(draft.cells().source());
            columns.forEach(column -> inner.put(ids.get(column), tree.of(column, ids.get(column))));
            Syntax.Scalar at = groupCell(columns.get(0));
            Syntax.Scalar id = unused(id(at, at.text(), "group-" + ++count), at.text(), taken);
            SyntaxBuilder group = new SyntaxBuilder(draft.cells().source());
            if (!id.text().equals(at.text())) {
                group.put("name", at);
            }
            String weight = tree.sum(columns);
            if (!weight.isEmpty()) {
                group.put("weight", SyntaxBuilder.scalar(at, weight));
            }
            group.put("criteria", inner.at(at));
            all.put(id, group.at(at));
        }
        return all;
    }

    private Syntax.Scalar groupCell(Column first) {
        int j = first.at();
        while (j > 0 && draft.cells().text(draft.groups(), j).isEmpty()) {
            j--;
        }
        return draft.cells().at(draft.groups(), j);
    }

    private void option(int row, String fallback, SyntaxBuilder rows, Map<String, Syntax.Scalar> named) {
        Syntax.Scalar written = draft.labelOf(row);
        Syntax.Scalar name = label(row, "name");
        if (written.text().isEmpty() && name == null) {
            diagnostics.report(DiagnosticId.TABLE_ROW, written, "the row has no name in its first column");
            return;
        }
        Syntax.Scalar called = written.text().isEmpty() ? name : written;
        Syntax.Scalar id = id(called, called.text(), fallback);
        Syntax.Scalar unused = named.containsKey(written.text()) ? id : unused(id, called.text(), optionIds);
        SyntaxBuilder option = new SyntaxBuilder(draft.cells().source());
        if (name != null) {
            option.put("name", name);
        } else if (!unused.text().equals(written.text())) {
            option.put("name", written);
        }
        for (String key : List.of("kind", "description")) {
            Syntax.Scalar text = label(row, key);
            if (text != null) {
                option.put(key, text);
            }
        }
        SyntaxBuilder performance = new SyntaxBuilder(draft.cells().source());
        for (Column column : draft.criteria()) {
            Syntax.Scalar cell = draft.cells().at(row, column.at());
            Syntax value = PerformanceTree.of(draft, column, row, cell);
            if (value != null) {
                performance.put(SyntaxBuilder.scalar(cell, ids.get(column).text()), value);
            }
        }
        option.put("performance", performance.at(id));
        Syntax.Scalar before = named.putIfAbsent(written.text(), written);
        if (before != null && !written.text().isEmpty()) {
            diagnostics.report(
                    DiagnosticId.DUPLICATE_ID,
                    written,
                    "two options are called " + written.shown() + ", here and at " + before.place()
                            + "; call one of them otherwise");
            return;
        }
        rows.put(unused, option.at(unused));
    }

    /** What a column of labels says of an option; null where nothing. */
    private Syntax.Scalar label(int row, String key) {
        for (Column column : draft.columns()) {
            if (column.role() == SheetRole.LABEL
                    && column.name().toLowerCase(Locale.ROOT).equals(key)
                    && !draft.cells().text(row, column.at()).isEmpty()) {
                return draft.cells().at(row, column.at());
            }
        }
        return null;
    }
}
