package io.github.steelyard.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.htmlunit.BrowserVersion;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlCheckBoxInput;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;

/** A page in a browser written in Java, which any machine that builds this has. A script that fails fails the test. */
public final class HtmlUnit implements AutoCloseable {

    /** Held so that its level is not forgotten. */
    private static final Logger LOG = Logger.getLogger("org.htmlunit");

    private final WebClient client;
    private final HtmlPage page;

    private HtmlUnit(WebClient client, HtmlPage page) {
        this.client = client;
        this.page = page;
    }

    static WebClient client() {
        LOG.setLevel(Level.OFF);
        WebClient client = new WebClient(BrowserVersion.CHROME);
        client.getOptions().setThrowExceptionOnScriptError(true);
        client.getOptions().setCssEnabled(false);
        return client;
    }

    /** Opens a file at an address such as {@code cost=40&noise=30}. */
    public static HtmlUnit open(Path file, String fragment) throws IOException {
        return open(file, fragment, true);
    }

    static HtmlUnit open(Path file, String fragment, boolean scripts) throws IOException {
        WebClient client = client();
        client.getOptions().setJavaScriptEnabled(scripts);
        return new HtmlUnit(client, client.getPage(file.toUri() + "#" + fragment));
    }

    public Page page() {
        return Page.of(page);
    }

    /** Types points beside the slider of a node. */
    public void type(String node, String points) {
        HtmlInput number = input(node, "number");
        number.setValue(points);
        number.fireEvent("change");
    }

    /** Drags the slider of a node. */
    public void drag(String node, double points) {
        HtmlInput slider = input(node, "range");
        slider.setValue(Double.toString(points));
        slider.fireEvent("input");
    }

    /** Locks a node, or lets it go. */
    public void lock(String node) throws IOException {
        ((HtmlCheckBoxInput) input(node, "checkbox")).click();
    }

    /** Whether the slider of a node can be moved. */
    public boolean isEnabled(String node) {
        return !input(node, "range").isDisabled();
    }

    /** Goes back to the weights of the report. */
    public void reset() throws IOException {
        ((HtmlElement) page.querySelector(".play button")).click();
    }

    /** What follows the # of the address. */
    public String address() {
        String hash = (String) page.executeJavaScript("location.hash").getJavaScriptResult();
        return hash.startsWith("#") ? hash.substring(1) : hash;
    }

    /** Goes to another address of the page. */
    public void go(String fragment) {
        page.executeJavaScript("location.hash = '" + fragment + "'");
        client.waitForBackgroundJavaScript(2_000);
    }

    private HtmlInput input(String node, String type) {
        return page.querySelector("[data-id=\"" + node + "\"] [type=" + type + "]");
    }

    @Override
    public void close() {
        client.close();
    }
}
