package io.github.steelyard.io.text;

import io.github.steelyard.catalogue.Severity;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Everything that reading a decision may find fault with. Ids are the names in kebab-case and are frozen. */
public enum DiagnosticId {
    // The file as such.
    UNREADABLE("The file is missing, is a folder, or cannot be read."),
    TOO_LARGE("The file is larger than 16 MiB."),
    ENCODING("The file is not UTF-8 text."),
    OTHER_ENCODING("A table is not UTF-8 and was read as Windows-1252.", Severity.NOTE),
    CONTROL_CHARACTER("The text holds a control character, such as NUL."),
    EMPTY_FILE("The file holds nothing but blanks and comments."),

    // YAML.
    SYNTAX("The text is not well-formed YAML or JSON."),
    CONFLICT_MARKERS("Two versions of the file were merged, and somebody must choose between lines of both."),
    TAB("A tab stands where only spaces may indent."),
    NOT_A_MAP("The top level of a file is not a map of keys."),
    SEVERAL_DOCUMENTS("The file holds a second document after a line of '---'."),
    ANCHOR("An anchor (&name) is used; sharing is done with 'include'."),
    ALIAS("An alias (*name) is used; sharing is done with 'include'."),
    MERGE_KEY("A merge key (<<) is used; sharing is done with 'include'."),
    TAG("A tag (!name) is used; a decision is plain data."),
    DUPLICATE_KEY("A key is given twice in the same map."),
    TOO_DEEP("Maps and lists are nested more than 64 deep."),
    SCALAR_TOO_LONG("A single text is longer than 1 MiB."),
    TOO_MANY_VALUES("The files of a decision hold more than half a million keys and values together."),
    TOO_MANY_PROBLEMS("More than a thousand problems were found; the rest is left out."),

    // Shapes and words.
    UNKNOWN_KEY("A key is none of those allowed in its place."),
    MISSING_KEY("A required key is missing."),
    WRONG_SHAPE("A map, a list or a text stands where another shape belongs."),
    UNKNOWN_WORD("A word is none of those allowed in its place."),
    BAD_ID("An id is not made of lower-case letters, digits and single hyphens."),
    DUPLICATE_ID("An id is defined twice."),
    SET_TWICE("Two files both set something that a decision has only one of."),

    // Numbers.
    NOT_A_NUMBER("A text stands where a number belongs."),
    NUMBER_FORM("A number is written in a form that programs read differently."),
    NUMBER_QUOTED("A number stands in quotes where a number belongs."),
    NUMBER_RANGE("A number is infinite, undefined, or beyond what can be computed with."),
    OUT_OF_RANGE("A number is outside what is allowed in its place."),

    // Several files.
    INCLUDE_PATH("A path leaves the folder of the file that names it, or is not a plain relative path."),
    INCLUDE_CYCLE("A file includes itself, directly or through others."),
    INCLUDE_TWICE("A file is included twice."),
    INCLUDE_DEPTH("Includes are nested more than 8 deep."),
    INCLUDE_WITHOUT_FOLDER("Text that is in no file includes others, though it stands in no folder."),
    TABLE_FORMAT("A table is in a format that is not read."),
    TABLE_LIBRARY("A table or workbook is read without the library for it."),
    TABLE_HEADER("The first row of a table does not say what its columns are."),
    TABLE_ROW("A row of a table has more or fewer cells than the first row, or is not well-formed."),
    DECIMAL_COMMA("Numbers of a table have a comma before their decimals, which was not asked for."),
    WORKBOOK("A workbook cannot be read, or has no such sheet."),
    SHEET_CELL("A cell of a sheet holds a date, an error or something else that is no performance."),
    SHEET_OPEN("A point of a sheet can be understood in several ways; the message names what says which is meant."),
    SHEET_OPTION("What is said of a sheet from outside names nothing in it, or does not fit it."),
    SHEET_NOTE("Something in a workbook was passed over or taken for something else.", Severity.NOTE),
    FILE_KIND("A file is of a kind that is not read, or of none that is known."),
    FOREIGN("A file of another program is not well-formed, or lacks what a decision needs."),
    FOREIGN_NOTE("Something in a file of another program was passed over or taken for something else.", Severity.NOTE),
    XMCDA("A file is not well-formed XMCDA, or lacks what a decision needs."),
    XMCDA_ELEMENT("An element of XMCDA cannot stand where it stands, stands there twice, or lacks what it needs."),
    XMCDA_UNUSED("XMCDA holds something that decisions have no place for.", Severity.NOTE),

    // Criteria.
    NO_CRITERIA("There is no criterion."),
    DIRECTION_MISSING("Nothing says which end of a criterion is better."),
    DIRECTION_CONTRADICTION("Direction, scale, levels and value function disagree about which end is better."),
    SCALE_ENDS("The ends of a scale are equal, or differ from those of the value function."),
    SCALE_CONFLICT("A constructed scale is joined with what only suits measured performances."),
    LEVELS("Levels do not run from 0 to 100, or a word cannot be a level."),
    POINTS("The points of a value function are not monotone or do not reach 0 and 100."),
    MIDPOINT("The midpoint of an exponential value function is not inside the scale."),
    REQUIREMENT("A hard requirement is empty or contradicts itself."),
    THRESHOLDS("Thresholds do not ascend from indifference over preference to veto."),
    UNKNOWN_CRITERION("A criterion is named that does not exist."),
    UNKNOWN_GROUP("A group of criteria is named that does not exist."),

