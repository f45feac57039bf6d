package io.github.steelyard.io.foreign;

import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.syntax.SyntaxBuilder;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.weighting.JudgedPriorities;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** What somebody states for a node of a file of R's ahp, and the priorities of its children that follow. */
final class AhpJudgements {

    /** The ways to state preferences. */
    static final List<String> FORMS =
            List.of("pairwise", "score", "priority", "scoreFunction", "pairwiseFunction", "scoreFun", "pairwiseFun");

    /** More things than these nobody judges in pairs. */
    private static final int MOST = 200;

    private final Saying saying;
    private final Map<String, Syntax.Mapping> attributes;
    /** The things that were asked for last, and where each stands among them. */
    private List<String> indexed = List.of();

    private final Map<String, Integer> indices = new HashMap<>();

    /** @param attributes of the alternatives by name, for scores that are taken from them */
    AhpJudgements(Saying saying, Map<String, Syntax.Mapping> attributes) {
        this.saying = saying;
        this.attributes = attributes;
    }

    /**
     * Priorities of some things, summing to 1; empty when an error was reported.
     *
     * @param part what is stated, by one of {@link #FORMS} or as a bare list of pairs
     * @param things the names of what is judged
     * @param node the name of the node
     */
    Optional<double[]> priorities(Syntax part, Syntax at, List<String> things, String node) {
        if (part instanceof Syntax.Listing pairs) {
            return pairwise(pairs, things, node);
        }
        Syntax.Mapping map = saying.map(part, at, "'preferences' of " + Diagnostics.quoted(node));
        if (map == null) {
            return Optional.empty();
        }
        for (String form : FORMS) {
            Syntax stated = map.get(form);
            if (stated != null) {
                return switch (form) {
                    case "pairwise" -> pairwise(stated, things, node);
                    case "score", "priority" -> scores(stated, things, node);
                    case "scoreFunction", "scoreFun" -> scoreFunction(stated, things, node);
                    default -> pairwiseFunction(stated, things, node);
                };
            }
        }
        saying.wrong(
                at,
                "'preferences' of " + Diagnostics.quoted(node)
                        + " hold none of pairwise, score, priority, scoreFunction");
        return Optional.empty();
    }

    /** The list of pairs by which a node is judged; null when it is judged in another way. */
    static Syntax.Listing pairs(Syntax.Mapping node) {
        Syntax part = node.get("preferences");
        Syntax stated = part instanceof Syntax.Mapping map ? map.get("pairwise") : part;
        return stated instanceof Syntax.Listing list ? list : null;
    }

    /** The same judgements as a decision file states them; they are right already. */
    static Syntax weighting(Syntax.Listing pairs, List<String> things, List<String> ids) {
        Map<String, SyntaxBuilder> byFirst = new LinkedHashMap<>();
        for (int k = 0; k < pairs.size(); k++) {
            Syntax.Listing three = (Syntax.Listing) pairs.element(k);
            String first = ids.get(things.indexOf(Saying.text(three.element(0))));
            String second = ids.get(things.indexOf(Saying.text(three.element(1))));
            Syntax ratio = three.element(2);
            byFirst.computeIfAbsent(first, f -> new SyntaxBuilder(pairs.source()))
                    .put(SyntaxBuilder.scalar(ratio, second), Saying.scalar(ratio, Saying.number(Saying.text(ratio))));
        }
        SyntaxBuilder pairwise = new SyntaxBuilder(pairs.source());
        byFirst.forEach((first, others) -> pairwise.put(SyntaxBuilder.scalar(pairs, first), others.at(pairs)));
        return new SyntaxBuilder(pairs.source())
                .put("method", SyntaxBuilder.scalar(pairs, "ahp"))
                .put("pairwise", pairwise.at(pairs))
                .at(pairs);
    }

    private Optional<double[]> unreadable(Syntax at, String node, String what) {
        saying.wrong(
                at,
                "the preferences of " + Diagnostics.quoted(node)
                        + " are worked out by a function of R, which gives nothing"
                        + " here for " + what
                        + ": it uses more of R than is read, or an attribute is no number; write them"
                        + " out as 'pairwise' or 'score'");
        return Optional.empty();
    }

