package io.github.steelyard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.ballots.Answers;
import io.github.steelyard.ballots.Ballot;
import io.github.steelyard.ballots.BallotFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The serving program in a process of its own: many ballots at once, and one that is killed in the middle. */
class BallotsProcessTest {

    private static final String TEXT = """
            title: Which buses?
            criteria:
              cost: {unit: EUR, direction: min, scale: {worst: 100, best: 20}}
              noise: {unit: dB, direction: min, scale: {worst: 80, best: 60}}
            options:
              diesel: {performance: {cost: 30, noise: 78}}
              battery: {performance: {cost: 80, noise: 62}}
            """;

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([0-9a-f]+)\"");
    private static final int PEOPLE = 300;

    @TempDir
    private Path folder;

    private Process serving;
    private String link;
    private int port;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("bus.yaml"), TEXT);
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    @AfterEach
    void end() {
        if (serving != null) {
            serving.destroyForcibly().onExit().join();
        }
    }

    private void serve() throws IOException {
        serving = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.github.steelyard.cli.Main",
                        "ballots",
                        folder.resolve("bus.yaml").toString(),
                        "--round",
                        "weights",
                        "--seats",
                        String.valueOf(PEOPLE),
                        "--port",
                        String.valueOf(port))
                .redirectError(folder.resolve("err").toFile())
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(serving.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        assertThat(line).as(Files.readString(folder.resolve("err"))).startsWith("Participants: ");
        link = line.substring("Participants: ".length());
    }

    private static HttpClient phone() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    private static String post(HttpClient phone, String link, String form) throws Exception {
        return phone.send(
                        HttpRequest.newBuilder(URI.create(link))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    /** Answers; whether it was thanked for. */
    private boolean votes(HttpClient phone, int cost) {
        try {
            String ballot = link.replaceAll("/j/.*", "/ballot");
            String page = phone.send(HttpRequest.newBuilder(URI.create(ballot)).build(), BodyHandlers.ofString())
                    .body();
            Matcher token = TOKEN.matcher(page);
            if (!token.find()) {
                return false;
            }
            return post(
                            phone,
                            ballot,
                            "token=" + token.group(1) + "&pass=1&points-cost=" + cost + "&points-noise=50&because=")
                    .contains("Thank you");
        } catch (Exception cut) {
            // The process was killed meanwhile.
            return false;
        }
    }

    private static int points(int k) {
        return k % 100 + 1;
    }

    @Test
    void ballotsOfAKilledProcessAreKeptAndItGoesOnWhereItWas() throws Exception {
        serve();
        List<HttpClient> phones = new ArrayList<>();
        Map<Integer, Boolean> thanked = new ConcurrentHashMap<>();
        ExecutorService pool = Executors.newFixedThreadPool(32);
        List<Future<HttpClient>> joining = new ArrayList<>();
        Instant begin = Instant.now();
        for (int k = 0; k < PEOPLE; k++) {
            joining.add(pool.submit(() -> {
                HttpClient phone = phone();
                post(phone, link, "");
                return phone;
            }));
        }
        for (Future<HttpClient> phone : joining) {
            phones.add(phone.get());
        }
        String joined = seconds(begin);
        begin = Instant.now();
        AtomicInteger count = new AtomicInteger();
        List<Future<?>> votes = new ArrayList<>();
        for (int k = 0; k < PEOPLE; k++) {
            int who = k;
            votes.add(pool.submit(() -> {
                if (votes(phones.get(who), points(who))) {
                    thanked.put(who, true);
                    if (count.incrementAndGet() == PEOPLE / 3) {
                        serving.destroyForcibly();
                    }
                }
            }));
        }
        for (Future<?> vote : votes) {
            vote.get();
        }
        serving.onExit().join();
        String voted = seconds(begin);
        List<Ballot> kept = new BallotFolder(folder.resolve("ballots")).read().ballots();
        assertThat(kept).hasSizeBetween(thanked.size(), PEOPLE);
        assertThat(kept.stream().map(Ballot::who).distinct()).hasSize(kept.size());
        assertThat(kept.stream().map(BallotsProcessTest::cost).sorted())
                .as("every ballot that was thanked for is on the disk")
                .containsAll(thanked.keySet().stream()
                        .map(k -> (double) points(k))
                        .sorted()
                        .toList());

        serve();
        begin = Instant.now();
        List<Future<Boolean>> rest = new ArrayList<>();
        for (int k = 0; k < PEOPLE; k++) {
            int who = k;
            rest.add(pool.submit(() -> thanked.containsKey(who)
                    || votes(phones.get(who), points(who))
                    || phones.get(who)
                            .send(
                                    HttpRequest.newBuilder(URI.create(link.replaceAll("/j/.*", "/ballot")))
                                            .build(),
                                    BodyHandlers.ofString())
                            .body()
                            .contains("Thank you")));
        }
        for (Future<Boolean> one : rest) {
            assertThat(one.get()).isTrue();
        }
        pool.shutdown();
        String rested = seconds(begin);
        List<Ballot> all = new BallotFolder(folder.resolve("ballots")).read().ballots();
        assertThat(all).hasSize(PEOPLE);
        assertThat(all.stream().map(Ballot::who).distinct()).hasSize(PEOPLE);
        List<Double> expected = new ArrayList<>();
        for (int k = 0; k < PEOPLE; k++) {
            expected.add((double) points(k));
        }
        assertThat(all.stream().map(BallotsProcessTest::cost)).containsExactlyInAnyOrderElementsOf(expected);
        System.out.println("load: " + PEOPLE + " people took seats, 32 at a time, in " + joined + " s");
        System.out.println("kill -9: " + thanked.size() + " ballots thanked for, in " + voted + " s, then killed; "
                + kept.size() + " lie in files, of "
                + kept.stream().map(Ballot::who).distinct().count() + " people");
        System.out.println("a new process: the rest in " + rested + " s; " + all.size() + " ballots of "
                + all.stream().map(Ballot::who).distinct().count() + " people");
    }

    /** For the figures that the documentation shows; nothing is held to them, since machines differ. */
    private static String seconds(Instant from) {
        return new BigDecimal(Duration.between(from, Instant.now()).toMillis())
                .movePointLeft(3)
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static double cost(Ballot ballot) {
        return ((Answers.Points) ballot.answers()).points().get("cost");
    }
}
