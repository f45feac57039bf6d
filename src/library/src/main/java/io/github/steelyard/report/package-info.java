/** Renderers: documents as text, Markdown, CSV and more; plain values as JSON. They see documents and no decision. */
package io.github.steelyard.report;
