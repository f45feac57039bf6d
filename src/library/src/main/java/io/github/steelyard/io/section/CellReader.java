package io.github.steelyard.io.section;

import io.github.steelyard.io.grammar.PerformanceKeys;
import io.github.steelyard.io.place.DiagnosticId;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.model.Confidence;
import io.github.steelyard.model.Evidence;
import io.github.steelyard.model.Performance;
import java.util.List;

/** Reads the performance of one option on one criterion. */
public final class CellReader {

    private final Checks checks;
    private final AmountReader amounts;
    private final EvidenceReader evidenceReader;

    public CellReader(Checks checks, EvidenceReader evidenceReader) {
        this.checks = checks;
        this.amounts = new AmountReader(checks);
        this.evidenceReader = evidenceReader;
    }

    /** Takes what was read. */
    public interface Sink {

        /** One number, with nothing beside it. */
        void exact(double value);

        /** Anything else. */
        void cell(CellDraft draft);
    }

    /** Reads one cell; what is wrong is reported and not given to the sink. */
    public void read(Syntax part, CriterionDraft criterion, Sink sink) {
        if (part instanceof Syntax.Scalar scalar) {
            scalar(scalar, criterion, sink);
        } else if (part instanceof Syntax.Mapping map) {
            CellDraft draft = map(map, criterion);
            if (draft != null) {
                sink.cell(draft);
            }
        } else if (!(part instanceof Syntax.Refused)) {
            checks.report(
                    DiagnosticId.WRONG_SHAPE,
                    part,
                    "performance on '" + criterion.id() + "' must be a number, a level or a map such as {min: 1, max:"
                            + " 2}; was " + part.shown());
        }
    }

    /** Whether a scalar says that nothing is known. */
    public static boolean isMissing(Syntax.Scalar scalar) {
        return scalar.isNull() || scalar.isPlain() && scalar.text().equals("unknown");
    }

    private void scalar(Syntax.Scalar scalar, CriterionDraft criterion, Sink sink) {
        if (isMissing(scalar) || !criterion.isUsable()) {
            return;
        }
        double x = amounts.read(scalar, criterion, "performance");
        if (x == x && amounts.isInside(x, scalar, criterion)) {
            if (criterion.levels() != null && criterion.levels().containsKey(scalar.text())) {
                sink.cell(CellDraft.level(x, scalar.text()));
            } else {
                sink.exact(x);
            }
        }
    }

    private CellDraft map(Syntax.Mapping map, CriterionDraft criterion) {
        Fields fields = Fields.of(checks, PerformanceKeys.TABLE, map, "performance on '" + criterion.id() + "'");
        SpreadReader spread = new SpreadReader(checks, amounts, criterion, fields);
        boolean graded = fields.part(PerformanceKeys.CONFIDENCE) != null;
        Confidence grade =
                fields.word(PerformanceKeys.CONFIDENCE).map(CellReader::grade).orElse(null);
        List<Evidence> evidence = fields.evidence(PerformanceKeys.EVIDENCE, evidenceReader);
        String note = fields.text(PerformanceKeys.NOTE);
        Performance performance = spread.finish(map, graded);
        return performance == null || graded && grade == null
                ? null
                : new CellDraft(performance, spread.stated(graded), grade, evidence, note);
    }

    private static Confidence grade(String word) {
        return switch (word) {
            case "high" -> Confidence.HIGH;
            case "moderate" -> Confidence.MODERATE;
            default -> Confidence.LOW;
        };
    }
}
