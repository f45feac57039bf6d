package io.github.steelyard.io;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.source.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every part of a decision can be found again in its file. */
class SourceMapTest {

    private static final Path FILE = Path.of("src/test/resources/decisions/everything.yaml");
    private static final Loaded LOADED = DecisionReader.read(FILE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title                                               | 2  | Which bus fleet?
            criteria                                            | 14 | criteria:
            criteria/cost                                       | 15 | cost:
            criteria/cost/scale/worst                           | 20 | 60, best
            criteria/noise                                      | 32 | noise: {unit
            criteria/noise/direction                            | 32 | min, value
            criteria/noise/value/points/75                      | 32 | 40, 85
            criteria/city/weighting/points/image                | 29 | 40}
            options/diesel                                      | 43 | diesel:
            options/battery/performance/cost                    | 53 | cost: {low
            options/battery/performance/cost/low                | 53 | 28, mode
            options/battery/performance/image/evidence/0/source | 55 | survey-25, at
            options/hydrogen/performance/range                  | 64 | unknown
            weight-order/1/0                                    | 12 | city, service
            stakeholders/treasury/weights/cost                  | 91 | 80, city
            scenarios/dear-power/performance/battery/cost/value | 108 | 45, confidence
            sources/survey-25/paragraphs                        | 127 | 12
            """)
    void placesAreThoseOfTheTokens(String way, int line, String begins) throws IOException {
        Place place = LOADED.place(way).orElseThrow();

        assertThat(place.line()).isEqualTo(line);
        assertThat(Files.readAllLines(FILE).get(line - 1).substring(place.column() - 1))
                .startsWith(begins);
    }

    @Test
    void whatIsNotWrittenIsPlacedAtTheNearestPartAroundIt() {
        assertThat(LOADED.place("options/trolley/performance/range/value"))
                .isEqualTo(LOADED.place("options/trolley/performance"));
        assertThat(LOADED.place("nowhere/at/all")).isEmpty();
    }

    @Test
    void spansHoldExactlyWhatWasTyped() throws IOException {
        Map<String, String> typed = Map.of(
                "title", "Which bus fleet?",
                "criteria/uptime/unit", "'%'",
                "options/battery/performance/cost/mode", "34",
                "options/diesel/performance/image", "poor",
                "scenarios/cheap-power/performance/hydrogen/image", "~");
        String text = Files.readString(FILE);
        typed.forEach((way, raw) -> {
            Span span = LOADED.sources().span(way).orElseThrow();
            assertThat(text.substring(span.start(), span.end())).isEqualTo(raw);
            assertThat(span.isPlain()).isEqualTo(!raw.startsWith("'"));
        });
        assertThat(LOADED.sources().span("criteria/cost")).isEmpty();
        assertThat(LOADED.sources().text(FILE.toString())).contains(text);
        assertThat(LOADED.sources().path(FILE.toString())).contains(FILE);
    }

    @Test
    void spansCountJavaCharactersBehindEmojiAndAByteOrderMark() {
        String text = Samples.SMALL
                .replace("title: Which line?", "title: \uD83D\uDE8D or \uD83D\uDE8B? # \uD83D\uDE8D")
                .replace("\n", "\r\n");

        Loaded loaded = DecisionReader.read("bus.yaml", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));

        Span title = loaded.sources().span("title").orElseThrow();
        Span cost = loaded.sources().span("options/tram/performance/cost").orElseThrow();
        assertThat(loaded.sources().text("bus.yaml")).contains(text);
        assertThat(loaded.sources().hasByteOrderMark("bus.yaml")).isTrue();
        assertThat(text.substring(title.start(), title.end())).isEqualTo("\uD83D\uDE8D or \uD83D\uDE8B?");
        assertThat(text.substring(cost.start(), cost.end())).isEqualTo("14");
    }

    @Test
    void aFileThatCannotBeUsedStillHasPlaces() {
        Loaded loaded = DecisionReader.read(
                "bus.yaml", Samples.SMALL.replace("min, unit: EUR", "up").getBytes(StandardCharsets.UTF_8));

        assertThat(loaded.value()).isEmpty();
        assertThat(loaded.place("options/bus/performance/noise")).contains(new Place("bus.yaml", 6, 40));
    }
}
