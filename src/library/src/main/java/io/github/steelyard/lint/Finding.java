package io.github.steelyard.lint;

import io.github.steelyard.catalogue.Severity;
import java.util.List;
import java.util.Optional;

/**
 * What a rule found.
 *
 * @param rule its id
 * @param severity the rule's
 * @param message what, where, found, and what to do, with ids as they stand in the file; one or two sentences without
 *     the last full stop
 * @param told the same with names, for readers who do not see the file
 * @param subject what it is about, as the way through the decision file ("options/diesel/performance/noise"); empty
 *     when it is about the whole
 * @param related the ways of what else it is about
 * @param fix what would mend it; empty where only a person can
 */
public record Finding(
        String rule,
        Severity severity,
        String message,
        String told,
        String subject,
        List<String> related,
        Optional<Fix> fix) {

    /**
     * Copies {@code related}.
     *
     * @param rule its id
     * @param severity the rule's
     * @param message what, where, found, and what to do, with ids as they stand in the file; one or two sentences
     *     without the last full stop
     * @param told the same with names, for readers who do not see the file
     * @param subject what it is about, as the way through the decision file ("options/diesel/performance/noise"); empty
     *     when it is about the whole
     * @param related the ways of what else it is about
     * @param fix what would mend it; empty where only a person can
     * @throws NullPointerException when it or a part of it is null
     */
    public Finding {
        related = List.copyOf(related);
    }

    /** A finding of a rule about one thing, without a fix. */
    static Finding of(LintRule rule, String subject, String said) {
        return new Finding(
                rule.id(), rule.severity(), Say.byId(said), Say.byName(said), subject, List.of(), Optional.empty());
    }

    /** The same with what else it is about. */
    Finding related(List<String> ways) {
        return new Finding(rule, severity, message, told, subject, ways, fix);
    }

    /** The same with a fix. */
    Finding fixed(Fix how) {
        return new Finding(rule, severity, message, told, subject, related, Optional.of(how));
    }
}
