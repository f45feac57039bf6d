/** The command line. */
module io.github.steelyard.cli {
    requires io.github.steelyard;
    requires io.github.steelyard.ballots;
    requires info.picocli;

    // Annotated fields of commands are filled by reflection.
    opens io.github.steelyard.cli to
            info.picocli;
}
