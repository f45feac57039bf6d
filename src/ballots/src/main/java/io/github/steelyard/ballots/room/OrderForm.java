package io.github.steelyard.ballots.room;

import io.github.steelyard.ballots.Answers;
import io.github.steelyard.ballots.Ballot;
import io.github.steelyard.ballots.Questions;
import io.github.steelyard.model.Criterion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The criteria by importance: a place for each; with script, buttons that move them. */
final class OrderForm implements RoundForm {

    private static final String PLACE = "place-";

    @Override
    public String id() {
        return "order";
    }

    @Override
    public void write(Html html, Questions questions, Words words, Form filled, Problems problems) {
        int n = questions.criteria().size();
        List<Criterion> inOrder = new ArrayList<>(questions.criteria());
        inOrder.sort(Comparator.comparingInt(c -> place(filled, c, n)));
        html.open("p", "class", "quiet", "id", "moved", "aria-live", "polite").close("p");
        html.open("ol", "class", "plain", "id", "order");
        for (int k = 0; k < n; k++) {
            Criterion criterion = inOrder.get(k);
            String field = PLACE + criterion.id();
            int place = place(filled, criterion, n);
            html.open("li", "class", "item", "data-name", criterion.name());
            html.element("h2", criterion.name(), "id", "name-" + criterion.id());
            html.element(
                    "p", words.get("ends", questions.worst(criterion), questions.best(criterion)), "class", "quiet");
            problems.write(html, field);
            html.element("label", words.get("order.place"), "for", field);
            html.open("div", "class", "row");
            html.open("select", "id", field, "name", field, "aria-describedby", "name-" + criterion.id());
            for (int p = 1; p <= n; p++) {
                boolean isChosen = p == (place > n ? k + 1 : place);
                html.element(
                        "option",
                        String.valueOf(p),
                        "value",
                        String.valueOf(p),
                        "selected",
                        isChosen ? "selected" : null);
            }
            html.close("select");
            html.open("div", "class", "moves", "hidden", "hidden");
            html.element(
                    "button",
                    "↑",
                    "type",
                    "button",
                    "data-move",
                    "up",
                    "aria-label",
                    words.get("order.up") + ": " + criterion.name());
            html.element(
                    "button",
                    "↓",
                    "type",
                    "button",
                    "data-move",
                    "down",
                    "aria-label",
                    words.get("order.down") + ": " + criterion.name());
            html.close("div").close("div").close("li");
        }
        html.close("ol");
    }

    /** The place that is filled in; one more than there are where none is. */
    private static int place(Form filled, Criterion criterion, int n) {
        String text = filled.get(PLACE + criterion.id());
        return text.matches("[1-9][0-9]{0,4}") ? Math.min(n + 1, Integer.parseInt(text)) : n + 1;
    }

    @Override
    public Map<String, String> filled(Ballot ballot, Questions questions) {
        Map<String, String> fields = new LinkedHashMap<>();
        int place = 1;
        for (List<String> level : ((Answers.Order) ballot.answers()).levels()) {
            for (String id : level) {
                fields.put(PLACE + id, String.valueOf(place));
            }
            place += level.size();
        }
        return fields;
    }

    @Override
    public Answers read(Form form, Questions questions, Words words, Problems problems) {
        Map<Double, List<String>> levels = new TreeMap<>();
        for (Criterion criterion : questions.criteria()) {
            double place = problems.number(
                    form,
                    PLACE + criterion.id(),
                    criterion.name(),
                    1,
                    questions.criteria().size(),
                    words);
            levels.computeIfAbsent(place, p -> new ArrayList<>()).add(criterion.id());
        }
        return new Answers.Order(List.copyOf(levels.values()));
    }
}
