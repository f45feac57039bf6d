package io.github.steelyard.gui.session;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.Scale;
import io.github.steelyard.text.Numbers;
import io.github.steelyard.text.Units;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The judgements that a method asks of a group, one question each, and the statement for the file that comes of the
 * answers.
 *
 * @param method by which
 * @param ids of the children
 * @param names of the children
 * @param questions in the order of asking
 * @param trades the profiles that are compared; empty for other methods, or where there are none
 */
public record Weighing(
        String method, List<String> ids, List<String> names, List<Question> questions, Optional<TradeOffs> trades) {

    /** The methods that can be asked for here, in the order of the chooser. */
    public static final List<String> METHODS =
            List.of("swing", "rank-order-centroid", "ahp", "best-worst", "macbeth", "trade-off", "direct");

    private static final List<String> CATEGORIES =
            List.of("null", "very-weak", "weak", "moderate", "strong", "very-strong", "extreme");

    /** A judgement as the method's refusal names it. */
    private static final Pattern PAIR = Pattern.compile("'([^']+)' over '([^']+)'");

    /**
     * A question.
     *
     * @param key names it among the answers
     * @param text as it is asked
     * @param choices allowed answers; empty where a number is typed
     * @param now the answer that stands until another is given
     */
    public record Question(String key, String text, List<String> choices, String now) {

        public Question {
            choices = List.copyOf(choices);
        }
    }

    public Weighing {
        ids = List.copyOf(ids);
        names = List.copyOf(names);
        questions = List.copyOf(questions);
    }

    /** What a method asks of a group; answers that the group has already stand in the questions. */
    public static Weighing of(Decision decision, String group, String method) {
        Group of = decision.tree().groups().stream()
                .filter(g -> g.id().equals(group))
                .findFirst()
                .orElseThrow();
        List<String> ids = of.children().stream().map(Node::id).toList();
        List<String> names = of.children().stream().map(Node::name).toList();
        Map<String, Object> before =
                of.weighting().method().equals(method) ? of.weighting().parameters() : Map.of();
        List<Question> questions = new ArrayList<>();
        Optional<TradeOffs> trades = method.equals("trade-off") ? TradeOffs.of(decision, of) : Optional.empty();
        switch (method) {
            case "trade-off" -> {
                if (trades.isPresent()) {
                    questions.add(new Question(TradeOffs.REFERENCE, Text.of("weigh.reference"), names, names.get(0)));
                    ids.forEach(id -> questions.add(new Question(id, id, List.of(), "")));
                }
            }
            case "swing", "direct" -> {
                for (Node child : of.children()) {
                    String now = method.equals("direct")
                            ? child.weight().points().isPresent()
                                    ? Numbers.plain(child.weight().points().getAsDouble())
                                    : ""
                            : GivenJudgements.at(before, "points", child.id());
                    questions.add(new Question(child.id(), swing(child), List.of(), now));
                }
            }
            case "rank-order-centroid" ->
                of.children()
                        .forEach(child -> questions.add(new Question(
                                child.id(), swing(child), List.of(), GivenJudgements.rank(before, child.id()))));
            case "best-worst" -> {
                questions.add(new Question(
                        "best", Text.of("weigh.best"), names, GivenJudgements.name(ids, names, before, "best")));
                questions.add(new Question(
                        "worst", Text.of("weigh.worst"), names, GivenJudgements.name(ids, names, before, "worst")));
                for (int k = 0; k < ids.size(); k++) {
                    questions.add(new Question(
                            "best " + ids.get(k),
                            Text.of("weigh.bestTo", names.get(k)),
                            List.of(),
                            GivenJudgements.at(before, "best-to-others", ids.get(k))));
                    questions.add(new Question(
                            "worst " + ids.get(k),
                            Text.of("weigh.toWorst", names.get(k)),
                            List.of(),
                            GivenJudgements.at(before, "others-to-worst", ids.get(k))));
                }
            }
            default -> pairs(method, ids, names, before, questions);
        }
        return new Weighing(method, ids, names, questions, trades);
    }

    private static void pairs(
            String method, List<String> ids, List<String> names, Map<String, Object> before, List<Question> questions) {
        boolean isAhp = method.equals("ahp");
        for (int a = 0; a < ids.size(); a++) {
            for (int b = a + 1; b < ids.size(); b++) {
                String text = Text.of(isAhp ? "weigh.pair" : "weigh.difference", names.get(a), names.get(b));
                questions.add(new Question(
                        ids.get(a) + " " + ids.get(b),
                        text,
                        isAhp ? List.of() : CATEGORIES,
                        isAhp
                                ? GivenJudgements.ratio(before, ids.get(a), ids.get(b))
                                : GivenJudgements.category(before, ids.get(a), ids.get(b))));
            }
        }
    }

    /** Both ends of a scale in words: what is weighed is the step from one to the other. */
    private static String swing(Node child) {
        if (child instanceof Criterion criterion && criterion.scale() instanceof Scale.Declared ends) {
            String unit = Units.after(criterion.unit());
            return Text.of(
                    "weigh.swing", child.name(), Numbers.plain(ends.worst()) + unit, Numbers.plain(ends.best()) + unit);
        }
        if (child instanceof Criterion criterion && criterion.scale() instanceof Scale.Levels levels) {
            return Text.of("weigh.swing", child.name(), word(levels, 0), word(levels, 100));
        }
        return child.name();
    }

    private static String word(Scale.Levels levels, double value) {
        return levels.values().entrySet().stream()
                .filter(e -> e.getValue() == value)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /**
     * The statement that comes of answers.
     *
     * @param answers by the key of the question
     * @throws IllegalArgumentException with a sentence when an answer is none
     */
    public Map<String, Object> statement(Map<String, String> answers) {
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("method", method.equals("trade-off") ? "swing" : method);
        switch (method) {
            case "trade-off" ->
                statement.put(
                        "points",
                        trades.orElseThrow(() -> new Refusal(Text.of("weigh.noTrade")))
                                .points(answers));
            case "direct" -> {
                // Points stand beside the children.
            }
            case "swing" -> statement.put("points", numbers(answers, "", 0, 100));
            case "rank-order-centroid" -> statement.put("order", order(answers));
            case "ahp" -> statement.put("pairwise", ratios(answers));
            case "macbeth" -> statement.put("differences", differences(answers));
            default -> {
                String best = id(answers.getOrDefault("best", ""));
                String worst = id(answers.getOrDefault("worst", ""));
                statement.put("best", best);
                statement.put("worst", worst);
                Map<String, Object> toOthers = numbers(answers, "best ", 1, 9);
                toOthers.remove(best);
                Map<String, Object> toWorst = numbers(answers, "worst ", 1, 9);
                toWorst.remove(worst);
                statement.put("best-to-others", toOthers);
                statement.put("others-to-worst", toWorst);
            }
        }
        return statement;
    }

    /** A question as it is asked after answers to others. */
    public String text(Question question, Map<String, String> answers) {
        return trades.isPresent() && !question.key().equals(TradeOffs.REFERENCE)
                ? trades.get().text(question.key(), answers)
                : question.text();
    }

    /** The keys of the judgements that a refusal says contradict each other, the fewest that do. */
    public List<String> contradicting(String refusal) {
        List<String> keys = new ArrayList<>();
        Matcher pair = PAIR.matcher(method.equals("macbeth") ? refusal : "");
        while (pair.find()) {
            String straight = pair.group(1) + " " + pair.group(2);
            String turned = pair.group(2) + " " + pair.group(1);
            questions.stream()
                    .map(Question::key)
                    .filter(key -> key.equals(straight) || key.equals(turned))
                    .forEach(keys::add);
        }
        return keys;
    }

    /** The points typed for each child. */
    public Map<String, Double> points(Map<String, String> answers) {
        Map<String, Double> points = new LinkedHashMap<>();
        numbers(answers, "", 0, 1e9).forEach((id, x) -> points.put(id, (Double) x));
        return points;
    }

    private Map<String, Object> numbers(Map<String, String> answers, String prefix, double low, double high) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        for (String id : ids) {
            String typed = answers.getOrDefault(prefix + id, "");
            boolean isOwn = !prefix.isEmpty() && typed.isBlank();
            if (!isOwn) {
                numbers.put(id, PartSheet.number(typed, low, high));
            }
        }
        return numbers;
    }

    private List<Object> order(Map<String, String> answers) {
        Map<Double, List<String>> byRank = new TreeMap<>();
        numbers(answers, "", 1, ids.size())
                .forEach((id, rank) -> byRank.computeIfAbsent((Double) rank, r -> new ArrayList<>())
                        .add(id));
        List<Object> order = new ArrayList<>();
        byRank.values().forEach(tied -> order.add(tied.size() == 1 ? tied.get(0) : tied));
        return order;
    }

    /** A ratio below 1 is the other way round. */
    private Map<String, Object> ratios(Map<String, String> answers) {
        Map<String, Map<String, Object>> pairs = new LinkedHashMap<>();
        for (Question question : questions) {
            String typed = answers.getOrDefault(question.key(), "").strip();
            if (typed.isEmpty()) {
                continue;
            }
            String[] pair = question.key().split(" ");
            boolean isInverse = typed.startsWith("1/");
            double ratio = PartSheet.number(isInverse ? typed.substring(2) : typed, 1e-9, 1e9);
            boolean isTurned = isInverse || ratio < 1;
            double whole = isInverse || ratio >= 1 ? ratio : 1 / ratio;
            pairs.computeIfAbsent(isTurned ? pair[1] : pair[0], a -> new LinkedHashMap<>())
                    .put(isTurned ? pair[0] : pair[1], whole);
        }
        return new LinkedHashMap<>(pairs);
    }

    private Map<String, Object> differences(Map<String, String> answers) {
        Map<String, Map<String, Object>> pairs = new LinkedHashMap<>();
        for (Question question : questions) {
            String word = answers.getOrDefault(question.key(), "");
            if (CATEGORIES.contains(word)) {
                String[] pair = question.key().split(" ");
                pairs.computeIfAbsent(pair[0], a -> new LinkedHashMap<>()).put(pair[1], word);
            }
        }
        return new LinkedHashMap<>(pairs);
    }

    private String id(String name) {
        int k = names.indexOf(name);
        if (k < 0) {
            throw new IllegalArgumentException(Text.of("weigh.choose"));
        }
        return ids.get(k);
    }
}
