package io.github.steelyard.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.editing.CellText;
import io.github.steelyard.editing.Wording;
import io.github.steelyard.model.Criterion;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @AfterEach
    void speakEnglishAgain() {
        Wording.speak(Locale.ROOT);
    }

    @ParameterizedTest
    @CsvSource({
        "io.github.steelyard.editing.text, de",
        "io.github.steelyard.editing.text, zh",
        "io.github.steelyard.briefing.brief, de",
        "io.github.steelyard.briefing.brief, zh",
        "io.github.steelyard.sensitivity.verdict, de",
        "io.github.steelyard.sensitivity.verdict, zh"
    })
    void everySentenceStandsInEveryLanguageWithTheSamePlaces(String bundle, String tag) {
        assertThat(Translations.faults(Languages.class, bundle, tag)).isEmpty();
    }

    @Test
    void whatIsNotThereIsEnglish() {
        assertThat(Languages.of(Locale.FRENCH)).isEqualTo(Locale.ROOT);
        assertThat(Languages.tag(Locale.FRENCH)).isEqualTo("en");
        assertThat(Languages.tag(Locale.GERMANY)).isEqualTo("de");
        assertThat(Languages.tag(Locale.TAIWAN)).isEqualTo("zh");
        for (String tag : Languages.TAGS) {
            assertThat(Languages.tag(Languages.of(tag))).isEqualTo(tag);
        }
    }

    @Test
    void aCellIsUnknownByTheWordOfTheFileAndByWhatItShows() {
        Wording.speak(Locale.GERMAN);
        assertThat(Wording.of("edit.weight", "Preis")).isEqualTo("Gewicht von Preis");
        assertThat(CellText.parse(Criterion.max("x"), "unbekannt").isMissing()).isTrue();
        assertThat(CellText.parse(Criterion.max("x"), "unknown").isMissing()).isTrue();
    }
}
