package io.github.steelyard.gui.session;

import io.github.steelyard.editing.Changes;
import io.github.steelyard.editing.Origin;
import io.github.steelyard.evaluation.Answer;
import io.github.steelyard.evaluation.Evaluation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was computed of some content. While a computation runs, the findings of the content before it are shown, marked
 * by their basis as not current.
 *
 * @param basis what they are of; empty before the first
 * @param evaluation the ranking; empty when it was refused
 * @param refusals why there is no ranking
 * @param verdict one sentence
 * @param bands where the leader stays first when a node's weight moves, by node, in shares of its siblings' total
 * @param firmness shares of draws by rank, once computed
 * @param answers of the analyses in the tabs, by tab
 * @param remarks of the rules, possibly on an earlier content
 * @param comparison of two states, the last that was asked for
 */
public record Findings(
        Optional<Basis> basis,
        Optional<Evaluation> evaluation,
        List<String> refusals,
        String verdict,
        Map<String, Band> bands,
        Optional<Firmness> firmness,
        Map<String, TabAnswer> answers,
        Remarks remarks,
        Optional<Comparison> comparison) {

    /** Nothing computed yet. */
    public static final Findings NONE = new Findings(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            "",
            Map.of(),
            Optional.empty(),
            Map.of(),
            Remarks.NONE,
            Optional.empty());

    /** The same without anything that names an option. */
    Findings withoutNames() {
        return new Findings(
                basis,
                Optional.empty(),
                List.of(),
                "",
                Map.of(),
                Optional.empty(),
                Map.of(),
                remarks,
                Optional.empty());
    }

    public Findings {
        refusals = List.copyOf(refusals);
        bands = Collections.unmodifiableMap(new LinkedHashMap<>(bands));
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /**
     * What a computation starts from.
     *
     * @param anonymous whether options are called A, B, C
     */
    public record Basis(
            Origin origin,
            Changes changes,
            Optional<String> stakeholder,
            Optional<String> scenario,
            Set<String> locks,
            boolean anonymous) {}

    /**
     * From here to there.
     *
     * @param low share of the siblings' total
     * @param high share of the siblings' total
     */
    public record Band(double low, double high) {}

    /**
     * How firm the ranking is under uncertain weights and performances.
     *
     * @param basis what it is of
     * @param acceptability by option: share of draws in each rank, the first rank first
     * @param samples how many draws; 0 when the shares are exact
     * @param isWhole whether no more draws are to come
     * @param refusal why there is none, empty when there is
     * @param ranges by option: between which scores nine tenths of the draws put it; until all draws are made, those of
     *     the weights before
     */
    public record Firmness(
            Basis basis,
            Map<String, double[]> acceptability,
            long samples,
            boolean isWhole,
            String refusal,
            Map<String, double[]> ranges) {
        public Firmness {
            acceptability = Collections.unmodifiableMap(new LinkedHashMap<>(acceptability));
            ranges = Collections.unmodifiableMap(new LinkedHashMap<>(ranges));
        }

        /** The same with ranges of its own: nothing more is to come. */
        Firmness ranging(Map<String, double[]> found) {
            return new Firmness(basis, acceptability, samples, true, refusal, found);
        }
    }

    /**
     * The answer of a tab's analysis.
     *
     * @param basis what it is of
     * @param analysis id
     * @param parameters given to it
     * @param answer empty when refused
     * @param refusal why, empty when answered
     * @param isLast whether no better answer is on its way
     */
    public record TabAnswer(
            Basis basis,
            String analysis,
            Map<String, Object> parameters,
            Optional<Answer> answer,
            String refusal,
            boolean isLast) {}

    Findings ranking(Basis of, Optional<Evaluation> found, List<String> why) {
        return new Findings(Optional.of(of), found, why, verdict, bands, firmness, answers, remarks, comparison);
    }

    Findings saying(String sentence, Map<String, Band> found) {
        return new Findings(basis, evaluation, refusals, sentence, found, firmness, answers, remarks, comparison);
    }

    Findings firm(Firmness found) {
        return new Findings(
                basis, evaluation, refusals, verdict, bands, Optional.of(found), answers, remarks, comparison);
    }

    /** The same with a tab's answer added. */
    public Findings answering(String tab, TabAnswer answer) {
        Map<String, TabAnswer> more = new LinkedHashMap<>(answers);
        more.put(tab, answer);
        return new Findings(basis, evaluation, refusals, verdict, bands, firmness, more, remarks, comparison);
    }

    /** The same with what the rules say. */
    Findings remarking(Remarks found) {
        return new Findings(basis, evaluation, refusals, verdict, bands, firmness, answers, found, comparison);
    }

    /** The same with two states compared. */
    Findings comparing(Comparison found) {
        return new Findings(
                basis, evaluation, refusals, verdict, bands, firmness, answers, remarks, Optional.of(found));
    }

    /** These, with the tabs' answers and the remarks of others. */
    Findings keepingAnswersOf(Findings other) {
        return new Findings(
                basis, evaluation, refusals, verdict, bands, firmness, other.answers, other.remarks, other.comparison);
    }
}
