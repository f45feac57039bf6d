package io.github.steelyard.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.steelyard.Steelyard;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of the brief on a phone: no sideways scrolling, few screens, links that lead somewhere, weights that stay. */
class BriefOnAPhoneTest {

    private static final Optional<Path> CHROMIUM = ChromiumPhones.find();
    private static final int WIDTH = 390;
    private static final int HEIGHT = 844;
    private static final int SCREENS = 12;

    @TempDir
    private Path folder;

    @BeforeAll
    static void aBrowserIsThere() {
        String missing = "NOT TESTED ON A PHONE: no chromium, chromium-browser or google-chrome on the PATH";
        if (CHROMIUM.isEmpty()) {
            System.err.println(missing);
        }
        assumeTrue(CHROMIUM.isPresent(), missing);
    }

    @ParameterizedTest
    @CsvSource({
        "options/north-korea-2017.yaml,halting,60",
        "options/examples/bus-fleet.yaml,range,60",
        "options/examples/lunch.yaml,walk,80"
    })
    void isReadWithOneHand(String decision, String node, int points) throws Exception {
        Path file = folder.resolve("brief.html");
        Steelyard.read(Path.of(decision)).report(file);
        try (ChromiumPhones phones = ChromiumPhones.start(CHROMIUM.orElseThrow())) {
            ChromiumPhones.Phone phone = phones.phone(WIDTH, HEIGHT);
            phone.open(file.toUri().toString());
            until(phone, "document.readyState", "complete");
            fits(phone);
            assertThat(phone.value("[...document.links].map(a=>a.getAttribute('href'))"
                            + ".filter(h=>!h.startsWith('#')||!document.getElementById(h.slice(1)))"))
                    .as("links that lead nowhere")
                    .isEmpty();
            assertThat(number(phone, "document.links.length")).isPositive();

            String before = read(phone);
            String number = "document.querySelector('[data-id=" + node + "] [type=number]')";
            phone.run(number + ".value=" + points + ";" + number + ".dispatchEvent(new Event('change'))");
            String address = phone.value("location.hash");
            assertThat(address).contains(node + "=" + points);
            String moved = read(phone);
            assertThat(moved).isNotEqualTo(before);
            fits(phone);

            loadAgain(phone);
            assertThat(phone.value("location.hash")).isEqualTo(address);
            assertThat(read(phone)).isEqualTo(moved);

            phone.run("document.links[0].click()");
            until(phone, "location.hash", address);
            loadAgain(phone);
            assertThat(read(phone)).as("after a link of the contents").isEqualTo(moved);
            long notes = Steelyard.read(Path.of(decision)).decision().notes().values().stream()
                    .filter(note -> !note.evidence().isEmpty() || !note.note().isEmpty())
                    .count();
            evidence(phone, (int) notes);
        }
    }

    /** Each performance with something behind it opens it where it stands, and nothing gets wider than the phone. */
    private static void evidence(ChromiumPhones.Phone phone, int notes) throws Exception {
        assertThat(number(phone, SHOWN)).as("closed at first").isZero();
        phone.run("document.querySelectorAll('.fold').forEach(f=>f.open=true)");
        assertThat(number(phone, SHOWN)).as("tables open, evidence closed").isZero();
        phone.run("document.querySelectorAll('.fold td summary').forEach(s=>s.click())");
        int shown = number(phone, SHOWN);
        assertThat(shown).isBetween(notes > 0 ? 1 : 0, notes);
        assertThat(number(phone, "document.documentElement.scrollWidth"))
                .as("width of the page; what is wider: %s", phone.value(WIDER))
                .isLessThanOrEqualTo(WIDTH);
        assertThat(number(phone, "[...document.querySelectorAll('.cards')].filter(t=>t.scrollWidth>innerWidth).length"))
                .as("tables wider than the phone")
                .isZero();
    }

    private static final String SHOWN =
            "[...document.querySelectorAll('.fold td details p')].filter(p=>p.checkVisibility()&&p.offsetHeight>0).length";

    /** What can be read, without the line that says what has just happened. */
    private static String read(ChromiumPhones.Phone phone) throws Exception {
        phone.run("document.querySelector('.news').textContent=''");
        return phone.text();
    }

    private static void fits(ChromiumPhones.Phone phone) throws Exception {
        assertThat(number(phone, "innerWidth"))
                .as("the page is laid out as wide as the phone")
                .isEqualTo(WIDTH);
        assertThat(number(phone, "document.documentElement.scrollWidth"))
                .as("width of the page; what is wider: %s", phone.value(WIDER))
                .isLessThanOrEqualTo(WIDTH);
        assertThat(number(phone, "document.documentElement.scrollHeight") / (double) HEIGHT)
                .as("screens")
                .isLessThan(SCREENS);
    }

    private static final String WIDER = "[...document.body.querySelectorAll('*')]"
            + ".filter(e=>e.getBoundingClientRect().right>" + WIDTH + ").slice(0,5)"
            + ".map(e=>e.tagName+'.'+e.className+': '+e.textContent.slice(0,40))";

    private static void loadAgain(ChromiumPhones.Phone phone) throws Exception {
        phone.run("window.isOld=true");
        phone.ask("Page.reload", "{}");
        until(phone, "window.isOld?'old':document.readyState", "complete");
    }

    private static int number(ChromiumPhones.Phone phone, String expression) throws Exception {
        return Integer.parseInt(phone.value(expression));
    }

    private static void until(ChromiumPhones.Phone phone, String expression, String value) throws Exception {
        long limit = System.nanoTime() + 120_000_000_000L;
        String seen = phone.value(expression);
        while (!seen.equals(value)) {
            assertThat(System.nanoTime())
                    .as("%s is %s, never %s", expression, seen, value)
                    .isLessThan(limit);
            LockSupport.parkNanos(20_000_000);
            seen = phone.value(expression);
        }
    }
}
