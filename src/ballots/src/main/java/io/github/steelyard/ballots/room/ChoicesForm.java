package io.github.steelyard.ballots.room;

import io.github.steelyard.ballots.Answers;
import io.github.steelyard.ballots.Ballot;
import io.github.steelyard.ballots.OptionPair;
import io.github.steelyard.ballots.Questions;
import io.github.steelyard.model.Option;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which of two options is better, with the performances of both beside each other. */
final class ChoicesForm implements RoundForm {

    private static final String CHOICE = "choice-";
    private static final String SAME = "same";

    @Override
    public String id() {
        return "choices";
    }

    /** The two in the order of the decision, which says no more of them than the decision's own list. */
    private static List<Option> both(Questions questions, OptionPair pair) {
        List<Option> both = new ArrayList<>(List.of(questions.option(pair.first()), questions.option(pair.second())));
        both.sort(Comparator.comparingInt(o -> Fields.number(questions, o.id())));
        return both;
    }

    static String name(Questions questions, OptionPair pair) {
        List<Option> both = both(questions, pair);
        return both.get(0).name() + " – " + both.get(1).name();
    }

    private static String field(Questions questions, OptionPair pair) {
        List<Option> both = both(questions, pair);
        return CHOICE + value(questions, both.get(0)) + "-" + value(questions, both.get(1));
    }

    private static String value(Questions questions, Option option) {
        return String.valueOf(Fields.number(questions, option.id()));
    }

    @Override
    public void write(Html html, Questions questions, Words words, Form filled, Problems problems) {
        for (OptionPair pair : questions.pairs()) {
            String field = field(questions, pair);
            html.open("fieldset").element("legend", name(questions, pair));
            table(html, questions, both(questions, pair));
            problems.write(html, field);
            for (Option option : both(questions, pair)) {
                String label = words.get("choices.better", option.name());
                Radio.write(html, field, value(questions, option), label, filled, problems);
            }
            Radio.write(html, field, SAME, words.get("choices.same"), filled, problems);
            html.close("fieldset");
        }
    }

    /** A criterion has a line of its own over the two performances, so that both have half of a narrow screen. */
    private static void table(Html html, Questions questions, List<Option> both) {
        html.open("table", "class", "pair").open("thead").open("tr");
        both.forEach(option -> html.element("th", option.name(), "scope", "col"));
        html.close("tr").close("thead");
        questions.criteria().forEach(criterion -> {
            html.open("tbody").open("tr");
            html.element("th", criterion.name(), "scope", "rowgroup", "colspan", "2");
            html.close("tr").open("tr");
            both.forEach(option -> html.element("td", questions.shown(option, criterion)));
            html.close("tr").close("tbody");
        });
        html.close("table");
    }

    @Override
    public Map<String, String> filled(Ballot ballot, Questions questions) {
        Map<OptionPair, OptionPair.Choice> choices = ((Answers.Choices) ballot.answers()).choices();
        Map<String, String> fields = new LinkedHashMap<>();
        for (OptionPair pair : questions.pairs()) {
            if (choices.containsKey(pair)) {
                fields.put(
                        field(questions, pair),
                        pair.chosen(choices.get(pair))
                                .map(id -> value(questions, questions.option(id)))
                                .orElse(SAME));
            }
        }
        return fields;
    }

    @Override
    public Answers read(Form form, Questions questions, Words words, Problems problems) {
        Map<OptionPair, OptionPair.Choice> choices = new LinkedHashMap<>();
        for (OptionPair pair : questions.pairs()) {
            String answer = form.get(field(questions, pair));
            for (OptionPair.Choice choice : OptionPair.Choice.values()) {
                String value = pair.chosen(choice)
                        .map(id -> value(questions, questions.option(id)))
                        .orElse(SAME);
                if (answer.equals(value)) {
                    choices.put(pair, choice);
                }
            }
            if (!choices.containsKey(pair)) {
                problems.add(field(questions, pair), words.get("error.choice", name(questions, pair)));
            }
        }
        return new Answers.Choices(choices);
    }
}
