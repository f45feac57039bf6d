package io.github.steelyard.model;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What judgements have to keep to, in files and in code. */
final class JudgementRules {

    private JudgementRules() {}

    /** Both sides are of one kind: two options, or two profiles over the same criteria. */
    static Optional<Broken> sides(Judgement judgement) {
        if (judgement.better().equals(judgement.than())) {
            return Optional.of(new Broken("judgement", "a judgement compares two different things"));
        }
        boolean isProfile = judgement.better() instanceof Judgement.Profile;
        if (isProfile != judgement.than() instanceof Judgement.Profile) {
            return Optional.of(new Broken(
                    "judgement", "a judgement compares two options or two profiles, not an option with a profile"));
        }
        if (!isProfile) {
            return Optional.empty();
        }
        Set<String> better =
                ((Judgement.Profile) judgement.better()).performances().keySet();
        Set<String> than = ((Judgement.Profile) judgement.than()).performances().keySet();
        Set<String> alone = new HashSet<>(better);
        alone.addAll(than);
        Set<String> both = new HashSet<>(better);
        both.retainAll(than);
        alone.removeAll(both);
        return alone.isEmpty()
                ? Optional.empty()
                : Optional.of(new Broken(
                        "judgement",
                        "two profiles name the same criteria, the rest being equal; '"
                                + alone.iterator().next() + "' stands in one of them alone"));
    }

    /** What a judgement names is one of those that there are. */
    static Optional<Broken> known(String noun, String id, String where, Collection<String> ids) {
        return IdRules.known(noun, id, where, ids);
    }

    /** Every rule that judgements made in code break. */
    static void check(Faults faults, Decision decision) {
        List<String> options = decision.options().stream().map(Option::id).toList();
        List<String> people =
                decision.stakeholders().stream().map(Stakeholder::id).toList();
        for (Judgement one : decision.judgements().all()) {
            faults.add("judgements", sides(one));
            for (Judgement.Side side : List.of(one.better(), one.than())) {
                if (side instanceof Judgement.Chosen chosen) {
                    faults.add("judgements", IdRules.known("option", chosen.option(), "a judgement", options));
                } else {
                    profile(faults, (Judgement.Profile) side, decision);
                }
            }
            if (!one.by().isEmpty()) {
                faults.add("judgements", IdRules.known("stakeholder", one.by(), "'by' of a judgement", people));
            }
        }
    }

    private static void profile(Faults faults, Judgement.Profile profile, Decision decision) {
        List<Criterion> criteria = decision.tree().criteria();
        Collection<String> ids = criteria.stream().map(Criterion::id).toList();
        profile.performances().forEach((id, x) -> {
            faults.add("judgements", IdRules.known("criterion", id, "a profile", ids));
            faults.add("judgements", PerformanceRules.finite("performance on '" + id + "'", x));
            criteria.stream().filter(c -> c.id().equals(id)).forEach(c -> {
                double[] ends = c.ends();
                faults.add(
                        "judgements",
                        PerformanceRules.inside(id, x, Math.min(ends[0], ends[1]), Math.max(ends[0], ends[1])));
            });
        });
    }
}
