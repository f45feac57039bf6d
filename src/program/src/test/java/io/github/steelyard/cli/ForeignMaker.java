package io.github.steelyard.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A decision made up at random, written as files of other programs have it. */
final class ForeignMaker {

    private static final List<String> CRITERIA = List.of(
            "Preis", "Reach & range", "Bruit", "Comodità", "安全", "Koszt", "Kwaliteit", "Umbau", "Precio", "Alcance");
    private static final List<String> OPTIONS =
            List.of("Søren", "Old mill", "Łódź", "Côte d'Or", "東京", "Kiel-Nord", "Plan B", "Rua Nova", "Tij", "Ember");

    final List<String> criteria;
    final List<String> options;
    final boolean[] max;
    final int[] weights;
    final double[][] numbers;
    private final Random random;

    ForeignMaker(long seed) {
        random = new Random(seed);
        criteria = some(CRITERIA, 2 + random.nextInt(4));
        options = some(OPTIONS, 2 + random.nextInt(5));
        max = new boolean[criteria.size()];
        weights = new int[criteria.size()];
        numbers = new double[options.size()][criteria.size()];
        for (int j = 0; j < max.length; j++) {
            max[j] = random.nextBoolean();
            weights[j] = 1 + random.nextInt(9);
            double unit = List.of(1.0, 0.5, 250.0).get(random.nextInt(3));
            List<Integer> steps =
                    new ArrayList<>(IntStream.rangeClosed(1, 30).boxed().toList());
            Collections.shuffle(steps, random);
            for (int i = 0; i < options.size(); i++) {
                numbers[i][j] = steps.get(i) * unit;
            }
        }
    }

    private List<String> some(List<String> names, int count) {
        List<String> all = new ArrayList<>(names);
        Collections.shuffle(all, random);
        return List.copyOf(all.subList(0, count));
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("'", "&apos;");
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    /** Something for each criterion, one behind the other. */
    private String criteria(Function<Integer, String> each) {
        return IntStream.range(0, max.length).mapToObj(each::apply).collect(Collectors.joining());
    }

    private String options(Function<Integer, String> each) {
        return IntStream.range(0, options.size()).mapToObj(each::apply).collect(Collectors.joining());
    }

    private String list(int count, Function<Integer, String> each) {
        return IntStream.range(0, count).mapToObj(each::apply).collect(Collectors.joining(", "));
    }

    private double end(int j, boolean highest) {
        double end = numbers[0][j];
        for (double[] row : numbers) {
            end = highest ? Math.max(end, row[j]) : Math.min(end, row[j]);
        }
        return end;
    }

    String dmsy() {
        return "dmsy:\n  dm_type: discrete-dm\n  version: 1\ndata:\n  matrix:\n"
                + options(i -> "  - [" + list(max.length, j -> String.valueOf(numbers[i][j])) + "]\n")
                + "  objectives: [" + list(max.length, j -> max[j] ? "1" : "-1") + "]\n  weights: ["
                + list(max.length, j -> weights[j] + ".0") + "]\n  dtypes: [" + list(max.length, j -> "float64")
                + "]\n  alternatives: [" + list(options.size(), i -> quoted(options.get(i))) + "]\n  criteria: ["
                + list(max.length, j -> quoted(criteria.get(j))) + "]\n";
    }

    String drugis() {
        String criteriaText = list(
                max.length,
                j -> "\"c" + j + "\": {\"title\": " + quoted(criteria.get(j)) + ", \"pvf\": {\"range\": ["
                        + end(j, false) + ", " + end(j, true) + "], \"type\": \"linear\", \"direction\": \""
                        + (max[j] ? "increasing" : "decreasing") + "\"}}");
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            for (int j = 0; j < max.length; j++) {
                cells.add("{\"alternative\": \"a" + i + "\", \"criterion\": \"c" + j
                        + "\", \"performance\": {\"type\": \"exact\", \"value\": " + numbers[i][j] + "}}");
            }
        }
        Collections.shuffle(cells, random);
        return "{\"title\": \"Made\", \"criteria\": {" + criteriaText + "}, \"alternatives\": {"
                + list(options.size(), i -> "\"a" + i + "\": {\"title\": " + quoted(options.get(i)) + "}")
                + "}, \"performanceTable\": [" + String.join(",\n", cells) + "], \"preferences\": ["
                + list(
                        max.length - 1,
                        k -> "{\"type\": \"exact swing\", \"criteria\": [\"c0\", \"c" + (k + 1) + "\"], \"ratio\": "
                                + (double) weights[0] / weights[k + 1] + "}")
                + "]}";
    }

