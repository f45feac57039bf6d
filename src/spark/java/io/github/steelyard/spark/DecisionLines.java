package io.github.steelyard.spark;

import io.github.steelyard.answers.BatchLine;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.figures.ResultValues;
import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.report.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;

/** Decision files ranked one by one, wherever they are. */
final class DecisionLines {

    private static final String NAME = "name";
    private static final String CONTENT = "content";
    private static final String LINE = "line";

    private DecisionLines() {}

    static Dataset<Row> of(Dataset<Row> files) {
        List<String> there = Arrays.asList(files.columns());
        List<String> wrong = new ArrayList<>();
        for (String needed : List.of(NAME, CONTENT)) {
            DataType type =
                    there.contains(needed) ? files.schema().apply(needed).dataType() : null;
            boolean isFit = type instanceof StringType || type instanceof BinaryType && needed.equals(CONTENT);
            if (!isFit) {
                wrong.add("decision files need a column '" + needed + "' of "
                        + (needed.equals(NAME) ? "text" : "text or bytes")
                        + (type == null
                                ? "; there are " + String.join(", ", there)
                                : "; it holds " + type.simpleString()));
            }
        }
        if (!wrong.isEmpty()) {
            throw new Refusal(wrong);
        }
        StructType lines =
                new StructType().add(NAME, DataTypes.StringType, false).add(LINE, DataTypes.StringType, false);
        return files.select(NAME, CONTENT).map(new Rank(), Encoders.row(lines));
    }

    private record Rank() implements MapFunction<Row, Row> {

        private static final long serialVersionUID = 1;

        @Override
        public Row call(Row file) {
            String name = file.getString(0);
            byte[] content =
                    file.get(1) instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : file.<byte[]>getAs(1);
            String line = Json.line(ResultValues.plain(answer(name, content)));
            return RowFactory.create(name, line.stripTrailing());
        }

        private static Object answer(String name, byte[] content) {
            Loaded loaded = DecisionReader.read(name, content == null ? new byte[0] : content);
            if (loaded.value().isEmpty()) {
                List<String> errors =
                        loaded.diagnostics().stream().map(Diagnostic::toString).toList();
                return new BatchLine.Failed(name, errors);
            }
            try {
                Study study = Study.of(loaded.orThrow());
                return new BatchLine(name, study.evaluate(), List.of());
            } catch (Refusal refusal) {
                List<String> errors = refusal.reasons().stream()
                        .map(reason -> name + ": error: " + reason)
                        .toList();
                return new BatchLine.Failed(name, errors);
            }
        }
    }
}
