package io.github.steelyard.ordinary;

import io.github.steelyard.aggregation.AggregationMethods;
import io.github.steelyard.analyses.Analyses;
import io.github.steelyard.briefing.DecisionReport;
import io.github.steelyard.briefing.Subject;
import io.github.steelyard.catalogue.ParameterKind;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Answer;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.inspection.Inspection;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.model.Matrix;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.report.HtmlRenderer;
import io.github.steelyard.report.Json;
import io.github.steelyard.report.TextRenderer;
import io.github.steelyard.report.TextStyle;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.robustness.SmaaFrames;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;

/** Asks things of one decision, and keeps everything that ended neither in an answer nor in a refusal with a reason. */
final class Trial {

    /** Few, because a thousand decisions are drawn. */
    private static final int FRAME_DRAWS = 256;

    private static final Pattern NO_FIGURE = Pattern.compile("\\b(NaN|Infinity|null)\\b|∞");

    private final long seed;
    private final OrdinaryDecision decision;
    private final Map<String, Integer> sizes;
    private final LongAdder answers;
    private final LongAdder refusals;
    private final List<String> faults = new ArrayList<>();

    /**
     * A trial.
     *
     * @param wild one in so many decisions has numbers near the largest and the smallest double
     * @param sizes numbers of draws and steps, by the name of the parameter
     */
    Trial(long seed, int wild, Map<String, Integer> sizes, LongAdder answers, LongAdder refusals) {
        this(seed, OrdinaryDecision.of(seed, wild), sizes, answers, refusals);
    }

    /** A trial of a decision at hand. */
    Trial(long seed, OrdinaryDecision decision, Map<String, Integer> sizes, LongAdder answers, LongAdder refusals) {
        this.seed = seed;
        this.decision = decision;
        this.sizes = sizes;
        this.answers = answers;
        this.refusals = refusals;
    }

    List<String> faults() {
        return faults;
    }

    /** As the reader gives it. */
    Loaded load() {
        Loaded[] loaded = {null};
        attempt("read", () -> {
            loaded[0] = DecisionReader.read("d.json", decision.text().getBytes(StandardCharsets.UTF_8));
            if (loaded[0].value().isEmpty() && loaded[0].diagnostics().isEmpty()) {
                throw new IllegalStateException("neither a decision nor a diagnostic");
            }
        });
        return loaded[0];
    }

    /** What {@code validate} does after reading. */
    private void validate(Loaded loaded) {
        attempt(
                "validate",
                () -> Inspection.of(loaded, Set.of(), Cancellation.NEVER)
                        .forEach(p -> words(p.diagnostic().toString())));
    }

    /**
     * The study of the decision, read and validated; null where there is none.
     *
     * @param invalid counts files that are refused
     */
    Study study(Loaded loaded, LongAdder invalid) {
        if (loaded == null || loaded.value().isEmpty()) {
            invalid.increment();
            return null;
        }
        validate(loaded);
        try {
            return Study.of(loaded.orThrow());
        } catch (Refusal refusal) {
            refusals.increment();
            return null;
        }
    }

    /** Asks so many pairs of method and analysis, others for each seed; all of them where that many. */
    void askPairs(Study study, int most) {
        List<String> methods = AggregationMethods.all().ids();
        List<String> analyses = Analyses.all().ids();
        int all = methods.size() * analyses.size();
        for (int k = 0; k < Math.min(most, all); k++) {
            int pair = (int) ((seed * most + k) % all);
            Analysis<?> analysis = Analyses.all().get(analyses.get(pair / methods.size()));
            ask(with(study, methods.get(pair % methods.size())), analysis);
        }
    }

    /** What {@code report} writes. */
    void report(Loaded loaded, Study study) {
        attempt("report", () -> {
            Subject subject = new Subject(
                    study.evaluate(),
                    List.of(),
                    List.of(),
                    Inspection.unsilenced(loaded, Cancellation.NEVER),
                    "test",
                    "",
                    Map.of());
            List<Block> blocks = DecisionReport.of(subject, Cancellation.NEVER, Progress.NONE);
            new HtmlRenderer().render(blocks);
            text(blocks);
        });
    }

    /** What the window draws of it: its frame stage by stage, and the ranges of the scores. */
    void frame(Study study) {
        attempt("frame", () -> {
            SmaaFrames frames = new SmaaFrames(FRAME_DRAWS);
            SmaaFrames.Stages stages = frames.stages(study);
            while (!stages.isDone()) {
                Matrix shares = stages.next(Cancellation.NEVER).shares();
                for (int i = 0; i < shares.rows(); i++) {
                    double sum = Arrays.stream(shares.row(i)).sum();
                    if (!(Math.abs(sum - 1) < 1e-9)) {
                        throw new IllegalStateException("shares of an option sum to " + sum);
                    }
                }
            }
            Matrix ends = frames.ranges(study, Cancellation.NEVER);
            for (int i = 0; i < ends.rows(); i++) {
                if (!(ends.row(i)[0] <= ends.row(i)[1])) {
                    throw new IllegalStateException("a range from " + ends.row(i)[0] + " to " + ends.row(i)[1]);
                }
            }
        });
    }

    /** The study with a method and its parameters of this decision; null when the method refuses. */
    private Study with(Study study, String method) {
        return study.with(new MethodChoice(method, decision.parameters().get(method)));
    }

    /** Asks one analysis and shows its answer in both ways. */
    void ask(Study study, Analysis<?> analysis) {
        attempt(analysis.id() + " by " + study.choice().id(), () -> {
            Map<String, Object> given = new LinkedHashMap<>();
            analysis.description().parameters().forEach(p -> {
                if (p.kind() == ParameterKind.INTEGER && sizes.containsKey(p.name())) {
                    given.put(p.name(), (double) sizes.get(p.name()));
                }
            });
            Answer answer = Answer.of(analysis, study, given, Cancellation.NEVER, Progress.NONE);
            Json.document(answer.figures());
            text(answer.blocks());
            if (answer.measure().isPresent() && Double.isNaN(answer.measure().getAsDouble())) {
                throw new IllegalStateException("the measure is no number");
            }
        });
    }

    private static void text(List<Block> blocks) {
        words(new TextRenderer(new TextStyle(100, false, false)).render(blocks));
    }

    private static void words(String text) {
        var found = NO_FIGURE.matcher(text);
        if (found.find()) {
            int at = found.start();
            throw new IllegalStateException("the text says '"
                    + text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 20))
                            .replace('\n', ' ') + "'");
        }
    }

    private void attempt(String what, Runnable step) {
        try {
            step.run();
            answers.increment();
        } catch (Refusal refusal) {
            refusals.increment();
            if (refusal.reasons().isEmpty()
                    || refusal.reasons().stream()
                            .anyMatch(r -> r.isBlank() || NO_FIGURE.matcher(r).find())) {
                faults.add(seed + ": " + what + ": a refusal says '" + refusal.reasons() + "'");
            }
        } catch (RuntimeException | StackOverflowError fault) {
            faults.add(seed + ": " + what + ": " + fault + at(fault));
        }
    }

    private static String at(Throwable fault) {
        StringBuilder places = new StringBuilder();
        Throwable cause = fault.getCause() == null ? fault : fault.getCause();
        for (StackTraceElement frame : cause.getStackTrace()) {
            if (frame.getClassName().startsWith("io.github.steelyard") && places.length() < 160) {
                places.append(" < ")
                        .append(frame.getFileName().replace(".java", ""))
                        .append(':')
                        .append(frame.getLineNumber());
            }
        }
        return places.toString();
    }
}
