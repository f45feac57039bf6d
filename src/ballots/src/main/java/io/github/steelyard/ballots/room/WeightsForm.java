package io.github.steelyard.ballots.room;

import io.github.steelyard.ballots.Answers;
import io.github.steelyard.ballots.Ballot;
import io.github.steelyard.ballots.Questions;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.text.Numbers;
import java.util.LinkedHashMap;
import java.util.Map;

/** Points for the swing of every criterion. */
final class WeightsForm implements RoundForm {

    private static final String POINTS = "points-";

    @Override
    public String id() {
        return "weights";
    }

    @Override
    public void write(Html html, Questions questions, Words words, Form filled, Problems problems) {
        for (Criterion criterion : questions.criteria()) {
            String field = POINTS + criterion.id();
            html.open("div", "class", "item");
            html.element("h2", criterion.name(), "id", "name-" + criterion.id());
            html.element(
                    "p", words.get("ends", questions.worst(criterion), questions.best(criterion)), "class", "quiet");
            problems.write(html, field);
            html.element("label", words.get("weights.points"), "for", field);
            html.open("div", "class", "points");
            html.open(
                    "input",
                    "type",
                    "number",
                    "inputmode",
                    "numeric",
                    "min",
                    "0",
                    "max",
                    "100",
                    "step",
                    "any",
                    "id",
                    field,
                    "name",
                    field,
                    "value",
                    filled.get(field),
                    "data-slider",
                    criterion.name(),
                    "aria-describedby",
                    problems.at(field) ? problems.describedBy(field) : "name-" + criterion.id());
            html.close("div").close("div");
        }
    }

    @Override
    public Map<String, String> filled(Ballot ballot, Questions questions) {
        Map<String, String> fields = new LinkedHashMap<>();
        ((Answers.Points) ballot.answers()).points().forEach((id, x) -> fields.put(POINTS + id, Numbers.plain(x)));
        return fields;
    }

    @Override
    public Answers read(Form form, Questions questions, Words words, Problems problems) {
        Map<String, Double> points = new LinkedHashMap<>();
        for (Criterion criterion : questions.criteria()) {
            points.put(criterion.id(), problems.number(form, POINTS + criterion.id(), criterion.name(), 0, 100, words));
        }
        if (points.values().stream().allMatch(x -> x == 0)) {
            problems.add(POINTS + questions.criteria().get(0).id(), words.get("error.zero"));
        }
        return new Answers.Points(points);
    }
}
