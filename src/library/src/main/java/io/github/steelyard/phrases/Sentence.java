package io.github.steelyard.phrases;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with places to fill in, taken apart once; says what {@link MessageFormat} says. */
public final class Sentence {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Map<String, Sentence> KNOWN = new ConcurrentHashMap<>();

    private final String pattern;
    private final List<String> between = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final boolean plain;

    private Sentence(String pattern) {
        this.pattern = pattern;
        Matcher matcher = PLACE.matcher(pattern);
        int from = 0;
        while (matcher.find()) {
            between.add(pattern.substring(from, matcher.start()));
            places.add(Integer.parseInt(matcher.group(1)));
            from = matcher.end();
        }
        between.add(pattern.substring(from));
        this.plain = between.stream().noneMatch(s -> s.contains("'") || s.contains("{") || s.contains("}"));
    }

    public static Sentence of(String pattern) {
        return KNOWN.computeIfAbsent(pattern, Sentence::new);
    }

    public String with(Object... arguments) {
        if (!plain || !isText(arguments)) {
            return new MessageFormat(pattern, Locale.ROOT).format(arguments);
        }
        StringBuilder text = new StringBuilder(between.get(0));
        for (int k = 0; k < places.size(); k++) {
            text.append(arguments[places.get(k)]).append(between.get(k + 1));
        }
        return text.toString();
    }

    /** Whether no argument is missing or would be written in a way of its own, as numbers of four digits are. */
    private boolean isText(Object[] arguments) {
        for (int place : places) {
            boolean fine = place < arguments.length
                    && (arguments[place] instanceof String
                            || arguments[place] instanceof Integer n && n >= 0 && n < 1000);
            if (!fine) {
                return false;
            }
        }
        return true;
    }
}
