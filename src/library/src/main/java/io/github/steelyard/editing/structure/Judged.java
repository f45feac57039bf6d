package io.github.steelyard.editing.structure;

import io.github.steelyard.editing.Workbench;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.model.WeightStatement;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;

/** Groups that are weighed by judgements when one of their children comes or goes. */
final class Judged {

    private static final MathContext DIGITS = new MathContext(15);

    private Judged() {}

    /** Takes a group's judgements out and writes the points that they gave, for everybody who weighs it so. */
    static void toPoints(Workbench bench, String group) {
        Group of = Parts.group(bench.decision(), group);
        List<String> children = Parts.ids(of.children());
        if (!of.weighting().equals(WeightStatement.DIRECT)) {
            bench.remove(Parts.weighting(group));
            children.forEach(child ->
                    points(bench, child, shortened(bench.points().get("").get(child))));
        }
        for (Stakeholder someone : bench.decision().stakeholders()) {
            if (someone.weighting().containsKey(group)) {
                String all = "stakeholders/" + someone.id() + "/weighting";
                bench.remove(group.isEmpty() ? all : all + "/" + group);
                Map<String, Double> own = bench.points().get(someone.id());
                children.forEach(child -> points(bench, someone, child, shortened(own.get(child))));
            }
        }
    }

    /** Writes points of a node, beside its bounds where it has some; what says them already stays as it is spelled. */
    static void points(Workbench bench, String node, double points) {
        boolean isBounded = bench.plain("criteria/" + node + "/weight")
                .filter(Map.class::isInstance)
                .isPresent();
        put(bench, "criteria/" + node + "/weight" + (isBounded ? "/points" : ""), points);
    }

    /** Writes somebody's own points of a node. */
    static void points(Workbench bench, Stakeholder someone, String node, double points) {
        put(bench, "stakeholders/" + someone.id() + "/weights/" + node, points);
    }

    private static void put(Workbench bench, String way, double points) {
        boolean isSaid = bench.plain(way).filter(said -> is(said, points)).isPresent();
        if (!isSaid) {
            bench.put(way, rounded(points));
        }
    }

    private static boolean is(Object said, double points) {
        try {
            // Points come by way of shares, which costs a last digit.
            return said instanceof String text
                    && Math.abs(Double.parseDouble(text) - points) <= 1e-12 * Math.abs(points);
        } catch (NumberFormatException notPlain) {
            return false;
        }
    }

    /** Without the last digits, which sums of decimals get wrong. */
    private static double rounded(double points) {
        return new BigDecimal(points).round(DIGITS).doubleValue();
    }

    /** Points that a method gave are per cent, and nobody needs more of them than this. */
    private static double shortened(double points) {
        return Math.rint(points * 1e4) / 1e4;
    }

    /** Whether everybody weighs a group by points or not at all. */
    static boolean isByPoints(Decision decision, String group) {
        return Parts.group(decision, group).weighting().equals(WeightStatement.DIRECT)
                && decision.stakeholders().stream().noneMatch(s -> s.weighting().containsKey(group));
    }
}
