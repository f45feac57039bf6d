package io.github.steelyard.briefing;

import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Answer;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.group.StakeholdersResult;
import io.github.steelyard.lint.Finding;
import io.github.steelyard.lint.Severity;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Settled;
import io.github.steelyard.model.Uncertainty;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.report.document.BarTable;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Heading;
import io.github.steelyard.report.document.Items;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.StackedBarChart;
import io.github.steelyard.robustness.DiscussResult;
import io.github.steelyard.robustness.SmaaResult;
import io.github.steelyard.sensitivity.TippingPoints;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The decision on two pages: question, answer, chart, how firm the answer is, who disagrees, what would change it, what to
 * find out next, the caveats that matter most, and how to compute it again. Everything else is in {@link DecisionReport}.
 */
public final class Brief {

    /** So many fit on two pages with everything else. */
    private static final int MOST_BARS = 8;

    private static final int MOST_LINES = 3;
    private static final int MOST_CAVEATS = 5;

    /** A point so near, as a share of the whole way, is where the answer is level now, which the verdict says. */
    private static final double AT_ONCE = 1e-6;

    /** Below this share of draws an option is not worth naming. */
    private static final double SELDOM = 0.005;

    private final Subject subject;
    private final Evaluation evaluation;
    private final Study study;
    private final Cancellation cancellation;
    private final Progress progress;
    private final List<Block> blocks = new ArrayList<>();

    private Brief(Subject subject, Cancellation cancellation, Progress progress) {
        this.subject = subject;
        this.evaluation = subject.evaluation();
        this.study = evaluation.study();
        this.cancellation = cancellation;
        this.progress = progress;
    }

    /**
     * The document. What an analysis cannot answer here is left out.
     *
     * @param isMovable whether the reader's page can move weights, which needs every option in the ranking
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static List<Block> of(Subject subject, boolean isMovable, Cancellation cancellation, Progress progress) {
        return new Brief(subject, cancellation, progress).write(isMovable);
    }

    private List<Block> write(boolean isMovable) {
        blocks.addAll(RankBlocks.opening(evaluation, subject.remarks()));
        if (evaluation.ranking().size() > 0) {
            section("Ranking", ranking(isMovable));
            section("How firm the answer is", lines(firmness()));
            section("Who disagrees", lines(disagreement()));
            section("What would change the answer", lines(changes()));
            section("What to find out next", lines(agenda()));
        }
        blocks.addAll(RankBlocks.excluded(study));
        section("Caveats", lines(caveats()));
        section("How to reproduce this", Reproduction.brief(subject));
        return blocks;
    }

    private void section(String title, List<Block> content) {
        if (!content.isEmpty()) {
            blocks.add(new Heading(2, title));
            blocks.addAll(content);
        }
    }

    private static List<Block> lines(List<String> lines) {
        return lines.isEmpty() ? List.of() : List.of(new Items(lines));
    }

    private List<Block> ranking(boolean isMovable) {
        List<Block> ranking = chart();
        if (isMovable) {
            ranking.add(WeightsToMove.of(evaluation));
        }
        return ranking;
    }

    /** The bars of the best and of the baseline, with place and score. */
    private List<Block> chart() {
        BarTable whole = RankingBars.of(evaluation);
        List<Option> options = study.problem().options();
        int[] order = evaluation.ranking().order();
        List<StackedBarChart.Row> rows = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (int k = 0; k < order.length; k++) {
            Option option = options.get(order[k]);
            boolean isBaseline = study.decision()
                    .baseline()
                    .map(option.id()::equals)
                    .orElse(option.kind().equals("baseline"));
            if (rows.size() < MOST_BARS || isBaseline) {
                StackedBarChart.Row row = whole.bars().rows().get(k);
                rows.add(new StackedBarChart.Row(
                        evaluation.ranking().rank(order[k]) + ". " + row.label(),
                        row.amounts(),
                        Words.score(evaluation.scores().at(order[k])),
                        row.open()));
            } else {
                left.add(Words.name(option));
            }
        }
        StackedBarChart bars = whole.bars();
        List<Block> chart = new ArrayList<>(
                List.of(new StackedBarChart(bars.title(), bars.summary(), bars.axis(), bars.parts(), rows)));
        List<String> notes = new ArrayList<>();
        if (rows.stream().anyMatch(row -> row.open().isPresent())) {
            notes.add("A hatched bar ends anywhere in its hatched part, because performances are not known.");
        }
        if (!left.isEmpty()) {
            notes.add("Not shown, because others score better: " + Words.few(left, 2 * MOST_LINES) + ".");
        }
        if (!notes.isEmpty()) {
            chart.add(new Paragraph(String.join(" ", notes)));
        }
        return chart;
    }

    private List<String> firmness() {
        List<String> lines = new ArrayList<>();
        answer(Analyses.SMAA).ifPresent(smaa -> lines.add(firsts(smaa)));
        return lines;
    }

