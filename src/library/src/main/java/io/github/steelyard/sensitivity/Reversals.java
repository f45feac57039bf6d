package io.github.steelyard.sensitivity;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Label;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Problem;
import io.github.steelyard.model.ValueCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether the order of the others depends on an option being there: each is taken out in turn, and a copy of each is
 * added in turn, and everything is ranked anew with the same weights.
 *
 * <p><b>Formula:</b> a pair is reversed where a is ahead of b before and behind it after. Where that happens, the local
 * scales are declared as they stood and the trial is repeated: no reversal then means that a declared scale stops it.
 *
 * <p><b>Edge:</b> an option without which the method refuses the rest gives a trial with a reason and no order. A pair
 * that becomes level, or stops being so, is not reversed.
 *
 * <p><b>Source:</b> Belton &amp; Gear (1983), On a short-coming of Saaty's method of analytic hierarchies, Omega 11,
 * 228–230; Wang &amp; Triantaphyllou (2008), Ranking irregularities when evaluating alternatives by using some ELECTRE
 * methods, Omega 36, 45–63.
 *
 * @param study what was asked
 * @param trials each option taken out, then each copied, in the order of the file
 */
@Outputs(whole = "trials")
public record Reversals(
        Study study,
        @Meaning("one a change of the set of options") List<Trial> trials) {

    /**
     * Copies {@code trials}.
     *
     * @param study what was asked
     * @param trials each option taken out, then each copied, in the order of the file
     * @throws NullPointerException when it or a part of it is null
     */
    public Reversals {
        trials = List.copyOf(trials);
    }

    /**
     * One change of the set of options.
     *
     * @param option taken out or copied
     * @param isCopy whether it was copied, else taken out
     * @param before the others (or all), best first, as things stand
     * @param after the same, best first, after the change
     * @param reversed pairs that changed sides, the one that was ahead first
     * @param moved criteria whose local scale moved
     * @param stoppedByDeclaredScale whether declaring the scales as they stood undoes the reversals; empty when nothing
     *     was reversed or no scale moved
     * @param refusal why the method does not rank the rest, if it does not
     */
    @Outputs({"removed", "copied", "before", "after", "reversed", "moved", "declared-scale-stops-it", "refused"})
    public record Trial(
            Option option,
            boolean isCopy,

            @Meaning("the others best first as things stand")
            List<Option> before,

            @Meaning("the same after the change") List<Option> after,

            @Meaning("pairs that changed sides, the one that was ahead first")
            List<Pair> reversed,

            @Meaning("criteria whose local scale moved") List<Moved> moved,

            @Meaning(
                    value = "whether declaring the scales undoes it; null when nothing was reversed or no scale moved",
                    name = "declared-scale-stops-it")
            Optional<Boolean> stoppedByDeclaredScale,

            @Meaning(value = "why the method does not rank the rest; null when it does", name = "refused")
            Optional<String> refusal) {

        /**
         * Copies {@code before}, {@code after}, {@code reversed} and {@code moved}.
         *
         * @param option taken out or copied
         * @param isCopy whether it was copied, else taken out
         * @param before the others (or all), best first, as things stand
         * @param after the same, best first, after the change
         * @param reversed pairs that changed sides, the one that was ahead first
         * @param moved criteria whose local scale moved
         * @param stoppedByDeclaredScale whether declaring the scales as they stood undoes the reversals; empty when
         *     nothing was reversed or no scale moved
         * @param refusal why the method does not rank the rest, if it does not
         * @throws NullPointerException when one of them or a part of one is null
         */
        public Trial {
            before = List.copyOf(before);
            after = List.copyOf(after);
            reversed = List.copyOf(reversed);
            moved = List.copyOf(moved);
        }

        /** {@return the option taken out; empty where one was copied} */
        @Meaning("the option taken out; null where one was copied")
        public Optional<Option> removed() {
            return isCopy ? Optional.empty() : Optional.of(option);
        }

        /** {@return the option copied; empty where one was taken out} */
        @Meaning("the option copied; null where one was taken out")
        public Optional<Option> copied() {
            return isCopy ? Optional.of(option) : Optional.empty();
        }
    }

    /** Two options, {@code ahead} before and behind after. */
    @Outputs(whole = "both")
    public record Pair(Option ahead, Option behind) {

        /** {@return the one that was ahead first} */
        @Meaning("the option that was ahead, and the other")
        public List<Option> both() {
            return List.of(ahead, behind);
        }
    }

    /** A local scale that moved: its ends before and after. */
    @Outputs({"criterion", "before", "after"})
    public record Moved(@Meaning("whose local scale moved") Criterion criterion, ValueCurve before, ValueCurve after) {

        @Meaning(value = "its worst and best before", name = "before")
        private List<Double> endsBefore() {
            return List.of(before.worst(), before.best());
        }

        @Meaning(value = "its worst and best after", name = "after")
        private List<Double> endsAfter() {
            return List.of(after.worst(), after.best());
        }
    }

    /**
     * {@return all trials}
     *
     * @param study the study that is asked
     */
    public static Reversals of(Study study) {
        return of(study, Cancellation.NEVER, Progress.NONE);
    }

    static Reversals of(Study study, Cancellation cancellation, Progress progress) {
        int m = study.problem().options().size();
        Ranking before = study.evaluate().ranking();
        Problem declared = DeclaredScales.of(study.problem());
        List<Trial> trials = new ArrayList<>();
        for (int t = 0; t < 2 * m && m > 1; t++) {
            cancellation.check();
            trials.add(trial(study, declared, before, t % m, t >= m));
            progress.done((t + 1.0) / (2 * m));
        }
        return new Reversals(study, trials);
    }

    private static Trial trial(Study study, Problem declared, Ranking before, int i, boolean copy) {
        Problem problem = study.problem();
        Option option = problem.options().get(i);
        List<Option> old = new ArrayList<>();
        for (int p = 0; p < before.size(); p++) {
            if (copy || before.option(p) != i) {
                old.add(problem.options().get(before.option(p)));
            }
        }
        try {
            Problem changed = changed(problem, i, copy);
            Ranking after = study.with(changed).evaluate().ranking();
            List<Option> order = new ArrayList<>();
            for (int p = 0; p < after.size(); p++) {
                if (after.option(p) < old.size() || !copy) {
                    order.add(changed.options().get(after.option(p)));
                }
            }
            List<Pair> reversed = reversed(problem, before, changed, after);
            List<Moved> moved = moved(problem, changed);
            Optional<Boolean> stopped = reversed.isEmpty() || moved.isEmpty()
                    ? Optional.empty()
                    : Optional.of(isStopped(study.with(declared), i, copy));
            return new Trial(option, copy, old, order, reversed, moved, stopped, Optional.empty());
        } catch (Refusal refusal) {
            return new Trial(
                    option,
                    copy,
                    old,
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.of(String.join("\n", refusal.reasons())));
        }
    }

    private static boolean isStopped(Study declared, int i, boolean copy) {
        Problem changed = changed(declared.problem(), i, copy);
        return reversed(
                        declared.problem(),
                        declared.evaluate().ranking(),
                        changed,
                        declared.with(changed).evaluate().ranking())
                .isEmpty();
    }

    private static Problem changed(Problem problem, int i, boolean copy) {
        int m = problem.options().size();
        int[] rows = new int[copy ? m + 1 : m - 1];
        List<Option> options = new ArrayList<>();
        int at = 0;
        for (int k = 0; k < m; k++) {
            if (copy || k != i) {
                rows[at++] = k;
                options.add(problem.options().get(k));
            }
        }
        if (copy) {
            rows[m] = i;
            Option original = problem.options().get(i);
            String id = original.id() + "-copy";
            options.add(new Option(new Label(id, original.name() + " (copy)", "", List.of(), ""), original.kind()));
        }
        return new Problem(problem.tree(), options, problem.performances().rows(rows));
    }

    private static List<Pair> reversed(Problem problem, Ranking before, Problem changed, Ranking after) {
        List<Pair> reversed = new ArrayList<>();
        List<Option> options = problem.options();
        int[] places = new int[options.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = changed.optionIndex(options.get(i).id());
        }
        for (int i = 0; i < places.length; i++) {
            for (int k = 0; k < places.length; k++) {
                if (places[i] >= 0
                        && places[k] >= 0
                        && before.rank(i) < before.rank(k)
                        && after.rank(places[i]) > after.rank(places[k])) {
                    reversed.add(new Pair(options.get(i), options.get(k)));
                }
            }
        }
        return reversed;
    }

    private static List<Moved> moved(Problem before, Problem after) {
        List<Moved> moved = new ArrayList<>();
        for (int j = 0; j < before.criteria().size(); j++) {
            ValueCurve old = before.curves().get(j);
            ValueCurve now = after.curves().get(j);
            if (old.worst() != now.worst() || old.best() != now.best()) {
                moved.add(new Moved(before.criteria().get(j), old, now));
            }
        }
        return moved;
    }

    /** {@return the analysis that gives it} */
    public static Analysis<Reversals> analysis() {
        return new RankReversal();
    }
}
