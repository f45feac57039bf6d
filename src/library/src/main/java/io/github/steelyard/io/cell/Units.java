package io.github.steelyard.io.cell;

import java.util.Locale;

/** Units as people write them around numbers. */
public final class Units {

    private Units() {}

    /** What is the same for all spellings of a unit: EUR and €, week and weeks. */
    public static String key(String unit) {
        if (unit.isEmpty()) {
            return unit;
        }
        String plain = unit.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
        plain = switch (plain) {
            case "€", "euro", "euros" -> "eur";
            case "$", "us$", "dollar", "dollars" -> "usd";
            case "£" -> "gbp";
            default -> plain;
        };
        // Signs such as m and M stand for different things.
        boolean isSign = unit.length() <= 2;
        String key = isSign && plain.length() <= 2 ? unit : plain;
        key = key.endsWith(".") ? key.substring(0, key.length() - 1) : key;
        return key.length() > 3 && key.endsWith("s") ? key.substring(0, key.length() - 1) : key;
    }
}
