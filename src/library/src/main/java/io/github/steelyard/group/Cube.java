package io.github.steelyard.group;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.aggregation.Scorer;
import io.github.steelyard.aggregation.Scores;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Tracer;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Scenario;
import io.github.steelyard.model.Stakeholder;
import io.github.steelyard.model.Weights;
import io.github.steelyard.views.CommonScales;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every option as every stakeholder sees it in every scenario, on one scale a criterion.
 *
 * <p>Without stakeholders there is one view, the base weights; without scenarios one future, the base performances.
 *
 * @param study what was asked
 * @param views whose weights
 * @param futures which performances
 * @param cells by view, then future
 * @param limit regret up to which an option does well enough in a cell
 */
record Cube(Study study, List<View> views, List<Future> futures, List<List<Cell>> cells, double limit) {

    /**
     * Whose weights.
     *
     * @param stakeholder empty for the base weights
     * @param voice how much it counts
     */
    record View(Optional<Stakeholder> stakeholder, double voice, Weights weights) {
        String id() {
            return stakeholder.map(Stakeholder::id).orElse("base");
        }

        String name() {
            return stakeholder.map(Stakeholder::name).orElse("the base weights");
        }
    }

    /**
     * Which performances.
     *
     * @param scenario empty for the base performances
     */
    record Future(Optional<Scenario> scenario) {
        String id() {
            return scenario.map(Scenario::id).orElse("base");
        }

        String name() {
            return scenario.map(Scenario::name).orElse("the base case");
        }
    }

    /**
     * One ranking.
     *
     * @param options those that meet all requirements in this future
     * @param regret how far each is behind the best
     */
    record Cell(List<Option> options, Scores scores, Ranking ranking, double[] regret) {

        /** Place of an option in this cell; −1 when it fails a requirement. */
        int index(Option option) {
            return options.indexOf(option);
        }

        boolean isFirst(Option option) {
            int i = index(option);
            return i >= 0 && ranking.rank(i) == 1;
        }

        boolean isWithin(Option option, double limit) {
            int i = index(option);
            return i >= 0 && regret[i] <= limit * (1 + 1e-12);
        }

        List<Option> leaders() {
            return ranking.leaders().stream().map(options::get).toList();
        }
    }

    Cube {
        views = List.copyOf(views);
        futures = List.copyOf(futures);
        cells = cells.stream().map(List::copyOf).toList();
    }

    /**
     * All cells.
     *
     * @param share of the spread of all scores up to which an option may be behind the best of a cell
     * @throws Refusal when the decision has neither stakeholders nor scenarios
     */
    static Cube of(Study study, Parameters parameters, double share, Cancellation cancellation) {
        boolean scenarios = !study.decision().scenarios().isEmpty();
        List<View> views = new ArrayList<>();
        if (study.decision().stakeholders().isEmpty()) {
            if (!scenarios) {
                throw new Refusal("the decision has neither stakeholders nor scenarios");
            }
            views.add(new View(Optional.empty(), 1, study.weights()));
        } else {
            Members.of(study, parameters)
                    .all()
                    .forEach(m -> views.add(new View(
                            Optional.of(m.stakeholder()), m.stakeholder().voice(), m.weights())));
        }
        List<Future> futures = new ArrayList<>();
        List<Study> studies = new ArrayList<>();
        if (scenarios) {
            CommonScales scales = CommonScales.of(study.decision());
            for (Scenario scenario : study.decision().scenarios()) {
                futures.add(new Future(Optional.of(scenario)));
                studies.add(Study.seen(scales.decision(), Optional.empty(), Optional.of(scenario))
                        .rankedAs(study));
            }
        } else {
            futures.add(new Future(Optional.empty()));
            studies.add(study);
        }
        List<Scorer> scorers = studies.stream().map(Study::scorer).toList();
        List<List<Cell>> cells = new ArrayList<>();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (View view : views) {
            List<Cell> row = new ArrayList<>();
            for (int f = 0; f < futures.size(); f++) {
                cancellation.check();
                Cell cell = cell(studies.get(f).problem().options(), scorers.get(f), view.weights());
                row.add(cell);
                for (int i = 0; i < cell.scores().size(); i++) {
                    low = Math.min(low, cell.scores().at(i));
                    high = Math.max(high, cell.scores().at(i));
                }
            }
            cells.add(row);
        }
        return new Cube(study, views, futures, cells, share * (high - low));
    }

    private static Cell cell(List<Option> options, Scorer scorer, Weights weights) {
        Scores scores = scorer.score(weights, Tracer.OFF);
        Ranking ranking = scores.ranking();
        double[] regret = new double[scores.size()];
        for (int i = 0; i < regret.length; i++) {
            regret[i] = Math.abs(scores.at(ranking.option(0)) - scores.at(i));
        }
        return new Cell(options, scores, ranking, regret);
    }

    /** How many cells there are. */
    int size() {
        return views.size() * futures.size();
    }

    Cell at(int view, int future) {
        return cells.get(view).get(future);
    }

    /** In how many cells an option is first; a first place that k options share counts 1/k. */
    double first(Option option) {
        int[] cellsByLeaders = new int[study.decision().options().size() + 1];
        cells.stream()
                .flatMap(List::stream)
                .filter(c -> c.isFirst(option))
                .forEach(c -> cellsByLeaders[c.leaders().size()]++);
        double sum = 0;
        for (int k = 1; k < cellsByLeaders.length; k++) {
            sum += (double) cellsByLeaders[k] / k;
        }
        return sum;
    }

    /** In how many cells an option is first alone, or (shared) level with others. */
    int first(Option option, boolean shared) {
        return (int) cells.stream()
                .flatMap(List::stream)
                .filter(c -> c.isFirst(option) && c.leaders().size() > 1 == shared)
                .count();
    }

    /** In how many cells an option is no further behind than the limit. */
    int within(Option option) {
        return (int) cells.stream()
                .flatMap(List::stream)
                .filter(c -> c.isWithin(option, limit))
                .count();
    }

    /** The option that is first in the most cells, shared ones in part; of several, the one more often within the limit, then the first in the file. */
    Option leader() {
        Option leader = study.problem().options().get(0);
        for (Option option : study.problem().options()) {
            int more = Double.compare(first(option), first(leader));
            if (more > 0 || more == 0 && within(option) > within(leader)) {
                leader = option;
            }
        }
        return leader;
    }

    /** The option that is most often within the limit; of several, the one more often first, then the first in the file. */
    Option safest() {
        Option safest = study.problem().options().get(0);
        for (Option option : study.problem().options()) {
            int more = Integer.compare(within(option), within(safest));
            if (more > 0 || more == 0 && first(option) > first(safest)) {
                safest = option;
            }
        }
        return safest;
    }
}
