package io.github.steelyard.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.CellNote;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Evidence;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The decisions that come with the program. */
class ShippedDecisionsTest {

    private static final Path KOREA = Path.of("options/north-korea-2017.yaml");

    static List<Path> shipped() throws IOException {
        List<Path> files = new ArrayList<>(List.of(KOREA));
        try (Stream<Path> examples = Files.list(Path.of("options/examples"))) {
            examples.filter(f -> f.toString().endsWith(".yaml")).sorted().forEach(files::add);
        }
        return files;
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void eachReadsWithoutAnyRemark(Path file) {
        assertThat(DecisionReader.read(file).diagnostics()).isEmpty();
    }

    @Test
    void theNorthKoreaDecisionIsWhole() {
        Decision decision = DecisionReader.read(KOREA).orThrow();

        assertThat(decision.options()).hasSize(16);
        assertThat(decision.tree().criteria()).hasSize(13);
        assertThat(decision.stakeholders()).hasSize(7);
        assertThat(decision.uncertainties().all()).hasSize(5);
        assertThat(decision.strategies()).hasSize(3);
        assertThat(decision.packages()).isPresent();
        assertThat(decision.scenarios()).hasSize(3);
        assertThat(decision.sources()).extracting(Source::id).containsExactly("bandow", "bloomberg", "gewirtz-onek");
    }

    @Test
    void everyPieceOfItsEvidenceNamesAParagraphThatExists() {
        Decision decision = DecisionReader.read(KOREA).orThrow();

        List<Evidence> all = new ArrayList<>();
        Stream.of(
                        ofCriteria(decision),
                        ofOptions(decision),
                        ofStakeholders(decision),
                        ofScenarios(decision),
                        ofLabels(decision.uncertainties().all().stream().map(u -> u.label())),
                        ofLabels(decision.strategies().stream().map(s -> s.label())))
                .forEach(all::addAll);

        assertThat(all).hasSizeGreaterThan(400);
        assertThat(all).allSatisfy(evidence -> {
            Source source = decision.sources().stream()
                    .filter(s -> s.id().equals(evidence.source()))
                    .findFirst()
                    .orElseThrow();
            assertThat(evidence.paragraph().orElseThrow())
                    .isBetween(1, source.paragraphs().orElseThrow());
        });
    }

    @Test
    void itsPageTellsWhatEveryCitedParagraphSays() throws IOException {
        Decision decision = DecisionReader.read(KOREA).orThrow();
        List<String> lines = Files.readAllLines(Path.of("docs/north-korea-2017.md"));

        for (Source source : decision.sources()) {
            String row = lines.stream()
                    .filter(l -> l.startsWith("| `" + source.id() + "` |"))
                    .reduce((first, last) -> last)
                    .orElseThrow();
            List<String> told = Stream.of(row.split("\\|"))
                    .skip(2)
                    .map(String::strip)
                    .filter(t -> !t.isEmpty())
                    .toList();
            assertThat(told)
                    .describedAs(source.id())
                    .hasSize(source.paragraphs().orElseThrow());
        }
    }

    @Test
    void nothingOfAMeasureIsUnknownAndItsPageNamesTheRest() throws IOException {
        Decision decision = DecisionReader.read(KOREA).orThrow();
        List<String> measures = decision.packages().orElseThrow().measures();
        int unknown = 0;
        for (int i = 0; i < decision.options().size(); i++) {
            for (int j = 0; j < decision.tree().criteria().size(); j++) {
                if (decision.performances().isMissing(i, j)) {
                    unknown++;
                    assertThat(measures)
                            .doesNotContain(decision.options().get(i).id());
                }
            }
        }
        assertThat(Files.readString(Path.of("docs/north-korea-2017.md"))).contains(unknown + " of 208 are left");
    }

    @ParameterizedTest
    @CsvSource({"doug-bandow, bandow-way", "bloomberg-board, bloomberg-way", "gewirtz-and-onek, gewirtz-onek-way"})
    void underTheWeightsOfAnAuthorHisProposalComesFirst(String author, String proposal) {
        Decision decision = DecisionReader.read(KOREA).orThrow();
        var evaluation = Study.of(decision).withStakeholder(author).evaluate();
        assertThat(evaluation.ranking().rank(evaluation.study().problem().optionIndex(proposal)))
                .isEqualTo(1);
    }

    @Test
    void theFilesOfTheDecisionStayReadable() throws IOException {
        long lines = Files.readAllLines(KOREA).size();
        try (Stream<Path> parts = Files.list(Path.of("options/north-korea-2017"))) {
            for (Path part : parts.toList()) {
                lines += Files.readAllLines(part).size();
            }
        }
        assertThat(lines).isLessThan(900);
    }

    @Test
    void everyArticleSpeaksOfCriteriaAndOfOptions() {
        Decision decision = DecisionReader.read(KOREA).orThrow();
        Set<String> articles = decision.sources().stream().map(Source::id).collect(Collectors.toSet());

        assertThat(cited(ofCriteria(decision))).isEqualTo(articles);
        assertThat(cited(ofOptions(decision))).isEqualTo(articles);
    }

    @Test
    void everyCriterionAndEveryKnownPerformanceHasEvidence() {
        Decision decision = DecisionReader.read(KOREA).orThrow();

        assertThat(decision.tree().nodes())
                .allSatisfy(node -> assertThat(node.label().evidence()).isNotEmpty());
        List<Criterion> criteria = decision.tree().criteria();
        for (int i = 0; i < decision.options().size(); i++) {
            Option option = decision.options().get(i);
            assertThat(option.label().evidence()).describedAs(option.id()).isNotEmpty();
            for (int j = 0; j < criteria.size(); j++) {
                Cell cell = new Cell(option.id(), criteria.get(j).id());
                if (!decision.performances().isMissing(i, j)) {
                    assertThat(decision.notes()).containsKey(cell);
                    assertThat(decision.notes().get(cell).evidence())
                            .describedAs(cell.toString())
                            .isNotEmpty();
                }
            }
        }
        decision.scenarios()
                .forEach(scenario -> assertThat(scenario.performances().keySet())
                        .allSatisfy(
                                cell -> assertThat(scenario.notes().get(cell).evidence())
                                        .isNotEmpty()));
    }

    private static Set<String> cited(List<Evidence> evidence) {
        return evidence.stream().map(Evidence::source).collect(Collectors.toSet());
    }

    private static List<Evidence> ofCriteria(Decision decision) {
        return ofLabels(decision.tree().nodes().stream().map(node -> node.label()));
    }

    private static List<Evidence> ofOptions(Decision decision) {
        List<Evidence> all = ofLabels(decision.options().stream().map(Option::label));
        all.addAll(ofCells(decision.notes().values()));
        return all;
    }

    private static List<Evidence> ofStakeholders(Decision decision) {
        return ofLabels(decision.stakeholders().stream().map(s -> s.label()));
    }

    private static List<Evidence> ofScenarios(Decision decision) {
        List<Evidence> all = ofLabels(decision.scenarios().stream().map(s -> s.label()));
        decision.scenarios().forEach(s -> all.addAll(ofCells(s.notes().values())));
        return all;
    }

    private static List<Evidence> ofLabels(Stream<Label> labels) {
        return labels.flatMap(label -> label.evidence().stream()).collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<Evidence> ofCells(Collection<CellNote> notes) {
        return notes.stream().flatMap(note -> note.evidence().stream()).toList();
    }
}
