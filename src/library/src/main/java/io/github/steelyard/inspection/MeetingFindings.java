package io.github.steelyard.inspection;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.source.SourceMap;
import io.github.steelyard.lint.Finding;
import io.github.steelyard.lint.LintRule;
import io.github.steelyard.lint.LintRules;
import io.github.steelyard.record.KeptJournal;
import io.github.steelyard.record.Minutes;
import io.github.steelyard.record.Replay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the journal that was kept beside a decision file says of how its weights came about. */
final class MeetingFindings {

    private MeetingFindings() {}

    /** At most one finding; none without a journal, and none of a file that is no journal or cannot be read. */
    static Optional<Finding> of(SourceMap sources) {
        Optional<Path> main = sources.files().stream().findFirst().flatMap(sources::path);
        Optional<Path> journal = main.map(KeptJournal::beside).filter(Files::isRegularFile);
        List<String> moved = journal.map(MeetingFindings::moved).orElse(List.of());
        if (moved.isEmpty()) {
            return Optional.empty();
        }
        int more = moved.size() - 1;
        String first = moved.get(0);
        String said = "weights were moved after the ranking was shown, and the first place changed with them: "
                + first.substring(0, first.length() - 1)
                + (more == 0 ? "" : "; and " + more + " more time" + (more == 1 ? "" : "s"))
                + "; would the same weights be given without seeing the ranking?";
        LintRule rule = LintRules.all().get(LintRules.WEIGHTS_AFTER_RANKING);
        return Optional.of(
                new Finding(rule.id(), rule.severity(), said, said, "criteria", List.of(), Optional.empty()));
    }

    private static List<String> moved(Path journal) {
        try {
            Replay replay = Replay.of(journal.getFileName().toString(), Files.readAllBytes(journal));
            return Minutes.weightsAfterRanking(replay, Study::of);
        } catch (IOException | Refusal unreadable) {
            return List.of();
        }
    }
}
