package io.github.steelyard.gui;

import io.github.steelyard.editing.Origin;
import io.github.steelyard.editing.Saving;
import io.github.steelyard.gui.session.SessionState;
import io.github.steelyard.gui.session.Text;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Asks what is to become of files that were deleted while they were open here, and writes them again. */
final class LostFiles {

    private final Asking asking;

    LostFiles(Asking asking) {
        this.asking = asking;
    }

    /** The files of the decision that are on disk no more. */
    static List<Path> of(SessionState state) {
        Origin origin = state.opened();
        return origin.file().isEmpty()
                ? List.of()
                : origin.sources().files().stream()
                        .flatMap(name -> origin.sources().path(name).stream())
                        .filter(Files::notExists)
                        .toList();
    }

    /** Asks whether they are to be written again as they were saved last; whether they are there now. */
    boolean restored(SessionState state) {
        List<Path> lost = of(state);
        String names = String.join(
                ", ", lost.stream().map(p -> p.getFileName().toString()).toList());
        return asking.choose(Text.of("files.gone", names), List.of(Text.of("files.again"))) == 0
                && written(state, lost);
    }

    /** Writes them again; tells why not when they cannot be. */
    boolean written(SessionState state, List<Path> lost) {
        try {
            Saving.restore(state.opened(), state.saved(), lost);
            return true;
        } catch (UncheckedIOException e) {
            asking.tell(Text.of("save.failed"), List.of(Reasons.of(e.getCause())));
            return false;
        }
    }
}
