package io.github.steelyard.ballots.room;

import io.github.steelyard.ballots.Questions;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.Option;

/**
 * How the fields of forms name options: by number in the order of the decision. An id often says what the option is, and
 * pages must not say so while names are hidden.
 */
final class Fields {

    private Fields() {}

    /** The number of an option, from 1; 0 where the decision has none of this id. */
    static int number(Questions questions, String option) {
        return 1 + questions.options().stream().map(Option::id).toList().indexOf(option);
    }

    /** A cell: the number of its option and the id of its criterion. */
    static String cell(Questions questions, Cell cell) {
        return number(questions, cell.option()) + "/" + cell.criterion();
    }
}
