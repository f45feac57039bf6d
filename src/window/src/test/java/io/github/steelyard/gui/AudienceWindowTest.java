package io.github.steelyard.gui;

import static io.github.steelyard.gui.EventThread.on;
import static io.github.steelyard.gui.EventThread.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.gui.session.Folders;
import io.github.steelyard.gui.session.Look;
import io.github.steelyard.gui.widget.FocusTip;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.swing.JComponent;
import javax.swing.JFrame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a facilitator does in front of an audience, by keyboard alone. */
@RealWindows
class AudienceWindowTest {

    @TempDir
    private Path folder;

    private final Answers answers = new Answers();
    private Path file;
    private Window window;
    private Robot robot;

    @BeforeEach
    void open() throws Exception {
        robot = new Robot();
        file = folder.resolve("lunch.yaml");
        Files.copy(Path.of("options/examples/lunch.yaml"), file);
        window = EventThread.open(
                () -> {
                    Look look = Look.DEFAULT.themed(Look.Theme.LIGHT);
                    Appearance.apply(look);
                    FileDesk desk = new FileDesk(Folders.in(folder.resolve("own")), answers);
                    return new Window(desk.open(file, look).orElseThrow(), desk);
                },
                1200,
                800);
        until(() -> window.session().state().isCurrent() && window.frame().isFocused(), "window open");
    }

    @AfterEach
    void close() throws Exception {
        answers.choices.add(1);
        EventThread.close(window);
    }

    private void press(int... keys) {
        for (int key : keys) {
            robot.keyPress(key);
        }
        for (int k = keys.length - 1; k >= 0; k--) {
            robot.keyRelease(keys[k]);
        }
    }

    @Test
    void theAudienceGetsTheWholeScreenAndGivesItBack() throws Exception {
        press(KeyEvent.VK_F5);
        until(
                () -> window.presentation() != null
                        && window.presentation().frame().isShowing(),
                "shown");
        JFrame frame = window.presentation().frame();
        until(frame::isFocused, "focused");
        Rectangle before = on(frame::getBounds);
        press(KeyEvent.VK_F11);
        Rectangle screen = on(() -> frame.getGraphicsConfiguration().getBounds());
        until(
                () -> frame.isShowing()
                        && frame.isUndecorated()
                        && frame.getBounds().equals(screen),
                "whole screen");
        on(() -> Offscreen.snap(frame.getRootPane(), "present-whole-screen"));
        press(KeyEvent.VK_F11);
        until(
                () -> frame.isShowing()
                        && !frame.isUndecorated()
                        && frame.getBounds().equals(before),
                "as before");
        until(() -> !window.session().state().findings().verdict().isEmpty(), "verdict");
        press(KeyEvent.VK_ESCAPE);
        until(() -> !frame.isDisplayable(), "closed");
    }

    @Test
    void theReportIsWrittenByKeyboardAndOpened() throws Exception {
        Path report = folder.resolve("lunch.html");
        answers.files.add(report);
        answers.choices.add(0);
        press(KeyEvent.VK_CONTROL, KeyEvent.VK_R);
        until(() -> answers.launched.contains(report), "report opened");
        assertThat(Files.readString(report)).startsWith("<!DOCTYPE html>").contains("Where do we have lunch?");
    }

    @Test
    void aChangeByOthersIsSaidAndTakenUp() throws Exception {
        String theirs = Files.readString(file).replaceFirst("title:.*", "title: Changed outside");
        if (theirs.equals(Files.readString(file))) {
            theirs = "# changed outside\n" + theirs;
        }
        Files.writeString(file, theirs);
        on(() -> {
            window.frame()
                    .dispatchEvent(new java.awt.event.WindowEvent(
                            window.frame(), java.awt.event.WindowEvent.WINDOW_ACTIVATED));
            return null;
        });
        until(() -> window.session().state().message().contains("F9"), "noticed");
        answers.choices.add(0);
        press(KeyEvent.VK_F9);
        until(() -> window.session().state().message().isEmpty(), "taken up");
        assertThat(answers.heard).singleElement().asString().contains("changed outside");
    }

    @Test
    void whatHoveringShowsTheKeyboardShowsToo() throws Exception {
        JComponent row = on(() -> {
            String id = window.session()
                    .state()
                    .findings()
                    .evaluation()
                    .orElseThrow()
                    .first()
                    .id();
            return window.panel().ranking().row(id);
        });
        on(row::requestFocusInWindow);
        until(row::isFocusOwner, "row focused");
        press(KeyEvent.VK_RIGHT);
        until(FocusTip::isShown, "detail shown");
        String said = on(() -> row.getAccessibleContext().getAccessibleDescription());
        assertThat(said).contains("Performance:", "Weight:");
        press(KeyEvent.VK_F3);
        until(() -> !FocusTip.isShown(), "detail hidden");
        press(KeyEvent.VK_F3);
        until(FocusTip::isShown, "shown again");
    }
}
