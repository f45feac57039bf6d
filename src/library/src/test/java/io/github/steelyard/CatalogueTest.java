package io.github.steelyard;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.steelyard.aggregation.AggregationMethod;
import io.github.steelyard.aggregation.AggregationMethods;
import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.catalogue.Catalogue;
import io.github.steelyard.catalogue.Described;
import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.lint.LintRule;
import io.github.steelyard.lint.LintRules;
import io.github.steelyard.weighting.WeightingMethod;
import io.github.steelyard.weighting.WeightingMethods;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One file and one line: what is listed is what is there, and each introduces itself. */
class CatalogueTest {

    static Stream<Described> everything() {
        return Stream.<Stream<? extends Described>>of(
                        AggregationMethods.all().stream(),
                        WeightingMethods.all().stream(),
                        Analyses.all().stream(),
                        LintRules.all().stream())
                .flatMap(entries -> entries);
    }

    @Test
    void everyAggregationMethodIsListed() {
        assertThat(listed(AggregationMethods.all())).isEqualTo(classesImplementing(AggregationMethod.class));
    }

    @Test
    void everyWeightingMethodIsListed() {
        assertThat(listed(WeightingMethods.all())).isEqualTo(classesImplementing(WeightingMethod.class));
    }

    @Test
    void everyAnalysisIsListed() {
        assertThat(listed(Analyses.all())).isEqualTo(classesImplementing(Analysis.class));
    }

    @Test
    void everyLintRuleIsListed() {
        assertThat(listed(LintRules.all())).isEqualTo(classesImplementing(LintRule.class));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void eachSaysWhatItDoesAndWhereItComesFrom(Described entry) {
        Description description = entry.description();
        assertThat(description.name()).isNotBlank();
        assertThat(description.summary()).endsWith(".").hasSizeGreaterThan(20);
        assertThat(description.source()).as("source of " + entry.id()).matches("(?s).*\\b(1[89]|20)\\d\\d\\b.*");
        assertThat(description.formula()).as("formula of " + entry.id()).isNotBlank();
    }

    static Stream<AggregationMethod> rankingMethods() {
        return AggregationMethods.all().stream();
    }

    @ParameterizedTest
    @MethodSource("rankingMethods")
    void eachRankingMethodSaysWhatGoesInAndWhatComesOut(AggregationMethod method) {
        assertThat(method.description().takes()).endsWith(".").contains("erformances");
        assertThat(method.description().gives()).endsWith(".").hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("everything")
    void eachParameterAndOutputIsExplained(Described entry) {
        for (ParameterSpec parameter : entry.description().parameters()) {
            assertThat(parameter.help())
                    .as("help of " + entry.id() + "." + parameter.name())
                    .isNotBlank();
        }
        entry.description()
                .outputs()
                .forEach((name, meaning) ->
                        assertThat(meaning).as(entry.id() + "." + name).isNotBlank());
    }

    private static Set<String> listed(Catalogue<? extends Described> catalogue) {
        return catalogue.stream()
                .map(entry -> entry.getClass().getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> classesImplementing(Class<?> type) {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("io.github.steelyard")
                        .stream()
                        .filter(c -> c.isAssignableTo(type)
                                && !c.isInterface()
                                && !c.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}
