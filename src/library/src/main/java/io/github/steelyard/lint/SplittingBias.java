package io.github.steelyard.lint;

import static java.util.Objects.requireNonNull;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Group;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.ValueTree;
import io.github.steelyard.phrases.Words;
import java.util.ArrayList;
import java.util.List;

/** Groups that weigh as much as they have criteria, as if every leaf of the tree counted the same. */
final class SplittingBias implements LintRule {

    @Override
    public Description description() {
        return Description.of(
                        "splitting-bias",
                        "Weight by number of criteria",
                        "Siblings in the value tree weigh in proportion to how many criteria they were split into.")
                .formula("siblings with different numbers of criteria below them: (largest weight per criterion) /"
                        + " (smallest) <= 1 + 'tolerance'")
                .source("Weber, Eisenführ & von Winterfeldt (1988), The effects of splitting attributes on weights in"
                        + " multiattribute utility measurement, Management Science 34, 431-445; Montibeller & von"
                        + " Winterfeldt (2015), Cognitive and motivational biases, Risk Analysis 35, 1230-1251")
                .parameter(ParameterSpec.number("tolerance", 0.1)
                        .atLeast(0)
                        .help("how far weights per criterion may lie apart and still look the same"));
    }

    @Override
    public Severity severity() {
        return Severity.QUESTION;
    }

    @Override
    public String why() {
        return "What is described in more detail gets more weight, though splitting a concern does not make it matter"
                + " more. Weights that follow the number of criteria are the mark of it.";
    }

    @Override
    public String remedy() {
        return "Weigh the groups against each other first, by what their whole swing is worth, and share each one's"
                + " weight among its criteria afterwards.";
    }

    @Override
    public String example() {
        return """
                city: {weight: 75, criteria: {
                """;
    }

    @Override
    public List<Finding> check(Examination examination, Parameters limits) {
        List<Finding> findings = new ArrayList<>();
        examination.study().ifPresent(study -> {
            for (Group group : study.problem().tree().groups()) {
                look(study, group, limits.number("tolerance"), findings);
            }
        });
        return findings;
    }

    private void look(Study study, Group group, double tolerance, List<Finding> findings) {
        ValueTree tree = study.problem().tree();
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        Node largest = group.children().get(0);
        Node smallest = largest;
        for (Node child : group.children()) {
            int leaves = tree.leavesBelow(child).length;
            double each =
                    requireNonNull(study.nodeWeights().shares().get(child.id())).local() / leaves;
            least = Math.min(least, each);
            most = Math.max(most, each);
            largest = leaves > tree.leavesBelow(largest).length ? child : largest;
            smallest = leaves < tree.leavesBelow(smallest).length ? child : smallest;
        }
        int many = tree.leavesBelow(largest).length;
        int few = tree.leavesBelow(smallest).length;
        if (many > few && least > 0 && most / least <= 1 + tolerance + 1e-12) {
            findings.add(Finding.of(
                            this,
                            Ways.of(largest),
                            Say.id(largest) + " has "
                                    + Words.count(many, "criterion").replace("criterions", "criteria")
                                    + " and " + Words.percent(local(study, largest)) + " of its siblings' weight, "
                                    + Say.id(smallest) + " has "
                                    + Words.count(few, "criterion").replace("criterions", "criteria") + " and "
                                    + Words.percent(local(study, smallest))
                                    + ": the weight follows the number of criteria; is that what the swings are worth?")
                    .related(List.of(Ways.of(smallest))));
        }
    }

    private static double local(Study study, Node node) {
        return requireNonNull(study.nodeWeights().shares().get(node.id())).local();
    }
}
