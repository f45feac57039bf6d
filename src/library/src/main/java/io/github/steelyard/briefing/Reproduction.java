package io.github.steelyard.briefing;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Items;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.Table;
import io.github.steelyard.report.document.Table.Cell;
import io.github.steelyard.report.document.Table.Column;
import io.github.steelyard.report.document.Table.Format;
import java.util.ArrayList;
import java.util.List;

/** By what the options were ranked, and what anyone needs to compute the same again. */
final class Reproduction {

    /** A brief has room for the digests of so many. */
    private static final int MOST_FILES = 3;

    private Reproduction() {}

    /** The ranking method as its description has it. */
    static List<Block> method(Study study) {
        Description method = study.method().description();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(method.name() + " (" + method.id() + "). " + method.summary()));
        List<String> lines = new ArrayList<>();
        if (!method.formula().isEmpty()) {
            lines.add("Formula: " + method.formula());
        }
        if (!study.choice().parameters().isEmpty()) {
            lines.add("Set in the file: " + study.choice().parameters());
        }
        if (!method.source().isEmpty()) {
            lines.add("Source: " + method.source());
        }
        if (!lines.isEmpty()) {
            blocks.add(new Items(lines));
        }
        return blocks;
    }

    /** The same in a few lines. */
    static List<Block> brief(Subject subject, BriefWords words) {
        List<Block> blocks = new ArrayList<>();
        if (!subject.command().isEmpty()) {
            blocks.add(new Paragraph(subject.command()));
        }
        List<String> parts = new ArrayList<>();
        parts.add(words.say(
                "program",
                subject.program(),
                String.valueOf(subject.evaluation().study().seed())));
        subject.files().entrySet().stream()
                .limit(MOST_FILES)
                .forEach(file -> parts.add(words.say("file", file.getKey(), file.getValue())));
        if (subject.files().size() > MOST_FILES) {
            parts.add(words.count("files", subject.files().size() - MOST_FILES));
        }
        blocks.add(new Paragraph(words.joined(parts)));
        return blocks;
    }

    static List<Block> of(Subject subject) {
        List<Block> blocks = new ArrayList<>();
        Study study = subject.evaluation().study();
        List<String> lines = new ArrayList<>();
        if (!subject.command().isEmpty()) {
            lines.add("Command: " + subject.command());
        }
        lines.add("Program: " + subject.program());
        lines.add("Seed of everything random: " + study.seed());
        blocks.add(new Paragraph("The same file, program and seed give the same figures on any machine."));
        blocks.add(new Items(lines));
        if (!subject.files().isEmpty()) {
            List<List<Cell>> rows = new ArrayList<>();
            subject.files().forEach((name, digest) -> rows.add(List.of(Cell.of(name), Cell.of(digest))));
            blocks.add(new Table(
                    "Files the decision was read from",
                    List.of(new Column("File", Format.TEXT), new Column("SHA-256", Format.TEXT)),
                    rows));
        }
        return blocks;
    }
}
