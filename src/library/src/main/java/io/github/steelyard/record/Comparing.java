package io.github.steelyard.record;

import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.MissingPolicy;
import io.github.steelyard.model.Option;
import io.github.steelyard.results.Difference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares two decisions by id, whatever the order, layout and format of their files. */
public final class Comparing {

    /** Orders of the groups that shares are the mean of, where there are too many groups to try all. */
    public static final int PERMUTATIONS = 200;

    private final Decision first;
    private final Decision second;
    private final Map<String, Object> before;
    private final Map<String, Object> after;
    private final Renaming renaming;
    private final ChangeWords words;
    private final Map<ChangeGroup, List<Change>> grouped;
    private final Map<ChangeGroup, List<Change>> ranking;
    private final Map<String, Object> bare;

    private Comparing(Decision first, Decision second) {
        this.first = first;
        this.second = second;
        this.before = FactTree.of(first);
        this.after = FactTree.of(second);
        this.renaming = Renaming.of(before, after);
        this.words = new ChangeWords(before, after);
        this.grouped = grouped(before, after);
        this.bare = bare(before, first);
        this.ranking = grouped(bare, bare(after, second));
    }

    private Map<ChangeGroup, List<Change>> grouped(Map<String, Object> one, Map<String, Object> other) {
        Set<String> nodes = different(FactTree.CRITERIA);
        Set<String> options = different(FactTree.OPTIONS);
        Map<ChangeGroup, List<Change>> groups = new LinkedHashMap<>();
        for (Change change : Facts.differing(one, other)) {
            if (!SameAmount.is(change, first, second) && !SameDirection.is(change, first, second)) {
                groups.computeIfAbsent(ChangeGroup.of(change, nodes, options), g -> new ArrayList<>())
                        .add(change);
            }
        }
        return groups;
    }

    private Set<String> different(String section) {
        Set<String> one = FactTree.map(before.get(section)).keySet();
        Set<String> other = FactTree.map(after.get(section)).keySet();
        Set<String> all = new LinkedHashSet<>(one);
        all.addAll(other);
        all.removeIf(id -> one.contains(id) && other.contains(id));
        return all;
    }

    /**
     * The difference of two decisions as they stand.
     *
     * @throws io.github.steelyard.catalogue.Refusal when one of them cannot be ranked
     */
    public static Difference of(Decision first, Decision second) {
        return of(first, second, Study::of, PERMUTATIONS);
    }

    /**
     * The same, ranked another way.
     *
     * @param view whose weights, which scenario, which method
     * @param permutations orders of the groups to take the mean over, where there are more than 12 groups
     * @throws io.github.steelyard.catalogue.Refusal when one of them cannot be ranked
     */
    public static Difference of(Decision first, Decision second, Function<Decision, Study> view, int permutations) {
        return of(
                first, view.apply(first).evaluate(), second, view.apply(second).evaluate(), view, permutations);
    }

    /**
     * The same where the rankings of both are there already.
     *
     * @param old ranking of the first, as the view gives it
     * @param now ranking of the second, as the view gives it
     * @param view whose weights, which scenario, which method; asked for the decisions between the two
     * @param permutations orders of the groups to take the mean over, where there are more than 12 groups
     */
    public static Difference of(
            Decision first,
            Evaluation old,
            Decision second,
            Evaluation now,
            Function<Decision, Study> view,
            int permutations) {
        return new Comparing(first, second).difference(old, now, view, permutations);
    }

    /** What differs, in sentences, of decisions that need not have a ranking. */
    public static List<String> changes(Decision first, Decision second) {
        return new Comparing(first, second)
                .changed(Map.of()).stream().map(Difference.Changed::words).toList();
    }

    private Difference difference(Evaluation old, Evaluation now, Function<Decision, Study> view, int permutations) {
        List<ChangeGroup> ranked = ranking.keySet().stream()
                .filter(ChangeGroup::isRanked)
                .sorted(ORDER)
                .toList();
        MixedStates states = new MixedStates(
                bare, sources(), ranked.stream().map(ranking::get).toList(), renaming, view);
        MixedStates.State start = states.state(old);
        MixedStates.State end = states.state(now);
        if (!ranked.isEmpty()) {
            states.between(start, end);
        }
        List<String> both = Arrays.stream(old.ranking().order())
                .mapToObj(i -> old.study().problem().options().get(i).id())
                .filter(end.scores()::containsKey)
                .toList();
        Attribution.Shares shares = new Attribution(states, permutations, first.seed())
                .of(both, !start.first().equals(end.first()));
        List<String> names =
                shares.groups().stream().map(set -> name(set, ranked)).toList();
        Map<ChangeGroup, String> groupNames = new LinkedHashMap<>();
        for (int k = 0; k < ranked.size(); k++) {
            for (int g = 0; g < names.size(); g++) {
                if (shares.groups().get(g).get(k)) {
                    groupNames.put(ranked.get(k), names.get(g));
                }
            }
        }
        boolean isSampled = !shares.errors().isEmpty();
        return new Difference(
                Optional.empty(),
                Optional.empty(),
                second.title(),
                ranks(old, Map.of()).equals(ranks(now, renaming.options())),
                changed(groupNames),
                places(old),
                places(now),
                shares.over(),
                leads(both, shares, start, end),
                byGroup(shares.shares(), names),
                isSampled ? Optional.of(byGroup(shares.errors(), names)) : Optional.empty(),
                isSampled ? Optional.of(permutations + permutations % 2) : Optional.empty(),
                sets(shares.necessary(), shares, names),
                sets(shares.sufficient(), shares, names),
                new DifferenceNotes(first, second, words).of(shares, old, now, names));
    }

