package io.github.steelyard.ballots;

import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.elicitation.Questions.Question;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Judgement;
import io.github.steelyard.model.Option;
import io.github.steelyard.text.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the facilitator picked to be asked for, as {@code ONE/OTHER}; or what is most worth asking. */
public final class Picks {

    /** Cells or pairs that are asked for when none are named. */
    private static final int USUAL = 6;

    private Picks() {}

    /** The questions of a round with what was picked for it. */
    public static Questions of(Decision decision, Round round, List<String> picked) {
        return Questions.of(
                decision,
                round,
                round == Round.PERFORMANCES ? cells(decision, picked) : List.of(),
                round == Round.CHOICES ? pairs(decision, picked) : List.of());
    }

    /** Whether something is picked for a round. */
    public static boolean areFor(Round round) {
        return round == Round.PERFORMANCES || round == Round.CHOICES;
    }

    /** How what is most worth asking is named. */
    public static List<String> usual(Decision decision, Round round) {
        Questions questions = of(decision, round, List.of());
        List<String> names = new ArrayList<>();
        questions.cells().forEach(cell -> names.add(Questions.key(cell)));
        questions.pairs().forEach(pair -> names.add(pair.key()));
        return names;
    }

    /**
     * Cells as {@code OPTION/CRITERION}; those most worth discussing where none are named.
     *
     * @throws Refusal when one is not there, or none is named and none is uncertain
     */
    static List<Cell> cells(Decision decision, List<String> picked) {
        if (picked.isEmpty()) {
            List<Cell> found = Analyses.DISCUSS_NEXT.run(Study.of(decision)).topics().stream()
                    .filter(t -> t.id().startsWith("performance:"))
                    .limit(USUAL)
                    .map(t -> cell(decision, t.id().substring("performance:".length())))
                    .toList();
            if (found.isEmpty()) {
                throw new Refusal("no performance is uncertain, so name the cells to ask for, as OPTION/CRITERION");
            }
            return found;
        }
        return picked.stream().map(text -> cell(decision, text)).toList();
    }

    private static Cell cell(Decision decision, String text) {
        String[] parts = parts(text, "a cell, as OPTION/CRITERION");
        List<String> criteria =
                decision.tree().criteria().stream().map(Criterion::id).toList();
        option(decision, parts[0]);
        if (!criteria.contains(parts[1])) {
            throw new Refusal(
                    "there is no criterion '" + parts[1] + "' in '" + text + "'" + Nearest.hint(parts[1], criteria));
        }
        return new Cell(parts[0], parts[1]);
    }

    /**
     * Pairs as {@code OPTION/OPTION}. Where none are named, those that lower the largest regret most one after the other, if
     * each is answered the way that lowers it least.
     *
     * @throws Refusal when an option is not there, or none is named and no choice tells anything
     */
    static List<OptionPair> pairs(Decision decision, List<String> picked) {
        if (picked.isEmpty()) {
            List<OptionPair> found = telling(decision);
            if (found.isEmpty()) {
                throw new Refusal(
                        "no choice would make the ranking firmer, so name the pairs to ask for, as OPTION/OPTION");
            }
            return found;
        }
        Set<OptionPair> pairs = new LinkedHashSet<>();
        for (String text : picked) {
            String[] parts = parts(text, "a pair, as OPTION/OPTION");
            option(decision, parts[0]);
            option(decision, parts[1]);
            if (parts[0].equals(parts[1])) {
                throw new Refusal("'" + text + "' compares an option with itself");
            }
            pairs.add(new OptionPair(parts[0], parts[1]));
        }
        return List.copyOf(pairs);
    }

    private static List<OptionPair> telling(Decision start) {
        List<OptionPair> pairs = new ArrayList<>();
        Decision decision = start;
        Question question = io.github.steelyard.elicitation.Questions.next(Study.of(decision));
        while (pairs.size() < USUAL && question.first().isPresent()) {
            pairs.add(new OptionPair(
                    question.first().get().id(), question.second().orElseThrow().id()));
            Question worst = null;
            Decision after = decision;
            for (boolean isFirst : new boolean[] {true, false}) {
                Judgement answer = question.answered(isFirst);
                try {
                    Decision answered = decision.toBuilder().judgement(answer).build();
                    Question next = io.github.steelyard.elicitation.Questions.next(Study.of(answered));
                    if (worst == null || next.regret() > worst.regret()) {
                        worst = next;
                        after = answered;
                    }
                } catch (Refusal impossible) {
                    // Nobody can answer so.
                    continue;
                }
            }
            if (worst == null) {
                break;
            }
            decision = after;
            question = worst;
        }
        return pairs;
    }

    private static String[] parts(String text, String what) {
        String[] parts = text.strip().split("/", -1);
        if (parts.length != 2) {
            throw new Refusal("'" + text + "' is not " + what);
        }
        return new String[] {parts[0].strip(), parts[1].strip()};
    }

    private static void option(Decision decision, String id) {
        List<String> options = decision.options().stream().map(Option::id).toList();
        if (!options.contains(id)) {
            throw new Refusal("there is no option '" + id + "'" + Nearest.hint(id, options));
        }
    }
}
