/** What those who decide do, and what would change it. */
package io.github.steelyard.actors;
