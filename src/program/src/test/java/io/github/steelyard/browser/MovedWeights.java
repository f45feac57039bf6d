package io.github.steelyard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.Steelyard;
import io.github.steelyard.briefing.DecisionReport;
import io.github.steelyard.briefing.Subject;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.Option;
import io.github.steelyard.report.HtmlRenderer;
import io.github.steelyard.report.MarkdownRenderer;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.report.document.Table.Cell;
import io.github.steelyard.report.document.Table.Column;
import io.github.steelyard.report.document.Table.Format;
import io.github.steelyard.sensitivity.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** What the engine says of a report's weights when they are moved, to hold a page against. */
public final class MovedWeights {

    /** Weights stated as points, in a tree, with uncertain and missing performances. */
    static final String KOREA = "options/north-korea-2017.yaml";

    /** A tree with requirements and stakeholders. */
    static final String BUS = "options/examples/bus-fleet.yaml";

    /** Weights taken from data. */
    static final String LAPTOPS = "options/examples/laptops.yaml";

    static final String LUNCH = "options/examples/lunch.yaml";

    private MovedWeights() {}

    public static Study study(String file, String stakeholder) {
        Study study = Steelyard.read(Path.of(file)).study();
        return stakeholder == null ? study : study.withStakeholder(stakeholder);
    }

    static List<Block> blocks(Study study) {
        Subject subject = new Subject(study.evaluate(), List.of(), List.of(), List.of(), "Steelyard", "", Map.of());
        return DecisionReport.of(subject, Cancellation.NEVER, Progress.NONE);
    }

    /** The report as a page in a folder. */
    public static Path page(Study study, Path folder) throws IOException {
        Path file = folder.resolve("report.html");
        return Files.writeString(file, new HtmlRenderer().render(blocks(study)), StandardCharsets.UTF_8);
    }

    /** Points as an address has them. */
    static String fragment(Map<String, Double> points) {
        return points.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining("&"));
    }

    /** Random points at random nodes, some of them 0, never all of a group. */
    static Map<String, Double> random(Study study, Random random) {
        Map<String, Double> points = new LinkedHashMap<>();
        for (Group group : study.problem().tree().groups()) {
            double kept = 0;
            for (Node child : group.children()) {
                int kind = random.nextInt(4);
                if (kind > 0) {
                    points.put(child.id(), kind == 1 ? 0 : random.nextDouble() * 100);
                }
                kept += points.getOrDefault(child.id(), 1.0);
            }
            if (kept == 0) {
                points.put(group.children().get(0).id(), 1.0);
            }
        }
        return points;
    }

    /** One criterion has all the weight of its group. */
    static Map<String, Double> corner(Study study, int criterion) {
        Map<String, Double> points = new LinkedHashMap<>();
        String id = study.problem().criteria().get(criterion).id();
        Group group = study.problem().tree().parent(id).orElseThrow();
        group.children().forEach(child -> points.put(child.id(), child.id().equals(id) ? 1.0 : 0.0));
        return points;
    }

    /** The page shows what the engine finds at these points: ranks, scores to the last bit, figures as printed. */
    static void check(Page page, Study study, Map<String, Double> points) {
        Evaluation evaluation = (points.isEmpty() ? study : study.weighting(points)).evaluate();
        List<Option> options = study.problem().options();
        List<String> figures = figures(evaluation);
        assertThat(page.visible()).isTrue();
        assertThat(page.wrong()).isEmpty();
        assertThat(page.rows()).hasSize(options.size());
        for (int k = 0; k < options.size(); k++) {
            int i = evaluation.ranking().option(k);
            Page.Row row = page.rows().get(k);
            assertThat(row.option()).isEqualTo(options.get(i).id());
            assertThat(row.rank())
                    .isEqualTo(Integer.toString(evaluation.ranking().rank(i)));
            assertThat(row.exact()).isEqualTo(evaluation.scores().at(i));
            assertThat(row.score()).isEqualTo(figures.get(k));
        }
        assertThat(page.leader()).isEqualTo(Verdict.of(evaluation).headline());
    }

    private static List<String> figures(Evaluation evaluation) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i : evaluation.ranking().order()) {
            rows.add(List.of(Cell.of(evaluation.scores().at(i))));
        }
        String text =
                new MarkdownRenderer().render(List.of(new Table("", List.of(new Column("", Format.NUMBER)), rows)));
        return text.lines().skip(2).map(line -> line.replace("|", "").strip()).toList();
    }
}
