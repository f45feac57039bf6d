package io.github.steelyard.gui;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real browser whose pages are phones: each with cookies of its own, of the size of a phone, steered as its developers do. */
final class ChromiumPhones implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final long PATIENCE = 120;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path profile;
    private final Process process;
    private final String origin;
    private final Pipe browser;

    private ChromiumPhones(Path program) throws Exception {
        profile = Files.createTempDirectory("steelyard-phones");
        process = new ProcessBuilder(
                        program.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--user-data-dir=" + profile,
                        "--remote-debugging-port=0",
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path said = profile.resolve("DevToolsActivePort");
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
        while (!Files.exists(said) || Files.readAllLines(said).size() < 2) {
            if (System.nanoTime() > limit || !process.isAlive()) {
                throw new IOException(program + " does not start");
            }
            Thread.onSpinWait();
        }
        List<String> lines = Files.readAllLines(said);
        origin = "ws://127.0.0.1:" + lines.get(0);
        browser = new Pipe(origin + lines.get(1));
    }

    /** The one on the path; empty where there is none. */
    static Optional<Path> find() {
        return NAMES.stream()
                .flatMap(name -> Stream.of(
                                System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static ChromiumPhones start(Path program) throws Exception {
        return new ChromiumPhones(program);
    }

    /** A phone of its own. */
    Phone phone(int width, int height) throws Exception {
        String context = found(browser.ask("Target.createBrowserContext", "{}"), "browserContextId");
        String target = found(
                browser.ask(
                        "Target.createTarget", "{\"url\":\"about:blank\",\"browserContextId\":\"" + context + "\"}"),
                "targetId");
        Phone phone = new Phone(new Pipe(origin + "/devtools/page/" + target));
        phone.pipe.ask(
                "Emulation.setDeviceMetricsOverride",
                "{\"width\":" + width + ",\"height\":" + height + ",\"deviceScaleFactor\":1,\"mobile\":true}");
        return phone;
    }

    private static String found(String answer, String key) {
        Matcher matcher = Pattern.compile("\"" + key + "\":\"([^\"]*)\"").matcher(answer);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + key + " in " + answer);
        }
        return matcher.group(1);
    }

    /** A page of the size of a phone. */
    final class Phone implements RoomPhone {
        private final Pipe pipe;

        private Phone(Pipe pipe) {
            this.pipe = pipe;
        }

        @Override
        public void open(String link) throws Exception {
            pipe.ask("Page.navigate", "{\"url\":\"" + link + "\"}");
        }

        @Override
        public String text() throws Exception {
            return value("document.readyState=='complete'?document.body.innerText:''");
        }

        /** What an expression without double quotes comes to, as text; empty while a page loads. */
        String value(String expression) throws Exception {
            String answer = pipe.ask(
                    "Runtime.evaluate",
                    "{\"returnByValue\":true,\"expression\":\"btoa(encodeURIComponent(" + expression + "))\"}");
            Matcher value = Pattern.compile("\"value\":\"([A-Za-z0-9+/=]*)\"").matcher(answer);
            return value.find()
                    ? URLDecoder.decode(
                            new String(Base64.getDecoder().decode(value.group(1)), StandardCharsets.US_ASCII)
                                    .replace("+", "%2B"),
                            StandardCharsets.UTF_8)
                    : "";
        }

        @Override
        public void fill(Map<String, String> fields) throws Exception {
            for (Map.Entry<String, String> field : fields.entrySet()) {
                run("var f=document.getElementById('" + field.getKey() + "');f.value='" + field.getValue()
                        + "';f.dispatchEvent(new Event('input',{bubbles:true}));"
                        + "f.dispatchEvent(new Event('change',{bubbles:true}))");
            }
        }

        /** Runs no script of any page from now on. */
        Phone withoutScripts() throws Exception {
            pipe.ask("Emulation.setScriptExecutionDisabled", "{\"value\":true}");
            return this;
        }

        @Override
        public void choose(String name, String value) throws Exception {
            run("[...document.getElementsByName('" + name + "')].find(b=>b.value=='" + value + "').click()");
        }

        @Override
        public void press(String button) throws Exception {
            run("[...document.querySelectorAll('button')].find(b=>b.textContent.trim()=='" + button + "').click()");
        }

        void run(String script) throws Exception {
            String answer = pipe.ask("Runtime.evaluate", "{\"expression\":\"" + script + "\"}");
            if (answer.contains("exceptionDetails")) {
                throw new IllegalStateException(script + ": " + answer);
            }
        }

        void ask(String method, String parameters) throws Exception {
            pipe.ask(method, parameters);
        }

        /** What it looks like, as PNG. */
        byte[] picture() throws Exception {
            return Base64.getDecoder().decode(found(pipe.ask("Page.captureScreenshot", "{}"), "data"));
        }
    }

    /** Questions and answers over a socket. */
    private final class Pipe implements WebSocket.Listener {
        private final AtomicInteger count = new AtomicInteger();
        private final Map<Integer, CompletableFuture<String>> asked = new ConcurrentHashMap<>();
        private final StringBuilder text = new StringBuilder();
        private final WebSocket socket;

        Pipe(String address) throws Exception {
            socket = client.newWebSocketBuilder()
                    .buildAsync(URI.create(address), this)
                    .get(PATIENCE, TimeUnit.SECONDS);
        }

        String ask(String method, String parameters) throws Exception {
            int id = count.incrementAndGet();
            CompletableFuture<String> answer = new CompletableFuture<>();
            asked.put(id, answer);
            socket.sendText("{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + "}", true)
                    .get(PATIENCE, TimeUnit.SECONDS);
            return answer.get(PATIENCE, TimeUnit.SECONDS);
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
            text.append(part);
            if (isLast) {
                Matcher id = Pattern.compile("\\{\"id\":([0-9]+)").matcher(text);
                CompletableFuture<String> answer = id.lookingAt() ? asked.remove(Integer.valueOf(id.group(1))) : null;
                if (answer != null) {
                    answer.complete(text.toString());
                }
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
        try (Stream<Path> inside = Files.walk(profile)) {
            // A helper of the browser may still write while it ends; what is left then goes with the temporary folder.
            inside.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (java.io.UncheckedIOException gone) {
            profile.toFile().deleteOnExit();
        }
    }
}
