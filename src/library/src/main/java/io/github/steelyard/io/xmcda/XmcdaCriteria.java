package io.github.steelyard.io.xmcda;

import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.syntax.StatedDirections;
import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.syntax.SyntaxBuilder;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.xml.XmlElement;
import io.github.steelyard.text.Numbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns criteria of XMCDA with their scales, thresholds and weights into those of a decision file. */
final class XmcdaCriteria {

    /** Copies are looked for among so many: more lists or thresholds than these are no decision's. */
    private static final int MANY = 50;

    private final Checks checks;
    private final XmcdaValues values;
    private final XmcdaEntries entries;
    private final Map<String, XmlElement> scales;
    private final Map<String, XmlElement> functions;
    private final Map<String, XmlElement> scalesById = new HashMap<>();
    private final Map<String, List<XmlElement>> thresholds = new HashMap<>();
    private static final Pattern WEIGHTS =
            Pattern.compile("weight|importance|poids|gewicht|peso|coefficient|significan|\\bw\\b");
    private static final Pattern NO_NAME = Pattern.compile("|(criteria ?)?values?|criteria|\\d+|[a-z]{0,3}\\d*");

    /** Names of files with other values of criteria than weights, as programs call them. */
    private static final Pattern OTHERS = Pattern.compile(
            "segment|manipul|capacit|mobius|shapley|points|bound|factor|direction|cardinal|interaction|threshold");

    private final Map<String, XmlElement> weights = new HashMap<>();
    /** Thresholds that are not used, by the reason, and the criteria that have them. */
    private final Map<String, List<XmlElement>> unused = new LinkedHashMap<>();

    private final Set<String> unusedOn = new LinkedHashSet<>();
    private final Map<String, XmcdaScale> levels = new HashMap<>();
    private final StatedDirections said;
    private final Map<String, Integer> order = new HashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    /** Criteria of which nothing says which end is better, and where. */
    private final Map<String, Syntax.Scalar> open = new LinkedHashMap<>();

    /**
     * What the files say of criteria.
     *
     * @param active the criteria that take part, by id
     * @param said which end is better, from outside
     */
    XmcdaCriteria(Checks checks, XmcdaEntries entries, Map<String, XmlElement> active, StatedDirections said) {
        this.said = said;

        active.forEach((id, element) -> {
            order.put(id, order.size());
            boolean isNamed = element.name().equals("criterion")
                    && !element.attribute("name").isEmpty();
            names.put(id, isNamed ? element.attribute("name") : id);
        });
        this.checks = checks;
        this.entries = entries;
        this.values = new XmcdaValues(checks);
        this.scales = entries.of("criteriaScales", "criterionScale", "criterionScales");
        this.functions = entries.of("criteriaFunctions", "criterionFunction", "criterionFunctions");
        entries.lists("criteriaScales")
                .flatMap(l -> l.all("criterionScale", "criterionScales"))
                .flatMap(e -> e.all("scales"))
                .flatMap(s -> s.all("scale"))
                .filter(s -> !s.attribute("id").isEmpty())
                .forEach(s -> scalesById.putIfAbsent(s.attribute("id"), s));
        entries.lists("criteriaThresholds")
                .flatMap(l -> l.all("criterionThreshold", "criterionThresholds"))
                .forEach(this::thresholds);
        weights();
    }

    /** Thresholds of a criterion may stand in several lists, one a kind. */
    private void thresholds(XmlElement entry) {
        String criterion = entries.criterion(entry, "criteriaThresholds");
        List<XmlElement> own = thresholds.computeIfAbsent(criterion, id -> new ArrayList<>());
        own(entry).stream()
                .filter(threshold -> own.stream().limit(MANY).noneMatch(threshold::isCopy))
                .forEach(own::add);
    }

    private static List<XmlElement> own(XmlElement holder) {
        return holder.first("thresholds").map(t -> t.all("threshold").toList()).orElse(List.of());
    }

