package io.github.steelyard.gui;

import static io.github.steelyard.gui.EventThread.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.editing.Changes.CellKey;
import io.github.steelyard.editing.Edit.MoveWeight;
import io.github.steelyard.editing.Edit.SetPerformance;
import io.github.steelyard.editing.Edit.SetUncertainty;
import io.github.steelyard.gui.session.Folders;
import io.github.steelyard.gui.session.Look;
import io.github.steelyard.gui.session.Session;
import io.github.steelyard.io.text.DeepFolder;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.Performance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDeskTest {

    private static final String TEXT = """
            title: Lunch
            criteria:
              price: {direction: min, weight: 60} # euros
              taste: {direction: max, weight: 40}
            options:
              canteen: {performance: {price: 6, taste: 4}}
              bistro: {performance: {price: 16, taste: 9}}
            """;

    @TempDir
    private Path folder;

    private Path file;
    private Answers answers;
    private FileDesk desk;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("lunch.yaml");
        Files.writeString(file, TEXT);
        answers = new Answers();
        desk = new FileDesk(Folders.in(folder.resolve("own")), answers);
    }

    private Session open() throws Exception {
        return on(() -> desk.open(file, Look.DEFAULT).orElseThrow());
    }

    private static void move(Session session, double points) throws Exception {
        on(() -> {
            session.store().apply(new MoveWeight("price", points, false));
            return null;
        });
    }

    @Test
    void savingChangesTheNumbersAndEndsTheNeedToSave() throws Exception {
        Session session = open();
        move(session, 70);
        assertThat(on(() -> desk.save(session))).isTrue();
        assertThat(Files.readString(file)).isEqualTo(TEXT.replace("60", "70").replace("40", "30"));
        assertThat(on(() -> session.state().isDirty())).isFalse();
        assertThat(on(() -> desk.mayLeave(session))).isTrue();
        assertThat(answers.heard).isEmpty();
    }

    @Test
    void aFileChangedOutsideIsNotOverwrittenUnasked() throws Exception {
        Session session = open();
        move(session, 70);
        String theirs = TEXT.replace("price: 6,", "price: 7,");
        Files.writeString(file, theirs);
        assertThat(on(() -> desk.save(session))).isFalse();
        assertThat(answers.heard).hasSize(1);
        assertThat(Files.readString(file)).isEqualTo(theirs);
    }

    @Test
    void keepingMineKeepsTheOthersChangesToo() throws Exception {
        Session session = open();
        move(session, 70);
        Files.writeString(file, TEXT.replace("price: 6,", "price: 7,"));
        answers.choices.add(2);
        answers.choices.add(0);
        assertThat(on(() -> desk.save(session))).isTrue();
        assertThat(Files.readString(file))
                .isEqualTo(TEXT.replace("60", "70").replace("40", "30").replace("price: 6,", "price: 7,"));
        assertThat(answers.heard.get(1)).contains("− 3", "+ ");
    }

    @Test
    void reloadingTakesTheFileAsItIs() throws Exception {
        Session session = open();
        move(session, 70);
        Files.writeString(file, TEXT.replace("weight: 60", "weight: 10"));
        answers.choices.add(1);
        assertThat(on(() -> desk.save(session))).isTrue();
        assertThat(on(() -> session.state().points("price"))).isEqualTo(10);
        assertThat(on(() -> session.state().isDirty())).isFalse();
    }

    @Test
    void leavingWithUnsavedEditsAsks() throws Exception {
        Session session = open();
        move(session, 70);
        assertThat(on(() -> desk.mayLeave(session))).as("changed their mind").isFalse();
        answers.choices.add(1);
        assertThat(on(() -> desk.mayLeave(session))).as("drop").isTrue();
        answers.choices.add(0);
        assertThat(on(() -> desk.mayLeave(session))).as("save").isTrue();
        assertThat(Files.readString(file)).contains("weight: 70");
    }

    @Test
    void whatAKilledProcessLeftIsOffered() throws Exception {
        Files.createDirectories(folder.resolve("own/journals"));
        String name =
                Integer.toHexString(file.toAbsolutePath().normalize().toString().hashCode());
        Files.writeString(
                folder.resolve("own/journals/" + name + "-999999999-1.journal"),
                "steelyard-journal 1\t" + file.toAbsolutePath().normalize()
                        + "\npoints||price|90.0\tpoints||taste|10.0\tend\n");
        answers.choices.add(0);
        Session session = open();
        assertThat(on(() -> session.state().points("price"))).isEqualTo(90);
        assertThat(on(() -> session.state().isDirty())).isTrue();
        assertThat(answers.heard).hasSize(1);
    }

    /** Somebody declared a scale that the edited performance lies outside of. */
    private static final String NARROW = TEXT.replace("weight: 60}", "weight: 60, scale: {worst: 17, best: 5}}");

    private static void price(Session session, double euros) throws Exception {
        on(() -> {
            CellKey cell = new CellKey("", new Cell("canteen", "price"));
            session.store().apply(new SetPerformance(cell, Performance.exact(euros)));
            return null;
        });
    }

    @Test
    void editsThatNoLongerFitTheFileAreLeftOutByName() throws Exception {
        Session session = open();
        move(session, 70);
        price(session, 19);
        Files.writeString(file, NARROW);
        answers.choices.add(0);
        on(() -> {
            desk.reload(session);
            return null;
        });
        assertThat(on(() -> session.state().points("price"))).isEqualTo(70);
        assertThat(on(() -> session.state().message())).endsWith("left out: canteen · price");
    }

    @Test
    void whatAKilledProcessLeftIsTakenAsFarAsItFits() throws Exception {
        Files.createDirectories(folder.resolve("own/journals"));
        String name =
                Integer.toHexString(file.toAbsolutePath().normalize().toString().hashCode());
        Files.writeString(
                folder.resolve("own/journals/" + name + "-999999999-1.journal"),
                "steelyard-journal 1\t" + file.toAbsolutePath().normalize()
                        + "\npoints||price|90.0\tcell||canteen|price|exact 19.0\tcell||gone|price|exact 9.0\tend\n");
        Files.writeString(file, NARROW);
        answers.choices.add(0);
        Session session = open();
        assertThat(on(() -> session.state().points("price"))).isEqualTo(90);
        assertThat(on(() -> session.state().message())).endsWith("left out: gone · price; canteen · price");
    }

    @Test
    void aFileWithErrorsIsAnsweredWithThem() throws Exception {
        Files.writeString(file, TEXT.replace("weight: 60", "weight: -60"));
        assertThat(on(() -> desk.open(file, Look.DEFAULT))).isEmpty();
        assertThat(answers.heard.get(0)).contains("weight-negative");
    }

    @Test
    void savingElsewhereLeavesTheFirstFileAlone() throws Exception {
        Session session = open();
        move(session, 70);
        answers.files.add(folder.resolve("other.yaml"));
        Session other = on(() -> desk.saveAs(session.state()).orElseThrow());
        assertThat(Files.readString(file)).isEqualTo(TEXT);
        assertThat(on(() -> other.state().points("price"))).isEqualTo(70);
        assertThat(on(() -> other.state().isDirty())).isFalse();
    }

    /** 255 bytes are the longest name that usual file systems take. */
    @Test
    void savingTakesTheLongestNames() throws Exception {
        Session session = open();
        move(session, 70);
        for (String name : new String[] {"x".repeat(250) + ".yaml", "é".repeat(124) + "12.yaml"}) {
            answers.files.add(folder.resolve(name));
            Session other = on(() -> desk.saveAs(session.state()).orElseThrow());
            move(other, 20);
            assertThat(on(() -> desk.save(other))).as(answers.heard.toString()).isTrue();
            assertThat(Files.readString(folder.resolve(name))).contains("weight: 20");
        }
    }

    @Test
    void withoutAPlaceForTheJournalTheWindowSaysSo() throws Exception {
        Files.writeString(folder.resolve("own"), "in the way");
        Session session = open();
        assertThat(on(() -> session.state().message())).contains("recover");
    }

    @Test
    void theRankingIsWrittenAsAPicture() throws Exception {
        Session session = open();
        Path picture = folder.resolve("ranking.png");
        answers.files.add(picture);
        on(() -> {
            desk.exports().picture(session.state());
            return null;
        });
        assertThat(javax.imageio.ImageIO.read(picture.toFile()).getWidth()).isEqualTo(2560);
    }

    private Path exported(Session session, String name) throws Exception {
        Path target = folder.resolve(name);
        answers.files.add(target);
        Exports exports = new Exports(answers, Runnable::run, Runnable::run);
        on(() -> {
            exports.report(session);
            return null;
        });
        return target;
    }

    @Test
    void theReportTellsWhatTheWindowShowsAndTheFileDoesNot() throws Exception {
        Session session = open();
        move(session, 70);
        answers.choices.add(0);
        String html = Files.readString(exported(session, "lunch.html"));
        assertThat(html)
                .startsWith("<!DOCTYPE html>")
                .contains("weight of Price 70 instead of 60")
                .contains("steelyard report lunch.yaml -o lunch.html --weight price=70 --weight taste=30");
        assertThat(answers.launched).containsExactly(folder.resolve("lunch.html"));
        assertThat(Files.readAllBytes(exported(session, "lunch.pdf"))).startsWith('%', 'P', 'D', 'F');
        on(() -> desk.save(session));
        assertThat(Files.readString(exported(session, "lunch.md")))
                .contains("steelyard report lunch.yaml -o lunch.md\n")
                .doesNotContain("Not as the file has it");
    }

    @Test
    void whatAPdfCannotShowIsSaid() throws Exception {
        Session session = open();
        exported(session, "lunch.pdf");
        assertThat(answers.heard).containsExactly("lunch.pdf is written.");
        Files.writeString(file, Files.readString(file).replaceFirst("title: [^\n]*", "title: 午飯"));
        answers.heard.clear();
        exported(open(), "lunch.pdf");
        assertThat(answers.heard).singleElement().asString().contains("“午”", ".html");
        answers.heard.clear();
        exported(open(), "lunch.html");
        assertThat(answers.heard).containsExactly("lunch.html is written.");
    }

    @Test
    void theReportNamesOptionsThatTheWindowHides() throws Exception {
        Session session = open();
        on(() -> {
            session.store().look(look -> look.hiding(Look.Blind.NAMES));
            return null;
        });
        assertThat(Files.readString(exported(session, "lunch.md"))).contains("Canteen");
    }

    @Test
    void aReportThatCannotBeWrittenSaysWhy() throws Exception {
        Session session = open();
        exported(session, "nowhere/lunch.html");
        assertThat(answers.heard).singleElement().asString().contains("could not be written", "nowhere");
        assertThat(on(() -> session.state().message())).isEmpty();
    }

    @Test
    void theRankingIsWrittenAsLines() throws Exception {
        Session session = open();
        Path picture = folder.resolve("ranking.svg");
        answers.files.add(picture);
        on(() -> {
            desk.exports().picture(ranked(session));
            return null;
        });
        assertThat(Files.readString(picture)).contains("<svg", "Bistro");
    }

    /** The same state with a ranking. */
    private static io.github.steelyard.gui.session.SessionState ranked(Session session) {
        Session other = io.github.steelyard.gui.session.Demo.session(session.state());
        other.start();
        return other.state();
    }

    @Test
    void aChangeOutsideIsNewsOnceAndOnlyWhenTheContentDiffers() throws Exception {
        Session session = open();
        FileWatch watch = new FileWatch();
        assertThat(on(() -> watch.isNews(session.state()))).isFalse();
        Files.setLastModifiedTime(file, java.nio.file.attribute.FileTime.fromMillis(1_000_000));
        assertThat(on(() -> watch.isNews(session.state()))).as("only touched").isFalse();
        Files.writeString(file, TEXT.replace("price: 6,", "price: 17,"));
        assertThat(on(() -> watch.isNews(session.state()))).isTrue();
        assertThat(on(() -> watch.isNews(session.state()))).as("said already").isFalse();
        answers.choices.add(0);
        on(() -> {
            desk.reload(session);
            return null;
        });
        assertThat(on(() -> watch.isNews(session.state()))).isFalse();
        assertThat(on(() -> session.state().decision().performances().at(0, 0).central()))
                .isEqualTo(17);
        Files.delete(file);
        assertThat(on(() -> watch.isNews(session.state()))).as("gone").isTrue();
    }

    @Test
    void ownSavingIsNoNews() throws Exception {
        Session session = open();
        FileWatch watch = new FileWatch();
        on(() -> watch.isNews(session.state()));
        move(session, 70);
        on(() -> desk.save(session));
        assertThat(on(() -> watch.isNews(session.state()))).isFalse();
    }

    @Test
    void reloadingWhatNobodyChangedSaysSo() throws Exception {
        Session session = open();
        on(() -> {
            desk.reload(session);
            return null;
        });
        assertThat(on(() -> session.state().message())).contains("as it was read");
    }

    @Test
    void whereNothingCanBeWrittenTheEditsAreKeptAndTheReasonIsSaid() throws Exception {
        file = Files.writeString(DeepFolder.place(folder, "lunch.yaml"), TEXT);
        Session session = open();
        move(session, 70);
        assertThat(on(() -> desk.save(session))).isFalse();
        assertThat(answers.heard).singleElement().asString().contains("your edits are kept", "lunch.yaml");
        assertThat(Files.readString(file)).isEqualTo(TEXT);
        assertThat(on(() -> session.state().isDirty())).isTrue();
        assertThat(on(() -> session.state().points("price"))).isEqualTo(70);
    }

    @Test
    void aWorkbookStaysAWorkbookAndItsChangesGoIntoYaml() throws Exception {
        byte[] sheet = Files.readAllBytes(Path.of("src/test/resources/sheets/heating.xlsx"));
        file = Files.write(folder.resolve("heating.xlsx"), sheet);
        Session session = open();
        on(() -> {
            session.store().apply(new MoveWeight("yearly-cost", 60, false));
            return null;
        });
        assertThat(on(() -> FileDesk.needsAnotherName(session.state()))).isTrue();
        assertThat(on(() -> desk.save(session))).isFalse();
        answers.files.add(folder.resolve("heating.yaml"));
        Session saved = on(() -> desk.saveAs(session.state()).orElseThrow());

        assertThat(Files.readAllBytes(file)).isEqualTo(sheet);
        assertThat(Files.readString(folder.resolve("heating.yaml")))
                .contains("yearly-cost: {direction: min, weight: 60}");
        assertThat(on(() -> saved.state().origin().decision().title())).isEqualTo("Which heating for the school?");
        assertThat(on(() -> FileDesk.needsAnotherName(saved.state()))).isFalse();
    }

    @Test
    void leavingAChangedSheetSavesItUnderAnotherName() throws Exception {
        file = Files.writeString(folder.resolve("lunch.csv"), """
                id,price,taste
                weight,60,40
                direction,min,max
                canteen,6,4
                bistro,16,9
                """);
        String before = Files.readString(file);
        Session session = open();
        move(session, 70);
        answers.choices.add(0);
        answers.files.add(folder.resolve("kept.yaml"));

        assertThat(on(() -> desk.mayLeave(session))).isTrue();
        assertThat(Files.readString(file)).isEqualTo(before);
        assertThat(Files.readString(folder.resolve("kept.yaml"))).contains("price: {direction: min, weight: 70}");
    }

    @Test
    void jsonIsChangedWhereTheNumbersStand() throws Exception {
        String json = """
                {
                  "title": "Lunch",
                  "criteria": {
                    "price": {"direction": "min", "weight": 60},
                    "taste": {"direction": "max", "weight": 40}
                  },
                  "options": {
                    "canteen": {"performance": {"price": 6, "taste": 4}},
                    "bistro": {"performance": {"price": 16}}
                  }
                }
                """;
        file = Files.writeString(folder.resolve("lunch.json"), json);
        Session session = open();
        move(session, 70);
        on(() -> {
            session.store()
                    .apply(new SetPerformance(
                            new CellKey("", new Cell("bistro", "taste")), new Performance.Uniform(7, 9)));
            session.store().apply(new SetUncertainty(0.5, false));
            return null;
        });
        assertThat(on(() -> desk.save(session))).isTrue();
        assertThat(Files.readString(file))
                .isEqualTo(json.replace("60", "70")
                        .replace("40", "30")
                        .replace("\"price\": 16", "\"price\": 16, \"taste\": {\"min\": 7, \"max\": 9}")
                        .replace("  }\n}\n", "  }, \"weight-uncertainty\": 0.5\n}\n"));
        answers.files.add(folder.resolve("lunch.yaml"));
        on(() -> desk.saveAs(session.state()));
        assertThat(Files.readString(folder.resolve("lunch.yaml")))
                .startsWith("title: Lunch\nweight-uncertainty: 0.5\n");
    }

    @Test
    void aTableInAnotherEncodingIsCopiedAsItIs() throws Exception {
        Files.writeString(file, TEXT.replace("title: Lunch", "title: Lunch\ntable: t.csv"));
        byte[] table = "id;name;price;taste\nnoir;Caf\u00e9;7;5\n".getBytes("windows-1252");
        Files.write(folder.resolve("t.csv"), table);
        Files.createDirectory(folder.resolve("copy"));
        Session session = open();
        move(session, 70);
        assertThat(on(() -> desk.save(session))).isTrue();
        assertThat(Files.readAllBytes(folder.resolve("t.csv"))).isEqualTo(table);
        answers.files.add(folder.resolve("copy/lunch.yaml"));
        on(() -> desk.saveAs(session.state()));
        assertThat(Files.readAllBytes(folder.resolve("copy/t.csv"))).isEqualTo(table);
    }

    @Test
    void aFolderIsNotOpened() throws Exception {
        assertThat(on(() -> desk.open(folder, Look.DEFAULT))).isEmpty();
        assertThat(answers.heard.get(0)).contains("It is a folder");
    }
}
