package io.github.steelyard.editing;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.github.steelyard.io.DecisionWriter;
import io.github.steelyard.io.format.DecisionFormat;
import io.github.steelyard.model.Criterion;
import io.github.steelyard.model.Decision;
import io.github.steelyard.model.Scale;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The ways in which people write a decision down: block style, flow style, several files, a table beside, JSON. */
enum Handwriting {
    BLOCK,
    /** Each part of a section on a line of its own, in flow style. */
    LINES,
    /** Each section in flow style over many lines. */
    FLOW,
    /** People, scenarios, sources and half of the options in another file. */
    INCLUDED,
    /** Options and performances in a table. */
    TABLE,
    JSON;

    private static final ObjectMapper JSON_TEXT = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
    private static final ObjectMapper YAML =
            new ObjectMapper(YAMLFactory.builder().build()).enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** Writes the decision into files of an empty folder; the one to open. */
    Path write(Decision decision, Path folder, SplittableRandom random) throws IOException {
        Files.createDirectories(folder);
        if (this == JSON) {
            return Files.write(
                    folder.resolve("decision.json"),
                    DecisionWriter.write(decision, DecisionFormat.JSON).bytes());
        }
        String text =
                new String(DecisionWriter.write(decision, DecisionFormat.YAML).bytes(), StandardCharsets.UTF_8);
        List<String> sections = new ArrayList<>(List.of(text.split("(?m)^(?=\\S)")));
        switch (this) {
            case LINES -> sections.replaceAll(Handwriting::lines);
            case FLOW -> sections.replaceAll(Handwriting::flow);
            case INCLUDED -> include(sections, folder);
            case TABLE -> table(sections, decision, folder, random);
            default -> {}
        }
        String written = commented(String.join("", sections));
        if (random.nextInt(4) == 0) {
            written = written.replace("\n", "\r\n");
        }
        return Files.writeString(folder.resolve("decision.yaml"), written);
    }

    /** A note in front of every section and behind some lines. */
    private static String commented(String text) {
        StringBuilder all = new StringBuilder();
        int k = 0;
        for (String line : text.split("\n")) {
            k++;
            if (line.matches("[a-z].*")) {
                all.append("# about ").append(line, 0, line.indexOf(':')).append('\n');
            }
            boolean isWhole = line.matches("  \\S+: *|  \\S+: \\{.*\\}|    [a-z]\\S*: -?[0-9.]+") && k % 3 == 0;
            all.append(line).append(isWhole ? "   # note " + k : "").append('\n');
        }
        return all.toString();
    }

    private static Map<String, Object> tree(String section) {
        try {
            @SuppressWarnings("unchecked")
            Map<String, Object> tree = YAML.readValue(section, LinkedHashMap.class);
            return tree;
        } catch (IOException e) {
            throw new IllegalArgumentException(section, e);
        }
    }

    private static String json(Object value, boolean isPretty) {
        try {
            String text = isPretty
                    ? JSON_TEXT.writerWithDefaultPrettyPrinter().writeValueAsString(value)
                    : JSON_TEXT.writeValueAsString(value).replaceAll("(?<=[\"\\]}0-9])([,:])(?=[\"\\[{0-9-])", "$1 ");
            // In YAML a key that is a number stands without quotes, and with a space behind its colon.
            return text.replaceAll("\"(-?[0-9.]+(?:E-?[0-9]+)?)\"\\s*:\\s*", "$1: ");
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String lines(String section) {
        Map.Entry<String, Object> only = tree(section).entrySet().iterator().next();
        if (!(only.getValue() instanceof Map<?, ?> parts)) {
            return section;
        }
        StringBuilder all = new StringBuilder(only.getKey()).append(":\n");
        parts.forEach((id, part) -> all.append("  ")
                .append(id)
                .append(": ")
                .append(json(part, false))
                .append('\n'));
        return all.toString();
    }

    private static String flow(String section) {
        Map.Entry<String, Object> only = tree(section).entrySet().iterator().next();
        return only.getValue() instanceof Map<?, ?> parts
                ? only.getKey() + ": " + json(parts, true).replace("\n", "\n  ") + "\n"
                : section;
    }

    private static void include(List<String> sections, Path folder) throws IOException {
        StringBuilder more = new StringBuilder("# what else there is\n");
        for (int k = 0; k < sections.size(); k++) {
            if (sections.get(k).matches("(?s)(stakeholders|scenarios|sources):.*")) {
                more.append(sections.get(k));
                sections.set(k, "");
            } else if (sections.get(k).startsWith("options:")) {
                String[] options = sections.get(k).split("(?m)^(?=  \\S)");
                int half = options.length / 2;
                sections.set(k, String.join("", List.of(options).subList(0, half + 1)));
                more.append("options:\n")
                        .append(String.join("", List.of(options).subList(half + 1, options.length)));
            }
        }
        Files.createDirectories(folder.resolve("parts"));
        Files.writeString(folder.resolve("parts/more.yaml"), more.toString().replaceAll("(?m)^options:\n\\z", ""));
        sections.add(0, "include: [parts/more.yaml]\n");
    }

    private static void table(List<String> sections, Decision decision, Path folder, SplittableRandom random)
            throws IOException {
        StringBuilder rows = new StringBuilder("id,name");
        decision.tree().criteria().forEach(c -> rows.append(',').append(c.id()));
        rows.append('\n');
        for (int i = 0; i < decision.options().size(); i++) {
            rows.append(decision.options().get(i).id())
                    .append(",\"Option ")
                    .append(i)
                    .append("\"");
            for (int j = 0; j < decision.tree().criteria().size(); j++) {
                rows.append(',').append(cell(decision, i, j, random));
            }
            rows.append('\n');
        }
        Files.writeString(folder.resolve("cells.csv"), rows);
        sections.replaceAll(section -> section.startsWith("options:") ? "table: cells.csv\n" : section);
    }

    private static String cell(Decision decision, int option, int criterion, SplittableRandom random) {
        Criterion column = decision.tree().criteria().get(criterion);
        if (decision.performances().at(option, criterion).isMissing() || random.nextInt(8) == 0) {
            return "";
        }
        if (column.scale() instanceof Scale.Levels levels) {
            List<String> words = List.copyOf(levels.values().keySet());
            return '"' + words.get(random.nextInt(words.size())) + '"';
        }
        double number = decision.performances().at(option, criterion).central();
        return java.math.BigDecimal.valueOf(number).toPlainString();
    }
}
