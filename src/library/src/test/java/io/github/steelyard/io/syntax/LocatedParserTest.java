package io.github.steelyard.io.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.HundredLines;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.Samples;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our parser over a whole text sees what Jackson's sees over a stream. */
class LocatedParserTest {

    static Stream<String> texts() throws IOException {
        List<String> texts = new ArrayList<>(List.of(
                HundredLines.text(),
                Samples.SMALL.replace("\n", "\r\n"),
                Samples.SMALL.strip().replace("\n", "\r"),
                "a: \uD83D\uDE8D\nb: [\uD83D\uDE8D, 'x\uD83D\uDE8Dy']\nc: \"\uD83D\uDE8D\\n\"\n",
                "a: |\n  one\n\n   two\nb: >-\n  three\n  four\n\nc: plain\n  goes on\n\n  here\n",
                "a: " + "x".repeat(5000) + "\nb: '" + "y ".repeat(3000) + "'\n",
                "- {a: 1, b: [2, [], ]}\n- \n- ''\n",
                "# nothing\n"));
        for (String folder : List.of("options", "src/test/resources/decisions")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                    texts.add(Files.readString(file));
                }
            }
        }
        return texts.stream();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void tokensTextsAndPlacesAreThoseOfJackson(String text) throws IOException {
        try (YAMLParser plain = new YAMLFactory().createParser(new StringReader(text))) {
            assertThat(tokens(new LocatedParser(text))).isEqualTo(tokens(plain));
        }
    }

    private static List<String> tokens(LocatedParser parser) throws IOException {
        List<String> tokens = new ArrayList<>();
        for (LocatedParser.Token token = parser.nextToken(); token != null; token = parser.nextToken()) {
            String kind = switch (token) {
                case MAP -> "START_OBJECT";
                case MAP_END -> "END_OBJECT";
                case LIST -> "START_ARRAY";
                case LIST_END -> "END_ARRAY";
                case KEY -> "FIELD_NAME";
                case VALUE -> "VALUE";
            };
            tokens.add(kind + " " + parser.text() + " " + (parser.start().getLine() + 1) + ":"
                    + (parser.start().getColumn() + 1));
        }
        return tokens;
    }

    /** What a token is like, whatever Jackson takes a plain scalar for. */
    private static List<String> tokens(JsonParser parser) throws IOException {
        List<String> tokens = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            JsonLocation from = parser.currentTokenLocation();
            String kind = token.isScalarValue() ? "VALUE" : token.name();
            String text = token.isScalarValue() || token == JsonToken.FIELD_NAME ? parser.getText() : "";
            tokens.add(kind + " " + text + " " + from.getLineNr() + ":" + from.getColumnNr());
        }
        return tokens;
    }

    @Test
    void theTextOfTheBenchmarkIsAGoodDecision() {
        Loaded loaded = DecisionReader.read(
                "hundred.yaml", HundredLines.text().getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(loaded.diagnostics()).isEmpty();
        assertThat(HundredLines.text().lines().count()).isBetween(95L, 105L);
    }
}
