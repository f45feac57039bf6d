package io.github.steelyard.packages;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.model.Cell;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Packages;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.PerformanceTable;
import io.github.steelyard.model.Strategy;
import io.github.steelyard.model.Switched;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A decision whose strategies, and if wanted packages, are options like any other. */
public final class Expansion {

    /** The id of doing none of the measures. */
    public static final String NONE = "none";

    /** So many packages are options for every method and analysis. */
    public static final int MOST = 5000;

    private Expansion() {}

    /**
     * The decision with its strategies as options, which it then has no more as strategies. Packages that strategies
     * start as or go on with become options before them.
     */
    public static Decision strategies(Decision decision) {
        if (decision.strategies().isEmpty()) {
            return decision;
        }
        List<Option> options = new ArrayList<>(decision.options());
        List<List<Performance>> rows = rows(decision);
        Set<String> named = new LinkedHashSet<>();
        decision.strategies().forEach(one -> named.addAll(List.of(one.start(), one.then())));
        decision.options().forEach(option -> named.remove(option.id()));
        if (!named.isEmpty()) {
            PackageSet set = new PackageSet(decision.packages().orElseThrow());
            List<Long> bits =
                    named.stream().map(id -> set.bits(List.of(id.split("\\+")))).toList();
            add(decision, set, bits, options, rows);
        }
        for (Strategy one : decision.strategies()) {
            options.add(new Option(one.label(), "strategy"));
            List<Performance> row = new ArrayList<>();
            for (Criterion criterion : decision.tree().criteria()) {
                row.add(new Switched(
                        new Cell(one.start(), criterion.id()),
                        one.when(),
                        new Cell(one.then(), criterion.id()),
                        one.switching().getOrDefault(criterion.id(), 0.0)));
            }
            rows.add(row);
        }
        return with(decision, options, rows, decision.packages());
    }

    /**
     * The decision with packages as options. Packages of one measure are the measures themselves, which are options
     * already.
     *
     * @param bits which packages
     */
    public static Decision packages(Decision decision, List<Long> bits) {
        Packages packages = decision.packages().orElseThrow();
        PackageSet set = new PackageSet(packages);
        List<Option> options = new ArrayList<>(decision.options());
        List<List<Performance>> rows = rows(decision);
        add(decision, set, bits, options, rows);
        return with(decision, options, rows, Optional.of(packages.ranked(false)));
    }

    /** Adds packages as options, except those that are options already. */
    private static void add(
            Decision decision, PackageSet set, List<Long> bits, List<Option> options, List<List<Performance>> rows) {
        PackageCells cells = cells(decision, set);
        List<Criterion> criteria = decision.tree().criteria();
        Set<String> known = options.stream().map(Option::id).collect(Collectors.toSet());
        for (long own : bits) {
            Option option = option(decision, set.measures(own));
            if (Long.bitCount(own) == 1 || known.contains(option.id())) {
                continue;
            }
            options.add(option);
            List<Performance> row = new ArrayList<>();
            for (int j = 0; j < criteria.size(); j++) {
                double[] ends = criteria.get(j).ends();
                row.add(cells.performance(own, j, Math.min(ends[0], ends[1]), Math.max(ends[0], ends[1])));
            }
            rows.add(row);
        }
    }

    /** What packages of a decision come to in its base. */
    public static PackageCells cells(Decision decision, PackageSet set) {
        return new PackageCells(set, decision.tree().criteria(), decision.options(), decision.performances());
    }

    /**
     * The packages that keep all rules and limits and have a performance.
     *
     * @throws Refusal when there is none, with the rules that could be dropped
     */
    public static List<Long> feasible(PackageSet set, boolean isNoneDefined) {
        List<Long> found = new ArrayList<>();
        set.each(bits -> {
            if (bits != 0 || isNoneDefined) {
                found.add(bits);
            }
            return found.size() <= MOST;
        });
        if (found.isEmpty()) {
            throw empty(set, isNoneDefined);
        }
        return found;
    }

    /** What to say where no package keeps all rules and limits. */
    public static Refusal empty(PackageSet set, boolean isNoneDefined) {
        List<String> fewest = set.contradiction(isNoneDefined);
        List<PackageSet.Dropped> dropped = set.droppable(isNoneDefined);
        return new Refusal("no package keeps all rules and limits; these cannot hold together: "
                + String.join("; ", fewest)
                + (dropped.isEmpty()
                        ? "; no single one of them can be dropped to leave a package"
                        : "; drop "
                                + dropped.stream()
                                        .map(d -> "'" + d.rule() + "' (" + d.left() + " left)")
                                        .collect(Collectors.joining(" or "))));
    }

    private static Option option(Decision decision, List<String> measures) {
        if (measures.isEmpty()) {
            return new Option(new Label(NONE, "None of the measures", "", List.of(), ""), "package");
        }
        List<String> names = measures.stream()
                .map(id -> decision.options().stream()
                        .filter(o -> o.id().equals(id))
                        .findFirst()
                        .orElseThrow()
                        .name())
                .toList();
        return new Option(
                new Label(String.join("+", measures), String.join(" + ", names), "", List.of(), ""), "package");
    }

    private static List<List<Performance>> rows(Decision decision) {
        List<List<Performance>> rows = new ArrayList<>();
        for (int i = 0; i < decision.options().size(); i++) {
            List<Performance> row = new ArrayList<>();
            for (int j = 0; j < decision.tree().criteria().size(); j++) {
                row.add(decision.performances().at(i, j));
            }
            rows.add(row);
        }
        return rows;
    }

    private static Decision with(
            Decision decision, List<Option> options, List<List<Performance>> rows, Optional<Packages> packages) {
        return decision.extended(
                options, PerformanceTable.of(rows, decision.tree().criteria().size()), packages);
    }
}
