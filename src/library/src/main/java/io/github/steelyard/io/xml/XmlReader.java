package io.github.steelyard.io.xml;

import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.text.ScalarText;
import io.github.steelyard.io.text.SourceText;
import io.github.steelyard.io.text.TableText;
import io.github.steelyard.io.text.TextCursor;
import io.github.steelyard.io.text.TextDecoder;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads XML into elements with places. Nothing outside the text is ever looked at, and no entity is unfolded. */
public final class XmlReader {

    private static final Pattern ENCODING =
            Pattern.compile("^<\\?xml[^>]*encoding\\s*=\\s*['\"]([A-Za-z0-9._-]+)['\"]");

    private final SourceText source;
    private final DiagnosticId malformed;
    private final Diagnostics diagnostics;
    private final TextCursor cursor;
    private final Deque<XmlElement> open = new ArrayDeque<>();
    private int left;

    private XmlReader(SourceText source, DiagnosticId malformed, Diagnostics diagnostics) {
        this.source = source;
        this.malformed = malformed;
        this.diagnostics = diagnostics;
        this.left = diagnostics.limits().values();
        this.cursor = new TextCursor(source.text());
    }

    /** The text of an XML file, whose first line may name an encoding; null when an error was reported. */
    public static @Nullable SourceText decode(String name, @Nullable Path path, byte[] bytes, Diagnostics diagnostics) {
        String head = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
        Matcher stated = ENCODING.matcher(head);
        if (TableText.marked(bytes) == null && stated.find() && !stated.group(1).equalsIgnoreCase("UTF-8")) {
            try {
                Charset charset = Charset.forName(stated.group(1));
                return TextDecoder.checked(
                        new SourceText(name, path, new String(bytes, charset), false, "", bytes), diagnostics);
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                diagnostics.report(
                        DiagnosticId.ENCODING,
                        new Place(name, 1, 1),
                        "the encoding " + Diagnostics.quoted(stated.group(1)) + " is unknown; save the file as UTF-8");
                return null;
            }
        }
        return TextDecoder.decode(name, path, bytes, diagnostics);
    }

    /** Makes parsers that look at nothing outside the text. */
    public static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /**
     * The root; null when an error was reported.
     *
     * @param malformed the id under which a text that is not well-formed is reported
     */
    public static @Nullable XmlElement read(SourceText source, DiagnosticId malformed, Diagnostics diagnostics) {
        XmlReader reader = new XmlReader(source, malformed, diagnostics);
        try {
            XMLStreamReader xml = factory().createXMLStreamReader(new StringReader(source.text()));
            try {
                return reader.document(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            int column =
                    e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNumber());
            diagnostics.report(
                    malformed,
                    new Place(source.name(), line, column),
                    "this is not well-formed XML; is a tag not closed, or closed by another name?");
            return null;
        }
    }

    private @Nullable XmlElement document(XMLStreamReader xml) throws XMLStreamException {
        @Nullable XmlElement root = null;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> {
                    return refused(malformed, "a document type (<!DOCTYPE) is not read; leave the line out");
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    left -= 1 + xml.getAttributeCount();
                    if (left < 0) {
                        return refused(
                                DiagnosticId.TOO_MANY_VALUES,
                                "more than " + diagnostics.limits().values() + " elements in a file");
                    }
                    if (open.size() >= diagnostics.limits().nesting()) {
                        return refused(
                                DiagnosticId.TOO_DEEP,
                                "elements are nested more than "
                                        + diagnostics.limits().nesting() + " deep");
                    }
                    XmlElement element = element(xml);
                    if (open.isEmpty()) {
                        root = element;
                    } else {
                        open.peek().child(element);
                    }
                    open.push(element);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!xml.isWhiteSpace() && !open.isEmpty()) {
                        String text = xml.getText();
                        if (!ScalarText.isFine(text, open.peek().tag().place(), diagnostics)) {
                            return null;
                        }
                        open.peek().text(text);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                default -> {}
            }
        }
        return root;
    }

    private @Nullable XmlElement refused(DiagnosticId id, String message) {
        diagnostics.report(id, cursor.place(source.name()), message);
        return null;
    }

    /** Where the tag begins. The parser stands behind it, or behind the bracket that opens the next one. */
    private int start(XMLStreamReader xml) {
        String prefix = xml.getPrefix();
        String tag = "<" + (prefix == null || prefix.isEmpty() ? "" : prefix + ":") + xml.getLocalName();
        String text = source.text();
        int behind = Math.min(xml.getLocation().getCharacterOffset(), text.length());
        int start = text.lastIndexOf(tag, behind);
        while (start > 0 && text.indexOf('>', start) >= behind) {
            start = text.lastIndexOf(tag, start - 1);
        }
        return Math.max(0, start);
    }

    private XmlElement element(XMLStreamReader xml) {
        cursor.to(start(xml));
        int at = cursor.points();
        Syntax.Scalar tag = new Syntax.Scalar(source, cursor.line(), cursor.column(), at, at, xml.getLocalName(), true);
        XmlElement element =
                new XmlElement(xml.getLocalName(), xml.getNamespaceURI() == null ? "" : xml.getNamespaceURI(), tag);
        for (int k = 0; k < xml.getAttributeCount(); k++) {
            element.attribute(
                    xml.getAttributeLocalName(k), xml.getAttributeValue(k).strip());
        }
        return element;
    }
}
