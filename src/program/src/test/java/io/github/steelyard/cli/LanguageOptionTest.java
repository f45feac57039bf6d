package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguageOptionTest {

    @Test
    void aLanguageThatIsNotThereIsRefusedBeforeAWindowOpens() {
        Run run = Run.of("gui", "--language", "fr");
        assertThat(run.code()).isEqualTo(Cli.WRONG_COMMAND_LINE);
        assertThat(run.err()).contains("--language must be one of en, de, zh; was 'fr'");
    }

    @Test
    void completionOffersTheLanguages() {
        assertThat(Run.of("completion").out()).contains("\"en\" \"de\" \"zh\"");
    }
}
