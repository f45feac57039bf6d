package io.github.steelyard.gui.session;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where the window keeps its own files.
 *
 * @param settings what is remembered between sessions
 * @param journals what would be lost if the program were killed now
 */
public record Folders(Path settings, Path journals) {

    /** The user's folders on this system; {@code steelyard.home} as a system property names another place. */
    public static Folders ofUser() {
        String other = System.getProperty("steelyard.home", "");
        return other.isEmpty()
                ? of(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv())
                : in(Path.of(other));
    }

    /** Everything under one folder. */
    public static Folders in(Path folder) {
        return new Folders(folder, folder.resolve("journals"));
    }

    static Folders of(String system, Path home, Map<String, String> environment) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.contains("windows")) {
            String data = environment.get("APPDATA");
            return in((data == null ? home : Path.of(data)).resolve("Steelyard"));
        }
        if (os.contains("mac")) {
            return in(home.resolve("Library/Application Support/Steelyard"));
        }
        return new Folders(
                folder(environment.get("XDG_CONFIG_HOME"), home.resolve(".config"))
                        .resolve("steelyard"),
                folder(environment.get("XDG_STATE_HOME"), home.resolve(".local/state"))
                        .resolve("steelyard"));
    }

    private static Path folder(String named, Path usual) {
        return named == null || named.isEmpty() || !Path.of(named).isAbsolute() ? usual : Path.of(named);
    }
}
