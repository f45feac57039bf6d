package io.github.steelyard.gui;

import io.github.steelyard.gui.session.Text;
import io.github.steelyard.gui.widget.Glyph;
import java.awt.Toolkit;
import java.awt.event.ActionEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import javax.swing.AbstractAction;
import javax.swing.Action;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/** Named actions with their keys; buttons, menus, the keyboard and the help window are all made from them. */
final class Commands {

    /** Every command of the window with its key, "menu" for the system's shortcut key. */
    private static final String[][] KEYS = {
        {"newDecision", "menu N"},
        {"open", "menu O"},
        {"recent", "menu shift O"},
        {"sheet", "menu I"},
        {"paste", "menu V"},
        {"save", "menu S"},
        {"saveAs", "menu shift S"},
        {"reload", "F9"},
        {"undo", "menu Z"},
        {"redo", "menu shift Z"},
        {"report", "menu R"},
        {"picture", "menu shift P"},
        {"present", "F5"},
        {"blind", "menu B"},
        {"stretch", ""},
        {"detail", "F3"},
        {"larger", "menu PLUS"},
        {"smaller", "menu MINUS"},
        {"usual", "menu 0"},
        {"theme", "menu shift L"},
        {"help", "F1"},
        {"close", "menu W"},
        {"duplicate", "menu D"},
        {"remove", "menu DELETE"},
        {"merge", ""},
        {"moveUp", "alt UP"},
        {"moveDown", "alt DOWN"},
        {"nestIn", "alt RIGHT"},
        {"nestOut", "alt LEFT"},
        {"addOption", "menu E"},
        {"addCriterion", "menu T"},
        {"addGroup", "menu G"},
        {"addStakeholder", "menu shift T"},
        {"addScenario", "menu shift G"},
        {"addSource", ""},
        {"describe", "menu F2"},
        {"weigh", "menu shift W"},
        {"inspector", "F4"},
        {"maximise", "F11"},
        {"hide", "menu U"},
        {"showAll", "menu shift U"},
        {"rescale", "menu shift K"},
        {"preferences", "menu COMMA"},
        {"examples", ""},
        {"showSensitivity", "menu 1"},
        {"showRobustness", "menu 2"},
        {"showPerformances", "menu 3"},
        {"showMethods", "menu 4"},
        {"showJournal", "menu J"},
        {"snapshot", "menu M"},
        {"compare", "menu shift M"},
        {"keepJournal", ""},
        {"nextPane", "F6"},
        {"previousPane", "menu F6"},
        {"palette", "menu K"},
        {"room", "F7"},
        {"learn", ""},
        {"about", ""},
    };

    private final Map<String, Action> actions = new LinkedHashMap<>();
    private final Map<String, KeyStroke> keys = new LinkedHashMap<>();

    /**
     * Every command of the window.
     *
     * @param does what the command of an id does
     */
    Commands(Function<String, Runnable> does) {
        for (String[] key : KEYS) {
            add(key[0], key[1], () -> does.apply(key[0]).run());
        }
    }

    /** The modifier of shortcuts on this system, in the words of {@link KeyStroke}. */
    private static String menuKey() {
        return java.awt.GraphicsEnvironment.isHeadless()
                        || Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx()
                                == java.awt.event.InputEvent.CTRL_DOWN_MASK
                ? "ctrl"
                : "meta";
    }

    /**
     * Adds an action.
     *
     * @param id its texts stand under {@code command.ID} and {@code command.ID.help}
     * @param key as {@link KeyStroke#getKeyStroke(String)} reads it, with "menu" for the system's shortcut key; empty
     *     for none
     */
    private void add(String id, String key, Runnable action) {
        Action added = new AbstractAction(Text.of("command." + id)) {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent e) {
                action.run();
            }
        };
        String help = Text.of("command." + id + ".help");
        KeyStroke stroke = key.isEmpty() ? null : KeyStroke.getKeyStroke(key.replace("menu", menuKey()));
        if (stroke != null) {
            keys.put(id, stroke);
            added.putValue(Action.ACCELERATOR_KEY, stroke);
            help = help + " (" + words(stroke) + ")";
        }
        added.putValue(Action.SHORT_DESCRIPTION, help);
        actions.put(id, added);
    }

    /** A key as it is written on a keyboard: "Ctrl+Shift+Z". */
    static String words(KeyStroke stroke) {
        String modifiers = java.awt.event.InputEvent.getModifiersExText(stroke.getModifiers());
        String key = java.awt.event.KeyEvent.getKeyText(stroke.getKeyCode());
        return modifiers.isEmpty() ? key : modifiers + "+" + key;
    }

    Action get(String id) {
        return actions.get(id);
    }

    Map<String, KeyStroke> keys() {
        return new LinkedHashMap<>(keys);
    }

    /** Does what a command does, if it can be done now. */
    void run(String id) {
        if (get(id).isEnabled()) {
            get(id).actionPerformed(new ActionEvent(this, ActionEvent.ACTION_PERFORMED, id));
        }
    }

    /** A button of the bar, with an icon in place of its name where there is one. */
    JButton button(String id, Glyph.Shape icon) {
        JButton button = new JButton(get(id));
        button.setFocusable(true);
        if (icon != null) {
            button.setText(null);
            button.setIcon(new Glyph(icon, button));
        }
        button.getAccessibleContext().setAccessibleName(Text.of("command." + id));
        return button;
    }

    /** Makes the keys work wherever the focus is in the window. */
    void bind(JComponent root) {
        // Plus stands on a key of its own, with the numbers, or over "=" on keyboards for English.
        for (String key : new String[] {"EQUALS", "shift EQUALS", "ADD", "SUBTRACT"}) {
            KeyStroke stroke = KeyStroke.getKeyStroke(menuKey() + " " + key);
            root.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW)
                    .put(stroke, key.equals("SUBTRACT") ? "smaller" : "larger");
        }
        keys.forEach((id, stroke) -> {
            root.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(stroke, id);
            root.getActionMap().put(id, get(id));
        });
    }

    /** Makes Escape do this wherever nothing with the keyboard has a use of its own for it. */
    void escape(JComponent root, Runnable back) {
        root.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(KeyStroke.getKeyStroke("ESCAPE"), "back");
        root.getActionMap().put("back", new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent e) {
                back.run();
            }
        });
    }
}
