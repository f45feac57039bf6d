package io.github.steelyard.io.draft;

import io.github.steelyard.catalogue.Refusal;
import io.github.steelyard.io.cell.Direct;
import io.github.steelyard.io.kind.DecimalSign;
import io.github.steelyard.io.syntax.StatedDirections;
import io.github.steelyard.text.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is said of a sheet from outside its file: by options of the command line, under {@code table:} of a decision
 * file, or as answers to open points. Immutable. Names are matched with what the sheet holds when it is read.
 */
public final class SheetOptions {

    /** Nothing is said. */
    public static final SheetOptions NONE = new SheetOptions(Map.of());

    /** The keys in the order of the help; the options of the command line are called the same behind two hyphens. */
    public static final List<String> KEYS = List.of(
            "max",
            "min",
            "impacts",
            "weights",
            "levels",
            "scale",
            "ignore",
            "keep",
            "transpose",
            "sheet",
            "decimal",
            "thousands",
            "missing");

    /** Keys that may be said again and again: what is said later is added. */
    private static final List<String> LISTS = List.of("max", "min", "levels", "scale", "ignore", "keep", "missing");

    private final Map<String, List<String>> said;

    private SheetOptions(Map<String, List<String>> said) {
        this.said = said;
    }

    /**
     * The same with one more thing said.
     *
     * @param key one of {@link #KEYS}
     * @param text as it is written behind the option, such as {@code Cost,Noise}
     * @throws Refusal when the text cannot stand there
     */
    public SheetOptions with(String key, String text) {
        if (!KEYS.contains(key)) {
            throw new Refusal("unknown key '" + key + "'" + Nearest.hint(key, KEYS));
        }
        check(key, text);
        Map<String, List<String>> more = new LinkedHashMap<>(said);
        List<String> texts = new ArrayList<>(LISTS.contains(key) ? more.getOrDefault(key, List.of()) : List.of());
        texts.add(text);
        more.put(key, List.copyOf(texts));
        return new SheetOptions(more);
    }

    /**
     * The same with options as they stand on the command line, such as {@code --max Cost --transpose}.
     *
     * @throws Refusal when one is unknown, or its text cannot stand there
     */
    public SheetOptions saying(String line) {
        SheetOptions more = this;
        for (String part : (" " + line.strip()).split("\\s--")) {
            if (!part.isBlank()) {
                String[] words = part.strip().split("[\\s=]", 2);
                String value =
                        words.length == 1 ? "true" : words[1].strip().replaceAll("^'(.*)'$|^\"([^\"]*)\"$", "$1$2");
                more = more.with(words[0], value);
            }
        }
        return more;
    }

    /** Both: what the other says wins where only one can. */
    public SheetOptions and(SheetOptions other) {
        SheetOptions both = this;
        for (Map.Entry<String, List<String>> entry : other.said.entrySet()) {
            for (String text : entry.getValue()) {
                both = both.with(entry.getKey(), text);
            }
        }
        return both;
    }

    private static void check(String key, String text) {
        String fault = switch (key) {
            case "decimal" ->
                DecimalSign.of(text).isPresent()
                        ? ""
                        : "unknown decimal sign '" + text + "'; allowed: " + String.join(", ", DecimalSign.words());
            case "transpose", "thousands" ->
                List.of("true", "false").contains(text) ? "" : key + " is true or false, was '" + text + "'";
            case "impacts" ->
                names(text).stream().allMatch(w -> Direct.of(w) != null)
                        ? ""
                        : "impacts are + or - for each criterion in the order of the columns, such as '+,-,+'; was '"
                                + text + "'";
            case "scale" -> scaleFault(text);
            case "levels" ->
                text.indexOf('<') > 0
                        ? ""
                        : "levels are words from worst to best with < between them, such as 'Low<Medium<High', or"
                                + " of one column 'Comfort:Low<High'; was '" + text + "'";
            default -> text.isBlank() ? key + " needs a text" : "";
        };
        if (!fault.isEmpty()) {
            throw new Refusal(fault);
        }
    }

