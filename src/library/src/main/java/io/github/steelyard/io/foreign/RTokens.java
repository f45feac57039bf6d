package io.github.steelyard.io.foreign;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words and signs of a function of R, one after the other. */
final class RTokens {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(`[^`]+`|[A-Za-z.][\\w.]*|\\d+(?:\\.\\d*)?(?:[eE][+-]?\\d+)?|\\.\\d+|<-|<=|>=|==|!=|&&|\\|\\||\\S)");

    private static final int MOST = 10_000;

    private final List<String> tokens = new ArrayList<>();
    private int at;

    RTokens(String text) {
        Matcher matcher = TOKEN.matcher(text.replaceAll("#[^\n]*", " "));
        while (tokens.size() < MOST && matcher.find()) {
            tokens.add(matcher.group(1));
        }
    }

    int at() {
        return at;
    }

    void to(int index) {
        at = index;
    }

    String peek() {
        return peek(0);
    }

    /** A token further on; behind the last one a bracket closes, so that nothing is read on for ever. */
    String peek(int ahead) {
        return at + ahead < tokens.size() ? bare(tokens.get(at + ahead)) : "}";
    }

    String next() {
        String token = peek();
        at++;
        return token;
    }

    /** Whether nothing follows. */
    boolean isAtEnd() {
        return at >= tokens.size();
    }

    /** Whether the next token is a name. */
    boolean isName() {
        char c = at < tokens.size() ? tokens.get(at).charAt(0) : '}';
        boolean isDot = c == '.'
                && tokens.get(at).length() > 1
                && Character.isLetter(tokens.get(at).charAt(1));
        return c == '`' || Character.isLetter(c) || isDot;
    }

    private static String bare(String token) {
        return token.length() > 2 && token.charAt(0) == '`' ? token.substring(1, token.length() - 1) : token;
    }
}
