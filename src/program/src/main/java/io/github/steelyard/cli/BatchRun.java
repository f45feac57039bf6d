package io.github.steelyard.cli;

import io.github.steelyard.batch.InOrder;
import io.github.steelyard.batch.Inputs;
import io.github.steelyard.batch.PartFile;
import io.github.steelyard.batch.Stamp;
import io.github.steelyard.io.text.IoReason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Brings the lines of a batch to where they go, in the order of the inputs.
 *
 * @param target file of the lines; null for standard output
 * @param threads how many inputs are worked on at once
 * @param failFast whether to stop at the first input that is wrong
 */
record BatchRun(Terminal terminal, BatchWork work, Path target, int threads, boolean failFast) {

    /** Where lines go. */
    private interface Sink {
        /**
         * Takes lines.
         *
         * @param stamp of the input they are about; null for the first line
         */
        void add(String text, String stamp) throws IOException;
    }

    /** Writes every line as soon as it is there, to standard output or a device; the answer is the exit code. */
    int straight(Inputs inputs, long total) {
        if (target == null) {
            return run(inputs, total, 0, 0, (text, stamp) -> Destination.standardOutput(terminal, text));
        }
        try (Destination.Device device = new Destination.Device(target)) {
            return run(inputs, total, 0, 0, (text, stamp) -> device.write(text));
        } catch (IOException e) {
            throw lost(e);
        }
    }

    /**
     * Writes a file that is there whole or not at all; the answer is the exit code.
     *
     * @param asked everything that the lines depend on
     * @param resume whether to go on with what an interrupted run of the same left
     */
    int intoFile(Inputs inputs, List<Inputs.Entry> files, List<String> asked, boolean resume) {
        Destination.check(target);
        try (PartFile part = PartFile.open(target, asked, resume, work::isWrong)) {
            keepUnchanged(part, files);
            int code = run(inputs, files.size(), part.before(), part.marked(), (text, stamp) -> {
                part.add(text);
                if (stamp != null) {
                    part.stamp(stamp);
                }
            });
            if (code == Cli.WRONG_INPUT && failFast) {
                Failures.error(
                        terminal,
                        "stopped at the first wrong input; what was done stands in '" + part.path()
                                + "', and --resume continues after it");
            } else {
                part.finish();
            }
            return code;
        } catch (IOException e) {
            throw lost(e);
        }
    }

    /** Continues after what an interrupted run left, as far as its inputs are what they were. */
    private void keepUnchanged(PartFile part, List<Inputs.Entry> files) throws IOException {
        int head = work.isCsv() ? 1 : 0;
        if (files.isEmpty() || part.before() <= head) {
            return;
        }
        int done = (int) Math.min(Math.min(part.before() - head, part.stamps().size()), files.size());
        int same = 0;
        Optional<Path> changed = Optional.empty();
        while (same < done && changed.isEmpty()) {
            changed = Stamp.changed(part.stamps().get(same));
            same += changed.isEmpty() ? 1 : 0;
        }
        if (changed.isPresent()) {
            Failures.say(terminal, Said.of("note", anew(files.get(same), changed.get())));
        }
        part.keep(same == 0 ? 0 : head + same, same);
    }

    private static String anew(Inputs.Entry input, Path changed) {
        boolean isTakenIn =
                input.file() != null && !input.file().toAbsolutePath().equals(changed);
        return (isTakenIn ? "'" + changed + "', which '" + input.name() + "' takes in," : "'" + input.name() + "'")
                + " was changed after the interrupted run; that input and the ones behind it are ranked anew";
    }

    /**
     * Works on what is left.
     *
     * @param lines how many lines an interrupted run left, and how many of them say that an input is wrong
     */
    private int run(Inputs inputs, long total, long lines, long wrong, Sink sink) {
        long done = work.isCsv() && lines > 0 ? lines - 1 : lines;
        if (work.isCsv() && lines == 0) {
            add(sink, work.head(), null);
        }
        for (long k = 0; k < done && inputs.hasNext(); k++) {
            inputs.next();
        }
        long[] counts = {done, wrong};
        try (RateLine rate = new RateLine(terminal, "decisions", total, done, System::nanoTime)) {
            InOrder.run(inputs, threads, work::outcome, outcome -> {
                outcome.notes().forEach(note -> Failures.say(terminal, note));
                if (!terminal.invocation().isJson()) {
                    outcome.errors().forEach(error -> Failures.say(terminal, error)); // The lines hold them, too.
                }
                add(sink, outcome.text(), outcome.stamp());
                rate.done(++counts[0]);
                counts[1] += outcome.errors().isEmpty() ? 0 : 1;
                return outcome.errors().isEmpty() || !failFast;
            });
        }
        if (counts[1] > 0) {
            Failures.error(
                    terminal,
                    counts[1] + " of " + counts[0] + (counts[0] == 1 ? " input " : " inputs ")
                            + (counts[1] == 1 ? "is" : "are") + " wrong");
        }
        return counts[1] > 0 ? Cli.WRONG_INPUT : Cli.DONE;
    }

    private void add(Sink sink, String text, String stamp) {
        try {
            sink.add(text, stamp);
        } catch (IOException e) {
            throw lost(e);
        }
    }

    private LostOutput lost(IOException e) {
        return new LostOutput("cannot write '" + target + "': " + IoReason.of(e), e);
    }
}
