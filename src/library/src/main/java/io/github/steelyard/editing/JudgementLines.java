package io.github.steelyard.editing;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Judgement;
import io.github.steelyard.model.Scale;
import io.github.steelyard.model.ValueTree;
import io.github.steelyard.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Adds judgements to the text of a decision file in YAML; everything else stays as it was typed. */
public final class JudgementLines {

    private JudgementLines() {}

    /**
     * The text with more judgements.
     *
     * @param tree whose levels are written as words
     * @throws Refusal when 'judgements' stand there in a form that lines cannot be added to
     */
    public static String added(String text, List<Judgement> judgements, ValueTree tree) {
        if (judgements.isEmpty()) {
            return text;
        }
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        List<String> lines = new ArrayList<>(List.of(text.split("\r?\n", -1)));
        if (lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        int at = -1;
        for (int k = 0; k < lines.size(); k++) {
            at = lines.get(k).matches("judgements:.*") ? k : at;
        }
        String indent = "  ";
        if (at < 0) {
            lines.add("");
            lines.add("judgements:");
            at = lines.size() - 1;
        } else if (!lines.get(at).matches("judgements: *(#.*)?")) {
            throw new Refusal("'judgements' stand on one line; give each a line of its own below it, then ask again");
        }
        int last = at;
        for (int k = at + 1; k < lines.size() && !lines.get(k).matches("[^\\s#-].*"); k++) {
            String line = lines.get(k);
            if (line.matches("\\s*- .*")) {
                indent = line.substring(0, line.indexOf('-'));
            }
            last = line.isBlank() || line.matches("#.*") ? last : k;
        }
        for (int k = 0; k < judgements.size(); k++) {
            lines.add(last + 1 + k, indent + "- " + words(judgements.get(k), tree));
        }
        return String.join(end, lines) + end;
    }

    private static String words(Judgement one, ValueTree tree) {
        String by = one.by().isEmpty() ? "" : ", by: " + one.by();
        return one.isSame()
                ? "{same: [" + side(one.better(), tree) + ", " + side(one.than(), tree) + "]" + by + "}"
                : "{better: " + side(one.better(), tree) + ", than: " + side(one.than(), tree) + by + "}";
    }

    private static String side(Judgement.Side side, ValueTree tree) {
        if (side instanceof Judgement.Chosen chosen) {
            return chosen.option();
        }
        Map<String, Double> profile = ((Judgement.Profile) side).performances();
        return profile.entrySet().stream()
                .map(e -> e.getKey() + ": " + performance(tree, e.getKey(), e.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String performance(ValueTree tree, String criterion, double x) {
        return tree.find(criterion)
                .filter(Criterion.class::isInstance)
                .map(node -> ((Criterion) node).scale())
                .filter(Scale.Levels.class::isInstance)
                .flatMap(scale -> ((Scale.Levels) scale).word(x))
                .orElse(Numbers.plain(x));
    }
}
