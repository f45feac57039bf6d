package io.github.steelyard.handout;

import io.github.steelyard.briefing.Brief;
import io.github.steelyard.briefing.DecisionReport;
import io.github.steelyard.briefing.Subject;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.report.HtmlRenderer;
import io.github.steelyard.report.MarkdownRenderer;
import io.github.steelyard.report.PageRenderer;
import io.github.steelyard.report.chart.ChartPainter;
import io.github.steelyard.report.chart.Pictures;
import io.github.steelyard.report.chart.Theme;
import io.github.steelyard.report.document.BarTable;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Chart;
import java.awt.Dimension;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Consumer;

/** Makes the bytes of what is handed out. The command line and the window hand out the same. */
public final class Handout {

    private Handout() {}

    /**
     * The report.
     *
     * @param format a format of reports
     * @param unshown takes the characters that the type of a PDF has no glyphs for
     * @throws IllegalArgumentException when the format shows the ranking alone
     * @throws io.github.steelyard.catalogue.Refusal when the part that writes the format is not there
     */
    public static byte[] report(
            Subject subject,
            HandoutFormat format,
            Cancellation cancellation,
            Progress progress,
            Consumer<SortedSet<Integer>> unshown) {
        return report(subject, List.of(), format, cancellation, progress, unshown);
    }

    /**
     * The report with more at its end.
     *
     * @param more blocks, such as minutes
     * @param format a format of reports
     * @param unshown takes the characters that the type of a PDF has no glyphs for
     * @throws IllegalArgumentException when the format shows the ranking alone
     * @throws io.github.steelyard.catalogue.Refusal when the part that writes the format is not there
     */
    public static byte[] report(
            Subject subject,
            List<Block> more,
            HandoutFormat format,
            Cancellation cancellation,
            Progress progress,
            Consumer<SortedSet<Integer>> unshown) {
        checkReport(format);
        return written(DecisionReport.of(subject, cancellation, progress), Locale.ROOT, more, format, unshown);
    }

    /**
     * The brief with more at its end: what matters most, on two pages.
     *
     * @param language of its sentences: English, German and Chinese are there
     * @param more blocks, such as minutes
     * @param format a format of reports
     * @param unshown takes the characters that the type of a PDF has no glyphs for
     * @throws IllegalArgumentException when the format shows the ranking alone
     * @throws io.github.steelyard.catalogue.Refusal when the part that writes the format is not there
     */
    public static byte[] brief(
            Subject subject,
            Locale language,
            List<Block> more,
            HandoutFormat format,
            Cancellation cancellation,
            Progress progress,
            Consumer<SortedSet<Integer>> unshown) {
        checkReport(format);
        boolean isMovable = format == HandoutFormat.HTML;
        return written(Brief.of(subject, language, isMovable, cancellation, progress), language, more, format, unshown);
    }

    private static void checkReport(HandoutFormat format) {
        if (format.isChart()) {
            throw new IllegalArgumentException(format + " is a format of charts");
        }
    }

    private static byte[] written(
            List<Block> report,
            Locale language,
            List<Block> more,
            HandoutFormat format,
            Consumer<SortedSet<Integer>> unshown) {
        List<Block> blocks = new ArrayList<>(report);
        blocks.addAll(more);
        return switch (format) {
            case PDF -> PageRenderer.find().render(blocks, language, unshown);
            case MARKDOWN -> new MarkdownRenderer().render(blocks).getBytes(StandardCharsets.UTF_8);
            default -> new HtmlRenderer(language).render(blocks).getBytes(StandardCharsets.UTF_8);
        };
    }

    /**
     * The ranking alone, on white.
     *
     * @param format a format of charts
     * @param width in pixels; PNG has twice as many
     * @return nothing when every option is excluded
     * @throws IllegalArgumentException when the format is one of reports
     * @throws io.github.steelyard.catalogue.Refusal when the part that writes the format is not there
     */
    public static Optional<byte[]> ranking(Evaluation evaluation, HandoutFormat format, int width) {
        if (!format.isChart()) {
            throw new IllegalArgumentException(format + " is a format of reports");
        }
        return DecisionReport.ranking(evaluation).map(BarTable::bars).map(chart -> painted(chart, format, width));
    }

    private static byte[] painted(Chart chart, HandoutFormat format, int width) {
        Dimension size = new Dimension(width, ChartPainter.height(chart, width, Theme.LIGHT));
        return format == HandoutFormat.PNG
                ? Pictures.png(chart, size, Theme.LIGHT, 2)
                : Pictures.svg(chart, size, Theme.LIGHT).getBytes(StandardCharsets.UTF_8);
    }
}
