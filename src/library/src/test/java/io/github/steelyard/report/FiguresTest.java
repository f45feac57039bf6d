package io.github.steelyard.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.report.document.Table.Cell;
import io.github.steelyard.report.document.Table.Format;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static List<String> show(Format format, double... numbers) {
        return Figures.column(format, Arrays.stream(numbers).mapToObj(Cell::of).toList());
    }

    @Test
    void numbersOfAColumnShareTheirDecimals() {
        assertThat(show(Format.NUMBER, 0.7125, 0.6, 0)).containsExactly("0.713", "0.600", "0.000");
        assertThat(show(Format.NUMBER, 71.25, 3)).containsExactly("71.3", "3.0");
        assertThat(show(Format.NUMBER, 7125.5, 3)).containsExactly("7126", "3");
        assertThat(show(Format.NUMBER, 12, 3, 400)).containsExactly("12", "3", "400");
        assertThat(show(Format.NUMBER, 0.5, 1.5)).containsExactly("0.5", "1.5");
    }

    @Test
    void decimalsGrowUntilDifferentNumbersLookDifferent() {
        assertThat(show(Format.NUMBER, 0.51631, 0.51568)).containsExactly("0.5163", "0.5157");
        assertThat(show(Format.NUMBER, 1 / 3.0, 1 / 3.0 + 1e-15)).containsExactly("0.333", "0.333");
    }

    @Test
    void extremesGetPowersOfTen() {
        assertThat(show(Format.NUMBER, 1.234e300, 0)).containsExactly("1.23e300", "0");
        assertThat(show(Format.NUMBER, 9.999e-7)).containsExactly("1.00e-6");
    }

    @Test
    void sharesAreShownSoThatTheyAddUp() {
        assertThat(show(Format.PERCENT, 0.3, 0.2, 0.5)).containsExactly("30%", "20%", "50%");
        assertThat(show(Format.PERCENT, 0.1625, 0.0875)).containsExactly("16.25%", "8.75%");
        assertThat(show(Format.PERCENT, 1.0 / 3, 0.105)).containsExactly("33.3%", "10.5%");
    }

    @Test
    void aTinyNegativeIsNotMinusNothing() {
        assertThat(show(Format.NUMBER, 1e4 / 3, -1e-3)).containsExactly("3333", "0");
        assertThat(show(Format.INTEGER, -0.0)).containsExactly("0");
    }
}
