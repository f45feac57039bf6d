package io.github.steelyard.io.section;

import io.github.steelyard.aggregation.AggregationMethod;
import io.github.steelyard.aggregation.AggregationMethods;
import io.github.steelyard.catalogue.Scope;
import io.github.steelyard.io.grammar.ConfidenceKeys;
import io.github.steelyard.io.grammar.Key;
import io.github.steelyard.io.grammar.Kind;
import io.github.steelyard.io.grammar.MethodKeys;
import io.github.steelyard.io.grammar.TopKeys;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.NumberText;
import io.github.steelyard.model.Confidence;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.MissingPolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the single settings at the top of a file: texts, method, seed, spreads. */
public final class SettingReader {

    private final Checks checks;
    private final Sections sections;

    public SettingReader(Checks checks, Sections sections) {
        this.checks = checks;
        this.sections = sections;
    }

    /** A text, empty when it is not given. */
    public String text(Key key) {
        Sections.Entry entry = sections.entry(key);
        return entry == null ? "" : checks.text(entry.value(), "'" + key + "'");
    }

    /** The title; one must be given. */
    public String title(Place start) {
        Sections.Entry entry = sections.entry(TopKeys.TITLE);
        String title = text(TopKeys.TITLE);
        if (entry == null && sections.isComplete()) {
            checks.diagnostics()
                    .report(
                            DiagnosticId.MISSING_KEY,
                            start,
                            "a decision needs 'title', a short name of what is decided");
        } else if (entry != null && entry.value().isEmpty()) {
            checks.report(DiagnosticId.MISSING_KEY, entry.key(), "'title' is empty; a decision needs a short name");
        }
        return title;
    }

    /**
     * The “do nothing” option.
     *
     * @param complete whether all options could be read
     */
    public Optional<String> baseline(List<String> options, boolean complete) {
        Sections.Entry entry = sections.entry(TopKeys.BASELINE);
        if (entry == null || entry.value().isNull()) {
            return Optional.empty();
        }
        if (!(entry.value() instanceof Syntax.Scalar id)) {
            checks.text(entry.value(), "'baseline'");
            return Optional.empty();
        }
        if (!options.contains(id.text()) && complete) {
            checks.report(
                    DiagnosticId.UNKNOWN_OPTION,
                    id,
                    "unknown option " + id.shown() + " in 'baseline'"
                            + checks.diagnostics().hint(id.text(), options));
        }
        return Optional.of(id.text());
    }

    /** What missing performances count as; empty when nothing is said. */
    public Optional<MissingPolicy> missing() {
        Sections.Entry entry = sections.entry(TopKeys.MISSING);
        return entry == null || entry.value().isNull()
                ? Optional.empty()
                : Optional.ofNullable(checks.word(entry.value(), "'missing'", MissingPolicy.words()))
                        .flatMap(MissingPolicy::of);
    }

    /** The ranking method; its parameters may name what is in the scope. */
    public MethodChoice method(Scope scope) {
        Sections.Entry entry = sections.entry(TopKeys.METHOD);
        if (entry == null || entry.value().isNull()) {
            return MethodChoice.DEFAULT;
        }
        Syntax idPart = entry.value();
        Syntax.Mapping parameters = null;
        if (entry.value() instanceof Syntax.Mapping map) {
            Fields fields = Fields.of(checks, MethodKeys.TABLE, map, "method");
            idPart = fields.part(MethodKeys.ID);
            parameters = fields.part(MethodKeys.PARAMETERS) == null
                    ? null
                    : checks.map(fields.part(MethodKeys.PARAMETERS), "parameters");
            String methods = String.join(", ", AggregationMethods.all().ids());
            if (!fields.isComplete("'method'", ": one of " + methods)) {
                return MethodChoice.DEFAULT;
            }
        }
        if (!(idPart instanceof Syntax.Scalar id)) {
            checks.text(idPart, "'method'");
            return MethodChoice.DEFAULT;
        }
        Optional<AggregationMethod> method = AggregationMethods.all().find(id.text());
        if (method.isEmpty()) {
            checks.report(
                    DiagnosticId.UNKNOWN_METHOD, id, AggregationMethods.all().unknown(id.text()));
            return MethodChoice.DEFAULT;
        }
        if (!sections.isComplete()) {
            return new MethodChoice(id.text(), Map.of());
        }
        Map<String, Object> given = new ParameterReader(checks, method.get(), scope).read(parameters, Set.of(), id);
        return given == null ? MethodChoice.DEFAULT : new MethodChoice(id.text(), given);
    }

    public long seed() {
        Sections.Entry entry = sections.entry(TopKeys.SEED);
        if (entry == null) {
            return Decision.DEFAULT_SEED;
        }
        if (entry.value() instanceof Syntax.Scalar scalar && scalar.isPlain()) {
            String digits = scalar.text().startsWith("-") ? scalar.text().substring(1) : scalar.text();
            double x = NumberText.parse(scalar.text());
            if (x == x && NumberText.isDigits(digits) && digits.length() <= 19) {
                try {
                    return Long.parseLong(scalar.text());
                } catch (NumberFormatException e) {
                    return outOfRange(scalar);
                }
            }
            if (x == x && x == Math.rint(x) && Math.abs(x) <= 1L << 53) {
                return (long) x;
            }
            if (x == x) {
                return outOfRange(scalar);
            }
        }
        checks.number(entry.value(), "seed", "a whole number");
        return Decision.DEFAULT_SEED;
    }

    private long outOfRange(Syntax.Scalar scalar) {
        checks.report(
                DiagnosticId.OUT_OF_RANGE,
                scalar,
                "seed must be a whole number from -9223372036854775808 to 9223372036854775807, was " + scalar.shown());
        return Decision.DEFAULT_SEED;
    }

    public double weightUncertainty() {
        Sections.Entry entry = sections.entry(TopKeys.WEIGHT_UNCERTAINTY);
        return entry == null
                ? Decision.DEFAULT_WEIGHT_UNCERTAINTY
                : checks.number(entry.value(), TopKeys.WEIGHT_UNCERTAINTY.name(), (Kind.Number)
                        TopKeys.WEIGHT_UNCERTAINTY.kind());
    }

    public Confidence.Shares confidence() {
        Sections.Entry entry = sections.entry(TopKeys.CONFIDENCE);
        Syntax.Mapping map = entry == null ? null : checks.map(entry.value(), "confidence");
        Fields fields = Fields.of(checks, ConfidenceKeys.TABLE, map, "confidence");
        double high = share(fields, ConfidenceKeys.HIGH, Confidence.Shares.DEFAULT.high());
        double moderate = share(fields, ConfidenceKeys.MODERATE, Confidence.Shares.DEFAULT.moderate());
        double low = share(fields, ConfidenceKeys.LOW, Confidence.Shares.DEFAULT.low());
        return new Confidence.Shares(high, moderate, low);
    }

    private static double share(Fields fields, Key grade, double usual) {
        return fields.number(grade, "share of the scale for " + grade + " confidence")
                .orElse(usual);
    }
}
