package io.github.steelyard.gui;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.editing.Origin;
import io.github.steelyard.gui.importing.SheetImport;
import io.github.steelyard.gui.importing.SheetSource;
import io.github.steelyard.gui.session.Folders;
import io.github.steelyard.gui.session.Look;
import io.github.steelyard.gui.session.Session;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import java.awt.GraphicsEnvironment;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javax.swing.SwingUtilities;

/** Opens the window. */
public final class Gui {

    private Gui() {}

    /** Whether a window can be opened here. */
    public static boolean isPossible() {
        return !GraphicsEnvironment.isHeadless();
    }

    /**
     * Opens a decision file in a window and waits until the window is closed.
     *
     * @param file to open; empty for the start page, where one that cannot be used leads too, with what is wrong with it
     * @param language that it speaks
     * @throws Refusal when there is no display
     * @throws InterruptedException when interrupted while waiting
     */
    public static void run(Optional<Path> file, Locale language) throws InterruptedException {
        if (!isPossible()) {
            throw new Refusal("there is no display to open a window on; try 'steelyard rank'");
        }
        Text.speak(language);
        Locale before = Locale.getDefault();
        // The names of keys and the dialogs for files are Swing's own and follow this.
        Locale.setDefault(Text.language());
        try {
            open(file);
        } finally {
            Locale.setDefault(before);
            Text.speak(Locale.ROOT);
        }
    }

    private static void open(Optional<Path> file) throws InterruptedException {
        Optional<Loaded> loaded = file.map(DecisionReader::read);
        boolean isAsked = loaded.filter(l -> Importing.isAsked(file.get(), l)).isPresent();
        boolean isSound = loaded.flatMap(Loaded::value).isPresent();
        CountDownLatch closed = new CountDownLatch(1);
        SwingUtilities.invokeLater(() -> {
            Window[] front = new Window[1];
            Dialogs dialogs = new Dialogs(() -> front[0] == null ? null : front[0].frame());
            FileDesk desk = new FileDesk(Folders.ofUser(), dialogs);
            Look look = desk.settings().look();
            Appearance.apply(look);
            Session session = (isAsked || !isSound ? Optional.<Path>empty() : file)
                    .flatMap(f -> desk.open(f, look))
                    .orElseGet(() -> desk.begin(example(), look));
            Window window = new Window(session, desk);
            front[0] = window;
            window.frame().addWindowListener(new java.awt.event.WindowAdapter() {
                @Override
                public void windowClosed(java.awt.event.WindowEvent e) {
                    closed.countDown();
                }
            });
            if (file.isEmpty() || !isAsked && !isSound) {
                window.beginning().start();
            }
            window.open();
            if (file.isPresent() && !isAsked && !isSound) {
                // Says what is wrong over the window, where a double click shows nothing else.
                window.open(file.get());
            }
            if (isAsked) {
                window.importing().open(SheetImport.of(SheetSource.of(file.get()), loaded.get()));
            }
        });
        closed.await();
    }

    private static Origin example() {
        return Origin.of(Example.decision(), Optional.empty(), List.of());
    }
}
