package io.github.steelyard.io;

import io.github.steelyard.catalogue.Numbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns criteria of XMCDA with their scales, thresholds and weights into those of a decision file. */
final class XmcdaCriteria {

    private final Checks checks;
    private final XmcdaValues values;
    private final Map<String, XmlElement> scales = new HashMap<>();
    private final Map<String, XmlElement> scalesById = new HashMap<>();
    private final Map<String, List<XmlElement>> thresholds = new HashMap<>();
    private final Map<String, XmlElement> weights = new HashMap<>();
    private final Map<String, XmcdaScale> levels = new HashMap<>();

    XmcdaCriteria(Checks checks, List<XmlElement> roots) {
        this.checks = checks;
        this.values = new XmcdaValues(checks);
        all(roots, "criteriaScales", "criterionScale", "criterionScales").forEach(entry -> {
            entry.first("scales").stream()
                    .flatMap(s -> s.all("scale"))
                    .forEach(s -> scalesById.put(s.attribute("id"), s));
        });
        all(roots, "criteriaScales", "criterionScale", "criterionScales").forEach(entry -> {
            XmlElement list = entry.first("scales").orElse(entry);
            XmlElement scale = list.first("scale")
                    .or(() -> list.first("scaleID").map(s -> scalesById.get(s.text())))
                    .orElse(null);
            if (scale != null) {
                scales.put(entry.textOf("criterionID"), scale);
            }
        });
        all(roots, "criteriaThresholds", "criterionThreshold", "criterionThresholds")
                .forEach(entry -> thresholds.put(entry.textOf("criterionID"), thresholds(entry)));
        weights(roots);
    }

    private static Stream<XmlElement> all(List<XmlElement> roots, String list, String... entries) {
        return roots.stream().flatMap(r -> r.all(list)).flatMap(l -> l.all(entries));
    }

    private static List<XmlElement> thresholds(XmlElement holder) {
        return holder.first("thresholds").map(t -> t.all("threshold").toList()).orElse(List.of());
    }

    /** Of several lists of values the one that calls itself weights. */
    private void weights(List<XmlElement> roots) {
        List<XmlElement> lists =
                roots.stream().flatMap(r -> r.all("criteriaValues")).toList();
        List<XmlElement> named = lists.stream()
                .filter(l -> (l.attribute("id") + " " + l.attribute("name") + " " + l.attribute("mcdaConcept"))
                        .toLowerCase(Locale.ROOT)
                        .matches(".*(weight|importance|poids).*"))
                .toList();
        if (lists.isEmpty()) {
            return;
        }
        XmlElement chosen = named.isEmpty() ? lists.get(0) : named.get(0);
        chosen.all("criterionValue", "criterionValues").forEach(v -> weights.put(v.textOf("criterionID"), v));
        if (lists.size() > 1) {
            checks.report(
                    DiagnosticId.XMCDA_UNUSED,
                    chosen.tag(),
                    "of " + lists.size() + " lists of criteriaValues this one is taken for the weights"
                            + (named.isEmpty() ? "; name the right one 'weights' to have another" : ""));
        }
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
        XmlElement scale = scales.getOrDefault(original, element.first("scale").orElse(null));
        XmcdaScale read = XmcdaScale.of(checks, values, original, scale, at);
        levels.put(original, read);
        read.put(criterion);
        List<XmlElement> own = new ArrayList<>(thresholds.getOrDefault(original, List.of()));
        own.addAll(thresholds(element));
        limits(criterion, original, own);
        XmlElement weight = weights.get(original);
        if (weight != null) {
            criterion.put("weight", values.read(weight, "weight of " + Diagnostics.quoted(original)));
        }
        return criterion.at(at);
    }

    private void limits(SyntaxBuilder criterion, String original, List<XmlElement> own) {
        if (own.isEmpty()) {
            return;
        }
        Syntax.Scalar at = own.get(0).tag();
        SyntaxBuilder limits = new SyntaxBuilder(at.source());
        for (XmlElement threshold : own) {
            String called = (threshold.attribute("mcdaConcept") + " " + threshold.attribute("id") + " "
                            + threshold.attribute("name"))
                    .toLowerCase(Locale.ROOT);
            String key = called.contains("indiff")
                    ? "indifference"
                    : called.contains("veto")
                            ? "veto"
                            : called.contains("pref") ? "preference" : called.contains("sigma") ? "s" : "";
            Optional<Syntax> limit = key.isEmpty() ? Optional.empty() : constant(threshold);
            if (limit.isPresent()) {
                limits.put(SyntaxBuilder.scalar(threshold.tag(), key), limit.get());
            } else {
                checks.report(
                        DiagnosticId.XMCDA_UNUSED,
                        threshold.tag(),
                        "a threshold of " + Diagnostics.quoted(original) + " is not used: "
                                + (key.isEmpty()
                                        ? "it is called " + Diagnostics.quoted(called.strip())
                                                + ", none of indifference, preference, veto, sigma"
                                        : "only constant ones are read"));
            }
        }
        if (!limits.isEmpty()) {
            criterion.put("thresholds", RepeatedKeys.once(limits.at(at), checks.diagnostics()));
        }
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
