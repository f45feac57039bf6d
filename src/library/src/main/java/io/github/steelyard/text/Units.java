package io.github.steelyard.text;

/** How a unit follows its number. */
public final class Units {

    private Units() {}

    /** "%" follows at once, "°C" and every other unit after a space; nothing follows where there is no unit. */
    public static String after(String unit) {
        return unit.isEmpty() ? "" : unit.equals("%") ? unit : " " + unit;
    }
}
