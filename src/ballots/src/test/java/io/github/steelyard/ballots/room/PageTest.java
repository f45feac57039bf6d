package io.github.steelyard.ballots.room;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.ballots.Answers;
import io.github.steelyard.ballots.BallotFolder;
import io.github.steelyard.ballots.Fixtures;
import io.github.steelyard.ballots.Picks;
import io.github.steelyard.ballots.Round;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import org.htmlunit.BrowserVersion;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages in a browser that runs their script. */
class PageTest {

    @TempDir
    private Path folder;

    private RoomServer server;
    private final WebClient browser = new WebClient(BrowserVersion.CHROME);

    private HtmlPage join(Round round) throws Exception {
        server = RoomServer.start(
                Room.open(
                        Picks.of(Fixtures.buses(), round, List.of()),
                        Fixtures.FINGERPRINT,
                        new BallotFolder(folder),
                        Rules.USUAL),
                Fixtures.FINGERPRINT,
                InetAddress.getLoopbackAddress(),
                0,
                "en");
        HtmlPage door = browser.getPage(server.joinLink());
        return door.<HtmlButton>getFirstByXPath("//button").click();
    }

    @AfterEach
    void close() {
        browser.close();
        server.close();
    }

    @Test
    void pointsAreSetBySliders() throws Exception {
        HtmlPage page = join(Round.WEIGHTS);
        List<HtmlInput> sliders = page.getByXPath("//input[@type='range']");
        assertThat(sliders).hasSize(3);
        assertThat(sliders.get(0).getAttribute("aria-label")).isEqualTo("Cost");
        int points = 100;
        for (HtmlInput slider : sliders) {
            slider.setValue(String.valueOf(points));
            slider.fireEvent("input");
            points -= 30;
        }
        assertThat(((HtmlInput) page.getElementById("points-noise")).getValue()).isEqualTo("70");
        HtmlPage thanks =
                page.<HtmlButton>getFirstByXPath("//button[@type='submit']").click();
        assertThat(thanks.asNormalizedText()).contains("Thank you");
        assertThat(new BallotFolder(folder).read().ballots().get(0).answers().toString())
                .contains("cost=100.0", "noise=70.0", "image=40.0");
    }

    @Test
    void theOrderIsMovedByButtons() throws Exception {
        HtmlPage page = join(Round.ORDER);
        HtmlElement down = page.getFirstByXPath("//li[@data-name='Cost']//button[@data-move='down']");
        down.click();
        HtmlPage thanks =
                page.<HtmlButton>getFirstByXPath("//button[@type='submit']").click();
        assertThat(thanks.asNormalizedText()).contains("Thank you");
        assertThat(new BallotFolder(folder).read().ballots().get(0).answers())
                .isEqualTo(new Answers.Order(List.of(List.of("noise"), List.of("cost"), List.of("image"))));
    }

    @Test
    void everyFieldHasALabelAndEveryPageALanguage() throws Exception {
        for (Round round : List.of(Round.WEIGHTS, Round.ORDER, Round.ACCEPT, Round.CHOICES)) {
            HtmlPage page = join(round);
            assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
            for (DomElement field : page.<DomElement>getByXPath(
                    "//input[not(@type='hidden') and not(@type='radio') and not(@type='range')] | //select | //textarea")) {
                assertThat(page.<DomElement>getByXPath("//label[@for='" + field.getId() + "']"))
                        .as(field.getId())
                        .hasSize(1);
            }
            server.close();
            browser.getCookieManager().clearCookies();
        }
    }

    @Test
    void theAnswersOfAllAppearByThemselves() throws Exception {
        HtmlPage page = join(Round.WEIGHTS);
        for (String id : List.of("cost", "noise", "image")) {
            ((HtmlInput) page.getElementById("points-" + id)).setValue("50");
        }
        page.<HtmlButton>getFirstByXPath("//button[@type='submit']").click();
        server.room().show();
        for (int k = 0; k < 30 && !shown().contains("What the room says"); k++) {
            browser.waitForBackgroundJavaScript(1_000);
        }
        assertThat(shown()).contains("What the room says", "1 answered");
    }

    private String shown() {
        return ((HtmlPage) browser.getCurrentWindow().getEnclosedPage()).asNormalizedText();
    }
}
