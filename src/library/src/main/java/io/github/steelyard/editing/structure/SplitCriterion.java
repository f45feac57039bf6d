package io.github.steelyard.editing.structure;

import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.editing.Workbench;
import io.github.steelyard.editing.text.CsvText;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Stakeholder;

/**
 * A criterion in two: the second has the same scale and performances, and the points are shared, so that nothing moves
 * until someone says how the two differ.
 *
 * @param criterion that is split
 * @param name of the second
 */
public record SplitCriterion(String criterion, String name) implements StructureEdit {

    @Override
    public void work(Workbench bench) {
        Decision decision = bench.decision();
        Parts.criterion(decision, criterion);
        String title = Parts.required(name);
        String id = Parts.id(title, "criterion", Parts.ids(decision.tree().nodes()));
        Group parent = decision.tree().parent(criterion).orElseThrow();
        if (!Judged.isByPoints(decision, parent.id())) {
            Judged.toPoints(bench, parent.id());
        }
        bench.copy("criteria/" + criterion, id);
        bench.put("criteria/" + id + "/name", title);
        parent.children()
                .forEach(child ->
                        Judged.points(bench, child.id(), bench.points().get("").get(child.id())));
        double half = bench.points().get("").get(criterion) / 2;
        Judged.points(bench, criterion, half);
        Judged.points(bench, id, half);
        for (Stakeholder someone : decision.stakeholders()) {
            if (bench.has("stakeholders/" + someone.id() + "/weights/" + criterion)) {
                double own = bench.points().get(someone.id()).get(criterion);
                Judged.points(bench, someone, criterion, own / 2);
                Judged.points(bench, someone, id, own / 2);
            }
        }
        for (Option option : decision.options()) {
            copy(bench, "options/" + option.id() + "/performance/", id);
            decision.scenarios()
                    .forEach(s -> copy(bench, "scenarios/" + s.id() + "/performance/" + option.id() + "/", id));
        }
        bench.tables().replaceAll((file, table) -> {
            int column = table.column(criterion);
            CsvText wider = column < 0 ? table : table.widened(column + 1, id);
            for (int row = 1; column >= 0 && row < wider.size(); row++) {
                wider = wider.with(row, column + 1, wider.cell(row, column));
            }
            return wider;
        });
    }

    private void copy(Workbench bench, String cells, String id) {
        if (bench.has(cells + criterion)) {
            bench.copy(cells + criterion, id);
        }
    }

    @Override
    public String sentence(Decision before) {
        return Wording.of("structure.split", Parts.node(before, criterion), name.strip());
    }
}
