package io.github.steelyard.record;

import io.github.steelyard.catalogue.SteelyardException;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Decision;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Heading;
import io.github.steelyard.report.document.Items;
import io.github.steelyard.report.document.Paragraph;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Minutes of a meeting: what was changed, and what changed the leader, when and why. */
public final class Minutes {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);

    private final Function<Decision, Study> view;
    private final Replay replay;

    private Minutes(Replay replay, Function<Decision, Study> view) {
        this.replay = replay;
        this.view = view;
    }

    /**
     * The minutes as a section of a report; times are in UTC.
     *
     * @param view whose weights, which scenario, which method
     */
    public static List<Block> of(Replay replay, Function<Decision, Study> view) {
        return new Minutes(replay, view).blocks();
    }

    private List<Block> blocks() {
        List<String> turns = new ArrayList<>();
        List<String> doubts = new ArrayList<>();
        String leader = leader(replay.moments().get(0));
        String before = leader;
        boolean isShown = false;
        for (Replay.Moment moment : replay.moments().subList(1, replay.moments().size())) {
            isShown |= moment.isShown();
            String now = moment.texts()
                            .equals(replay.moments().get(moment.step() - 1).texts())
                    ? leader
                    : leader(moment);
            if (!now.equals(leader)) {
                String sentence = sentence(moment) + " " + now + (now.contains(" and ") ? " take" : " takes")
                        + " the first place from " + leader + ".";
                turns.add(sentence);
                if (isShown && isWeight(moment)) {
                    doubts.add(sentence);
                }
            }
            leader = now;
        }
        List<Block> blocks = new ArrayList<>(List.of(new Heading(2, "Minutes")));
        blocks.add(new Paragraph(opening(before, leader, turns.size())));
        if (!turns.isEmpty()) {
            blocks.add(new Items(turns));
        }
        if (!doubts.isEmpty()) {
            blocks.add(new Paragraph(
                    "Weights were moved after the ranking was shown, and the first place changed with them:"));
            blocks.add(new Items(doubts));
        }
        replay.fault().ifPresent(fault -> blocks.add(new Paragraph("The journal is damaged: " + fault + ".")));
        return blocks;
    }

    private String opening(String before, String after, int turns) {
        List<Replay.Moment> steps = replay.moments().subList(1, replay.moments().size());
        if (steps.isEmpty()) {
            return "Nothing was changed; " + after + " is first.";
        }
        String from = steps.get(0).time().orElseThrow().atZone(ZoneOffset.UTC).format(CLOCK);
        String to = steps.get(steps.size() - 1)
                .time()
                .orElseThrow()
                .atZone(ZoneOffset.UTC)
                .format(CLOCK);
        String day = steps.get(0).time().orElseThrow().atZone(ZoneOffset.UTC).format(DAY);
        return "On " + day + " between " + from + " and " + to + " UTC there "
                + (steps.size() == 1 ? "was one step" : "were " + steps.size() + " steps")
                + ". At the beginning " + before + " was first, at the end " + after + ". "
                + (turns == 0
                        ? "Nothing that was changed changed the first place."
                        : "The first place changed " + (turns == 1 ? "once:" : turns + " times:"));
    }

    private static String sentence(Replay.Moment moment) {
        return moment.time().orElseThrow().atZone(ZoneOffset.UTC).format(CLOCK)
                + moment.person().map(person -> ", for " + person).orElse("")
                + ": " + moment.what()
                + (moment.why().isEmpty() ? "" : " (" + moment.why() + ")")
                + ".";
    }

    /** Whether a step changed weights, by the facts of the decision. */
    private boolean isWeight(Replay.Moment moment) {
        Optional<Decision> before =
                MomentFiles.read(replay.moments().get(moment.step() - 1)).value();
        Optional<Decision> after = MomentFiles.read(moment).value();
        return before.isPresent()
                && after.isPresent()
                && Facts.differing(FactTree.of(before.get()), FactTree.of(after.get())).stream()
                        .anyMatch(change -> ChangeGroup.of(change, java.util.Set.of(), java.util.Set.of())
                                .kind()
                                .equals(ChangeGroup.WEIGHTS));
    }

    private String leader(Replay.Moment moment) {
        try {
            Optional<Evaluation> evaluation =
                    MomentFiles.read(moment).value().map(view).map(Study::evaluate);
            List<String> first = evaluation
                    .map(e -> e.ranking().leaders().stream()
                            .map(i -> Words.name(
                                    e.study().problem().options().get(i).name()))
                            .toList())
                    .orElse(List.of());
            return first.isEmpty() ? "no option" : Words.list(first);
        } catch (SteelyardException unranked) {
            return "no option";
        }
    }
}
