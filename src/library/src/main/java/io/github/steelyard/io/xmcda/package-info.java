/** XMCDA, the exchange format of Decision Deck. */
package io.github.steelyard.io.xmcda;
