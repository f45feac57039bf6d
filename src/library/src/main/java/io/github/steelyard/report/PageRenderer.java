package io.github.steelyard.report;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.text.MissingPart;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.SortedSet;
import java.util.function.Consumer;

/** Lays a document out on pages to print. It needs libraries that an embedder may do without, so it is found at run time. */
public interface PageRenderer {

    /**
     * The part that is there.
     *
     * @throws Refusal when there is none
     */
    static PageRenderer find() {
        return ServiceLoader.load(PageRenderer.class, PageRenderer.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new Refusal(MissingPart.sentence("reports as PDF")));
    }

    /** What a document says of the language of its text; English needs no name. */
    static String tag(Locale language) {
        return language.getLanguage().isEmpty() ? "en" : language.getLanguage();
    }

    /**
     * The bytes of a PDF file.
     *
     * @param language of its text
     * @param unshown takes the characters that no glyph was found for, where there are any
     */
    byte[] render(List<Block> blocks, Locale language, Consumer<SortedSet<Integer>> unshown);
}
