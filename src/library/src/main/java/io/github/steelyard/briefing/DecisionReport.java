package io.github.steelyard.briefing;

import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Answer;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Settled;
import io.github.steelyard.report.document.BarTable;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Heading;
import io.github.steelyard.report.document.Items;
import io.github.steelyard.report.document.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole decision as a document to hand out: question and verdict, ranking, what it rests on, how firm it is, whose
 * it is, and how to compute it again.
 */
public final class DecisionReport {

    private final Subject subject;
    private final Evaluation evaluation;
    private final Study study;
    private final Cancellation cancellation;
    private final Progress progress;
    private final List<Block> blocks = new ArrayList<>();

    private DecisionReport(Subject subject, Cancellation cancellation, Progress progress) {
        this.subject = subject;
        this.evaluation = subject.evaluation();
        this.study = evaluation.study();
        this.cancellation = cancellation;
        this.progress = progress;
    }

    /**
     * The document. An analysis that has no answer here says why in its place.
     *
     * @throws java.util.concurrent.CancellationException when cancelled
     */
    public static List<Block> of(Subject subject, Cancellation cancellation, Progress progress) {
        return new DecisionReport(subject, cancellation, progress).write();
    }

    /** The ranking with its bars alone; empty when every option is excluded. */
    public static Optional<BarTable> ranking(Evaluation evaluation) {
        return evaluation.ranking().size() > 0
                ? Optional.of(RankingBars.of(evaluation, BriefWords.ENGLISH))
                : Optional.empty();
    }

    private List<Block> write() {
        Decision decision = study.decision();
        blocks.addAll(RankBlocks.opening(evaluation, subject.remarks(), BriefWords.ENGLISH));
        if (!decision.description().isEmpty()) {
            blocks.add(new Paragraph(decision.description()));
        }
        if (evaluation.ranking().size() > 0) {
            List<Block> ranking = new ArrayList<>(RankBlocks.ranking(evaluation));
            ranking.add(WeightsToMove.of(evaluation));
            section("Ranking", ranking);
            section("Beside the score", OutputBlocks.of(evaluation));
        }
        blocks.addAll(RankBlocks.excluded(study, BriefWords.ENGLISH));
        section("Options", List.of(OptionTables.options(decision)));
        section("Criteria and weights", List.of(WeightsTable.ofWeighting(study), CriteriaTable.of(study.problem())));
        section("Performances", OptionTables.performances(study, null));
        if (!Settled.uncertainties(study.problem()).all().isEmpty()) {
            analyses("Uncertainties", "key-uncertainties", "tipping-points");
        }
        if (decision.uncertainties().all().stream()
                .anyMatch(one -> one.decider().isPresent())) {
            analyses("Reactions", "reactions");
        }
        if (decision.packages().isPresent()) {
            analyses("Packages", "packages");
        }
        analyses("Sensitivity", "flip-distance", "stability-intervals", "weight-sweep");
        analyses("Robustness", "smaa");
        if (!decision.stakeholders().isEmpty()) {
            analyses("Stakeholders", "stakeholders");
        }
        if (!decision.scenarios().isEmpty()) {
            analyses("Scenarios", "scenario-regret");
        }
        List<String> notices = new ArrayList<>(subject.findings());
        notices.addAll(NoticeWords.of(evaluation, BriefWords.ENGLISH));
        section("Caveats", notices.isEmpty() ? List.of() : List.of(new Items(notices)));
        section("Lint", LintBlocks.of(subject.lint()));
        section("Method", Reproduction.method(study));
        section("Evidence for the performances", OptionTables.evidence(study));
        blocks.addAll(RankBlocks.sources(decision));
        section("How to reproduce this", Reproduction.of(subject));
        return blocks;
    }

    private void section(String title, List<Block> content) {
        if (!content.isEmpty()) {
            blocks.add(new Heading(2, title));
            blocks.addAll(content);
        }
    }

    private void analyses(String title, String... ids) {
        List<Block> content = new ArrayList<>();
        for (String id : ids) {
            Optional<Analysis<?>> analysis = Analyses.all().find(id);
            if (analysis.isPresent() && evaluation.ranking().size() > 0) {
                content.add(new Heading(3, analysis.get().description().name()));
                content.addAll(answer(analysis.get()));
            }
        }
        section(title, content);
    }

    private List<Block> answer(Analysis<?> analysis) {
        try {
            return Answer.of(analysis, study, Map.of(), cancellation, progress).blocks();
        } catch (Refusal refusal) {
            return List.of(new Paragraph(String.join(" ", refusal.reasons())));
        }
    }
}
