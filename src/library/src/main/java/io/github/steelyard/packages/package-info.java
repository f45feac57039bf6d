/** Options that can be done together: which packages keep the rules, what they come to, which are best. */
package io.github.steelyard.packages;
