package io.github.steelyard.ballots.room;

import io.github.steelyard.ballots.Answers;
import io.github.steelyard.ballots.Ballot;
import io.github.steelyard.ballots.Estimate;
import io.github.steelyard.ballots.Questions;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Scale;
import io.github.steelyard.text.Numbers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Low, likely and high performance, or a level, of the cells that were picked. */
final class EstimatesForm implements RoundForm {

    private static final List<String> PARTS = List.of("low", "likely", "high");

    @Override
    public String id() {
        return "performances";
    }

    private static String field(String part, Questions questions, Cell cell) {
        return part + "-" + Fields.cell(questions, cell);
    }

    private static String name(Questions questions, Cell cell) {
        return questions.option(cell.option()).name() + ", "
                + questions.criterion(cell.criterion()).name();
    }

    @Override
    public void write(Html html, Questions questions, Words words, Form filled, Problems problems) {
        for (Cell cell : questions.cells()) {
            Criterion criterion = questions.criterion(cell.criterion());
            html.open("fieldset").element("legend", name(questions, cell));
            html.element(
                    "p", words.get("ends", questions.worst(criterion), questions.best(criterion)), "class", "quiet");
            if (criterion.scale() instanceof Scale.Levels levels) {
                level(html, questions, cell, levels, words, filled, problems);
            } else {
                amounts(html, questions, cell, words, filled, problems);
            }
            String reason = field("reason", questions, cell);
            problems.write(html, reason);
            html.element("label", words.get("reason"), "for", reason);
            html.open("input", "type", "text", "id", reason, "name", reason, "value", filled.get(reason));
            html.close("fieldset");
        }
    }

    private static void level(
            Html html,
            Questions questions,
            Cell cell,
            Scale.Levels levels,
            Words words,
            Form filled,
            Problems problems) {
        String field = field("level", questions, cell);
        problems.write(html, field);
        html.element("label", words.get("performances.level"), "for", field);
        html.open("select", "id", field, "name", field, "aria-describedby", problems.describedBy(field));
        html.element("option", "…", "value", "");
        levels.values()
                .keySet()
                .forEach(word -> html.element(
                        "option",
                        word,
                        "value",
                        word,
                        "selected",
                        filled.get(field).equals(word) ? "selected" : null));
        html.close("select");
    }

    private static void amounts(
            Html html, Questions questions, Cell cell, Words words, Form filled, Problems problems) {
        PARTS.forEach(part -> problems.write(html, field(part, questions, cell)));
        html.open("div", "class", "row");
        for (String part : PARTS) {
            String field = field(part, questions, cell);
            html.open("div").element("label", words.get("performances." + part), "for", field);
            html.open(
                    "input",
                    "type",
                    "number",
                    "inputmode",
                    "decimal",
                    "step",
                    "any",
                    "id",
                    field,
                    "name",
                    field,
                    "value",
                    filled.get(field),
                    "aria-describedby",
                    problems.describedBy(field));
            html.close("div");
        }
        html.close("div");
    }

    @Override
    public Map<String, String> filled(Ballot ballot, Questions questions) {
        Map<String, String> fields = new LinkedHashMap<>();
        ((Answers.Estimates) ballot.answers()).estimates().forEach((cell, estimate) -> {
            if (estimate instanceof Estimate.Amount amount) {
                fields.put(field("low", questions, cell), Numbers.plain(amount.low()));
                fields.put(field("likely", questions, cell), Numbers.plain(amount.likely()));
                fields.put(field("high", questions, cell), Numbers.plain(amount.high()));
            } else {
                fields.put(field("level", questions, cell), estimate.toString());
            }
        });
        for (Cell cell : questions.cells()) {
            String reason = ballot.reasons().getOrDefault(Questions.key(cell), "");
            fields.put(field("reason", questions, cell), reason);
        }
        return fields;
    }

    @Override
    public Answers read(Form form, Questions questions, Words words, Problems problems) {
        Map<Cell, Estimate> estimates = new LinkedHashMap<>();
        for (Cell cell : questions.cells()) {
            Criterion criterion = questions.criterion(cell.criterion());
            String name = name(questions, cell);
            if (criterion.scale() instanceof Scale.Levels levels) {
                String word = form.get(field("level", questions, cell));
                if (levels.values().containsKey(word)) {
                    estimates.put(cell, new Estimate.Level(word));
                } else {
                    problems.add(field("level", questions, cell), words.get("error.choice", name));
                }
                continue;
            }
            double[] ends = ends(questions, criterion);
            double[] x = new double[PARTS.size()];
            for (int k = 0; k < x.length; k++) {
                String part = name + " – " + words.get("performances." + PARTS.get(k));
                x[k] = problems.number(form, field(PARTS.get(k), questions, cell), part, ends[0], ends[1], words);
            }
            if (x[0] > x[1] || x[1] > x[2]) {
                problems.add(field("low", questions, cell), words.get("error.ascend", name));
            } else if (x[0] <= x[1] && x[1] <= x[2]) {
                estimates.put(cell, new Estimate.Amount(x[0], x[1], x[2]));
            }
        }
        return new Answers.Estimates(estimates);
    }

    /** What the criterion allows: its declared scale, or any finite number. */
    private static double[] ends(Questions questions, Criterion criterion) {
        if (criterion.scale() instanceof Scale.Declared scale) {
            return new double[] {Math.min(scale.worst(), scale.best()), Math.max(scale.worst(), scale.best())};
        }
        return new double[] {-1e15, 1e15};
    }

    @Override
    public Map<String, String> reasons(Form form, Questions questions, Words words, Problems problems) {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (Cell cell : questions.cells()) {
            String reason = problems.text(form, field("reason", questions, cell), name(questions, cell), words);
            if (!reason.isEmpty()) {
                reasons.put(Questions.key(cell), reason);
            }
        }
        return reasons;
    }
}
