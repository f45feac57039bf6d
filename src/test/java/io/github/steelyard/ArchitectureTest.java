package io.github.steelyard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.steelyard.aggregation.AggregationMethod;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.lint.LintRule;
import io.github.steelyard.weighting.WeightingMethod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rooms of the house and the arrows between them. */
class ArchitectureTest {

    private static final String ROOT = "io.github.steelyard";

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    /** Room, what it may use of the house, and why no more. */
    static Stream<Arguments> rooms() {
        return Stream.of(
                room("catalogue", "it describes and knows nothing of decisions"),
                room(
                        "model",
                        "a decision is a value; how it is read, ranked or shown is not its business",
                        "catalogue"),
                room("optimization", "linear programmes know no decision"),
                room("statistics", "rankings compare without a decision", "catalogue"),
                room("weighting", "weights come before ranking", "catalogue", "model", "optimization"),
                room("aggregation", "a method sees a problem and weights, nothing else", "catalogue", "model"),
                room("report.document", "a document knows no decision"),
                room(
                        "evaluation",
                        "a study binds decision, weights and method; analyses come on top",
                        "catalogue",
                        "model",
                        "weighting",
                        "aggregation",
                        "optimization",
                        "report.document"),
                room("sensitivity", "an analysis asks a study and never another analysis's neighbours", below()),
                room("robustness", "an analysis asks a study and never another analysis's neighbours", below()),
                room("group", "an analysis asks a study and never another analysis's neighbours", below()),
                room(
                        "verification",
                        "worked examples are recomputed as anybody would compute them",
                        "catalogue",
                        "model",
                        "weighting",
                        "aggregation",
                        "evaluation"),
                room("analyses", "it lists the analyses", and("sensitivity", "robustness", "group")),
                room(
                        "lint",
                        "a rule looks at a decision and at what is computed from it, never at its files",
                        and("sensitivity", "robustness", "group", "analyses")),
                room(
                        "briefing",
                        "it tells what was computed, the same to the command line and to the window",
                        and("sensitivity", "robustness", "group", "analyses", "lint")),
                room(
                        "io",
                        "files hold decisions and name methods and rules; what is computed is none of their business",
                        "catalogue",
                        "model",
                        "weighting",
                        "aggregation",
                        "lint",
                        "verification"),
                room(
                        "inspection",
                        "it holds what rules find against places and comments, and finds nothing itself",
                        "catalogue",
                        "model",
                        "evaluation",
                        "io",
                        "lint"),
                room(
                        "batch",
                        "it says which decisions and in what order, never what is asked of them",
                        "catalogue",
                        "io"),
                room(
                        "report",
                        "renderers see documents only, so that every result renders alike",
                        "report.document",
                        "report.chart"),
                room(
                        "report.pdf",
                        "a page is laid out by what the document says, and only who writes a PDF loads the library",
                        "report",
                        "report.document",
                        "report.chart"),
                room(
                        "report.chart",
                        "painters see documents only, so that every chart paints alike",
                        "report.document"));
    }

    private static String[] below() {
        return new String[] {
            "catalogue",
            "model",
            "weighting",
            "aggregation",
            "optimization",
            "statistics",
            "evaluation",
            "report.document"
        };
    }

    private static String[] and(String... more) {
        return Stream.concat(Arrays.stream(below()), Arrays.stream(more)).toArray(String[]::new);
    }

    private static Arguments room(String name, String because, String... mayUse) {
        return Arguments.of(name, because, List.of(mayUse));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rooms")
    void eachRoomUsesOnlyTheRoomsBelowIt(String room, String because, List<String> mayUse) {
        List<String> allowed = new ArrayList<>(List.of(ROOT + "." + room));
        mayUse.forEach(name -> allowed.add(ROOT + "." + name));
        DescribedPredicate<JavaClass> elsewhere = DescribedPredicate.describe(
                "in another room than " + mayUse,
                other -> other.getPackageName().startsWith(ROOT) && !allowed.contains(other.getPackageName()));
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + room)
                .should()
                .dependOnClassesThat(elsewhere)
                .because(because)
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void nothingBelowTheReaderSeesFilesScreensOrParsers() {
        noClasses()
                .that()
                .resideInAnyPackage(Stream.of(
                                "catalogue",
                                "model",
                                "optimization",
                                "weighting",
                                "aggregation",
                                "statistics",
                                "evaluation",
                                "sensitivity",
                                "robustness",
                                "group",
                                "analyses",
                                "lint",
                                "verification")
                        .map(name -> ROOT + "." + name)
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.fasterxml..",
                        "org.yaml..",
                        "picocli..",
                        "de.siegmar..",
                        "org.dhatim..",
                        "javax.xml..",
                        "com.formdev..",
                        "javax.swing..",
                        "java.awt..",
                        "java.nio.file..")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(java.io.File.class, java.io.FileInputStream.class, java.io.FileOutputStream.class)
                .because("an embedder's scorer must run anywhere, and the mathematics must not wait for a disk")
                .check(HOUSE);
    }

    @Test
    void jacksonStaysBehindTheReader() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".io", ROOT + ".report")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml..", "org.yaml..")
                .because("the parser can then change without anyone else noticing")
                .check(HOUSE);
    }

    @Test
    void theCommandLineAndTheWindowDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".gui..", "javax.swing..")
                .because("headless machines must not load a window")
                .allowEmptyShould(true)
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".gui..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".cli..", "picocli..")
                .because("a window embedded elsewhere must not bring a command line along")
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void noRoomsFormACycle() {
        slices().matching(ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("arrows run one way")
                .check(HOUSE);
    }

    @Test
    void methodsAndAnalysesAreReachedThroughTheirLists() {
        classes()
                .that()
                .implement(AggregationMethod.class)
                .or()
                .implement(WeightingMethod.class)
                .or()
                .implement(Analysis.class)
                .or()
                .implement(LintRule.class)
                .should()
                .notHaveModifier(JavaModifier.PUBLIC)
                .orShould()
                .beInterfaces()
                .because("the list is the API; a class behind it may change")
                .check(HOUSE);
    }
}
