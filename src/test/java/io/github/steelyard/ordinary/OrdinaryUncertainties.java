package io.github.steelyard.ordinary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Uncertainties made up at random, and performances that depend on them: events with chances as numbers, ranges and
 * words, states, quantities of every kind of spread, chances that depend on the option, correlations, conditional
 * performances one in another, and formulas.
 *
 * <p>It has a source of numbers of its own, so that a decision without uncertainties stays the same.
 */
final class OrdinaryUncertainties {

    private static final List<String> WORDS = List.of("unlikely", "roughly-even", "very-likely", "almost-certain");
    private static final List<String> STATES = List.of("accepts", "stalls", "refuses");

    private final SplittableRandom random;
    private final Map<String, Object> entries = new LinkedHashMap<>();
    private final List<String> conditions = new ArrayList<>();
    private final boolean hasReply;
    private final boolean hasSecondQuantity;

    /** Uncertainties of a decision with so many options. */
    OrdinaryUncertainties(long seed, int options) {
        this.random = new SplittableRandom(seed ^ 0x5DEECE66DL);
        entries.put("ban", event(options));
        conditions.addAll(List.of("ban", "not ban", "share > 0.5", "share > 0.25 and ban", "share < 0.75 or not ban"));
        entries.put("share", Map.of("min", 0, "max", random.nextInt(2) == 0 ? 1 : 0.5 + random.nextInt(5) / 10.0));
        this.hasReply = random.nextBoolean();
        if (hasReply) {
            entries.put("reply", states(options));
            conditions.addAll(List.of("reply is stalls", "not reply is accepts and ban"));
        }
        this.hasSecondQuantity = random.nextBoolean();
        if (hasSecondQuantity) {
            entries.put("growth", quantity());
            conditions.add("growth > 1");
        }
    }

    Map<String, Object> entries() {
        return entries;
    }

    /** Correlations that can be together; empty where there is one quantity. */
    List<Object> correlations() {
        return hasSecondQuantity && random.nextBoolean()
                ? List.of(Map.of("between", List.of("share", "growth"), "rank", random.nextInt(-10, 11) / 10.0))
                : List.of();
    }

    private Object chance() {
        return switch (random.nextInt(6)) {
            case 0 -> random.nextInt(2);
            case 1 -> Map.of("min", 0.1, "max", 0.1 + random.nextInt(9) / 10.0);
            case 2 -> WORDS.get(random.nextInt(WORDS.size()));
            default -> random.nextInt(1, 100) / 100.0;
        };
    }

    private Map<String, Object> event(int options) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("chance", chance());
        if (random.nextInt(3) == 0) {
            event.put("by-option", Map.of("o" + random.nextInt(options), chance()));
        }
        return event;
    }

    private Map<String, Object> states(int options) {
        Map<String, Object> states = new LinkedHashMap<>();
        states.put("states", shares());
        if (random.nextInt(3) == 0) {
            states.put("by-option", Map.of("o" + random.nextInt(options), shares()));
        }
        return states;
    }

    private Map<String, Object> shares() {
        int first = random.nextInt(5);
        int second = random.nextInt(5 - first + 1);
        Map<String, Object> shares = new LinkedHashMap<>();
        shares.put(STATES.get(0), first / 8.0);
        shares.put(STATES.get(1), second / 8.0);
        shares.put(STATES.get(2), (8 - first - second) / 8.0);
        return shares;
    }

    private Map<String, Object> quantity() {
        return switch (random.nextInt(5)) {
            case 0 -> Map.of("low", -1, "mode", random.nextInt(3), "high", 4);
            case 1 -> Map.of("mean", 1, "sd", random.nextInt(1, 4) / 2.0);
            case 2 -> Map.of("log-mean", 0, "log-sd", random.nextInt(1, 4) / 4.0);
            case 3 -> Map.of("shape", random.nextInt(1, 5), "rate", 2);
            default -> Map.of("outcomes", Map.of("0", 0.5, "3", 0.5));
        };
    }

    /** The performance as it is, or one that depends on an uncertainty and may be as it is in some futures. */
    Object hanging(Object cell, OrdinaryColumn column, int option) {
        if (cell == null || random.nextInt(3) > 0) {
            return cell;
        }
        return switch (random.nextInt(hasReply ? 4 : 3)) {
            case 0 -> conditional(cell, column.cell(option, random.nextBoolean()));
            case 1 -> conditional(conditional(cell, column.cell(option, true)), column.cell(option, true));
            case 2 -> formula(cell, column);
            default -> byState(cell, column, option);
        };
    }

    private Object conditional(Object then, Object otherwise) {
        Map<String, Object> cell = new LinkedHashMap<>();
        cell.put("if", conditions.get(random.nextInt(conditions.size())));
        cell.put("then", then);
        if (otherwise != null) {
            cell.put("else", otherwise);
        }
        return cell;
    }

    private Object byState(Object cell, OrdinaryColumn column, int option) {
        Map<String, Object> states = new LinkedHashMap<>();
        for (String state : STATES) {
            Object other = column.cell(option, true);
            states.put(state, random.nextBoolean() || other == null ? cell : other);
        }
        return Map.of("depends-on", "reply", "states", states);
    }

    /** A formula whose results lie between the ends of the column. */
    private Object formula(Object cell, OrdinaryColumn column) {
        double low = column.low();
        double span = column.high() - low;
        if (column.hasLevels() || !(span > 0) || Math.abs(low) + span > 1e100) {
            return cell;
        }
        String text = random.nextBoolean()
                ? low + " + " + span + " * share"
                : low + " + " + span + " * max(0, min(1, share * " + (hasSecondQuantity ? "growth" : "ban") + "))";
        Map<String, Object> formula = new LinkedHashMap<>();
        formula.put("formula", text);
        if (random.nextInt(4) == 0) {
            formula.put("spread", Map.of("mean", 0, "sd", span / 10));
        }
        return formula;
    }

    /** What a scenario sets. */
    Map<String, Object> set() {
        Map<String, Object> set = new LinkedHashMap<>();
        set.put("ban", random.nextBoolean() ? random.nextBoolean() : (Object) 0.5);
        if (hasReply) {
            set.put("reply", STATES.get(random.nextInt(STATES.size())));
        }
        if (hasSecondQuantity) {
            set.put("growth", random.nextBoolean() ? 1 : Map.of("min", 0, "max", 2));
        }
        return set;
    }
}