    /** What a list calls itself, else how its file is called where that says what other values it holds. */
    private static String called(XmlElement list) {
        String own = (list.attribute("id") + " " + list.attribute("name") + " " + list.attribute("mcdaConcept"))
                .toLowerCase(Locale.ROOT)
                .strip();
        String file = list.tag().source().name().replaceFirst(".*[/\\\\]", "");
        return own.isEmpty() && OTHERS.matcher(file.toLowerCase(Locale.ROOT)).find() ? file : own;
    }

    /** Of several lists of values the one that calls itself weights. */
    private void weights() {
        List<XmlElement> lists = new ArrayList<>();
        entries.lists("criteriaValues")
                .filter(list -> lists.stream().limit(MANY).noneMatch(list::isCopy))
                .forEach(lists::add);
        List<XmlElement> named = lists.stream()
                .filter(list -> WEIGHTS.matcher(called(list)).find())
                .toList();
        if (named.isEmpty()) {
            // Numbers of segments, bounds and results of other programs stand in such lists, too.
            List<XmlElement> others = lists.stream()
                    .filter(list -> !NO_NAME.matcher(called(list)).matches())
                    .toList();
            others.forEach(list -> checks.report(
                    DiagnosticId.XMCDA_UNUSED,
                    list.tag(),
                    "criteriaValues called " + Diagnostics.quoted(called(list))
                            + " are not taken for weights; call them 'weights' where they are"));
            lists.removeAll(others);
        }
        if (lists.isEmpty()) {
            return;
        }
        XmlElement chosen = named.isEmpty() ? lists.get(0) : named.get(0);
        weights.putAll(entries.of(chosen.all("criterionValue", "criterionValues"), "criteriaValues"));
        if (lists.size() > 1) {
            checks.report(
                    DiagnosticId.XMCDA_UNUSED,
                    chosen.tag(),
                    "of " + lists.size() + " lists of criteriaValues this one is taken for the weights"
                            + (named.isEmpty() ? "; name the right one 'weights' to have another" : ""));
        }
    }

    /** Reports in one line which criteria have no direction. */
    void tellDirections(Syntax.Scalar start) {
        said.tell(checks, names, open, start, "; XMCDA says it in criteriaScales, with preferenceDirection min or max");
    }

    /** Reports in one line for each reason which thresholds are not used. */
    void tellThresholds() {
        String criteria =
                Diagnostics.few(unusedOn.stream().map(Diagnostics::quoted).toList());
        unused.forEach((why, all) -> checks.report(
                DiagnosticId.XMCDA_UNUSED,
                all.get(0).tag(),
                (all.size() == 1 ? "a threshold of " : all.size() + " thresholds of ")
                        + criteria
                        + (all.size() == 1 ? " is not used: it is " : " are not used: they are ")
                        + why));
    }

    /** The criterion's keys and values as a decision file would have them. */
    Syntax.Mapping read(String original, String id, XmlElement element) {
        Syntax.Scalar at = element.tag();
        SyntaxBuilder criterion = new SyntaxBuilder(at.source());
        if (element.name().equals("criterion")) {
            XmcdaReader.name(criterion, element, original, id);
        } else if (!original.equals(id)) {
            criterion.put("name", SyntaxBuilder.scalar(at, original));
        }
        XmlElement scale = scale(original, element);
        XmcdaScale read = scale != null && scale.name().equals("scaleID")
                ? XmcdaScale.unknown(checks, values, scale.tag())
                : XmcdaScale.of(
                        checks,
                        values,
                        original,
                        scale,
                        at,
                        said.of(order.getOrDefault(original, 0), order.size(), original, names.get(original)),
                        open);
        levels.put(original, read);
        XmlElement function = functions.getOrDefault(
                original, element.first("criterionFunction").orElse(null));
        if (function != null && read.isKnown()) {
            XmcdaFunction.put(checks, values, original, function, read, criterion);
        }
        read.put(criterion);
        List<XmlElement> limits = new ArrayList<>(thresholds.getOrDefault(original, List.of()));
        limits.addAll(own(element));
        limits(criterion, original, limits);
        XmlElement weight =
                weights.getOrDefault(original, element.first("criterionValue").orElse(null));
        if (weight != null) {
            criterion.put("weight", values.read(weight, "weight of " + Diagnostics.quoted(original)));
        }
        return criterion.at(at);
    }

