package io.github.steelyard.io.foreign;

import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.syntax.SyntaxBuilder;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.xml.XmlElement;
import java.util.OptionalDouble;

/** Reads the measurements of JSMAA. */
final class JsmaaValues {

    private final Saying saying;

    JsmaaValues(Saying saying) {
        this.saying = saying;
    }

    /** The number in an attribute; empty when it is none, which is reported. */
    OptionalDouble number(XmlElement element, String attribute) {
        String text = element.attribute(attribute);
        return saying.number(
                SyntaxBuilder.scalar(element.tag(), text),
                element.tag(),
                "'" + attribute + "' of " + element.tag().shown());
    }

    /** A measurement that must be certain. */
    Syntax certain(XmlElement element, String what) {
        if (!element.attribute("class").equals("exact")) {
            saying.wrong(
                    element.tag(),
                    what + " is of the kind " + Diagnostics.quoted(element.attribute("class"))
                            + "; only exact ones are read");
            return SyntaxBuilder.refused(element.tag());
        }
        return one(element, "value");
    }

    private Syntax one(XmlElement element, String attribute) {
        OptionalDouble x = number(element, attribute);
        return x.isPresent() ? Saying.scalar(element.tag(), x.getAsDouble()) : SyntaxBuilder.refused(element.tag());
    }

    /** A measurement as a performance; what cannot be read is reported. */
    Syntax read(XmlElement value) {
        return switch (value.attribute("class")) {
            case "exact" -> one(value, "value");
            case "rank" -> one(value, "rank");
            case "interval" -> two(value, "start", "end", (a, b) -> Spread.range(value.tag(), a, b));
            case "gaussian" -> two(value, "mean", "stdev", (m, s) -> Spread.normal(value.tag(), m, s));
            case "lognormal" ->
                two(value, "mean", "stdev", (m, s) -> {
                    double mean = Math.exp(m + s * s / 2);
                    return s == 0
                            ? Saying.scalar(value.tag(), mean)
                            : like(value, "lognormal distribution", mean, mean * Math.sqrt(Math.expm1(s * s)));
                });
            case "beta" -> beta(value);
            default -> {
                saying.wrong(
                        value.tag(),
                        "a measurement of the kind " + Diagnostics.quoted(value.attribute("class"))
                                + " is not read; read are exact, interval, gaussian, lognormal, beta and rank");
                yield SyntaxBuilder.refused(value.tag());
            }
        };
    }

    private Syntax beta(XmlElement value) {
        OptionalDouble low = number(value, "min");
        OptionalDouble high = number(value, "max");
        if (low.isEmpty() || high.isEmpty()) {
            return SyntaxBuilder.refused(value.tag());
        }
        double from = low.getAsDouble();
        double width = high.getAsDouble() - from;
        return two(value, "alpha", "beta", (a, b) -> {
            if (from == 0 && width == 1) {
                return Spread.beta(value.tag(), a, b);
            }
            double sd = width * Math.sqrt(a * b / (a + b + 1)) / (a + b);
            return like(value, "beta distribution that is not from 0 to 1", from + width * a / (a + b), sd);
        });
    }

    private Syntax like(XmlElement value, String other, double mean, double sd) {
        return Spread.like(saying, value.tag(), other, OptionalDouble.of(mean), OptionalDouble.of(sd));
    }

    /** What two numbers make. */
    private interface Two {
        Syntax of(double first, double second);
    }

    private Syntax two(XmlElement value, String first, String second, Two made) {
        OptionalDouble x = number(value, first);
        OptionalDouble y = number(value, second);
        return x.isPresent() && y.isPresent()
                ? made.of(x.getAsDouble(), y.getAsDouble())
                : SyntaxBuilder.refused(value.tag());
    }
}
