package io.github.steelyard.group;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.model.Option;
import io.github.steelyard.statistics.Ballots;
import io.github.steelyard.statistics.Kemeny;
import io.github.steelyard.statistics.Schulze;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One ranking of many: by the rules of voting, and by weights that move everybody as little as possible.
 *
 * @param members the stakeholders
 * @param ballots their rankings, each with its voice
 * @param schulze strongest chains of majorities
 * @param kemeny the nearest rankings; empty when too many options are level or in a circle
 * @param acceptance share of the voices that can accept each option
 * @param nearest the weights nearest to everybody under which an option acceptable to most leads
 * @param regret how far behind their own best, as a share of their scores' spread, an option may be for a stakeholder to
 *     accept it
 * @param majority share of the voices that is most, if exceeded
 */
record Compromise(
        Members members,
        Ballots ballots,
        Schulze schulze,
        Optional<Kemeny> kemeny,
        List<Double> acceptance,
        Optional<NearestWeights> nearest,
        double regret,
        double majority) {

    private static final double ROUNDING = 1e-12;

    public Compromise {
        acceptance = List.copyOf(acceptance);
    }

    static Compromise of(Members members, double regret, double majority, Cancellation cancellation) {
        Ballots ballots = members.ballots();
        Optional<Kemeny> kemeny;
        try {
            kemeny = Optional.of(Kemeny.of(ballots));
        } catch (Refusal tooMany) {
            kemeny = Optional.empty();
        }
        List<Double> acceptance = acceptance(members, regret);
        List<Integer> acceptable = new ArrayList<>();
        for (int i = 0; i < acceptance.size(); i++) {
            if (acceptance.get(i) > majority + ROUNDING) {
                acceptable.add(i);
            }
        }
        return new Compromise(
                members,
                ballots,
                Schulze.of(ballots),
                kemeny,
                acceptance,
                NearestWeights.of(members, acceptable, cancellation),
                regret,
                majority);
    }

    private static List<Double> acceptance(Members members, double regret) {
        int m = members.study().problem().options().size();
        double[] accepting = new double[m];
        double voices = 0;
        for (Members.Member member : members.all()) {
            voices += member.stakeholder().voice();
            double best = member.scores().at(member.ranking().option(0));
            double worst = member.scores().at(member.ranking().option(m - 1));
            double limit = (regret + ROUNDING) * Math.abs(best - worst);
            for (int i = 0; i < m; i++) {
                if (Math.abs(best - member.scores().at(i)) <= limit
                        || member.ranking().rank(i) == 1) {
                    accepting[i] += member.stakeholder().voice();
                }
            }
        }
        List<Double> shares = new ArrayList<>();
        for (double voice : accepting) {
            shares.add(voice / voices);
        }
        return shares;
    }

    /** The option that beats every other by majority, if there is one. */
    public Optional<Option> condorcetWinner() {
        return ballots.condorcetWinner().isPresent()
                ? Optional.of(members.option(ballots.condorcetWinner().getAsInt()))
                : Optional.empty();
    }

    /** A shortest circle of majorities at the top; empty when there is none. */
    public List<Option> cycle() {
        return members.options(ballots.cycle());
    }
}
