package io.github.steelyard.gui;

import java.awt.Color;
import java.awt.Component;
import java.awt.Container;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.accessibility.AccessibleContext;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JList;
import javax.swing.JTable;
import javax.swing.text.JTextComponent;

/** What a person sees of components that were laid out: their words, line by line, and their ink. */
final class Seen {

    private Seen() {}

    /** The words of everything that is visible, from top to bottom where parts lie freely, else in their order. */
    static String words(JComponent root) {
        List<String> lines = new ArrayList<>();
        collect(root, lines);
        return String.join("\n", lines) + "\n";
    }

    private static void collect(Component part, List<String> lines) {
        if (!part.isVisible()) {
            return;
        }
        String name = part.getClass().getSimpleName();
        AccessibleContext spoken = part instanceof JComponent c ? c.getAccessibleContext() : null;
        switch (name) {
            case "RankRow", "ValueCurveView" -> line(lines, spoken.getAccessibleName());
            case "ChartView" -> line(lines, spoken.getAccessibleName() + ": " + spoken.getAccessibleDescription());
            default -> plain(part, lines);
        }
        if (part instanceof Container container && !(part instanceof JTable) && !(part instanceof JComboBox<?>)) {
            List<Component> children = new ArrayList<>(List.of(container.getComponents()));
            if (name.equals("RankingView")) {
                children.sort(Comparator.comparingInt(Component::getY));
            }
            children.forEach(child -> collect(child, lines));
        }
    }

    private static void plain(Component part, List<String> lines) {
        if (part instanceof JLabel label) {
            line(lines, label.getText());
        } else if (part instanceof JTextComponent text) {
            line(lines, text.getText());
        } else if (part instanceof AbstractButton button) {
            line(lines, button.getText());
        } else if (part instanceof JComboBox<?> box) {
            line(lines, String.valueOf(box.getSelectedItem()));
        } else if (part instanceof JTable table) {
            for (int row = 0; row < table.getRowCount(); row++) {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < table.getColumnCount(); column++) {
                    cells.add(String.valueOf(table.getValueAt(row, column)));
                }
                line(lines, String.join(" | ", cells));
            }
        } else if (part instanceof JList<?> list) {
            for (int k = 0; k < list.getModel().getSize(); k++) {
                line(lines, String.valueOf(list.getModel().getElementAt(k)));
            }
        }
    }

    private static void line(List<String> lines, String text) {
        String bare = text == null
                ? ""
                : text.replaceAll("<br>", " ").replaceAll("<[^>]+>", "").strip();
        bare.lines().filter(l -> !l.isBlank()).forEach(l -> lines.add(l.stripTrailing()));
    }

    /** The share of a picture's points in an area that are not of its most common colour. */
    static double ink(BufferedImage image, int left, int top, int width, int height) {
        java.util.Map<Integer, Integer> colours = new java.util.HashMap<>();
        for (int x = left; x < left + width; x++) {
            for (int y = top; y < top + height; y++) {
                colours.merge(image.getRGB(x, y), 1, Integer::sum);
            }
        }
        int most = colours.values().stream().mapToInt(k -> k).max().orElse(0);
        return width * height == 0 ? 0 : 1 - (double) most / (width * height);
    }

    /** From where to where points of these colours reach on a line of a picture; the same twice when there are none. */
    static int[] reach(BufferedImage image, int y, List<Color> colours) {
        int first = -1;
        int last = -1;
        for (int x = 0; x < image.getWidth(); x++) {
            if (colours.contains(new Color(image.getRGB(x, y)))) {
                first = first < 0 ? x : first;
                last = x + 1;
            }
        }
        return new int[] {first, last};
    }
}
