package io.github.steelyard.io.foreign;

import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.syntax.SyntaxBuilder;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Located;
import io.github.steelyard.io.text.NumberText;
import io.github.steelyard.text.Numbers;
import java.util.OptionalDouble;

/** What every reader of a file of another program says, and how it reads texts and numbers. */
final class Saying {

    private final Checks checks;
    private final String program;

    /** @param program as messages name its files, such as "a file of R's ahp" */
    Saying(Checks checks, String program) {
        this.checks = checks;
        this.program = program;
    }

    Checks checks() {
        return checks;
    }

    /** Reports what is wrong. */
    void wrong(Located at, String message) {
        checks.report(DiagnosticId.FOREIGN, at, message);
    }

    /** Says what was passed over, or taken for something else. */
    void note(Located at, String message) {
        checks.report(DiagnosticId.FOREIGN_NOTE, at, message);
    }

    /** Says what was read, so that nobody wonders where the figures come from. */
    void read(Located at) {
        note(at, "read as " + program);
    }

    /** The map; null when it is none, which is reported. */
    Syntax.Mapping map(Syntax part, Located at, String what) {
        if (part instanceof Syntax.Mapping map) {
            return map;
        }
        if (!(part instanceof Syntax.Refused)) {
            wrong(
                    part == null ? at : part,
                    what + (part == null ? " is missing" : " must be a map, was " + part.shown()));
        }
        return null;
    }

    /** The elements of a list; none when it is no list, which is reported. */
    Syntax.Listing list(Syntax part, Located at, String what) {
        if (part instanceof Syntax.Listing list) {
            return list;
        }
        if (!(part instanceof Syntax.Refused)) {
            wrong(
                    part == null ? at : part,
                    what + (part == null ? " is missing" : " must be a list, was " + part.shown()));
        }
        return null;
    }

    /** The text of a part; empty when it is no single value. */
    static String text(Syntax part) {
        return part instanceof Syntax.Scalar scalar && !scalar.isNull()
                ? scalar.text().strip()
                : "";
    }

    /** The number; empty when it is none, which is reported. */
    OptionalDouble number(Syntax part, Located at, String what) {
        if (part instanceof Syntax.Scalar scalar) {
            double x = number(scalar.text());
            if (x == x) {
                return OptionalDouble.of(x);
            }
        }
        if (!(part instanceof Syntax.Refused)) {
            wrong(
                    part == null ? at : part,
                    what + (part == null || part.isNull() ? " is missing" : " must be a number, was " + part.shown()));
        }
        return OptionalDouble.empty();
    }

    /** A number, or one divided by another; NaN when it is neither, or none that can be computed with. */
    static double number(String text) {
        String plain = text.strip();
        int slash = plain.indexOf('/');
        double x = slash < 0
                ? NumberText.parse(plain)
                : NumberText.parse(plain.substring(0, slash).strip())
                        / NumberText.parse(plain.substring(slash + 1).strip());
        return Math.abs(x) <= 1e300 ? x : Double.NaN;
    }

    /** A number that was worked out from what stands at a place. */
    static Syntax.Scalar scalar(Syntax at, double x) {
        return SyntaxBuilder.scalar(at, Numbers.plain(x));
    }
}
