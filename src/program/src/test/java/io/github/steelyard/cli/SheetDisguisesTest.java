package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows, columns and cells that look like options, criteria and words, and are something else. */
class SheetDisguisesTest {

    @TempDir
    private Path folder;

    private Run rank(String sheet, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("s.csv"), sheet);
        List<String> words = new ArrayList<>(List.of("rank", file.toString(), "--format", "csv"));
        words.addAll(List.of(options));
        return Run.of(words.toArray(String[]::new));
    }

    /** Rank, name and score of each option. */
    private static List<String> ranking(Run run) {
        assertThat(run.code()).as(run.err()).isZero();
        return run.out()
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .map(cells -> cells[0] + " " + cells[2] + " " + Math.rint(Double.parseDouble(cells[4]) * 1e6) / 1e6)
                .toList();
    }

    /** A row whose label holds a word for weights with other words is an option only when somebody says so. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Weight Ann",
                "Rank of importance",
                "Importance to citizens",
                "Average weight",
                "weights (team 2)",
                "Gewichtung Bürger",
                "Poids du jury",
                "Peso finale",
                "Bobot ahli 1",
                "专家权重",
                "重み1",
                "Preference threshold p",
                "Indifference threshold (q)",
                "Max score possible",
                "Maximum score per criterion"
            })
    void labelsWithAWordForMarksAreAskedFor(String label) throws IOException {
        String sheet = "Option,Cost,Benefit,Ease\ndirection,min,max,max\n" + label + ",2,1,3\nA,10,3,4\nB,12,5,2\n";

        Run run = rank(sheet);
        Run kept = rank(sheet, "--keep", label);
        Run ignored = rank(sheet, "--ignore", label);

        boolean isMark = run.code() == 0;
        assertThat(isMark ? run.out() : run.err()).contains(isMark ? "A" : "may be no option");
        assertThat(ranking(ignored)).containsExactly("1 A 0.666667", "2 B 0.333333");
        assertThat(isMark ? ranking(run) : List.of()).noneMatch(line -> line.contains(label));
        assertThat(kept.out()).contains(label);
    }

    /** Names of options that hold words which are none for marks alone. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bus priority",
                "Priority lanes",
                "Lightweight frame",
                "Function hall",
                "Full scale",
                "Total Energies"
            })
    void namesOfOptionsAreNotAskedFor(String name) throws IOException {
        Run run = rank("Option,Cost,Benefit\ndirection,min,max\n" + name + ",9,5\nA,10,3\nB,12,4\n");

        assertThat(ranking(run)).first().isEqualTo("1 " + name + " 1.0");
    }

    @Test
    void idealsMadeOfTheOthersAreNoOptions() throws IOException {
        Run run = rank("Alternative,C1,C2\nType,benefit,cost\nWeights,0.5,0.5\nA1,70,50\nA2,50,60\nIdeal,70,50\n"
                + "Anti-ideal,50,60\nA+,70,50\nA-,50,60\n");

        assertThat(ranking(run)).containsExactly("1 A1 1.0", "2 A2 0.0");
        assertThat(run.err()).contains("row 'A+' is no option, because its numbers are the greatest and the least");
    }

    @Test
    void anIdealOfItsOwnIsRankedWithANoteAndAGradeWithoutOne() throws IOException {
        Run ideal = rank("Option,C1,C2\ndirection,max,max\nA1,70,50\nA2,50,60\nUtopia,99,99\n");
        Run block = rank("Block,C1,C2\ndirection,max,max\nA+,70,55\nB,50,60\nC,65,40\n");

        assertThat(ranking(ideal)).first().isEqualTo("1 Utopia 1.0");
        assertThat(ideal.err()).contains("'Utopia' is ranked as an option, though it is called ideal");
        assertThat(ranking(block)).extracting(line -> line.split(" ")[1]).contains("A+");
        assertThat(block.err()).doesNotContain("ideal");
    }

    /** Columns and rows of numbers times their weights are steps to a total, whatever they are called. */
    @ParameterizedTest
    @CsvSource({"0.4,0.6,1", "40,60,100", "40%,60%,1", "2,3,1"})
    void numbersTimesWeightsAreNeitherOptionsNorCriteria(String one, String two, int whole) throws IOException {
        double p = Double.parseDouble(one.replace("%", "")) / (one.endsWith("%") ? 100 : whole);
        double q = Double.parseDouble(two.replace("%", "")) / (two.endsWith("%") ? 100 : whole);
        String down = String.format(
                java.util.Locale.ROOT,
                "Criteria,Weight,Goal,A,A2,B,B2%nCost,%s,min,4,%.2f,2,%.2f%nBenefit,%s,max,3,%.2f,5,%.2f%n",
                one,
                4 * p,
                2 * p,
                two,
                3 * q,
                5 * q);
        String across = String.format(
                java.util.Locale.ROOT,
                "Option,Cost,Cost 2,Benefit,Benefit 2%ndirection,min,,max,%nWeight,%s,,%s,%n"
                        + "A,4,%.2f,3,%.2f%nB,2,%.2f,5,%.2f%nC,4,%.2f,5,%.2f%n",
                one,
                two,
                4 * p,
                3 * q,
                2 * p,
                5 * q,
                4 * p,
                5 * q);

        assertThat(ranking(rank(down))).containsExactly("1 B 1.0", "2 A 0.0");
        assertThat(ranking(rank(across))).containsExactly("1 B 1.0", "2 C 0.6", "3 A 0.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cost 40%|Benefit 60%",
                "Cost - 40 %|Benefit - 60 %",
                "40% Cost|60% Benefit",
                "Cost: 40%|Benefit: 60%",
                "Cost (40%)|Benefit (60%)",
                "40%: Cost|60%: Benefit"
            })
    void sharesInHeadingsAreWeights(String headings) throws IOException {
        Run run = rank("Option," + headings.replace('|', ',') + "\ndirection,min,max\nA,4,3\nB,2,1\nC,8,5\n");

        assertThat(ranking(run)).containsExactly("1 C 0.6", "2 A 0.566667", "3 B 0.4");
        assertThat(run.err()).contains("are taken as weights");
    }

    @Test
    void betterEndsStandInHeadingsAsArrowsAndSigns() throws IOException {
        String rows = "\nA,4,3\nB,2,5\n";

        assertThat(ranking(rank("Option,↓ Cost,↑ Benefit" + rows))).first().isEqualTo("1 B 1.0");
        assertThat(ranking(rank("Option,Cost ▼,Benefit ▲" + rows))).first().isEqualTo("1 B 1.0");
        Run signs = rank("Option,Cost (-),Benefit (+)" + rows);
        assertThat(ranking(signs)).first().isEqualTo("1 B 1.0");
        assertThat(signs.err()).contains("plus and minus behind the headings are taken as the better ends");
        assertThat(rank("Option,Grade A+,Benefit" + rows).code()).isEqualTo(1);
    }

    @Test
    void headingsSaidAgainAreLeftOut() throws IOException {
        Run run = rank("Option,Cost,Benefit\ndirection,min,max\nA,10,3\nOption,Cost,Benefit\nB,9,5\n");

        assertThat(ranking(run)).containsExactly("1 B 1.0", "2 A 0.0");
        assertThat(run.err()).contains(":4:1: note: the row says the headings again and is left out");
    }

    @Test
    void aDirectionThatIsNoneIsNamed() throws IOException {
        Run run = rank("Option,pH,Cost\nobjective,target,min\nA,6.5,10\nB,7.1,12\n");

        assertThat(run.err().lines()).hasSize(1).first().asString().contains("was 'target'; mend it");
    }

    @Test
    void ratingsWithTheirWordsAreNumbersAndCodesAreAskedFor() throws IOException {
        Run rated = rank("Option,Ease,Cost\ndirection,max,min\nA,4 - good,10\nB,2 - poor,12\nC,5 - excellent,20\n");
        Run behind = rank("Option,Ease,Cost\ndirection,max,min\nA,good (4),10\nB,poor (2),12\nC,excellent (5),20\n");
        Run codes = rank("Option,Zone,Cost\ndirection,max,min\nA,3 - north,10\nB,1 - south,12\nC,2 - west,20\n");

        assertThat(ranking(rated)).containsExactly("1 A 0.833333", "2 C 0.5", "3 B 0.4");
        assertThat(ranking(behind)).isEqualTo(ranking(rated));
        assertThat(codes.code()).isEqualTo(1);
        assertThat(codes.err()).contains("--levels 'Zone:1 - south<2 - west<3 - north'");
    }

    /** Digits of other scripts are digits. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"１２０|９５．５|７", "١٢٠|٩٥٫٥|٧", "۱۲۰|۹۵٫۵|۷", "१२०|९५.५|७", "-１２０|－130|７"})
    void digitsOfOtherScriptsAreNumbers(String more, String less, String other) throws IOException {
        Run run = rank("Option,Cost,Benefit\ndirection,min,max\nA," + more + ",3\nB," + less + "," + other + "\n");

        assertThat(ranking(run)).containsExactly("1 B 1.0", "2 A 0.0");
    }

    /** Rows of limits and aims are no options unless somebody says so. */
    @ParameterizedTest
    @ValueSource(
            strings = {"Target", "must be at most", "Requirement", "Ziel", "Limit (max)", "目标值", "Threshold", "at least"
            })
    void limitsAndAimsAreAskedFor(String label) throws IOException {
        String sheet = "Option,Cost,Benefit\ndirection,min,max\n" + label + ",10,5\nA,10,3\nB,12,5\nC,9,1\n";

        Run run = rank(sheet);

        boolean isMark = run.code() == 0;
        assertThat(isMark ? run.out() : run.err()).contains(isMark ? "A" : "may be no option");
        assertThat(isMark ? run.out() : "").doesNotContain("," + label + ",");
        assertThat(rank(sheet, "--keep", label).out()).contains(label.replaceAll(" [(].*", ""));
    }

    /** Beside a column its normalised twin would count the same twice. */
    @ParameterizedTest
    @ValueSource(strings = {"Cost norm", "Cost (normalised)", "Normalized cost", "Cost_scaled", "Cost gewichtet"})
    void columnsWorkedOutOfOthersAreAskedFor(String twin) throws IOException {
        String sheet = "Option,Cost," + twin + ",Benefit\ndirection,min,max,max\nA,10,0.9,3\nB,12,0.8,5\n";

        assertThat(rank(sheet).err())
                .contains("column '" + twin + "' may be no criterion")
                .contains("--ignore");
        assertThat(ranking(rank(sheet, "--ignore", twin))).containsExactly("1 A 0.5", "1 B 0.5");
        assertThat(rank(sheet, "--keep", twin).code()).isZero();
        assertThat(rank(sheet.replace("Option,Cost,", "Option,Price,")).code()).isZero();
    }
}
