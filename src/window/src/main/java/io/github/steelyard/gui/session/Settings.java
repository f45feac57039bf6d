package io.github.steelyard.gui.session;

import io.github.steelyard.io.text.SafeFiles;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * What is remembered between sessions.
 *
 * @param look theme and scale
 * @param recent files opened lately, the last one first
 */
public record Settings(Look look, List<Path> recent) {

    /** What a first start finds. */
    public static final Settings NONE = new Settings(Look.DEFAULT, List.of());

    private static final int MOST = 8;

    public Settings {
        recent = List.copyOf(recent);
    }

    /** The same after a file was opened. */
    public Settings opened(Path file) {
        List<Path> files = new ArrayList<>(recent);
        files.remove(file);
        files.add(0, file);
        return new Settings(look, files.subList(0, Math.min(MOST, files.size())));
    }

    public Settings looking(Look other) {
        return new Settings(other, recent);
    }

    /** Reads what is remembered; nothing where it cannot be read. */
    public static Settings read(Path folder) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("window.properties"))) {
            properties.load(reader);
            Look.Theme theme = Look.Theme.valueOf(properties.getProperty("theme", "SYSTEM"));
            double scale = Double.parseDouble(properties.getProperty("scale", "1"));
            List<Path> recent = new ArrayList<>();
            for (int k = 0; k < MOST && properties.containsKey("recent." + k); k++) {
                recent.add(Path.of(properties.getProperty("recent." + k)));
            }
            Look look = Look.DEFAULT
                    .themed(theme)
                    .scaled(Double.isFinite(scale) ? scale : 1)
                    .patterned(Boolean.parseBoolean(properties.getProperty("patterns", "true")))
                    .stretched(Boolean.parseBoolean(properties.getProperty("stretched", "false")));
            return new Settings(look, recent);
        } catch (IOException | IllegalArgumentException unreadable) {
            return NONE;
        }
    }

    /** Keeps this for the next session; whoever cannot be remembered is not worth a message. */
    public void write(Path folder) {
        Properties properties = new Properties();
        properties.setProperty("theme", look.theme().name());
        properties.setProperty("scale", String.valueOf(look.scale()));
        properties.setProperty("patterns", String.valueOf(look.patterns()));
        properties.setProperty("stretched", String.valueOf(look.stretched()));
        for (int k = 0; k < recent.size(); k++) {
            properties.setProperty("recent." + k, recent.get(k).toString());
        }
        try {
            Files.createDirectories(folder);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            properties.store(new java.io.OutputStreamWriter(bytes, StandardCharsets.UTF_8), "Steelyard");
            SafeFiles.replace(Map.of(folder.resolve("window.properties"), bytes.toByteArray()));
        } catch (IOException notKept) {
            // The next session starts as a first one.
        }
    }
}
