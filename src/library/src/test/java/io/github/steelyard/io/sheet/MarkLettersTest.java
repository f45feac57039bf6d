package io.github.steelyard.io.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.model.Decision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows called q, p, v, w or f are marks of the criteria or options; never one for the other without a word. */
class MarkLettersTest {

    private static final List<List<String>> OPTIONS = List.of(
            List.of("A", "B", "C", "D"),
            List.of("a", "b", "c", "d"),
            List.of("N", "E", "S", "W"),
            List.of("P", "Q", "R", "S"),
            List.of("S", "M", "L", "XL"),
            List.of("Acme", "Bolt", "Core", "Dyne"),
            List.of("Plan 1", "Plan 2", "Plan 3", "Q"),
            List.of("x1", "x2", "x3", "x4"));

    @TempDir
    private Path folder;

    private Loaded read(List<String> rows) throws IOException {
        Path sheet = folder.resolve("made.csv");
        Files.writeString(sheet, String.join("\n", rows) + "\n");
        return DecisionReader.read(sheet);
    }

    @ParameterizedTest
    @CsvSource({"A,B,C", "Acme,Bolt,Core", "x,y,z"})
    void besideARowOfPreferenceFunctionsTheLettersAreThresholds(String a, String b, String c) throws IOException {
        Loaded loaded = read(List.of(
                "Action,Price,Power,Comfort",
                "min/max,min,max,max",
                "weights,0.3,0.4,0.3",
                "preference function,linear,v-shape,usual",
                "q,5,,",
                "p,20,10,",
                a + ",100,50,3",
                b + ",90,40,4",
                c + ",120,70,5"));

        Decision decision = loaded.value().orElseThrow();
        assertThat(decision.options())
                .extracting(o -> o.id())
                .containsExactly(a.toLowerCase(Locale.ROOT), b.toLowerCase(Locale.ROOT), c.toLowerCase(Locale.ROOT));
        assertThat(loaded.diagnostics())
                .extracting(Diagnostic::message)
                .anyMatch(m -> m.contains("row 'p' is taken as preference"))
                .anyMatch(m -> m.contains("row 'q' is taken as indifference"));
    }

    @Test
    void lettersThatFollowOneAnotherAreOptions() throws IOException {
        Loaded loaded = read(List.of("Site,Cost,Area", "direction,min,max", "O,1,2", "P,2,4", "Q,3,5", "R,4,1"));

        assertThat(loaded.value().orElseThrow().options())
                .extracting(o -> o.name())
                .containsExactly("O", "P", "Q", "R");
    }

    @Test
    void aRowOfFunctionsIsOneUnderOptionsThatAreLettersToo() throws IOException {
        Loaded loaded = read(List.of(
                "Plan,Cost,Reach",
                "direction,min,max",
                "f,linear,usual",
                "q,5,",
                "p,12,",
                "X,100,3",
                "Y,90,4",
                "Z,120,5"));

        assertThat(loaded.value().orElseThrow().options())
                .extracting(o -> o.id())
                .containsExactly("x", "y", "z");
        assertThat(loaded.diagnostics())
                .extracting(Diagnostic::message)
                .anyMatch(m -> m.contains("row 'f' is taken as preference-function"));
    }

    @Test
    void aLoneLetterUnderOtherNamesIsAskedFor() throws IOException {
        Loaded loaded = read(List.of("Site,Cost,Area", "direction,min,max", "p,10,20", "Acme,1,2", "Bolt,2,4"));

        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("row 'p' may be an option, or hold what 'preference' stands for; say --keep p, or"
                        + " write 'preference' for its label");
    }

    /** Options of eight sorts of names, with every choice of marks above or below them. */
    @Test
    void anyMarksWithAnyNamesAreReadRightlyOrAsked() throws IOException {
        int[] outcomes = new int[3];
        int unexpected = 0;
        List<String> wrong = new ArrayList<>();
        for (List<String> options : OPTIONS) {
            for (int choice = 0; choice < 128; choice++) {
                List<String> marks = marks(choice);
                List<String> rows = new ArrayList<>(List.of("Thing,Cost,Power,Comfort", "direction,min,max,max"));
                boolean isBelow = (choice & 64) != 0;
                rows.addAll(isBelow ? List.of() : marks);
                for (int i = 0; i < options.size(); i++) {
                    rows.add(options.get(i) + "," + (120 - 7 * i) + "," + (30 + 11 * i) + "," + (1 + i * 3 % 5));
                }
                rows.addAll(isBelow ? marks : List.of());
                Loaded loaded = read(rows);
                List<String> found = loaded.value()
                        .map(d -> d.options().stream()
                                .map(o -> o.name().toLowerCase(Locale.ROOT))
                                .toList())
                        .orElse(null);
                List<String> names =
                        options.stream().map(o -> o.toLowerCase(Locale.ROOT)).toList();
                int outcome = found == null ? 1 : found.equals(names) ? 0 : 2;
                outcomes[outcome]++;
                boolean isUsual = (choice & 12) == 12 && (choice & 17) == 0 && options.contains("Acme");
                unexpected += isUsual && outcome != 0 ? 1 : 0;
                if (outcome == 2) {
                    wrong.add(String.join("\n", rows) + "\n" + found);
                }
            }
        }
        System.out.printf("rows of letters: right %d, asked %d, wrong %d%n", outcomes[0], outcomes[1], outcomes[2]);
        assertThat(wrong).isEmpty();
        assertThat(unexpected)
                .as("both thresholds under names of several letters are read")
                .isZero();
        assertThat(outcomes[0]).as("read").isGreaterThan(outcomes[1] / 2);
    }

    private static List<String> marks(int choice) {
        List<String> marks = new ArrayList<>();
        boolean isSmall = (choice & 32) == 0;
        if ((choice & 1) != 0) {
            marks.add(letter("w", isSmall) + ",0.3,0.4,0.3");
        }
        if ((choice & 2) != 0) {
            marks.add("preference function,linear,v-shape,usual");
        }
        if ((choice & 4) != 0) {
            marks.add(letter("q", isSmall) + ",5,,");
        }
        if ((choice & 8) != 0) {
            marks.add(letter("p", isSmall) + ",20,10,");
        }
        if ((choice & 16) != 0) {
            marks.add(letter("v", isSmall) + ",60,40,");
        }
        return marks;
    }

    private static String letter(String letter, boolean isSmall) {
        return isSmall ? letter : letter.toUpperCase(Locale.ROOT);
    }
}