    // Weights.
    WEIGHT_NEGATIVE("A weight is negative."),
    WEIGHT_MISSING("A weight is missing where siblings have one."),
    WEIGHTS_ALL_ZERO("All weights of a group are 0."),
    WEIGHT_UNUSED("A weight is stated that the group's weighting method does not use.", Severity.WARNING),
    WEIGHT_BOUNDS("Bounds of a weight are not 0 <= min <= max <= 100."),
    WEIGHT_BOUNDS_SUM("No weights fit the bounds of a group: the minima exceed 100% or the maxima fall short of it."),
    WEIGHT_ORDER("The weights of a group contradict the order of importance that is stated as well.", Severity.WARNING),
    NAMED_TWICE("A list names something twice that it may name once."),
    WEIGHTING_NEEDS_CRITERIA("A weighting method that looks at performances weighs a group of groups."),
    WEIGHTING_REFUSED("What is stated for a weighting method is incomplete or contradicts itself."),
    UNKNOWN_WEIGHTING("A weighting method is named that does not exist."),

    // Methods and their parameters.
    UNKNOWN_METHOD("A ranking method is named that does not exist."),
    UNKNOWN_PARAMETER("A method is given a parameter that it does not have."),
    MISSING_PARAMETER("A method is not given a parameter that it needs."),
    PARAMETER_VALUE("A parameter of a method has a value that is not allowed."),

    // Options and performances.
    NO_OPTIONS("There is no option."),
    SINGLE_OPTION("There is only one option, so nothing to rank it against.", Severity.WARNING),
    UNKNOWN_OPTION("An option is named that does not exist."),
    PERFORMANCE_ABSENT(
            "An option has no entry for a criterion, which may have been forgotten; 'unknown' says it on purpose.",
            Severity.WARNING),
    UNKNOWN_LEVEL("A word is none of the criterion's levels."),
    PERFORMANCE_FORM("A performance is in none of the forms, or mixes two."),
    PERFORMANCE_BOUNDS("The numbers of a spread do not ascend, or a spread is negative."),
    PERFORMANCE_OUTSIDE_SCALE("A performance lies outside the declared scale."),
    OUTCOMES("Outcomes are empty, repeated, or have impossible probabilities."),
    PROBABILITIES_NORMALISED("Probabilities do not sum to 1 and were divided by their sum.", Severity.WARNING),

    COMPARISON("Comparisons of options are not well-formed, do not link the options, or stand beside performances."),
    BASELINE_ABSENT("Missing performances count as those of the baseline, and no option is “do nothing”."),

    // Uncertainties, and performances that depend on them.
    UNKNOWN_UNCERTAINTY("An uncertainty is named that does not exist."),
    UNCERTAINTY_FORM("An uncertainty is neither an event, nor one of several states, nor a quantity, or mixes them."),
    CHANCE("A chance is no number from 0 to 1, no range of such and no word for one."),
    STATES("States are unknown, incomplete, or have probabilities that do not sum to 1."),
    DECIDER("Who decides an event has no weights, or an answer is stated wrongly."),
    CORRELATION("A correlation names something else than two quantities, or cannot hold together with others."),
    FORMULA("A formula or a condition is not well-formed, names something unknown, or has no result."),
    CIRCLE("Formulas of an option need each other in a circle."),
    ELSE_ABSENT(
            "A performance under a condition does not say what holds else, which then is missing; 'else: unknown' says it on"
                    + " purpose.",
            Severity.WARNING),
    SETTING("A scenario sets an uncertainty to what it cannot be."),

    // Packages, strategies, judgements.
    PACKAGES("Packages say nothing, something twice, or something that no package can have."),
    PACKAGES_EMPTY("No package keeps all rules and limits."),
    UNKNOWN_MEASURE("A measure is named that packages do not list."),
    STRATEGY("A strategy starts or goes on with what it cannot."),
    JUDGEMENTS_CONTRADICT("No weights keep all judgements, bounds and orders."),
    JUDGEMENT("A judgement is incomplete, or compares what cannot be compared."),

    // Stakeholders, scenarios, sources.
    SCENARIO_PROBABILITY("Some scenarios have a probability and some have none, or all are 0."),
    UNKNOWN_STAKEHOLDER("A stakeholder is named that does not exist."),
    UNKNOWN_SOURCE("Evidence names a source that is not listed."),
    EVIDENCE_PLACE("Evidence names a paragraph that its source does not have, or two kinds of place."),
    DATE("A date is not of the form 2017, 2017-08 or 2017-08-16."),

    // Lint.
    UNKNOWN_RULE("A lint rule is named that does not exist.");

    private final String sentence;
    private final Severity severity;
    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

    DiagnosticId(String sentence) {
        this(sentence, Severity.ERROR);
    }

    DiagnosticId(String sentence, Severity severity) {
        this.sentence = sentence;
        this.severity = severity;
    }

    /** The diagnostic of that id, if there is one. */
    public static Optional<DiagnosticId> find(String id) {
        return Arrays.stream(values()).filter(d -> d.id.equals(id)).findFirst();
    }

    /** The id in messages. */
    public String id() {
        return id;
    }

    /** What it means, in one sentence. */
    public String sentence() {
        return sentence;
    }

    /** How bad it is. */
    public Severity severity() {
        return severity;
    }
}
