package io.github.steelyard.io.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.io.kind.DecimalSign;
import io.github.steelyard.io.table.TableLayout;
import io.github.steelyard.io.text.NumberText;
import io.github.steelyard.model.Decision;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick reader of plain rows gives what the reader of decisions gives, or leaves the row to it. */
class PlainRowReaderTest {

    private static final String DECISION = """
            title: Buses
            criteria:
              cost: {direction: min, weight: 40}
              range: {direction: max, weight: 30, scale: {worst: 0, best: 400}}
              image: {levels: {poor: 0, fair: 40, good: 100, '50%': 50}, weight: 30}
            """;

    private static final List<String> AWKWARD = List.of(
            "",
            "0",
            "-0",
            "-0.0",
            "+7",
            ".5",
            "5.",
            "-.5",
            ".",
            "-",
            "+",
            "1e3",
            "2.5E-3",
            "1e",
            "007",
            "00.5",
            "0.0",
            "1,5",
            "1.2.3",
            "3..5",
            "5..3",
            "40%",
            "40 %",
            " 7",
            "7 ",
            "NaN",
            "Infinity",
            "1e999",
            "1e-999",
            "0x1F",
            "unknown",
            "null",
            "~",
            "\"12\"",
            "\"1\"\"2\"",
            "12\"",
            "−3",
            "٣",
            "123456789012345",
            "1234567890123456",
            "0.30000000000000004",
            "9007199254740993",
            "123456789.123456",
            "1234567890.123456",
            "4.9e-324",
            "400.0001",
            "-1",
            "poor",
            "fair",
            "good",
            " good",
            "50%",
            "Good",
            "12:30",
            "1_000",
            "a\tb",
            "3-4",
            "1;5");

    @TempDir
    private Path folder;

    private TableBlock block(String text, DecimalSign sign) throws IOException {
        Path table = Files.writeString(folder.resolve("t.csv"), text, StandardCharsets.UTF_8);
        try (TableChunks chunks = new TableChunks(table, sign)) {
            return chunks.next();
        }
    }

    private Path decision() throws IOException {
        return Files.writeString(folder.resolve("d.yaml"), DECISION);
    }

    private static TableLayout layout(TableBlock block, Path decision) {
        return block.form()
                .rows(List.of(), List.of())
                .with(decision)
                .loaded()
                .sources()
                .layout();
    }

    /** Everything both readers say of a table, told apart by nothing but who said it. */
    private int agree(String text, DecimalSign sign) throws IOException {
        Path decision = decision();
        TableBlock block = block(text, sign);
        TableChunk.Read simple = block.rows().with(decision);
        PlainRows plain = block.plain(layout(block, decision));
        TableChunk.Read rest = plain.others().with(decision);

        assertThat(rest.wrong()).isEqualTo(simple.wrong());
        List<Integer> lines = new ArrayList<>(rest.kept().lines());
        for (int k = 0; k < plain.count(); k++) {
            lines.add(plain.line(k));
        }
        assertThat(lines).containsExactlyInAnyOrderElementsOf(simple.kept().lines());
        if (simple.kept().rows().isEmpty()) {
            return 0;
        }
        Decision all = simple.loaded().orThrow();
        double[][] columns = plain.columns();
        for (int k = 0; k < plain.count(); k++) {
            int i = simple.kept().lines().indexOf(plain.line(k));
            assertThat(plain.text(k)).isEqualTo(simple.kept().rows().get(i));
            for (int j = 0; j < columns.length; j++) {
                assertThat(Double.doubleToLongBits(columns[j][k]))
                        .as("column %d of %s", j, plain.text(k))
                        .isEqualTo(Double.doubleToLongBits(all.performances().central(i, j)));
                assertThat(all.performances().at(i, j))
                        .isNotInstanceOf(io.github.steelyard.model.Performance.Uniform.class);
            }
        }
        return plain.count();
    }

