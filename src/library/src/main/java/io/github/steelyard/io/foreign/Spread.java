package io.github.steelyard.io.foreign;

import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.syntax.SyntaxBuilder;
import java.util.OptionalDouble;

/** Performances that are not certain, as a decision file states them. */
final class Spread {

    private Spread() {}

    /** All values between two, equally likely; a plain number where they are one. */
    static Syntax range(Syntax at, double low, double high) {
        return low == high ? Saying.scalar(at, low) : two(at, "min", Math.min(low, high), "max", Math.max(low, high));
    }

    /** A normal distribution; a plain number where it has no spread. */
    static Syntax normal(Syntax at, double mean, double sd) {
        return sd == 0 ? Saying.scalar(at, mean) : two(at, "mean", mean, "sd", Math.abs(sd));
    }

    /** A beta distribution from 0 to 1. */
    static Syntax beta(Syntax at, double alpha, double beta) {
        return two(at, "alpha", alpha, "beta", beta);
    }

    /** The normal distribution with mean and spread of another one, which is said. */
    static Syntax like(Saying saying, Syntax at, String other, OptionalDouble mean, OptionalDouble sd) {
        boolean isFine = mean.isPresent()
                && sd.isPresent()
                && Math.abs(mean.getAsDouble()) <= 1e300
                && Math.abs(sd.getAsDouble()) <= 1e300;
        if (!isFine) {
            saying.wrong(at, "the parameters of the " + other + " give no mean or no spread");
            return SyntaxBuilder.refused(at);
        }
        saying.note(at, "a " + other + " was taken as the normal distribution with its mean and spread");
        return normal(at, mean.getAsDouble(), sd.getAsDouble());
    }

    private static Syntax two(Syntax at, String first, double x, String second, double y) {
        return new SyntaxBuilder(at.source())
                .put(first, Saying.scalar(at, x))
                .put(second, Saying.scalar(at, y))
                .at(at);
    }
}
