package io.github.steelyard.model;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What a package must keep to.
 *
 * @param kind what it asks for
 * @param given ids of measures that call for others; empty where the kind has none
 * @param of ids of measures
 * @param because the reason
 */
public record PackageRule(Kind kind, List<String> given, List<String> of, String because) {

    /** What a rule asks for. */
    public enum Kind {
        /** The given measures need those others. */
        NEEDS("needs"),
        /** The measures are never done together. */
        NEVER("never"),
        /** One of the measures is done, and no more. */
        EXACTLY_ONE("exactly-one-of"),
        /** One of the measures is done, or none. */
        AT_MOST_ONE("at-most-one-of"),
        /** One of the measures or more is done. */
        AT_LEAST_ONE("at-least-one-of");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** {@return how it is written} */
        public String word() {
            return word;
        }
    }

    /**
     * Copies lists and maps, and checks that every part is given.
     *
     * @param kind what it asks for
     * @param given ids of measures that call for others; empty where the kind has none
     * @param of ids of measures
     * @param because the reason
     * @throws InvalidDecision when a part is null
     */
    public PackageRule {
        Given.value(kind, "the kind of a rule");
        given = Given.list(given, "the measures of a rule");
        of = Given.list(of, "the measures of a rule");
        Given.value(because, "the reason of a rule");
    }

    /**
     * With all of these in, all of those are in too.
     *
     * @param given ids of the measures that need others
     * @param needed ids of the measures that they need
     * @param because the reason; may be empty
     * @return a rule that refuses packages without them
     */
    public static PackageRule needs(List<String> given, List<String> needed, String because) {
        return new PackageRule(Kind.NEEDS, given, needed, because);
    }

    /**
     * {@return a rule about measures alone}
     *
     * @param kind what the rule says
     * @param measures ids of the measures that it is about
     * @param because the reason; may be empty
     */
    public static PackageRule of(Kind kind, List<String> measures, String because) {
        return new PackageRule(kind, List.of(), measures, because);
    }

    /** {@return the rule in the words of the file: "negotiations needs assurances"} */
    public String words() {
        return words(UnaryOperator.identity());
    }

    /**
     * {@return the rule in words}
     *
     * @param name what a measure is called, by id
     */
    public String words(UnaryOperator<String> name) {
        List<String> those = of.stream().map(name).toList();
        return switch (kind) {
            case NEEDS ->
                String.join(" with ", given.stream().map(name).toList()) + " needs " + String.join(" and ", those);
            case NEVER -> "never " + String.join(" with ", those);
            default -> kind.word().replace('-', ' ') + " " + String.join(", ", those);
        };
    }
}
