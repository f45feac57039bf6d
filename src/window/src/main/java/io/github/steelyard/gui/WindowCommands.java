package io.github.steelyard.gui;

import io.github.steelyard.ballots.room.RoomServer;
import io.github.steelyard.gui.session.Building;
import io.github.steelyard.gui.session.Part;
import io.github.steelyard.gui.session.StaleWeights;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.gui.view.AddLine;
import java.awt.Component;
import java.awt.Container;
import java.awt.KeyboardFocusManager;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;

/** The commands that build a decision and find one's way in the window. */
final class WindowCommands {

    private final Window window;
    private WeighDialog weighing;
    private RoomWindow room;
    private PreferencesDialog preferences;

    WindowCommands(Window window) {
        this.window = window;
    }

    /** The page of weights that was opened last; null before there was one. */
    WeighDialog weighing() {
        return weighing;
    }

    /** The room that was opened last; null before there was one. */
    RoomWindow room() {
        return room;
    }

    /** What serves the round that is asked; empty while none is. */
    Optional<RoomServer> serving() {
        return Optional.ofNullable(room).map(r -> r.panel().server());
    }

    Runnable of(String id) {
        return switch (id) {
            case "duplicate" -> () -> building().duplicate();
            case "remove" -> () -> building().remove();
            case "merge" -> () -> building().merge();
            case "moveUp" -> () -> building().move(-1);
            case "moveDown" -> () -> building().move(1);
            case "nestIn" -> () -> building().nest(1);
            case "nestOut" -> () -> building().nest(-1);
            case "addOption" -> () -> window.panel().option().requestFocusInWindow();
            case "addCriterion" -> () -> window.panel().weights().criterion().requestFocusInWindow();
            case "addGroup" -> () -> window.panel().weights().group().requestFocusInWindow();
            case "addStakeholder" -> () -> named("stakeholder", building()::stakeholder);
            case "addScenario" -> () -> named("scenario", building()::scenario);
            case "addSource" -> () -> named("source", building()::source);
            case "describe" -> this::describe;
            case "weigh" ->
                () -> weighing =
                        new WeighDialog(window.frame(), window.session().store());
            case "inspector" ->
                () -> window.panel().inspect(!window.panel().inspector().isVisible());
            case "maximise" -> this::maximise;
            case "hide" -> this::hide;
            case "showAll" -> () -> window.session().store().attend(a -> a.showingAll());
            case "rescale" -> () -> rescale();
            case "preferences" ->
                () -> preferences =
                        new PreferencesDialog(window.frame(), window.session().store());
            case "examples" -> () -> window.beginning().examples();
            case "showSensitivity" -> () -> tab("sensitivity");
            case "showRobustness" -> () -> tab("robustness");
            case "showPerformances" ->
                () -> {
                    tab("performances");
                    SwingUtilities.invokeLater(() -> window.panel().tabs().focusTable());
                };
            case "showMethods" -> () -> tab("methods");
            case "showJournal", "compare" ->
                () -> {
                    tab("journal");
                    SwingUtilities.invokeLater(
                            () -> window.panel().tabs().journal().states().requestFocusInWindow());
                };
            case "snapshot" ->
                () -> {
                    tab("journal");
                    SwingUtilities.invokeLater(
                            () -> window.panel().tabs().journal().snapshot().requestFocusInWindow());
                };
            case "nextPane" -> () -> pane(1);
            case "previousPane" -> () -> pane(-1);
            case "palette" ->
                () -> CommandPalette.open(
                        window.frame(),
                        CommandPalette.choices(
                                window.commands(), window.session().state().decision(), this::select));
            case "room" ->
                () -> room = RoomWindow.open(window.frame(), window.session()).orElse(room);
            case "learn" -> () -> HelpWindow.learn(window.frame());
            case "about" -> () -> HelpWindow.about(window.frame());
            default -> throw new IllegalArgumentException("no command " + id);
        };
    }

    private Building building() {
        return new Building(window.session().store());
    }

