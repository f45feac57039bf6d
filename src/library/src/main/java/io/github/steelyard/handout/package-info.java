/** What is handed out: reports and charts, in the format that the ending of the file asks for. */
package io.github.steelyard.handout;
