package io.github.steelyard.editing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.Editing;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.editing.structure.StructureEdits;
import io.github.steelyard.io.DecisionReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every edit of structure on every shipped example: the text keeps its comments and its other lines, what is saved reads
 * as the decision that was meant, and undo gives back the first bytes. {@link ManyEditsTest} has random decisions.
 */
class EveryEditTest {

    @TempDir
    Path folder;

    private static Path shippedFile(String name) {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("options"))) {
            root = root.getParent();
        }
        return root.resolve(name);
    }

    static Stream<Path> shipped() throws IOException {
        Path root = shippedFile("");
        List<Path> files = new ArrayList<>();
        for (Path place : List.of(
                root.resolve("options"), root.resolve("src/library/src/main/resources/io/github/steelyard/examples"))) {
            try (Stream<Path> all = Files.walk(place)) {
                all.filter(f -> f.toString().endsWith(".yaml"))
                        .filter(f -> DecisionReader.read(f).value().isPresent())
                        .sorted()
                        .forEach(files::add);
            }
        }
        return files.stream();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void every_edit_of_a_shipped_example_keeps_the_rest_of_its_text(Path file) throws IOException {
        Editing before = Editing.open(copied(file));
        Map<String, Integer> refused = new TreeMap<>();
        for (int seed = 0; seed < 1; seed++) {
            for (StructureEdit edit : new RandomEdits(before.decision(), new SplittableRandom(seed)).all()) {
                check(before, edit, refused);
            }
        }
        report(file.getFileName().toString(), refused);
    }

    @Test
    void every_kind_of_edit_is_tried_here() {
        Editing korea = Editing.open(shippedFile("options/north-korea-2017.yaml"));
        List<Class<?>> tried = new ArrayList<>();
        new RandomEdits(korea.decision(), new SplittableRandom(1)).all().forEach(edit -> tried.add(edit.getClass()));
        assertThat(tried).containsAll(StructureEdits.ALL);
    }

    private static void report(String name, Map<String, Integer> refused) {
        if (Boolean.getBoolean("edits.report")) {
            System.out.println(name + " " + refused);
        }
    }

    private Editing check(Editing before, StructureEdit edit, Map<String, Integer> refused) throws IOException {
        Map<String, byte[]> old = before.contents();
        Editing after;
        try {
            after = before.with(edit);
        } catch (Refusal refusal) {
            // A refusal tells a reason; that a text would say something else is none.
            assertThat(refusal).as("%s", edit).hasMessageNotContaining("would not say what is meant");
            refused.merge(edit.getClass().getSimpleName() + ": " + refusal.getMessage(), 1, Integer::sum);
            return before;
        }
        Map<String, byte[]> texts = after.contents();
        assertThat(texts.keySet()).isEqualTo(old.keySet());
        boolean isRemoval = edit.getClass().getSimpleName().matches("Remove.*|Merge.*|Set.*");
        for (String name : texts.keySet()) {
            if (!isRemoval) {
                String text = new String(texts.get(name), StandardCharsets.UTF_8);
                for (String comment : comments(old.get(name))) {
                    assertThat(text.contains(comment))
                            .as("%s in %s: %s", edit, name, comment)
                            .isTrue();
                }
            }
        }
        Path other = folder.resolve("saved");
        Files.createDirectories(other);
        Path target = other.resolve(before.file().getFileName());
        Editing saved = after.saveAs(target);
        assertThat(saved.decision()).as("%s", edit).isEqualTo(after.decision());
        assertThat(saved.contents().values().toArray()).isEqualTo(texts.values().toArray());
        assertThat(before.contents().values().toArray())
                .as("undo of %s", edit)
                .isEqualTo(old.values().toArray());
        return after;
    }

    private static List<String> comments(byte[] text) {
        return new String(text, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.matches("\\s*#.*|[^'\"]* #[^'\"]*"))
                .map(line -> line.substring(line.indexOf('#')))
                .toList();
    }

    /** The example with all that it includes, in a folder of its own. */
    private Path copied(Path file) throws IOException {
        Path from = file.getParent();
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Path to =
                        folder.resolve("original").resolve(from.relativize(one).toString());
                if (Files.isDirectory(one)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(one, to);
                }
            }
        }
        return folder.resolve("original").resolve(file.getFileName().toString());
    }
}
