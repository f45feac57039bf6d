package io.github.steelyard.ballots.room;

import java.nio.charset.StandardCharsets;

/**
 * What is sent back.
 *
 * @param status of HTTP
 * @param type media type; empty where there is no body
 * @param body what is shown
 * @param location where to go instead; null when nowhere
 * @param cookie to be kept by the browser; null when none
 */
record Reply(int status, String type, byte[] body, String location, String cookie) {

    static Reply page(int status, String html) {
        return new Reply(status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8), null, null);
    }

    static Reply json(String text) {
        return new Reply(200, "application/json", text.getBytes(StandardCharsets.UTF_8), null, null);
    }

    /** Nothing but a status. */
    static Reply status(int status) {
        return new Reply(status, "", new byte[0], null, null);
    }

    /** Sends the browser to another page, by GET. */
    static Reply to(String location) {
        return new Reply(303, "", new byte[0], location, null);
    }

    Reply keeping(String secret) {
        return new Reply(status, type, body, location, secret);
    }
}
