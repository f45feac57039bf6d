package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Habits of real sheets, each with the ranking that its owner would expect, or the question that has to be asked. */
class SheetHabitsTest {

    @TempDir
    private Path folder;

    private Run rank(String sheet, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("s.csv"), sheet);
        List<String> words = new ArrayList<>(List.of("rank", file.toString(), "--format", "csv"));
        words.addAll(List.of(options));
        return Run.of(words.toArray(String[]::new));
    }

    /** Names of the options, best first, with their ranks: "1 Bolt". */
    private static List<String> order(Run run) {
        assertThat(run.code()).as(run.err()).isZero();
        return run.out()
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .map(cells -> cells[0] + " " + cells[2])
                .toList();
    }

    private static String scores(Run run) {
        assertThat(run.code()).as(run.err()).isZero();
        List<String> scores = run.out()
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .map(cells -> cells[2] + " " + cells[4])
                .toList();
        return String.join("\n", scores);
    }

    /** Answers of surveys, the worst first. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "very dissatisfied; dissatisfied; neutral; satisfied; very satisfied",
                "sehr unzufrieden; eher unzufrieden; teils/teils; eher zufrieden; sehr zufrieden",
                "Pas du tout satisfait; Plutôt insatisfait; Plutôt satisfait; Très satisfait",
                "Muy insatisfecho; Insatisfecho; Neutral; Satisfecho; Muy satisfecho",
                "molto insoddisfatto; insoddisfatto; soddisfatto; molto soddisfatto",
                "muito insatisfeita; insatisfeita; satisfeita; muito satisfeita",
                "zeer ontevreden; ontevreden; neutraal; tevreden; zeer tevreden",
                "bardzo niezadowolony; niezadowolony; zadowolony; bardzo zadowolony",
                "sangat tidak puas; tidak puas; puas; sangat puas",
                "非常不满意; 不满意; 一般; 满意; 非常满意",
                "とても不満; 不満; どちらともいえない; 満足; とても満足",
                "매우 불만족; 불만족; 보통; 만족; 매우 만족",
                "ungenügend; mangelhaft; ausreichend; befriedigend; gut; sehr gut",
                "Strongly disagree; Disagree; Neither agree nor disagree; Agree; Strongly agree",
                "trifft gar nicht zu; trifft eher nicht zu; trifft eher zu; trifft voll zu",
                "Pas du tout d'accord; Plutôt pas d'accord; Plutôt d’accord; Tout à fait d'accord",
                "Muy en desacuerdo; En desacuerdo; De acuerdo; Muy de acuerdo",
                "molto in disaccordo; in disaccordo; d'accordo; molto d'accordo",
                "Discordo totalmente; Discordo; Neutro; Concordo; Concordo totalmente",
                "helemaal oneens; oneens; neutraal; eens; helemaal eens",
                "zdecydowanie nie; raczej nie; trudno powiedzieć; raczej tak; zdecydowanie tak",
                "sangat tidak setuju; tidak setuju; netral; setuju; sangat setuju",
                "非常不同意; 不同意; 中立; 同意; 非常同意",
                "전혀 그렇지 않다; 그렇지 않다; 보통이다; 그렇다; 매우 그렇다",
                "nie; selten; manchmal; häufig; immer",
                "jamais; rarement; parfois; souvent; toujours",
                "very unlikely; unlikely; possible; likely; very likely"
            })
    void answersOfSurveysStandInTheirOrder(String ladder) throws IOException {
        List<String> words = List.of(ladder.split("; "));
        Random random = new Random(ladder.hashCode());
        for (int round = 0; round < 3; round++) {
            List<Integer> rungs = new ArrayList<>();
            for (int k = 0; k < words.size(); k++) {
                rungs.add(k);
            }
            Collections.shuffle(rungs, random);
            StringBuilder sheet = new StringBuilder("Offer,Answer\n");
            rungs.forEach(rung -> sheet.append("Option ")
                    .append((char) ('A' + rung))
                    .append(",\"")
                    .append(words.get(rung))
                    .append("\"\n"));
            List<String> expected = new ArrayList<>();
            for (int k = words.size() - 1; k >= 0; k--) {
                expected.add(words.size() - k + " Option " + (char) ('A' + k));
            }
            assertThat(order(rank(sheet.toString(), "--max", "Answer"))).isEqualTo(expected);
        }
    }

    @Test
    void wordsThatCountTheSameAreSaidToDoSo() throws IOException {
        Run run = rank("Offer,Comfort,Looks\nA,fair,good\nB,average,poor\nC,good,fair\n");
        assertThat(order(run)).containsExactly("1 A", "1 C", "3 B");
        assertThat(run.err()).contains("the words poor<fair=average<good are taken as equal steps");
    }

    /** The estimate between two ends is no criterion beside their range: both would count the same thing twice. */
    @ParameterizedTest
    @ValueSource(strings = {"Cost likely", "Cost (most likely)", "cost_expected", "Cost"})
    void anEstimateBetweenTwoEndsIsTheMostLikelyValue(String middle) throws IOException {
        Random random = new Random(5);
        for (int round = 0; round < 10; round++) {
            StringBuilder sheet = new StringBuilder("Plan,Cost low," + middle + ",Cost high,Jobs\n");
            StringBuilder cells = new StringBuilder("Plan,Cost,Jobs\n");
            for (int k = 0; k < 4; k++) {
                int low = random.nextInt(1, 50);
                int likely = low + random.nextInt(1, 20);
                int high = likely + random.nextInt(1, 20);
                int jobs = random.nextInt(10, 99);
                char name = (char) ('P' + k);
                sheet.append(String.format(Locale.ROOT, "%s,%d,%d,%d,%d%n", name, low, likely, high, jobs));
                cells.append(String.format(Locale.ROOT, "%s,%d [%d; %d],%d%n", name, likely, low, high, jobs));
            }
            Run run = rank(sheet.toString(), "--min", "Cost", "--max", "Jobs");
            assertThat(run.err()).contains("' is read as the most likely value between the ends 'Cost low' and");
            assertThat(scores(run)).isEqualTo(scores(rank(cells.toString(), "--min", "Cost", "--max", "Jobs")));
        }
    }

    @Test
    void aMeanBesideTheEndsOfARangeIsAsked() throws IOException {
        String sheet = "Plan,Cost avg,Cost min,Cost max,Jobs\nA,10,8,13,100\nB,12,11,15,90\n";
        Run open = rank(sheet, "--min", "Cost avg,Cost", "--max", "Jobs");
        assertThat(open.code()).isEqualTo(1);
        assertThat(open.err()).contains("'Cost avg' counts the same as the range", "--ignore 'Cost min,Cost max'");
        assertThat(order(rank(sheet, "--min", "Cost avg", "--max", "Jobs", "--ignore", "Cost min,Cost max")))
                .containsExactly("1 A", "2 B");
        assertThat(order(rank(sheet, "--min", "Cost", "--max", "Jobs", "--ignore", "Cost avg")))
                .containsExactly("1 A", "2 B");
    }

    @Test
    void namesThatDifferInSignsAloneAreNamesOfTheirOwn() throws IOException {
        String languages = "Language,Speed,Ease\nC,9,3\nC++,9,2\nC#,7,6\n";
        assertThat(order(rank(languages, "--max", "Speed,Ease"))).containsExactly("1 C", "2 C++", "2 C#");
        assertThat(order(rank(languages, "--max", "Speed,Ease", "--ignore", "C")))
                .containsExactly("1 C++", "1 C#");
        String votes = "Idea,Votes +,Votes -\nP,10,9\nQ,9,1\nR,2,8\n";
        assertThat(order(rank(votes, "--max", "Votes +", "--min", "Votes -"))).containsExactly("1 Q", "2 P", "3 R");
        assertThat(order(rank(votes, "--max", "Votes -", "--min", "Votes +"))).containsExactly("1 R", "2 P", "3 Q");
    }

    @Test
    void wordsAboveNumbersInARowWithoutANameAreUnits() throws IOException {
        Run run = rank(
                "Phone,Price,Screen,Battery\n,USD,inch,mAh\nX,699,6.1,3300\nY,499,6.4,4500\nZ,899,6.7,5000\n",
                "--min",
                "Price",
                "--max",
                "Screen,Battery");
        assertThat(order(run)).containsExactly("1 Y", "2 Z", "3 X");
        assertThat(run.err()).contains("is taken as the units");
        assertThat(rank("Phone,Price,Screen\n,cheap,6.0\nX,699,6.1\nY,499,6.4\n", "--min", "Price", "--max", "Screen")
                        .code())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "**", " *", "†", "‡", "[1]", " [a]", "¹"})
    void theSignOfANoteBehindANumberIsNoPartOfIt(String sign) throws IOException {
        Random random = new Random(3);
        StringBuilder noted = new StringBuilder("City,Rent,Parks\n");
        StringBuilder plain = new StringBuilder("City,Rent,Parks\n");
        for (int k = 0; k < 5; k++) {
            int rent = random.nextInt(500, 2500);
            int parks = random.nextInt(10, 99);
            noted.append(String.format(Locale.ROOT, "%c,%d%s,%d%n", 'P' + k, rent, k % 2 == 0 ? sign : "", parks));
            plain.append(String.format(Locale.ROOT, "%c,%d,%d%n", 'P' + k, rent, parks));
        }
        Run run = rank(noted.toString(), "--min", "Rent", "--max", "Parks");
        assertThat(scores(run)).isEqualTo(scores(rank(plain.toString(), "--min", "Rent", "--max", "Parks")));
        assertThat(run.err()).contains("the sign of a note behind '");
    }

    @Test
    void daysAreAskedInTheirOrderAndMomentsOfEntryNameNobody() throws IOException {
        Run days = rank("Bid,Delivery\nA,2024-03-01\nB,2024-05-15\nC,2024-02-10\n");
        assertThat(days.code()).isEqualTo(1);
        assertThat(days.err())
                .contains("holds dates (", "--levels 'Delivery:2024-02-10<2024-03-01<2024-05-15'")
                .doesNotContain("names no criterion");
        Run survey = rank(
                "Timestamp,Respondent,Taste,Speed\n"
                        + "2024/01/03 10:11:12 AM GMT+1,Alba,4,3\n2024/01/03 10:12:40 AM GMT+1,Bruno,5,4\n"
                        + "2024/01/04 9:00:01 AM GMT+1,Corso,3,2\n",
                "--max",
                "Taste,Speed");
        assertThat(order(survey)).containsExactly("1 Bruno", "2 Alba", "3 Corso");
        assertThat(survey.err()).contains("says when each row was entered and is left out");
    }

    @Test
    void aSheetOfQuestionsAloneIsNotSaidToHaveNoCriteria() throws IOException {
        Run run = rank("College,Teaching,Campus\nA,A-,B+\nB,B,A\nC,C+,A+\n");
        assertThat(run.code()).isEqualTo(1);
        assertThat(Stream.of(run.err().split("\n")).filter(l -> l.contains("error:")))
                .hasSize(2)
                .allMatch(line -> line.contains("--levels"));
    }

    /** The row of a matrix after Pugh that counts its signs, in any spelling, is a total. */
    @ParameterizedTest
    @ValueSource(
            strings = {"Sum +", "Σ+", "Total -", "Number of +", "Sum of −", "# of S", "Count of pluses", "Summe −"})
    void countsOfSignsAreTotals(String label) throws IOException {
        Run run = rank("Concept,Datum,C1,C2\nCost,S,+,-\nMass,S,-,+\nEase,S,+,+\n" + label + ",0,2,2\n", "--transpose");

        assertThat(run.err()).contains("row '" + label + "' holds totals and is no criterion");
        assertThat(order(run)).containsExactlyInAnyOrder("1 C1", "1 C2", "3 Datum");
    }

    /** Which way a sheet reads decides all else, so that nothing else is asked before. */
    @Test
    void anOpenDirectionOfReadingIsTheOnlyQuestion() throws IOException {
        Run run = rank("Concept,Weight,Datum,C1,C2\nCost,3,S,+,-\nMass,2,S,-,+\nEase,1,S,+,+\n");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines()).hasSize(1).first().asString().contains("say --transpose, or --keep Weight");
    }

    /** A unit may hold a bracket of its own. */
    @Test
    void aUnitWithABracketOfItsOwnIsNoPartOfTheName() throws IOException {
        Run run = rank(
                "Road,Cost [EUR],Noise [dB(A)],Dust (mg/m3 (dry))\nEast,10,55,1\nWest,12,70,3\n",
                "--min",
                "Cost,Noise,Dust");

        assertThat(order(run)).containsExactly("1 East", "2 West");
    }
}
