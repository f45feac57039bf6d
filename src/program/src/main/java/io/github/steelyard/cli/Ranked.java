package io.github.steelyard.cli;

import io.github.steelyard.catalogue.Trace;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.results.RankResult;
import java.util.List;
import java.util.Optional;

/**
 * A ranked decision file.
 *
 * @param file as messages name it
 * @param loaded what was read
 * @param evaluation its ranking
 * @param trace intermediate tables, if asked for
 * @param remarks on how the decision was looked at
 */
record Ranked(String file, Loaded loaded, Evaluation evaluation, Optional<Trace> trace, List<String> remarks) {

    /** The same for programs. */
    RankResult result() {
        RankResult result = RankResult.of(evaluation, loaded);
        return trace.map(result::with).orElse(result);
    }
}
