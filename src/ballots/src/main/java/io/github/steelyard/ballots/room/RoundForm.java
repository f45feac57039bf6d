package io.github.steelyard.ballots.room;

import io.github.steelyard.ballots.Answers;
import io.github.steelyard.ballots.Ballot;
import io.github.steelyard.ballots.Questions;
import io.github.steelyard.text.Numbers;
import java.util.LinkedHashMap;
import java.util.Map;

/** The questions of a round as a form: written, filled from an earlier ballot, and read. */
interface RoundForm {

    /** The longest reason that is taken. */
    int LONGEST = 1_000;

    /** Begins the keys of the round's words: "weights" for weights.title. */
    String id();

    /** Writes the fields. */
    void write(Html html, Questions questions, Words words, Form filled, Problems problems);

    /** The fields as a ballot answered them. */
    Map<String, String> filled(Ballot ballot, Questions questions);

    /** Reads the answers; what is wrong goes to {@code problems}, and then the answers are not used. */
    Answers read(Form form, Questions questions, Words words, Problems problems);

    /** Reasons given beside single answers. */
    default Map<String, String> reasons(Form form, Questions questions, Words words, Problems problems) {
        return Map.of();
    }

    /** The form of a round. */
    static RoundForm of(Questions questions) {
        return switch (questions.round()) {
            case WEIGHTS -> new WeightsForm();
            case ORDER -> new OrderForm();
            case CHOICES -> new ChoicesForm();
            case PERFORMANCES -> new EstimatesForm();
            case ACCEPT -> new AcceptForm();
        };
    }

    /** What is wrong with a form, by field, in words. */
    final class Problems {
        private final Map<String, String> byField = new LinkedHashMap<>();

        void add(String field, String words) {
            byField.putIfAbsent(field, words);
        }

        boolean isEmpty() {
            return byField.isEmpty();
        }

        Map<String, String> all() {
            return byField;
        }

        boolean at(String field) {
            return byField.containsKey(field);
        }

        /** The id of the message beside a field, or null where there is none. */
        String describedBy(String field) {
            return at(field) ? "wrong-" + field : null;
        }

        /** Writes the message beside a field, where there is one. */
        void write(Html html, String field) {
            if (at(field)) {
                html.element("p", byField.get(field), "class", "wrong", "id", "wrong-" + field);
            }
        }

        /** A number from a field; NaN where something is wrong, which is then noted. */
        double number(Form form, String field, String name, double low, double high, Words words) {
            String text = form.get(field);
            if (text.isEmpty()) {
                add(field, words.get("error.missing", name));
                return Double.NaN;
            }
            // A comma before the decimals, as most of Europe writes it.
            String plain =
                    text.indexOf(',') == text.lastIndexOf(',') && text.indexOf('.') < 0 ? text.replace(',', '.') : text;
            if (!plain.matches("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]{1,3})?")) {
                add(field, words.get("error.number", name));
                return Double.NaN;
            }
            double x = Double.parseDouble(plain);
            if (!(low <= x && x <= high)) {
                add(field, words.get("error.range", name, Numbers.plain(low), Numbers.plain(high)));
                return Double.NaN;
            }
            return x;
        }

        /** A text of no more than so many characters. */
        String text(Form form, String field, String name, Words words) {
            String text = form.get(field);
            if (text.length() > LONGEST) {
                add(field, words.get("error.long", name, String.valueOf(LONGEST)));
            }
            return text;
        }
    }
}
