package io.github.steelyard.io.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.syntax.SyntaxBuilder;
import io.github.steelyard.io.text.SourceText;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RFunctionTest {

    private static Syntax.Mapping thing(String price, String range) {
        SourceText source = new SourceText("a.ahp", null, "", false);
        Syntax.Scalar at = new Syntax.Scalar(source, 1, 1, 0, 0, "", true);
        return new SyntaxBuilder(source)
                .put("price", SyntaxBuilder.scalar(at, price))
                .put("top range", SyntaxBuilder.scalar(at, range))
                .at(at);
    }

    private static OptionalDouble of(String text) {
        RFunction function = RFunction.of(text);
        return function == null
                ? OptionalDouble.empty()
                : function.of(List.of(thing("8", "3"), thing("2", "6")).subList(0, function.size()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "function(a) a$price | 8",
                "function(a) a$`top range` ^ 2 + 1 | 10",
                "function(a) { return (a$price / -4) } | -2",
                "function(x, y) min(9, max(1/9, y$price/x$price)) | 0.25",
                "function(x, y) 2 * (x$price - y$price) / 4 | 3",
                "F <- function(x, y) { if (x$price > y$price) return (1/F(y, x)) r <- y$price / x$price if (r < 5) return (r) return (9) } | 0.25",
                "F <- function(x, y) { if (x$price < y$price && 1 == 1) 5 else 7 } | 7",
                "function(a) sqrt(abs(1 - a$price - 2)) | 3"
            })
    void arithmeticAndConditionsGiveWhatTheyGiveInR(String text, double expected) {
        assertThat(of(text)).hasValue(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "price",
                "function(a) a$colour",
                "function(a) other",
                "function(a) system('x')",
                "function(a) a$price[1]$x",
                "function(",
                "function(a) {",
                "F <- function(x, y) F(y, x)",
                "F <- function(x) F(x) + F(x)",
                "function(a) 1/0",
                "function(a) if (a$price < 1) 3"
            })
    void whateverElseThereIsGivesNothing(String text) {
        assertThat(of(text)).isEmpty();
    }

    @Test
    void commentsAreNoPartOfIt() {
        assertThat(of("function(a) { # why not\n a$price } # all")).hasValue(8);
    }

    @Test
    void nothingKeepsItBusyOrFillsTheStack() {
        assertThat(of("function(a) " + "(".repeat(50_000) + "1" + ")".repeat(50_000)))
                .isEmpty();
        assertThat(of("function(a) " + "-".repeat(50_000) + "1")).isEmpty();
        assertThat(of("function(a) " + "{".repeat(50_000))).isEmpty();
        assertThat(of("F <- function(a) { x <- F(a) y <- F(a) z <- F(a) x + y + z }"))
                .isEmpty();
    }
}
