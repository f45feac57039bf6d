package io.github.steelyard.io;

import io.github.steelyard.io.format.DecisionFormat;
import io.github.steelyard.io.grid.Workbooks;
import io.github.steelyard.io.kind.XmcdaVersion;
import io.github.steelyard.io.plain.Losses;
import io.github.steelyard.io.plain.PlainDecision;
import io.github.steelyard.io.plain.PlainText;
import io.github.steelyard.io.plain.Said;
import io.github.steelyard.io.sheet.CsvSheetWriter;
import io.github.steelyard.io.sheet.MatrixSheet;
import io.github.steelyard.io.xmcda.XmcdaWriter;
import io.github.steelyard.model.Decision;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes decisions in every format. The same decision gives the same bytes. */
public final class DecisionWriter {

    private DecisionWriter() {}

    /**
     * What was written.
     *
     * @param bytes content of the file
     * @param losses what the format cannot hold, a sentence each; empty when reading it gives the same decision
     */
    public record Written(byte[] bytes, List<String> losses) {
        /**
         * Copies {@code losses}.
         *
         * @param bytes content of the file
         * @param losses what the format cannot hold, a sentence each; empty when reading it gives the same decision
         * @throws NullPointerException when it or a part of it is null
         */
        public Written {
            losses = List.copyOf(losses);
        }
    }

    /**
     * {@return the decision in a format}
     *
     * @param decision the decision
     * @param format in which it is written
     * @throws io.github.steelyard.catalogue.Refusal when the library for the format is missing
     */
    public static Written write(Decision decision, DecisionFormat format) {
        return write(decision, format, XmcdaVersion.V4_0);
    }

    /**
     * {@return the same, where it is XMCDA in the version wanted}
     *
     * @param decision the decision
     * @param format in which it is written
     * @param version counts for XMCDA alone
     * @throws io.github.steelyard.catalogue.Refusal when the library for the format is missing
     */
    public static Written write(Decision decision, DecisionFormat format, XmcdaVersion version) {
        return write(decision, format, version, false);
    }

    /**
     * {@return the same, where it is CSV with cells as they are} Else an apostrophe stands before texts that a
     * spreadsheet would run as a formula, which reading takes away.
     *
     * @param decision the decision
     * @param format in which it is written
     * @param version counts for XMCDA alone
     * @param hasRawCells whether cells of CSV stand as they are
     * @throws io.github.steelyard.catalogue.Refusal when the library for the format is missing
     */
    public static Written write(Decision decision, DecisionFormat format, XmcdaVersion version, boolean hasRawCells) {
        return write(decision, Said.NOTHING, format, version, hasRawCells);
    }

    /**
     * {@return the decision that was read: a performance of which its author says that nothing is known is written so,
     * and one that was left out is left out}
     *
     * @param loaded what was read, without errors
     * @param format in which it is written
     * @param version counts for XMCDA alone
     * @param hasRawCells whether cells of CSV stand as they are
     * @throws io.github.steelyard.catalogue.Refusal when the library for the format is missing
     */
    public static Written write(Loaded loaded, DecisionFormat format, XmcdaVersion version, boolean hasRawCells) {
        return write(
                loaded.orThrow(),
                new Said(loaded.sources()::isStated, loaded.sources().places()::containsKey),
                format,
                version,
                hasRawCells);
    }

    private static Written write(
            Decision decision, Said said, DecisionFormat format, XmcdaVersion version, boolean hasRawCells) {
        return switch (format) {
            case YAML -> text(PlainText.yaml(PlainDecision.of(decision, said)), List.of());
            case JSON -> text(PlainText.json(PlainDecision.of(decision, said)), List.of());
            case CSV -> csv(MatrixSheet.of(decision), hasRawCells);
            case XLSX -> xlsx(MatrixSheet.of(decision));
            case XMCDA -> xmcda(decision, version);
        };
    }

    private static Written csv(MatrixSheet sheet, boolean hasRawCells) {
        return new Written(CsvSheetWriter.write(sheet, hasRawCells), sheet.losses());
    }

    private static Written xlsx(MatrixSheet sheet) {
        return new Written(Workbooks.get().write(sheet.rows(), sheet.header(), sheet.options()), sheet.losses());
    }

    private static Written xmcda(Decision decision, XmcdaVersion version) {
        Losses losses = new Losses();
        String text = XmcdaWriter.write(decision, version, losses);
        return text(text, losses.found());
    }

    private static Written text(String text, List<String> losses) {
        return new Written(text.getBytes(StandardCharsets.UTF_8), losses);
    }
}
