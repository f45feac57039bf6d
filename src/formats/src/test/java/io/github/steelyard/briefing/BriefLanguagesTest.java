package io.github.steelyard.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.handout.Handout;
import io.github.steelyard.handout.HandoutFormat;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.phrases.Languages;
import io.github.steelyard.sensitivity.Verdict;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The brief in the languages that there are beside English. */
class BriefLanguagesTest {

    private static final Study LUNCH =
            Study.of(DecisionReader.read(Path.of("options/examples/lunch.yaml")).orThrow());

    private static final Study KOREA = Study.of(
            DecisionReader.read(Path.of("options/north-korea-2017.yaml")).orThrow());

    private static byte[] brief(Study study, HandoutFormat format, Locale language) {
        Subject subject = new Subject(
                study.evaluate(),
                List.of(),
                List.of(),
                List.of(),
                "Steelyard 1",
                "steelyard report korea.yaml",
                Map.of("korea.yaml", "1".repeat(64)));
        return Handout.brief(subject, language, List.of(), format, Cancellation.NEVER, Progress.NONE, unshown -> {});
    }

    /** What English says between the places, where it is long enough to be a turn of phrase. */
    private static List<String> english() {
        ResourceBundle own = ResourceBundle.getBundle("io.github.steelyard.briefing.brief", Locale.ROOT);
        List<String> phrases = new ArrayList<>();
        own.keySet().forEach(key -> {
            for (String part : own.getString(key).replace("''", "'").split("\\{\\d}")) {
                if (part.strip().matches(".*\\p{L}+ \\p{L}+.*")) {
                    phrases.add(part.strip());
                }
            }
        });
        return phrases;
    }

    @Test
    void saysNothingOfItsOwnInEnglish() {
        String english = new String(brief(KOREA, HandoutFormat.MARKDOWN, Locale.ROOT), StandardCharsets.UTF_8);
        saysNothingOfItsOwnInEnglish(Locale.GERMAN, english);
        saysNothingOfItsOwnInEnglish(Locale.CHINESE, english);
    }

    private static void saysNothingOfItsOwnInEnglish(Locale language, String english) {
        String text = new String(brief(KOREA, HandoutFormat.MARKDOWN, language), StandardCharsets.UTF_8);
        List<String> phrases = english();
        assertThat(phrases.stream().filter(english::contains).count()).isGreaterThan(12);
        assertThat(phrases).noneMatch(text::contains);
        BriefWords words = BriefWords.in(language);
        assertThat(text)
                .contains(
                        Verdict.of(KOREA.evaluate()).sentence(language),
                        "## " + words.say("section.ranking"),
                        "## " + words.say("section.disagree"),
                        "## " + words.say("section.change"),
                        "## " + words.say("section.agenda"),
                        "## " + words.say("section.caveats"),
                        "Beijing presses hard");
        List<String> lines =
                english.lines().filter(line -> line.startsWith("- ")).toList();
        assertThat(lines).isNotEmpty();
        assertThat(text.lines()).doesNotContainAnyElementsOf(lines);
        assertThat(text.lines().filter(line -> line.startsWith("- "))).hasSameSizeAs(lines);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "zh"})
    void pageAndPaperSayWhichLanguageTheySpeak(String tag) throws Exception {
        Locale language = Languages.of(tag);
        assertThat(new String(brief(LUNCH, HandoutFormat.HTML, language), StandardCharsets.UTF_8))
                .contains("<html lang=\"" + tag + "\">");
        try (PDDocument paper = Loader.loadPDF(brief(LUNCH, HandoutFormat.PDF, language))) {
            assertThat(paper.getDocumentCatalog().getLanguage()).isEqualTo(tag);
            assertThat(paper.getNumberOfPages()).isLessThanOrEqualTo(2);
        }
    }
}
