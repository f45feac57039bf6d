package io.github.steelyard.gui;

import io.github.steelyard.editing.Origin;
import io.github.steelyard.gui.pages.NewPage;
import io.github.steelyard.gui.pages.StartPage;
import io.github.steelyard.gui.pages.StartPage.Entry;
import io.github.steelyard.gui.session.Text;
import io.github.steelyard.inspection.WorkedExamples;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.plain.PlainText;
import io.github.steelyard.model.Decision;
import io.github.steelyard.verification.WorkedExample;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;

/** The pages before a decision is open: the start, and the one on which a decision is made. */
final class Beginning {

    /** Commands that work on these pages; the others are about a decision. */
    private static final Set<String> FREE = Set.of(
            "open",
            "recent",
            "newDecision",
            "sheet",
            "paste",
            "larger",
            "smaller",
            "usual",
            "theme",
            "help",
            "close",
            "about",
            "examples");

    private final Window window;
    private final FileDesk files;
    private JComponent page;

    Beginning(Window window, FileDesk files) {
        this.window = window;
        this.files = files;
    }

    /** Whether one of these pages is what the window shows. */
    boolean isOpen() {
        return page != null;
    }

    /** The page that is shown; null when none is. */
    JComponent page() {
        return page;
    }

    /** A decision is shown in place of the page. */
    void closed() {
        page = null;
    }

    /** Whether a command is not the window's now, because a page is open. */
    boolean takes(String command) {
        return page != null && !FREE.contains(command);
    }

    /** Shows what to begin with. */
    void start() {
        List<Entry> entries = new ArrayList<>();
        String begin = Text.of("start.begin");
        files.unsaved()
                .ifPresent(left -> entries.add(new Entry(
                        Text.of("start.left"),
                        left.title(),
                        Text.of("start.left.line", String.valueOf(left.steps()), left.time()),
                        () -> window.use(files.recover(window.session().state().look())))));
        entries.add(new Entry(begin, Text.of("command.newDecision"), Text.of("command.newDecision.help"), this::make));
        entries.add(new Entry(
                begin,
                Text.of("command.sheet"),
                Text.of("start.sheet"),
                () -> window.importing().choose()));
        entries.add(new Entry(
                begin,
                Text.of("command.open"),
                Text.of("start.open"),
                () -> window.commands().run("open")));
        for (Path file : files.settings().recent()) {
            entries.add(new Entry(
                    Text.of("start.recent"), file.getFileName().toString(), first(file), () -> window.open(file)));
        }
        entries.add(new Entry(
                Text.of("start.examples"),
                Text.of("start.lunch"),
                Text.of("start.lunch.line"),
                () -> window.use(
                        files.begin(files.example(), window.session().state().look()))));
        entries.add(new Entry(
                Text.of("start.examples"),
                Text.of("command.examples"),
                Text.of("command.examples.help"),
                this::examples));
        entries.add(new Entry(
                Text.of("start.examples"),
                Text.of("start.learn"),
                Text.of("start.learn.line"),
                () -> HelpWindow.learn(window.frame())));
        StartPage start = new StartPage(entries);
        show(start, start.buttons().get(0));
    }

    /** Shows the worked examples of the methods, each of which opens as a decision in no file. */
    void examples() {
        if (!isOpen() && !files.mayLeave(window.session())) {
            return;
        }
        List<Entry> entries = new ArrayList<>();
        for (WorkedExample example : WorkedExamples.all()) {
            entries.add(new Entry(
                    Text.of("start.examples"),
                    example.decision().title(),
                    example.subject() + "  ·  " + example.source(),
                    () -> window.use(files.begin(
                            Origin.of(example.decision(), Optional.empty(), List.of()),
                            window.session().state().look()))));
        }
        StartPage page = new StartPage(entries);
        page.escape(this::back);
        show(page, page.buttons().get(0));
    }

    /** What a recent file says of itself: its title, or why it cannot be opened. */
    private static String first(Path file) {
        if (!Files.isRegularFile(file)) {
            return Text.of("start.gone", file.getParent());
        }
        Optional<Decision> decision = DecisionReader.read(file).value();
        return decision.map(Decision::title).orElse(Text.of("start.broken")) + "  ·  " + file.getParent();
    }

    /** Shows the page on which a decision is made. */
    void make() {
        NewPage making = new NewPage(this::made, this::back);
        show(making, making.question());
    }

    private void made(Map<String, Object> decision) {
        window.use(files.begin(
                files.draft(PlainText.yaml(decision)), window.session().state().look()));
        window.session().store().attend(a -> a.showing("performances"));
        SwingUtilities.invokeLater(() -> window.panel().tabs().focusTable());
    }

    private void back() {
        if (window.hasDecision()) {
            window.showPanel();
        } else {
            start();
        }
    }

    private void show(JComponent next, JComponent focus) {
        page = next;
        window.frame().setContentPane(next);
        window.frame().setTitle(Text.of("dialog.title"));
        window.frame().revalidate();
        window.frame().repaint();
        SwingUtilities.invokeLater(focus::requestFocusInWindow);
    }
}
