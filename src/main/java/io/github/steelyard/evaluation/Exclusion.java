package io.github.steelyard.evaluation;

import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Option;

/**
 * An option that fails a requirement and is not ranked.
 *
 * @param option the option
 * @param criterion where it fails
 * @param why what it shows and what is required
 */
public record Exclusion(Option option, Criterion criterion, String why) {}
