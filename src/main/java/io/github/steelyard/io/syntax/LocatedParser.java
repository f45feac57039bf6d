package io.github.steelyard.io.syntax;

import com.fasterxml.jackson.core.ErrorReportConfiguration;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.io.ContentReference;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.github.steelyard.io.text.Limits;
import io.github.steelyard.io.text.WholeText;
import java.io.IOException;
import java.io.Reader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;

/**
 * Jackson's YAML parser over a whole text, which says where each token stands and leaves every scalar as typed: what
 * is a number is for the reader to decide, who knows what is wanted in its place.
 */
final class LocatedParser extends YAMLParser {

    private static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
            .maxNestingDepth(Limits.NESTING + 8)
            .maxStringLength(Limits.DOCUMENT)
            .maxNameLength(Limits.DOCUMENT)
            .build();

    /** Text that is not YAML, and where. */
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Mark mark;
        private final transient Mark context;

        Malformed(String problem, Mark mark, Mark context) {
            super(problem, null, false, false);
            this.mark = mark;
            this.context = context;
        }

        /** Where what is being read began, null when that is not known. */
        Mark context() {
            return context;
        }

        Mark mark() {
            return mark;
        }
    }

    LocatedParser(String text) {
        super(
                new IOContext(
                        CONSTRAINTS,
                        StreamWriteConstraints.defaults(),
                        ErrorReportConfiguration.defaults(),
                        new BufferRecycler(),
                        ContentReference.unknown(),
                        false),
                0,
                0,
                null,
                Reader.nullReader(),
                new ParserImpl(new WholeText(text), options()));
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        return options;
    }

    @Override
    protected Event getEvent() throws IOException {
        try {
            return _yamlParser.getEvent();
        } catch (MarkedYAMLException e) {
            throw new Malformed(
                    e.getProblem() == null ? e.getContext() : e.getProblem(), e.getProblemMark(), e.getContextMark());
        }
    }

    @Override
    protected JsonToken _decodeScalar(ScalarEvent scalar) {
        _textValue = scalar.getValue();
        _cleanedTextValue = null;
        return JsonToken.VALUE_STRING;
    }

    /** Where the current token begins. */
    Mark start() {
        return _lastEvent.getStartMark();
    }

    /** What the scanner saw. */
    Event event() {
        return _lastEvent;
    }

    /** Whether the current token is {@code *name}. */
    boolean isAlias() {
        return _lastEvent.is(Event.ID.Alias);
    }

    /** Whether the current token carries {@code &name}. */
    boolean isAnchored() {
        return _lastEvent instanceof NodeEvent node && node.getAnchor() != null;
    }

    /** Whether there is nothing but the end of the text. */
    boolean isAtEnd() {
        return _lastEvent.is(Event.ID.StreamEnd);
    }
}