    private String firsts(SmaaResult smaa) {
        List<Option> options = smaa.study().problem().options();
        List<Integer> often = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            if (smaa.first(i) >= SELDOM) {
                often.add(i);
            }
        }
        often.sort((a, b) -> Double.compare(smaa.first(b), smaa.first(a)));
        List<String> told = often.stream()
                .map(i -> Words.name(options.get(i)) + " " + Words.percent(smaa.first(i)))
                .toList();
        return "How often each is first when weights and performances vary as far as they are uncertain ("
                + smaa.weights() + "): " + Words.few(told, MOST_LINES + 1) + ".";
    }

    /** Who puts what first, by what they put first. */
    private List<String> disagreement() {
        if (study.decision().stakeholders().isEmpty() || study.stakeholder().isPresent()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        answer(Analyses.STAKEHOLDERS).ifPresent(result -> disagreement(result, lines));
        return lines;
    }

    private static void disagreement(StakeholdersResult result, List<String> lines) {
        Map<List<Option>, List<String>> byWinner = new LinkedHashMap<>();
        result.winners()
                .forEach((who, winners) -> byWinner.computeIfAbsent(winners, w -> new ArrayList<>())
                        .add(who.name()));
        byWinner.forEach((winners, people) ->
                lines.add("First for " + Words.few(people, 2 * MOST_LINES) + ": " + names(winners) + "."));
        String group = "Together, by voice: " + names(result.groupWinners()) + ".";
        if (byWinner.size() > 1) {
            lines.add(group
                    + (result.decisiveCriteria().isEmpty()
                            ? ""
                            : " The difference of weights that can change this is on "
                                    + Words.few(
                                            result.decisiveCriteria().stream()
                                                    .map(Words::name)
                                                    .toList(),
                                            MOST_LINES)
                                    + "."));
        }
    }

    private static String names(List<Option> options) {
        return Words.list(options.stream().map(Words::name).toList());
    }

    private List<String> changes() {
        List<String> lines = new ArrayList<>();
        if (!Settled.uncertainties(study.problem()).all().isEmpty()) {
            answer(Analyses.TIPPING_POINTS).ifPresent(points -> tipping(points, lines));
        }
        return lines;
    }

    private static void tipping(TippingPoints points, List<String> lines) {
        for (TippingPoints.Tipping shift : points.shifts()) {
            if (lines.size() < MOST_LINES
                    && shift.nearest() > AT_ONCE
                    && !shift.tipping().isEmpty()) {
                List<String> told = new ArrayList<>();
                shift.below()
                        .ifPresent(p -> told.add(
                                "below " + amount(shift, p.at()) + " " + Words.name(p.takesOver()) + " comes first"));
                shift.above()
                        .ifPresent(p -> told.add(
                                "above " + amount(shift, p.at()) + " " + Words.name(p.takesOver()) + " comes first"));
                String what = Words.name(shift.uncertainty().label().name())
                        + shift.state().map(state -> ", " + state).orElse("");
                lines.add(what + " (now " + amount(shift, shift.now()) + "): " + String.join(", ", told) + ".");
            }
        }
    }

    private static String amount(TippingPoints.Tipping shift, double x) {
        return shift.uncertainty() instanceof Uncertainty.Quantity ? Words.number(x) : Words.percent(x);
    }

    private List<String> agenda() {
        Optional<DiscussResult> result = answer(Analyses.DISCUSS_NEXT);
        if (result.isEmpty()) {
            return List.of();
        }
        if (result.get().isSettled()) {
            return List.of("Nothing that is uncertain can change who is best.");
        }
        return result.get().topics().stream()
                .filter(topic -> topic.worth().gain() > topic.worth().error())
                .limit(MOST_LINES)
                .map(topic -> Words.raised(topic.words()) + " (knowing it adds "
                        + Words.number(topic.worth().gain()) + " to the expected score).")
                .toList();
    }

    /** Faults of the model before questions, and both before what was assumed. */
    private List<String> caveats() {
        Set<String> all = new LinkedHashSet<>();
        for (Severity severity : Severity.values()) {
            if (severity == Severity.NOTE) {
                all.addAll(NoticeWords.of(evaluation));
                all.addAll(subject.findings());
            }
            for (Finding finding : subject.lint()) {
                if (finding.severity() == severity) {
                    all.add(LintBlocks.sentence(finding));
                }
            }
        }
        List<String> caveats = new ArrayList<>(all);
        int more = caveats.size() - MOST_CAVEATS;
        List<String> told = new ArrayList<>(caveats.subList(0, Math.min(caveats.size(), MOST_CAVEATS)));
        if (more > 0) {
            told.add(Words.count(more, "more caveat") + ": the full report (--full) has them all.");
        }
        return told;
    }

    @SuppressWarnings("unchecked")
    private <R> Optional<R> answer(Analysis<R> analysis) {
        try {
            return Optional.of((R)
                    Answer.of(analysis, study, Map.of(), cancellation, progress).result());
        } catch (Refusal refusal) {
            return Optional.empty();
        }
    }
}
