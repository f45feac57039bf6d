package io.github.steelyard.io.xmcda;

import io.github.steelyard.io.syntax.Checks;
import io.github.steelyard.io.text.DiagnosticId;
import io.github.steelyard.io.text.Diagnostics;
import io.github.steelyard.io.xml.XmlElement;
import io.github.steelyard.text.Nearest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which elements may and must stand where in the part of XMCDA that is read. What any version from 2 to 4 allows is
 * fine in a file of each, in any order: programs mix them, and what is meant is clear. What none allows is an error;
 * where a right word is near it is read as meant, so that nothing else is said about it.
 */
public final class XmcdaRules {

    /** Lists that a decision is made of. */
    public static final List<String> READ = List.of(
            "alternatives",
            "criteria",
            "performanceTable",
            "criteriaFunctions",
            "criteriaScales",
            "criteriaThresholds",
            "criteriaValues");

    private static final Map<String, List<String>> CHILDREN = new HashMap<>();
    private static final Map<String, List<String>> NEEDED = new HashMap<>();

    private static final String VALUE = "real integer label NA interval rational boolean valuedLabel rankedLabel"
            + " fuzzyLabel fuzzyNumber image imageRef description";
    private static final String NUMBER = "real integer rational NA description";
    private static final String FUNCTION = "constant affine linear piecewiseLinear discrete points description";

    /** Of these an element has one; of all others that may stand in it, any number. */
    private static final Set<String> ONCE = Set.of(
            "alternativeID",
            "criterionID",
            "values",
            "scales",
            "thresholds",
            "functions",
            "preferenceDirection",
            "minimum",
            "maximum",
            "lowerBound",
            "upperBound",
            "active",
            "type",
            "head",
            "tail",
            "abscissa",
            "ordinate",
            "slope",
            "intercept",
            "numerator",
            "denominator",
            "rank");

    /** What holds one value and nothing else. */
    private static final Set<String> SINGLE =
            Set.of("value", "lowerBound", "upperBound", "abscissa", "ordinate", "minimum", "maximum", "constant");

    static {
        allow("alternatives", "alternative description");
        allow("alternative", "type active reference description");
        allow("criteria", "criterion description");
        allow(
                "criterion",
                "active scale thresholds criterionFunction criterionValue attributeReference criterionReference"
                        + " description");
        allow("performanceTable", "alternativePerformances description");
        allow("alternativePerformances", "alternativeID performance description");
        allow("performance", "criterionID attributeID values value description");
        allow("values", "value description");
        allow("value lowerBound upperBound abscissa ordinate", VALUE);
        allow("minimum maximum constant slope intercept", NUMBER);
        allow("interval", "lowerBound upperBound description");
        allow("rational", "numerator denominator");
        allow("valuedLabel", "label value");
        allow("rankedLabel", "label rank description");
        allow("criteriaScales", "criterionScales criterionScale description");
        allow("criterionScales criterionScale", "criterionID scales scale scaleID description");
        allow("scales", "scale scaleID description");
        allow("scale", "quantitative qualitative nominal valuationType description");
        allow("qualitative", "preferenceDirection valuedLabels valuedLabel rankedLabel fuzzyLabel description");
        allow("valuedLabels", "valuedLabel");
        allow("quantitative", "preferenceDirection minimum maximum");
        allow("criteriaThresholds", "criterionThresholds criterionThreshold description");
        allow("criterionThresholds criterionThreshold", "criterionID thresholds description");
        allow("thresholds", "threshold description");
        allow("threshold", FUNCTION);
        allow("criteriaFunctions", "criterionFunctions criterionFunction description");
        allow("criterionFunctions criterionFunction", "criterionID functions " + FUNCTION);
        allow("functions", "function");
        allow("function", FUNCTION);
        allow("affine linear", "type slope intercept");
        allow("piecewiseLinear", "segment");
        allow("segment", "head tail");
        allow("head tail point", "abscissa ordinate");
        allow("discrete points", "point");
        allow("criteriaValues", "criterionValues criterionValue description");
        allow("criterionValues criterionValue", "criterionID criteriaSetID criteriaSet values value description");
        allow(
                "description",
                "comment author keyword keywords bibliography creationDate lastModificationDate title subTitle"
                        + " subSubTitle abstract shortName stakeholders user version");
        need("alternativePerformances", "alternativeID");
        need("performance", "criterionID");
        need("affine linear", "slope intercept");
        need("segment", "head tail");
        need("tail point", "abscissa ordinate");
        need("valuedLabel", "label value");
        need("rankedLabel", "label rank");
        need("rational", "numerator denominator");
    }

