package io.github.steelyard.io.foreign;

import java.util.Map;

/**
 * Somebody whose weights and scores a chart of ValueCharts holds.
 *
 * @param name of the person
 * @param weights of primitive objectives, summing to 1
 * @param functions by primitive objective
 */
record ValueChartUser(String name, Map<String, Double> weights, Map<String, ScoreFunction> functions) {}
