package io.github.steelyard.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.handout.Handout;
import io.github.steelyard.handout.HandoutFormat;
import io.github.steelyard.inspection.Inspection;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The brief: what matters most on two pages of paper, and in the same order on a screen. */
class BriefTest {

    private static byte[] brief(String file, HandoutFormat format) {
        return brief(file, format, Locale.ROOT);
    }

    private static byte[] brief(String file, HandoutFormat format, Locale language) {
        Loaded loaded = DecisionReader.read(Path.of(file));
        Study study = Study.of(loaded.orThrow());
        Map<String, String> files = new LinkedHashMap<>();
        for (int k = 1; k <= 7; k++) {
            files.put("folder/part-" + k + ".yaml", String.valueOf(k).repeat(64));
        }
        Subject subject = new Subject(
                study.evaluate(),
                List.of(),
                List.of(),
                Inspection.unsilenced(loaded, Cancellation.NEVER),
                "Steelyard 1",
                "steelyard report " + file,
                files);
        return Handout.brief(subject, language, List.of(), format, Cancellation.NEVER, Progress.NONE, unshown -> {});
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"options/north-korea-2017.yaml", "options/examples/bus-fleet.yaml", "options/examples/lunch.yaml"
            })
    void isTwoPagesOfPaperAtMost(String file) throws Exception {
        try (PDDocument paper = Loader.loadPDF(brief(file, HandoutFormat.PDF))) {
            assertThat(paper.getNumberOfPages()).isLessThanOrEqualTo(2);
            assertThat(new PDFTextStripper().getText(paper))
                    .contains("Ranking", "How firm the answer is", "How to reproduce this", "steelyard report " + file);
        }
    }

    @Test
    void saysWhatMattersInItsOrder() {
        String text =
                new String(brief("options/examples/bus-fleet.yaml", HandoutFormat.MARKDOWN), StandardCharsets.UTF_8);
        List<String> sections = new ArrayList<>();
        text.lines().filter(line -> line.startsWith("## ")).forEach(line -> sections.add(line.substring(3)));
        assertThat(sections)
                .containsExactly(
                        "Ranking",
                        "How firm the answer is",
                        "Who disagrees",
                        "What to find out next",
                        "Excluded",
                        "Caveats",
                        "How to reproduce this");
        assertThat(text)
                .contains("How often each is first when weights and performances vary", "First for ", "knowing it adds")
                .contains("4 more files: the full report (--full) names them.");
    }

    @Test
    void theReaderOfThePageMovesTheWeights() {
        String page = new String(brief("options/examples/bus-fleet.yaml", HandoutFormat.HTML), StandardCharsets.UTF_8);
        assertThat(page).contains("Move the weights", "class=\"narrow\"").doesNotContain("<h2 id=\"s2\">Options");
    }
}
