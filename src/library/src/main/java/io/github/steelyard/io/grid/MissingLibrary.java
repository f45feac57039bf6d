package io.github.steelyard.io.grid;

import io.github.steelyard.io.place.DiagnosticId;
import io.github.steelyard.io.place.Located;
import io.github.steelyard.io.syntax.Checks;

/** Reports that a library which embedders may leave out is not there. */
public final class MissingLibrary {

    private MissingLibrary() {}

    /**
     * Reports that a file cannot be read.
     *
     * @param file as it is shown
     * @param what the library reads
     * @param artifact that has to be added
     */
    public static void report(Checks checks, Located at, String file, String what, String artifact) {
        checks.report(
                DiagnosticId.TABLE_LIBRARY,
                at,
                file + " cannot be read without a library for " + what + "; add " + artifact + " to the class path");
    }
}
