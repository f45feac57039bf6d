package io.github.steelyard.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** The faults to be planted have a place in the sources as they are now. */
class MutantsTest {

    @Test
    void everyFaultHasOnePlace() throws IOException {
        for (Mutants.Mutant mutant : Mutants.ALL) {
            String source = Files.readString(Mutants.SOURCES.resolve(mutant.file()));
            assertThat(source.split(java.util.regex.Pattern.quote(mutant.sound()), -1))
                    .as(mutant.what())
                    .hasSize(2);
            assertThat(mutant.planted()).as(mutant.what()).isNotEqualTo(source);
        }
        assertThat(Mutants.ALL).hasSizeGreaterThanOrEqualTo(15);
    }
}
