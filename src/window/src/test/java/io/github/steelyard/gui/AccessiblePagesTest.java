package io.github.steelyard.gui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.steelyard.Steelyard;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of axe (WCAG 2.2 A and AA, and good practice) find nothing on the pages that the program writes. */
class AccessiblePagesTest {

    private static final Optional<Path> CHROMIUM = ChromiumPhones.find();

    private static final String RUN = "window.found='';axe.run(document,{runOnly:['wcag2a','wcag2aa','wcag21a',"
            + "'wcag21aa','wcag22aa','best-practice']}).then(r=>window.found=r.passes.length+' passed'"
            + "+r.violations.map(v=>'; '+v.id+': '+v.nodes[0].html.slice(0,120)).join(''))";

    @TempDir
    private Path folder;

    @BeforeAll
    static void aBrowserIsThere() {
        String missing = "NOT TESTED FOR ACCESS: no chromium, chromium-browser or google-chrome on the PATH";
        if (CHROMIUM.isEmpty()) {
            System.err.println(missing);
        }
        assumeTrue(CHROMIUM.isPresent(), missing);
    }

    @ParameterizedTest
    @CsvSource({
        "options/north-korea-2017.yaml,1280",
        "options/examples/bus-fleet.yaml,1280",
        "options/examples/bus-fleet.yaml,390",
        "options/examples/lunch.yaml,390"
    })
    void ofABrief(String decision, int width) throws Exception {
        Path file = folder.resolve("brief.html");
        Steelyard.read(Path.of(decision)).report(file);

        assertThat(found(file, width)).matches("[1-9][0-9]+ passed");
    }

    /** A page that is not accessible, so that the rules are known to run. */
    @Test
    void findsWhatIsLacking() throws Exception {
        Path file = Files.writeString(
                folder.resolve("bad.html"),
                "<html lang='en'><title>a</title><main><h1>a</h1><img src='x.png'/></main>");

        assertThat(found(file, 390)).contains("; image-alt: ");
    }

    private static String found(Path file, int width) throws Exception {
        try (ChromiumPhones phones = ChromiumPhones.start(CHROMIUM.orElseThrow())) {
            ChromiumPhones.Phone phone = phones.phone(width, 844);
            phone.open(file.toUri().toString());
            until(phone, "document.readyState+''", "complete");
            run(phone, "document.querySelectorAll('details').forEach(d=>d.open=true)");
            run(phone, axe());
            run(phone, RUN);
            until(phone, "window.found===''?'':'done'", "done");
            return phone.value("window.found");
        }
    }

    private static String axe() throws Exception {
        try (InputStream in = AccessiblePagesTest.class.getResourceAsStream(
                "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void run(ChromiumPhones.Phone phone, String script) throws Exception {
        phone.ask("Runtime.evaluate", "{\"expression\":" + new ObjectMapper().writeValueAsString(script + ";0") + "}");
    }

    private static void until(ChromiumPhones.Phone phone, String expression, String value) throws Exception {
        long limit = System.nanoTime() + 120_000_000_000L;
        while (!phone.value(expression).equals(value)) {
            assertThat(System.nanoTime())
                    .as("%s is never %s", expression, value)
                    .isLessThan(limit);
            LockSupport.parkNanos(20_000_000);
        }
    }
}
