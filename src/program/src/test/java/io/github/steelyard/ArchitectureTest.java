package io.github.steelyard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rooms of the house and the arrows between them. */
class ArchitectureTest {

    private static final String ROOT = "io.github.steelyard";

    /** The package at the top, which programs use. */
    private static final String FRONT_DOOR = "front door";

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    /** Room, what it may use of the house, and why no more. */
    static Stream<Arguments> rooms() {
        return Stream.of(
                room("catalogue", "it describes and knows nothing of decisions", "figures", "text"),
                room("text", "numbers and words are spelled for everybody"),
                room(
                        "figures",
                        "results become plain values by what their types say of themselves",
                        "catalogue",
                        "model",
                        "aggregation"),
                room("io.kind", "what a file is shows from what stands in it", "io.format"),
                room(
                        "io.source",
                        "parts of a decision are found again in the trees and tables they were read from",
                        "io.kind",
                        "io.place",
                        "io.syntax",
                        "io.table",
                        "io.text"),
                room("formula", "a formula is numbers and names; what they stand for is not its business"),
                room(
                        "model",
                        "a decision is a value; how it is read, ranked or shown is not its business",
                        "catalogue",
                        "formula",
                        "statistics",
                        "text"),
                room("gaps", "what is missing is known before anything is ranked", "model"),
                room("phrases", "parts of sentences are the same in every report", "text", "model", "catalogue"),
                room(
                        "views",
                        "scales are shared before anything is compared on them",
                        "text",
                        "catalogue",
                        "model",
                        "evaluation"),
                room("optimization", "linear programmes know no decision"),
                room(
                        "reactions",
                        "who answers what is known before anything is ranked",
                        "catalogue",
                        "model",
                        "weighting",
                        "sampling",
                        "text"),
                room(
                        "packages",
                        "packages are made of a decision before anything is ranked",
                        "catalogue",
                        "text",
                        "model",
                        "optimization"),
                room("statistics", "rankings compare without a decision", "catalogue"),
                room("weighting", "weights come before ranking", "catalogue", "model", "optimization", "text"),
                room(
                        "sampling",
                        "weights are drawn from what is stated of them, whoever needs them",
                        "catalogue",
                        "model",
                        "weighting",
                        "optimization",
                        "text"),
                room(
                        "aggregation",
                        "a method sees a problem and weights, nothing else",
                        "catalogue",
                        "gaps",
                        "model",
                        "text"),
                room("report.document", "a document knows no decision"),
                room(
                        "evaluation",
                        "a study binds decision, weights and method; analyses come on top",
                        "catalogue",
                        "model",
                        "weighting",
                        "aggregation",
                        "optimization",
                        "packages",
                        "reactions",
                        "sampling",
                        "report.document",
                        "figures",
                        "text",
                        "phrases",
                        "gaps"),
                room("elicitation", "what to ask follows from what is stated", below()),
                room("sensitivity", "an analysis asks a study and never another analysis's neighbours", below()),
                room("robustness", "an analysis asks a study and never another analysis's neighbours", below()),
                room(
                        "actors",
                        "an analysis asks a study and never another analysis's neighbours",
                        Stream.concat(Arrays.stream(below()), Stream.of("reactions"))
                                .toArray(String[]::new)),
                room(
                        "portfolio",
                        "an analysis asks a study and never another analysis's neighbours",
                        Stream.concat(Arrays.stream(below()), Stream.of("packages"))
                                .toArray(String[]::new)),
                room("group", "an analysis asks a study and never another analysis's neighbours", and("views")),
                room(
                        "verification",
                        "worked examples are recomputed as anybody would compute them",
                        "catalogue",
                        "model",
                        "weighting",
                        "aggregation",
                        "evaluation",
                        "figures"),
                room(
                        "analyses",
                        "it lists the analyses",
                        and("sensitivity", "robustness", "group", "portfolio", "actors")),
                room(
                        "lint",
                        "a rule looks at a decision and at what is computed from it, never at its files",
                        and("sensitivity", "robustness", "group", "analyses")),
                room(
                        "briefing",
                        "it tells what was computed, the same to the command line and to the window",
                        and("sensitivity", "robustness", "group", "analyses", "lint")),
                room("io.format", "formats are named before anything is read", "text"),
                room("io.place", "a place knows nothing of what stands there", "catalogue", "model"),
                room(
                        "io.text",
                        "a text is decoded before anyone knows what it says",
                        "catalogue",
                        "model",
                        "io.format",
                        "io.place",
                        "text"),
                room(
                        "io.grammar",
                        "keys are declared before anything is read or written",
                        "catalogue",
                        "model",
                        "io.format",
                        "io.kind",
                        "text"),
                room(
                        "io.syntax",
                        "the tree knows keys and values, not what they mean; rules of ids are the model's",
                        "catalogue",
                        "model",
                        "io.format",
                        "io.grammar",
                        "io.place",
                        "io.text",
                        "io.source",
                        "text"),
                room(
                        "io.plain",
                        "plain values are made of a decision, for every format alike",
                        "catalogue",
                        "model",
                        "weighting",
                        "aggregation",
                        "lint",
                        "io.grammar",
                        "io.syntax",
                        "io.text",
                        "text"),
                room(
                        "io.grid",
                        "cells have places and texts; what they mean is for those who read them",
                        "catalogue",
                        "model",
                        "csv",
                        "io.format",
                        "io.place",
                        "io.text",
                        "io.syntax",
                        "io.plain",
                        "io.kind",
                        "text"),
                room(
                        "io.section",
                        "a section is read the same, whichever format it came from",
                        "catalogue",
                        "formula",
                        "model",
                        "weighting",
                        "aggregation",
                        "lint",
                        "io.grammar",
                        "io.format",
                        "io.place",
                        "io.text",
                        "io.syntax",
                        "io.plain",
                        "text"),
                room(
                        "io.schema",
                        "the schema is made from what the readers take",
                        "catalogue",
                        "weighting",
                        "aggregation",
                        "lint",
                        "model",
                        "io.format",
                        "io.text",
                        "io.grammar",
                        "io.section"),
                room(
                        "io.cell",
                        "a text is a number, a date or a mark before anyone knows whose",
                        "catalogue",
                        "io.grid",
                        "io.syntax",
                        "io.text",
                        "text"),
                room(
                        "io.draft",
                        "what is known of a sheet so far knows nothing of the stages that find it",
                        "catalogue",
                        "model",
                        "io.cell",
                        "io.kind",
                        "io.place",
                        "io.syntax",
                        "io.text",
                        "text"),
                room(
                        "io.stage",
                        "a stage looks at what those before it found, and makes no tree",
                        "io.cell",
                        "io.draft",
                        "io.grid",
                        "io.kind",
                        "io.place",
                        "io.syntax",
                        "io.text",
                        "text"),
                room(
                        "io.sheet",
                        "a sheet becomes the tree that a decision file gives, and is checked as one",
                        "io.cell",
                        "io.draft",
                        "io.stage",
                        "catalogue",
                        "model",
                        "csv",
                        "io.format",
                        "io.place",
                        "io.text",
                        "io.syntax",
                        "io.plain",
                        "io.grid",
                        "io.kind",
                        "text"),
                room(
                        "io.table",
                        "a table adds options to a file that was read",
                        "io.draft",
                        "catalogue",
                        "text",
                        "model",
                        "io.format",
                        "io.grammar",
                        "io.place",
                        "io.text",
                        "io.syntax",
                        "io.grid",
                        "io.section",
                        "io.sheet",
                        "io.kind"),
                room(
                        "io.xmcda",
                        "XMCDA becomes the tree that a decision file gives, and is checked as one",
                        "catalogue",
                        "model",
                        "io.format",
                        "io.place",
                        "io.text",
                        "io.syntax",
                        "io.plain",
                        "io.xml",
                        "io.kind",
                        "text"),
                room(
                        "io.xml",
                        "an element has a place and a text; what it means is for those who read it",
                        "io.format",
                        "io.place",
                        "io.text",
                        "io.syntax"),
                room(
                        "io.foreign",
                        "a file of another program becomes the tree that a decision file gives, and is checked as one",
                        "catalogue",
                        "model",
                        "weighting",
                        "io.format",
                        "io.place",
                        "io.text",
                        "io.syntax",
                        "io.grid",
                        "io.sheet",
                        "io.xml",
                        "io.kind",
                        "text"),
                room(
                        "io",
                        "files hold decisions and name methods and rules; what is computed is none of their business",
                        files(
                                "catalogue",
                                "model",
                                "packages",
                                "weighting",
                                "aggregation",
                                "lint",
                                "verification",
                                "text")),
                room(
                        "io.rows",
                        "a block of rows is read as a file is",
                        "io.draft",
                        "catalogue",
                        "io",
                        "io.format",
                        "io.place",
                        "io.sheet",
                        "io.text",
                        "io.grid",
                        "io.table",
                        "io.kind",
                        "io.source",
                        "io.syntax",
                        "text",
                        "io.xml",
                        "io.xmcda"),
                room(
                        "inspection",
                        "it holds what rules find against places and comments, and finds nothing itself",
                        "io.draft",
                        "catalogue",
                        "model",
                        "aggregation",
                        "weighting",
                        "evaluation",
                        "io",
                        "io.place",
                        "io.sheet",
                        "lint",
                        "io.source",
                        "io.text",
                        "record",
                        "text",
                        "io.format",
                        "io.syntax",
                        "verification"),
                room(
                        "results",
                        "documents for programs are made of results and show nothing",
                        "catalogue",
                        "model",
                        "weighting",
                        "aggregation",
                        "evaluation",
                        "sensitivity",
                        "analyses",
                        "io",
                        "io.place",
                        "report",
                        "figures",
                        "text"),
                room(
                        "editing.text",
                        "a text changes without anyone knowing what it says",
                        "io.plain",
                        "io.syntax",
                        "io.text"),
                room(
                        "editing.structure",
                        "an edit says what changes; texts and files are the workbench's",
                        "catalogue",
                        "model",
                        "editing",
                        "editing.text",
                        "io.plain",
                        "io.text",
                        "text"),
                room(
                        "answers",
                        "documents of several views are made of results and show nothing",
                        "catalogue",
                        "aggregation",
                        "figures",
                        "model",
                        "aggregation",
                        "weighting",
                        "verification",
                        "sensitivity",
                        "record",
                        "evaluation",
                        "analyses",
                        "results",
                        "report",
                        "text"),
                room(
                        "editing",
                        "an edit changes a decision and the text it was read from; what the ranking makes of it is for others",
                        "editing.text",
                        "phrases",
                        "formula",
                        "io.grammar",
                        "io.grid",
                        "catalogue",
                        "model",
                        "weighting",
                        "aggregation",
                        "evaluation",
                        "io",
                        "io.format",
                        "io.place",
                        "io.text",
                        "io.plain",
                        "io.syntax",
                        "io.source",
                        "text"),
                room(
                        "record",
                        "what changed is told of decisions and their files; who made it or shows it is for others",
                        "catalogue",
                        "model",
                        "weighting",
                        "aggregation",
                        "evaluation",
                        "io",
                        "io.format",
                        "io.place",
                        "io.text",
                        "io.plain",
                        "io.syntax",
                        "editing",
                        "editing.text",
                        "report",
                        "report.document",
                        "results",
                        "text",
                        "phrases"),
                room(
                        "batch",
                        "it says which decisions and rows and in what order; what is asked of them comes from outside",
                        "io.draft",
                        "catalogue",
                        "model",
                        "weighting",
                        "aggregation",
                        "evaluation",
                        "io",
                        "io.format",
                        "io.sheet",
                        "io.place",
                        "io.text",
                        "io.rows",
                        "io.section",
                        "views",
                        "io.table",
                        "io.kind",
                        "io.source",
                        "text"),
                room(
                        "sql",
                        "a statement says what a study says; who runs it is for others",
                        "catalogue",
                        "model",
                        "weighting",
                        "aggregation",
                        "evaluation"),
                room(
                        "scoring",
                        "rows that are elsewhere are scored as tables are, by the same engine",
                        "catalogue",
                        "model",
                        "aggregation",
                        "evaluation",
                        "io",
                        "io.format",
                        "batch",
                        "text"),
                room(
                        "ballots",
                        "a ballot joins a decision as an edit of its text; how it was cast is for the room",
                        "sampling",
                        "elicitation",
                        "sensitivity",
                        "robustness",
                        FRONT_DOOR,
                        "analyses",
                        "catalogue",
                        "model",
                        "evaluation",
                        "group",
                        "editing",
                        "io.format",
                        "io.grammar",
                        "io.grid",
                        "io.place",
                        "io.plain",
                        "io.section",
                        "io.syntax",
                        "io.text",
                        "report.document",
                        "text",
                        "io.source",
                        "io.kind",
                        "weighting"),
                room(
                        "ballots.room",
                        "pages ask what a round asks; what answers come to is told by ballots",
                        "ballots",
                        "catalogue",
                        "model",
                        "evaluation",
                        "io.text",
                        "text"),
                room("screen", "a window is asked for, not known", "catalogue"),
                room("csv", "rows of text are written for whoever has some"),
                room(
                        "report",
                        "renderers see documents only, so that every result renders alike",
                        "catalogue",
                        "csv",
                        "report.document",
                        "report.chart",
                        "text"),
                room(
                        "handout",
                        "command line and window hand out the same bytes",
                        "briefing",
                        "evaluation",
                        "report",
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
                        "catalogue",
                        "report.document",
                        "text"),
                room(
                        "io.database",
                        "an engine's rows become lines; what they mean is for those who read them",
                        "catalogue",
                        "csv",
                        "io.grid",
                        "io.text"),
                room(
                        "io.workbook",
                        "a workbook becomes cells; what they mean is for those who read them",
                        "catalogue",
                        "csv",
                        "model",
                        "io.format",
                        "io.place",
                        "io.text",
                        "io.syntax",
                        "io.plain",
                        "io.grid",
                        "io.sheet",
                        "io.kind",
                        "text"),
                room("report.svg", "it writes what the painters paint", "report.chart", "report.document"));
    }

