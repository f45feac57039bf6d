package io.github.steelyard.io.kind;

import io.github.steelyard.io.format.DecisionFormat;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a file is by its content. The ending decides only between kinds of text that look alike, and where content
 * says nothing: a file that is meant to be YAML and is broken gets the errors of YAML.
 */
public final class Recognition {

    /** How far into a text its kind is looked for. */
    private static final int LOOKED_AT = 1 << 16;

    private static final Pattern ROOT = Pattern.compile("<([A-Za-z_][\\w.-]*:)?([A-Za-z_][\\w.-]*)");
    private static final Pattern SKIPPED = Pattern.compile("<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^>]*>", Pattern.DOTALL);
    private static final Pattern ALTERNATIVES = Pattern.compile("(?m)^Alternatives\\s*:");
    private static final Pattern GOAL = Pattern.compile("(?m)^Goal\\s*:");
    private static final Pattern DMSY = Pattern.compile("(?m)^dmsy\\s*:");
    private static final Pattern DATA = Pattern.compile("(?m)^data\\s*:");
    private static final Pattern MATRIX = Pattern.compile("(?m)^[ \\t]+matrix\\s*:");
    private static final Pattern SECTION = Pattern.compile(
            "(?m)^(title|criteria|options|include|table|stakeholders|scenarios|sources|weighting)\\s*:");
    private static final Pattern KEY = Pattern.compile("(?m)^[A-Za-z][\\w-]*\\s*:(\\s|$)");

    private Recognition() {}

    /** The kind of a file of that name; a sheet may be named behind a '#'. */
    public static FileKind of(String name, byte[] bytes) {
        DecisionFormat ending = DecisionFormat.of(name).orElse(null);
        return signature(bytes)
                // A workbook that lacks its first part is damaged, which its reader says.
                .map(kind -> kind == FileKind.ARCHIVE && ending == DecisionFormat.XLSX ? FileKind.WORKBOOK : kind)
                .or(() -> wide(bytes, ending))
                .orElseGet(() -> text(head(bytes), ending));
    }

    /** The endings of all files that are read, without the dot; others are read, too, when they are of these kinds. */
    public static List<String> endings() {
        List<String> endings = new ArrayList<>(DecisionFormat.allEndings());
        endings.addAll(List.of("xlsm", "ods", "fods", "md", "markdown", "txt", "gz", "ahp", "dmsy", "jsmaa"));
        return endings;
    }

    /** Whether XML has the root of XMCDA, of whatever version; what is not well-formed behind its root counts, too. */
    public static boolean isXmcda(byte[] bytes) {
        Matcher root = ROOT.matcher(SKIPPED.matcher(head(bytes)).replaceAll(" "));
        return root.find() && root.group(2).equalsIgnoreCase("xmcda");
    }

    /** The name of what a packed file holds. */
    public static String unpacked(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    }

    private static boolean starts(byte[] bytes, String start) {
        return at(bytes, 0, start);
    }

