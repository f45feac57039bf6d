package io.github.steelyard.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.steelyard.evaluation.Study;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of a report in a real browser, where there is one. */
class ChromiumTest {

    private static final Optional<Chromium> CHROMIUM = Chromium.find();

    @TempDir
    private Path folder;

    @BeforeAll
    static void aBrowserIsThere() {
        String missing = "NOT TESTED IN A REAL BROWSER: no chromium, chromium-browser or google-chrome on the PATH, and"
                + " -D" + Chromium.PROPERTY + " names none; the same script was tested in HtmlUnit (MovedWeightsTest)";
        if (CHROMIUM.isEmpty()) {
            System.err.println(missing);
        }
        assumeTrue(CHROMIUM.isPresent(), missing);
    }

    private Page open(Path page, String fragment) throws Exception {
        return CHROMIUM.orElseThrow().open(page, fragment, true);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                MovedWeights.KOREA + ",-,3",
                MovedWeights.BUS + ",treasury,2",
                MovedWeights.LAPTOPS + ",-,1",
                MovedWeights.LUNCH + ",-,1"
            })
    void anyWeightsGiveTheEnginesScoresToTheLastBit(String file, String stakeholder, int times) throws Exception {
        Study study = MovedWeights.study(file, stakeholder);
        Path page = MovedWeights.page(study, folder);
        MovedWeights.check(open(page, ""), study, Map.of());
        Random random = new Random(2017);
        for (int k = 0; k < times; k++) {
            Map<String, Double> points = MovedWeights.random(study, random);
            MovedWeights.check(open(page, MovedWeights.fragment(points)), study, points);
        }
        Map<String, Double> corner = MovedWeights.corner(study, 0);
        MovedWeights.check(open(page, MovedWeights.fragment(corner)), study, corner);
    }

    @Test
    void withoutScriptsTheRankingStandsAndNoControlShows() throws Exception {
        Study study = MovedWeights.study(MovedWeights.KOREA, null);
        Path page = MovedWeights.page(study, folder);
        MovedWeightsTest.standsWithoutScripts(CHROMIUM.orElseThrow().open(page, "halting=60", false), study);
    }

    @Test
    void tiesShareTheSmallerRank() throws Exception {
        Study study = MovedWeights.study(MovedWeights.LUNCH, null);
        Page page = open(MovedWeights.page(study, folder), "");
        assertThat(page.rows()).extracting(Page.Row::rank).containsExactly("1", "2", "2");
    }

    @Test
    void anAddressThatNoProgramWroteIsNamed() throws Exception {
        Study study = MovedWeights.study(MovedWeights.LUNCH, null);
        Page page = open(MovedWeights.page(study, folder), "price=%FF");
        assertThat(page.visible()).isTrue();
        assertThat(page.wrong()).contains("price=%FF");
    }
}
