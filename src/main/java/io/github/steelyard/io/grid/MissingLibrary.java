package io.github.steelyard.io;

/** Reports that a library which embedders may leave out is not there. */
final class MissingLibrary {

    private MissingLibrary() {}

    /**
     * Reports that a file cannot be read.
     *
     * @param file as it is shown
     * @param what the library reads
     * @param artifact that has to be added
     */
    static void report(Checks checks, Located at, String file, String what, String artifact) {
        checks.report(
                DiagnosticId.TABLE_LIBRARY,
                at,
                file + " cannot be read without a library for " + what + "; add " + artifact + " to the class path");
    }
}
