package io.github.steelyard.sql;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.MissingPolicy;
import io.github.steelyard.model.Requirement;
import io.github.steelyard.model.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * A study as one statement that scores and ranks the rows of a table: a column "id" and one a criterion, named by its id;
 * on a constructed scale with the words of its levels. Scores are those of the ranking of these rows to about 1e-15;
 * rows with equal scores share the smaller rank and come in the order of their ids.
 */
public final class SqlStatement {

    private final SqlDialect sql;
    private final SqlModel model;
    private final SqlMethod method;
    private final List<String> notes = new ArrayList<>();

    private SqlStatement(SqlDialect sql, SqlModel model) {
        this.sql = sql;
        this.model = model;
        this.method = new SqlMethod(sql, model);
    }

    /**
     * The statement.
     *
     * @param study whose criteria, weights and method count; its options do not
     * @param table name of the table, perhaps with a schema, or of a file where the engine reads files by name
     * @param top how many of the best; empty for all rows
     * @throws Refusal when SQL cannot say it, with the reason
     */
    public static String of(Study study, SqlDialect dialect, String table, OptionalLong top) {
        return new SqlStatement(dialect, SqlModel.of(study)).text(study, table, top);
    }

    private String text(Study study, String table, OptionalLong top) {
        String numbers = numbers(table);
        String admitted = admitted();
        StringBuilder text = new StringBuilder();
        comment(text, study.decision().title() + ", by " + study.choice().id());
        notes.forEach(note -> comment(text, note));
        text.append("WITH numbers AS (\n").append(numbers).append("),\n");
        text.append("admitted AS (\n").append(admitted).append("),\n");
        text.append("totals AS (\n").append(totals()).append("),\n");
        text.append("terms AS (\n").append(terms()).append("),\n");
        String source = "terms";
        if (method.needsEndsOfTerms()) {
            text.append("ends AS (\n").append(ends()).append("),\n");
            source = "terms CROSS JOIN ends";
        }
        text.append("scored AS (\n  SELECT ")
                .append(name("id"))
                .append(",\n    ")
                .append(score());
        text.append("\n    AS ")
                .append(name("score"))
                .append("\n  FROM ")
                .append(source)
                .append("\n)\n");
        text.append("SELECT ")
                .append(name("id"))
                .append(", RANK() OVER (ORDER BY ")
                .append(name("score"));
        text.append(" DESC) AS ").append(name("rank")).append(", ").append(name("score"));
        text.append("\nFROM scored\nORDER BY ")
                .append(name("score"))
                .append(" DESC, ")
                .append(name("id"));
        top.ifPresent(n -> text.append('\n').append(sql.first(n)));
        return text.append(";\n").toString();
    }

    private static void comment(StringBuilder text, String line) {
        text.append("-- ").append(line.replaceAll("\\R", " ")).append('\n');
    }

    private String name(String name) {
        return sql.name(name);
    }

    private List<Criterion> criteria() {
        return model.criteria();
    }

    private String x(int j) {
        return name(criteria().get(j).id());
    }

    private static String listed(List<String> parts) {
        return "    " + String.join(",\n    ", parts) + "\n";
    }

    /** The performances as numbers, the words of levels among them; rows with other words are left out. */
    private String numbers(String table) {
        List<String> columns = new ArrayList<>(List.of(name("id")));
        List<String> known = new ArrayList<>();
        for (int j = 0; j < criteria().size(); j++) {
            if (criteria().get(j).scale() instanceof Scale.Levels levels) {
                StringBuilder when = new StringBuilder("CASE " + x(j));
                List<String> words = new ArrayList<>();
                for (Map.Entry<String, Double> level : new TreeMap<>(levels.values()).entrySet()) {
                    when.append("\n      WHEN ")
                            .append(sql.text(level.getKey()))
                            .append(" THEN ");
                    when.append(sql.number(level.getValue()));
                    words.add(sql.text(level.getKey()));
                }
                columns.add(when + "\n      END AS " + x(j));
                known.add("(" + x(j) + " IS NULL OR " + x(j) + " IN (" + String.join(", ", words) + "))");
            } else {
                columns.add(sql.cast(x(j)) + " AS " + x(j));
            }
        }
        if (!known.isEmpty()) {
            notes.add("Left out: rows with a word that is no level of its criterion.");
        }
        return "  SELECT\n" + listed(columns) + "  FROM " + sql.table(table) + "\n" + where(known);
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : "  WHERE " + String.join("\n    AND ", conditions) + "\n";
    }

