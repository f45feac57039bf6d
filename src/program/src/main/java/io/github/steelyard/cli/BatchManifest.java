package io.github.steelyard.cli;

import io.github.steelyard.answers.Manifest;
import io.github.steelyard.batch.Inputs;
import io.github.steelyard.figures.ResultValues;
import io.github.steelyard.report.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What made the output of a batch, in a file of its own, format "steelyard-manifest/1". */
final class BatchManifest {

    /** The format and its version. */
    static final String FORMAT = "steelyard-manifest/1";

    private BatchManifest() {}

    static void write(String file, String output, boolean csv, List<Inputs.Entry> inputs, Terminal terminal) {
        inputs.stream()
                .filter(input -> input.file() != null)
                .forEach(input -> terminal.invocation().read(input.name(), input.file()));
        Manifest made = terminal.invocation().manifest();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", FORMAT);
        json.put("output", output);
        json.put("csv", csv);
        json.put("manifest", ResultValues.plain(made));
        Destination.file(Destination.path(file), Json.document(json));
    }
}