    private Optional<double[]> pairwise(Syntax part, List<String> things, String node) {
        Syntax.Listing pairs = saying.list(part, part, "'pairwise' of " + Diagnostics.quoted(node));
        if (pairs == null) {
            return Optional.empty();
        }
        if (things.size() > MOST) {
            saying.wrong(pairs, "more than " + MOST + " are judged in pairs, the most that is read");
            return Optional.empty();
        }
        List<JudgedPriorities.Judgement> judgements = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        boolean isFine = true;
        for (int k = 0; k < pairs.size() && !saying.checks().diagnostics().isFull(); k++) {
            JudgedPriorities.Judgement judgement = judgement(pairs.element(k), things, node);
            isFine &= judgement != null;
            if (judgement != null && !seen.add(pair(judgement))) {
                saying.wrong(
                        pairs.element(k),
                        Diagnostics.quoted(things.get(judgement.first())) + " and "
                                + Diagnostics.quoted(things.get(judgement.second())) + " are judged twice for "
                                + Diagnostics.quoted(node));
                isFine = false;
            }
            judgements.add(judgement);
        }
        if (!isFine) {
            return Optional.empty();
        }
        Optional<double[]> priorities = JudgedPriorities.eigenvector(things.size(), judgements);
        int all = things.size() * (things.size() - 1) / 2;
        if (priorities.isEmpty()) {
            saying.wrong(
                    pairs,
                    "the pairs judged for " + Diagnostics.quoted(node) + " do not link all of "
                            + Diagnostics.few(things) + "; judge at least one pair more");
        } else if (judgements.size() < all) {
            saying.note(
                    pairs,
                    (all - judgements.size()) + " of " + all + " pairs are not judged for " + Diagnostics.quoted(node)
                            + "; they were taken as what the others say of them");
        }
        return priorities;
    }

    private static long pair(JudgedPriorities.Judgement judgement) {
        int low = Math.min(judgement.first(), judgement.second());
        int high = Math.max(judgement.first(), judgement.second());
        return ((long) low << 32) | high;
    }

    private JudgedPriorities.Judgement judgement(Syntax part, List<String> things, String node) {
        if (!(part instanceof Syntax.Listing three) || three.size() != 3) {
            if (!(part instanceof Syntax.Refused)) {
                saying.wrong(part, "a judgement is a list of two names and a number, such as [A, B, 3]");
            }
            return null;
        }
        int first = index(three.element(0), things, node);
        int second = index(three.element(1), things, node);
        OptionalDouble ratio = saying.number(three.element(2), three, "a judgement");
        if (first < 0 || second < 0 || ratio.isEmpty()) {
            return null;
        }
        double x = ratio.getAsDouble();
        if (first == second || !(x >= 1e-6 && x <= 1e6)) {
            saying.wrong(
                    three.element(first == second ? 1 : 2),
                    first == second
                            ? "a judgement compares two different things"
                            : "a judgement must be above 0, usually from 1/9 to 9; was "
                                    + three.element(2).shown());
            return null;
        }
        return new JudgedPriorities.Judgement(first, second, x);
    }

    private int index(Syntax part, List<String> things, String node) {
        if (things != indexed) {
            indexed = things;
            indices.clear();
            for (int i = 0; i < things.size(); i++) {
                indices.putIfAbsent(things.get(i), i);
            }
        }
        String name = Saying.text(part);
        int index = indices.getOrDefault(name, -1);
        if (index < 0 && !(part instanceof Syntax.Refused)) {
            saying.checks()
                    .report(
                            attributes.keySet().containsAll(things)
                                    ? DiagnosticId.UNKNOWN_OPTION
                                    : DiagnosticId.UNKNOWN_CRITERION,
                            part,
                            Diagnostics.quoted(name) + " is no child of " + Diagnostics.quoted(node)
                                    + saying.checks().diagnostics().hint(name, things));
        }
        return index;
    }

