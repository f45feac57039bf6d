package io.github.steelyard.gui;

import io.github.steelyard.gui.session.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JPopupMenu;

/** The menu bar: every command with its key, by what it is about. */
final class Menus {

    /** The commands of each menu; an empty one is a line between others. */
    static final Map<String, List<String>> ALL = all();

    private Menus() {}

    private static Map<String, List<String>> all() {
        Map<String, List<String>> menus = new LinkedHashMap<>();
        menus.put(
                "file",
                List.of(
                        "newDecision",
                        "open",
                        "recent",
                        "sheet",
                        "paste",
                        "examples",
                        "",
                        "save",
                        "saveAs",
                        "reload",
                        "",
                        "report",
                        "picture",
                        "",
                        "close"));
        menus.put(
                "edit",
                List.of(
                        "undo",
                        "redo",
                        "",
                        "duplicate",
                        "remove",
                        "merge",
                        "",
                        "moveUp",
                        "moveDown",
                        "nestIn",
                        "nestOut",
                        "",
                        "preferences"));
        menus.put(
                "view",
                List.of(
                        "inspector",
                        "maximise",
                        "hide",
                        "showAll",
                        "",
                        "blind",
                        "stretch",
                        "theme",
                        "",
                        "larger",
                        "smaller",
                        "usual",
                        "",
                        "detail"));
        menus.put(
                "decision",
                List.of(
                        "addOption",
                        "addCriterion",
                        "addGroup",
                        "addStakeholder",
                        "addScenario",
                        "addSource",
                        "",
                        "describe",
                        "weigh",
                        "rescale"));
        menus.put(
                "analyse",
                List.of(
                        "showSensitivity",
                        "showRobustness",
                        "showPerformances",
                        "showMethods",
                        "showJournal",
                        "",
                        "snapshot",
                        "compare",
                        "",
                        "keepJournal"));
        menus.put("window", List.of("present", "room", "nextPane", "previousPane", "palette"));
        menus.put("help", List.of("help", "learn", "about"));
        return menus;
    }

    /** What can be done with the part under the mouse. */
    static JPopupMenu context(Commands commands) {
        JPopupMenu menu = new JPopupMenu();
        for (String id : List.of(
                "describe",
                "duplicate",
                "remove",
                "merge",
                "hide",
                "weigh",
                "rescale",
                "",
                "moveUp",
                "moveDown",
                "nestIn",
                "nestOut",
                "",
                "addOption",
                "addCriterion",
                "addGroup")) {
            if (id.isEmpty()) {
                menu.addSeparator();
            } else {
                menu.add(commands.get(id)).setToolTipText(null);
            }
        }
        return menu;
    }

    /** The letter in brackets at the end of a name, as languages have it whose signs are not on a key; else the first. */
    private static char mnemonic(String name) {
        return name.charAt(name.endsWith(")") ? name.length() - 2 : 0);
    }

    static JMenuBar bar(Commands commands) {
        JMenuBar bar = new JMenuBar();
        ALL.forEach((id, entries) -> {
            JMenu menu = new JMenu(Text.of("menu." + id));
            menu.setMnemonic(mnemonic(menu.getText()));
            for (String entry : entries) {
                if (entry.isEmpty()) {
                    menu.addSeparator();
                } else {
                    menu.add(commands.get(entry)).setToolTipText(null);
                }
            }
            bar.add(menu);
        });
        return bar;
    }
}
