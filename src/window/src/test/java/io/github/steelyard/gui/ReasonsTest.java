package io.github.steelyard.gui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class ReasonsTest {

    @Test
    void saysWhatTheSystemSaidInWords() {
        assertThat(Reasons.of(new AccessDeniedException("/there/a.yaml")))
                .isEqualTo("writing /there/a.yaml is not permitted");
        assertThat(Reasons.of(new NoSuchFileException("/there"))).isEqualTo("there is no /there");
        assertThat(Reasons.of(new FileSystemException("/there/a.yaml", null, "No space left on device")))
                .isEqualTo("/there/a.yaml: No space left on device");
        assertThat(Reasons.of(new IOException("No space left on device"))).isEqualTo("No space left on device");
        assertThat(Reasons.of(new IOException())).isEqualTo("IOException");
    }
}
