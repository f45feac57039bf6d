/** A room in which ballots are cast: who sits in it, what is open, and the pages for participants and facilitator. */
package io.github.steelyard.ballots.room;
