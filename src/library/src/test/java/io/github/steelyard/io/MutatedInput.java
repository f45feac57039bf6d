package io.github.steelyard.io;

import io.github.steelyard.Steelyard;
import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.catalogue.Severity;
import io.github.steelyard.evaluation.Evaluation;
import io.github.steelyard.evaluation.Study;
import io.github.steelyard.io.draft.SheetOptions;
import io.github.steelyard.io.format.DecisionFormat;
import io.github.steelyard.io.kind.DecimalSign;
import io.github.steelyard.io.place.Diagnostic;
import io.github.steelyard.io.rows.TableChunks;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.model.InvalidDecision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Damages good and bad files at random, reads them and ranks what was read. Each input has a number, from which it
 * follows alone, so that one can be tried again. For a small virtual machine of its own.
 */
final class MutatedInput {

    /** No input of this size may take so long on any machine. */
    private static final long STUCK = 60_000_000_000L;

    private static final String TABLED = """
            title: T
            table: %s
            criteria: {cost: {direction: min}, noise: {direction: max}, uptime: {direction: max}, a: {direction: max}}
            """;

    static final String FOREIGN = "FOREIGN";

    /** The kinds of inputs, one after the other: the formats of decisions, and files of other programs. */
    static final List<String> KINDS = Stream.concat(
                    Arrays.stream(DecisionFormat.values()).map(Enum::name), Stream.of(FOREIGN))
            .toList();

    private final Corpus corpus;
    private final Path folder;

    private MutatedInput(Corpus corpus, Path folder) {
        this.corpus = corpus;
        this.folder = folder;
    }

    /** What became of an input. */
    private enum End {
        RANKED,
        NOT_RANKED,
        REFUSED
    }

    /**
     * Tries inputs and prints a line for each that ends badly, at last a line for each format: its name, and how many
     * inputs were ranked, could not be ranked, and were refused.
     *
     * @param args the number of the first input, how many there are, and a folder for those that end badly
     */
    public static void main(String[] args) throws IOException {
        int first = Integer.parseInt(args[0]);
        int count = Integer.parseInt(args[1]);
        MutatedInput inputs = new MutatedInput(Corpus.read(), Files.createDirectories(Path.of(args[2])));
        AtomicLong number = new AtomicLong();
        AtomicLong since = new AtomicLong(System.nanoTime());
        watch(number, since, Thread.currentThread());
        Map<String, int[]> ends = new TreeMap<>();
        for (int k = first; k < first + count; k++) {
            since.set(System.nanoTime());
            number.set(k);
            End end = inputs.end(k);
            if (end != null) {
                ends.computeIfAbsent(KINDS.get(k % KINDS.size()), f -> new int[End.values().length])[end.ordinal()]++;
            }
        }
        ends.forEach((format, n) -> System.out.println(format + "\t" + n[0] + "\t" + n[1] + "\t" + n[2]));
        System.exit(0);
    }

    /** Ends the virtual machine, with a word where it stood, when an input takes for ever. */
    private static void watch(AtomicLong number, AtomicLong since, Thread worker) {
        Thread watch = new Thread(() -> {
            try {
                while (System.nanoTime() - since.get() < STUCK) {
                    Thread.sleep(1000);
                }
            } catch (InterruptedException e) {
                return;
            }
            System.out.println("bad\t" + number + "\tis not done: " + List.of(worker.getStackTrace()));
            Runtime.getRuntime().halt(3);
        });
        watch.setDaemon(true);
        watch.start();
    }

    private static boolean isWorkbook(String name) {
        return name.endsWith("xlsx") || name.endsWith("xlsm") || name.endsWith(".ods");
    }

    /** A damaged file of another program under its own name, or under one that says nothing. */
    private End foreign(int number, SplittableRandom random) throws IOException {
        Corpus.Foreign file = corpus.foreign(random);
        String name = random.nextInt(4) == 0 ? number + ".dat" : number + "-" + file.name();
        byte[] bytes = isWorkbook(file.name())
                ? WorkbookMutation.damage(file.bytes(), random, List.of(file.bytes()))
                : Mutation.some(file.bytes(), random, corpus.foreign());
        return tried(name, bytes, 0);
    }