    /** Scores by name, in a map or in a list of maps of one key each. */
    private Optional<double[]> scores(Syntax part, List<String> things, String node) {
        double[] scores = new double[things.size()];
        Arrays.fill(scores, Double.NaN);
        List<Syntax.Mapping> maps = new ArrayList<>();
        boolean isFine = true;
        if (part instanceof Syntax.Mapping map) {
            maps.add(map);
        } else if (part instanceof Syntax.Listing list) {
            for (int k = 0; k < list.size(); k++) {
                Syntax.Mapping one = saying.map(list.element(k), list, "a score");
                isFine &= one != null;
                maps.add(one);
            }
        } else {
            saying.map(part, part, "the scores of " + Diagnostics.quoted(node));
            return Optional.empty();
        }
        for (Syntax.Mapping map : maps) {
            for (int k = 0; map != null && k < map.size(); k++) {
                int index = index(map.key(k), things, node);
                OptionalDouble score = saying.number(map.value(k), map.key(k), "a score");
                isFine &= index >= 0 && score.isPresent();
                if (index >= 0 && score.isPresent()) {
                    scores[index] = score.getAsDouble();
                }
            }
        }
        return isFine ? shares(scores, part, things, node) : Optional.empty();
    }

    /** Scores that a function of R works out from the attributes of each alternative. */
    private Optional<double[]> scoreFunction(Syntax part, List<String> things, String node) {
        RFunction function = RFunction.of(Saying.text(part));
        double[] scores = new double[things.size()];
        for (int i = 0; i < scores.length; i++) {
            Syntax.Mapping own = attributes.get(things.get(i));
            OptionalDouble score = function == null || function.size() != 1 || own == null
                    ? OptionalDouble.empty()
                    : function.of(List.of(own));
            if (score.isEmpty()) {
                return unreadable(part, node, things.get(i));
            }
            scores[i] = score.getAsDouble();
        }
        return shares(scores, part, things, node);
    }

    /** Judgements that a function of R works out from the attributes of each two alternatives. */
    private Optional<double[]> pairwiseFunction(Syntax part, List<String> things, String node) {
        RFunction function = RFunction.of(Saying.text(part));
        List<JudgedPriorities.Judgement> judgements = new ArrayList<>();
        for (int i = 0; i < things.size() && things.size() <= MOST; i++) {
            for (int j = i + 1; j < things.size(); j++) {
                Syntax.Mapping first = attributes.get(things.get(i));
                Syntax.Mapping second = attributes.get(things.get(j));
                OptionalDouble ratio = function == null || function.size() != 2 || first == null || second == null
                        ? OptionalDouble.empty()
                        : function.of(List.of(first, second));
                if (ratio.isEmpty() || !(ratio.getAsDouble() >= 1e-6 && ratio.getAsDouble() <= 1e6)) {
                    return unreadable(part, node, things.get(i) + " and " + things.get(j));
                }
                judgements.add(new JudgedPriorities.Judgement(i, j, ratio.getAsDouble()));
            }
        }
        return things.size() > MOST
                ? unreadable(part, node, things.size() + " alternatives")
                : JudgedPriorities.eigenvector(things.size(), judgements);
    }

    private Optional<double[]> shares(double[] scores, Syntax at, List<String> things, String node) {
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            if (!(scores[i] >= 0)) {
                saying.wrong(
                        at,
                        scores[i] < 0
                                ? "a score must not be negative: that of " + Diagnostics.quoted(things.get(i)) + " is"
                                : Diagnostics.quoted(things.get(i)) + " has no score for " + Diagnostics.quoted(node));
                return Optional.empty();
            }
            sum += scores[i];
        }
        if (!(sum > 0) || Double.isInfinite(sum)) {
            saying.wrong(at, "the scores for " + Diagnostics.quoted(node) + " are all 0, so nothing follows from them");
            return Optional.empty();
        }
        double total = sum;
        return Optional.of(Arrays.stream(scores).map(x -> x / total).toArray());
    }
}