    private static String scaleFault(String text) {
        for (String part : names(text)) {
            if (ends(part.substring(part.lastIndexOf('=') + 1)) == null) {
                return "a scale is two ends such as 1..5, or of one column 'Comfort=1..10'; was '" + text + "'";
            }
        }
        return "";
    }

    /** The two ends of a text such as 1..5; null when it is none. */
    public static double[] ends(String text) {
        int dots = text.indexOf("..");
        if (dots < 1) {
            return null;
        }
        double low = io.github.steelyard.io.text.NumberText.parse(
                text.substring(0, dots).strip());
        double high = io.github.steelyard.io.text.NumberText.parse(
                text.substring(dots + 2).strip());
        return low < high ? new double[] {low, high} : null;
    }

    /** The parts of a text between commas, without blanks around them; a part may stand in quotes. */
    public static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        char quote = 0;
        for (char c : text.toCharArray()) {
            if (quote != 0 ? c == quote : c == '"' && name.toString().isBlank()) {
                quote = quote == 0 ? c : 0;
            } else if (c == ',' && quote == 0) {
                names.add(name.toString().strip());
                name.setLength(0);
            } else {
                name.append(c);
            }
        }
        names.add(name.toString().strip());
        names.removeIf(String::isEmpty);
        return names;
    }

    /** A name as {@link #names} takes it back, in quotes where it holds a comma. */
    public static String quoted(String name) {
        return name.indexOf(',') >= 0 ? '"' + name + '"' : name;
    }

    /** What is said of directions, for files that are no sheets. */
    public StatedDirections directions() {
        return new StatedDirections(
                all("max"),
                all("min"),
                all("impacts").stream().map(sign -> Direct.of(sign).word()).toList());
    }

    /** Whether nothing is said. */
    public boolean isEmpty() {
        return said.isEmpty();
    }

    /** Whether nothing but the sign before decimals is said. */
    public boolean isOnlyDecimal() {
        return said.keySet().equals(java.util.Set.of("decimal"));
    }

    /** The texts that were said under a key, in order. */
    public List<String> texts(String key) {
        return said.getOrDefault(key, List.of());
    }

    /** Whether something is said under a key. */
    public boolean says(String key) {
        return said.containsKey(key);
    }

    /** The names that are said under a key. */
    public List<String> all(String key) {
        return texts(key).stream().flatMap(text -> names(text).stream()).toList();
    }

    /** The name of the sheet, empty where none is said. */
    public String sheet() {
        return said.containsKey("sheet") ? texts("sheet").get(0) : "";
    }

    /** The sign before decimals, where it is said. */
    public Optional<DecimalSign> decimal() {
        return texts("decimal").stream().findFirst().flatMap(DecimalSign::of);
    }

    public boolean thousands() {
        return texts("thousands").equals(List.of("true"));
    }

    /** Whether criteria go down, where it is said. */
    public Optional<Boolean> transpose() {
        return texts("transpose").stream().findFirst().map(Boolean::parseBoolean);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SheetOptions options && said.equals(options.said);
    }

    @Override
    public int hashCode() {
        return said.hashCode();
    }

    /** As the command line would say it. */
    @Override
    public String toString() {
        List<String> words = new ArrayList<>();
        said.forEach((key, texts) -> texts.forEach(text -> words.add(option(key, text))));
        return String.join(" ", words);
    }

    /** An option as the command line has it, in quotes where the shell needs them. */
    public static String option(String key, String text) {
        if (text.equals("true") && Arrays.asList("transpose", "thousands").contains(key)) {
            return "--" + key;
        }
        boolean isPlain = text.matches("[\\p{L}\\p{N}_.,=+:%/-]+");
        return "--" + key + " " + (isPlain ? text : "'" + text.replace("'", "'\\''") + "'");
    }
}