    /**
     * From a list, where version 4 may name one that stands elsewhere, or, as in version 2, in the criterion; null when
     * there is none. A reference to nowhere is reported and returned.
     */
    private XmlElement scale(String original, XmlElement element) {
        XmlElement entry = scales.get(original);
        if (entry == null) {
            return element.first("scale").orElse(null);
        }
        XmlElement list = entry.first("scales").orElse(entry);
        XmlElement found = list.first("scale", "scaleID").orElse(entry);
        if (!found.name().equals("scaleID")) {
            return found;
        }
        XmlElement named = scalesById.get(found.text());
        if (named == null) {
            checks.report(
                    DiagnosticId.XMCDA,
                    found.tag(),
                    "there is no scale with the id " + Diagnostics.quoted(found.text())
                            + checks.diagnostics().hint(found.text(), scalesById.keySet()));
        }
        return named == null ? found : named;
    }

    private void limits(SyntaxBuilder criterion, String original, List<XmlElement> own) {
        if (own.isEmpty()) {
            return;
        }
        Syntax.Scalar at = own.get(0).tag();
        SyntaxBuilder limits = new SyntaxBuilder(at.source());
        Map<String, XmlElement> kinds = new HashMap<>();
        for (XmlElement threshold : own) {
            String called = (threshold.attribute("mcdaConcept") + " " + threshold.attribute("id") + " "
                            + threshold.attribute("name"))
                    .toLowerCase(Locale.ROOT);
            String key = kind(called);
            Optional<Syntax> limit = key.isEmpty() ? Optional.empty() : constant(threshold);
            XmlElement first = limit.isPresent() ? kinds.putIfAbsent(key, threshold) : null;
            if (first != null) {
                checks.report(
                        DiagnosticId.DUPLICATE_KEY,
                        threshold.tag(),
                        "the threshold '" + key + "' of " + Diagnostics.quoted(original)
                                + " stands twice; the first is at "
                                + first.tag().place());
            } else if (limit.isPresent()) {
                limits.put(SyntaxBuilder.scalar(threshold.tag(), key), limit.get());
            } else {
                unused.computeIfAbsent(
                                key.isEmpty()
                                        ? "called " + Diagnostics.quoted(called.strip())
                                                + ", none of indifference, preference, veto, sigma"
                                        : "not constant, and only constant ones are read",
                                why -> new ArrayList<>())
                        .add(threshold);
                unusedOn.add(original);
            }
        }
        if (!limits.isEmpty()) {
            criterion.put("thresholds", limits.at(at));
        }
    }

    /** The threshold that programs call so; empty when a decision has none of that kind, such as a weak veto. */
    private static String kind(String called) {
        if (called.contains("weak")) {
            return "";
        }
        return called.matches(".*(indiff|\\bind\\b).*")
                ? "indifference"
                : called.contains("veto")
                        ? "veto"
                        : called.contains("pref") ? "preference" : called.contains("sigma") ? "s" : "";
    }

    private Optional<Syntax> constant(XmlElement threshold) {
        Optional<XmlElement> constant = threshold.first("constant");
        if (constant.isPresent()) {
            return Optional.of(values.number(constant.get(), "threshold"));
        }
        XmlElement affine = threshold.first("affine", "linear").orElse(null);
        if (affine == null || affine.first("slope").map(s -> values.amount(s)).orElse(0.0) != 0) {
            return Optional.empty();
        }
        return affine.first("intercept").map(i -> values.number(i, "threshold"));
    }

    /** One performance; on a scale of words a number stands for the word of that value. */
    Syntax performance(XmlElement performance, String criterion) {
        Syntax read = values.read(performance, "performance on " + Diagnostics.quoted(criterion));
        XmcdaScale scale = levels.get(criterion);
        return scale == null ? read : scale.word(read);
    }

    /** A number as a value. */
    static Syntax.Scalar scalar(Syntax at, double x) {
        return SyntaxBuilder.scalar(at, Numbers.plain(x));
    }
}
