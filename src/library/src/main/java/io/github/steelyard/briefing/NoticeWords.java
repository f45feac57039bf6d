package io.github.steelyard.briefing;

import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.DrawnColumn;
import io.github.steelyard.model.Notice;
import io.github.steelyard.model.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Notices as people read them: few in full, many of a kind folded. */
final class NoticeWords {

    private static final int FEW = 3;
    private static final int MANY = 6;

    private NoticeWords() {}

    static List<String> of(Evaluation evaluation) {
        Map<String, List<Notice>> byId = new LinkedHashMap<>();
        for (Notice notice : evaluation.notices()) {
            byId.computeIfAbsent(notice.id(), id -> new ArrayList<>()).add(notice);
        }
        List<String> words = new ArrayList<>();
        byId.forEach((id, notices) -> {
            if (id.equals("missing-performance")) {
                words.addAll(missing(evaluation.study().problem(), notices.size()));
                return;
            }
            for (int k = 0; k < notices.size() && (k < FEW || notices.size() == FEW + 1); k++) {
                words.add(sentence(notices.get(k).message()));
            }
            if (notices.size() > FEW + 1) {
                words.add(
                        (notices.size() - FEW) + " more of the same kind (" + id + "); --format json lists them all.");
            }
        });
        return words;
    }

    /** Which performances are missing: cell by cell where they are few, else how many on which criterion. */
    private static List<String> missing(Problem problem, int count) {
        List<String> cells = new ArrayList<>();
        List<String> counts = new ArrayList<>();
        for (int j = 0; j < problem.criteria().size(); j++) {
            Criterion criterion = problem.criteria().get(j);
            List<String> options = new ArrayList<>();
            for (int i = 0; i < problem.options().size(); i++) {
                if (problem.performances().isMissing(i, j)) {
                    options.add(problem.options().get(i).name());
                }
            }
            if (!options.isEmpty()) {
                cells.add(criterion.name() + " (" + String.join("; ", options) + ")");
                counts.add(criterion.name() + " " + options.size());
            }
        }
        boolean isAnyAlike = IntStream.range(0, problem.criteria().size()).anyMatch(j -> isAnyAlike(problem, j));
        if (count == 1) {
            return List.of("One performance is missing and counts "
                    + (isAnyAlike
                            ? "the same as the others, since its criterion tells no options apart: "
                            : "as the middle of its criterion's value: ")
                    + cells.get(0) + ".");
        }
        int all = problem.options().size() * problem.criteria().size();
        String start =
                count + " of " + all + " performances are missing and count as the middle of their criterion's value"
                        + (isAnyAlike ? " (where no known ones differ, the same as those): " : ": ");
        return List.of(
                count <= MANY
                        ? start + String.join(", ", cells) + "."
                        : start + String.join(", ", counts) + ". JSON names each with its place.");
    }

    /** Whether a performance is missing on a criterion that tells no options apart. */
    private static boolean isAnyAlike(Problem problem, int j) {
        DrawnColumn drawn = problem.drawn(j);
        return IntStream.range(0, problem.options().size())
                .anyMatch(i -> problem.performances().isMissing(i, j) && !drawn.isOpen(i));
    }

    private static String sentence(String message) {
        String raised = message.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + message.substring(1);
        return raised.endsWith(".") ? raised : raised + ".";
    }
}
