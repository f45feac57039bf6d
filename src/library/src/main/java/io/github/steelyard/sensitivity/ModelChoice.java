package io.github.steelyard.sensitivity;

import io.github.steelyard.aggregation.Ranking;
import io.github.steelyard.catalogue.Meaning;
import io.github.steelyard.catalogue.Outputs;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that the modeller chose and might have chosen otherwise, with what would then be first.
 *
 * @param id "method", the name of a parameter, or "value-function"
 * @param name in words
 * @param now what is chosen
 * @param trials the alternatives
 * @param isUsed whether any alternative moves a score at all
 */
public record ModelChoice(String id, String name, String now, List<Trial> trials, boolean isUsed) {

    /**
     * Copies {@code trials}.
     *
     * @param id "method", the name of a parameter, or "value-function"
     * @param name in words
     * @param now what is chosen
     * @param trials the alternatives
     * @param isUsed whether any alternative moves a score at all
     * @throws NullPointerException when it or a part of it is null
     */
    public ModelChoice {
        trials = List.copyOf(trials);
    }

    /**
     * One alternative.
     *
     * @param to its id
     * @param name in words
     * @param leaders the options then first
     * @param changesWinner whether the option that is first now is not among them
     */
    public record Trial(
            @Meaning("the alternative") String to,
            String name,

            @Meaning(value = "who is first then", name = "winner")
            List<Option> leaders,

            boolean changesWinner) {
        /**
         * Copies {@code leaders}.
         *
         * @param to its id
         * @param name in words
         * @param leaders the options then first
         * @param changesWinner whether the option that is first now is not among them
         * @throws NullPointerException when it or a part of it is null
         */
        public Trial {
            leaders = List.copyOf(leaders);
        }
    }

    /** What is told of a choice; whether it is used only where all choices are listed. */
    @Outputs({"choice", "now", "tried", "used", "changes"})
    record Told(ModelChoice of, boolean isWhole) {

        @Meaning("id of the choice")
        String choice() {
            return of.id();
        }

        @Meaning("what is chosen now")
        String now() {
            return of.now();
        }

        @Meaning("how many alternatives were tried")
        int tried() {
            return of.trials().size();
        }

        @Meaning(value = "whether it moves any score", omitted = true)
        Optional<Boolean> used() {
            return isWhole ? Optional.of(of.isUsed()) : Optional.empty();
        }

        @Meaning("alternatives that put another option first")
        List<Trial> changes() {
            return of.changes();
        }
    }

    static ModelChoice ofMethods(Study study, List<Comparison.Ranked> methods) {
        String own = study.choice().id();
        Ranking now = methods.stream()
                .filter(r -> r.method().id().equals(own))
                .findFirst()
                .orElseThrow()
                .ranking();
        List<Trial> trials = new ArrayList<>();
        for (Comparison.Ranked ranked : methods) {
            if (!ranked.method().id().equals(own)) {
                trials.add(trial(
                        study,
                        now,
                        ranked.method().id(),
                        ranked.method().description().name(),
                        ranked.ranking()));
            }
        }
        return new ModelChoice("method", "the method", own, trials, true);
    }

    static Trial trial(Study study, Ranking now, String to, String name, Ranking then) {
        List<Integer> leaders = then.leaders();
        List<Option> options =
                leaders.stream().map(i -> study.problem().options().get(i)).toList();
        return new Trial(to, name, options, now.leaders().stream().noneMatch(leaders::contains));
    }

    /** {@return whether an alternative puts another option first} */
    public boolean isDecisive() {
        return trials.stream().anyMatch(Trial::changesWinner);
    }

    /** {@return the alternatives that do} */
    public List<Trial> changes() {
        return trials.stream().filter(Trial::changesWinner).toList();
    }
}
