package io.github.steelyard.ballots.room;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A participant's browser without script: follows links, keeps cookies, fills forms. */
final class Phone {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([0-9a-f]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String origin;

    Phone(RoomServer server) {
        this.origin = server.joinLink().replaceAll("/j/.*", "");
    }

    HttpResponse<String> get(String link) {
        return send(HttpRequest.newBuilder(URI.create(link.startsWith("/") ? origin + link : link)));
    }

    HttpResponse<String> post(String link, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(e -> URLEncoder.encode(e.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(link.startsWith("/") ? origin + link : link))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes a seat by the link in the room. */
    Phone join(RoomServer server) {
        post(server.joinLink(), Map.of());
        return this;
    }

    /** The token of the form on the ballot's page. */
    String token() {
        return token(get("/ballot").body());
    }

    static String token(String page) {
        Matcher found = TOKEN.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("no token in " + page);
        }
        return found.group(1);
    }

    /** Sends points on cost, noise and image. */
    HttpResponse<String> weigh(int pass, String cost, String noise, String image, String because) {
        return post(
                "/ballot",
                Map.of(
                        "token",
                        token(),
                        "pass",
                        String.valueOf(pass),
                        "points-cost",
                        cost,
                        "points-noise",
                        noise,
                        "points-image",
                        image,
                        "because",
                        because));
    }
}