    private void tab(String id) {
        window.session().store().attend(a -> a.showing(id));
    }

    private void select(Part part) {
        window.session().store().attend(a -> a.inspecting(part));
        describe();
    }

    /** Gives the pane with the keyboard all the room, or gives the others theirs back. */
    private void maximise() {
        DecisionPanel panel = window.panel();
        Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        panel.maximise(
                panel.maximised().isPresent()
                        ? Optional.empty()
                        : panel.panes().stream()
                                .filter(pane -> owner != null && SwingUtilities.isDescendingFrom(owner, pane))
                                .findFirst()
                                .or(() -> Optional.of(panel.panes().get(1))));
    }

    /** Closes what was opened last: a pane that has all the room, then the inspector. */
    void back() {
        DecisionPanel panel = window.panel();
        if (panel.maximised().isPresent()) {
            panel.maximise(Optional.empty());
        } else if (panel.inspector().isVisible()) {
            panel.inspect(false);
            first(panel.weights()).ifPresent(Component::requestFocusInWindow);
        }
    }

    private void hide() {
        Part part = window.session().state().attention().part();
        if (part.kind() == Part.Kind.OPTION) {
            window.session().store().attend(a -> a.hiding(part.id()).inspecting(Part.DECISION));
        } else {
            window.session().store().say(Text.of("build.selectToHide"));
        }
    }

    private void rescale() {
        if (!StaleWeights.rescale(window.session().store())) {
            window.session().store().say(Text.of("stale.none"));
        }
    }

    /** The preferences that were opened last; null before they were. */
    PreferencesDialog preferences() {
        return preferences;
    }

    /** Shows the inspector and takes the keyboard to its first field. */
    private void describe() {
        window.panel().inspect(true);
        SwingUtilities.invokeLater(() -> first(window.panel().inspector()).ifPresent(Component::requestFocusInWindow));
    }

    /** Asks for the name of something new, in a line over the window that Escape closes. */
    private void named(String what, Predicate<String> add) {
        JDialog dialog = new JDialog(window.frame(), Text.of("build." + what), false);
        AddLine line = new AddLine("build." + what, name -> {
            boolean isAdded = add.test(name);
            if (isAdded) {
                dialog.dispose();
            }
            return isAdded;
        });
        JPanel content = new JPanel();
        content.add(line);
        line.setColumns(30);
        dialog.setContentPane(content);
        CommandPalette.escape(dialog);
        dialog.pack();
        dialog.setLocationRelativeTo(window.frame());
        dialog.setVisible(true);
    }

    /** Takes the keyboard to another pane, round and round. */
    private void pane(int step) {
        DecisionPanel panel = window.panel();
        List<JComponent> panes = panel.panes();
        Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        int now = -1;
        for (int k = 0; k < panes.size(); k++) {
            now = owner != null && SwingUtilities.isDescendingFrom(owner, panes.get(k)) ? k : now;
        }
        for (int k = 1; k <= panes.size(); k++) {
            int next = Math.floorMod((now < 0 && step < 0 ? 0 : now) + step * k, panes.size());
            Optional<Component> first = first(panes.get(next));
            if (first.isPresent()) {
                first.get().requestFocusInWindow();
                return;
            }
        }
    }

    /** The first part of a pane that takes the keyboard. */
    private static Optional<Component> first(Container pane) {
        for (Component child : pane.getComponents()) {
            boolean isHolder = child instanceof JPanel
                    || child instanceof javax.swing.JScrollPane
                    || child instanceof javax.swing.JViewport
                    || child instanceof javax.swing.JSplitPane
                    || child instanceof javax.swing.JScrollBar
                    || child instanceof javax.swing.JLabel;
            if (!isHolder
                    && child.isFocusable()
                    && child.isEnabled()
                    && child.isVisible()
                    && (!(child instanceof javax.swing.text.JTextComponent text) || text.isEditable())) {
                return Optional.of(child);
            }
            if (child.isVisible() && child instanceof Container inner) {
                Optional<Component> found = first(inner);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
