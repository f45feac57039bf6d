package io.github.steelyard.io.rows;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.steelyard.io.format.DecisionFormat;
import io.github.steelyard.io.format.ReadLimits;
import io.github.steelyard.io.grid.SheetGrid;
import io.github.steelyard.io.grid.Workbooks;
import io.github.steelyard.io.kind.DecimalSign;
import io.github.steelyard.io.place.Place;
import io.github.steelyard.io.sheet.SheetReader;
import io.github.steelyard.io.syntax.JsonSyntaxReader;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.xmcda.XmcdaReader;
import io.github.steelyard.io.xml.XmlReader;
import io.github.steelyard.text.Nearest;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Tells decisions from the other files of a folder, by what only a decision has: YAML a line that begins with
 * {@code title:}, JSON the keys {@code title} and {@code criteria} or {@code include} at its top, XMCDA alternatives and
 * a performance table, a workbook a row marked {@code direction} or {@code weight}. CSV has no sure mark: a sheet of
 * options for a table may look like any other. No more is read than it takes to see the mark.
 */
public final class DecisionMark {

    private static final String TITLE = "title";

    /** How far into YAML the mark is looked for. */
    private static final int LOOKED_AT = 64 * 1024;

    private DecisionMark() {}

    /**
     * Whether a file is a decision by itself. One that cannot be opened, or is broken behind its mark, is one: then the
     * reader says what is wrong with it.
     */
    public static boolean isOn(Path file) {
        return missing(file).isEmpty();
    }

    /** What a file lacks that a decision has; empty when it is one. */
    public static String missing(Path file) {
        DecisionFormat format = DecisionFormat.of(file.getFileName().toString()).orElse(null);
        if (format == null) {
            return "its ending is none of " + String.join(", ", DecisionFormat.allEndings());
        }
        return switch (format) {
            case CSV -> "a table in a folder may be part of a decision; name it to have it ranked";
            case YAML -> isMarked(file, format) ? "" : noTitle(file);
            case JSON -> isMarked(file, format) ? "" : "it has no 'title' with 'criteria' or 'include' at its top";
            case XMCDA -> isMarked(file, format) ? "" : "it is no XMCDA with alternatives and a performance table";
            case XLSX -> isMarked(file, format) ? "" : "none of its sheets has a row marked 'direction' or 'weight'";
        };
    }

    /** A file without a title is a part of another decision, or its title is misspelt. */
    private static String noTitle(Path file) {
        String why = "no line begins with 'title:', as of a file that another one includes";
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            String head = new String(in.readNBytes(LOOKED_AT), StandardCharsets.UTF_8);
            return head.lines()
                    .filter(line -> line.indexOf(':') > 0)
                    .map(line -> line.substring(0, line.indexOf(':')).strip())
                    .filter(key -> Nearest.to(key, List.of(TITLE)).isPresent())
                    .findFirst()
                    .map(key ->
                            "no line begins with 'title:'; is '" + (key.length() < 40 ? key : TITLE) + "' meant so?")
                    .orElse(why);
        } catch (IOException e) {
            return why;
        }
    }

    private static boolean isMarked(Path file, DecisionFormat format) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return switch (format) {
                case YAML -> yaml(in);
                case JSON -> json(in);
                case XMCDA -> xmcda(in);
                default -> workbook(file, in);
            };
        } catch (IOException e) {
            return true;
        }
    }

    private static boolean yaml(InputStream in) throws IOException {
        String head = new String(in.readNBytes(LOOKED_AT), StandardCharsets.UTF_8);
        return head.lines()
                .map(line -> line.startsWith("\ufeff") ? line.substring(1) : line)
                .anyMatch(line -> line.startsWith(TITLE + ":"));
    }

    private static boolean json(InputStream in) throws IOException {
        Set<String> keys = new HashSet<>();
        try (JsonParser parser = JsonSyntaxReader.FACTORY.createParser(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            while (!isDecision(keys)
                    && parser.nextToken() == JsonToken.FIELD_NAME
                    && parser.currentLocation().getByteOffset() < ReadLimits.DEFAULT.documentBytes()) {
                keys.add(parser.currentName());
                parser.nextToken();
                parser.skipChildren();
            }
        } catch (JsonProcessingException e) {
            return keys.contains(TITLE);
        }
        return isDecision(keys);
    }

    private static boolean isDecision(Set<String> keys) {
        return keys.contains(TITLE) && (keys.contains("criteria") || keys.contains("include"));
    }

    /** Text whatever its bytes: of bytes that are no UTF-8 the parser would tell standard error by itself. */
    private static Reader decoded(InputStream in) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(in, 3);
        byte[] start = bytes.readNBytes(3);
        boolean isMarked = start.length == 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB;
        boolean isWide = start.length > 1 && (start[0] & 0xFE) == 0xFE && (start[1] & 0xFE) == 0xFE;
        if (!isMarked) {
            bytes.unread(start);
        }
        return new InputStreamReader(bytes, isWide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    }

    private static boolean xmcda(InputStream in) {
        boolean isXmcda = false;
        try {
            XMLStreamReader xml = XmlReader.factory().createXMLStreamReader(decoded(in));
            try {
                Set<String> lists = new HashSet<>();
                int depth = 0;
                while (xml.hasNext() && xml.getLocation().getCharacterOffset() < ReadLimits.DEFAULT.documentBytes()) {
                    int event = xml.next();
                    depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
                    if (event == XMLStreamConstants.START_ELEMENT) {
                        if (depth == 0 && !XmcdaReader.isRoot(xml.getLocalName(), xml.getNamespaceURI())) {
                            return false;
                        }
                        isXmcda = true;
                        if (depth++ == 1) {
                            lists.add(xml.getLocalName());
                        }
                    }
                    if (lists.contains("alternatives") && lists.contains("performanceTable")) {
                        return true;
                    }
                }
                return false;
            } finally {
                xml.close();
            }
        } catch (XMLStreamException | IOException e) {
            return isXmcda;
        }
    }

    private static boolean workbook(Path file, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(ReadLimits.DEFAULT.tableBytes());
        Diagnostics unheard = new Diagnostics();
        Place start = new Place(file.toString(), 1, 1);
        Optional<Workbooks> books = Workbooks.find();
        if (books.isEmpty()) {
            return true;
        }
        SheetGrid grid = books.get().read(file.toString(), file, bytes, "", DecimalSign.POINT, start, unheard);
        return grid != null && SheetReader.isMarked(grid);
    }
}
