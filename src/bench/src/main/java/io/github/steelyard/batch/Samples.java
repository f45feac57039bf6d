package io.github.steelyard.batch;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * Writes what batches are timed on, the same bytes every time: {@code files N FOLDER} many different decisions of a
 * hundred lines, {@code rows N FILE.csv} a table of options on ten criteria and beside it two decisions about it, one
 * with declared scales ({@code FILE.yaml}) and one with those of the table ({@code FILE-local.yaml}).
 */
public final class Samples {

    private static final String[] WORDS = {"poor", "fair", "good", "splendid"};
    private static final int OPTIONS = 8;
    private static final int CRITERIA = 8;
    private static final int COLUMNS = 10;

    private Samples() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 3 || !args[0].equals("files") && !args[0].equals("rows")) {
            System.err.println("Arguments: files N FOLDER, or rows N FILE.csv");
            System.exit(2);
        }
        Path target = Path.of(args[2]);
        if (args[0].equals("files")) {
            files(Integer.parseInt(args[1]), target);
        } else {
            rows(Long.parseLong(args[1]), target);
        }
    }

    private static void files(int count, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int k = 0; k < count; k++) {
            Files.writeString(folder.resolve("decision-%05d.yaml".formatted(k)), decision(k));
        }
    }

    /** Four lines of heads, a line for each criterion, eleven for each option. */
    static String decision(int k) {
        SplittableRandom random = new SplittableRandom(k);
        StringBuilder text = new StringBuilder("title: Sample " + k + "\nquestion: Which one?\ncriteria:\n");
        for (int j = 0; j < CRITERIA; j++) {
            text.append("  c" + j + ": {name: Criterion " + j + ", weight: " + random.nextInt(5, 100));
            text.append(
                    switch (j % 4) {
                        case 0 -> ", unit: EUR, direction: min}\n";
                        case 1 -> ", direction: max, scale: {worst: 0, best: 100}}\n";
                        case 2 -> ", levels: {poor: 0, fair: 40, good: 80, splendid: 100}}\n";
                        default -> ", unit: t, direction: max}\n";
                    });
        }
        text.append("options:\n");
        for (int i = 0; i < OPTIONS; i++) {
            text.append("  option-" + i + ":\n    name: Option number " + i + "\n    performance:\n");
            for (int j = 0; j < CRITERIA; j++) {
                text.append("      c" + j + ": " + (j % 4 == 2 ? WORDS[random.nextInt(4)] : performance(random, j)))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String performance(SplittableRandom random, int j) {
        int low = random.nextInt(10, 60);
        return j % 4 == 3 && random.nextInt(4) == 0
                ? "{min: " + low + ", max: " + (low + 20) + "}"
                : low + "." + random.nextInt(10, 100);
    }

    private static void rows(long count, Path file) throws IOException {
        String stem = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        Files.writeString(file.resolveSibling(stem + ".yaml"), about(true));
        Files.writeString(file.resolveSibling(stem + "-local.yaml"), about(false));
        SplittableRandom random = new SplittableRandom(COLUMNS);
        StringBuilder text = new StringBuilder("id");
        for (int j = 0; j < COLUMNS; j++) {
            text.append(",c").append(j);
        }
        text.append('\n');
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            for (long i = 0; i < count; i++) {
                text.append("option-").append(i);
                for (int j = 0; j < COLUMNS; j++) {
                    text.append(',')
                            .append(random.nextInt(10, 1000))
                            .append('.')
                            .append(random.nextInt(10, 100));
                }
                out.write(text.append('\n').toString().getBytes(StandardCharsets.US_ASCII));
                text.setLength(0);
            }
        }
    }

    /** A decision without options: ten criteria, half of them costs. */
    static String about(boolean declared) {
        StringBuilder text = new StringBuilder("title: A big table\ncriteria:\n");
        for (int j = 0; j < COLUMNS; j++) {
            boolean isCost = j % 2 == 1;
            text.append("  c" + j + ": {weight: " + (j + 1) + ", direction: " + (isCost ? "min" : "max"));
            text.append(declared ? ", scale: {worst: " + (isCost ? "1000, best: 0}}" : "0, best: 1000}}") : "}");
            text.append('\n');
        }
        return text.toString();
    }
}
