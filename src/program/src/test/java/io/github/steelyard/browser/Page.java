package io.github.steelyard.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlPage;

/**
 * What a reader of a report's page sees of its movable weights.
 *
 * @param visible whether the controls show
 * @param rows from top to bottom
 * @param leader the sentence above them
 * @param wrong what the page says of its address
 * @param command the same state on the command line
 * @param tables the text of all other tables
 */
public record Page(
        boolean visible, List<Row> rows, String leader, String wrong, String command, List<List<String>> tables) {

    /** A row of the ranking. */
    public record Row(String option, String rank, String score, double exact, String was) {}

    /** The document as it stands now. */
    static Page of(HtmlPage page) {
        DomElement play = page.querySelector(".play");
        List<Row> rows = new ArrayList<>();
        for (DomNode node : play.querySelectorAll("tbody tr")) {
            DomElement line = (DomElement) node;
            String exact = line.getAttribute("data-score");
            rows.add(new Row(
                    line.getAttribute("data-id"),
                    text(line, ".rank"),
                    text(line, ".score"),
                    exact.isEmpty() ? Double.NaN : Double.parseDouble(exact),
                    text(line, ".was")));
        }
        List<List<String>> tables = new ArrayList<>();
        for (DomNode table : page.querySelectorAll(".wide table")) {
            List<String> cells = new ArrayList<>();
            table.querySelectorAll("td").forEach(cell -> cells.add(cell.getTextContent()));
            tables.add(cells);
        }
        return new Page(
                !play.hasAttribute("hidden"),
                rows,
                text(play, ".leader"),
                text(play, ".wrong"),
                text(play, ".command"),
                tables);
    }

    /** A document as a browser wrote it down. */
    static Page parsed(String html) throws java.io.IOException {
        try (WebClient client = HtmlUnit.client()) {
            client.getOptions().setJavaScriptEnabled(false);
            return of(client.loadHtmlCodeIntoCurrentWindow(html));
        }
    }

    private static String text(DomNode node, String selector) {
        return node.querySelector(selector).getTextContent();
    }

    /** The points that the page says for the command line, by node. */
    public Map<String, Double> points() {
        Map<String, Double> points = new TreeMap<>();
        String[] words = command.split(" --weight ");
        for (int k = 1; k < words.length; k++) {
            int equals = words[k].indexOf('=');
            points.put(words[k].substring(0, equals), Double.parseDouble(words[k].substring(equals + 1)));
        }
        return points;
    }
}
