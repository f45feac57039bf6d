package io.github.steelyard.report;

import static io.github.steelyard.report.HtmlRenderer.escape;

import io.github.steelyard.report.document.MovableWeights;
import io.github.steelyard.report.document.MovableWeights.Node;
import io.github.steelyard.report.document.MovableWeights.Row;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Sliders for weights and the ranking that follows them, as HTML. They are hidden until the script has taken hold of
 * them, so that a page whose scripts are off has no dead controls; on paper there are none either.
 */
final class WeightControls {

    private static final String SCRIPT = HtmlRenderer.resource("headline.js") + HtmlRenderer.resource("weights.js");

    private WeightControls() {}

    /** What the page's policy allows to run: this script and no other. */
    static String source() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(SCRIPT.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The script as an element; it looks for the controls, so it comes after them. */
    static String script() {
        return "<script>" + SCRIPT + "</script>\n";
    }

    static String of(MovableWeights block) {
        if (!block.isMovable()) {
            return block.refusal().isEmpty() ? "" : "<p class=\"soft screen\">" + escape(block.refusal()) + "</p>\n";
        }
        StringBuilder out = new StringBuilder();
        out.append("<noscript><p class=\"soft screen\">Where JavaScript is allowed, the weights can be moved here.</p>"
                + "</noscript>\n<section class=\"play\" hidden=\"hidden\" aria-labelledby=\"play\" data-unit=\"");
        out.append(block.unit())
                .append(block.isLimited() ? "\" data-limited=\"true" : "")
                .append(
                        "\">\n<h3 id=\"play\">Move the weights</h3>\n<p>Raising one weight lowers the others in its group in"
                                + " proportion. Locked weights stay put. The rest of this report still uses the original weights.</p>\n"
                                + "<p class=\"wrong\" role=\"status\"></p>\n<div class=\"both\">\n<div class=\"weights\">\n");
        for (int k = 0; k < block.nodes().size(); k++) {
            node(out, block, k);
        }
        out.append("<p><button type=\"button\">Back to the weights of the report</button></p>\n"
                + "<p class=\"command soft\"></p>\n</div>\n<div class=\"follows\">\n<p class=\"leader lead\"></p>\n"
                + "<p class=\"news\" role=\"status\" aria-live=\"polite\"></p>\n"
                + "<table>\n<thead><tr><th scope=\"col\" class=\"n\">#</th><th scope=\"col\">Option</th>"
                + "<th scope=\"col\" class=\"n\">Score</th><th scope=\"col\"><span class=\"unseen\">Before</span></th>"
                + "</tr></thead>\n<tbody>\n");
        for (Row row : block.rows()) {
            row(out, block, row);
        }
        return out.append("</tbody>\n</table>\n</div>\n</div>\n</section>\n").toString();
    }

    private static void node(StringBuilder out, MovableWeights block, int k) {
        Node node = block.nodes().get(k);
        String name = escape(node.name());
        double total = block.total(k);
        out.append("<div class=\"weight\" data-id=\"").append(escape(node.id()));
        out.append("\" data-parent=\"").append(node.parent());
        out.append("\" data-points=\"").append(node.points());
        out.append("\" data-share=\"").append(node.share());
        out.append("\" data-name=\"").append(name);
        out.append("\" data-part=\"").append(node.part());
        out.append("\" data-alike=\"").append(node.alike());
        out.append("\" style=\"--depth:").append(block.depth(k)).append("\">\n");
        out.append("<label for=\"w-").append(escape(node.id())).append("\">");
        out.append("<i class=\"")
                .append(node.part() < 0 ? "" : "p" + node.part() % 8)
                .append("\"></i>");
        out.append(name).append("</label>\n<input type=\"range\" id=\"w-").append(escape(node.id()));
        out.append("\" min=\"0\" max=\"").append(total).append("\" step=\"").append(total > 0 ? total / 100 : 1);
        out.append("\" value=\"").append(node.points()).append("\" autocomplete=\"off\"/>\n");
        out.append("<input type=\"number\" min=\"0\" step=\"any\" value=\"").append(node.points());
        out.append("\" autocomplete=\"off\" aria-label=\"Points of ")
                .append(name)
                .append("\"/>\n<output></output>\n");
        out.append("<label class=\"lock\"").append(block.siblings(k) > 1 ? "" : " hidden=\"hidden\"");
        out.append("><input type=\"checkbox\" autocomplete=\"off\" aria-label=\"Lock ")
                .append(name);
        out.append("\"/>lock</label>\n</div>\n");
    }

    private static void row(StringBuilder out, MovableWeights block, Row row) {
        out.append("<tr data-id=\"").append(escape(row.id()));
        out.append("\" data-name=\"").append(escape(row.name()));
        out.append("\" data-rank=\"").append(row.rank()).append("\" data-terms=\"");
        for (int j = 0; j < row.terms().size(); j++) {
            out.append(j == 0 ? "" : " ").append(row.terms().get(j));
        }
        out.append("\"><td class=\"n rank\"></td><td>").append(escape(row.name()));
        out.append("<div class=\"bar\" aria-hidden=\"true\">");
        for (int p = 0; p < block.parts().size(); p++) {
            out.append("<span class=\"p").append(p % 8).append("\"></span>");
        }
        out.append("</div></td><td class=\"n score\"></td><td class=\"was\"></td></tr>\n");
    }
}
