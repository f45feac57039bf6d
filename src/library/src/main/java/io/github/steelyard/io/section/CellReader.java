package io.github.steelyard.io.section;

import io.github.steelyard.io.grammar.PerformanceKeys;
import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.model.Confidence;
import io.github.steelyard.model.Evidence;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Uncertainties;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Reads the performance of one option on one criterion. */
public final class CellReader {

    private final Checks checks;
    private final AmountReader amounts;
    private final EvidenceReader evidenceReader;
    private final Uncertainties uncertainties;
    private final FormulaPlace formulas;
    private final Confidence.Shares shares;

    /**
     * @param criteria ids, which formulas may name
     * @param shares what grades of confidence spread
     */
    public CellReader(
            Checks checks,
            EvidenceReader evidenceReader,
            Uncertainties uncertainties,
            Collection<String> criteria,
            Confidence.Shares shares) {
        this.checks = checks;
        this.amounts = new AmountReader(checks);
        this.evidenceReader = evidenceReader;
        this.uncertainties = uncertainties;
        this.formulas = new FormulaPlace(checks, uncertainties, criteria);
        this.shares = shares;
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
        if (!takes(part, criterion)) {
            return;
        }
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
                    criterion.what() + " must be a number, a level or a map such as {min: 1, max:" + " 2}; was "
                            + part.shown());
        }
    }

    /** Whether a scalar says that nothing is known. */
    public static boolean isMissing(Syntax.Scalar scalar) {
        return scalar.isNull() || scalar.isPlain() && scalar.text().equals("unknown");
    }

    /** Whether the criterion takes performances at all, and does not compare options instead. */
    private boolean takes(Syntax part, CriterionDraft criterion) {
        if (criterion.comparedAt() == null) {
            return true;
        }
        checks.report(
                DiagnosticId.COMPARISON,
                part,
                "performances on '" + criterion.id()
                        + "' follow from comparing options; leave out this one, or 'pairwise'");
        return false;
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
        Fields fields = Fields.of(checks, PerformanceKeys.TABLE, map, criterion.what());
        SpreadReader spread = new SpreadReader(checks, amounts, criterion, fields);
        List<Evidence> evidence = new ArrayList<>(fields.evidence(PerformanceKeys.EVIDENCE, evidenceReader));
        List<String> notes = new ArrayList<>();
        if (fields.part(PerformanceKeys.NOTE) != null) {
            notes.add(fields.text(PerformanceKeys.NOTE));
        }
        boolean graded = fields.part(PerformanceKeys.CONFIDENCE) != null;
        Confidence grade =
                fields.word(PerformanceKeys.CONFIDENCE).map(CellReader::grade).orElse(null);
        DependentReader dependent = new DependentReader(
                checks, uncertainties, formulas, criterion, fields, part -> inner(part, criterion, evidence, notes));
        boolean isDependent = dependent.isStated();
        if (isDependent && (graded || spread.isStated())) {
            dependent.mixed(map);
            return null;
        }
        Performance performance = isDependent ? dependent.finish(map) : spread.finish(map, graded);
        return performance == null || graded && grade == null
                ? null
                : new CellDraft(
                        performance,
                        isDependent ? "" : spread.stated(graded),
                        grade,
                        evidence,
                        String.join(" ", notes));
    }

    /** A performance inside another, or null; what stands beside it is the whole cell's. */
    private Performance inner(Syntax part, CriterionDraft criterion, List<Evidence> evidence, List<String> notes) {
        if (part instanceof Syntax.Scalar scalar && isMissing(scalar)) {
            return Performance.MISSING;
        }
        Performance[] read = {null};
        int before = checks.diagnostics().errors();
        read(part, criterion, new Sink() {
            @Override
            public void exact(double value) {
                read[0] = new Performance.Exact(value);
            }

            @Override
            public void cell(CellDraft draft) {
                evidence.addAll(draft.evidence());
                if (!draft.note().isEmpty()) {
                    notes.add(draft.note());
                }
                read[0] = draft.grade() == null ? draft.performance() : graded(part, criterion, draft);
            }
        });
        return checks.diagnostics().errors() > before ? null : read[0];
    }

    private Performance graded(Syntax part, CriterionDraft criterion, CellDraft draft) {
        if (!criterion.hasScale()) {
            checks.report(
                    DiagnosticId.PERFORMANCE_FORM,
                    part,
                    criterion.what() + " has 'confidence' inside a condition, which takes a declared 'scale'; state a"
                            + " range such as {min: 1, max: 2}");
            return null;
        }
        return new ConfidenceSpread(shares, new double[0][], 0)
                .of(criterion, draft.performance().central(), draft.grade());
    }

    private static Confidence grade(String word) {
        return switch (word) {
            case "high" -> Confidence.HIGH;
            case "moderate" -> Confidence.MODERATE;
            default -> Confidence.LOW;
        };
    }
}
