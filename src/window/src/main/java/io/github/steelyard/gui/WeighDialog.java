package io.github.steelyard.gui;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.editing.Changes;
import io.github.steelyard.editing.Edit;
import io.github.steelyard.editing.Origin;
import io.github.steelyard.editing.Restructuring;
import io.github.steelyard.editing.StructureEdit;
import io.github.steelyard.editing.structure.SetWeighting;
import io.github.steelyard.gui.pages.WeighPage;
import io.github.steelyard.gui.session.Part;
import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.gui.session.Store;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.gui.session.Weighing;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.swing.JDialog;
import javax.swing.JFrame;

/** The page that asks for the weights of a group, over the window. */
final class WeighDialog {

    private final Store store;
    private final String group;
    private final JDialog dialog;
    private final WeighPage page;

    WeighDialog(JFrame over, Store store) {
        this.store = store;
        Decision decision = store.state().decision();
        Part part = store.state().attention().part();
        this.group = part.kind() == Part.Kind.GROUP
                ? part.id()
                : part.kind() == Part.Kind.CRITERION
                        ? decision.tree().parent(part.id()).map(Group::id).orElse("")
                        : "";
        Group of = decision.tree().groups().stream()
                .filter(g -> g.id().equals(group))
                .findFirst()
                .orElseThrow();
        String title = of.name().isEmpty() ? Text.of("weigh.top") : Text.of("weigh.title", of.name());
        String method = of.weighting().method().equals("direct")
                ? "swing"
                : of.weighting().method();
        page = new WeighPage(
                title, method, m -> Weighing.of(store.state().decision(), group, m), this::outcome, this::take);
        dialog = new JDialog(over, title, false);
        dialog.setContentPane(page);
        CommandPalette.escape(dialog);
        dialog.pack();
        int em = Math.round(page.getFont().getSize2D());
        dialog.setSize(Math.max(dialog.getWidth(), em * 46), Math.min(Math.max(dialog.getHeight(), em * 36), em * 52));
        dialog.setLocationRelativeTo(over);
        dialog.setVisible(true);
    }

    WeighPage page() {
        return page;
    }

    JDialog dialog() {
        return dialog;
    }

    private StructureEdit edit(Weighing weighing, Map<String, String> answers) {
        String person = store.state().content().person();
        return new SetWeighting(person, group, weighing.statement(answers));
    }

    /** The weights that come of the answers, or why there are none yet. */
    private String outcome(Weighing weighing, Map<String, String> answers) {
        SessionState state = store.state();
        try {
            if (weighing.method().equals("direct")) {
                Map<String, Double> points = weighing.points(answers);
                double sum = points.values().stream().mapToDouble(x -> x).sum();
                return sum > 0 ? shares(weighing, points, sum) : Text.of("weigh.open");
            }
            Changes changes = Restructuring.of(state.opened(), state.content().changes(), edit(weighing, answers));
            Origin origin = changes.over(state.opened());
            Map<String, Double> points = origin.points().get(state.content().person());
            double sum = weighing.ids().stream().mapToDouble(points::get).sum();
            return sum > 0 ? shares(weighing, points, sum) : Text.of("weigh.open");
        } catch (IllegalArgumentException open) {
            return Text.of("weigh.open");
        } catch (Refusal refusal) {
            return String.join("\n", refusal.reasons());
        }
    }

    private static String shares(Weighing weighing, Map<String, Double> points, double sum) {
        List<String> lines = new ArrayList<>();
        for (int k = 0; k < weighing.ids().size(); k++) {
            lines.add(weighing.names().get(k) + "  "
                    + Text.fine(points.get(weighing.ids().get(k)) / sum));
        }
        return String.join("\n", lines);
    }

    private boolean take(Weighing weighing, Map<String, String> answers) {
        SessionState before = store.state();
        try {
            store.apply(
                    weighing.method().equals("direct")
                            ? new Edit.SetPoints(weighing.points(answers), Text.of("weigh.points"))
                            : new Edit.Restructure(edit(weighing, answers)));
        } catch (IllegalArgumentException open) {
            store.say(open.getMessage());
        }
        boolean isTaken = !store.state().content().equals(before.content());
        if (isTaken) {
            dialog.dispose();
        }
        return isTaken;
    }
}
