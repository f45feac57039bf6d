package io.github.steelyard.inspection;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.MethodChoice;
import io.github.steelyard.model.Weights;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks for the setting with which a study ranks as the owner of its sheet does: other weights, methods, scores. */
final class OtherSettings {

    /** What people work out in sheets, the commonest first. */
    private static final List<MethodChoice> METHODS = List.of(
            new MethodChoice("weighted-sum", Map.of("normalization", "ratio-to-best")),
            new MethodChoice("weighted-sum", Map.of("normalization", "sum")),
            new MethodChoice("weighted-sum", Map.of("normalization", "vector")),
            MethodChoice.of("weighted-product"),
            MethodChoice.of("topsis"));

    private OtherSettings() {}

    /** Options of the command line that give the ranking; empty where none that people use does. */
    static Optional<String> giving(Evaluation evaluation, Ranking theirs) {
        Study study = evaluation.study();
        int n = study.problem().criteria().size();
        boolean isFlat = study.problem().tree().root().children().size() == n;
        Study level = study.with(Weights.equal(n));
        String weights = "--weights " + String.join(",", Collections.nCopies(n, "1"));
        for (MethodChoice method : METHODS) {
            if (gives(study.with(method), theirs)) {
                return Optional.of(said(study, method));
            }
        }
        if (isFlat && gives(level, theirs)) {
            return Optional.of(weights);
        }
        for (MethodChoice method : METHODS) {
            if (isFlat && gives(level.with(method), theirs)) {
                return Optional.of(weights + " " + said(study, method));
            }
        }
        return Optional.empty();
    }

    private static String said(Study study, MethodChoice method) {
        boolean isSame = study.choice().id().equals(method.id());
        String set = method.parameters().isEmpty()
                ? ""
                : "--set normalization=" + method.parameters().get("normalization");
        return isSame ? set : ("--method " + method.id() + " " + set).strip();
    }

    private static boolean gives(Study study, Ranking theirs) {
        try {
            return Arrays.equals(theirs.ranks(), study.evaluate().ranking().ranks());
        } catch (Refusal cannot) {
            return false; // Such as a product with a zero in it.
        }
    }
}
