package io.github.steelyard.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.io.place.Place;
import org.junit.jupiter.api.Test;

/** Messages show names of the file; these must not spoil the message. */
class DiagnosticsTest {

    private static String told(String message) {
        Diagnostics diagnostics = new Diagnostics();
        diagnostics.report(DiagnosticId.UNKNOWN_METHOD, new Place("bus.yaml", 1, 1), message);
        return diagnostics.found().get(0).message();
    }

    @Test
    void controlCharactersAreShownByTheirCode() {
        assertThat(told("unknown method 'a\tb\u001b[31m\nc\u2028'"))
                .isEqualTo("unknown method 'a\\u0009b\\u001b[31m\\u000ac\\u2028'");
    }

    @Test
    void aLongMessageKeepsItsBeginningAndItsEnd() {
        String told = told("unknown method '" + "\uD83D\uDE8B".repeat(5000) + "'; did you mean 'topsis'?");

        assertThat(told).startsWith("unknown method '\uD83D\uDE8B").endsWith("'; did you mean 'topsis'?");
        assertThat(told.length()).isLessThan(1000);
        assertThat(told).doesNotContainPattern("[\uD800-\uDBFF](?![\uDC00-\uDFFF])");
    }

    @Test
    void anOrdinaryMessageStaysAsItIs() {
        assertThat(told("unknown method 'Gêne 🚋'")).isEqualTo("unknown method 'Gêne 🚋'");
    }
}
