package io.github.steelyard.io.xml;

import io.github.steelyard.io.syntax.Syntax;
import io.github.steelyard.io.syntax.SyntaxBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** An element of an XML text with the place where it stands. Names are taken without their prefix. */
public final class XmlElement {

    private String name;
    private final String namespace;
    private final Syntax.Scalar tag;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<XmlElement> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlElement(String name, String namespace, Syntax.Scalar tag) {
        this.name = name;
        this.namespace = namespace;
        this.tag = tag;
    }

    void attribute(String key, String value) {
        attributes.put(key, value);
    }

    void child(XmlElement child) {
        children.add(child);
    }

    void text(String more) {
        text.append(more);
    }

    public String name() {
        return name;
    }

    /** Takes it for an element of another name from now on. */
    public void meant(String other) {
        name = other;
    }

    /** Whether another says the same, wherever it stands. */
    public boolean isSame(XmlElement other) {
        if (!name.equals(other.name)
                || !text().equals(other.text())
                || !attributes.equals(other.attributes)
                || children.size() != other.children.size()) {
            return false;
        }
        for (int k = 0; k < children.size(); k++) {
            if (!children.get(k).isSame(other.children.get(k))) {
                return false;
            }
        }
        return true;
    }

    /** Whether another stands in another file and says the same: files of one decision may overlap. */
    public boolean isCopy(XmlElement other) {
        return tag.source() != other.tag.source() && isSame(other);
    }

    public String namespace() {
        return namespace;
    }

    /** Its name where its tag stands. */
    public Syntax.Scalar tag() {
        return tag;
    }

    /** An attribute, empty when it has none of that name. */
    public String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    /** Takes over what another says beside it; false, and nothing is taken, when they contradict each other. */
    public boolean join(XmlElement other) {
        boolean differs = other.attributes.entrySet().stream()
                .anyMatch(
                        a -> !attributes.getOrDefault(a.getKey(), a.getValue()).equals(a.getValue()));
        if (differs
                || other.children.stream()
                        .anyMatch(c -> first(c.name).isPresent() && all(c.name).noneMatch(c::isSame))) {
            return false;
        }
        other.attributes.forEach(attributes::putIfAbsent);
        other.children.stream().filter(c -> first(c.name).isEmpty()).toList().forEach(children::add);
        return true;
    }

    /** The names of its attributes. */
    public Set<String> attributes() {
        return attributes.keySet();
    }

    /** What stands in it beside its children, as a value of its own. */
    public Syntax.Scalar value() {
        return SyntaxBuilder.scalar(tag, text());
    }

    public String text() {
        return text.toString().strip();
    }

    public List<XmlElement> children() {
        return children;
    }

    /** Its children of one of these names. */
    public Stream<XmlElement> all(String... names) {
        return children.stream().filter(c -> List.of(names).contains(c.name));
    }

    /** The first of its children of one of these names. */
    public Optional<XmlElement> first(String... names) {
        return all(names).findFirst();
    }

    /** The text of the first child of that name; empty when there is none. */
    public String textOf(String child) {
        return first(child).map(XmlElement::text).orElse("");
    }
}