    String jsmaa() {
        int n = options.size();
        double sum = IntStream.of(weights).sum();
        return "<SMAA-2-model name=\"Made\" modelVersion=\"2\"><alternatives>"
                + options(i -> "<alternative id=\"" + i + "\" name=\"" + xml(options.get(i)) + "\"/>")
                + "</alternatives><criteria>"
                + criteria(j -> "<criterion class=\"cardinalCriterion\" id=\"" + (n + j) + "\" name=\""
                        + xml(criteria.get(j)) + "\"><ascending value=\"" + max[j] + "\"/></criterion>")
                + "</criteria><measurements>"
                + options(i -> criteria(j -> "<measurement><criterion class=\"cardinalCriterion\" ref=\"" + (n + j)
                        + "\"/><value class=\"exact\" value=\"" + numbers[i][j] + "\"/><alternative ref=\"" + i
                        + "\"/></measurement>"))
                + "</measurements><preferences class=\"cardinalPreferences\" id=\"99\">"
                + criteria(j -> "<preference><criterion class=\"cardinalCriterion\" ref=\"" + (n + j)
                        + "\"/><value class=\"exact\" value=\"" + weights[j] / sum + "\"/></preference>")
                + "</preferences></SMAA-2-model>";
    }

    String valueCharts() {
        double sum = IntStream.of(weights).sum();
        return "<ValueCharts problem=\"Made\" version=\"1.0\"><Criteria><Criterion name=\"All\" type=\"abstract\">"
                + criteria(j -> "<Criterion name=\"" + xml(criteria.get(j)) + "\" type=\"primitive\" weight=\""
                        + weights[j] / sum + "\"><Domain type=\"continuous\"><ContinuousValue x=\"" + end(j, false)
                        + "\" y=\"" + (max[j] ? "0.0" : "1.0") + "\"/><ContinuousValue x=\"" + end(j, true) + "\" y=\""
                        + (max[j] ? "1.0" : "0.0") + "\"/></Domain></Criterion>")
                + "</Criterion></Criteria><Alternatives>"
                + options(i -> "<Alternative name=\"" + xml(options.get(i)) + "\">"
                        + criteria(j -> "<AlternativeValue criterion=\"" + xml(criteria.get(j)) + "\" value=\""
                                + numbers[i][j] + "\"/>")
                        + "</Alternative>")
                + "</Alternatives></ValueCharts>";
    }

    /** Scores by one attribute each: of cost the reciprocal, of benefit the number itself. */
    String ahp() {
        return "Version: 2.0\nAlternatives: &all\n"
                + options(i -> "  " + quoted(options.get(i)) + ":\n"
                        + criteria(j -> "    x" + j + ": " + numbers[i][j] + "\n"))
                + "Goal:\n  name: Made\n  preferences:\n    priority:\n"
                + criteria(j -> "      " + quoted(criteria.get(j)) + ": " + weights[j] + "/"
                        + IntStream.of(weights).sum() + "\n")
                + "  children:\n"
                + criteria(j -> "    " + quoted(criteria.get(j))
                        + ":\n      preferences:\n        scoreFunction: function(a) " + (max[j] ? "" : "1 / ")
                        + "a$x" + j + "\n      children: *all\n");
    }

    String xmcda(boolean isThree) {
        String from = isThree ? "<values><value><real>" : "<value><real>";
        String to = isThree ? "</real></value></values>" : "</real></value>";
        String space = isThree ? "2018/XMCDA-3.1.0" : "2009/XMCDA-2.1.0";
        Function<Integer, String> scale = j -> "<scale><quantitative><preferenceDirection>" + (max[j] ? "max" : "min")
                + "</preferenceDirection></quantitative></scale>";
        return "<x:XMCDA xmlns:x=\"http://www.decision-deck.org/" + space + "\"><alternatives>"
                + options(i -> "<alternative id=\"a" + i + "\" name=\"" + xml(options.get(i)) + "\"/>")
                + "</alternatives><criteria>"
                + criteria(j -> "<criterion id=\"c" + j + "\" name=\"" + xml(criteria.get(j)) + "\">"
                        + (isThree ? "" : scale.apply(j)) + "</criterion>")
                + "</criteria>"
                + (isThree
                        ? "<criteriaScales>"
                                + criteria(j -> "<criterionScale><criterionID>c" + j + "</criterionID><scales>"
                                        + scale.apply(j) + "</scales></criterionScale>")
                                + "</criteriaScales>"
                        : "")
                + "<criteriaValues mcdaConcept=\"weights\">"
                + criteria(j -> "<criterionValue><criterionID>c" + j + "</criterionID>" + from + weights[j] + to
                        + "</criterionValue>")
                + "</criteriaValues><performanceTable>"
                + options(i -> "<alternativePerformances><alternativeID>a" + i + "</alternativeID>"
                        + criteria(j -> "<performance><criterionID>c" + j + "</criterionID>" + from + numbers[i][j] + to
                                + "</performance>")
                        + "</alternativePerformances>")
                + "</performanceTable></x:XMCDA>";
    }

