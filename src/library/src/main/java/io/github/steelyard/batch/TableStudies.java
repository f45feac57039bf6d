package io.github.steelyard.batch;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.io.rows.PlainRows;
import io.github.steelyard.io.rows.TableBlock;
import io.github.steelyard.io.rows.TableChunk;
import io.github.steelyard.io.table.TableLayout;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Option;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Makes studies of the rows of a table, a block at a time: plain rows as numbers without names, the others as a decision
 * that is read with them. Safe on any thread.
 */
final class TableStudies {

    private final Function<Decision, Study> seen;
    private final Path decision;
    private final TableFacts facts;
    private final TableLayout layout;
    private final List<Criterion> criteria;
    private final Study base;
    private final NumberRows rows;

    /**
     * @param seen how a decision is looked at
     * @param decision which must have no options of its own
     * @param facts known of the table so far
     * @throws Refusal when the decision cannot be used with a table
     */
    TableStudies(Function<Decision, Study> seen, Path decision, TableBlock.Form form, TableFacts facts) {
        this.seen = seen;
        this.decision = decision;
        this.facts = facts;
        TableChunk.Read read = form.rows(List.of(), List.of()).with(decision);
        Decision alone = read.loaded().orThrow();
        if (!alone.options().isEmpty()) {
            throw new Refusal("beside a table of options the decision must have no options of its own");
        }
        TableFacts.checkWeights(alone);
        this.layout = read.loaded().sources().layout();
        this.criteria = alone.tree().criteria();
        this.base = study(alone);
        this.rows = new NumberRows(base);
    }

    /** The criteria as the decision has them. */
    List<Criterion> criteria() {
        return criteria;
    }

    /** The study without any option. */
    Study base() {
        return base;
    }

    /**
     * What work on the rows of a block gave.
     *
     * @param found one for all plain rows, one for all others; none where no row is left
     * @param wrong what is wrong with the rows that are left out
     */
    record Found<T>(List<T> found, List<Diagnostic> wrong) {}

    /** Works on all rows of a block. */
    <T> Found<T> each(TableBlock block, Function<RowStudy, T> work) {
        PlainRows plain = block.plain(layout);
        List<T> found = new ArrayList<>();
        if (plain.count() > 0) {
            try {
                found.add(work.apply(of(plain)));
            } catch (Refusal withoutNames) {
                return read(block.rows(), work, new ArrayList<>());
            }
        }
        return plain.others().rows().isEmpty() ? new Found<>(found, List.of()) : read(plain.others(), work, found);
    }

    private RowStudy of(PlainRows plain) {
        double[][] columns = plain.columns();
        int[] admitted = rows.admitted(columns, plain.count());
        return new RowStudy(
                rows.study(columns, plain.count(), admitted),
                i -> plain.line(admitted[i]),
                i -> plain.text(admitted[i]));
    }

    private <T> Found<T> read(TableChunk rows, Function<RowStudy, T> work, List<T> found) {
        TableChunk.Read read = rows.with(decision);
        TableChunk kept = read.kept();
        if (!kept.rows().isEmpty()) {
            Study study = study(own(read));
            Map<String, Integer> index = new HashMap<>();
            List<Option> all = study.decision().options();
            for (int k = 0; k < all.size(); k++) {
                index.put(all.get(k).id(), k);
            }
            int[] rowOf = study.problem().options().stream()
                    .mapToInt(option -> index.get(option.id()))
                    .toArray();
            found.add(work.apply(new RowStudy(
                    study, i -> kept.lines().get(rowOf[i]), i -> kept.rows().get(rowOf[i]))));
        }
        return new Found<>(found, read.wrong());
    }

    /** Some rows of the table by name. */
    TableChunk.Read named(TableChunk rows) {
        return rows.with(decision);
    }

    /** The decision, whose only options are those of the rows. */
    static Decision own(TableChunk.Read read) {
        Decision decision = read.loaded().orThrow();
        if (decision.options().size() != read.kept().rows().size()) {
            throw new IllegalStateException("rows and options differ in number");
        }
        return decision;
    }

    /** A decision about some of the rows, seen as all of them are. */
    Study study(Decision some) {
        return seen.apply(facts.scaled(some));
    }
}
