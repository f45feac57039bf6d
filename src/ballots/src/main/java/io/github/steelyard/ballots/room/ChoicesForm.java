package io.github.steelyard.ballots.room;

import io.github.steelyard.ballots.Answers;
import io.github.steelyard.ballots.Ballot;
import io.github.steelyard.ballots.OptionPair;
import io.github.steelyard.ballots.Questions;
import io.github.steelyard.model.Option;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Which of two options is better, with the performances of both beside each other. */
final class ChoicesForm implements RoundForm {

    private static final String CHOICE = "choice-";

    @Override
    public String id() {
        return "choices";
    }

    private static String name(Questions questions, OptionPair pair) {
        return questions.option(pair.first()).name() + " – "
                + questions.option(pair.second()).name();
    }

    private static String word(OptionPair.Choice choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void write(Html html, Questions questions, Words words, Form filled, Problems problems) {
        for (OptionPair pair : questions.pairs()) {
            String field = CHOICE + pair.key();
            html.open("fieldset").element("legend", name(questions, pair));
            table(html, questions, pair);
            problems.write(html, field);
            for (OptionPair.Choice choice : OptionPair.Choice.values()) {
                String label = pair.chosen(choice)
                        .map(id ->
                                words.get("choices.better", questions.option(id).name()))
                        .orElseGet(() -> words.get("choices.same"));
                Radio.write(html, field, word(choice), label, filled, problems);
            }
            html.close("fieldset");
        }
    }

    private static void table(Html html, Questions questions, OptionPair pair) {
        Option first = questions.option(pair.first());
        Option second = questions.option(pair.second());
        html.open("table").open("tr").element("td", "");
        html.element("th", first.name(), "scope", "col").element("th", second.name(), "scope", "col");
        html.close("tr");
        questions.criteria().forEach(criterion -> {
            html.open("tr").element("th", criterion.name(), "scope", "row");
            html.element("td", questions.shown(first, criterion)).element("td", questions.shown(second, criterion));
            html.close("tr");
        });
        html.close("table");
    }

    @Override
    public Map<String, String> filled(Ballot ballot) {
        Map<String, String> fields = new LinkedHashMap<>();
        ((Answers.Choices) ballot.answers())
                .choices()
                .forEach((pair, choice) -> fields.put(CHOICE + pair.key(), word(choice)));
        return fields;
    }

    @Override
    public Answers read(Form form, Questions questions, Words words, Problems problems) {
        Map<OptionPair, OptionPair.Choice> choices = new LinkedHashMap<>();
        for (OptionPair pair : questions.pairs()) {
            String answer = form.get(CHOICE + pair.key());
            for (OptionPair.Choice choice : OptionPair.Choice.values()) {
                if (answer.equals(word(choice))) {
                    choices.put(pair, choice);
                }
            }
            if (!choices.containsKey(pair)) {
                problems.add(CHOICE + pair.key(), words.get("error.choice", name(questions, pair)));
            }
        }
        return new Answers.Choices(choices);
    }
}
