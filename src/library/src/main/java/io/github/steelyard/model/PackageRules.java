package io.github.steelyard.model;

import io.github.steelyard.text.Numbers;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What packages have to keep to, in files and in code. */
final class PackageRules {

    private PackageRules() {}

    /** Measures are options, each once, not too many. */
    static Optional<Broken> measures(List<String> measures, Collection<String> options) {
        if (measures.isEmpty()) {
            return Optional.of(new Broken("packages", "'packages' needs 'measures', ids of options"));
        }
        if (measures.size() > Packages.MOST_MEASURES) {
            return Optional.of(new Broken(
                    "packages",
                    "packages are made of at most " + Packages.MOST_MEASURES + " measures, here are "
                            + measures.size()));
        }
        Set<String> seen = new HashSet<>();
        for (String id : measures) {
            if (!seen.add(id)) {
                return Optional.of(new Broken("packages", id, "measure '" + id + "' is listed twice"));
            }
            Optional<Broken> unknown = IdRules.known("option", id, "'measures'", options);
            if (unknown.isPresent()) {
                return unknown;
            }
        }
        return Optional.empty();
    }

    /** What names measures names those of the list, each once, and enough of them. */
    static Optional<Broken> named(String what, List<String> named, int least, Collection<String> measures) {
        Set<String> seen = new HashSet<>();
        for (String id : named) {
            Optional<Broken> broken = measure(what, id, measures);
            if (broken.isPresent()) {
                return broken;
            }
            if (!seen.add(id)) {
                return Optional.of(new Broken("packages", id, "'" + id + "' is named twice in " + what));
            }
        }
        return named.size() >= least
                ? Optional.empty()
                : Optional.of(new Broken(
                        "packages",
                        what + " names at least " + (least == 1 ? "one measure" : least + " measures") + ", here "
                                + named.size()));
    }

    /** One of the measures. */
    static Optional<Broken> measure(String what, String id, Collection<String> measures) {
        return IdRules.known("measure", id, what, measures);
    }

    /** Where probabilities join, performances are probabilities. */
    static Optional<Broken> joint(String criterion, String option, double low, double high, double whole) {
        return low >= 0 && high <= whole
                ? Optional.empty()
                : Optional.of(new Broken(
                        "packages",
                        criterion,
                        "'joint' takes probabilities from 0 to " + Numbers.plain(whole) + "; '" + option + "' has "
                                + (low == high ? Numbers.plain(low) : Numbers.plain(low) + " to " + Numbers.plain(high))
                                + " on '" + criterion + "'"
                                + (whole == 1 ? "; with the unit '%' they go up to 100" : "")));
    }

    /** Every rule that packages made in code break. */
    static void check(Faults faults, Decision decision) {
        Packages packages = decision.packages().orElseThrow();
        List<String> options = decision.options().stream().map(Option::id).toList();
        List<String> criteria =
                decision.tree().criteria().stream().map(Criterion::id).toList();
        List<String> measures = packages.measures();
        faults.add("packages/measures", measures(measures, options));
        packages.combine()
                .keySet()
                .forEach(id ->
                        faults.add("packages/combine/" + id, IdRules.known("criterion", id, "'combine'", criteria)));
        joint(faults, decision, packages);
        for (Interaction one : packages.together()) {
            faults.add("packages/together", named("'of' of an interaction", one.of(), 2, measures));
            one.add().forEach((id, x) -> {
                faults.add("packages/together", IdRules.known("criterion", id, "'add' of an interaction", criteria));
                faults.add("packages/together", PerformanceRules.finite("'add' on '" + id + "'", x));
            });
        }
        for (PackageRule rule : packages.rules()) {
            boolean needs = rule.kind() == PackageRule.Kind.NEEDS;
            faults.add("packages/rules", named("'if' of a rule", rule.given(), needs ? 1 : 0, measures));
            faults.add(
                    "packages/rules",
                    named("'" + rule.kind().word() + "' of a rule", rule.of(), least(rule.kind()), measures));
        }
        IdRules.Space ids = new IdRules.Space("limit");
        for (PackageLimit limit : packages.limits()) {
            String where = "packages/limits/" + limit.id();
            faults.add(where, ids.take(limit.id()));
            faults.add(where, PerformanceRules.finite("'at-most' of '" + limit.id() + "'", limit.atMost()));
            limit.use().forEach((id, x) -> {
                faults.add(where, measure("'use' of '" + limit.id() + "'", id, measures));
                faults.add(where, PerformanceRules.finite("use of '" + id + "'", x));
            });
        }
    }

    /** How many measures a rule names at least. */
    static int least(PackageRule.Kind kind) {
        return kind == PackageRule.Kind.NEEDS || kind == PackageRule.Kind.AT_LEAST_ONE ? 1 : 2;
    }

    private static void joint(Faults faults, Decision decision, Packages packages) {
        List<String> options = decision.options().stream().map(Option::id).toList();
        List<Criterion> criteria = decision.tree().criteria();
        for (int j = 0; j < criteria.size(); j++) {
            if (packages.combination(criteria.get(j).id()) != Combination.JOINT) {
                continue;
            }
            for (String id : packages.measures()) {
                int i = options.indexOf(id);
                if (i >= 0 && !decision.performances().isMissing(i, j)) {
                    Performance p = decision.performances().at(i, j);
                    faults.add(
                            "packages/combine/" + criteria.get(j).id(),
                            joint(criteria.get(j).id(), id, p.low(), p.high(), Packages.whole(criteria.get(j))));
                }
            }
        }
    }
}