    private static String[] below() {
        return new String[] {
            "text",
            "phrases",
            "gaps",
            "figures",
            "catalogue",
            "model",
            "weighting",
            "aggregation",
            "optimization",
            "statistics",
            "sampling",
            "evaluation",
            "report.document"
        };
    }

    private static String[] and(String... more) {
        return Stream.concat(Arrays.stream(below()), Arrays.stream(more)).toArray(String[]::new);
    }

    /** The rooms of the readers and writers, and more. */
    private static String[] files(String... more) {
        return Stream.concat(
                        Stream.of(
                                        "format", "kind", "source", "place", "text", "grammar", "syntax", "plain",
                                        "grid", "section", "cell", "draft", "sheet", "table", "xmcda", "xml", "foreign")
                                .map("io."::concat),
                        Arrays.stream(more))
                .toArray(String[]::new);
    }

    private static Arguments room(String name, String because, String... mayUse) {
        return Arguments.of(name, because, List.of(mayUse));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rooms")
    void eachRoomUsesOnlyTheRoomsBelowIt(String room, String because, List<String> mayUse) {
        List<String> allowed = new ArrayList<>(List.of(ROOT + "." + room));
        mayUse.forEach(name -> allowed.add(name.equals(FRONT_DOOR) ? ROOT : ROOT + "." + name));
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

    /** Module, modules that it must not see, and why. */
    static Stream<Arguments> modules() {
        return Stream.of(
                Arguments.of(
                        "library",
                        List.of("formats", "ballots", "window", "program"),
                        "an embedder gets the library alone; it finds the others at run time"),
                Arguments.of(
                        "formats",
                        List.of("ballots", "window", "program"),
                        "whoever embeds the library may add formats, and nothing else"),
                Arguments.of(
                        "ballots",
                        List.of("formats", "window", "program"),
                        "answers are gathered from the window and from the command line alike"),
                Arguments.of(
                        "window",
                        List.of("formats", "program"),
                        "a window embedded elsewhere must not bring a command line along"),
                Arguments.of(
                        "program",
                        List.of("formats", "window"),
                        "headless machines must not load a window, and formats are found at run time"));
    }

    private static final Map<String, List<String>> MODULES = Map.of(
            "formats", List.of("io.workbook", "report.pdf", "report.svg"),
            "ballots", List.of("ballots"),
            "window", List.of("gui"),
            "program", List.of("cli"));

    /** Whether a class stands in a module; the library has what no other has. */
    private static boolean isIn(String module, JavaClass type) {
        return type.getPackageName().startsWith(ROOT)
                && (module.equals("library")
                        ? MODULES.keySet().stream().noneMatch(other -> isIn(other, type))
                        : MODULES.get(module).stream()
                                .map(room -> ROOT + "." + room)
                                .anyMatch(room -> (type.getPackageName() + ".").startsWith(room + ".")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("modules")
    void eachModuleUsesOnlyTheModulesBelowIt(String module, List<String> unseen, String because) {
        assertThat(HOUSE.stream().filter(type -> isIn(module, type)).count()).isGreaterThan(1);
        classes()
                .that(DescribedPredicate.describe("stand in the module " + module, type -> isIn(module, type)))
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.describe(
                        "are in none of " + unseen, type -> unseen.stream().noneMatch(other -> isIn(other, type))))
                .because(because)
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
                                "reactions",
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
                .resideOutsideOfPackages(ROOT + ".io..", ROOT + ".report")
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
    void theLibraryNeedsNothingButMathematicsAndYaml() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        ROOT + ".cli..",
                        ROOT + ".gui..",
                        ROOT + ".io.database..",
                        ROOT + ".io.workbook..",
                        ROOT + ".report.pdf..",
                        ROOT + ".report.svg..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "picocli..",
                        "de.siegmar..",
                        "org.dhatim..",
                        "org.apache.commons.compress..",
                        "org.apache.batik..",
                        "org.apache.pdfbox..",
                        "org.apache.fontbox..",
                        "de.rototor..",
                        "java.sql..",
                        "com.formdev..",
                        "net.miginfocom..")
                .because("an embedder gets commons-math3 and jackson-dataformat-yaml, and what they require")
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
    void noTextDependsOnTheLocaleOfTheMachine() {
        noClasses()
                .should()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(String.class, "formatted", Object[].class)
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .callConstructor(java.text.DecimalFormat.class, String.class)
                .because("digits and letters change with the locale, and the same input must give the same bytes")
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
