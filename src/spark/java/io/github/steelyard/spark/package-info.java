/**
 * Rankings of what is too large for one machine, by the engine that is there: Spark reads and distributes, and the
 * library scores. {@link io.github.steelyard.spark.SteelyardSpark} is the beginning.
 */
package io.github.steelyard.spark;
