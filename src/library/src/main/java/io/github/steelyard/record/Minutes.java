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
import java.util.Set;
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

    /**
     * The steps that moved weights after the ranking was shown and changed the first place with it, a sentence each.
     *
     * @param view whose weights, which scenario, which method
     */
    public static List<String> weightsAfterRanking(Replay replay, Function<Decision, Study> view) {
        Minutes minutes = new Minutes(replay, view);
        return minutes.turns().stream()
                .filter(minutes::isDoubtful)
                .map(Turn::sentence)
                .toList();
    }

    /** A step that changed the first place, told in a sentence, and whether the ranking had been shown by then. */
    private record Turn(Replay.Moment moment, String sentence, boolean isShown) {}

    private List<Turn> turns() {
        List<Turn> turns = new ArrayList<>();
        List<Replay.Moment> moments = replay.moments();
        String leader = leader(moments.get(0));
        boolean isShown = false;
        for (Replay.Moment moment : moments.subList(1, moments.size())) {
            isShown |= moment.isShown();
            boolean isSame =
                    moment.texts().equals(moments.get(moment.step() - 1).texts());
            String now = isSame ? leader : leader(moment);
            if (!now.equals(leader)) {
                String takes = now.contains(" and ") ? " take" : " takes";
                String sentence = sentence(moment) + " " + now + takes + " the first place from " + leader + ".";
                turns.add(new Turn(moment, sentence, isShown));
            }
            leader = now;
        }
        return turns;
    }

    private boolean isDoubtful(Turn turn) {
        return turn.isShown() && isWeight(turn.moment());
    }

    private List<Block> blocks() {
        List<Turn> turns = turns();
        List<Block> blocks = new ArrayList<>(List.of(new Heading(2, "Minutes")));
        blocks.add(new Paragraph(opening(leader(replay.moments().get(0)), leader(replay.last()), turns.size())));
        if (!turns.isEmpty()) {
            blocks.add(new Items(turns.stream().map(Turn::sentence).toList()));
        }
        List<String> doubts =
                turns.stream().filter(this::isDoubtful).map(Turn::sentence).toList();
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
                        .anyMatch(change -> ChangeGroup.of(change, Set.of(), Set.of())
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
