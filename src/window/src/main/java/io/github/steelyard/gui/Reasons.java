package io.github.steelyard.gui;

import io.github.steelyard.gui.session.Text;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file could not be written, in words for the person in front. */
final class Reasons {

    private Reasons() {}

    static String of(IOException e) {
        if (e instanceof AccessDeniedException denied) {
            return Text.of("files.denied", denied.getFile());
        }
        if (e instanceof NoSuchFileException missing) {
            return Text.of("files.missing", missing.getFile());
        }
        if (e instanceof FileSystemException failed && failed.getReason() != null) {
            return Text.of("files.reason", failed.getFile(), failed.getReason());
        }
        String message = e.getMessage();
        return message == null || message.isEmpty() ? e.getClass().getSimpleName() : message;
    }
}
