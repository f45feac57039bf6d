package io.github.steelyard.sensitivity;

import static java.util.Objects.requireNonNull;

import io.github.steelyard.catalogue.Description;
import io.github.steelyard.catalogue.ParameterKind;
import io.github.steelyard.catalogue.ParameterSpec;
import io.github.steelyard.catalogue.Parameters;
import io.github.steelyard.evaluation.Analysis;
import io.github.steelyard.evaluation.Cancellation;
import io.github.steelyard.evaluation.Progress;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.ResultSchema;
import io.github.steelyard.model.Option;
import io.github.steelyard.phrases.Words;
import io.github.steelyard.report.document.Block;
import io.github.steelyard.report.document.Paragraph;
import io.github.steelyard.report.document.Table;
import java.util.ArrayList;
import java.util.List;

/** {@link Preferences} as an analysis. */
final class PreferencesCheck implements Analysis<Preferences> {

    @Override
    public Description description() {
        return Description.of(
                        "necessary",
                        "Necessary and possible preference",
                        "What follows from judgements: who is at least as good as whom whatever the weights, or the value"
                                + " functions with 'preferences: free', that keep them.")
                .formula(
                        "a is necessarily at least as good as b where max eps over all value functions with U(b) - U(a)"
                                + " >= eps is not above 0; possibly where some has U(a) >= U(b)")
                .source("Greco, Mousseau & Slowinski (2008), Ordinal regression revisited, European Journal of"
                        + " Operational Research 191, 416-436; Kadzinski, Greco & Slowinski (2012), Extreme ranking"
                        + " analysis in robust ordinal regression, Omega 40, 488-501")
                .parameter(ParameterSpec.optional("strict", ParameterKind.FLAG)
                        .or(true)
                        .help("with free value functions: whether values rise strictly, or may stay level"))
                .outputs(ResultSchema.meanings(Preferences.class));
    }

    @Override
    public Preferences run(Study study, Parameters parameters, Cancellation cancellation, Progress progress) {
        return Preferences.of(study, parameters.flag("strict"), cancellation, progress);
    }

    @Override
    public List<Block> present(Preferences result) {
        List<Option> firsts = result.ranks().entrySet().stream()
                .filter(e -> e.getValue().best() == 1)
                .map(e -> e.getKey())
                .toList();
        List<Block> blocks = new ArrayList<>();
        String over = result.isFree() ? "value functions" : "weights";
        blocks.add(Paragraph.lead(
                firsts.size() == 1
                        ? Words.name(firsts.get(0)) + " is first under all " + over + " that keep what is stated."
                        : Words.few(firsts.stream().map(Words::name).toList(), 6) + " can be first under " + over
                                + " that keep what is stated."));
        List<List<Table.Cell>> rows = new ArrayList<>();
        result.ranks().forEach((option, rank) -> {
            List<String> always = requireNonNull(result.necessary().get(option)).stream()
                    .filter(o -> !o.equals(option))
                    .map(Option::name)
                    .toList();
            List<String> sometimes = requireNonNull(result.possible().get(option)).stream()
                    .filter(o ->
                            !o.equals(option) && !result.necessary().get(option).contains(o))
                    .map(Option::name)
                    .toList();
            rows.add(List.of(
                    Table.Cell.of(option.name()),
                    Table.Cell.of(rank.best()),
                    Table.Cell.of(rank.worst()),
                    Table.Cell.of(always.isEmpty() ? "–" : String.join(", ", always)),
                    Table.Cell.of(sometimes.isEmpty() ? "–" : String.join(", ", sometimes)),
                    Table.Cell.of(requireNonNull(result.maxRegret().get(option)))));
        });
        blocks.add(new Table(
                "At least as good as",
                List.of(
                        new Table.Column("Option", Table.Format.TEXT),
                        new Table.Column("Best rank", Table.Format.INTEGER),
                        new Table.Column("Worst rank", Table.Format.INTEGER),
                        new Table.Column("Always", Table.Format.TEXT),
                        new Table.Column("Sometimes", Table.Format.TEXT),
                        new Table.Column("Largest shortfall", Table.Format.NUMBER)),
                rows));
        return blocks;
    }
}
