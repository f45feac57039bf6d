package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.io.DecisionReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The first hour of somebody who has never seen the program: the command of the README, a new file, the mistakes that
 * beginners make with the answer to each, a decision of one's own, and a report.
 */
class NewcomersHourTest {

    /** A sound small decision, which each mistake spoils at one place. */
    private static final String SOUND = """
            title: Where do we have lunch
            criteria:
              cost: {direction: min, unit: EUR, weight: 60}
              ease: {direction: max, weight: 40}
            options:
              canteen: {performance: {cost: 50, ease: 3}}
              bakery: {performance: {cost: 60, ease: 4}}
            """;

    @TempDir
    private Path folder;

    private static Arguments mistake(String name, String right, String wrong, String... answers) {
        return Arguments.of(name, SOUND.replace(right, wrong), List.of(answers));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake(
                        "a weight in per cent",
                        "weight: 60",
                        "weight: 60%",
                        "3:45: error: weight must be a finite number >= 0, was '60%': write 60 [not-a-number]"),
                mistake(
                        "a price as in a shop",
                        "cost: 50",
                        "cost: $1,000",
                        "6:33: error: a comma separates entries here, so '$1,000' in performance of 'canteen' is not"
                                + " one number; write 1000 [number-form]"),
                mistake(
                        "a price with its currency",
                        "cost: 50",
                        "cost: 50 EUR",
                        "6:33: error: performance on 'cost' must be a number, was '50 EUR': write 50; a unit goes under"
                                + " 'unit' of the criterion [not-a-number]"),
                mistake(
                        "a direction in other words",
                        "direction: min",
                        "direction: lower",
                        "3:21: error: direction must be one of max, min; was 'lower'; did you mean 'min'?"
                                + " [unknown-word]"),
                mistake(
                        "a direction as in a program",
                        "direction: max",
                        "direction: maximize",
                        "4:21: error: direction must be one of max, min; was 'maximize'; did you mean 'max'?"
                                + " [unknown-word]"),
                Arguments.of(
                        "a name as an id",
                        SOUND.replace("  ease:", "  Ease of use:").replace(" ease:", " Ease of use:"),
                        List.of(
                                "4:3: error: criterion or group id must be lower-case letters, digits and single hyphens;"
                                        + " was 'Ease of use'; write 'ease-of-use', and what people read under"
                                        + " 'name' [bad-id]")),
                mistake(
                        "criteria beside performance",
                        "{performance: {cost: 50, ease: 3}}",
                        "{cost: 50, ease: 3}",
                        "6:13: error: criteria go under 'performance': write canteen: {performance: {cost: 50, ease: 3}}"
                                + " [unknown-key]"),
                mistake(
                        "a range as in a sentence",
                        "cost: 50",
                        "cost: 10-20",
                        "6:33: error: performance on 'cost' must be a number, was '10-20': write {min: 10, max: 20}"
                                + " [not-a-number]"),
                mistake(
                        "about",
                        "cost: 50",
                        "cost: ~15",
                        "6:33: error: performance on 'cost' must be a number, was '~15': write 15, or {value: 15,"
                                + " confidence: moderate} to say that it is rough [not-a-number]"),
                mistake(
                        "a colon in a text",
                        "title: Where",
                        "title: Lunch: where",
                        "1:13: error: put quotes around text that contains ': '; a key inside another one begins on a"
                                + " line of its own [syntax]"),
                mistake(
                        "an entry that is indented by one more",
                        "  ease: {direction",
                        "   ease: {direction",
                        "4:4: error: this begins in column 4, and the entries above in column 3; indent both alike, or"
                                + " is a quote or bracket missing above? [syntax]"),
                mistake(
                        "150 on a scale to 100",
                        "{direction: max, weight: 40}",
                        "{direction: max, weight: 40, scale: {worst: 3, best: 3.5}}",
                        "7:42: error: performance on 'ease' must lie on its scale, from 3 to 3.5; was 4; correct it or"
                                + " widen the scale [performance-outside-scale]"),
                Arguments.of(
                        "levels from 1 to 3",
                        SOUND.replace("direction: max,", "levels: {poor: 1, fair: 2, good: 3},")
                                .replace("ease: 3", "ease: poor")
                                .replace("ease: 4", "ease: good"),
                        List.of("4:18: error: levels of 'ease' must reach both 0, the worst, and 100, the best; write"
                                + " {poor: 0, fair: 50, good: 100} [levels]")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void eachMistakeHasOneAnswer(String name, String text, List<String> answers) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), text);
        assertThat(DecisionReader.read(file).diagnostics().stream()
                        .map(found -> found.toString().replaceFirst("^.*mine\\.yaml:", "")))
                .containsExactlyElementsOf(answers);
        Run run = Run.of("rank", file.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
    }

