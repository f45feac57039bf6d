package io.github.steelyard.gui.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Neighbouring colours of criteria can be told apart, by the colour-blind too: at least 20 in CIE 1976 Lab, seen through
 * the matrices of Machado, Oliveira and Fernandes (2009) for full protanopia, deuteranopia and tritanopia.
 */
class ColourDistanceTest {

    private static final Map<String, double[][]> EYES = Map.of(
            "all cones",
            new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
            "protanopia",
            new double[][] {
                {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
            },
            "deuteranopia",
            new double[][] {
                {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
            },
            "tritanopia",
            new double[][] {
                {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
            });

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static double[] seen(Color colour, double[][] eye) {
        double[] rgb = {linear(colour.getRed()), linear(colour.getGreen()), linear(colour.getBlue())};
        double[] seen = new double[3];
        for (int k = 0; k < 3; k++) {
            double sum = eye[k][0] * rgb[0] + eye[k][1] * rgb[1] + eye[k][2] * rgb[2];
            seen[k] = Math.max(0, Math.min(1, sum));
        }
        return seen;
    }

    private static double[] lab(double[] rgb) {
        double x = (0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047;
        double y = 0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2];
        double z = (0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883;
        return new double[] {116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))};
    }

    private static double f(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    private static double distance(Color a, Color b, double[][] eye) {
        double[] p = lab(seen(a, eye));
        double[] q = lab(seen(b, eye));
        return Math.sqrt(Math.pow(p[0] - q[0], 2) + Math.pow(p[1] - q[1], 2) + Math.pow(p[2] - q[2], 2));
    }

    @Test
    void distancesAreThoseOfCie() {
        double[][] all = EYES.get("all cones");
        assertThat(distance(Color.BLACK, Color.WHITE, all)).isCloseTo(100, within(0.01));
        assertThat(distance(Color.RED, Color.GREEN, all)).isCloseTo(170.6, within(0.1));
    }

    @Test
    void neighboursDifferForEveryEye() {
        for (Palette palette : List.of(Palette.LIGHT, Palette.DARK)) {
            List<Color> colours = palette.chart().palette();
            EYES.forEach((eye, matrix) -> {
                for (int k = 0; k < colours.size(); k++) {
                    int next = (k + 1) % colours.size();
                    assertThat(distance(colours.get(k), colours.get(next), matrix))
                            .as("%s, colours %s and %s", eye, k, next)
                            .isGreaterThanOrEqualTo(20);
                }
            });
        }
    }
}
