package io.github.steelyard.answers;

import io.github.steelyard.catalogue.Meaning;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What made a result, so that it can be made again and a difference be explained. Without the time, which is there only
 * where it was asked for, the same input, seed and version give the same manifest.
 *
 * @param version of Steelyard
 * @param commit of its source; "unknown" for a build outside a repository
 * @param java version of the machine's Java
 * @param command the words of the command line, without those that say where the result goes
 * @param inputs SHA-256 of every file that was read, by its name
 * @param seed of everything random; empty where nothing was ranked
 * @param method id of the ranking method; empty where nothing was ranked
 * @param parameters of the method that were given
 * @param time when, where it was asked for
 */
public record Manifest(
        @Meaning("version of Steelyard") String version,

        @Meaning("commit of its source; \"unknown\" for a build outside a repository")
        String commit,

        @Meaning("version of Java") String java,

        @Meaning("the words of the command line, without those that say where the result goes")
        List<String> command,

        @Meaning("SHA-256 of every file that was read, by its name")
        Map<String, String> inputs,

        @Meaning("of everything random; null where nothing was ranked")
        Optional<Long> seed,

        @Meaning("id of the ranking method; null where nothing was ranked")
        Optional<String> method,

        @Meaning("parameters of the method that were given") Map<String, Object> parameters,

        @Meaning(value = "when, where it was asked for", omitted = true)
        Optional<String> time) {}
