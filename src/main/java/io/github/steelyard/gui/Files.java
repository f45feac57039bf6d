package io.github.steelyard.gui;

import io.github.steelyard.gui.session.Look;
import io.github.steelyard.gui.session.Origin;
import io.github.steelyard.gui.session.Session;
import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Diagnostic;
import io.github.steelyard.io.Loaded;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.filechooser.FileNameExtensionFilter;

/** Opening decision files. */
final class Files {

    private static final int MOST_LINES = 40;

    /** Asks for a file and opens it in that window. */
    void choose(Window window) {
        JFileChooser chooser = new JFileChooser(
                window.session().state().origin().file().map(Path::toFile).orElse(null));
        chooser.setFileFilter(new FileNameExtensionFilter(Text.of("files.kind"), "yaml", "yml", "json"));
        if (chooser.showOpenDialog(window.frame()) == JFileChooser.APPROVE_OPTION) {
            open(window, chooser.getSelectedFile().toPath());
        }
    }

    /** Opens a file in that window, or says what is wrong with it. */
    void open(Window window, Path file) {
        Loaded loaded = DecisionReader.read(file);
        if (loaded.value().isEmpty()) {
            refuse(window, file, loaded);
            return;
        }
        window.use(session(loaded, file, window.session().state().look()));
    }

    /** A session on what was read. */
    static Session session(Loaded loaded, Path file, Look look) {
        Origin origin = Origin.of(loaded.orThrow(), Optional.of(file.toAbsolutePath()), loaded.diagnostics());
        return Workers.session(SessionState.opening(origin, look));
    }

    private static void refuse(Window window, Path file, Loaded loaded) {
        String lines = loaded.diagnostics().stream()
                .limit(MOST_LINES)
                .map(Diagnostic::toString)
                .collect(Collectors.joining("\n"));
        JTextArea area = new JTextArea(lines, Math.min(16, loaded.diagnostics().size() + 1), 80);
        area.setEditable(false);
        area.setLineWrap(true);
        area.setWrapStyleWord(true);
        JOptionPane.showMessageDialog(
                window.frame(),
                new Object[] {Text.of("files.refused", file.getFileName()), new JScrollPane(area)},
                Text.of("files.refusedTitle"),
                JOptionPane.ERROR_MESSAGE);
    }
}