    private static boolean at(byte[] bytes, int from, String text) {
        if (bytes.length < from + text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if ((bytes[from + i] & 0xFF) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The kind that the first bytes are a sure sign of. */
    private static Optional<FileKind> signature(byte[] bytes) {
        FileKind kind = null;
        if (starts(bytes, "PK\u0003\u0004")) {
            kind = packed(bytes);
        } else if (starts(bytes, "\u001f\u008b")) {
            kind = FileKind.GZIP;
        } else if (starts(bytes, "\u00d0\u00cf\u0011\u00e0")) {
            kind = FileKind.OLD_WORKBOOK;
        } else if (starts(bytes, "%PDF-")) {
            kind = FileKind.PDF;
        } else if (starts(bytes, "\u0089PNG") || starts(bytes, "\u00ff\u00d8\u00ff") || starts(bytes, "GIF8")) {
            kind = FileKind.PICTURE;
        } else if (starts(bytes, "{\\rtf")) {
            kind = FileKind.RICH_TEXT;
        } else if (starts(bytes, "SQLite format 3\u0000")) {
            kind = FileKind.DATABASE;
        } else if (starts(bytes, "PAR1")) {
            kind = FileKind.PARQUET;
        } else if (starts(bytes, "RDX") || starts(bytes, "RDA") || starts(bytes, "X\n\u0000\u0000\u0000")) {
            kind = FileKind.R_DATA;
        } else if (starts(bytes, "7z\u00bc\u00af")
                || starts(bytes, "Rar!")
                || starts(bytes, "BZh")
                || starts(bytes, "\u00fd7zXZ")
                || at(bytes, 257, "ustar")) {
            kind = FileKind.ARCHIVE;
        }
        return Optional.ofNullable(kind);
    }

    /** What a zip holds is told by the names of its parts, which stand in it unpacked. */
    private static FileKind packed(byte[] bytes) {
        String names = new String(bytes, StandardCharsets.ISO_8859_1);
        if (names.startsWith("mimetypeapplication/vnd.oasis.opendocument.", 30)) {
            return names.startsWith("spreadsheet", 73) ? FileKind.OPEN_DOCUMENT : FileKind.WORD;
        }
        return names.contains("xl/workbook.bin")
                ? FileKind.BINARY_WORKBOOK
                : names.contains("xl/workbook.xml")
                        ? FileKind.WORKBOOK
                        : names.contains("word/document.xml")
                                ? FileKind.WORD
                                : names.contains("ppt/presentation.xml")
                                        ? FileKind.SLIDES
                                        : names.contains("Index/Document.iwa")
                                                ? FileKind.NUMBERS
                                                : names.contains("content.xml")
                                                                && names.contains("META-INF/manifest.xml")
                                                        ? FileKind.OPEN_DOCUMENT
                                                        : FileKind.ARCHIVE;
    }

    /** Of text in wide characters only tables and XML are read; the readers of the others say so. */
    private static Optional<FileKind> wide(byte[] bytes, @Nullable DecisionFormat ending) {
        boolean isMarked = starts(bytes, "\u00ff\u00fe") || starts(bytes, "\u00fe\u00ff");
        if (ending == null && !isMarked && binary(bytes)) {
            return Optional.of(FileKind.BINARY);
        }
        return Optional.empty();
    }

    private static boolean binary(byte[] bytes) {
        for (int i = 0; i < Math.min(bytes.length, 8192); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }

    private static String head(byte[] bytes) {
        Charset charset = starts(bytes, "\u00ff\u00fe")
                ? StandardCharsets.UTF_16LE
                : starts(bytes, "\u00fe\u00ff") ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
        String head = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), charset);
        return head.startsWith("\ufeff") ? head.substring(1) : head;
    }

    private static FileKind text(String head, @Nullable DecisionFormat ending) {
        String start = head.stripLeading();
        if (start.startsWith("<")) {
            Optional<FileKind> xml = xml(start, ending);
            if (xml.isPresent()) {
                return xml.get();
            }
        }
        boolean isYaml = ending == DecisionFormat.YAML || ending == null;
        if (isYaml && GOAL.matcher(head).find() && ALTERNATIVES.matcher(head).find()) {
            return FileKind.AHP;
        }
        if (isYaml
                && (DMSY.matcher(head).find()
                        || DATA.matcher(head).find() && MATRIX.matcher(head).find())) {
            return FileKind.DMSY;
        }
        if ((ending == DecisionFormat.CSV || ending == null) && isMarkdown(head)) {
            return FileKind.MARKDOWN;
        }
        if (ending != null) {
            return switch (ending) {
                case YAML -> FileKind.YAML;
                case JSON -> FileKind.JSON;
                case CSV -> FileKind.TABLE;
                case XLSX -> FileKind.WORKBOOK;
                case XMCDA -> FileKind.XMCDA;
            };
        }
        if (start.isEmpty() || start.startsWith("{") || start.startsWith("[")) {
            return start.isEmpty() ? FileKind.YAML : FileKind.JSON;
        }
        if (SECTION.matcher(head).find()) {
            return FileKind.YAML;
        }
        return isTable(head) ? FileKind.TABLE : KEY.matcher(head).find() ? FileKind.YAML : FileKind.UNKNOWN;
    }

    /** By the name of the root; empty where a text that begins with a bracket may be something else. */
    private static Optional<FileKind> xml(String start, @Nullable DecisionFormat ending) {
        String lower = start.substring(0, Math.min(start.length(), 200)).toLowerCase(Locale.ROOT);
        if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
            return Optional.of(FileKind.WEB_PAGE);
        }
        boolean isSure = lower.startsWith("<?xml") || ending == DecisionFormat.XMCDA || ending == null;
        Matcher root = ROOT.matcher(SKIPPED.matcher(start).replaceAll(" "));
        if (!root.find() || !isSure && !start.startsWith(root.group())) {
            return ending == DecisionFormat.XMCDA || lower.startsWith("<?xml")
                    ? Optional.of(FileKind.XMCDA)
                    : Optional.empty();
        }
        return switch (root.group(2)) {
            case "ValueCharts" -> Optional.of(FileKind.VALUECHARTS);
            case "SMAA-2-model", "SMAA-TRI-model" -> Optional.of(FileKind.JSMAA);
            case "DEXi" -> Optional.of(FileKind.DEXI);
            case "html" -> Optional.of(FileKind.WEB_PAGE);
            case "document" ->
                "office:".equals(root.group(1)) ? Optional.of(FileKind.OPEN_DOCUMENT) : Optional.of(FileKind.XMCDA);
            case "XMCDA" -> Optional.of(FileKind.XMCDA);
            default -> isSure ? Optional.of(FileKind.XMCDA) : Optional.empty();
        };
    }

    /** Whether a line of dashes stands below a line of headings with as many cells. */
    private static boolean isMarkdown(String head) {
        String before = "";
        for (String line : (Iterable<String>) head.lines()::iterator) {
            if (before.indexOf('|') >= 0 && isRule(line)) {
                return true;
            }
            before = line;
        }
        return false;
    }

    /** Whether a line is nothing but cells of dashes, with a colon at either end where a column is aligned. */
    public static boolean isRule(String line) {
        return line.indexOf('-') >= 0
                && (line.indexOf('|') >= 0 || line.startsWith("+-"))
                && line.chars()
                        .allMatch(
                                c -> c == '-' || c == '+' || c == '|' || c == ':' || c == ' ' || c == '\t' || c == '\r')
                && !line.replaceAll("[ \\t:]", "").contains("||");
    }

    /** Whether most lines have the same number of separators, at least one. */
    private static boolean isTable(String head) {
        List<String> lines = head.lines().filter(l -> !l.isBlank()).limit(50).toList();
        for (char separator : new char[] {'\t', ';', ',', '|'}) {
            int[] counts = lines.stream()
                    .mapToInt(l -> (int) l.chars().filter(c -> c == separator).count())
                    .sorted()
                    .toArray();
            if (counts.length > 1) {
                int middle = counts[counts.length / 2];
                long same = Arrays.stream(counts).filter(c -> c == middle).count();
                if (middle > 0 && 5 * same >= 4L * counts.length) {
                    return true;
                }
            }
        }
        return false;
    }
}
