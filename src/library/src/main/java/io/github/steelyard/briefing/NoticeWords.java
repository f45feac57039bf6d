package io.github.steelyard.briefing;

import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.DrawnColumn;
import io.github.steelyard.model.Notice;
import io.github.steelyard.model.Problem;
import io.github.steelyard.phrases.GapWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Notices as people read them: few in full, many of a kind folded. */
final class NoticeWords {

    private static final int FEW = 3;
    private static final int MANY = 6;
    private static final String LISTED = "'steelyard rank FILE --format json' lists each of them.";

    private NoticeWords() {}

    static List<String> of(Evaluation evaluation) {
        Map<String, List<Notice>> byId = new LinkedHashMap<>();
        for (Notice notice : evaluation.notices()) {
            byId.computeIfAbsent(notice.id(), id -> new ArrayList<>()).add(notice);
        }
        List<String> words = new ArrayList<>();
        byId.forEach((id, notices) -> {
            if (id.equals("missing-performance")) {
                words.addAll(missing(evaluation.study()));
                return;
            }
            for (int k = 0; k < notices.size() && (k < FEW || notices.size() == FEW + 1); k++) {
                words.add(sentence(notices.get(k).message()));
            }
            if (notices.size() > FEW + 1) {
                words.add((notices.size() - FEW) + " more of the same kind (" + id + "); " + LISTED);
            }
        });
        return words;
    }

    /** Which performances are missing, by what they count as: cell by cell where they are few, else how many on which criterion. */
    private static List<String> missing(Study study) {
        Problem problem = study.problem();
        Map<String, List<int[]>> byPolicy = new LinkedHashMap<>();
        for (int j = 0; j < problem.criteria().size(); j++) {
            for (int i = 0; i < problem.options().size(); i++) {
                if (problem.performances().isMissing(i, j)) {
                    byPolicy.computeIfAbsent(
                                    GapWords.phrase(problem.performances().at(i, j), study.decision()),
                                    phrase -> new ArrayList<>())
                            .add(new int[] {i, j});
                }
            }
        }
        List<String> words = new ArrayList<>();
        byPolicy.forEach((phrase, cells) -> words.add(missing(problem, phrase, cells)));
        return words;
    }

    private static String missing(Problem problem, String countsAs, List<int[]> missing) {
        List<String> cells = new ArrayList<>();
        List<String> counts = new ArrayList<>();
        boolean isAnyAlike = false;
        for (int j = 0; j < problem.criteria().size(); j++) {
            int column = j;
            Criterion criterion = problem.criteria().get(j);
            List<String> options = missing.stream()
                    .filter(cell -> cell[1] == column)
                    .map(cell -> problem.options().get(cell[0]).name())
                    .toList();
            if (!options.isEmpty()) {
                isAnyAlike |= isAnyAlike(problem, j);
                cells.add(criterion.name() + " (" + String.join("; ", options) + ")");
                counts.add(criterion.name() + " " + options.size());
            }
        }
        int count = missing.size();
        if (count == 1) {
            return "One performance is missing and counts "
                    + (isAnyAlike
                            ? "the same as the others, since its criterion tells no options apart: "
                            : "as " + countsAs.replace("their", "its") + ": ")
                    + cells.get(0) + ".";
        }
        int all = problem.options().size() * problem.criteria().size();
        String start = count + " of " + all + " performances are missing and count as " + countsAs
                + (isAnyAlike ? " (where no known ones differ, the same as those): " : ": ");
        return count <= MANY
                ? start + String.join(", ", cells) + "."
                : start + String.join(", ", counts) + "; " + LISTED;
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
