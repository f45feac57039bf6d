package io.github.steelyard.gui;

import io.github.steelyard.gui.session.Text;
import io.github.steelyard.io.kind.Recognition;
import java.awt.Component;
import java.awt.Desktop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.filechooser.FileNameExtensionFilter;

/**
 * Asks by dialogs.
 *
 * @param parent over which they stand; may give null before there is a window
 */
record Dialogs(Supplier<Component> parent) implements Asking {

    @Override
    public Optional<Path> toOpen(Optional<Path> near) {
        JFileChooser chooser = chooser(near.orElse(null));
        return chooser.showOpenDialog(parent.get()) == JFileChooser.APPROVE_OPTION
                ? Optional.of(chooser.getSelectedFile().toPath())
                : Optional.empty();
    }

    @Override
    public Optional<Path> toSave(Path near, Kind kind) {
        JFileChooser chooser = new JFileChooser(near.toFile());
        FileNameExtensionFilter first = null;
        for (String ending : kind.endings()) {
            FileNameExtensionFilter filter = new FileNameExtensionFilter(Text.of("files.ending." + ending), ending);
            chooser.addChoosableFileFilter(filter);
            first = first == null ? filter : first;
        }
        chooser.setFileFilter(first);
        chooser.setSelectedFile(near.toFile());
        if (chooser.showSaveDialog(parent.get()) != JFileChooser.APPROVE_OPTION) {
            return Optional.empty();
        }
        Path chosen = ended(chooser, kind);
        boolean there = chosen.toFile().exists();
        String question = Text.of("save.replace", chosen.getFileName());
        return !there || choose(question, List.of(Text.of("save.replaceYes"))) == 0
                ? Optional.of(chosen)
                : Optional.empty();
    }

    /** The file chosen; one without an ending gets that of the kind chosen beside it. */
    private static Path ended(JFileChooser chooser, Kind kind) {
        Path chosen = chooser.getSelectedFile().toPath();
        String name = chosen.getFileName().toString();
        boolean known = kind.endings().stream()
                .anyMatch(e -> name.toLowerCase(Locale.ROOT).endsWith("." + e));
        String ending = chooser.getFileFilter() instanceof FileNameExtensionFilter filter
                ? filter.getExtensions()[0]
                : kind.endings().get(0);
        return known ? chosen : chosen.resolveSibling(name + "." + ending);
    }

    private static JFileChooser chooser(Path near) {
        JFileChooser chooser = new JFileChooser(near == null ? null : near.toFile());
        chooser.setFileFilter(new FileNameExtensionFilter(
                Text.of("files.kind"), Recognition.endings().toArray(String[]::new)));
        return chooser;
    }

    @Override
    public int choose(String question, List<String> answers) {
        Object[] buttons = new Object[answers.size() + 1];
        answers.toArray(buttons);
        buttons[answers.size()] = Text.of("dialog.cancel");
        int answer = JOptionPane.showOptionDialog(
                parent.get(),
                area(question, 60),
                Text.of("dialog.title"),
                JOptionPane.DEFAULT_OPTION,
                JOptionPane.QUESTION_MESSAGE,
                null,
                buttons,
                buttons[0]);
        return answer == answers.size() ? -1 : answer;
    }

    @Override
    public void tell(String sentence, List<String> lines) {
        Object message = lines.isEmpty()
                ? area(sentence, 60)
                : new Object[] {area(sentence, 60), new JScrollPane(area(String.join("\n", lines), 90))};
        JOptionPane.showMessageDialog(parent.get(), message, Text.of("dialog.title"), JOptionPane.WARNING_MESSAGE);
    }

    @Override
    public boolean launch(Path file) {
        if (!Desktop.isDesktopSupported()) {
            return false;
        }
        try {
            Desktop.getDesktop().open(file.toFile());
            return true;
        } catch (IOException | UnsupportedOperationException noProgram) {
            return false;
        }
    }

    private static JTextArea area(String text, int columns) {
        int rows = (int) Math.min(
                20, text.lines().mapToLong(l -> 1 + l.length() / columns).sum());
        JTextArea area = new JTextArea(text, Math.max(1, rows), columns);
        area.setEditable(false);
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        area.setOpaque(false);
        return area;
    }
}