    /** The rows that can be ranked. */
    private String admitted() {
        List<String> conditions = new ArrayList<>();
        List<String> anything = new ArrayList<>();
        for (int j = 0; j < criteria().size(); j++) {
            Criterion criterion = criteria().get(j);
            String may = method.takesGaps() && method.missing(criterion) != MissingPolicy.REFUSE
                    ? x(j) + " IS NULL OR "
                    : "";
            double low = -Double.MAX_VALUE;
            double high = Double.MAX_VALUE;
            if (criterion.scale() instanceof Scale.Declared declared) {
                low = Math.min(declared.worst(), declared.best());
                high = Math.max(declared.worst(), declared.best());
            }
            conditions.add("(" + may + x(j) + " BETWEEN " + sql.number(low) + " AND " + sql.number(high) + ")");
            if (!Double.isNaN(method.least(j))) {
                conditions.add(
                        "(" + may + x(j) + (method.isAbove(j) ? " > " : " >= ") + sql.number(method.least(j)) + ")");
            }
            criterion.requirement().ifPresent(requirement -> require(conditions, criterion, requirement));
            anything.add(x(j) + " IS NOT NULL");
        }
        conditions.add("(" + String.join(" OR ", anything) + ")");
        notes.add("Left out: rows outside a scale or a requirement, and rows of which nothing is known.");
        if (!method.takesGaps()) {
            notes.add("Left out: rows with a gap, since '" + model.method() + "' with normalization '"
                    + model.normalization() + "' takes none.");
        } else {
            notes.add(
                    "A missing performance counts as the decision says: value 0.5; 0 where it says 'worst', the value of the"
                            + " file's baseline where it says 'baseline'; a row with one is left out where it says 'refuse'.");
        }
        return "  SELECT * FROM numbers\n" + where(conditions);
    }

    private void require(List<String> conditions, Criterion criterion, Requirement requirement) {
        String x = name(criterion.id());
        requirement
                .atLeast()
                .ifPresent(limit -> conditions.add("(" + x + " IS NULL OR " + x + " >= " + sql.number(limit) + ")"));
        requirement
                .atMost()
                .ifPresent(limit -> conditions.add("(" + x + " IS NULL OR " + x + " <= " + sql.number(limit) + ")"));
    }

    private SqlMethod.Totals named(int j, String after) {
        String id = criteria().get(j).id() + after;
        return new SqlMethod.Totals(
                name(id + "_low"), name(id + "_high"), name(id + "_sum"), name(id + "_inverses"), name(id + "_norm"));
    }

    private String totals() {
        List<String> columns = new ArrayList<>(List.of("COUNT(*) AS " + name("_rows")));
        for (int j = 0; j < criteria().size(); j++) {
            if (method.needsTotals(j)) {
                SqlMethod.Totals named = named(j, "");
                columns.add("MIN(" + x(j) + ") AS " + named.low());
                columns.add("MAX(" + x(j) + ") AS " + named.high());
                if (method.needsSums()) {
                    columns.add("SUM(" + x(j) + ") AS " + named.sum());
                    columns.add("SUM(CASE WHEN " + x(j) + " > 0 THEN " + sql.number(1) + " / " + x(j) + " END) AS "
                            + named.inverses());
                }
                if (method.needsLengths()) {
                    columns.add("SQRT(SUM(" + x(j) + " * " + x(j) + ")) AS " + named.norm());
                }
            }
        }
        return "  SELECT\n" + listed(columns) + "  FROM admitted\n";
    }

    private String terms() {
        List<String> columns = new ArrayList<>(List.of(name("id")));
        for (int j = 0; j < criteria().size(); j++) {
            columns.add(method.term(j, x(j), named(j, "")) + " AS " + x(j));
        }
        return "  SELECT\n" + listed(columns) + "  FROM admitted CROSS JOIN totals\n";
    }

    private String ends() {
        List<String> columns = new ArrayList<>();
        for (int j = 0; j < criteria().size(); j++) {
            columns.add("MIN(" + x(j) + ") AS " + named(j, "_term").low());
            columns.add("MAX(" + x(j) + ") AS " + named(j, "_term").high());
        }
        return "  SELECT\n" + listed(columns) + "  FROM terms\n";
    }

    private String score() {
        List<String> terms = new ArrayList<>();
        List<SqlMethod.Totals> ends = new ArrayList<>();
        for (int j = 0; j < criteria().size(); j++) {
            terms.add(x(j));
            ends.add(named(j, "_term"));
        }
        return method.score(terms, ends);
    }
}
