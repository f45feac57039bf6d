package io.github.steelyard.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * A Markdown file as a page.
 *
 * @param source its path below the top folder
 * @param target path of the page
 * @param title its first heading
 * @param body HTML
 * @param anchors ids of its headings with their words, in order
 * @param links what it links to, as pages are named; without those to other sites
 * @param words all that can be searched for
 */
record Page(
        String source,
        String target,
        String title,
        String body,
        List<String> anchors,
        List<String> links,
        String words) {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    static Page of(String source, String text) {
        Node document = Parser.builder().extensions(EXTENSIONS).build().parse(text);
        Map<Node, String> ids = new LinkedHashMap<>();
        List<String> links = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        String[] title = {""};
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                String said = words(heading);
                title[0] = title[0].isEmpty() ? said : title[0];
                String id = anchor(said);
                String free = id;
                for (int k = 1; ids.containsValue(free); k++) {
                    free = id + "-" + k;
                }
                ids.put(heading, free);
                visitChildren(heading);
                words.append('\n');
            }

            @Override
            public void visit(Link link) {
                if (!link.getDestination().contains(":")) {
                    link.setDestination(page(link.getDestination()));
                    links.add(link.getDestination());
                }
                visitChildren(link);
            }

            @Override
            public void visit(HtmlBlock comment) {
                // Comments are marks for the tests that hold the documentation.
                comment.unlink();
            }

            @Override
            public void visit(Text text) {
                words.append(text.getLiteral()).append(' ');
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral()).append(' ');
            }

            @Override
            public void visit(FencedCodeBlock block) {
                words.append(block.getLiteral()).append(' ');
            }
        });
        HtmlRenderer renderer = HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (node instanceof Heading && ids.containsKey(node)) {
                        attributes.put("id", ids.get(node));
                    }
                    if (node instanceof FencedCodeBlock && tag.equals("pre") || node instanceof TableBlock) {
                        // Keys can scroll what is wider than the screen.
                        attributes.put("tabindex", "0");
                    }
                })
                .build();
        return new Page(
                source,
                page(source),
                title[0],
                renderer.render(document),
                List.copyOf(ids.values()),
                List.copyOf(links),
                words.toString());
    }

    /** How the page of a Markdown file is named. */
    private static String page(String link) {
        String[] parts = link.split("#", 2);
        String path = parts[0].replaceAll("(^|/)README\\.md$", "$1index.html").replaceAll("\\.md$", ".html");
        return parts.length < 2 ? path : path + "#" + parts[1];
    }

    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString();
    }

    /** The id that a heading has where the Markdown is shown by a forge: links are written for those. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    /** The way from this page to the top folder. */
    String up() {
        return "../".repeat((int) target.chars().filter(c -> c == '/').count());
    }
}
