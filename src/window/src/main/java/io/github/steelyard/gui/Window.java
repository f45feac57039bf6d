package io.github.steelyard.gui;

import com.formdev.flatlaf.FlatLaf;
import io.github.steelyard.gui.session.Look;
import io.github.steelyard.gui.session.Session;
import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.gui.view.OpenEdits;
import io.github.steelyard.gui.widget.FocusTip;
import java.awt.Dimension;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.Action;
import javax.swing.JFrame;
import javax.swing.JPopupMenu;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;

/** The frame around a decision panel: title, commands, theme. */
final class Window {

    private final JFrame frame = new JFrame();
    private final Commands commands = new Commands(this::action);
    private final FileDesk files;
    private final Surroundings surroundings = new Surroundings(this);
    private final Importing importing;
    private final Beginning beginning;
    private final WindowCommands more = new WindowCommands(this);
    private DecisionPanel panel;
    private CommandBar bar;
    private Look shown;
    private Presentation presentation;

    Window(Session session, FileDesk files) {
        this.files = files;
        this.importing = new Importing(this, files);
        this.beginning = new Beginning(this, files);
        files.onSheet(importing::open);
        frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent e) {
                close();
            }

            @Override
            public void windowActivated(WindowEvent e) {
                surroundings.look();
                surroundings.followSystem();
            }
        });
        commands.bind(frame.getRootPane());
        commands.escape(frame.getRootPane(), () -> {
            if (!importing.isOpen() && !beginning.isOpen()) {
                more.back();
            }
        });
        frame.setJMenuBar(Menus.bar(commands));
        frame.setTransferHandler(new Dropping(importing));
        use(session);
        Rectangle screen = usable();
        frame.setMinimumSize(new Dimension(Math.min(640, screen.width), Math.min(480, screen.height)));
        frame.setSize(Math.min(1400, screen.width), Math.min(920, screen.height));
        frame.setLocationRelativeTo(null);
    }

    private static Rectangle usable() {
        GraphicsConfiguration screen = GraphicsEnvironment.getLocalGraphicsEnvironment()
                .getDefaultScreenDevice()
                .getDefaultConfiguration();
        return screen.getBounds();
    }

    /** What the command of that id does: to what was typed too, which undo takes back first. */
    private Runnable action(String id) {
        Runnable action = plainAction(id);
        boolean isTakingBack = id.equals("undo") || id.equals("redo");
        return () -> {
            if (importing.takes(id) || beginning.takes(id)) {
                return;
            }
            if (!isTakingBack) {
                OpenEdits.take();
                action.run();
            } else if (!OpenEdits.drop()) {
                action.run();
            }
        };
    }

    private Runnable plainAction(String id) {
        return switch (id) {
            case "open" -> () -> leaving(() -> files.choose(session().state()));
            case "recent" -> this::recent;
            case "sheet" -> importing::choose;
            case "paste" -> importing::paste;
            case "save" ->
                () -> {
                    if (FileDesk.needsAnotherName(session().state())) {
                        files.saveAs(session().state()).ifPresent(this::use);
                    } else {
                        files.save(session());
                    }
                };
            case "saveAs" -> () -> files.saveAs(session().state()).ifPresent(this::use);
            case "reload" -> () -> files.reload(session());
            case "undo" -> () -> session().store().undo();
            case "redo" -> () -> session().store().redo();
            case "keepJournal" ->
                () -> session().store().say(files.meeting().toggle(session().state()));
            case "report" -> () -> files.exports().report(session());
            case "picture" -> () -> files.exports().picture(session().state());
            case "present" -> this::present;
            case "blind" -> () -> session().store().look(l -> l.hiding(next(l.blind())));
            case "stretch" -> () -> session().store().look(l -> l.stretched(!l.stretched()));
            case "detail" -> FocusTip::toggle;
            case "larger" -> () -> scale(1.1);
            case "smaller" -> () -> scale(1 / 1.1);
            case "usual" -> () -> session().store().look(l -> l.scaled(1));
            case "theme" -> () -> session().store().look(l -> l.themed(next(l.theme())));
            case "help" -> () -> HelpWindow.open(frame, commands);
            case "close" -> this::close;
            case "newDecision" ->
                () -> {
                    if (beginning.isOpen() || files.mayLeave(session())) {
                        beginning.make();
                    }
                };
            default -> more.of(id);
        };
    }

    private static Look.Blind next(Look.Blind now) {
        return Look.Blind.values()[(now.ordinal() + 1) % Look.Blind.values().length];
    }

    private static Look.Theme next(Look.Theme now) {
        return Look.Theme.values()[(now.ordinal() + 1) % Look.Theme.values().length];
    }

    /** One window for the audience, in front when it is open already. */
    private void present() {
        if (presentation == null || !presentation.frame().isDisplayable()) {
            presentation = new Presentation(session(), more::serving);
            presentation.open(frame);
        } else {
            presentation.frame().toFront();
        }
    }

    /** The files opened lately, to choose one from. */
    private void recent() {
        JPopupMenu menu = new JPopupMenu();
        for (Path file : files.settings().recent()) {
            menu.add(file.getFileName() + "  –  " + file.getParent()).addActionListener(e -> open(file));
        }
        if (menu.getComponentCount() == 0) {
            menu.add(Text.of("recent.none")).setEnabled(false);
        }
        menu.show(panel.bar(), 8, panel.bar().getHeight());
    }

    private void scale(double factor) {
        session().store().look(l -> l.scaled(Math.round(20 * l.scale() * factor) / 20.0));
    }

    /** Opens another file here, unless something unsaved speaks against it. */
    void open(Path file) {
        leaving(() -> files.open(file, session().state().look()));
    }

    private void leaving(Supplier<Optional<Session>> next) {
        if (files.mayLeave(session())) {
            next.get().ifPresent(this::use);
        }
    }

    /** Shows another decision in place of the one before. */
    void use(Session session) {
        if (panel != null) {
            panel.session().stop();
        }
        if (presentation != null) {
            presentation.frame().dispose();
        }
        shown = null;
        panel = new DecisionPanel(session);
        panel.popup(Menus.context(commands));
        bar = new CommandBar(panel.bar(), commands);
        bar.show(FlatLaf.isLafDark());
        showPanel();
        session.store().subscribe(this::show);
        Understudy.rehearse(panel);
    }

    /** Shows the decision, in place of the page of a spreadsheet. */
    void showPanel() {
        SwingUtilities.updateComponentTreeUI(panel);
        beginning.closed();
        frame.setContentPane(panel);
        frame.getRootPane().setDefaultButton(null);
        frame.revalidate();
        frame.repaint();
    }

    private void show(SessionState state) {
        if (!state.look().equals(shown)) {
            Look before = shown;
            shown = state.look();
            files.remember(shown);
            if (before != null && (before.theme() != shown.theme() || before.scale() != shown.scale())) {
                Appearance.apply(shown);
                bar.show(FlatLaf.isLafDark());
            }
            name("blind", Text.of("blind." + shown.blind().name()));
            name("stretch", Text.of(shown.stretched() ? "command.fixed" : "command.stretch"));
            tip("theme", Text.of("theme." + shown.theme().name()));
        }
        name("keepJournal", Text.of(files.meeting().isOpen() ? "meeting.stop" : "command.keepJournal"));
        if (beginning.isOpen()) {
            return;
        }
        String name = state.origin().file().map(f -> " – " + f.getFileName()).orElse("");
        String title = (state.isDirty() ? "• " : "") + state.origin().decision().title() + name;
        if (!title.equals(frame.getTitle())) {
            frame.setTitle(title);
        }
        commands.get("save").setEnabled(state.isDirty());
        allowUndo();
        commands.get("redo").setEnabled(state.canRedo());
        tip("undo", state.undoLabel());
        tip("redo", state.redoLabel());
    }

    /** On the page of a spreadsheet it takes back the last answer, whatever was done to the decision behind it. */
    void allowUndo() {
        commands.get("undo").setEnabled(session().state().canUndo() || importing.isOpen());
    }

    private void name(String id, String name) {
        commands.get(id).putValue(Action.NAME, name);
    }

    private void tip(String id, String label) {
        String name = Text.of("command." + id);
        String tip = label.isEmpty() ? name : name + ": " + label;
        commands.get(id).putValue(Action.SHORT_DESCRIPTION, tip);
    }

    void open() {
        frame.setVisible(true);
        surroundings.start();
    }

    void close() {
        OpenEdits.take();
        if (!files.mayLeave(session())) {
            return;
        }
        surroundings.stop();
        if (presentation != null) {
            presentation.frame().dispose();
        }
        files.end();
        session().stop();
        frame.dispose();
    }

    /** Shows which way the light goes. */
    void lit() {
        bar.show(FlatLaf.isLafDark());
    }

    Session session() {
        return panel.session();
    }

    JFrame frame() {
        return frame;
    }

    DecisionPanel panel() {
        return panel;
    }

    Beginning beginning() {
        return beginning;
    }

    /** Whether there is a decision of someone's, and not just the one behind the start page. */
    boolean hasDecision() {
        SessionState state = session().state();
        return state.opened().file().isPresent() || state.isDirty();
    }

    WindowCommands more() {
        return more;
    }

    Importing importing() {
        return importing;
    }

    /** The window for the audience; null before it was opened. */
    Presentation presentation() {
        return presentation;
    }

    Commands commands() {
        return commands;
    }
}
