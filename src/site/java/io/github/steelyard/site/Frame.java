package io.github.steelyard.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is around the text of each page. */
final class Frame {

    /** Pages that stand in the menu, in its order; all others are found by links and by the search. */
    private static final List<String> MENU = List.of(
            "README.md",
            "docs/tutorial.md",
            "docs/which-method.md",
            "docs/judging.md",
            "docs/examples/README.md",
            "docs/decision-file.md",
            "docs/sheets.md",
            "docs/uncertainties.md",
            "docs/packages-reactions-choices.md",
            "docs/workshop.md",
            "docs/ballots.md",
            "docs/embedding.md",
            "docs/spark.md",
            "docs/faq.md",
            "docs/glossary.md",
            "docs/comparison.md",
            "docs/changelog.md");

    private Frame() {}

    static String html(Page page, List<Page> pages) {
        StringBuilder menu = new StringBuilder();
        for (String source : MENU) {
            for (Page entry : pages) {
                if (entry.source().equals(source)) {
                    menu.append("<li><a href=\"")
                            .append(page.up())
                            .append(entry.target())
                            .append(entry == page ? "\" aria-current=\"page\">" : "\">")
                            .append(escaped(entry.title()))
                            .append("</a></li>\n");
                }
            }
        }
        return """
                <!DOCTYPE html>
                <html lang="en" data-up="%1$s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%2$s</title>
                <link rel="stylesheet" href="%1$ssite.css">
                </head>
                <body>
                <a class="skip" href="#text">To the text</a>
                <header>
                <a class="home" href="%1$sindex.html">Steelyard</a>
                <form role="search" onsubmit="return false">
                <label for="query">Search</label>
                <input id="query" type="search" autocomplete="off">
                </form>
                </header>
                <div id="found" role="status"></div>
                <div class="columns">
                <nav aria-label="Pages">
                <details open><summary>Pages</summary>
                <ul>
                %3$s</ul>
                </details>
                </nav>
                <main id="text">
                %4$s</main>
                </div>
                <script src="%1$ssearch.js"></script>
                </body>
                </html>
                """.formatted(
                        page.up(),
                        escaped(page.title().equals("Steelyard") ? "Steelyard" : page.title() + " – Steelyard"),
                        menu,
                        page.body());
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static String resource(String name) throws IOException {
        try (InputStream in = Frame.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
