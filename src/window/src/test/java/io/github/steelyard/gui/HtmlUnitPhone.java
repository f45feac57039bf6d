package io.github.steelyard.gui;

import java.util.Map;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlSelect;

/** A phone in a browser that is part of the test. */
record HtmlUnitPhone(WebClient client) implements RoomPhone {

    private HtmlPage page() {
        return (HtmlPage) client.getCurrentWindow().getEnclosedPage();
    }

    @Override
    public void open(String link) throws Exception {
        client.getPage(link);
    }

    @Override
    public String text() {
        client.waitForBackgroundJavaScript(200);
        return page().asNormalizedText();
    }

    @Override
    public void fill(Map<String, String> fields) {
        fields.forEach((id, value) -> {
            DomElement field = page().getElementById(id);
            if (field instanceof HtmlSelect select) {
                select.setSelectedAttribute(value, true);
            } else {
                ((HtmlInput) field).setValue(value);
            }
        });
    }

    @Override
    public void choose(String name, String value) throws Exception {
        page().<HtmlInput>getFirstByXPath("//input[@name='" + name + "' and @value='" + value + "']")
                .click();
    }

    @Override
    public void press(String button) throws Exception {
        page().<HtmlButton>getFirstByXPath("//button[normalize-space()='" + button + "']")
                .click();
    }
}
