package io.github.steelyard.record;

import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the decision of a moment as the files that it was. */
public final class MomentFiles {

    private MomentFiles() {}

    /** What reading the files of a moment gives. */
    public static Loaded read(Replay.Moment moment) {
        Map.Entry<String, String> main = moment.texts().entrySet().iterator().next();
        if (moment.texts().size() == 1) {
            String name = Path.of(main.getKey()).getFileName().toString();
            return DecisionReader.read(name, main.getValue().getBytes(StandardCharsets.UTF_8));
        }
        try {
            Path folder = Files.createTempDirectory("steelyard-moment");
            try {
                return DecisionReader.read(write(
                        moment,
                        folder.resolve(Path.of(main.getKey()).getFileName().toString())));
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the files of a moment, the main one as named and the others beside it; gives the main one. */
    public static Path write(Replay.Moment moment, Path target) throws IOException {
        Path top = null;
        for (Map.Entry<String, String> text : moment.texts().entrySet()) {
            Path name = Path.of(text.getKey());
            Path folder = name.getParent() == null ? Path.of("") : name.getParent();
            top = top == null ? folder : top;
            Path here = name.equals(Path.of(moment.texts().keySet().iterator().next()))
                    ? target
                    : target.toAbsolutePath()
                            .getParent()
                            .resolve(top.relativize(name).normalize())
                            .normalize();
            if (!here.toAbsolutePath().startsWith(target.toAbsolutePath().getParent())) {
                throw new IOException("'" + text.getKey() + "' lies outside of the folder of the decision");
            }
            Files.createDirectories(here.toAbsolutePath().getParent());
            Files.write(here, text.getValue().getBytes(StandardCharsets.UTF_8));
        }
        return target;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            List<Path> all = inside.sorted(Comparator.reverseOrder()).toList();
            for (Path path : all) {
                Files.delete(path);
            }
        }
    }
}
