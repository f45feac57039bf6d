package io.github.steelyard.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.steelyard.editing.Changes;
import io.github.steelyard.editing.Edit;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.gui.session.Demo;
import io.github.steelyard.gui.session.Look;
import io.github.steelyard.gui.session.RankingSheet;
import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.gui.view.RankingView;
import io.github.steelyard.gui.widget.Palette;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;

/**
 * What the views show, against kept texts, and what they paint, against the scores. The faults of {@link Mutants} are
 * planted for these tests to find. Kept texts are written anew with {@code -Dgolden.update=true}.
 */
class SeeingTest {

    private static final Path KEPT = Path.of("src/test/resources/window");

    private static <T> T on(Callable<T> work) throws Exception {
        Object[] result = new Object[2];
        SwingUtilities.invokeAndWait(() -> {
            try {
                result[0] = work.call();
            } catch (Exception | AssertionError failure) {
                result[1] = failure;
            }
        });
        if (result[1] instanceof Error error) {
            throw error;
        }
        if (result[1] != null) {
            throw (Exception) result[1];
        }
        @SuppressWarnings("unchecked")
        T value = (T) result[0];
        return value;
    }

    private static DecisionPanel panel(SessionState state, Look look) {
        Appearance.apply(look);
        DecisionPanel panel = new DecisionPanel(Demo.session(state));
        panel.session().store().look(l -> look);
        return panel;
    }

    private static final Look LIGHT = Look.DEFAULT.themed(Look.Theme.LIGHT);

    private static void check(String name, String seen) throws IOException {
        Path kept = KEPT.resolve(name + ".txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(KEPT);
            Files.writeString(kept, seen);
        }
        assertThat(seen).as(name).isEqualTo(Files.readString(kept, StandardCharsets.UTF_8));
    }

    @Test
    void everyTabSpeaksOfTheOptionsInNumbers() throws Exception {
        for (String tab : List.of("sensitivity", "robustness", "methods", "stakeholders", "scenarios")) {
            String seen = on(() -> {
                DecisionPanel panel = panel(Demo.opened(), LIGHT);
                panel.session().store().attend(a -> a.showing(tab));
                Offscreen.paint(panel, 1400, 900, "seen-" + tab);
                return Seen.words(panel.tabs().component());
            });
            assertThat(seen).as(tab).containsPattern("\\d").containsAnyOf("Battery", "Diesel", "Hybrid", "Hydrogen");
        }
    }

    @Test
    void theTableShowsWhatIsKept() throws Exception {
        check("buses-performances", on(() -> {
            DecisionPanel panel = panel(Demo.opened(), LIGHT);
            panel.session().store().attend(a -> a.showing("performances"));
            Offscreen.paint(panel, 1400, 900, "seen-performances");
            return Seen.words(panel.tabs().cells());
        }));
    }

    /** What the verdict says is a matter of the library; that it is said, and what it assumes, of the window. */
    @Test
    void rankingAndWeightsShowWhatIsKeptUnderAVerdict() throws Exception {
        check("buses", on(() -> {
            DecisionPanel panel = panel(Demo.opened(), LIGHT);
            panel.session().store().apply(new Edit.ChooseStakeholder(Optional.of("treasury")));
            panel.session().store().apply(new Edit.ChooseScenario(Optional.of("cheap-power")));
            Offscreen.paint(panel, 1400, 900, "seen");
            String verdict = panel.session().state().findings().verdict();
            assertThat(verdict).contains("Battery");
            assertThat(Seen.words(panel))
                    .contains(verdict)
                    .contains("Weights of Treasury")
                    .contains("Cheap power");
            return Seen.words(panel.weights()) + Seen.words(panel.ranking());
        }));
    }

    @Test
    void theAudienceSeesWhatIsKept() throws Exception {
        check("buses-audience", on(() -> {
            DecisionPanel panel = panel(Demo.opened(), LIGHT);
            SessionState state = panel.session().state();
            Audience audience = new Audience();
            audience.show(state);
            BufferedImage image = Offscreen.paint(audience, 1280, 800, "seen-audience");
            assertThat(Seen.ink(image, 0, 100, 1280, 400)).isGreaterThan(0.05);
            String seen = Seen.words(audience);
            assertThat(seen).contains(state.findings().verdict());
            return seen.lines()
                    .filter(line -> line.startsWith("Rank "))
                    .collect(java.util.stream.Collectors.joining("\n", "", "\n"));
        }));
    }

    @Test
    void blindHidesNamesAndTotalsEverywhere() throws Exception {
        for (Look.Blind blind : new Look.Blind[] {Look.Blind.NAMES, Look.Blind.TOTALS}) {
            String seen = on(() -> {
                DecisionPanel panel = panel(Demo.opened(), LIGHT.hiding(blind));
                BufferedImage image = Offscreen.paint(panel.ranking(), 1400, 400, "seen-blind-" + blind);
                if (blind == Look.Blind.TOTALS) {
                    JComponent row = panel.ranking().row("battery");
                    assertThat(Seen.ink(image, 500, row.getY(), 900, row.getHeight()))
                            .as("ink beside the names")
                            .isZero();
                }
                return Seen.words(panel.ranking());
            });
            if (blind == Look.Blind.NAMES) {
                assertThat(seen).doesNotContainIgnoringCase("battery").doesNotContain("electric");
            } else {
                assertThat(seen).contains("Battery").doesNotContainPattern("\\d");
            }
        }
    }

