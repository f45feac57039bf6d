package io.github.steelyard.briefing;

import io.github.steelyard.evaluation.Exclusion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Filling;
import io.github.steelyard.model.MissingPolicy;
import io.github.steelyard.model.Node;
import io.github.steelyard.model.Option;
import io.github.steelyard.model.Performance;
import io.github.steelyard.model.Problem;
import io.github.steelyard.phrases.GapWords;
import io.github.steelyard.phrases.Languages;
import io.github.steelyard.phrases.Tongue;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.robustness.DiscussResult;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sentences of the brief in one language. Names, lists and figures are said as the verdict says them. */
final class BriefWords {

    static final BriefWords ENGLISH = in(Locale.ROOT);

    private final Locale language;
    private final Tongue sentences;
    private final Tongue parts;

    private BriefWords(Locale language) {
        this.language = language;
        this.sentences = Tongue.of("io.github.steelyard.briefing.brief", language);
        this.parts = Tongue.of("io.github.steelyard.sensitivity.verdict", language);
    }

    static BriefWords in(Locale locale) {
        return new BriefWords(Languages.of(locale));
    }

    Locale language() {
        return language;
    }

    /** What analyses and rules say is in English; a brief in English can hold it as it is. */
    boolean isEnglish() {
        return language.equals(Locale.ROOT);
    }

    String say(String key, Object... places) {
        return sentences.say(key, places);
    }

    /** The sentence for one thing or for several, with their number. */
    String count(String key, int n) {
        return n == 1 ? say(key + ".one") : say(key + ".more", String.valueOf(n));
    }

    String joined(List<String> said) {
        return sentences.sentences(said);
    }

    String name(Option option) {
        return parts.name(option.name());
    }

    String name(Node node) {
        return parts.name(node.name());
    }

    String name(String name) {
        return parts.name(name);
    }

    String list(List<String> words) {
        return few(words, Integer.MAX_VALUE);
    }

    /** The first few of a list, the others counted; nothing of an empty one. */
    String few(List<String> words, int most) {
        return words.isEmpty() ? "" : parts.list("and", words, most);
    }

    /** Parts with commas between them. */
    String commas(List<String> words) {
        String said = words.get(0);
        for (String word : words.subList(1, words.size())) {
            said = parts.say("list.comma", said, word);
        }
        return said;
    }

    String percent(double share) {
        return parts.percent(share);
    }

    String number(double x) {
        return parts.figures(Words.number(x));
    }

    String score(double x) {
        return parts.figures(Words.score(x));
    }

    /** Why an option is not ranked. */
    String why(Exclusion exclusion) {
        return isEnglish()
                ? exclusion.why()
                : exclusion
                        .criterion()
                        .map(criterion -> say("excluded.failing", name(criterion)))
                        .orElseGet(() -> say("excluded.unjudged"));
    }

    /** What is worth finding out, to begin a sentence. */
    String topic(DiscussResult.Topic topic, Problem problem) {
        if (isEnglish()) {
            return Words.raised(topic.words());
        }
        String[] id = topic.id().split("[:/]");
        String last = id[id.length - 1];
        Optional<Node> node =
                problem.tree().nodes().stream().filter(n -> n.id().equals(last)).findFirst();
        return switch (id[0]) {
            case "performance" ->
                say(
                        "topic.performance",
                        name(problem.options().stream()
                                .filter(o -> id.length == 3 && o.id().equals(id[1]))
                                .map(Option::name)
                                .findFirst()
                                .orElse(id[1])),
                        name(node.map(Node::name).orElse(last)));
            case "criterion", "weight" ->
                say("topic." + id[0], name(node.map(Node::name).orElse(last)));
            default -> say("topic.uncertainty", name(uncertainty(problem, last)));
        };
    }

    private static String uncertainty(Problem problem, String id) {
        return io.github.steelyard.model.Settled.uncertainties(problem).all().stream()
                .filter(u -> u.label().id().equals(id))
                .map(u -> u.label().name())
                .findFirst()
                .orElse(id);
    }

    /** What missing performances count as. */
    String gap(Performance performance, Decision decision) {
        Optional<Filling> filling = performance.filling();
        if (isEnglish()) {
            return GapWords.phrase(performance, decision);
        }
        if (filling.isEmpty() || filling.get().policy() == MissingPolicy.MIDDLE) {
            return say("gap.middle");
        }
        if (filling.get().policy() == MissingPolicy.WORST) {
            return say("gap.worst");
        }
        String baseline = decision.baselineOption().map(this::name).orElse("");
        return say(filling.get().like().isMissing() ? "gap.unknown" : "gap.baseline", baseline);
    }
}
