package io.github.steelyard.gui.session;

import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.editing.Changes;
import io.github.steelyard.editing.Origin;
import io.github.steelyard.editing.Revision;
import io.github.steelyard.evaluation.Answer;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.gui.session.Findings.Basis;
import io.github.steelyard.gui.session.Findings.Firmness;
import io.github.steelyard.gui.session.Findings.TabAnswer;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.Option;
import io.github.steelyard.robustness.Acceptability;
import io.github.steelyard.robustness.SmaaFrames;
import io.github.steelyard.sensitivity.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * Computes what the window shows, the quickest first: ranking, then verdict and bands, then the draws. Runs on one
 * worker thread at a time; what does not depend on the weights is kept while they are dragged.
 */
public final class Calculator {

    /** Draws behind "first in" while the window is used. */
    public static final int DRAWS = 10_000;

    private final SmaaFrames frames = new SmaaFrames(DRAWS);
    private final Kept frame = new Kept();
    private final Kept tabs = new Kept();

    /** A study without the points that are dragged, for as long as nothing else changes. */
    private static final class Kept {
        private Key key;
        private Study base;

        private synchronized Study of(Key wanted) {
            if (!Objects.equals(key, wanted)) {
                Decision decision = Revision.of(wanted.origin().decision(), wanted.changes());
                Decision shown = wanted.anonymous() ? Anonymous.of(decision) : decision;
                base = Study.seen(
                        shown,
                        wanted.stakeholder().flatMap(shown::stakeholder),
                        wanted.scenario().flatMap(shown::scenario));
                key = wanted;
            }
            return base;
        }
    }

    /** What a study depends on besides the points of the person shown. */
    private record Key(
            Origin origin,
            Changes changes,
            Optional<String> stakeholder,
            Optional<String> scenario,
            boolean anonymous) {}

    /** The study of a basis. */
    public Study study(Basis basis) {
        return study(basis, frame, false);
    }

    /**
     * The study of a basis.
     *
     * @param isOfAll whether everybody's weights matter, as to an analysis of all people
     */
    private static Study study(Basis basis, Kept kept, boolean isOfAll) {
        Study base = kept.of(new Key(
                basis.origin(),
                StandingPoints.of(basis, isOfAll),
                basis.stakeholder(),
                basis.scenario(),
                basis.anonymous()));
        Map<String, Double> points = new LinkedHashMap<>();
        if (basis.stakeholder().isPresent()) {
            // Someone's own points lie over the base weights, so changes of these show where the person says nothing.
            points.putAll(basis.changes().points(Changes.EVERYONE));
            basis.origin()
                    .decision()
                    .stakeholder(basis.stakeholder().get())
                    .ifPresent(s -> points.keySet().removeAll(s.weights().keySet()));
        }
        points.putAll(basis.changes().points(basis.stakeholder().orElse(Changes.EVERYONE)));
        return points.isEmpty() ? base : base.weighting(points);
    }

    /** Ranking, verdict, bands and draws, each given as soon as it is there. */
    public void compute(Basis basis, Findings before, Cancellation cancellation, Consumer<Findings> give) {
        Study study;
        Evaluation evaluation;
        try {
            study = study(basis);
            evaluation = study.evaluate();
        } catch (Refusal refusal) {
            give.accept(new Findings(
                    Optional.of(basis),
                    Optional.empty(),
                    refusal.reasons(),
                    "",
                    Map.of(),
                    Optional.empty(),
                    Map.of(),
                    before.remarks(),
                    before.comparison()));
            return;
        }
        cancellation.check();
        Findings found = before.ranking(basis, Optional.of(evaluation), List.of());
        found = found.saying("", Bands.of(evaluation, basis));
        Draws draws = new Draws(basis, study, rangesBefore(basis, before));
        if (evaluation.terms().isEmpty()) {
            // What would change it is searched for by ranking some thousand times: that can wait for a few draws.
            give.accept(found);
            found = found.firm(draws.more(cancellation));
            give.accept(found);
        }
        String sentence =
                Verdict.of(evaluation, OptionalDouble.empty(), cancellation).sentence(Text.language());
        found = found.saying(sentence, found.bands());
        give.accept(found);
        while (!draws.areAll()) {
            cancellation.check();
            give.accept(found.firm(draws.more(cancellation)));
        }
    }

    /** The ranges of the weights before, where nothing but weights is other: whiskers stay while a weight is dragged. */
    private static Map<String, double[]> rangesBefore(Basis basis, Findings before) {
        return before.firmness()
                .filter(f -> key(f.basis()).equals(key(basis)))
                .map(Firmness::ranges)
                .orElse(Map.of());
    }

    private static Key key(Basis basis) {
        return new Key(
                basis.origin(),
                StandingPoints.of(basis, false),
                basis.stakeholder(),
                basis.scenario(),
                basis.anonymous());
    }

    /** The draws of one frame, stage by stage, then the ranges of the scores. */
    private final class Draws {
        private final Basis basis;
        private final Study study;
        private final Map<String, double[]> before;
        private SmaaFrames.Stages stages;
        private Firmness last;
        private boolean all;

        Draws(Basis basis, Study study, Map<String, double[]> before) {
            this.basis = basis;
            this.study = study;
            this.before = before;
        }

        boolean areAll() {
            return all;
        }

        Firmness more(Cancellation cancellation) {
            boolean areCounted = stages != null && stages.isDone();
            last = areCounted ? ranged(cancellation) : next(cancellation);
            all = last.isWhole();
            return last;
        }

        private Firmness ranged(Cancellation cancellation) {
            List<Option> options = study.problem().options();
            Matrix ends = frames.ranges(study, cancellation);
            Map<String, double[]> ranges = new LinkedHashMap<>();
            for (int i = 0; i < options.size(); i++) {
                double[] range = ends.row(i);
                if (range[0] < range[1] && Double.isFinite(range[0]) && Double.isFinite(range[1])) {
                    ranges.put(options.get(i).id(), range);
                }
            }
            return last.ranging(ranges);
        }

        private Firmness next(Cancellation cancellation) {
            List<Option> options = study.problem().options();
            if (options.isEmpty()) {
                return new Firmness(basis, Map.of(), 0, true, "", Map.of());
            }
            try {
                stages = stages == null ? frames.stages(study) : stages;
                Acceptability found = stages.next(cancellation);
                Map<String, double[]> acceptability = new LinkedHashMap<>();
                for (int i = 0; i < options.size(); i++) {
                    acceptability.put(options.get(i).id(), found.shares().row(i));
                }
                return new Firmness(basis, acceptability, found.samples(), false, "", before);
            } catch (Refusal refusal) {
                return new Firmness(basis, Map.of(), 0, true, refusal.getMessage(), Map.of());
            }
        }
    }

    /** The answer of one analysis, with rougher ones given on the way where it has any. */
    public void answer(
            Basis basis,
            String id,
            Map<String, Object> parameters,
            Cancellation cancellation,
            Consumer<TabAnswer> give) {
        try {
            Study study = study(basis, tabs, true);
            Answer last = Answer.of(
                    Analyses.all().get(id),
                    study,
                    parameters,
                    cancellation,
                    Progress.NONE,
                    rougher -> give.accept(new TabAnswer(basis, id, parameters, Optional.of(rougher), "", false)));
            give.accept(new TabAnswer(basis, id, parameters, Optional.of(last), "", true));
        } catch (Refusal refusal) {
            give.accept(new TabAnswer(basis, id, parameters, Optional.empty(), refusal.getMessage(), true));
        }
    }
}
