package io.github.steelyard.briefing;

import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.lint.Finding;
import io.github.steelyard.lint.LintRules;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.Table;
import java.util.ArrayList;
import java.util.List;

/** What the rules found, for readers who do not see the file. */
public final class LintBlocks {

    private LintBlocks() {}

    /** How many of each severity, then one line a finding with what to do; a sentence when there is none. */
    public static List<Block> of(List<Finding> findings) {
        String asked = "We checked the model, with its base weights, for common mistakes and biases (docs/lint.md)";
        if (findings.isEmpty()) {
            return List.of(new Paragraph(asked + " and found none."));
        }
        List<String> counts = new ArrayList<>();
        List<List<Table.Cell>> rows = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            List<Finding> such =
                    findings.stream().filter(f -> f.severity() == severity).toList();
            if (!such.isEmpty()) {
                counts.add(Words.count(such.size(), severity.toString()));
            }
            for (Finding finding : such) {
                rows.add(List.of(
                        Table.Cell.of(severity.toString()),
                        Table.Cell.of(sentence(finding)),
                        Table.Cell.of(LintRules.all()
                                .get(finding.rule())
                                .description()
                                .name())));
            }
        }
        return List.of(
                new Paragraph(asked + " and found " + Words.list(counts) + "."),
                new Table(
                        "",
                        List.of(
                                new Table.Column("Severity", Table.Format.TEXT),
                                new Table.Column("Finding", Table.Format.TEXT),
                                new Table.Column("Rule", Table.Format.TEXT)),
                        rows));
    }

    /** A finding as a sentence. */
    static String sentence(Finding finding) {
        String message = Words.raised(finding.told());
        return message.endsWith("?") ? message : message + ".";
    }
}
