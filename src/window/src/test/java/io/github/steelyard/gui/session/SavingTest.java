package io.github.steelyard.gui.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.editing.CellText;
import io.github.steelyard.editing.Cells;
import io.github.steelyard.editing.Changes;
import io.github.steelyard.editing.Changes.CellKey;
import io.github.steelyard.editing.Edit;
import io.github.steelyard.editing.Edit.ChooseMethod;
import io.github.steelyard.editing.Edit.ChooseStakeholder;
import io.github.steelyard.editing.Edit.MoveWeight;
import io.github.steelyard.editing.Edit.SetPerformance;
import io.github.steelyard.editing.Edit.SetUncertainty;
import io.github.steelyard.editing.Origin;
import io.github.steelyard.editing.Saving;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.text.DeepFolder;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.Performance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavingTest {

    private static final String TEXT = """
            # our buses, café edition
            title: "Buses"   # quoted on purpose

            criteria:
              cost:   {direction: min, weight: 40, scale: {worst: 60, best: 20}} # MEUR
              city:
                weight: 60     # points
                criteria:
                  noise: {direction: min, scale: {worst: 90, best: 50}, weight: 70}
                  image:
                    levels: {poor: 0, good: 100}
                    weight: 30
            options:
              diesel:
                performance: {cost: 31,   noise: 78, image: poor}
              battery:
                performance:
                  cost: {low: 28, mode: 34, high: 47}   # a guess
                  noise: {value: 62, confidence: low, note: 'by ear'}
                  image: good
            stakeholders:
              union: {weights: {noise: 90, image: 10}}
              treasury:
                weights:
                  cost: 80
                  city: 20   # the rest
            """;

    @TempDir
    private Path folder;

    private Path file;
    private Session session;

    @BeforeEach
    void open() throws IOException {
        file = folder.resolve("buses.yaml");
        Files.writeString(file, TEXT);
        session = Demo.session(read());
        session.start();
    }

    private SessionState read() {
        return SessionState.opening(Origin.of(DecisionReader.read(file), file), Look.DEFAULT);
    }

    private void apply(Edit edit) {
        session.store().apply(edit);
    }

    private String save() throws IOException {
        SessionState state = session.state();
        Saving.save(state.origin(), state.content().changes());
        session.store().saved(state.origin(), state.content().changes());
        return Files.readString(file);
    }

    private static List<String> changedLines(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> changed = new ArrayList<>();
        List<String> now = after.lines().toList();
        assertThat(now).hasSameSizeAs(old);
        for (int k = 0; k < now.size(); k++) {
            if (!now.get(k).equals(old.get(k))) {
                changed.add(now.get(k).strip());
            }
        }
        return changed;
    }

    @Test
    void onlyTheChangedNumbersChange() throws IOException {
        apply(new MoveWeight("cost", 55, false));
        apply(new SetPerformance(new CellKey("", new Cell("diesel", "cost")), Performance.exact(33.5)));
        apply(new SetPerformance(new CellKey("", new Cell("battery", "cost")), new Performance.Triangular(28, 36, 47)));
        assertThat(changedLines(TEXT, save()))
                .containsExactly(
                        "cost:   {direction: min, weight: 55, scale: {worst: 60, best: 20}} # MEUR",
                        "weight: 45     # points",
                        "performance: {cost: 33.5,   noise: 78, image: poor}",
                        "cost: {low: 28, mode: 36, high: 47}   # a guess");
        assertThat(session.state().isDirty()).isFalse();
    }

    @Test
    void whatIsReadAgainIsWhatWasShown() throws IOException {
        apply(new MoveWeight("noise", 10, false));
        apply(new ChooseStakeholder(Optional.of("treasury")));
        apply(new MoveWeight("cost", 35, false));
        apply(new MoveWeight("noise", 55, false));
        String text = save();
        SessionState again = read();
        assertThat(again.origin().points().get("treasury"))
                .containsAllEntriesOf(Map.of("cost", 35.0, "city", 65.0, "noise", 55.0, "image", 45.0));
        assertThat(text).contains("city: 65   # the rest\n      noise: 55\n      image: 45\n");
    }

    @Test
    void pointsGoBesideTheRangeOfAWeight() throws IOException {
        Files.writeString(file, """
                title: Ranges
                criteria:
                  cost: {direction: min, weight: {min: 10, max: 30, points: 80}}  # dear
                  speed: {direction: max, weight: {min: 5, max: 40}}
                  safety:
                    direction: max
                    weight:
                      min: 20   # at least
                      max: 60
                options:
                  a: {performance: {cost: 3, speed: 4, safety: 2}}
                  b: {performance: {cost: 5, speed: 1, safety: 3}}
                """);
        session = Demo.session(read());
        session.start();
        for (String node : List.of("cost", "speed", "safety")) {
            apply(new MoveWeight(node, 50, false));
        }
        Map<String, Double> shown = session.state().siblings("cost");
        assertThat(save())
                .contains("weight: {min: 10, max: 30, points: " + Saving.number(shown.get("cost")) + "}}  # dear\n")
                .contains("weight: {min: 5, max: 40, points: " + Saving.number(shown.get("speed")) + "}}\n")
                .contains("      min: 20   # at least\n      max: 60\n      points: "
                        + Saving.number(shown.get("safety")) + "\n");
        assertThat(read().siblings("cost")).isEqualTo(shown);
    }

    @Test
    void undoingEverythingAndSavingGivesBackTheFirstBytes() throws IOException {
        apply(new MoveWeight("cost", 55, false));
        apply(new SetUncertainty(0.5, false));
        apply(new ChooseMethod(new MethodChoice("topsis", Map.of())));
        assertThat(save()).contains("method: topsis\n").contains("weight-uncertainty: 0.5\n");
        for (int k = 0; k < 3; k++) {
            session.store().undo();
        }
        assertThat(session.state().isDirty()).isTrue();
        assertThat(save()).isEqualTo(TEXT);
    }

    @Test
    void lineEndsAndByteOrderMarksStay() throws IOException {
        Files.writeString(file, "\uFEFF" + TEXT.replace("\n", "\r\n"));
        session = Demo.session(read());
        apply(new MoveWeight("cost", 55, false));
        assertThat(save())
                .isEqualTo("\uFEFF"
                        + TEXT.replace("weight: 40,", "weight: 55,")
                                .replace("weight: 60 ", "weight: 45 ")
                                .replace("\n", "\r\n"));
    }

    @Test
    void aGradedValueKeepsItsGradeAndNote() throws IOException {
        CellKey key = new CellKey("", new Cell("battery", "noise"));
        apply(new SetPerformance(key, CellText.parse(session.state().origin().decision(), key, "64")));
        assertThat(changedLines(TEXT, save())).containsExactly("noise: {value: 64, confidence: low, note: 'by ear'}");
    }

    @Test
    void aPlainNumberMayBecomeARange() throws IOException {
        CellKey key = new CellKey("", new Cell("diesel", "noise"));
        apply(new SetPerformance(key, new Performance.Uniform(70, 80)));
        assertThat(changedLines(TEXT, save()))
                .containsExactly("performance: {cost: 31,   noise: {min: 70, max: 80}, image: poor}");
    }

    @Test
    void anotherFormTakesThePlaceOfTheOldOneInItsMap() throws IOException {
        CellKey key = new CellKey("", new Cell("battery", "cost"));
        apply(new SetPerformance(key, Performance.exact(30)));
        assertThat(changedLines(TEXT, save())).containsExactly("cost: {value: 30}   # a guess");
        apply(new SetPerformance(key, new Performance.Normal(34, 2)));
        assertThat(changedLines(TEXT, save())).containsExactly("cost: {mean: 34, sd: 2}   # a guess");
        session.store().undo();
        session.store().undo();
        assertThat(save()).isEqualTo(TEXT);
    }

    @Test
    void anotherFormKeepsNoteAndLinesOfABlock() throws IOException {
        String block = TEXT.replace(
                "      cost: {low: 28, mode: 34, high: 47}   # a guess\n",
                "      cost:\n        note: from the maker\n        min: 28   # at least\n        max: 47\n");
        Files.writeString(file, block);
        session = Demo.session(read());
        apply(new SetPerformance(new CellKey("", new Cell("battery", "cost")), new Performance.Triangular(28, 30, 40)));
        assertThatThrownBy(this::save).as("a comment between").isInstanceOf(Refusal.class);
        String plain = block.replace("   # at least", "");
        Files.writeString(file, plain);
        session = Demo.session(read());
        apply(new SetPerformance(new CellKey("", new Cell("battery", "cost")), new Performance.Triangular(28, 30, 40)));
        assertThat(save())
                .isEqualTo(plain.replace(
                        "        min: 28\n        max: 47\n", "        low: 28\n        mode: 30\n        high: 40\n"));
    }

    @Test
    void aGradedValueTakesNoRange() throws IOException {
        CellKey key = new CellKey("", new Cell("battery", "noise"));
        apply(new SetPerformance(key, new Performance.Normal(64, 3)));
        assertThatThrownBy(this::save).isInstanceOf(Refusal.class).hasMessageContaining("Battery on Noise");
        assertThat(Files.readString(file)).isEqualTo(TEXT);
    }

    @Test
    void aStakeholderWithoutWeightsGetsThem() throws IOException {
        String text = TEXT.replace("union: {weights: {noise: 90, image: 10}}", "union: {voice: 2}");
        Files.writeString(file, text);
        session = Demo.session(read());
        apply(new ChooseStakeholder(Optional.of("union")));
        apply(new MoveWeight("cost", 70, false));
        assertThat(changedLines(text, save())).containsExactly("union: {voice: 2, weights: {cost: 70, city: 30}}");
    }

    @Test
    void anEmptyCellOfATableIsFilled() throws IOException {
        Files.writeString(folder.resolve("table.csv"), "option,cost,noise\ndiesel,31,\nbattery,40,62\n");
        Files.writeString(file, """
                title: T
                criteria:
                  cost: {direction: min, weight: 1}
                  noise: {direction: min, weight: 1}
                table: table.csv
                """);
        session = Demo.session(read());
        apply(new SetPerformance(new CellKey("", new Cell("diesel", "noise")), Performance.exact(78)));
        save();
        assertThat(Files.readString(folder.resolve("table.csv")))
                .isEqualTo("option,cost,noise\ndiesel,31,78\nbattery,40,62\n");
    }

    @Test
    void weightsTakenFromThePerformancesFollowThem() throws IOException {
        Files.writeString(file, """
                title: T
                weighting: {method: entropy}
                criteria:
                  cost: {direction: min}
                  noise: {direction: min}
                options:
                  diesel: {performance: {cost: 31, noise: 78}}
                  battery: {performance: {cost: 40, noise: 62}}
                """);
        session = Demo.session(read());
        double before = session.state().points("cost");
        apply(new SetPerformance(new CellKey("", new Cell("diesel", "cost")), Performance.exact(5)));
        double after = session.state().points("cost");
        assertThat(after).isGreaterThan(before);
        save();
        assertThat(read().points("cost")).isEqualTo(after);
    }

    @Test
    void aFileChangedOutsideIsNoticed() throws IOException {
        assertThat(Saving.isAsLeft(session.state().origin(), Changes.NONE)).isTrue();
        Files.writeString(file, TEXT + "\n# by somebody else\n");
        assertThat(Saving.isAsLeft(session.state().origin(), Changes.NONE)).isFalse();
    }

    @Test
    void aFileThatCannotBeWrittenStaysAsItIs() throws IOException {
        file = Files.writeString(DeepFolder.place(folder, "buses.yaml"), TEXT);
        session = Demo.session(read());
        apply(new MoveWeight("cost", 55, false));
        assertThatThrownBy(this::save).isInstanceOfAny(UncheckedIOException.class);
        assertThat(Files.readString(file)).isEqualTo(TEXT);
        assertThat(session.state().isDirty()).isTrue();
    }

    @Test
    void northKoreaIsSavedInTheIncludedFileWhereTheValueStands() throws IOException {
        Path copy = folder.resolve("nk");
        Path from = Path.of("options");
        try (var all = Files.walk(from)) {
            for (Path one : all.filter(Files::isRegularFile).toList()) {
                Path to = copy.resolve(from.relativize(one).toString());
                Files.createDirectories(to.getParent());
                Files.copy(one, to);
            }
        }
        file = copy.resolve("north-korea-2017.yaml");
        session = Demo.session(read());
        String before = Files.readString(file);
        String included = Files.readString(copy.resolve("north-korea-2017/deterrence.yaml"));
        CellKey key = new CellKey("", new Cell("military-threats", "war-risk"));
        Performance.Triangular now = (Performance.Triangular)
                Cells.read(session.state().origin().decision(), key).orElseThrow();
        apply(new SetPerformance(key, new Performance.Triangular(now.low(), now.mode() + 1, now.high())));
        assertThat(save()).isEqualTo(before);
        String after = Files.readString(copy.resolve("north-korea-2017/deterrence.yaml"));
        assertThat(changedLines(included, after)).hasSize(1);
    }
}
