package io.github.steelyard.gui;

import io.github.steelyard.editing.Edit;
import io.github.steelyard.editing.structure.SetMissing;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.gui.session.Choosers;
import io.github.steelyard.gui.session.Choosers.Choice;
import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.gui.session.Store;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.gui.view.Chooser;
import io.github.steelyard.gui.view.Dial;
import io.github.steelyard.gui.view.View;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.MissingPolicy;
import io.github.steelyard.model.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.JPanel;

/** Method, whose weights, scenario and how sure the weights are. */
final class ChooserBar implements View {

    private final Store store;
    private final Chooser method;
    private final Chooser stakeholder;
    private final Chooser scenario;
    private final Chooser missing;
    private final Dial dial;
    private transient Problem judged;
    private List<Choice> methods = List.of();

    ChooserBar(Store store) {
        this.store = store;
        this.method = new Chooser(Text.of("chooser.method"), this::chooseMethod);
        this.stakeholder = new Chooser(
                Text.of("chooser.stakeholder"), c -> store.apply(new Edit.ChooseStakeholder(present(c.id()))));
        this.scenario =
                new Chooser(Text.of("chooser.scenario"), c -> store.apply(new Edit.ChooseScenario(present(c.id()))));
        this.missing = new Chooser(Text.of("chooser.missing"), this::chooseMissing);
        this.dial = new Dial(store);
    }

    void addTo(JPanel bar) {
        List.of(method, stakeholder, scenario, missing).forEach(Chooser::narrow);
        bar.add(method);
        bar.add(stakeholder);
        bar.add(scenario);
        bar.add(missing);
        bar.add(dial);
    }

    private static Optional<String> present(String id) {
        return id.isEmpty() ? Optional.empty() : Optional.of(id);
    }

    private void chooseMethod(Choice choice) {
        if (choice.reason().isEmpty()) {
            MethodChoice asRead = store.state().origin().decision().method();
            store.apply(new Edit.ChooseMethod(
                    asRead.id().equals(choice.id()) ? asRead : new MethodChoice(choice.id(), Map.of())));
        } else {
            store.say(choice.reason());
            show(store.state());
        }
    }

    private void chooseMissing(Choice choice) {
        if (choice.reason().isEmpty()) {
            store.apply(new Edit.Restructure(new SetMissing(Optional.empty(), MissingPolicy.of(choice.id()))));
        } else {
            store.say(choice.reason());
            show(store.state());
        }
    }

    @Override
    public void show(SessionState state) {
        Optional<Evaluation> evaluation = state.findings().evaluation();
        Problem problem = evaluation.map(e -> e.study().problem()).orElse(null);
        if (methods.isEmpty() || problem != null && problem != judged) {
            judged = problem;
            methods = Choosers.methods(evaluation.map(Evaluation::study));
        }
        method.show(methods, state.method().id());
        stakeholder.show(
                Choosers.stakeholders(state), state.content().stakeholder().orElse(""));
        scenario.show(Choosers.scenarios(state), state.content().scenario().orElse(""));
        missing.show(
                Choosers.missing(state),
                state.origin().decision().missing().map(MissingPolicy::word).orElse(""));
        dial.show(state);
    }

    /** The chooser of what missing performances count as, for tests. */
    Chooser missing() {
        return missing;
    }

    /** The chooser of the method, for tests. */
    Chooser method() {
        return method;
    }
}
