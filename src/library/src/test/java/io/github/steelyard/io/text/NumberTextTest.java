package io.github.steelyard.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.Samples;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as people write them. */
class NumberTextTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0", "7, 7", "-7, -7", "+3, 3", "1e3, 1000", "1E3, 1000", "1e+3, 1000", "2.5e-3, 0.0025", ".5, 0.5",
        "-.5, -0.5", "1., 1", "-1.e2, -100", "0.0, 0", "-0, 0", "-0.0, 0", "0e5, 0", "0.1, 0.1",
                "123456789012345, 123456789012345",
        "0.30000000000000004, 0.30000000000000004", "1e308, 1e308", "4.9e-324, 4.9e-324",
                "9007199254740993, 9007199254740992",
    })
    void theseAreTakenAsTyped(String text, double value) {
        assertThat(NumberText.parse(text)).isEqualTo(value);
        assertThat(Double.doubleToRawLongBits(NumberText.parse(text)))
                .describedAs("zero has no sign")
                .isEqualTo(Double.doubleToRawLongBits(value + 0.0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            010     | number-form    | leading zero
            00.5    | number-form    | leading zero
            -007    | number-form    | leading zero
            1_000   | number-form    | underscores
            0.000_1 | number-form    | underscores
            12:30   | number-form    | base 60
            1:2:3   | number-form    | base 60
            0x1F    | number-form    | hexadecimal
            -0X1f   | number-form    | hexadecimal
            0o7     | number-form    | decimal
            0b11    | number-form    | decimal
            1,000   | number-form    | comma
            3,5     | number-form    | comma
            1,000.5 | number-form    | comma
            −3      | number-form    | minus sign
            .nan    | number-range   | finite
            .NaN    | number-range   | finite
            NaN     | number-range   | finite
            .inf    | number-range   | finite
            -.Inf   | number-range   | finite
            +.INF   | number-range   | finite
            Infinity| number-range   | finite
            1e999   | number-range   | too large
            -1e999  | number-range   | too large
            1e-999  | number-range   | too small
            0.1e-400| number-range   | too small
            40 %    | not-a-number   | 'write 40'
            40%     | not-a-number   | 'write 40'
            3 km    | not-a-number   | 'unit'
            3km     | not-a-number   | 'unit'
            1e      | not-a-number   | ''
            1e+     | not-a-number   | ''
            1.2.3   | not-a-number   | ''
            --1     | not-a-number   | ''
            1-2     | not-a-number   | 'write {min: 1, max: 2}'
            2017-08-16 | not-a-number | ''
            .       | not-a-number   | ''
            -       | not-a-number   | ''
            e3      | not-a-number   | ''
            1f      | not-a-number   | 'unit'
            1d      | not-a-number   | 'unit'
            0x1p3   | number-form    | hexadecimal
            one     | not-a-number   | ''
            true    | not-a-number   | ''
            no      | not-a-number   | ''
            ''      | not-a-number   | ''
            """)
    void theseAreRefusedWithAReason(String text, String id, String hint) {
        assertThat(NumberText.parse(text)).isNaN();
        NumberText.Why why = NumberText.why(text);
        assertThat(why.id().id()).isEqualTo(id);
        assertThat(why.hint()).contains(hint.replace("'unit'", "unit"));
        assertThat(why.hint().isEmpty()).isEqualTo(hint.isEmpty());
    }

    @Test
    void theQuickWayGivesTheNearestDoubleToTheLastBit() {
        SplittableRandom random = new SplittableRandom(7);
        for (int k = 0; k < 20_000; k++) {
            String digits = Long.toString(random.nextLong(0, (long) Math.pow(10, random.nextInt(1, 18))));
            int point = random.nextInt(digits.length() + 1);
            String text = point == 0
                    ? "0." + digits
                    : digits.substring(0, point) + (point < digits.length() ? "." + digits.substring(point) : "");
            if (text.length() > 1 && text.charAt(0) == '0' && text.charAt(1) != '.') {
                continue;
            }
            assertThat(NumberText.parse(text)).describedAs(text).isEqualTo(Double.parseDouble(text));
            assertThat(NumberText.parse("-" + text)).isEqualTo(-Double.parseDouble(text) + 0.0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"No", "no", "on", "yes", "~", "null", "010", "1_000", "12:30", "true", "2017", "0x1F", ".5"})
    void whereTextIsWantedEveryTextIsTakenAsTyped(String text) {
        String decision = Samples.SMALL
                .replace("title: Which line?", "title: " + text)
                .replace("bus: {", "bus: {name: " + text + ", kind: " + text + ", ");

        Loaded loaded = DecisionReader.read("bus.yaml", decision.getBytes(StandardCharsets.UTF_8));

        assertThat(loaded.diagnostics()).isEmpty();
        assertThat(loaded.orThrow().title()).isEqualTo(text);
        assertThat(loaded.orThrow().options().get(0).name()).isEqualTo(text);
        assertThat(loaded.orThrow().options().get(0).kind()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "~", "null", "Null", "NULL", "unknown"})
    void whereAPerformanceIsWantedNothingMeansMissing(String text) {
        String decision = Samples.SMALL.replace("cost: 10", "cost: " + text);

        Loaded loaded = DecisionReader.read("bus.yaml", decision.getBytes(StandardCharsets.UTF_8));

        assertThat(loaded.diagnostics()).isEmpty();
        assertThat(loaded.orThrow().performances().isMissing(0, 0)).isTrue();
        assertThat(loaded.orThrow().performances().isMissing(1, 0)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "on", "yes", "true", "010", "1_000", "12:30", "No", "y"})
    void aLevelMayBeAnyWord(String text) {
        String decision = Samples.SMALL
                .replace("cost: {direction: min", "cost: {levels: {" + text + ": 0, best: 100}")
                .replace("cost: 10", "cost: " + text)
                .replace("cost: 14", "cost: {min: " + text + ", max: best}");

        Loaded loaded = DecisionReader.read("bus.yaml", decision.getBytes(StandardCharsets.UTF_8));

        assertThat(loaded.diagnostics()).isEmpty();
        assertThat(loaded.orThrow().performances().central(0, 0)).isZero();
        assertThat(loaded.orThrow().performances().central(1, 0)).isEqualTo(50);
    }
}
