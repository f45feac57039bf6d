package io.github.steelyard.gui;

import io.github.steelyard.gui.session.Look;
import io.github.steelyard.gui.session.Session;
import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.gui.widget.Glyph;
import java.awt.Dimension;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JFrame;
import javax.swing.JPopupMenu;
import javax.swing.WindowConstants;

/** The frame around a decision panel: title, commands, theme. */
final class Window {

    private final JFrame frame = new JFrame();
    private final Commands commands = new Commands();
    private final FileDesk files;
    private DecisionPanel panel;
    private JButton theme;
    private Look shown;

    Window(Session session, FileDesk files) {
        this.files = files;
        frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent e) {
                close();
            }
        });
        fill();
        frame.setTransferHandler(new Dropping(this::open));
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

    private void fill() {
        commands.add(
                "open", "menu O", () -> leaving(() -> files.choose(session().state())));
        commands.add("save", "menu S", () -> files.save(session()));
        commands.add(
                "saveAs", "menu shift S", () -> files.saveAs(session().state()).ifPresent(this::use));
        commands.add("undo", "menu Z", () -> session().store().undo());
        commands.add("redo", "menu shift Z", () -> session().store().redo());
        commands.add("larger", "menu PLUS", () -> scale(1.1));
        commands.add("smaller", "menu MINUS", () -> scale(1 / 1.1));
        commands.add("usual", "menu 0", () -> session().store().look(l -> l.scaled(1)));
        commands.add(
                "theme",
                "menu shift L",
                () -> session().store().look(l -> l.themed(isDark() ? Look.Theme.LIGHT : Look.Theme.DARK)));
        commands.add("recent", "menu shift O", this::recent);
        commands.add("blind", "menu B", () -> session().store().look(l -> l.hiding(next(l.blind()))));
        commands.add("present", "F5", () -> new Presentation(session()).open(frame));
        commands.add("picture", "menu shift P", () -> files.picture(session().state()));
        commands.add("help", "F1", () -> HelpWindow.open(frame, commands));
        commands.add("close", "menu W", this::close);
        commands.bind(frame.getRootPane());
    }

    private static boolean isDark() {
        return com.formdev.flatlaf.FlatLaf.isLafDark();
    }

    private static Look.Blind next(Look.Blind now) {
        return Look.Blind.values()[(now.ordinal() + 1) % Look.Blind.values().length];
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
        shown = null;
        panel = new DecisionPanel(session);
        theme = commands.button("theme", Glyph.Shape.MOON);
        List<JButton> front = List.of(
                commands.button("open", null),
                commands.button("recent", null),
                commands.button("save", null),
                commands.button("undo", Glyph.Shape.UNDO),
                commands.button("redo", Glyph.Shape.REDO));
        for (int k = 0; k < front.size(); k++) {
            panel.bar().add(front.get(k), k);
        }
        for (String id : List.of("blind", "present", "picture", "help")) {
            panel.bar().add(commands.button(id, null));
        }
        panel.bar().add(theme);
        frame.setContentPane(panel);
        session.store().subscribe(this::show);
        frame.revalidate();
    }

    private void show(SessionState state) {
        if (!state.look().equals(shown)) {
            Look before = shown;
            shown = state.look();
            files.remember(shown);
            if (before != null && (before.theme() != shown.theme() || before.scale() != shown.scale())) {
                Appearance.apply(shown);
                theme.setIcon(new Glyph(isDark() ? Glyph.Shape.SUN : Glyph.Shape.MOON, theme));
            }
        }
        String name = state.origin().file().map(f -> " – " + f.getFileName()).orElse("");
        frame.setTitle((state.isDirty() ? "• " : "") + state.origin().decision().title() + name);
        commands.get("blind")
                .putValue(
                        javax.swing.Action.NAME,
                        Text.of("blind." + state.look().blind().name()));
        commands.get("save").setEnabled(state.isDirty());
        commands.get("undo").setEnabled(state.canUndo());
        commands.get("redo").setEnabled(state.canRedo());
        tip("undo", state.undoLabel());
        tip("redo", state.redoLabel());
    }

    private void tip(String id, String label) {
        String name = Text.of("command." + id);
        String tip = label.isEmpty() ? name : name + ": " + label;
        commands.get(id).putValue(javax.swing.Action.SHORT_DESCRIPTION, tip);
    }

    void open() {
        frame.setVisible(true);
    }

    void close() {
        if (!files.mayLeave(session())) {
            return;
        }
        files.end();
        session().stop();
        frame.dispose();
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

    Commands commands() {
        return commands;
    }
}
