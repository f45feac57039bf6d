package io.github.steelyard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Turns of phrase that readers stumble over are gone from programs, comments and documents, and do not come back. */
class PlainWordsTest {

    private static final List<String> GONE = List.of(
            "hangs? (most )?on\\b",
            "% of itself",
            "stands already",
            "parted by",
            "goes on behind",
            "by the word of",
            "owed to",
            "speaks of",
            "looked over",
            "made of small letters",
            "foretold",
            "what came out",
            "worth knowing",
            "draws level",
            "no smaller move",
            "make up for every other",
            "to regret; whichever",
            "whichever comes",
            "least to regret",
            "harmless on their own",
            "of all opinions",
            "does well enough more often",
            "as things stand\\.",
            "weights sure",
            "stands for deciding nothing",
            "is nowhere better",
            "answered by carrying pros",
            "beside each score stands",
            "JSON names each",
            "each weight by at most",
            "at best level with",
            "falls behind by at most",
            "knowing everything before",
            "let warnings fail",
            "never changes a result",
            "\\d[ \\u00a0]%(?![ ]?[a-zA-Z.0-9%(]|\\))");

    private static final Pattern WORDS = Pattern.compile(String.join("|", GONE), Pattern.CASE_INSENSITIVE);

    /** Text that is not ours: what people write in cells, in other languages, and what tables of speed were called. */
    private static final Pattern EXEMPT = Pattern.compile("words-(de|fr|ja|ko|zh)|verdict_(de|zh)|decisions/");

    @Test
    void theTurnsOfPhraseAreGone() throws IOException {
        List<String> found = new ArrayList<>();
        for (String root : List.of(
                "src/library/src/main",
                "src/formats/src/main",
                "src/ballots/src/main",
                "src/window/src/main",
                "src/program/src/main",
                "docs")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                files.filter(Files::isRegularFile)
                        .filter(f -> f.toString().matches(".*\\.(java|properties|md|js)"))
                        .filter(f ->
                                !EXEMPT.matcher(f.toString().replace('\\', '/')).find())
                        .forEach(f -> found.addAll(found(f)));
            }
        }
        found.addAll(found(Path.of("README.md")));
        assertThat(found).isEmpty();
    }

    private static List<String> found(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            List<String> found = new ArrayList<>();
            for (int k = 0; k < lines.size(); k++) {
                if (WORDS.matcher(lines.get(k)).find()) {
                    found.add(file + ":" + (k + 1) + ": " + lines.get(k).strip());
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
