package io.github.steelyard.ballots.room;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {

    static List<String> languages() {
        return Words.LANGUAGES;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageSaysTheSameThings(String language) {
        Words english = Words.of("en");
        Words words = Words.of(language);
        assertThat(words.keys()).isEqualTo(english.keys());
        for (String key : english.keys()) {
            assertThat(places(words.get(key, "{0}", "{1}", "{2}")))
                    .as(key)
                    .isEqualTo(places(english.get(key, "{0}", "{1}", "{2}")));
            assertThat(words.get(key, "x", "y", "z")).as(key).isNotBlank();
        }
    }

    private static TreeSet<String> places(String text) {
        return Pattern.compile("\\{[0-9]}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de-AT,de;q=0.9,en;q=0.8 | de",
                "zh-Hans-CN,zh;q=0.9 | zh",
                "pt-BR,pt;q=0.9,fr;q=0.5 | fr",
                "pt-BR | ko",
                "ja | ja",
                "nonsense;q=x | ko",
                "'' | ko"
            })
    void theLanguageIsTheOneThatTheBrowserLikesBest(String accepted, String language) {
        assertThat(Words.accepted(accepted, "ko").language()).isEqualTo(language);
    }

    @Test
    void whatIsFilledInIsNotFilledInAgain() {
        assertThat(Words.of("en").get("error.range", "{1}", "0", "9")).startsWith("{1}: please");
        assertThat(Words.of("en").get("seat", "$1\\")).isEqualTo("You are $1\\.");
    }
}
