package io.github.steelyard.editing;

import io.github.steelyard.io.source.SourceMap;
import io.github.steelyard.io.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pieces of text put in the place of others, and what the files are with all of them. */
final class TextChanges {

    private record Change(String file, int start, int end, String text) {}

    private final SourceMap sources;
    private final List<Change> changes = new ArrayList<>();

    TextChanges(SourceMap sources) {
        this.sources = sources;
    }

    /** Puts a text in the place of what stands from start to end; nothing stands there where these are equal. */
    void add(String file, int start, int end, String text) {
        changes.add(new Change(file, start, end, text));
    }

    /** Whether the part lies inside one that is taken out. */
    boolean covers(Span span) {
        return changes.stream()
                .anyMatch(c -> c.text().isEmpty()
                        && c.file().equals(span.file())
                        && c.start() <= span.start()
                        && c.end() >= span.end());
    }

    /** The new contents of every file, by its name. */
    Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String file : sources.files()) {
            Optional<byte[]> original = sources.original(file);
            if (original.isPresent()) {
                files.put(file, original.get());
                continue;
            }
            StringBuilder text = new StringBuilder(sources.text(file).orElseThrow());
            // From the end to the beginning, so that earlier places stay right; of several at one place, the last
            // first.
            List<Change> own = new ArrayList<>(
                    changes.stream().filter(c -> c.file().equals(file)).toList());
            Collections.reverse(own);
            own.sort(Comparator.comparingInt(Change::start).reversed());
            own.forEach(c -> text.replace(c.start(), c.end(), c.text()));
            byte[] body = text.toString().getBytes(StandardCharsets.UTF_8);
            files.put(file, sources.hasByteOrderMark(file) ? marked(body) : body);
        }
        return files;
    }

    private static byte[] marked(byte[] body) {
        byte[] all = new byte[body.length + 3];
        all[0] = (byte) 0xEF;
        all[1] = (byte) 0xBB;
        all[2] = (byte) 0xBF;
        System.arraycopy(body, 0, all, 3, body.length);
        return all;
    }
}
