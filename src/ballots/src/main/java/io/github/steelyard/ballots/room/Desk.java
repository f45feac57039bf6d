package io.github.steelyard.ballots.room;

import io.github.steelyard.ballots.RoomOutcome;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.model.Node;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;

/** The facilitator's page: who has answered, never what; the link and its code; and the buttons of the round. */
final class Desk implements Listener.Handler {

    private final Room room;
    private final String secret;
    private final Tokens tokens;
    private final String fingerprint;
    private final Runnable ending;
    private String participants = "";
    private String invitation = "";

    /**
     * The desk of a room.
     *
     * @param secret what its address holds
     * @param ending done when the facilitator ends the round
     */
    Desk(Room room, String secret, Tokens tokens, String fingerprint, Runnable ending) {
        this.room = room;
        this.secret = secret;
        this.tokens = tokens;
        this.fingerprint = fingerprint;
        this.ending = ending;
    }

    /** Says where participants are served. */
    void participantsAt(String origin) {
        this.participants = origin;
    }

    String path() {
        return "/" + secret;
    }

    @Override
    public Reply reply(Request request) throws IOException {
        String path = request.path();
        if (path.equals(path() + "/state")) {
            return Reply.json("{\"version\":\"" + version() + "\"}");
        }
        if (!Codes.same(path, path())) {
            return Reply.status(404);
        }
        if (!request.isPost()) {
            return Reply.page(200, page(""));
        }
        Form form = request.form();
        if (!tokens.isOf("desk", form.get("token"))) {
            return Reply.page(403, page("This page was too old; please press the button once more."));
        }
        try {
            act(form.get("do"));
        } catch (Refusal refusal) {
            return Reply.page(409, page(refusal.getMessage()));
        }
        return Reply.to(path());
    }

    private void act(String what) {
        switch (what) {
            case "show" -> room.show();
            case "again" -> room.again();
            case "invite" -> invitation = participants + "/s/" + room.door().invite();
            case "close" -> {
                room.close();
                ending.run();
            }
            default -> {
                if (!what.startsWith("link-")) {
                    throw new Refusal("there is no such button");
                }
                invitation = participants + "/s/" + room.door().invite(what.substring("link-".length()));
            }
        }
    }

    /** Changes with everything that the page shows, which is who answered and never what. */
    private String version() {
        return room.version() + "-"
                + room.places().stream().filter(Room.Place::isTaken).count() + "-"
                + room.places().stream().filter(Room.Place::hasAnswered).count();
    }

    private String page(String message) {
        Words words = Words.of("en");
        String title = room.questions().decision().title();
        Html html = PageFrame.begin(words, title, path() + "/state", version());
        html.element("p", title, "class", "quiet");
        html.element(
                "h1",
                "Round: " + words.get(room.questions().round().id() + ".title")
                        + (room.pass() > 1 ? ", pass " + room.pass() : ""));
        if (!message.isEmpty()) {
            html.element("p", message, "class", "wrong", "role", "alert");
        }
        long answered = room.places().stream().filter(Room.Place::hasAnswered).count();
        long taken = room.places().stream().filter(Room.Place::isTaken).count();
        html.element("p", answered + " of " + taken + " have answered.", "role", "status");
        if (room.isClosed()) {
            html.element("p", "The round has ended. The ballots are in files.");
        } else {
            buttons(html);
        }
        if (room.isShown()) {
            outcome(html);
            SpreadPage.write(
                    html, room.spread(), Optional.empty(), words, room.rules().isNamed());
            careless(html);
        } else {
            link(html);
        }
        seats(html);
        return PageFrame.end(html);
    }

    private void buttons(Html html) {
        html.open("form", "method", "post").open("div", "class", "row");
        html.open("input", "type", "hidden", "name", "token", "value", tokens.of("desk"));
        button(html, room.isShown() ? "again" : "show", room.isShown() ? "Ask once more" : "Show the answers");
        button(html, "invite", "Link for one person");
        button(html, "close", "End the round");
        html.close("div").close("form");
        if (!invitation.isEmpty()) {
            html.element("p", "Good for one use:").element("p", invitation);
        }
    }

    private static void button(Html html, String what, String words) {
        html.element("button", words, "name", "do", "value", what);
    }

    private void link(Html html) {
        String link = participants + "/j/" + room.door().joinCode();
        html.open("div", "class", "item code").element("h2", "To take part");
        html.raw(QrPicture.of(link).svg("QR code of " + link))
                .element("p", link)
                .close("div");
    }

    private void seats(Html html) {
        html.element("h2", "Seats").open("form", "method", "post").open("table");
        html.open("input", "type", "hidden", "name", "token", "value", tokens.of("desk"));
        for (Room.Place place : room.places()) {
            html.open("tr").element("td", place.id());
            html.element("td", place.hasAnswered() ? "has answered" : place.isTaken() ? "is here" : "not taken yet");
            html.open("td", "class", "number");
            html.element(
                    "button",
                    "New link",
                    "name",
                    "do",
                    "value",
                    "link-" + place.id(),
                    "aria-label",
                    "New link for " + place.id());
            html.close("td").close("tr");
        }
        html.close("table").close("form");
    }

    private void outcome(Html html) {
        html.open("div", "class", "item").element("h2", "The group's ranking");
        if (room.isRankingHidden()) {
            html.element("p", "It is hidden while weights are set.", "class", "quiet")
                    .close("div");
            return;
        }
        try {
            Optional<RoomOutcome> outcome = RoomOutcome.of(room.questions().decision(), fingerprint, room.all());
            if (outcome.isEmpty()) {
                html.element("p", "Nobody has given weights yet.", "class", "quiet");
            } else {
                html.open("ul", "class", "plain");
                outcome.get()
                        .ranking()
                        .forEach(o -> html.element(
                                "li",
                                outcome.get().ranks().get(o) + ". "
                                        + room.shown().option(o.id()).name()));
                html.close("ul");
                html.element("p", differences(outcome.get()));
            }
        } catch (Refusal refusal) {
            html.element("p", refusal.getMessage(), "class", "wrong");
        }
        html.close("div");
    }

    private static String differences(RoomOutcome outcome) {
        return outcome.decisive().isEmpty()
                ? "No single difference of weight changes the first place."
                : "Worth talking about, since the difference can change the first place: "
                        + outcome.decisive().stream().map(Node::name).collect(Collectors.joining(", ")) + ".";
    }

    private void careless(Html html) {
        if (!room.spread().careless().isEmpty()) {
            html.open("div", "class", "item")
                    .element("h2", "Perhaps cast without care (all count)")
                    .open("ul");
            room.spread()
                    .careless()
                    .forEach((who, marks) -> html.element(
                            "li",
                            who + ": " + marks.stream().map(m -> m.words()).collect(Collectors.joining("; "))));
            html.close("ul").close("div");
        }
    }
}