    @Test
    void barsAreAsLongAsTheScores() throws Exception {
        for (SessionState state :
                List.of(Demo.opened(), Demo.opened().working(Changes.NONE.weighing("", Map.of("cost", 90.0))))) {
            on(() -> {
                DecisionPanel panel = panel(state, LIGHT);
                RankingView ranking = panel.ranking();
                BufferedImage image = Offscreen.paint(ranking, 1400, 400, "seen-bars");
                List<Color> colours = Palette.LIGHT.chart().palette();
                Evaluation evaluation =
                        panel.session().state().findings().evaluation().orElseThrow();
                double perPoint = 0;
                for (int k = 0; k < evaluation.ranking().size(); k++) {
                    int i = evaluation.ranking().option(k);
                    String id = evaluation.study().problem().options().get(i).id();
                    JComponent row = ranking.row(id);
                    int middle = row.getY() + row.getHeight() / 2;
                    int[] reach = Seen.reach(image, middle, colours);
                    double score = evaluation.scores().at(i);
                    double length = reach[1] - reach[0];
                    perPoint = k == 0 ? length / score : perPoint;
                    assertThat(length)
                            .as(id)
                            .isCloseTo(perPoint * score, within(3.0))
                            .isGreaterThan(50);
                    assertThat(Seen.ink(image, 0, row.getY(), reach[0] - 4, row.getHeight()))
                            .as("name of %s", id)
                            .isGreaterThan(0.01);
                    assertThat(Seen.ink(image, 1300, row.getY(), 100, row.getHeight()))
                            .as("shares of %s", id)
                            .isGreaterThan(0.01);
                }
                return null;
            });
        }
    }

    @Test
    void partsOfABarAreAsLongAsTheContributions() throws Exception {
        on(() -> {
            DecisionPanel panel = panel(Demo.opened(), LIGHT);
            BufferedImage image = Offscreen.paint(panel.ranking(), 1400, 400, "seen-parts");
            List<Color> colours = Palette.LIGHT.chart().palette();
            Evaluation evaluation =
                    panel.session().state().findings().evaluation().orElseThrow();
            int i = evaluation.ranking().option(0);
            JComponent row = panel.ranking()
                    .row(evaluation.study().problem().options().get(i).id());
            int middle = row.getY() + row.getHeight() / 2;
            int[] whole = Seen.reach(image, middle, colours);
            for (int j = 0; j < evaluation.study().problem().criteria().size(); j++) {
                int[] part = Seen.reach(image, middle, List.of(colours.get(j)));
                double wanted =
                        evaluation.contribution(i, j) / evaluation.scores().at(i) * (whole[1] - whole[0]);
                assertThat((double) part[1] - part[0]).as("part %s", j).isCloseTo(wanted, within(3.0));
            }
            return null;
        });
    }

    @Test
    void whiskersReachAsFarAsTheDraws() throws Exception {
        on(() -> {
            DecisionPanel panel = panel(Demo.opened(), LIGHT);
            RankingView ranking = panel.ranking();
            BufferedImage image = Offscreen.paint(ranking, 1400, 400, "seen-whiskers");
            SessionState state = panel.session().state();
            List<RankingSheet.Row> rows = RankingSheet.of(state).rows();
            assertThat(rows).allSatisfy(row -> assertThat(row.range()).hasSize(2));
            List<Color> ink = List.of(Palette.LIGHT.text());
            for (RankingSheet.Row row : rows) {
                JComponent shown = ranking.row(row.id());
                int[] bar = Seen.reach(
                        image,
                        shown.getY() + shown.getHeight() / 2,
                        Palette.LIGHT.chart().palette());
                double perPoint = (bar[1] - bar[0]) / row.bar();
                // The line of the whisker is the longest of the lines under the bar.
                int longest = 0;
                int[] whisker = {0, 0};
                for (int y = shown.getY() + shown.getHeight() * 3 / 4; y < shown.getY() + shown.getHeight(); y++) {
                    BufferedImage under = image.getSubimage(bar[0], 0, (int) perPoint, image.getHeight());
                    int[] reach = Seen.reach(under, y, ink);
                    boolean isLine = reach[1] - reach[0] > longest;
                    longest = isLine ? reach[1] - reach[0] : longest;
                    whisker = isLine ? reach : whisker;
                }
                assertThat(whisker[0] / perPoint).as(row.id()).isCloseTo(row.range()[0], within(0.01));
                assertThat(whisker[1] / perPoint).as(row.id()).isCloseTo(row.range()[1], within(0.01));
            }
            return null;
        });
    }

    @Test
    void aScoreOfOneTakesAllTheRoomUntilBarsAreStretched() throws Exception {
        on(() -> {
            DecisionPanel panel = panel(Demo.opened(), LIGHT);
            assertThat(RankingSheet.of(panel.session().state()).high()).isEqualTo(1);
            panel.session().store().look(l -> l.stretched(true));
            RankingSheet stretched = RankingSheet.of(panel.session().state());
            assertThat(stretched.high())
                    .isLessThan(1)
                    .isGreaterThanOrEqualTo(stretched.rows().get(0).range()[1]);
            return null;
        });
    }
}
