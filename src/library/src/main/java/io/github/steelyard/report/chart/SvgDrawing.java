package io.github.steelyard.report.chart;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.report.document.Chart;
import io.github.steelyard.text.MissingPart;
import java.awt.Color;
import java.awt.Dimension;
import java.util.ServiceLoader;
import java.util.function.UnaryOperator;

/** Writes charts as SVG. It needs a library that an embedder may do without, so it is found at run time. */
public interface SvgDrawing {

    /**
     * The part that is there.
     *
     * @throws Refusal when there is none
     */
    static SvgDrawing find() {
        return ServiceLoader.load(SvgDrawing.class, SvgDrawing.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new Refusal(MissingPart.sentence("charts as SVG, in a file or on an HTML page,")));
    }

    /**
     * A chart as the text of an SVG file.
     *
     * @param inks replaces every colour, in the order of painting
     */
    String svg(Chart chart, Dimension size, Theme theme, UnaryOperator<Color> inks);
}
