package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Outputs that were looked at and found right, kept under {@code src/test/resources/golden}. Run the tests with
 * {@code -Dgolden.update=true} to rewrite them, then read the difference.
 */
final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    /** What a manifest says of the machine and of the build. */
    private static String steady(String text) {
        return text.replaceAll("\"commit\": \"[^\"]*\"", "\"commit\": \"…\"")
                .replaceAll("\"java\": \"[^\"]*\"", "\"java\": \"…\"");
    }

    static void check(String name, String printed) throws IOException {
        String actual = steady(printed);
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
        }
        assertThat(file).as("run with -Dgolden.update=true to write it").exists();
        assertThat(actual)
                .as("%s; when the change is meant, run with -Dgolden.update=true", file)
                .isEqualTo(Files.readString(file));
    }
}