    /** What became of an input; null when it ended badly, which was printed. */
    private End end(int number) throws IOException {
        SplittableRandom random = new SplittableRandom(20170816L * 1_000_003 + number);
        int kind = number % KINDS.size();
        if (kind == KINDS.indexOf(FOREIGN)) {
            return foreign(number, random);
        }
        DecisionFormat format = DecisionFormat.values()[kind];
        String name = number + "." + format.endings().get(0);
        byte[] bytes = format == DecisionFormat.XLSX
                ? WorkbookMutation.damage(corpus.one(format, random), random, corpus.all(format))
                : Mutation.some(corpus.one(format, random), random, corpus.all(format));
        boolean mayBeTable = format == DecisionFormat.CSV || format == DecisionFormat.XLSX;
        return tried(name, bytes, mayBeTable ? random.nextInt(6) : 0);
    }

    private End tried(String name, byte[] bytes, int way) throws IOException {
        try {
            return switch (way) {
                case 1 -> rowByRow(name, bytes);
                case 2, 3 -> table(name, bytes);
                default -> end(DecisionReader.read(name, bytes), lines(name, bytes));
            };
        } catch (RuntimeException | Error e) {
            Files.write(folder.resolve("bad-" + name), bytes);
            StackTraceElement[] trace = e.getStackTrace();
            System.out.println("bad\t" + name + (way == 1 ? " row by row" : way > 1 && way < 4 ? " as a table" : "")
                    + "\t" + e.toString().replace('\n', ' ') + "\t"
                    + List.of(trace).subList(0, Math.min(12, trace.length)));
            return null;
        }
    }

    /** Reads it as the table of a decision. */
    private End table(String name, byte[] bytes) throws IOException {
        Path main = folder.resolve("main.yaml");
        Path table = folder.resolve(name);
        Files.writeString(main, String.format(Locale.ROOT, TABLED, name));
        Files.write(table, bytes);
        try {
            return end(DecisionReader.read(List.of(main), SheetOptions.NONE), Integer.MAX_VALUE);
        } finally {
            Files.delete(table);
            Files.delete(main);
        }
    }

    /** Reads it as a table of any size is read. */
    private End rowByRow(String name, byte[] bytes) throws IOException {
        Path table = folder.resolve(name);
        Files.write(table, bytes);
        try (TableChunks chunks = new TableChunks(table, DecimalSign.POINT)) {
            while (chunks.hasNext()) {
                chunks.next();
            }
            return End.NOT_RANKED;
        } catch (Refusal | IOException | UncheckedIOException e) {
            require(e.getMessage() != null && !e.getMessage().isBlank(), "a refusal without a reason");
            return End.REFUSED;
        } finally {
            Files.delete(table);
        }
    }

    /** How many lines a text has that places may name. */
    private static int lines(String name, byte[] bytes) {
        boolean isText = List.of("yaml", "json", "csv").contains(name.substring(name.lastIndexOf('.') + 1))
                && name.indexOf('-') < 0;
        // Every end of a line that any of the formats knows counts.
        return isText
                ? new String(bytes, StandardCharsets.ISO_8859_1).split("[\r\n\u0085]", -1).length + 4
                : Integer.MAX_VALUE;
    }

    private static End end(Loaded loaded, int lines) {
        loaded.places();
        require(loaded.diagnostics().size() <= Diagnostics.MOST + 1, "there are too many diagnostics");
        boolean hasError = false;
        for (Diagnostic d : loaded.diagnostics()) {
            hasError |= d.severity() == Severity.ERROR;
            require(!d.place().file().isEmpty(), "no file: " + d);
            require(
                    d.place().line() >= 1
                            && d.place().line() <= lines
                            && d.place().column() >= 1,
                    "no place: " + d);
            require(DiagnosticId.find(d.id()).isPresent(), "an unknown id: " + d);
            require(d.message().length() < 1000 && !d.message().isEmpty(), "a long message: " + d);
            require(d.message().chars().noneMatch(c -> c < ' ' || c == 0x7F), "a control character: " + d);
            require(!d.message().contains("bug in Steelyard"), "an unexpected failure: " + d);
        }
        require(hasError == loaded.value().isEmpty(), "an error and a decision, or neither");
        if (hasError) {
            try {
                loaded.orThrow();
            } catch (InvalidDecision e) {
                require(!e.getMessage().isBlank(), "a refusal without a reason");
            }
            return End.REFUSED;
        }
        try {
            Study study = Steelyard.of(loaded.orThrow()).study();
            Evaluation evaluation = study.evaluate();
            for (int i = 0; i < evaluation.ranking().size(); i++) {
                require(evaluation.ranking().rank(i) >= 1, "no rank");
            }
            return End.RANKED;
        } catch (Refusal e) {
            require(!e.reasons().isEmpty() && e.reasons().stream().noneMatch(String::isBlank), "no reason");
            return End.NOT_RANKED;
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
