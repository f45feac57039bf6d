package io.github.steelyard.gui;

import io.github.steelyard.editing.Origin;
import io.github.steelyard.gui.importing.ImportPage;
import io.github.steelyard.gui.importing.PastedCells;
import io.github.steelyard.gui.importing.SheetImport;
import io.github.steelyard.gui.importing.SheetSource;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.format.DecisionFormat;
import java.awt.Toolkit;
import java.awt.datatransfer.Transferable;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import javax.swing.JOptionPane;
import javax.swing.SwingUtilities;

/** The page of a spreadsheet in a window: opened by a drop, a paste, its command, or a file that leaves things open. */
final class Importing {

    /** Commands that work while the page is open; the others are about the decision behind it. */
    private static final Set<String> FREE =
            Set.of("open", "recent", "sheet", "paste", "larger", "smaller", "usual", "theme", "help", "close");

    private final Window window;
    private final FileDesk files;
    private ImportPage page;

    Importing(Window window, FileDesk files) {
        this.window = window;
        this.files = files;
    }

    /** Whether the page is what the window shows. */
    boolean isOpen() {
        return page != null;
    }

    /** The page; null while it is not open. */
    ImportPage page() {
        return page;
    }

    /** Whether a command is not the window's now, because the page is open; undo takes back the last answer. */
    boolean takes(String command) {
        if (page == null || FREE.contains(command)) {
            return false;
        }
        if (command.equals("undo")) {
            page.back();
        }
        return true;
    }

    /** Whether a file that was read is a sheet, which has no decision of its own. */
    static boolean isSheet(Path file, Loaded loaded) {
        boolean isText = DecisionFormat.of(file.toString())
                .map(DecisionFormat::isEditable)
                .orElse(false);
        return !isText && !loaded.readings().isEmpty();
    }

    /** Whether a file that was read is a sheet that only answers make a decision of. */
    static boolean isAsked(Path file, Loaded loaded) {
        return isSheet(file, loaded) && SheetImport.isOpen(loaded);
    }

    /** A file was dropped: a sheet is shown as it was understood, anything else is opened. */
    void drop(Path file) {
        Loaded loaded = DecisionReader.read(file);
        if (isSheet(file, loaded)) {
            open(SheetImport.of(SheetSource.of(file), loaded));
        } else {
            window.open(file);
        }
    }

    /** Cells were dropped or pasted; whether there were any. */
    boolean take(Transferable cells) {
        Optional<SheetSource> source = PastedCells.of(cells);
        source.ifPresent(s -> open(SheetImport.of(s)));
        return source.isPresent();
    }

    /** Takes the cells of the clipboard. */
    void paste() {
        Transferable clipboard = clipboard();
        if (clipboard == null || !take(clipboard)) {
            say(Text.of("import.noCells"));
        }
    }

    private static Transferable clipboard() {
        try {
            return Toolkit.getDefaultToolkit().getSystemClipboard().getContents(null);
        } catch (IllegalStateException busy) {
            return null;
        }
    }

    /** Takes the cells of the clipboard, or asks for a file where it holds none. */
    void choose() {
        Transferable clipboard = clipboard();
        if (clipboard == null || !take(clipboard)) {
            files.toImport(window.session().state()).ifPresent(this::drop);
        }
    }

    /** Opens the page, unless something unsaved speaks against leaving the decision that is open. */
    void open(SheetImport start) {
        if (page != null) {
            page.stop();
        } else if (!files.mayLeave(window.session())) {
            return;
        }
        window.session().rest();
        page = new ImportPage(start, Workers.reports(), new ImportRanking(), new ImportPage.Ends() {
            @Override
            public void use(SheetImport done) {
                finish(done);
            }

            @Override
            public void keepBeside(SheetImport done) {
                files.beside(done, window.session().state().look()).ifPresent(session -> {
                    leave();
                    window.use(session);
                });
            }

            @Override
            public void cancel() {
                leave();
                window.showPanel();
            }
        });
        window.frame().setContentPane(page);
        window.allowUndo();
        window.frame().revalidate();
        window.frame().repaint();
        SwingUtilities.invokeLater(() -> {
            if (page != null) {
                page.focus();
            }
        });
    }

    private void finish(SheetImport done) {
        Optional<Path> file = done.source().file();
        leave();
        if (file.isPresent() && done.answers().isEmpty()) {
            // Nothing is lost with the window: the file gives the same again.
            files.open(file.get(), window.session().state().look()).ifPresent(window::use);
        } else {
            window.use(files.begin(
                    Origin.unsaved(done.loaded()), window.session().state().look()));
        }
    }

    private void leave() {
        page.stop();
        page = null;
        window.allowUndo();
    }

    /** A line in the window, or a dialog where the page covers the line. */
    private void say(String text) {
        if (page == null) {
            window.session().store().say(text);
        } else {
            JOptionPane.showMessageDialog(window.frame(), text);
        }
    }
}