    private final Checks checks;

    private XmcdaRules(Checks checks) {
        this.checks = checks;
    }

    private static void allow(String names, String children) {
        put(CHILDREN, names, children);
    }

    private static void need(String names, String children) {
        put(NEEDED, names, children);
    }

    private static void put(Map<String, List<String>> rules, String names, String children) {
        for (String name : names.split(" ")) {
            rules.put(name, List.of(children.split(" ")));
        }
    }

    /** The elements that may stand in one of that name; none when nothing is said about it. */
    public static List<String> children(String name) {
        return CHILDREN.getOrDefault(name, List.of());
    }

    /** Reports everything in a file that no version allows. */
    static void check(Checks checks, XmlElement root) {
        XmcdaRules rules = new XmcdaRules(checks);
        int unknown = 0;
        for (XmlElement list : root.children()) {
            boolean isKnown = READ.contains(list.name()) || XmcdaUnused.isKnown(list.name());
            if (!isKnown && ++unknown < Diagnostics.MOST) {
                Nearest.to(list.name(), XmcdaUnused.with(READ))
                        .filter(READ::contains)
                        .ifPresent(near -> rules.mend(list, root, Optional.of(near), READ));
            }
            if (READ.contains(list.name())) {
                rules.inside(list);
            }
        }
    }

    private void inside(XmlElement element) {
        List<String> allowed = CHILDREN.get(element.name());
        if (allowed == null || checks.diagnostics().isFull()) {
            return;
        }
        boolean isWhole = true;
        for (XmlElement child : element.children()) {
            if (!allowed.contains(child.name()) && !checks.diagnostics().isFull()) {
                Optional<String> near =
                        CHILDREN.containsKey(child.name()) ? Optional.empty() : Nearest.to(child.name(), allowed);
                mend(child, element, near, allowed);
                isWhole &= near.isPresent();
            }
            inside(child);
        }
        if (!element.text().isEmpty() && !element.name().equals("description")) {
            report(
                    element,
                    element.tag().shown() + " holds the bare text " + Diagnostics.quoted(element.text())
                            + (allowed.contains("real")
                                    ? "; write <real>…</real> around a number, <label>…</label> around a word"
                                    : "; allowed: " + String.join(", ", allowed)));
        } else if (isWhole) {
            needed(element);
        }
        repeated(element);
    }

    /** A word that has another place is misplaced; one that has none is misspelt, and read as what is near. */
    private void mend(XmlElement child, XmlElement parent, Optional<String> near, List<String> allowed) {
        report(
                child,
                child.tag().shown() + " cannot stand in " + parent.tag().shown()
                        + near.map(Nearest::said).orElse("; allowed: " + String.join(", ", allowed)));
        near.ifPresent(child::meant);
    }

    private void needed(XmlElement element) {
        for (String name : NEEDED.getOrDefault(element.name(), List.of())) {
            if (element.all(name).findAny().isEmpty()) {
                report(element, element.tag().shown() + " needs '" + name + "'");
            }
        }
    }

    private void repeated(XmlElement element) {
        Set<String> seen = new HashSet<>();
        boolean isSingle = SINGLE.contains(element.name());
        for (XmlElement child : element.children()) {
            boolean isRepeated = isSingle
                    ? !child.name().equals("description") && !seen.add("")
                    : ONCE.contains(child.name()) && !seen.add(child.name());
            if (isRepeated) {
                report(
                        child,
                        isSingle
                                ? element.tag().shown() + " can hold one value, and has one already"
                                : child.tag().shown() + " stands in "
                                        + element.tag().shown() + " already");
            }
        }
    }

    private void report(XmlElement at, String message) {
        checks.report(DiagnosticId.XMCDA_ELEMENT, at.tag(), message);
    }
}