    /** A criterion without a performance ranks, and says that it is not there. */
    @Test
    void aForgottenCellIsAWarning() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), SOUND.replace("cost: 50, ", ""));
        assertThat(Run.of("validate", file.toString()).out())
                .contains("6:13: warning: 'canteen' has no performance on 'cost'; state it, or write 'unknown' where it"
                        + " is not known [performance-absent]");
    }

    /** The commonest shape of a first file: lists with names instead of maps by id. */
    @Test
    void aListOfCriteriaIsRead() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), """
                title: Where do we have lunch
                criteria:
                  - name: cost
                    direction: min
                    weight: 60
                  - name: ease
                    direction: max
                    weight: 40
                options:
                  canteen: {performance: {cost: 50, ease: 3}}
                  bakery: {performance: {cost: 60, ease: 4}}
                """);
        assertThat(Run.of("rank", file.toString(), "--format", "csv").out())
                .contains("1,canteen,Canteen,,0.6", "2,bakery,Bakery,,0.4");
    }

    @Test
    void anUnknownEndingNamesThoseThatCanBeWritten() {
        Run run = Run.of(
                "report",
                "options/examples/lunch.yaml",
                "-o",
                folder.resolve("x.docx").toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("allowed: .html, .pdf, .md, .svg, .png");
    }

    /** Whatever numbers stand in these ways of writing, the answer has them. */
    @Test
    void writtenNumbersOfAllSizesAreAnsweredWithTheNumberToWrite() throws IOException {
        Random random = new Random(19);
        for (int k = 0; k < 200; k++) {
            int small = 1 + random.nextInt(999);
            int large = small + 1 + random.nextInt(999);
            String thousands = String.format(Locale.ROOT, "%,d", 1000 + random.nextInt(9_000_000));
            answers(small + "-" + large, "write {min: " + small + ", max: " + large + "}");
            answers(small + " to " + large, "write {min: " + small + ", max: " + large + "}");
            answers("~" + small, "write " + small + ", or {value: " + small);
            answers(small + "%", "write " + small + " [");
            answers("€" + small, "write " + small + ";");
            answers(small + " EUR", "write " + small + ";");
            answers("$" + thousands, "write " + thousands.replace(",", "") + " [");
            answers(thousands, "write " + thousands.replace(",", "") + " [");
        }
    }

    private void answers(String written, String answer) throws IOException {
        Path file = Files.writeString(folder.resolve("mine.yaml"), SOUND.replace("cost: 50", "cost: " + written));
        assertThat(DecisionReader.read(file).diagnostics())
                .as(written)
                .singleElement()
                .satisfies(found -> assertThat(found.toString()).contains(answer));
    }

    /** The two commands of the README, a file of one's own, and something to hand out. */
    @Test
    void aNewcomerGetsFromNothingToAReport() throws IOException {
        assertThat(Run.of("rank", "options/north-korea-2017.yaml").code()).isZero();
        assertThat(Run.of("examples").code()).isZero();
        Path mine = folder.resolve("mine.yaml");
        assertThat(Run.of("new", mine.toString(), "--template", "personal").code())
                .isZero();
        Files.writeString(
                mine,
                Files.readString(mine)
                        .replace("  mill-road:\n    name: Mill Road\n", "  harbour:\n    name: By the harbour\n")
                        .replace("rent: 890", "rent: 930"));
        assertThat(Run.of("validate", mine.toString())).isEqualTo(new Run(0, mine + ": nothing wrong\n", ""));
        assertThat(Run.of("rank", mine.toString()).out()).contains("By the harbour");
        assertThat(Run.of("analyze", mine.toString(), "flip-distance").code()).isZero();
        for (String ending : List.of("html", "pdf", "md")) {
            Path report = folder.resolve("report." + ending);
            assertThat(Run.of("report", mine.toString(), "-o", report.toString())
                            .code())
                    .isZero();
            assertThat(report).isNotEmptyFile();
        }
    }
}
