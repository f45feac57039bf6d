package io.github.steelyard.briefing;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.Trace;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Exclusion;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Decision;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Heading;
import io.github.steelyard.report.document.Items;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.sensitivity.Stability;
import io.github.steelyard.sensitivity.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A ranking to be read in a meeting: the verdict first, then what it rests on. */
public final class RankBlocks {

    /** Nobody reads a table of more than this in a meeting; beyond it only the verdict looks for a change. */
    private static final int MOST_OPTIONS = 20_000;

    private RankBlocks() {}

    /**
     * The blocks.
     *
     * @param remarks on how the decision was looked at
     * @param trace the method's intermediate tables, if they are wanted
     */
    public static List<Block> of(Evaluation evaluation, List<String> remarks, Optional<Trace> trace) {
        Study study = evaluation.study();
        List<Block> blocks = new ArrayList<>(opening(evaluation, remarks, BriefWords.ENGLISH));
        if (evaluation.ranking().size() > 0) {
            blocks.add(new Heading(2, "Ranking"));
            blocks.addAll(ranking(evaluation));
            List<Block> outputs = OutputBlocks.of(evaluation);
            if (!outputs.isEmpty()) {
                blocks.add(new Heading(2, "Beside the score"));
                blocks.addAll(outputs);
            }
        }
        blocks.addAll(excluded(study, BriefWords.ENGLISH));
        blocks.add(new Heading(2, "Weights and sources"));
        blocks.add(WeightsTable.ofEvidence(study));
        List<String> notices = NoticeWords.of(evaluation, BriefWords.ENGLISH);
        if (!notices.isEmpty()) {
            blocks.add(new Heading(2, "Caveats"));
            blocks.add(new Items(notices));
        }
        blocks.addAll(sources(study.decision()));
        trace.ifPresent(steps -> {
            blocks.add(new Heading(2, "Working"));
            for (Table table : WorkingTables.of(steps)) {
                blocks.add(new Heading(3, table.caption()));
                blocks.add(new Table("", table.columns(), table.rows()));
            }
        });
        return blocks;
    }

    /** The verdict moves weight between whichever criteria it takes least; this moves one against all the others. */
    private static Optional<String> singleWeight(Evaluation evaluation, BriefWords words) {
        boolean isAnswerable = evaluation.terms().isPresent()
                && evaluation.ranking().leaders().size() == 1
                && evaluation.ranking().size() > 1
                && evaluation.ranking().size() <= MOST_OPTIONS;
        return isAnswerable
                ? Optional.of(Stability.of(evaluation.study()).sentence(words.language()))
                : Optional.empty();
    }

    /** Title, question and verdict. */
    static List<Block> opening(Evaluation evaluation, List<String> remarks, BriefWords words) {
        Decision decision = evaluation.study().decision();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(1, decision.title()));
        if (!decision.question().isEmpty()) {
            blocks.add(new Paragraph(decision.question()));
        }
        blocks.add(Paragraph.lead(Verdict.of(evaluation).sentence(words.language())));
        singleWeight(evaluation, words).ifPresent(sentence -> blocks.add(new Paragraph(sentence)));
        if (!remarks.isEmpty()) {
            blocks.add(new Paragraph(String.join(" ", remarks)));
        }
        return blocks;
    }

    /** The method in a sentence, and the ranking with its bars. */
    static List<Block> ranking(Evaluation evaluation) {
        return List.of(new Paragraph(how(evaluation)), RankingBars.of(evaluation, BriefWords.ENGLISH));
    }

    /** What is not ranked and why; nothing when everything is. */
    static List<Block> excluded(Study study, BriefWords words) {
        if (study.exclusions().isEmpty()) {
            return List.of();
        }
        return List.of(
                new Heading(
                        2,
                        words.say(
                                study.exclusions().stream().anyMatch(Exclusion::isJudged)
                                        ? "section.excluded"
                                        : "section.unjudged")),
                new Items(study.exclusions().stream()
                        .map(e -> words.say("excluded", e.option().name(), words.why(e)))
                        .toList()));
    }

    /** What the evidence points to; nothing when nothing is listed. */
    static List<Block> sources(Decision decision) {
        if (decision.sources().isEmpty()) {
            return List.of();
        }
        Citations citations = new Citations(decision.sources());
        return List.of(
                new Heading(2, "Sources"),
                new Items(decision.sources().stream()
                        .map(s -> citations.name(s.id()) + ": " + Citations.full(s) + ".")
                        .toList()));
    }

    private static String how(Evaluation evaluation) {
        Description method = evaluation.study().method().description();
        int end = method.summary().indexOf(". ");
        String summary = end < 0 ? method.summary() : method.summary().substring(0, end + 1);
        return method.name() + " (" + method.id() + "): "
                + summary.substring(0, 1).toLowerCase(Locale.ROOT) + summary.substring(1)
                + (evaluation.terms().isPresent() ? " The bars show what each criterion contributes." : "");
    }
}
