package io.github.steelyard.gui.widget;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteTest {

    private static final Color LIGHT_PANEL = new Color(0xf5f6f8);
    private static final Color DARK_PANEL = new Color(0x1f2328);

    @Test
    void textIsReadableOnEveryBackgroundItStandsOn() {
        check(Palette.LIGHT, LIGHT_PANEL);
        check(Palette.DARK, DARK_PANEL);
    }

    private static void check(Palette palette, Color panel) {
        for (Color back : List.of(palette.background(), panel, palette.chosen())) {
            for (Color ink :
                    List.of(palette.text(), palette.muted(), palette.accent(), palette.warning(), palette.broken())) {
                assertThat(Palette.contrast(ink, back))
                        .as("%s on %s", ink, back)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @Test
    void barsAndTracksStandOutFromTheBackground() {
        for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
            Color panel = palette == Palette.LIGHT ? LIGHT_PANEL : DARK_PANEL;
            assertThat(Palette.contrast(palette.track(), panel)).isGreaterThanOrEqualTo(3);
            assertThat(palette.chart().palette())
                    .allSatisfy(c -> assertThat(Palette.contrast(c, panel)).isGreaterThanOrEqualTo(3));
        }
    }

    @Test
    void contrastIsThatOfTheGuidelines() {
        assertThat(Palette.contrast(Color.BLACK, Color.WHITE)).isEqualTo(21);
        assertThat(Palette.contrast(new Color(0x777777), Color.WHITE)).isBetween(4.47, 4.49);
    }
}
