package io.github.steelyard.briefing;

import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.lint.Finding;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a report is about.
 *
 * @param evaluation the ranking
 * @param remarks on how the decision was looked at
 * @param findings what the reader of the file had to say
 * @param lint what the rules found, without what the file silences
 * @param program name and version of the program that ranked it
 * @param command the command line that gives the same ranking; empty when there is none
 * @param files SHA-256 of every file it was read from, by name
 */
public record Subject(
        Evaluation evaluation,
        List<String> remarks,
        List<String> findings,
        List<Finding> lint,
        String program,
        String command,
        Map<String, String> files) {

    public Subject {
        remarks = List.copyOf(remarks);
        findings = List.copyOf(findings);
        lint = List.copyOf(lint);
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }
}