    /** What a ranking depends on: the baseline, too, where missing performances count as it. */
    private static Map<String, Object> bare(Map<String, Object> facts, Decision decision) {
        Map<String, Object> bare = FactTree.bare(facts);
        Stream<Object> policies = Stream.concat(
                Stream.of(facts.getOrDefault("missing", "")),
                FactTree.map(facts.get(FactTree.CRITERIA)).values().stream()
                        .map(one -> FactTree.map(one).getOrDefault("missing", "")));
        if (policies.anyMatch(MissingPolicy.BASELINE.word()::equals)) {
            decision.baselineOption().ifPresent(option -> bare.put("baseline", option.id()));
        }
        return bare;
    }

    /** No ranking depends on them, but evidence that stays may name them. */
    private Map<String, Object> sources() {
        Map<String, Object> sources = new LinkedHashMap<>(FactTree.map(before.get("sources")));
        FactTree.map(after.get("sources")).forEach(sources::putIfAbsent);
        return sources;
    }

    private static final java.util.Comparator<ChangeGroup> ORDER = java.util.Comparator.comparingInt(group -> {
        int at = List.of("weights", "performances", "scales", "method", "options", "uncertainties")
                .indexOf(group.kind());
        return at < 0 ? Integer.MAX_VALUE : at;
    });

    /** The name of groups that go together; a kind alone where it has one group. */
    private static String name(BitSet set, List<ChangeGroup> ranked) {
        return set.stream().mapToObj(k -> name(ranked.get(k), ranked)).collect(Collectors.joining("+"));
    }

    private static String name(ChangeGroup group, List<ChangeGroup> ranked) {
        long ofKind = ranked.stream().filter(g -> g.kind().equals(group.kind())).count();
        boolean isAlone = ofKind == 1 && group.kind().equals(ChangeGroup.PERFORMANCES);
        return group.of().isEmpty() || isAlone ? group.kind() : group.kind() + ":" + group.of();
    }

    private List<Difference.Changed> changed(Map<ChangeGroup, String> names) {
        List<Difference.Changed> changed = new ArrayList<>();
        renamed(renaming.options(), FactTree.OPTIONS, names, changed);
        renamed(renaming.nodes(), FactTree.CRITERIA, names, changed);
        List<ChangeGroup> order = new ArrayList<>(names.keySet());
        grouped.keySet().stream().filter(group -> !order.contains(group)).forEach(order::add);
        for (ChangeGroup group : order) {
            for (Change change : grouped.getOrDefault(group, List.of())) {
                if (!renaming.covers(change)) {
                    changed.add(new Difference.Changed(
                            names.getOrDefault(group, group.kind()),
                            change.subject(),
                            change.from(),
                            change.to(),
                            words.of(change)));
                }
            }
        }
        return changed;
    }

    private void renamed(
            Map<String, String> ids, String section, Map<ChangeGroup, String> names, List<Difference.Changed> changed) {
        String kind = section.equals(FactTree.OPTIONS) ? ChangeGroup.OPTIONS : ChangeGroup.SCALES;
        ids.forEach((old, id) -> changed.add(new Difference.Changed(
                names.getOrDefault(new ChangeGroup(kind, ""), kind),
                section + "/" + id,
                old,
                id,
                words.renamed(section, old, id))));
    }

    private static Map<String, Integer> ranks(Evaluation evaluation, Map<String, String> newIds) {
        Map<String, String> oldIds = new LinkedHashMap<>();
        newIds.forEach((old, id) -> oldIds.put(id, old));
        Map<String, Integer> ranks = new LinkedHashMap<>();
        places(evaluation)
                .forEach(place -> ranks.put(oldIds.getOrDefault(place.option(), place.option()), place.rank()));
        return ranks;
    }

    private static List<Difference.Place> places(Evaluation evaluation) {
        List<Option> options = evaluation.study().problem().options();
        return Arrays.stream(evaluation.ranking().order())
                .mapToObj(i -> new Difference.Place(
                        options.get(i).id(),
                        options.get(i).name(),
                        evaluation.ranking().rank(i),
                        evaluation.scores().at(i)))
                .toList();
    }

    private static Map<String, Difference.Lead> leads(
            List<String> both, Attribution.Shares shares, MixedStates.State start, MixedStates.State end) {
        Map<String, Difference.Lead> leads = new LinkedHashMap<>();
        shares.over()
                .ifPresent(over -> both.stream()
                        .filter(id -> !id.equals(over))
                        .forEach(id -> leads.put(
                                id,
                                new Difference.Lead(
                                        start.scores().get(id) - start.scores().get(over),
                                        end.scores().get(id) - end.scores().get(over)))));
        return leads;
    }

    private static Map<String, Map<String, Double>> byGroup(Map<String, double[]> shares, List<String> names) {
        Map<String, Map<String, Double>> all = new LinkedHashMap<>();
        shares.forEach((id, numbers) -> {
            Map<String, Double> one = new LinkedHashMap<>();
            for (int g = 0; g < numbers.length; g++) {
                one.put(names.get(g), numbers[g]);
            }
            all.put(id, one);
        });
        return all;
    }

    private static List<List<String>> sets(List<BitSet> sets, Attribution.Shares shares, List<String> names) {
        List<List<String>> all = new ArrayList<>();
        for (BitSet set : sets) {
            List<String> one = new ArrayList<>();
            for (int g = 0; g < names.size(); g++) {
                if (shares.groups().get(g).intersects(set)) {
                    one.add(names.get(g));
                }
            }
            all.add(one);
        }
        return all;
    }
}
