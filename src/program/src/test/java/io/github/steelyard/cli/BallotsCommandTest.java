package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.io.DecisionReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BallotsCommandTest {

    private static final String BUS = """
            # Our buses
            title: Which buses?
            criteria:
              cost: {unit: EUR, direction: min, scale: {worst: 100, best: 20}}   # whole life
              noise: {unit: dB, direction: min, scale: {worst: 80, best: 60}}
              image: {levels: {poor: 0, fair: 50, good: 100}}
            options:
              diesel: {performance: {cost: 30, noise: 78, image: poor}}
              battery: {performance: {cost: 80, noise: 62, image: good}}
            """;

    @TempDir
    private Path folder;

    private String bus;

    @BeforeEach
    void write() throws IOException {
        bus = Files.writeString(folder.resolve("bus.yaml"), BUS).toString();
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void aTableOfAFormToolIsJoinedAndTheTextStays() throws IOException {
        String survey = file("survey.csv", """
                Timestamp,Initials,How much? [Cost],How much? [Noise],How much? [Image]
                2026-01-01,A.B.,100,50,50
                2026-01-01,C,20,100,80
                2026-01-01,D,60,60,80
                """);
        Path out = folder.resolve("out.yaml");
        Run run = Run.of("ballots", "merge", bus, survey, "--who", "Initials", "-o", out.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).isEqualTo(survey + ": note: columns that were not used: Timestamp\n");
        assertThat(run.out())
                .contains("Round 'weights', 3 ballots")
                .containsPattern("Noise +35% +25% +27\\.5% +30% +40% +50%");
        assertThat(Files.readString(out)).startsWith(BUS).contains("a-b: {note: 'Ballot, round weights'");
        assertThat(DecisionReader.read(out).orThrow().stakeholders()).hasSize(3);
        assertThat(Run.of("rank", out.toString(), "--stakeholder", "c").code()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Google Forms: a grid has its rows in brackets.
                "Timestamp,Email Address,Matter? [Cost],Matter? [Noise],Matter? [Image]"
                        + "|2026/11/30 2:00:00 PM GMT+1,a@x.org,%s,%s,%s",
                // Microsoft Forms: semicolons where the system has them, a byte order mark.
                "\uFEFFID;Start time;Completion time;Email;Name;Cost;Noise;Image"
                        + "|1;11/30/26 14:00:00;11/30/26 14:02:00;anonymous;;%s;%s;%s",
                // LimeSurvey: codes of questions.
                "id,submitdate,lastpage,startlanguage,seed,w[cost],w[noise],w[image]"
                        + "|1,2026-11-30 14:00:00,1,en,123,%s,%s,%s",
                // KoBoToolbox: groups before a slash.
                "start;end;w/cost;w/noise;w/image;_id;_uuid;_index"
                        + "|2026-11-30T14:00:00;2026-11-30T14:01:00;%s;%s;%s;1;aa;1"
            })
    void exportsOfFormToolsAreMatchedByTheirHeadingsAndWhoSomebodyIsIsNeverGuessed(String head, String row)
            throws IOException {
        String survey = file(
                "survey.csv",
                head + "\n" + row.formatted(100, 50, 50) + "\n" + row.formatted(20, "", "") + "\n"
                        + row.formatted(20, 100, 80) + "\n");
        Path out = folder.resolve("out.yaml");
        Run run = Run.of("ballots", "merge", bus, survey, "-o", out.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err())
                .contains("note: columns that were not used: ")
                .contains("note: row 3 says nothing of noise, image, so it was left out");
        assertThat(DecisionReader.read(out).orThrow().stakeholders())
                .extracting(s -> s.id())
                .containsExactly("p01", "p03");
        assertThat(run.out()).contains("2 ballots").doesNotContain("a@x.org");
    }

    @Test
    void questionsAboveTheirItemsAreHeadingsToo() throws IOException {
        // SurveyMonkey: the question over its first item alone, the items below.
        String monkey = file("monkey.csv", """
                Respondent ID,Collector ID,Start Date,End Date,IP Address,Your initials,How much does each step matter?,,,Anything else?
                ,,,,,Open-Ended Response,Cost,Noise,Image,Open-Ended Response
                118,4,11/30/2026 14:00:00,11/30/2026 14:03:00,10.0.0.7,AB,100,50,50,too loud
                119,4,11/30/2026 14:01:00,11/30/2026 14:03:00,10.0.0.8,CD,20,100,80,
                """);
        Path out = folder.resolve("out.yaml");
        Run run = Run.of("ballots", "merge", bus, monkey, "--who", "Your initials", "-o", out.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err())
                .contains(
                        "note: row 2 names the criteria, so rows 1 to 2 were read as headings",
                        "note: columns that were not used: Respondent ID, Collector ID, Start Date, End Date, IP Address,"
                                + " Open-Ended Response");
        assertThat(DecisionReader.read(out).orThrow().stakeholders())
                .extracting(s -> s.id())
                .containsExactly("ab", "cd");
        // Qualtrics: codes, questions, and keys of a program.
        String qualtrics = file("qualtrics.csv", """
                StartDate,Q1_1,Q1_2,Q1_3
                Start Date,How much? - Cost,How much? - Noise,How much? - Image
                "{""ImportId"":""startDate""}","{""ImportId"":""QID1_1""}","{""ImportId"":""QID1_2""}","{""ImportId"":""QID1_3""}"
                2026-11-30 14:00:00,20,100,80
                """);
        run = Run.of("ballots", "merge", bus, qualtrics);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("rows 1 to 3 were read as headings");
        assertThat(run.out()).contains("1 ballot").containsPattern("Noise +50%");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Microsoft Forms: the whole order in a cell; blanks that do not break.
                "ID,Start time,Order these|1,11/30/26,Noise;Cost;Image;|2,11/30/26,Cost;Noise;|",
                // LimeSurvey: a column for each place, by name or by code.
                "id,submitdate,Order [Rank 1],Order [Rank 2],Order [Rank 3]|1,x,Noise,Cost,Image|2,x,Cost,Noise,|",
                "id;submitdate;q2[3];q2[2];q2[1]|1;x;image;cost;noise|2;x;;noise;cost|",
                // Google Forms: a grid whose columns are places.
                "Timestamp,Order [Cost],Order [Noise],Order [Image]|x,2nd,1st,3rd|y,1st,2nd,|2nd",
                // SurveyMonkey: places below the items.
                "Respondent ID,Order these,,~,Cost,Noise,Image|1,2,1,3|2,1,2,|"
            })
    void ordersAreReadAsFormToolsWriteThem(String head, String whole, String part, String worded) throws IOException {
        String survey = file("order.csv", head.replace("~", "\n") + "\n" + whole + "\n" + part + "\n");
        Path out = folder.resolve("out.yaml");
        Run run = Run.of("ballots", "merge", bus, survey, "--round", "order", "-o", out.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("so it was left out").doesNotContain("not used: Order");
        assertThat(run.out()).contains("1 ballot").containsPattern("Noise +61\\.1%");
        assertThat(DecisionReader.read(out).orThrow().stakeholders()).hasSize(1);
        if (worded != null) {
            assertThat(run.err())
                    .contains("of answers in words and a number the number was read, as of '" + worded + "'");
        }
    }

    @Test
    void answersInWordsCountByTheirOnlyNumber() throws IOException {
        String survey = file("w.csv", "cost,noise,image\n5 - very much,3 points,1\n2 of 5,3,1\n");
        assertThat(Run.of("ballots", "merge", bus, survey).err())
                .contains("w.csv:3:1: error: 'cost' must be points, 0 or more, was '2 of 5' [not-a-number]")
                .doesNotContain("w.csv:2:");
        Path book = folder.resolve("answers.xlsx");
        Files.write(book, new byte[] {'P', 'K', 3, 4});
        Run run = Run.of("ballots", "merge", bus, book.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("is a workbook, and answers are read from CSV");
    }

    @Test
    void rowsWithoutAnyCellAreNobody() throws IOException {
        String survey = file("survey.csv", "cost,noise,image\n1,2,3\n\n,,\n4,5,6\n");
        Run run = Run.of("ballots", "merge", bus, survey);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("2 ballots");
    }

    @Test
    void ballotsAreJoinedAgainInPlace() throws IOException {
        Path ballots = Files.createDirectory(folder.resolve("ballots"));
        String head =
                "of: x\nwho: p01\nround: weights\nasked: {cost: 'Cost: 100 EUR to 20 EUR', noise: 'Noise: 80 dB to"
                        + " 60 dB', image: 'Image: poor to good'}\n";
        Files.writeString(ballots.resolve("p01.yaml"), head + "weights: {cost: 1, noise: 2, image: 3}\n");
        for (int again = 0; again < 2; again++) {
            Run run = Run.of("ballots", "merge", bus, ballots.toString(), "-o", bus);
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.err()).contains("nothing that it judges was changed");
        }
        assertThat(Files.readString(Path.of(bus))).startsWith(BUS);
        assertThat(DecisionReader.read(Path.of(bus)).orThrow().stakeholders()).hasSize(1);
    }

    @Test
    void whatDoesNotFitIsSaidAndNothingIsWritten() throws IOException {
        String survey = file("survey.csv", "cost,nois,image\n1,2,3\n");
        Path out = folder.resolve("out.yaml");
        Run run = Run.of("ballots", "merge", bus, survey, "-o", out.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err())
                .isEqualTo(
                        survey + ":1:1: error: no column is for noise; a heading must be the id or the name of the"
                                + " criterion, or end with it in brackets or behind a slash; not matched: nois [table-header]\n");
        assertThat(out).doesNotExist();
        String words = file("words.csv", "cost,noise,image\n1,much,3\n1,2,-1\n");
        assertThat(Run.of("ballots", "merge", bus, words).err())
                .contains(
                        "words.csv:2:3: error: 'noise' must be points, 0 or more, was 'much' [not-a-number]",
                        "words.csv:3:5: error: 'image' must be points, 0 or more, was '-1' [not-a-number]");
        assertThat(Run.of("ballots", "merge", bus, folder.resolve("none.yaml").toString())
                        .err())
                .contains("there is no file");
    }

    @Test
    void theCommandLineIsChecked() {
        assertThat(Run.of("ballots", bus).err()).startsWith("error: name what is asked: --round weights, order,");
        assertThat(Run.of("ballots", bus, "--round", "weigths").err())
                .startsWith(
                        "error: --round must be one of weights, order, choices, performances, accept; was 'weigths'; did you"
                                + " mean 'weights'?");
        assertThat(Run.of("ballots", bus, "--round", "performances", "--cells", "diesl/cost")
                        .err())
                .contains("there is no option 'diesl'; did you mean 'diesel'?");
        assertThat(Run.of("ballots", bus, "--round", "performances").err())
                .contains("no performance is uncertain, so name the cells");
        assertThat(Run.of("ballots", bus, "--round", "weights", "--address", "203.0.113.7")
                        .code())
                .isEqualTo(1);
    }
}
