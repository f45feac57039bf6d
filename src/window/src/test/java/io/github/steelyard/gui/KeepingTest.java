package io.github.steelyard.gui;

import static io.github.steelyard.gui.EventThread.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.editing.Edit.MoveWeight;
import io.github.steelyard.editing.Origin;
import io.github.steelyard.gui.session.Folders;
import io.github.steelyard.gui.session.Look;
import io.github.steelyard.gui.session.Session;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.model.Decision;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that was done in a window is lost: new decisions, weights from judgements, deleted files. */
class KeepingTest {

    @TempDir
    private Path folder;

    private Path file;
    private Answers answers;
    private FileDesk desk;

    @BeforeEach
    void prepare() {
        file = folder.resolve("lunch.yaml");
        answers = new Answers();
        desk = new FileDesk(Folders.in(folder.resolve("own")), answers);
    }

    private Session open(String text) throws Exception {
        Files.writeString(file, text);
        return on(() -> desk.open(file, Look.DEFAULT).orElseThrow());
    }

    private static void move(Session session, String node, double points) throws Exception {
        on(() -> {
            session.store().apply(new MoveWeight(node, points, false));
            return null;
        });
    }

    private static Decision read(Path path) {
        return DecisionReader.read(path).orThrow();
    }

    private Session example() throws Exception {
        return on(() -> desk.begin(Origin.of(Example.decision(), Optional.empty(), List.of()), Look.DEFAULT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mine.yaml", "mine.json"})
    void theStartExampleCanBeSavedUnderAName(String name) throws Exception {
        Session session = example();
        move(session, "price", 70);
        assertThat(on(() -> FileDesk.needsAnotherName(session.state()))).isTrue();
        Path target = folder.resolve(name);
        answers.files.add(target);
        Session saved = on(() -> desk.saveAs(session.state()).orElseThrow());
        assertThat(read(target)).isEqualTo(on(() -> session.state().decision()));
        assertThat(on(() -> saved.state().isDirty())).isFalse();
        move(saved, "price", 50);
        assertThat(on(() -> desk.save(saved))).isTrue();
        assertThat(read(target).tree().criteria().get(0).weight().points()).hasValue(50);
    }

    @Test
    void closingTheStartExampleAsksOnlyWhenSomethingWasDone() throws Exception {
        Session session = example();
        assertThat(on(() -> desk.mayLeave(session))).isTrue();
        assertThat(answers.heard).isEmpty();
        move(session, "price", 70);
        assertThat(on(() -> desk.mayLeave(session))).as("cancelled").isFalse();
        answers.choices.add(0);
        assertThat(on(() -> desk.mayLeave(session))).as("no name given").isFalse();
        answers.choices.add(0);
        answers.files.add(folder.resolve("kept.yaml"));
        assertThat(on(() -> desk.mayLeave(session))).as("saved").isTrue();
        assertThat(read(folder.resolve("kept.yaml"))
                        .tree()
                        .criteria()
                        .get(0)
                        .weight()
                        .points())
                .hasValue(70);
        answers.choices.add(1);
        assertThat(on(() -> desk.mayLeave(session))).as("given up").isTrue();
    }

    private static final String REST = """
            options:
              canteen: {performance: {price: 6, taste: 4, walk: 3}}
              bistro: {performance: {price: 16, taste: 9, walk: 9}}
            """;

    /** Judgements in every style in which they may stand. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                title: Lunch
                weighting: {method: ahp, pairwise: {price: {taste: 3, walk: 5}, taste: {walk: 2}}} # asked on Monday
                # the criteria
                criteria:
                  price: {direction: min}
                  taste: {direction: max}
                  walk: {direction: min}
                """,
                """
                title: Lunch
                weighting:
                  method: ahp
                  pairwise:
                    price: {taste: 3, walk: 5}   # sure
                    # less sure:
                    taste:
                      walk: 2

                # the criteria
                criteria:
                  price:
                    direction: min
                  taste:
                    name: "It's good"
                    direction: max
                  walk:
                    direction: min
                """,
                """
                title: Lunch
                weighting: {
                  method: ahp,
                  pairwise: {price: {taste: 3, walk: 5}, taste: {walk: 2}}
                }
                criteria:
                  price: {direction: min}
                  # tastes differ
                  taste: {direction: max} # as ever
                  walk: {direction: min}
                """,
                """
                title: Lunch
                criteria:
                  all:
                    weighting: {method: swing, points: {price: 100, taste: 40, walk: 10}}
                    criteria:
                      price: {direction: min}
                      taste: {direction: max}
                      walk: {direction: min}
                """,
                """
                title: Lunch
                criteria: {all: {weighting: entropy, criteria: {price: {direction: min}, taste: {direction: max}, walk: {direction: min}}}}
                """,
                """
                title: Lunch
                criteria:
                  all:
                    criteria:
                      price: {direction: min}
                      taste: {direction: max}
                      walk: {direction: min}
                    weighting:
                      method: best-worst
                      best: price
                      worst: walk
                      best-to-others: {taste: 2, walk: 4}
                      others-to-worst: {price: 4, taste: 2}
                """,
                """
                weighting: equal
                title: Lunch
                criteria:
                  price: {direction: min}
                  rest: {criteria: {taste: {direction: max}, walk: {direction: min}}}
                """,
            })
    void weightsFromJudgementsAreSavedAsPointsAfterOneQuestion(String text) throws Exception {
        Session session = open(text + REST);
        move(session, "price", 70);
        assertThat(on(() -> desk.save(session))).as("changed their mind").isFalse();
        assertThat(Files.readString(file)).isEqualTo(text + REST);
        assertThat(answers.heard).singleElement().asString().contains("judgements");
        answers.choices.add(0);
        assertThat(on(() -> desk.save(session))).as(answers.heard.toString()).isTrue();
        String written = Files.readString(file);
        assertThat(written).doesNotContain("weighting").contains("weight: 70").endsWith(REST);
        text.lines()
                .filter(line -> line.strip().startsWith("# "))
                .filter(line -> !line.contains("less"))
                .forEach(line -> assertThat(written).contains(line));
        Session again = on(() -> desk.open(file, Look.DEFAULT).orElseThrow());
        for (String node : List.of("price", "taste", "walk")) {
            assertThat(on(() -> again.state().points(node)))
                    .isEqualTo(on(() -> session.state().points(node)));
        }
        int asked = answers.heard.size();
        move(session, "price", 20);
        assertThat(on(() -> desk.save(session))).isTrue();
        assertThat(answers.heard).as("asked once").hasSize(asked);
        on(() -> {
            session.store().undo();
            session.store().undo();
            return null;
        });
        assertThat(on(() -> desk.save(session))).isTrue();
        assertThat(Files.readString(file)).as("undo brings the judgements back").isEqualTo(text + REST);
    }

    @Test
    void judgementsInJsonGiveWayToPoints() throws Exception {
        file = folder.resolve("lunch.json");
        Session session = open("""
                {
                  "title": "Lunch",
                  "weighting": {"method": "ahp", "pairwise": {"price": {"taste": 3}}},
                  "criteria": {
                    "price": {"direction": "min"},
                    "taste": {"direction": "max"}
                  },
                  "options": {
                    "canteen": {"performance": {"price": 6, "taste": 4}},
                    "bistro": {"performance": {"price": 16, "taste": 9}}
                  }
                }
                """);
        move(session, "price", 60);
        answers.choices.add(0);
        assertThat(on(() -> desk.save(session))).as(answers.heard.toString()).isTrue();
        assertThat(Files.readString(file))
                .contains("\"price\": {\"direction\": \"min\", \"weight\": 60}")
                .doesNotContain("weighting");
    }

    private static final String TEXT = """
            title: Lunch
            criteria:
              price: {direction: min, weight: 60}
              taste: {direction: max, weight: 40}
            options:
              canteen: {performance: {price: 6, taste: 4}}
              bistro: {performance: {price: 16, taste: 9}}
            """;

    @Test
    void theDifferenceIsBetweenTheFileAndWhatWouldBeWritten() throws Exception {
        Session session = open(TEXT);
        move(session, "price", 70);
        Files.writeString(file, "# theirs\n" + TEXT.replace("taste: 9", "taste: 8"));
        answers.choices.add(2);
        assertThat(on(() -> desk.save(session))).isFalse();
        assertThat(answers.heard.get(1))
                .contains(
                        "− 4    price: {direction: min, weight: 60}",
                        "+ 4    price: {direction: min, weight: 70}",
                        "− 5    taste: {direction: max, weight: 40}",
                        "+ 5    taste: {direction: max, weight: 30}")
                .doesNotContain("theirs", "bistro");
        answers.choices.add(0);
        assertThat(on(() -> desk.save(session))).isTrue();
        assertThat(Files.readString(file))
                .isEqualTo("# theirs\n"
                        + TEXT.replace("60", "70").replace("40", "30").replace("taste: 9", "taste: 8"));
    }

    @Test
    void withoutEditsTheDifferenceIsWhatOthersDid() throws Exception {
        Session session = open(TEXT);
        Files.writeString(file, "# theirs\n" + TEXT.replace("taste: 9", "taste: 8"));
        answers.choices.add(1);
        on(() -> {
            desk.reload(session);
            return null;
        });
        assertThat(answers.heard.get(1))
                .contains("+ 1  # theirs", "− 7    bistro:", "+ 8    bistro:")
                .contains("taste: 9", "taste: 8")
                .doesNotContain("saving");
    }

    @Test
    void theDifferenceOfABrokenFileSaysWhatIsBroken() throws Exception {
        Session session = open(TEXT);
        move(session, "price", 70);
        Files.writeString(file, TEXT.replace("60", "-60"));
        answers.choices.add(2);
        assertThat(on(() -> desk.save(session))).isFalse();
        assertThat(answers.heard.get(1)).contains("weight-negative");
    }

    @Test
    void aDeletedFileCanBeWrittenAgain() throws Exception {
        Session session = open(TEXT);
        move(session, "price", 70);
        Files.delete(file);
        assertThat(on(() -> desk.save(session))).as("cancelled").isFalse();
        assertThat(file).doesNotExist();
        answers.choices.add(0);
        assertThat(on(() -> desk.save(session))).isTrue();
        assertThat(Files.readString(file)).isEqualTo(TEXT.replace("60", "70").replace("40", "30"));
        assertThat(on(() -> session.state().isDirty())).isFalse();
    }

    @Test
    void aDeletedFolderComesBackWithTheIncludedFiles() throws Exception {
        Path own = Files.createDirectories(folder.resolve("work"));
        file = own.resolve("lunch.yaml");
        Files.writeString(
                own.resolve("rest.yaml"), REST.replace(", walk: 3", "").replace(", walk: 9", ""));
        Session session = open(TEXT.substring(0, TEXT.indexOf("options")) + "include: [rest.yaml]\n");
        String before = Files.readString(file);
        Files.delete(file);
        Files.delete(own.resolve("rest.yaml"));
        Files.delete(own);
        assertThat(on(() -> desk.mayLeave(session)))
                .as("the window holds the only copy")
                .isFalse();
        answers.choices.add(0);
        assertThat(on(() -> desk.mayLeave(session))).isTrue();
        assertThat(Files.readString(file)).isEqualTo(before);
        assertThat(own.resolve("rest.yaml")).exists();
    }

    @Test
    void oneDeletedIncludeComesBackAndOtherEditsOfOthersAreStillAskedAbout() throws Exception {
        Files.writeString(
                folder.resolve("rest.yaml"), REST.replace(", walk: 3", "").replace(", walk: 9", ""));
        Session session = open(TEXT.substring(0, TEXT.indexOf("options")) + "include: [rest.yaml]\n");
        move(session, "price", 70);
        Files.delete(folder.resolve("rest.yaml"));
        Files.writeString(file, "# theirs\n" + Files.readString(file));
        answers.choices.add(0);
        answers.choices.add(0);
        assertThat(on(() -> desk.save(session))).isTrue();
        assertThat(answers.heard).hasSize(2);
        assertThat(Files.readString(file)).startsWith("# theirs").contains("weight: 70");
        assertThat(folder.resolve("rest.yaml")).exists();
    }

    @Test
    void whatTheTextHasNoPlaceForIsWrittenAnewWhenAsked() throws Exception {
        Session session = open("""
                title: Lunch # ours
                criteria:
                  price: {direction: min, weight: 60}
                  taste: {direction: max, weight: 40}
                options:
                  canteen: {performance: {price: {outcomes: {6: 0.5, 8: 0.5}}, taste: 4}}
                  bistro: {performance: {price: 16, taste: 9}}
                """);
        on(() -> {
            session.store()
                    .apply(new io.github.steelyard.editing.Edit.SetPerformance(
                            new io.github.steelyard.editing.Changes.CellKey(
                                    "", new io.github.steelyard.model.Cell("canteen", "price")),
                            io.github.steelyard.model.Performance.exact(7)));
            return null;
        });
        assertThat(on(() -> desk.save(session))).isFalse();
        Path target = folder.resolve("anew.yaml");
        answers.files.add(target);
        assertThat(on(() -> desk.saveAs(session.state())))
                .as("comments are not dropped unasked")
                .isEmpty();
        assertThat(target).doesNotExist();
        answers.files.add(target);
        answers.choices.add(0);
        assertThat(on(() -> desk.saveAs(session.state()))).isPresent();
        assertThat(read(target).performances().central(0, 0)).isEqualTo(7);
    }
}
