package io.github.steelyard.inspection;

import io.github.steelyard.io.source.SourceMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Tells exactly which files a decision was read from. */
public final class Fingerprints {

    private Fingerprints() {}

    /**
     * The SHA-256 of every file as it is on disk, by its name beside the main file; files that are gone are left out,
     * and so is what was read from no file.
     */
    public static Map<String, String> of(SourceMap sources) {
        Map<String, String> found = new LinkedHashMap<>();
        Optional<Path> main = sources.files().stream().findFirst().flatMap(sources::path);
        for (String name : sources.files()) {
            sources.path(name).ifPresent(path -> {
                try {
                    found.put(beside(main.orElse(path), path), digest(Files.readAllBytes(path)));
                } catch (IOException gone) {
                    // There is nothing to compare with.
                }
            });
        }
        return Collections.unmodifiableMap(found);
    }

    private static String beside(Path main, Path file) {
        Path folder = main.toAbsolutePath().normalize().getParent();
        Path whole = file.toAbsolutePath().normalize();
        return folder != null && whole.startsWith(folder)
                ? folder.relativize(whole).toString().replace('\\', '/')
                : whole.getFileName().toString();
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
