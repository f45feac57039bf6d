package io.github.steelyard.briefing;

import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
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
    private static final String LISTED = "'steelyard rank FILE --format json' lists each of them.";

    private NoticeWords() {}

    static List<String> of(Evaluation evaluation, BriefWords said) {
        Map<String, List<Notice>> byId = new LinkedHashMap<>();
        for (Notice notice : evaluation.notices()) {
            byId.computeIfAbsent(notice.id(), id -> new ArrayList<>()).add(notice);
        }
        List<String> words = new ArrayList<>();
        byId.forEach((id, notices) -> {
            if (id.equals("missing-performance")) {
                words.addAll(missing(evaluation.study(), said));
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
    private static List<String> missing(Study study, BriefWords said) {
        Problem problem = study.problem();
        Map<String, List<int[]>> byPolicy = new LinkedHashMap<>();
        for (int j = 0; j < problem.criteria().size(); j++) {
            for (int i = 0; i < problem.options().size(); i++) {
                if (problem.performances().isMissing(i, j)) {
                    byPolicy.computeIfAbsent(
                                    said.gap(problem.performances().at(i, j), study.decision()),
                                    phrase -> new ArrayList<>())
                            .add(new int[] {i, j});
                }
            }
        }
        List<String> words = new ArrayList<>();
        byPolicy.forEach((phrase, cells) -> words.add(missing(problem, phrase, cells, said)));
        return words;
    }

    private static String missing(Problem problem, String countsAs, List<int[]> missing, BriefWords said) {
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
                cells.add(said.say("missing.cells", criterion.name(), String.join("; ", options)));
                counts.add(said.say("missing.count", criterion.name(), String.valueOf(options.size())));
            }
        }
        int count = missing.size();
        if (count == 1) {
            return isAnyAlike
                    ? said.say("missing.one.alike", cells.get(0))
                    : said.say("missing.one", countsAs.replace("their", "its"), cells.get(0));
        }
        boolean isFew = count <= MANY;
        return said.say(
                "missing.many",
                String.valueOf(count),
                String.valueOf(problem.options().size() * problem.criteria().size()),
                countsAs,
                isAnyAlike ? said.say("missing.alike") : "",
                said.commas(isFew ? cells : counts),
                said.say(isFew ? "missing.end" : "missing.listed"));
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