    String lists() {
        return "{\"criteria\": ["
                + list(
                        max.length,
                        j -> "{\"name\": " + quoted(criteria.get(j)) + ", \"weight\": " + weights[j] + ", \"type\": \""
                                + (max[j] ? "benefit" : "cost") + "\"}")
                + "], \"options\": ["
                + list(
                        options.size(),
                        i -> "{\"name\": " + quoted(options.get(i)) + ", \"scores\": {"
                                + list(max.length, j -> quoted(criteria.get(j)) + ": " + numbers[i][j]) + "}}")
                + "]}";
    }

    /** The rows of a sheet: headings, directions and weights in either order, options. */
    private List<List<Object>> rows() {
        List<List<Object>> marks = new ArrayList<>();
        marks.add(row("Direction", j -> max[j] ? "max" : "min"));
        marks.add(row("Weight", j -> weights[j]));
        Collections.shuffle(marks, random);
        List<List<Object>> rows = new ArrayList<>();
        rows.add(row("Option", criteria::get));
        rows.addAll(marks);
        for (int i = 0; i < options.size(); i++) {
            double[] numbersOf = numbers[i];
            rows.add(row(options.get(i), j -> numbersOf[j]));
        }
        return rows;
    }

    private List<Object> row(String label, Function<Integer, Object> cell) {
        List<Object> row = new ArrayList<>(List.of(label));
        IntStream.range(0, max.length).forEach(j -> row.add(cell.apply(j)));
        return row;
    }

    String markdown() {
        List<List<Object>> rows = rows();
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < rows.size(); k++) {
            text.append(rows.get(k).stream().map(String::valueOf).collect(Collectors.joining(" | ", "| ", " |\n")));
            text.append(k == 0 ? "|" + "---|".repeat(max.length + 1) + "\n" : "");
        }
        return text.toString();
    }

    byte[] packed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            for (List<Object> row : rows()) {
                out.write((row.stream().map(String::valueOf).collect(Collectors.joining(";")) + "\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Made", "1.0")) {
            Worksheet sheet = book.newWorksheet("Made");
            List<List<Object>> rows = rows();
            for (int i = 0; i < rows.size(); i++) {
                for (int j = 0; j < rows.get(i).size(); j++) {
                    if (rows.get(i).get(j) instanceof Number number) {
                        sheet.value(i, j, number);
                    } else {
                        sheet.value(i, j, rows.get(i).get(j).toString());
                    }
                }
            }
        }
        return bytes.toByteArray();
    }

    byte[] openDocument() throws IOException {
        String cells = rows().stream()
                .map(row -> row.stream()
                        .map(cell -> cell instanceof Number
                                ? "<table:table-cell office:value-type=\"float\" office:value=\"" + cell + "\"><text:p>"
                                        + cell + "</text:p></table:table-cell>"
                                : "<table:table-cell office:value-type=\"string\"><text:p>" + xml(cell.toString())
                                        + "</text:p></table:table-cell>")
                        .collect(Collectors.joining("", "<table:table-row>", "</table:table-row>")))
                .collect(Collectors.joining());
        String space = "urn:oasis:names:tc:opendocument:xmlns:";
        String content = "<office:document-content xmlns:office=\"" + space + "office:1.0\" xmlns:table=\"" + space
                + "table:1.0\" xmlns:text=\"" + space + "text:1.0\"><office:body><office:spreadsheet>"
                + "<table:table table:name=\"Made\">" + cells
                + "</table:table></office:spreadsheet></office:body></office:document-content>";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("META-INF/manifest.xml"));
            zip.write("<manifest/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
