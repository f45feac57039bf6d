package io.github.steelyard.gui;

import static io.github.steelyard.gui.EventThread.on;
import static io.github.steelyard.gui.EventThread.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.Frame;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code steelyard gui FILE} opens. */
@RealWindows
class GuiStartsTest {

    @TempDir
    private Path folder;

    private CompletableFuture<Void> open;

    @BeforeEach
    void ownFolder() {
        System.setProperty("steelyard.home", folder.resolve("own").toString());
    }

    @AfterEach
    void close() throws Exception {
        System.clearProperty("steelyard.home");
        on(() -> {
            frames().forEach(Frame::dispose);
            return null;
        });
        open.get(60, TimeUnit.SECONDS);
    }

    private static Stream<Frame> frames() {
        return Stream.of(Frame.getFrames()).filter(Frame::isDisplayable);
    }

    private static boolean shows(Container in, String what) {
        for (Component c : in.getComponents()) {
            if (c.getClass().getSimpleName().equals(what) && c.isShowing()
                    || c instanceof Container inner && shows(inner, what)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void aSpreadsheetOpensThePageThatAsksAboutIt() throws Exception {
        Path sheet = Files.writeString(folder.resolve("trip.csv"), "City,Price,Sun\nRome,300,8\nOslo,250,3\n");
        open = CompletableFuture.runAsync(() -> {
            try {
                new SwingWindows().open(Optional.of(sheet), Locale.ROOT);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        until(() -> frames().anyMatch(frame -> shows(frame, "SheetTable")), "the page of the sheet");
        assertThat(open).isNotDone();
    }
}