    @Test
    void awkwardCellsAreReadAlike() throws IOException {
        StringBuilder text = new StringBuilder("id,name,cost,range,image\n");
        int k = 0;
        for (String cell : AWKWARD) {
            for (String row : List.of(",N,%s,1,good", ",N,1,%s,good", ",N,1,1,%s", ",%s,1,1,good", "%s,,1,1,good")) {
                text.append('o')
                        .append(k++)
                        .append('x')
                        .append(row.formatted(cell))
                        .append('\n');
            }
        }
        assertThat(agree(text.toString(), DecimalSign.POINT)).isBetween(80, 5 * AWKWARD.size() - 100);
        String other = text.toString()
                .replace(';', ' ')
                .replace("1,5", "1_5")
                .replace(',', ';')
                .replace("1_5", "1,5");
        assertThat(agree(other, DecimalSign.COMMA)).isBetween(80, 5 * AWKWARD.size() - 100);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void randomRowsAreReadAlike(int seed) throws IOException {
        Random random = new Random(seed);
        char delimiter = ",;\t|".charAt(seed % 4);
        String end = List.of("\n", "\r\n", "\r").get(seed % 3);
        DecimalSign sign = seed % 4 == 1 ? DecimalSign.COMMA : DecimalSign.POINT;
        StringBuilder text =
                new StringBuilder(String.join("" + delimiter, "id", "image", "kind", "cost", "name", "range"));
        for (int i = 0; i < 400; i++) {
            text.append(random.nextInt(30) == 0 ? end + end : end);
            text.append(random.nextInt(40) == 0 ? "Bad Id" : random.nextInt(200) == 0 ? "o1" : "o" + i);
            text.append(delimiter).append(random.nextInt(9) == 0 ? cell(random) : "good");
            text.append(delimiter).append(random.nextBoolean() ? "" : "diesel");
            text.append(delimiter).append(random.nextInt(9) == 0 ? cell(random) : number(random, sign));
            text.append(delimiter).append(random.nextInt(9) == 0 ? "\"a" + delimiter + end + "\"" : "Zürich 東");
            text.append(delimiter).append(random.nextInt(400) / 8.0);
            text.append(random.nextInt(50) == 0 ? delimiter + "5" : "");
        }
        agree(text.toString(), sign);
        agree(text + end, sign);
    }

    private static String cell(Random random) {
        return AWKWARD.get(random.nextInt(AWKWARD.size()));
    }

    private static String number(Random random, DecimalSign sign) {
        String text = random.nextBoolean()
                ? Double.toString(random.nextGaussian() * Math.pow(10, random.nextInt(20) - 8))
                : digits(random, random.nextInt(12)) + "." + digits(random, random.nextInt(12));
        return sign == DecimalSign.COMMA ? text.replace('.', ',') : text;
    }

    private static String digits(Random random, int count) {
        return IntStream.range(0, count).mapToObj(i -> "" + random.nextInt(10)).reduce("", String::concat);
    }

    @Test
    void numbersAreThoseOfTheJdk() throws IOException {
        Random random = new Random(3);
        List<String> numbers = new ArrayList<>();
        while (numbers.size() < 20_000) {
            String text = number(random, DecimalSign.POINT);
            if (NumberText.parse(text) == NumberText.parse(text)) {
                numbers.add(text);
            }
        }
        StringBuilder text = new StringBuilder("id,cost\n");
        for (int i = 0; i < numbers.size(); i++) {
            text.append("o").append(i).append(',').append(numbers.get(i)).append('\n');
        }
        TableBlock block = block(text.toString(), DecimalSign.POINT);
        PlainRows plain = block.plain(layout(block, decision()));
        assertThat(plain.count()).isEqualTo(numbers.size());
        double[] cost = plain.columns()[0];
        for (int i = 0; i < cost.length; i++) {
            assertThat(Double.doubleToLongBits(cost[i]))
                    .as(numbers.get(i))
                    .isEqualTo(Double.doubleToLongBits(Double.parseDouble(numbers.get(i)) + 0.0));
        }
    }

    @Test
    void anIdThatStandsTwiceIsToldAsEver() throws IOException {
        String head = "id,cost\n";
        agree(head + "a,1\nb,2\na,3\n", DecimalSign.POINT);
        agree(head + "a,1\nb,2\n\"a\",3\n", DecimalSign.POINT);
        agree(head + "a,1\nb,2\n a ,3..5\n", DecimalSign.POINT);
        TableBlock block = block(head + "a,1\nb,2\n\"a\",3\n", DecimalSign.POINT);
        assertThat(block.rows().with(decision()).wrong()).hasSize(1);
    }

    @Test
    void manyIdsAreToldApart() {
        PlainIds ids = new PlainIds();
        Set<String> all = new HashSet<>();
        StringBuilder text = new StringBuilder();
        Random random = new Random(8);
        while (all.size() < 5000) {
            String id = Integer.toString(random.nextInt(1 << 20), 36);
            if (all.add(id)) {
                text.append(id).append('\n');
            }
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
        int from = 0;
        for (String id : text.toString().split("\n")) {
            ids.add(bytes, from, from + id.length());
            from += id.length() + 1;
        }
        assertThat(ids.hasTwice(bytes)).isFalse();
        byte[] twice = Arrays.copyOf(bytes, bytes.length);
        ids.add(twice, 0, text.indexOf("\n"));
        assertThat(ids.hasTwice(twice)).isTrue();
    }
}
