/** Renderers: documents as text, Markdown, CSV and more; plain values as JSON. They see documents and no decision. */
@NullMarked
package io.github.steelyard.report;

import org.jspecify.annotations.NullMarked;
