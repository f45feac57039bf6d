package io.github.steelyard.io;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** An element of an XML text with the place where it stands. Names are taken without their prefix. */
final class XmlElement {

    private final String name;
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

    String name() {
        return name;
    }

    String namespace() {
        return namespace;
    }

    /** Its name where its tag stands. */
    Syntax.Scalar tag() {
        return tag;
    }

    /** An attribute, empty when it has none of that name. */
    String attribute(String key) {
        return attributes.getOrDefault(key, "");
    }

    /** What stands in it beside its children, as a value of its own. */
    Syntax.Scalar value() {
        return SyntaxBuilder.scalar(tag, text());
    }

    String text() {
        return text.toString().strip();
    }

    List<XmlElement> children() {
        return children;
    }

    /** Its children of one of these names. */
    Stream<XmlElement> all(String... names) {
        return children.stream().filter(c -> List.of(names).contains(c.name));
    }

    /** The first of its children of one of these names. */
    Optional<XmlElement> first(String... names) {
        return all(names).findFirst();
    }

    /** The text of the first child of that name; empty when there is none. */
    String textOf(String child) {
        return first(child).map(XmlElement::text).orElse("");
    }
}
