package io.github.steelyard.gui;

import io.github.steelyard.editing.Origin;
import io.github.steelyard.editing.Saving;
import io.github.steelyard.gui.session.SessionState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * Notices that a file which is open was changed by someone else: cheaply by its time and size, and only when these
 * differ by its content.
 */
final class FileWatch {

    private Origin watched;
    private List<Object> stamps = List.of();

    /** Whether the files differ from what this window read or wrote; says so once for each change. */
    boolean isNews(SessionState state) {
        if (state.opened().file().isEmpty()) {
            return false;
        }
        List<Object> now = stamps(state.opened());
        boolean first = watched != state.opened();
        if (!first && now.equals(stamps)) {
            return false;
        }
        watched = state.opened();
        stamps = now;
        return !Saving.isAsLeft(state.opened(), state.saved());
    }

    private static List<Object> stamps(Origin origin) {
        List<Object> all = new ArrayList<>();
        for (String name : origin.sources().files()) {
            Path path = origin.sources().path(name).orElse(null);
            try {
                BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
                all.add(List.of(file.lastModifiedTime(), file.size(), String.valueOf(file.fileKey())));
            } catch (IOException | RuntimeException gone) {
                all.add("");
            }
        }
        return all;
    }
}
