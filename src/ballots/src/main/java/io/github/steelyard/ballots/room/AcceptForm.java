package io.github.steelyard.ballots.room;

import io.github.steelyard.ballots.Answers;
import io.github.steelyard.ballots.Ballot;
import io.github.steelyard.ballots.Questions;
import io.github.steelyard.model.Option;
import java.util.LinkedHashMap;
import java.util.Map;

/** Whether one can live with each option, and why not. */
final class AcceptForm implements RoundForm {

    private static final String ACCEPT = "accept-";
    private static final String REASON = "reason-";
    private static final String CAN = "can";
    private static final String CANNOT = "cannot";

    @Override
    public String id() {
        return "accept";
    }

    @Override
    public void write(Html html, Questions questions, Words words, Form filled, Problems problems) {
        for (Option option : questions.options()) {
            int number = Fields.number(questions, option.id());
            String field = ACCEPT + number;
            html.open("fieldset").element("legend", option.name());
            if (!option.label().description().isEmpty()) {
                html.element("p", option.label().description(), "class", "quiet");
            }
            problems.write(html, field);
            for (String answer : new String[] {CAN, CANNOT}) {
                Radio.write(html, field, answer, words.get("accept." + answer), filled, problems);
            }
            String reason = REASON + number;
            problems.write(html, reason);
            html.element("label", words.get("reason"), "for", reason);
            html.open("input", "type", "text", "id", reason, "name", reason, "value", filled.get(reason));
            html.close("fieldset");
        }
    }

    @Override
    public Map<String, String> filled(Ballot ballot, Questions questions) {
        Map<String, String> fields = new LinkedHashMap<>();
        ((Answers.Acceptance) ballot.answers())
                .accepted()
                .forEach((id, can) -> fields.put(ACCEPT + Fields.number(questions, id), can ? CAN : CANNOT));
        ballot.reasons().forEach((id, reason) -> fields.put(REASON + Fields.number(questions, id), reason));
        return fields;
    }

    @Override
    public Answers read(Form form, Questions questions, Words words, Problems problems) {
        Map<String, Boolean> accepted = new LinkedHashMap<>();
        for (Option option : questions.options()) {
            String field = ACCEPT + Fields.number(questions, option.id());
            String answer = form.get(field);
            if (!answer.equals(CAN) && !answer.equals(CANNOT)) {
                problems.add(field, words.get("error.choice", option.name()));
            }
            accepted.put(option.id(), answer.equals(CAN));
        }
        return new Answers.Acceptance(accepted);
    }

    @Override
    public Map<String, String> reasons(Form form, Questions questions, Words words, Problems problems) {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (Option option : questions.options()) {
            String field = REASON + Fields.number(questions, option.id());
            String reason = problems.text(form, field, option.name(), words);
            if (!reason.isEmpty()) {
                reasons.put(option.id(), reason);
            }
        }
        return reasons;
    }
}
