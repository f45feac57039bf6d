package io.github.steelyard.io.xmcda;

import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.syntax.SyntaxBuilder;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.NumberText;
import io.github.steelyard.io.xml.XmlElement;
import java.util.List;

/** Reads values of XMCDA: numbers, labels, intervals, nothing. */
final class XmcdaValues {

    private final Checks checks;

    XmcdaValues(Checks checks) {
        this.checks = checks;
    }

    /** The one value that an element holds, in {@code values} or straight. */
    Syntax read(XmlElement holder, String what) {
        XmlElement list = holder.first("values").orElse(holder);
        List<XmlElement> found = list.all("value").toList();
        if (found.stream()
                        .map(XmlElement::text)
                        .reduce(list.text(), String::concat)
                        .length()
                > 0) {
            // Bare text was reported where the rules were checked.
            return SyntaxBuilder.refused(holder.tag());
        }
        if (found.size() != 1) {
            return refused(
                    holder.tag(),
                    what
                            + (found.isEmpty()
                                    ? " has no value; write <NA/> where nothing is known"
                                    : " has " + found.size() + " values; it can have one"));
        }
        return found.get(0).children().isEmpty()
                ? refused(found.get(0).tag(), what + " has an empty value; write <NA/> where nothing is known")
                : typed(found.get(0).children().get(0), what);
    }

    private Syntax typed(XmlElement value, String what) {
        return switch (value.name()) {
            case "real", "integer", "label" -> value.value();
            case "boolean" ->
                SyntaxBuilder.scalar(
                        value.tag(), value.text().equals("true") || value.text().equals("1") ? "1" : "0");
            case "NA" -> SyntaxBuilder.scalar(value.tag(), "unknown");
            case "valuedLabel", "rankedLabel" -> SyntaxBuilder.scalar(value.tag(), value.textOf("label"));
            case "rational" -> XmcdaCriteria.scalar(value.tag(), part(value, "numerator") / part(value, "denominator"));
            case "interval" -> interval(value, what);
            default ->
                refused(value.tag(), what + " is of the kind " + value.tag().shown() + ", which cannot be read");
        };
    }

    private static double part(XmlElement holder, String child) {
        return NumberText.parse(holder.textOf(child));
    }

    private Syntax interval(XmlElement interval, String what) {
        XmlElement low = interval.first("lowerBound").orElse(null);
        XmlElement high = interval.first("upperBound").orElse(null);
        if (low == null || high == null) {
            return refused(
                    interval.tag(),
                    what + " is an interval without '" + (low == null ? "lowerBound" : "upperBound")
                            + "'; a decision needs both");
        }
        return new SyntaxBuilder(interval.tag().source())
                .put("min", number(low, what))
                .put("max", number(high, what))
                .at(interval.tag());
    }

    /** The number straight in an element. */
    Syntax number(XmlElement holder, String what) {
        return holder.first("real", "integer", "rational")
                .map(v -> typed(v, what))
                .orElseGet(() -> refused(holder.tag(), what + " must be a number"));
    }

    /** The same as a plain number; NaN when it is none. */
    double amount(XmlElement holder) {
        return holder.first("real", "integer", "rational")
                .map(v -> typed(v, "") instanceof Syntax.Scalar s ? NumberText.parse(s.text()) : Double.NaN)
                .orElse(Double.NaN);
    }

    private Syntax refused(Syntax.Scalar at, String message) {
        checks.report(DiagnosticId.XMCDA, at, message);
        return SyntaxBuilder.refused(at);
    }
}
