package io.github.steelyard.cli;

import io.github.steelyard.phrases.Languages;
import io.github.steelyard.text.Nearest;
import java.util.Iterator;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The language of what readers get. */
final class LanguageOption {

    @Option(
            names = "--language",
            paramLabel = "TAG",
            defaultValue = "en",
            completionCandidates = Tags.class,
            description = "Language: en (the default, whatever the computer's own is), de or zh.")
    private String tag;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** @throws ParameterException when there are no words in that language */
    Locale locale() {
        if (!Languages.TAGS.contains(tag)) {
            throw new ParameterException(
                    command.commandLine(),
                    "--language must be one of " + String.join(", ", Languages.TAGS) + "; was '" + tag + "'"
                            + Nearest.to(tag, Languages.TAGS).map(Nearest::said).orElse(""));
        }
        return Languages.of(tag);
    }

    /** What completion offers. */
    static final class Tags implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Languages.TAGS.iterator();
        }
    }
}
