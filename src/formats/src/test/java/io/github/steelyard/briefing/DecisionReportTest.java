package io.github.steelyard.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.Steelyard;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.lint.Lint;
import io.github.steelyard.report.HtmlRenderer;
import io.github.steelyard.report.MarkdownRenderer;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Chart;
import io.github.steelyard.report.document.Heading;
import io.github.steelyard.report.document.PathwayMap;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class DecisionReportTest {

    private static final String KOREA = "options/north-korea-2017.yaml";

    private static List<Block> report(String file, String method) {
        var study = Steelyard.read(Path.of(file)).study();
        var asked = method.isEmpty() ? study : study.with(new io.github.steelyard.model.MethodChoice(method, Map.of()));
        return report(asked, file);
    }

    private static List<Block> report(Study asked, String file) {
        Subject subject = new Subject(
                asked.evaluate(),
                List.of(),
                List.of("a finding"),
                Lint.of(asked.decision()),
                "Steelyard 1",
                "steelyard report " + file,
                Map.of("x.yaml", "ab12"));
        return DecisionReport.of(subject, Cancellation.NEVER, Progress.NONE);
    }

    private static List<String> sections(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> block instanceof Heading heading && heading.level() == 2)
                .map(block -> ((Heading) block).text())
                .toList();
    }

    /** The page as a tree; fails when it is not well-formed. */
    private static Document page(List<Block> blocks) throws Exception {
        String html = new HtmlRenderer().render(blocks);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html.replace("<!DOCTYPE html>\n", ""))));
    }

    private static List<Element> all(Document page, String name) {
        NodeList nodes = page.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int k = 0; k < nodes.getLength(); k++) {
            elements.add((Element) nodes.item(k));
        }
        return elements;
    }

    @Test
    void tellsTheWholeDecision() {
        assertThat(sections(report(KOREA, "")))
                .containsExactly(
                        "Ranking",
                        "Options",
                        "Criteria and weights",
                        "Performances",
                        "Uncertainties",
                        "Reactions",
                        "Packages",
                        "Sensitivity",
                        "Robustness",
                        "Stakeholders",
                        "Scenarios",
                        "Caveats",
                        "Lint",
                        "Method",
                        "Evidence for the performances",
                        "Sources",
                        "How to reproduce this");
    }

    @Test
    void saysWhereWeightsAndPerformancesComeFrom() {
        String korea = new MarkdownRenderer().render(report(KOREA, ""));
        assertThat(korea)
                .contains("| Criterion | Weight | Evidence |")
                .containsSubsequence(
                        "## Evidence for the performances",
                        "### The presidents' exchange",
                        "| Deterrence that holds | holding | Gewirtz and Onek 2017, paragraph 10 |");
        assertThat(new MarkdownRenderer().render(report("options/examples/laptops.yaml", "")))
                .contains("| Criterion | Weight | Weighting |");
    }

    @Test
    void whatTheRulesFoundIsToldBySeverity() {
        String report = new MarkdownRenderer().render(report("options/examples/bus-fleet.yaml", ""));

        assertThat(report)
                .containsSubsequence("## Lint", "2 warnings and one question", "| warning |", "| question |")
                .contains("ties “Trolleybus with a small battery” with the leader “Battery, charged at the depot”");
        assertThat(new MarkdownRenderer().render(LintBlocks.of(List.of()))).contains("found none");
    }

    @Test
    void leavesOutWhatTheFileDoesNotHave() {
        assertThat(sections(report("options/examples/lunch.yaml", "")))
                .doesNotContain("Stakeholders", "Scenarios", "Sources");
    }

    @Test
    void anAnalysisWithoutAnAnswerSaysWhyInItsPlace() {
        assertThat(sections(report("options/examples/lunch.yaml", "electre-i"))).contains("Sensitivity", "Method");
    }

    @ParameterizedTest
    @ValueSource(strings = {KOREA, "options/examples/bus-fleet.yaml", "options/examples/lunch.yaml"})
    void thePageNeedsNothingElseAndEveryChartHasItsText(String file) throws Exception {
        List<Block> blocks = report(file, "");
        Document page = page(blocks);
        assertThat(all(page, "script"))
                .allSatisfy(script -> assertThat(script.hasAttributes()).isFalse());
        assertThat(all(page, "img")).isEmpty();
        assertThat(all(page, "link")).isEmpty();
        assertThat(all(page, "a")).isNotEmpty().allSatisfy(a -> {
            String target = a.getAttribute("href").substring(1);
            assertThat(all(page, "h2")).anyMatch(h -> h.getAttribute("id").equals(target));
        });
        assertThat(new HtmlRenderer().render(blocks)).doesNotContain("url(", "@import", ">NaN", ">Infinity");
        long charts = blocks.stream()
                .filter(b -> b instanceof Chart || b instanceof io.github.steelyard.report.document.BarTable)
                .count();
        assertThat(all(page, "svg")).hasSize((int) charts).allSatisfy(svg -> {
            assertThat(svg.getAttribute("role")).isEqualTo("img");
            assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                    .isNotBlank();
            assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                    .isNotBlank();
        });
        assertThat(all(page, "table"))
                .allSatisfy(
                        table -> assertThat(table.getElementsByTagName("th")).isNotNull());
    }

    @Test
    void sameDecisionSameBytes() {
        assertThat(new HtmlRenderer().render(report(KOREA, "")))
                .isEqualTo(new HtmlRenderer().render(report(KOREA, "")));
        assertThat(new MarkdownRenderer().render(report(KOREA, ""))).contains("# North Korea, 2017\n", "ab12");
    }

    @Test
    void whatTheFileSaysIsNeverMarkup() throws Exception {
        Document page = page(List.of(
                new Heading(1, "<script>alert('x')</script>"),
                new io.github.steelyard.report.document.Paragraph("a & b \"c\" <b>")));
        assertThat(all(page, "script")).isEmpty();
        assertThat(Optional.of(all(page, "h1").get(0).getTextContent())).contains("<script>alert('x')</script>");
    }

    @Test
    void packagesAndReactionsHaveSectionsOfTheirOwn() {
        List<String> plain = headings("");
        assertThat(plain).doesNotContain("Packages", "Reactions");
        List<String> found = headings("""
                packages: {measures: [ask, pay], combine: {effect: sum, cost: sum}}
                uncertainties: {helps: {decided-by: neighbour}}
                stakeholders: {neighbour: {weights: {effect: 1, cost: 2}}}
                strategies: {hold: {start: ask, when: not helps, then: wait}}
                """);
        assertThat(found).contains("Packages", "Reactions");
    }

    private static List<String> headings(String more) {
        String performance = more.isEmpty() ? "5" : "{if: helps, then: 9, else: 3}";
        String text = """
                title: Who answers
                criteria:
                  effect: {direction: max, scale: {worst: 0, best: 30}}
                  cost: {direction: min, scale: {worst: 30, best: 0}}
                options:
                  wait: {performance: {effect: 2, cost: 1}}
                  ask: {performance: {effect: PERFORMANCE, cost: 4}}
                  pay: {performance: {effect: 7, cost: 8}}
                """;
        byte[] file = (text.replace("PERFORMANCE", performance) + more).getBytes(StandardCharsets.UTF_8);
        List<Block> blocks =
                report(Study.of(DecisionReader.read("who.yaml", file).orThrow()), "who.yaml");
        if (!more.isEmpty()) {
            assertThat(blocks).anyMatch(PathwayMap.class::isInstance);
        }
        return blocks.stream()
                .filter(Heading.class::isInstance)
                .map(h -> ((Heading) h).text())
                .toList();
    }
}
