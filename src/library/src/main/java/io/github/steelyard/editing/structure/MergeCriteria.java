package io.github.steelyard.editing.structure;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.editing.Workbench;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Stakeholder;
import java.util.List;
import java.util.Map;

/**
 * Two criteria in one: the first keeps its scale and performances and takes the points of the second, which goes.
 *
 * @param kept id of the one that stays
 * @param gone id of the one that goes
 */
public record MergeCriteria(String kept, String gone) implements StructureEdit {

    @Override
    public void work(Workbench bench) {
        Decision decision = bench.decision();
        Parts.criterion(decision, kept);
        Parts.criterion(decision, gone);
        String parent = decision.tree().parent(kept).orElseThrow().id();
        if (!decision.tree().parent(gone).orElseThrow().id().equals(parent) || kept.equals(gone)) {
            throw new Refusal(Wording.of("structure.mergeApart"));
        }
        if (!Judged.isByPoints(decision, parent)) {
            Judged.toPoints(bench, parent);
        }
        Map<String, Double> base = bench.points().get("");
        Parts.group(decision, parent)
                .children()
                .forEach(child -> Judged.points(bench, child.id(), base.get(child.id())));
        Judged.points(bench, kept, base.get(kept) + base.get(gone));
        for (Stakeholder someone : decision.stakeholders()) {
            String weights = "stakeholders/" + someone.id() + "/weights/";
            if (bench.has(weights + kept) || bench.has(weights + gone)) {
                Map<String, Double> own = bench.points().get(someone.id());
                Parts.group(decision, parent)
                        .children()
                        .forEach(child -> Judged.points(bench, someone, child.id(), own.get(child.id())));
                Judged.points(bench, someone, kept, own.get(kept) + own.get(gone));
            }
        }
        new RemoveNode(gone).work(bench);
    }

    @Override
    public String sentence(Decision before) {
        return Wording.of("structure.merge", Parts.node(before, gone), Parts.node(before, kept));
    }

    @Override
    public List<String> consequences(Decision before) {
        return new RemoveNode(gone).consequences(before);
    }
}
