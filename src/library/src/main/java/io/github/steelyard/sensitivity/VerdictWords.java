package io.github.steelyard.sensitivity;

import io.github.steelyard.evaluation.Exclusion;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.Option;
import io.github.steelyard.phrases.Tongue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sentences of a verdict in one language. */
final class VerdictWords {

    private static final int MOST_NAMES = 4;
    private static final int MOST_MOVES = 2;

    private final Tongue tongue;

    private VerdictWords(Locale locale) {
        this.tongue = tongue(locale);
    }

    /** The words of everything that is said of who leads and what would change it. */
    static Tongue tongue(Locale locale) {
        return Tongue.of("io.github.steelyard.sensitivity.verdict", locale);
    }

    static String of(VerdictFacts facts, Locale locale) {
        return new VerdictWords(locale).say(facts);
    }

    private String say(VerdictFacts facts) {
        if (facts instanceof VerdictFacts.Unranked none) {
            return unranked(none);
        }
        return tongue.sentences(
                facts instanceof VerdictFacts.Tied tied ? tied(tied) : ahead((VerdictFacts.Ahead) facts));
    }

    private String unranked(VerdictFacts.Unranked facts) {
        long failing = facts.exclusions().stream().filter(Exclusion::isJudged).count();
        String why = facts.exclusions().isEmpty()
                ? ""
                : failing == facts.exclusions().size() ? ".failing" : failing == 0 ? ".unjudged" : ".both";
        return facts.only()
                .map(only -> tongue.say("alone" + why, name(only)))
                .orElseGet(() -> tongue.say("none" + why));
    }

    private List<String> tied(VerdictFacts.Tied facts) {
        int n = facts.leaders().size();
        List<String> said = new ArrayList<>();
        said.add(
                n < facts.options()
                        ? tongue.say("tie.some", names(facts.leaders()))
                        : n == 2
                                ? tongue.say("tie.all.two", names(facts.leaders()))
                                : tongue.say("tie.all", String.valueOf(n)));
        said.addAll(weighting(facts.weighting()));
        return said;
    }

    private List<String> ahead(VerdictFacts.Ahead facts) {
        List<String> said = new ArrayList<>();
        said.add(outcome(facts));
        if (facts.isClose()) {
            said.add(tongue.say("ahead"));
        }
        facts.advantages().forEach(a -> said.add(advantage(a, facts.advantages().size() > 1)));
        facts.share().ifPresent(share -> said.add(tongue.say("share", tongue.percent(share))));
        facts.flip().ifPresent(step -> said.add(shift(step, facts)));
        if (facts.flip().isEmpty() && facts.isProved()) {
            said.add(tongue.say(facts.weighting().isStated() ? "never.limits" : "never"));
        }
        said.addAll(unknown(facts));
        said.addAll(weighting(facts.weighting()));
        return said;
    }

    private String outcome(VerdictFacts.Ahead facts) {
        String score = tongue.score(facts.score(), facts.decimals());
        String next = tongue.score(facts.next(), facts.decimals());
        if (facts.isClose()) {
            List<Option> both = new ArrayList<>(List.of(facts.leader()));
            both.addAll(facts.seconds());
            return tongue.say(
                    "close",
                    names(both),
                    score,
                    next,
                    tongue.score(facts.indifference().orElseThrow(), facts.decimals()));
        }
        String key = (facts.isFirm() ? "lead" : "loose") + (facts.seconds().size() > 1 ? ".several" : "");
        return tongue.say(
                key,
                name(facts.leader()),
                names(facts.seconds()),
                score,
                next,
                facts.isLowerBetter() ? tongue.say("lower") : "");
    }

    private String advantage(VerdictFacts.Advantage advantage, boolean isOneOfSeveral) {
        String number = advantage.on().size() == 1 ? "one" : "other";
        String on = criteria(advantage.on());
        return isOneOfSeveral
                ? tongue.say("advantage.over." + number, on, names(advantage.over()))
                : tongue.say("advantage." + number, on);
    }

    private String shift(NearestFlip.Step step, VerdictFacts.Ahead facts) {
        String arrival = arrival(step, facts);
        List<Flips.Move> moves = step.moves();
        if (moves.size() > MOST_MOVES) {
            return tongue.say("shift.many", tongue.points(step.moved()), arrival);
        }
        if (moves.isEmpty()) {
            return tongue.say("shift.least", arrival);
        }
        Flips.Move a = moves.get(0);
        String points = tongue.points(a.share());
        if (moves.size() == 1) {
            return tongue.say("shift.one", points, name(a.from()), name(a.to()), arrival);
        }
        Flips.Move b = moves.get(1);
        String others = tongue.pointsAlone(b.share());
        if (a.to().equals(b.to())) {
            return tongue.say("shift.sources", points, name(a.from()), others, name(b.from()), name(a.to()), arrival);
        }
        return a.from().equals(b.from())
                ? tongue.say("shift.ends", points, name(a.from()), name(a.to()), others, name(b.to()), arrival)
                : tongue.say(
                        "shift.two",
                        points,
                        name(a.from()),
                        name(a.to()),
                        others,
                        name(b.from()),
                        name(b.to()),
                        arrival);
    }

    private String arrival(NearestFlip.Step step, VerdictFacts.Ahead facts) {
        String who = name(step.challenger());
        return switch (step.arrival()) {
            case LEVEL ->
                facts.seconds().equals(List.of(step.challenger()))
                        ? tongue.say("arrival.two")
                        : tongue.say("arrival.level", who, name(facts.leader()));
            case OVERTAKES -> tongue.say("arrival.ahead", who, name(facts.leader()));
            case SHARES -> tongue.say("arrival.shared", who, name(facts.leader()));
        };
    }

    private List<String> unknown(VerdictFacts.Ahead facts) {
        if (facts.unknown().alone().isPresent()) {
            Decisive one = facts.unknown().alone().get();
            return List.of(tongue.say(
                    (one.isReached() ? "unknown." : "unknown.beyond.")
                            + (one.atOrBelow().isPresent() ? "below" : "above"),
                    name(one.criterion()),
                    name(one.option()),
                    tongue.figures(one.limit()),
                    name(one.thenLeads())));
        }
        List<Option> together = facts.unknown().together();
        return together.isEmpty()
                ? List.of()
                : List.of(tongue.say(
                        "unknown.together",
                        together.size() > MOST_NAMES - 1
                                ? tongue.say("unknown.others", String.valueOf(together.size()))
                                : tongue.list(
                                        "or", together.stream().map(this::name).toList(), MOST_NAMES)));
    }

    private List<String> weighting(VerdictFacts.Weighting weighting) {
        return weighting.isEqual() ? List.of(tongue.say(weighting.isFlat() ? "equal.flat" : "equal")) : List.of();
    }

    private String name(Option option) {
        return tongue.name(option.name());
    }

    private String name(Node node) {
        return tongue.name(node.name());
    }

    private String names(List<Option> options) {
        return tongue.list("and", options.stream().map(this::name).toList(), MOST_NAMES);
    }

    private String criteria(List<Criterion> criteria) {
        return tongue.list("and", criteria.stream().map(this::name).toList(), MOST_NAMES);
    }
}
