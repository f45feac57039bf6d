package io.github.steelyard.io.xmcda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.steelyard.io.DecisionReader;
import io.github.steelyard.io.Loaded;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Bad files of XMCDA with exactly what is said about each; {@code -Dgolden.update=true} writes it anew. */
class XmcdaFaultsTest {

    private static final Path FOLDER = Path.of("src/test/resources/xmcda/bad");
    private static final String XSD = "http://www.w3.org/2001/XMLSchema";

    @ParameterizedTest
    @ValueSource(strings = {"elements.xml", "references.xml", "values.xml", "functions.xml", "split"})
    void everythingIsToldAtOnceAndInItsPlace(String name) throws IOException {
        Loaded loaded = DecisionReader.read(FOLDER.resolve(name));
        String said = loaded.diagnostics().stream()
                .map(d -> d.toString().replace(FOLDER + "/", "") + "\n")
                .collect(Collectors.joining());
        Path expected = FOLDER.resolve(name.replace(".xml", "") + ".txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(expected, said);
        }
        assertThat(said).isEqualTo(Files.readString(expected));
        assertThat(loaded.value()).isEmpty();
    }

    /** What a published version allows in the lists that are read may stand there. */
    @ParameterizedTest
    @ValueSource(
            strings = {"2.0.0", "2.1.0", "2.2.0", "2.2.1", "2.2.2", "2.2.3", "3.0.0", "3.0.1", "3.0.2", "3.1.0", "3.1.1"
            })
    void noPublishedVersionIsRefused(String version) throws Exception {
        Published schema = new Published(version);
        Map<String, Set<String>> found = new TreeMap<>();
        for (Element list : schema.children(schema.root)) {
            if (XmcdaRules.READ.contains(list.getAttribute("name"))) {
                schema.collect(list, found);
            } else {
                assertThat(XmcdaUnused.isKnown(list.getAttribute("name")))
                        .as(list.getAttribute("name"))
                        .isTrue();
            }
        }
        assertThat(found).containsKeys("alternatives", "criterion", "performance", "value", "threshold");
        found.forEach((name, children) -> {
            if (!XmcdaRules.children(name).isEmpty()) {
                assertThat(XmcdaRules.children(name)).as(name).containsAll(children);
            }
        });
        assertThat(XmcdaRules.children("criterionScales")).containsAll(XmcdaRules.children("criterionScale"));
    }

    /** A published schema as far as elements in elements go. */
    private static final class Published {

        private final Map<String, Element> types = new TreeMap<>();
        private Element root;

        Published(String version) throws IOException, SAXException, ParserConfigurationException {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            try (InputStream in = XmcdaFaultsTest.class.getResourceAsStream("/xsd/XMCDA-" + version + ".xsd")) {
                Element schema = factory.newDocumentBuilder().parse(in).getDocumentElement();
                for (Node n = schema.getFirstChild(); n != null; n = n.getNextSibling()) {
                    if (is(n, "complexType")) {
                        types.put(((Element) n).getAttribute("name"), (Element) n);
                    } else if (is(n, "element")) {
                        root = (Element) n;
                    }
                }
            }
        }

        private static boolean is(Node node, String name) {
            return XSD.equals(node.getNamespaceURI()) && name.equals(node.getLocalName());
        }

        void collect(Element element, Map<String, Set<String>> found) {
            Set<String> names = found.computeIfAbsent(element.getAttribute("name"), n -> new LinkedHashSet<>());
            for (Element child : children(element)) {
                if (names.add(child.getAttribute("name"))) {
                    collect(child, found);
                }
            }
        }

        /** The elements that an element may hold, those of its named type or its own. */
        Set<Element> children(Element element) {
            Set<Element> found = new LinkedHashSet<>();
            String type = element.getAttribute("type");
            inside(type.isEmpty() ? element : types.get(type.replaceFirst(".*:", "")), found);
            return found;
        }

        private void inside(Node node, Set<Element> found) {
            for (Node n = node == null ? null : node.getFirstChild(); n != null; n = n.getNextSibling()) {
                if (is(n, "element")) {
                    found.add((Element) n);
                } else if (n instanceof Element e) {
                    if (is(n, "extension")) {
                        inside(types.get(e.getAttribute("base").replaceFirst(".*:", "")), found);
                    }
                    inside(n, found);
                }
            }
        }
    }

    @Test
    void aMisspeltElementIsReadAsWhatWasMeant() throws IOException {
        assertThat(Files.readString(FOLDER.resolve("elements.txt")))
                .as("alternative a is there in spite of its misspelt element, so nothing else is said of it")
                .contains("'alternativ' cannot stand in 'alternatives'; did you mean 'alternative'?")
                .doesNotContain("unknown alternative 'a'");
    }
}
