package io.github.steelyard.ballots.room;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What every page has: its style and script, in it, and the policy that lets nothing else run or load. */
final class PageFrame {

    private static final String STYLE = resource("page.css");
    private static final String SCRIPT = resource("page.js");

    /** The header Content-Security-Policy of every answer. */
    static final String POLICY = "default-src 'none'; style-src '" + hash(STYLE) + "'; script-src '" + hash(SCRIPT)
            + "'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private PageFrame() {}

    private static String resource(String name) {
        try (InputStream in = PageFrame.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        return "sha256-" + Base64.getEncoder().encodeToString(Codes.sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Begins a page; {@link #end} ends it.
     *
     * @param state where the script asks whether to load the page anew; null where it never changes
     * @param version what the script compares the answer with
     */
    static Html begin(Words words, String title, String state, String version) {
        Html html = new Html();
        html.raw("<!DOCTYPE html>");
        html.open("html", "lang", words.language()).open("head").open("meta", "charset", "utf-8");
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.element("title", title);
        html.open("style").raw(STYLE).close("style").close("head");
        html.open("body", "data-state", state, "data-version", version).open("main");
        return html;
    }

    static String end(Html html) {
        return html.close("main")
                .open("script")
                .raw(SCRIPT)
                .close("script")
                .close("body")
                .close("html")
                .toString();
    }

    /** A page with a heading and a text. */
    static String notice(Words words, String title, String text) {
        Html html = begin(words, title, null, null);
        html.element("h1", title).element("p", text);
        return end(html);
    }
}
