package io.github.steelyard.ballots.room;

import io.github.steelyard.ballots.Answers;
import io.github.steelyard.ballots.Ballot;
import io.github.steelyard.ballots.Questions;
import io.github.steelyard.catalogue.Refusal;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages of the participants: take a seat, answer, wait, and see what the room says. */
final class Participants implements Listener.Handler {

    private static final String BALLOT = "/ballot";
    private static final String STATE = "/state";

    private final Room room;
    private final RoundForm form;
    private final Tokens tokens;
    private final Throttle throttle;
    private final String language;

    /**
     * The pages of a room.
     *
     * @param language of whoever's browser wants none that there is
     */
    Participants(Room room, Tokens tokens, Throttle throttle, String language) {
        this.room = room;
        this.form = RoundForm.of(room.shown());
        this.tokens = tokens;
        this.throttle = throttle;
        this.language = language;
    }

    @Override
    public Reply reply(Request request) throws IOException {
        throttle.request(request.address());
        Words words = Words.accepted(request.headers().getFirst("Accept-Language"), language);
        String path = request.path();
        Optional<String> who = room.door().who(request.session(Listener.COOKIE));
        if (path.startsWith("/j/")) {
            return join(request, path.substring(3), who, words);
        }
        if (path.startsWith("/s/")) {
            return claim(request, path.substring(3), who, words);
        }
        if (who.isEmpty()) {
            return stranger(request, words);
        }
        return switch (path) {
            case BALLOT -> request.isPost() ? cast(request, who.get(), words) : ballot(who.get(), words);
            case STATE -> Reply.json("{\"version\":\"" + room.version() + "\"}");
            case "/" -> Reply.to(BALLOT);
            default -> stranger(request, words);
        };
    }

    private Reply stranger(Request request, Words words) {
        throttle.failure(request.address());
        return Reply.page(404, PageFrame.notice(words, words.get("gone.title"), words.get("gone.text")));
    }

    private Reply join(Request request, String code, Optional<String> who, Words words) {
        if (!Codes.same(code, room.door().joinCode())) {
            return stranger(request, words);
        }
        if (who.isPresent()) {
            return Reply.to(BALLOT);
        }
        if (request.isPost()) {
            try {
                return Reply.to(BALLOT).keeping(room.door().join());
            } catch (Refusal full) {
                return Reply.page(409, PageFrame.notice(words, words.get("full.title"), words.get("full.text")));
            }
        }
        return seat(words);
    }

    private Reply claim(Request request, String code, Optional<String> who, Words words) {
        if (request.isPost()) {
            Optional<String> session = room.door().claim(code);
            return session.isPresent() ? Reply.to(BALLOT).keeping(session.get()) : stranger(request, words);
        }
        if (room.door().isUnused(code)) {
            return seat(words);
        }
        if (who.isEmpty()) {
            throttle.failure(request.address());
        }
        Html html = PageFrame.begin(words, words.get("used.title"), null, null);
        html.element("h1", words.get("used.title")).element("p", words.get("used.text"));
        html.open("form", "method", "get", "action", BALLOT);
        html.element("button", words.get("used.button"), "class", "main").close("form");
        return Reply.page(410, PageFrame.end(html));
    }

    /** Looking at a link does not use it up: programs that show previews of links look too. */
    private Reply seat(Words words) {
        Html html = PageFrame.begin(words, words.get("join.title"), null, null);
        html.element("p", room.shown().decision().title(), "class", "quiet");
        html.element("h1", words.get("join.title")).element("p", words.get("join.lead"));
        html.open("form", "method", "post");
        html.element("button", words.get("join.button"), "class", "main").close("form");
        return Reply.page(200, PageFrame.end(html));
    }

    private Reply ballot(String who, Words words) {
        if (room.isClosed()) {
            return Reply.page(200, PageFrame.notice(words, words.get("closed.title"), words.get("closed.text")));
        }
        boolean isChanging = room.mayAnswer(who) && !room.hasAnswered(who);
        if (isChanging && !room.isShown()) {
            room.begins(who);
            return page(200, who, filled(who), new RoundForm.Problems(), "", words);
        }
        return room.isShown() ? shown(who, words) : thanks(who, words);
    }

    private Form filled(String who) {
        Map<String, String> fields = new LinkedHashMap<>();
        room.latest(who).ifPresent(ballot -> {
            fields.putAll(form.filled(ballot, room.questions()));
            fields.put("because", ballot.because());
        });
        return Form.filled(fields);
    }

