package io.github.steelyard.ballots;

import io.github.steelyard.io.grammar.Key;
import io.github.steelyard.io.grammar.KeyTable;
import io.github.steelyard.io.grammar.Kind;
import java.util.List;

/** The keys of a ballot file. */
final class BallotKeys {

    private static final KeyTable.Builder KEYS = KeyTable.of("ballot");

    static final Key OF = KEYS.needed("of", Kind.TEXT, "SHA-256 of the decision file that was judged, in hexadecimal.");
    static final Key WHO = KEYS.needed("who", Kind.ID, "The participant, an id.");
    static final Key ROUND = KEYS.needed("round", new Kind.Word(Round.ids()), "What was asked.");
    static final Key PASS = KEYS.key("pass", new Kind.Whole(1), "How often it was asked; 1 when left out.");
    static final Key VOICE = KEYS.key("voice", Kind.atLeast(0), "How much the participant counts; 1 when left out.");
    static final Key SECONDS = KEYS.key("seconds", Kind.atLeast(0), "How long answering took.");
    static final Key ASKED = KEYS.key("asked", new Kind.ById(Kind.TEXT), "What the participant saw, by id.");
    static final Key WEIGHTS = KEYS.key("weights", new Kind.ById(Kind.atLeast(0)), "Points by criterion.");
    static final Key ORDER =
            KEYS.key("order", new Kind.Special("order", "list of ids, inner lists tie"), "Most important first.");
    static final Key PERFORMANCES = KEYS.key(
            "performances",
            new Kind.ById(new Kind.ById(new Kind.Special("estimate", "low, likely and high, or a level"))),
            "Estimates by option and criterion.");
    static final Key CHOICES = KEYS.key(
            "choices",
            new Kind.Special("choices", "list of {better, than} or {same: [one, other]}"),
            "Which of two options is better.");
    static final Key ACCEPT =
            KEYS.key("accept", new Kind.ById(new Kind.Word(List.of("can", "cannot"))), "By option: can live with it.");
    static final Key BECAUSE = KEYS.key("because", Kind.TEXT, "A reason for all of it.");
    static final Key REASONS = KEYS.key("reasons", new Kind.ById(Kind.TEXT), "Reasons by what they are about.");

    /** All of them. */
    static final KeyTable TABLE = KEYS.table();

    private static final KeyTable.Builder SPREAD = KeyTable.of("estimate");
    static final Key LOW = SPREAD.needed("low", Kind.number(), "The least that is plausible.");
    static final Key LIKELY = SPREAD.needed("likely", Kind.number(), "The most plausible.");
    static final Key HIGH = SPREAD.needed("high", Kind.number(), "The most that is plausible.");

    /** An estimate of an amount. */
    static final KeyTable ESTIMATE = SPREAD.table();

    private static final KeyTable.Builder PAIR = KeyTable.of("choice");
    static final Key BETTER = PAIR.key("better", Kind.ID, "The option that is better.");
    static final Key THAN = PAIR.key("than", Kind.ID, "The other one.");
    static final Key SAME =
            PAIR.key("same", new Kind.Special("two-options", "list of two ids"), "Two options that are as good.");

    /** A choice between two options. */
    static final KeyTable CHOICE = PAIR.table();

    private BallotKeys() {}
}
