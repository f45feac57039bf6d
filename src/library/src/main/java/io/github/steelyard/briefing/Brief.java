package io.github.steelyard.briefing;

import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Answer;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.group.StakeholdersResult;
import io.github.steelyard.lint.Finding;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Settled;
import io.github.steelyard.report.document.BarTable;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Heading;
import io.github.steelyard.report.document.Items;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.StackedBarChart;
import io.github.steelyard.robustness.DiscussResult;
import io.github.steelyard.robustness.SmaaResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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

    /** Knowing what adds less than this to a score of at most 1 is not worth a line. */
    private static final double LEAST_GAIN = 0.0001;

    /** Below this share of draws an option is not worth naming. */
    private static final double SELDOM = 0.005;

    private final BriefWords words;
    private final Subject subject;
    private final Evaluation evaluation;
    private final Study study;
    private final Cancellation cancellation;
    private final Progress progress;
    private final List<Block> blocks = new ArrayList<>();

    private Brief(Subject subject, BriefWords words, Cancellation cancellation, Progress progress) {
        this.words = words;
        this.subject = subject;
        this.evaluation = subject.evaluation();
        this.study = evaluation.study();
        this.cancellation = cancellation;
        this.progress = progress;
    }

    /**
     * The document. What an analysis cannot answer here is left out.
     *
     * @param language of its sentences; what rules and notices say of the decision, and names, stay as they are
     * @param isPage whether it is read on a screen: there weights can be moved, which needs every option in the ranking,
     *     and performances open their evidence. Both are in English, so that only a brief in English has them
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static List<Block> of(
            Subject subject, Locale language, boolean isPage, Cancellation cancellation, Progress progress) {
        BriefWords words = BriefWords.in(language);
        return new Brief(subject, words, cancellation, progress).write(isPage && words.isEnglish());
    }

    private List<Block> write(boolean isPage) {
        blocks.addAll(RankBlocks.opening(evaluation, subject.remarks(), words));
        if (evaluation.ranking().size() > 0) {
            section("ranking", ranking(isPage));
            section("firm", lines(firmness()));
            section("disagree", lines(disagreement()));
            section("change", lines(changes()));
            section("agenda", lines(agenda()));
        }
        blocks.addAll(RankBlocks.excluded(study, words));
        if (isPage) {
            section("performances", OptionTables.performances(study, this::performances));
        }
        section("caveats", lines(caveats()));
        section("reproduce", Reproduction.brief(subject, words));
        return blocks;
    }

    private void section(String title, List<Block> content) {
        if (!content.isEmpty()) {
            blocks.add(new Heading(2, words.say("section." + title)));
            blocks.addAll(content);
        }
    }

    private String performances(int table, int tables) {
        return tables == 1
                ? words.say("performances")
                : words.say("performances.of", String.valueOf(table), String.valueOf(tables));
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
        BarTable whole = RankingBars.of(evaluation, words);
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
                        words.score(evaluation.scores().at(order[k])),
                        row.open()));
            } else {
                left.add(words.name(option));
            }
        }
        StackedBarChart bars = whole.bars();
        List<Block> chart = new ArrayList<>(
                List.of(new StackedBarChart(bars.title(), bars.summary(), bars.axis(), bars.parts(), rows)));
        List<String> notes = new ArrayList<>();
        if (rows.stream().anyMatch(row -> row.open().isPresent())) {
            notes.add(words.say("hatched"));
        }
        if (!left.isEmpty()) {
            notes.add(words.say("left", words.few(left, 2 * MOST_LINES)));
        }
        if (!notes.isEmpty()) {
            chart.add(new Paragraph(words.joined(notes)));
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
                .map(i -> words.say("firsts.one", words.name(options.get(i)), words.percent(smaa.first(i))))
                .toList();
        return words.say(
                "firsts", words.isEnglish() ? " (" + smaa.weights() + ")" : "", words.few(told, MOST_LINES + 1));
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

    private void disagreement(StakeholdersResult result, List<String> lines) {
        Map<List<Option>, List<String>> byWinner = new LinkedHashMap<>();
        result.winners()
                .forEach((who, winners) -> byWinner.computeIfAbsent(winners, w -> new ArrayList<>())
                        .add(who.name()));
        byWinner.forEach((winners, people) ->
                lines.add(words.say("first.for", words.few(people, 2 * MOST_LINES), names(winners))));
        if (byWinner.size() > 1) {
            List<String> group = new ArrayList<>(List.of(words.say("together", names(result.groupWinners()))));
            if (!result.decisiveCriteria().isEmpty()) {
                group.add(words.say(
                        "decisive",
                        words.few(
                                result.decisiveCriteria().stream()
                                        .map(words::name)
                                        .toList(),
                                MOST_LINES)));
            }
            lines.add(words.joined(group));
        }
    }

    private String names(List<Option> options) {
        return words.list(options.stream().map(words::name).toList());
    }

    private List<String> changes() {
        return Settled.uncertainties(study.problem()).all().isEmpty()
                ? List.of()
                : answer(Analyses.TIPPING_POINTS)
                        .map(points -> TippingLines.of(points, words, MOST_LINES))
                        .orElse(List.of());
    }

    private List<String> agenda() {
        Optional<DiscussResult> result = answer(Analyses.DISCUSS_NEXT);
        if (result.isEmpty()) {
            return List.of();
        }
        if (result.get().isSettled()) {
            return List.of(words.say("settled"));
        }
        return result.get().topics().stream()
                .filter(topic -> topic.worth().gain() > topic.worth().error()
                        && topic.worth().gain() >= LEAST_GAIN)
                .limit(MOST_LINES)
                .map(topic -> words.say(
                        "agenda",
                        words.topic(topic, study.problem()),
                        words.number(topic.worth().gain())))
                .toList();
    }

    /** Faults of the model before questions, and both before what was assumed. */
    private List<String> caveats() {
        Set<String> all = new LinkedHashSet<>();
        for (Severity severity : Severity.values()) {
            if (severity == Severity.NOTE) {
                all.addAll(NoticeWords.of(evaluation, words));
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
            told.add(words.count("caveats", more));
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
