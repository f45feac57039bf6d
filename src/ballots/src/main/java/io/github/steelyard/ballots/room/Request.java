package io.github.steelyard.ballots.room;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A request, within limits: a path of plain characters, GET or POST, a form of at most 64 kB. */
final class Request {

    private static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_PATH = 200;

    private final HttpExchange exchange;
    private final String path;
    private final boolean isPost;

    /**
     * Looks at a request.
     *
     * @param hosts the values of the header Host that are allowed
     * @throws BadRequest when it is none that a browser sends here
     */
    Request(HttpExchange exchange, List<String> hosts) {
        this.exchange = exchange;
        this.path = exchange.getRequestURI().getRawPath();
        this.isPost = exchange.getRequestMethod().equals("POST");
        if (!isPost && !exchange.getRequestMethod().equals("GET")) {
            throw new BadRequest(405);
        }
        String host = exchange.getRequestHeaders().getFirst("Host");
        if (host == null || !hosts.contains(host)) {
            // A page elsewhere may have a name that leads to this address.
            throw new BadRequest(421);
        }
        if (path == null || path.length() > MOST_PATH || !path.matches("/[A-Za-z0-9_/-]*")) {
            throw new BadRequest(404);
        }
    }

    String path() {
        return path;
    }

    boolean isPost() {
        return isPost;
    }

    Headers headers() {
        return exchange.getRequestHeaders();
    }

    InetAddress address() {
        return exchange.getRemoteAddress().getAddress();
    }

    /** Whose browser it is: the secret in the cookie, or nothing. */
    String session(String name) {
        for (String line : headers().getOrDefault("Cookie", List.of())) {
            for (String cookie : line.split(";")) {
                if (cookie.strip().startsWith(name + "=")) {
                    return cookie.strip().substring(name.length() + 1);
                }
            }
        }
        return "";
    }

    /** The form that was sent. */
    Form form() throws IOException {
        String type = headers().getFirst("Content-Type");
        if (type == null || !type.split(";")[0].strip().equalsIgnoreCase("application/x-www-form-urlencoded")) {
            throw new BadRequest(415);
        }
        String length = headers().getFirst("Content-Length");
        if (length != null && (!length.matches("[0-9]{1,9}") || Integer.parseInt(length) > MOST_BYTES)) {
            throw new BadRequest(413);
        }
        try (InputStream in = exchange.getRequestBody()) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new BadRequest(413);
            }
            return Form.of(new String(bytes, StandardCharsets.UTF_8));
        }
    }
}
