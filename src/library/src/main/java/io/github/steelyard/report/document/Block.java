package io.github.steelyard.report.document;

/** A part of a document. */
public sealed interface Block permits Heading, Paragraph, Items, Table, BarTable, MovableWeights, Chart {}
