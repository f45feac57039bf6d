package io.github.steelyard.io.draft;

import io.github.steelyard.io.place.Place;

/**
 * A row or a column of the sheet as it is in the file.
 *
 * @param place its first cell that counts
 * @param label its label or heading, empty where it has none
 * @param role what it is
 * @param degree how sure that is
 * @param evidence why, as the end of a sentence; empty where it is plain
 */
public record SheetLine(Place place, String label, SheetRole role, SheetDegree degree, String evidence) {}
