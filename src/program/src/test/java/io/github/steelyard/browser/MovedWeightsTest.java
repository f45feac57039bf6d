package io.github.steelyard.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.briefing.DecisionReport;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.report.HtmlRenderer;
import io.github.steelyard.report.document.BarTable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The script that moves weights, in a browser written in Java. {@link ChromiumTest} asks a real one. */
class MovedWeightsTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                MovedWeights.KOREA + ",-",
                MovedWeights.KOREA + ",doug-bandow",
                MovedWeights.BUS + ",-",
                MovedWeights.BUS + ",treasury",
                MovedWeights.LAPTOPS + ",-",
                MovedWeights.LUNCH + ",-"
            })
    void anyWeightsGiveTheEnginesScoresToTheLastBit(String file, String stakeholder) throws Exception {
        Study study = MovedWeights.study(file, stakeholder);
        Path page = MovedWeights.page(study, folder);
        Random random = new Random(20170816);
        try (HtmlUnit browser = HtmlUnit.open(page, "")) {
            MovedWeights.check(browser.page(), study, Map.of());
            for (int k = 0; k < 34; k++) {
                Map<String, Double> points = MovedWeights.random(study, random);
                browser.go(MovedWeights.fragment(points));
                MovedWeights.check(browser.page(), study, points);
            }
            for (int j = 0; j < study.problem().criteria().size(); j++) {
                Map<String, Double> points = MovedWeights.corner(study, j);
                browser.go(MovedWeights.fragment(points));
                MovedWeights.check(browser.page(), study, points);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"z-score", "min-max", "sum"})
    void otherNormalisationsOfTheColumnsToo(String normalization) throws Exception {
        Study study = MovedWeights.study(MovedWeights.LUNCH, null)
                .with(new MethodChoice("weighted-sum", Map.of("normalization", normalization)));
        Path page = MovedWeights.page(study, folder);
        Random random = new Random(7);
        for (int k = 0; k < 3; k++) {
            Map<String, Double> points = MovedWeights.random(study, random);
            try (HtmlUnit browser = HtmlUnit.open(page, MovedWeights.fragment(points))) {
                MovedWeights.check(browser.page(), study, points);
            }
        }
    }

    @Test
    void tiesShareTheSmallerRankInTheOrderOfTheFile() throws Exception {
        Study study = MovedWeights.study(MovedWeights.LUNCH, null);
        Path page = MovedWeights.page(study, folder);
        try (HtmlUnit browser = HtmlUnit.open(page, "price=1&walk=0&taste=1")) {
            Page seen = browser.page();
            Map<String, Double> points = new LinkedHashMap<>();
            points.put("price", 1.0);
            points.put("walk", 0.0);
            points.put("taste", 1.0);
            MovedWeights.check(seen, study, points);
            assertThat(seen.rows()).extracting(Page.Row::rank).containsExactly("1", "2", "2");
            assertThat(seen.rows()).extracting(Page.Row::option).containsExactly("bakery", "canteen", "noodles");
            browser.go("price=0&walk=0&taste=0");
            assertThat(browser.page().wrong()).contains("price=0&walk=0&taste=0");
        }
    }

    @Test
    void whatIsMovedIsTakenFromTheUnlockedAndKeptInTheAddress() throws Exception {
        Study study = MovedWeights.study(MovedWeights.KOREA, null);
        Path page = MovedWeights.page(study, folder);
        try (HtmlUnit browser = HtmlUnit.open(page, "")) {
            browser.lock("deterrence");
            assertThat(browser.isEnabled("deterrence")).isFalse();
            browser.type("halting", "60");
            Page moved = browser.page();
            assertThat(moved.points())
                    .containsEntry("halting", 60.0)
                    .containsEntry("deterrence", 30.0)
                    .containsEntry("verification", 10.0)
                    .hasSize(3);
            MovedWeights.check(moved, study, moved.points());
            String address = browser.address();
            assertThat(address).isEqualTo("halting=60&verification=10&deterrence=30");
            try (HtmlUnit other = HtmlUnit.open(page, address)) {
                assertThat(other.page().rows()).isEqualTo(moved.rows());
            }
            browser.reset();
            MovedWeights.check(browser.page(), study, Map.of());
            assertThat(browser.page().command()).isEmpty();
            assertThat(browser.address()).isEmpty();
        }
    }

    @Test
    void theAddressOfASectionIsNoState() throws Exception {
        Study study = MovedWeights.study(MovedWeights.LUNCH, null);
        try (HtmlUnit browser = HtmlUnit.open(MovedWeights.page(study, folder), "price=90")) {
            Page before = browser.page();
            browser.go("s2");
            assertThat(browser.page()).isEqualTo(before);
            assertThat(browser.address()).as("loading again keeps the weights").contains("price=90");
            assertThat(before.rows()).extracting(Page.Row::was).anyMatch(was -> was.startsWith("was "));
        }
    }

    @Test
    void whatTheAddressSaysWronglyIsSaid() throws Exception {
        Study study = MovedWeights.study(MovedWeights.LUNCH, null);
        Path page = MovedWeights.page(study, folder);
        try (HtmlUnit browser = HtmlUnit.open(page, "prise=3&walk=-1&taste=1e999&price=x&<b>=1")) {
            assertThat(browser.page().wrong()).contains("prise=3, walk=-1, taste=1e999, price=x, <b>=1");
            assertThat(browser.page().rows()).extracting(Page.Row::was).containsOnly("");
        }
    }

    @Test
    void withoutScriptsTheRankingStandsAndNoControlShows() throws Exception {
        Study study = MovedWeights.study(MovedWeights.KOREA, null);
        try (HtmlUnit browser = HtmlUnit.open(MovedWeights.page(study, folder), "halting=60", false)) {
            standsWithoutScripts(browser.page(), study);
        }
    }

    static void standsWithoutScripts(Page page, Study study) {
        assertThat(page.visible()).isFalse();
        BarTable ranking = DecisionReport.ranking(study.evaluate()).orElseThrow();
        assertThat(page.tables().get(0))
                .containsSubsequence("1", study.evaluate().first().name(), "0.6149", "22", "0.1779")
                .hasSize(ranking.table().columns().size()
                        * ranking.table().rows().size());
    }

    @Test
    void thePolicyAllowsThisScriptAndNothingElse() throws Exception {
        String html = Files.readString(MovedWeights.page(MovedWeights.study(MovedWeights.BUS, null), folder));
        Matcher script =
                Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL).matcher(html);
        assertThat(script.find()).isTrue();
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(script.group(1).getBytes(StandardCharsets.UTF_8));
        assertThat(html)
                .contains("content=\"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-"
                        + Base64.getEncoder().encodeToString(digest) + "'\"");
        assertThat(script.find()).isFalse();
        assertThat(html).doesNotContainPattern("<[^>]*\\s(on[a-z]+|src)=");
    }

    @Test
    void whereTheMethodIsNotAdditiveThePageSaysWhyAndRunsNothing() {
        Study study = MovedWeights.study(MovedWeights.LUNCH, null).with(new MethodChoice("topsis", Map.of()));
        assertThat(new HtmlRenderer().render(MovedWeights.blocks(study)))
                .contains("The weights cannot be moved on this page")
                .doesNotContain("<script", "script-src");
    }
}
