package io.github.steelyard.gui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Asks the system whether it is dark; light where it does not say. */
final class SystemTheme {

    private static Boolean dark;

    private SystemTheme() {}

    /** What the system said last; asks when it was never asked. */
    static synchronized boolean isDark() {
        if (dark == null) {
            dark = ask();
        }
        return dark;
    }

    /** Asks anew, off the calling thread, and tells what it says now. */
    static void ask(Consumer<Boolean> told) {
        Workers.disk().execute(() -> {
            boolean now = ask();
            synchronized (SystemTheme.class) {
                dark = now;
            }
            told.accept(now);
        });
    }

    private static boolean ask() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (os.contains("mac")) {
            return answer("defaults", "read", "-g", "AppleInterfaceStyle").contains("dark");
        }
        if (os.contains("windows")) {
            String key = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize";
            return answer("reg", "query", key, "/v", "AppsUseLightTheme").contains("0x0");
        }
        return answer("gsettings", "get", "org.gnome.desktop.interface", "color-scheme")
                .contains("dark");
    }

    private static String answer(String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(700, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                return "";
            }
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        } catch (IOException notThere) {
            return "";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