    private Reply cast(Request request, String who, Words words) throws IOException {
        Form sent = request.form();
        if (!tokens.isOf(who, sent.get("token"))) {
            throttle.failure(request.address());
            // A page of another decision: its fields may stand for other options.
            boolean isSame = sent.get("of").equals(room.fingerprint());
            return page(
                    403,
                    who,
                    isSame ? sent : filled(who),
                    new RoundForm.Problems(),
                    words.get(isSame ? "error.again" : "error.changed"),
                    words);
        }
        if (sent.has("change")) {
            return room.mayAnswer(who)
                    ? page(200, who, filled(who), new RoundForm.Problems(), "", words)
                    : Reply.to(BALLOT);
        }
        if (sent.has("explain")) {
            String why = sent.get("because");
            return why.isBlank() || why.length() <= RoundForm.LONGEST && room.explain(who, why)
                    ? Reply.to(BALLOT)
                    : Reply.page(
                            409,
                            PageFrame.notice(
                                    words,
                                    words.get("shown.title"),
                                    words.get("error.long", words.get("reason"), String.valueOf(RoundForm.LONGEST))));
        }
        RoundForm.Problems problems = new RoundForm.Problems();
        Questions questions = room.shown();
        Answers answers = form.read(sent, questions, words, problems);
        Map<String, String> reasons = form.reasons(sent, questions, words, problems);
        String because = problems.text(sent, "because", words.get("reason"), words);
        if (!problems.isEmpty()) {
            return page(422, who, sent, problems, "", words);
        }
        if (!sent.get("pass").equals(String.valueOf(room.pass())) || !room.cast(who, answers, because, reasons)) {
            return Reply.page(409, PageFrame.notice(words, words.get("shown.title"), words.get("error.late")));
        }
        return Reply.to(BALLOT);
    }

    private Reply page(int status, String who, Form filled, RoundForm.Problems problems, String message, Words words) {
        Html html = PageFrame.begin(words, words.get(form.id() + ".title"), STATE, room.version());
        html.element("p", room.shown().decision().title() + " · " + words.get("seat", who), "class", "quiet");
        if (!room.shown().decision().question().isEmpty()) {
            html.element("p", room.shown().decision().question(), "class", "quiet");
        }
        html.element("h1", words.get(form.id() + ".title"));
        html.element("p", words.get(form.id() + ".lead"));
        if (room.pass() > 1) {
            html.element("p", words.get("again.lead"));
            far(html, who, words);
        }
        if (!message.isEmpty()) {
            html.element("p", message, "class", "wrong", "role", "alert");
        }
        if (!problems.isEmpty()) {
            html.open("div", "class", "summary", "role", "alert")
                    .element("p", words.get("error.title"), "class", "wrong");
            html.open("ul");
            problems.all().values().forEach(text -> html.element("li", text));
            html.close("ul").close("div");
        }
        html.open("form", "method", "post", "action", BALLOT, "novalidate", "novalidate", "autocomplete", "off");
        hidden(html, "token", tokens.of(who));
        hidden(html, "pass", String.valueOf(room.pass()));
        hidden(html, "of", room.fingerprint());
        form.write(html, room.shown(), words, filled, problems);
        problems.write(html, "because");
        html.element("label", words.get(room.rules().isNamed() ? "because.named" : "because"), "for", "because");
        html.open("textarea", "id", "because", "name", "because")
                .text(filled.get("because"))
                .close("textarea");
        html.element("button", words.get("send"), "class", "main", "type", "submit")
                .close("form");
        return Reply.page(status, PageFrame.end(html));
    }

    private static void hidden(Html html, String name, String value) {
        html.open("input", "type", "hidden", "name", name, "value", value);
    }

    private Reply thanks(String who, Words words) {
        Html html = PageFrame.begin(words, words.get("thanks.title"), STATE, room.version());
        html.element("h1", words.get("thanks.title")).element("p", words.get("thanks.text"));
        html.open("noscript").element("p", words.get("thanks.reload")).close("noscript");
        change(html, who, words);
        return Reply.page(200, PageFrame.end(html));
    }

    private void change(Html html, String who, Words words) {
        if (room.mayAnswer(who)) {
            html.open("form", "method", "post", "action", BALLOT);
            hidden(html, "token", tokens.of(who));
            hidden(html, "change", "1");
            html.element("button", words.get("change")).close("form");
        }
    }

    /** Says to somebody who stands apart on what; whether there is something. */
    private boolean far(Html html, String who, Words words) {
        List<String> far = room.askedWhy(who);
        if (!far.isEmpty()) {
            html.element(
                    "p",
                    words.get(room.rules().isNamed() ? "far.text.named" : "far.text", String.join("; ", far)),
                    "class",
                    "far",
                    "role",
                    "status");
        }
        return !far.isEmpty();
    }

    /** Asks somebody who stands apart for the reason. */
    private void why(Html html, String who, Words words) {
        if (!room.isClosed() && room.hasAnswered(who) && far(html, who, words)) {
            html.open("form", "method", "post", "action", BALLOT);
            hidden(html, "token", tokens.of(who));
            hidden(html, "explain", "1");
            html.element("label", words.get("reason"), "for", "because");
            html.open("textarea", "id", "because", "name", "because").close("textarea");
            html.element("button", words.get("far.send")).close("form");
        }
    }

    private Reply shown(String who, Words words) {
        Html html = PageFrame.begin(words, words.get("shown.title"), STATE, room.version());
        html.element("h1", words.get("shown.title"));
        Optional<Ballot> own = room.latest(who);
        if (own.isEmpty()) {
            html.element("p", words.get("wait.text"));
        }
        why(html, who, words);
        SpreadPage.write(
                html, room.spread(), own.map(Ballot::who), words, room.rules().isNamed());
        change(html, who, words);
        return Reply.page(200, PageFrame.end(html));
    }
}
